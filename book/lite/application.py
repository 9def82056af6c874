"""What never changes of JupyterLite here: its application, its kernel, Pyodide's files.

Made once for each set of inputs, compressed, and kept outside the repository.
"""

import json
import shutil
import tarfile
import tempfile
import zipfile
from fnmatch import fnmatch
from pathlib import Path

from book import BookError, cache
from book.address import key
from book.compressed import TEXT
from book.kept import used
from book.lite.fetch import PINNED, wheel, wheels
from book.runtime.compress import copies
from book.runtime.fetch import PINNED as PAGE
from book.runtime.fetch import fetch, verify
from book.runtime.node import MODULES
from book.runtime.packs import settle

APPS = ("notebooks", "tree")
SAME = ("build", "extensions", "python")  # folders that no book changes
CONFIGURED = ("index.html", "jupyter-lite.json", "jupyter-lite.ipynb")
# Source maps; icons as fonts of browsers that cannot run Python either.
UNUSED = ("*.map", "fa-*.eot", "fa-*.ttf", "fa-*.svg", "fa-*.woff")
SHARE = "jupyterlite_pyodide_kernel-*.data/data/share/jupyter/labextensions/*"
EXTENSION = "@jupyterlite/pyodide-kernel-extension"
# Wheels that only a build with JupyterLite's own program would need.
BUILDERS = ("doit", "jupyter_core", "jupyterlite", "pkginfo", "platformdirs")
CORE = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
# A host that knows no .mjs knows .js; this one stands beside the one that loads it.
LOADS = (
    "`${e.indexURL}pyodide.asm.mjs`",
    'new URL("pyodide.asm.js",import.meta.url).href',
)


def application() -> Path:
    """Return the folder of the parts, made now or in an earlier build."""
    inputs = [PINNED, *sorted(Path(__file__).parent.glob("*.py"))]
    inputs += [Path(__file__).parents[1] / "runtime" / "pinned.json"]
    parts = [path.read_bytes().replace(b"\r\n", b"\n") for path in inputs]
    done = cache() / f"lite-{key(b''.join(parts))}"
    if not done.is_dir():
        done.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=done.parent) as folder:
            made = Path(folder, "made")
            _unpack_application(made)
            _unpack_kernel(made / "extensions")
            _copy_python(made / "python")
            whole = [path for part in SAME for path in (made / part).rglob("*")]
            copies(path for path in whole if path.suffix in TEXT)
            settle(made, done)
    return used(done)


def _unpack_application(made: Path) -> None:
    """Unpack the pages of the apps that are used, and what they load."""
    with (
        zipfile.ZipFile(wheel("jupyterlite_core")) as zipped,
        tempfile.TemporaryDirectory() as folder,
    ):
        (place,) = [name for name in zipped.namelist() if name.endswith(".tgz")]
        with tarfile.open(zipped.extract(place, folder)) as archive:
            archive.extractall(folder, filter="data")
        whole = Path(folder, "package")
        ignored = shutil.ignore_patterns(*UNUSED)
        shutil.copytree(whole / "build", made / "build", ignore=ignored)
        shutil.copy(whole / "config-utils.js", made)
        for app in ("", *APPS):
            (made / app).mkdir(exist_ok=True)
            for name in CONFIGURED:
                shutil.copy(whole / app / name, made / app)
        shutil.copy(whole / APPS[0] / "favicon.ico", made / APPS[0])


def _unpack_kernel(extensions: Path) -> None:
    """Unpack the kernel, an extension that the application loads."""
    with zipfile.ZipFile(wheel("jupyterlite_pyodide_kernel")) as zipped:
        for name in zipped.namelist():
            wanted = fnmatch(name, SHARE) and not any(
                fnmatch(name, f"*/{pattern}") for pattern in UNUSED
            )
            if wanted:
                place = extensions / name.partition("/labextensions/")[2]
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(zipped.read(name))


def _copy_python(python: Path) -> None:
    """Copy the wheels and the files of Pyodide that the book pins, but for the largest.

    That one, and it alone, is the same for a page of the book: it is there already.
    """
    python.mkdir(parents=True)
    for name in PAGE["core"]:
        verify(MODULES / "pyodide" / name, PAGE["core"][name])
    shutil.copy(MODULES / "pyodide" / "python_stdlib.zip", python)
    for name, new in CORE.items():
        text = (MODULES / "pyodide" / name).read_text(encoding="utf-8")
        (python / new).write_text(text.replace(*LOADS), "utf-8", newline="\n")
    if LOADS[1] not in (python / CORE["pyodide.mjs"]).read_text(encoding="utf-8"):
        raise BookError("pyodide.mjs loads its core in another way: mend LOADS")
    fetch(cache() / "wheels")
    for name in PAGE["wheels"]:
        shutil.copy(cache() / "wheels" / name, python)
    for path in wheels().glob("*.whl"):
        if not path.name.startswith(BUILDERS):
            shutil.copy(path, python)


def extension(made: Path) -> dict[str, str]:
    """Return what the configuration says of the kernel."""
    said = json.loads((made / "extensions" / EXTENSION / "package.json").read_text())
    return {"name": EXTENSION, **said["jupyterlab"]["_build"]}
