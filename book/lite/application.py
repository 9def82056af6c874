"""What no book changes of JupyterLite: its application, its kernel, Pyodide's files.

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
from book import hangul as letters
from book.address import key
from book.compressed import TEXT
from book.kept import used
from book.lite import hangul
from book.lite.fetch import PINNED, wheel, wheels
from book.runtime.compress import copies
from book.runtime.fetch import PINNED as PAGE
from book.runtime.fetch import fetch, verify
from book.runtime.node import MODULES
from book.runtime.packs import settle

SAME = ("build", "extensions", "python")  # folders, for both languages
PAGES = "pages"  # what each language has its own copy of
APPS = ("notebooks", "tree")
CONFIGURED = ("index.html", "jupyter-lite.json", "jupyter-lite.ipynb")
ICON = "static/favicons/favicon-{}.ico"
ICONS = ("notebooks/favicon.ico", ICON.format("notebook"), ICON.format("busy-1"))
# Source maps; icons for browsers that could not run Python either.
UNUSED = ("*.map", "fa-*.eot", "fa-*.ttf", "fa-*.svg", "fa-*.woff")
SHARE = "jupyterlite_pyodide_kernel-*.data/data/share/jupyter/labextensions/*"
EXTENSION = "@jupyterlite/pyodide-kernel-extension"
KOREAN = "*/LC_MESSAGES/{}.json"
OTHERS = ("doit", "jupyter_core", "pkginfo", "platformdirs")  # for a build of its own
APPLICATION = ("jupyterlab", "jupyterlite")  # wheels that are no part of its Python
CORE = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
# Every host knows .js; the core stands beside the module that loads it.
LOADS = (
    "`${e.indexURL}pyodide.asm.mjs`",
    'new URL("pyodide.asm.js",import.meta.url).href',
)
# After an error it drops all that waits; Jupyter asks the cell whether it may fail.
DROPS = '"interrupt"!==e.metadata.cause&&'
ASKS = f"{DROPS}this._kernels.get(l).parent.content.stop_on_error&&"


def application() -> Path:
    """Return the folder of the parts, made now or in an earlier build."""
    done = cache() / f"lite-{_inputs()}"
    if not done.is_dir():
        done.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=done.parent) as folder:
            made = Path(folder, "made")
            _unpack_application(made)
            _unpack_kernel(made / "extensions")
            _write_korean(made / "korean.json")
            _copy_python(made / "python")
            whole = [path for part in SAME for path in (made / part).rglob("*")]
            copies(path for path in whole if path.suffix in TEXT)
            settle(made, done)
    return used(done)


def _inputs() -> str:
    """Return what stands for all that decides the parts, however its lines end."""
    paths = [PINNED, *map(Path, (__file__, hangul.__file__, letters.__file__))]
    paths.append(Path(__file__).parents[1] / "runtime/pinned.json")
    return key(b"".join(path.read_bytes().replace(b"\r\n", b"\n") for path in paths))


def _unpack_application(made: Path) -> None:
    """Unpack the pages of the apps that are used, and what they load."""
    with (
        zipfile.ZipFile(wheel("jupyterlite_core")) as zipped,
        tempfile.TemporaryDirectory() as folder,
    ):
        (place,) = [name for name in zipped.namelist() if name.endswith(".tgz")]
        with tarfile.open(zipped.extract(place, folder)) as archive:
            archive.extractall(folder, filter="data")
        whole, pages = Path(folder, "package"), made / PAGES
        ignored = shutil.ignore_patterns(*UNUSED)
        shutil.copytree(whole / "build", made / "build", ignore=ignored)
        (made / "build/schemas/all_federated.json").write_text("[]", "utf-8")
        _let_cells_fail(made / "build")
        for app in APPS:
            (pages / app).mkdir(parents=True)
            for name in CONFIGURED:
                shutil.copy(whole / app / name, pages / app)
        for name in ("config-utils.js", "jupyter-lite.ipynb"):
            shutil.copy(whole / name, pages)
        for name in ICONS:
            (pages / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(whole / "notebooks/favicon.ico", pages / name)


def _let_cells_fail(build: Path) -> None:
    """Let "Run all" go on after a cell whose tag says that it may fail."""
    for script in build.glob("*.js"):
        text = script.read_text(encoding="utf-8")
        if DROPS in text:
            script.write_text(text.replace(DROPS, ASKS), "utf-8", newline="\n")
            return
    raise BookError("JupyterLite stops after an error in another way: mend DROPS")


def _unpack_kernel(extensions: Path) -> None:
    """Unpack the kernel, an extension that the application loads."""
    with zipfile.ZipFile(wheel("jupyterlite_pyodide_kernel")) as zipped:
        for name in zipped.namelist():
            if fnmatch(name, SHARE) and not name.endswith(".map"):
                place = extensions / name.partition("/labextensions/")[2]
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(zipped.read(name))


def _write_korean(place: Path) -> None:
    """Write the words of the application in Korean, as it asks for them."""
    words = {}
    with zipfile.ZipFile(wheel("jupyterlab_language_pack_ko_kr")) as zipped:
        for name in ("jupyterlab", "notebook"):
            (said,) = [
                path for path in zipped.namelist() if fnmatch(path, KOREAN.format(name))
            ]
            words[name] = json.loads(zipped.read(said))
    said = json.dumps({"data": words, "message": ""}, ensure_ascii=False)
    place.write_text(said, encoding="utf-8")


def _copy_python(python: Path) -> None:
    """Copy the wheels and the files of Pyodide that the book pins, but for the largest.

    That one, and it alone, is the same for a page of the book: it is there already.
    """
    python.mkdir(parents=True)
    for name, sha256 in PAGE["core"].items():
        verify(MODULES / "pyodide" / name, sha256)
    shutil.copy(MODULES / "pyodide" / "python_stdlib.zip", python)
    for name, new in CORE.items():
        text = (MODULES / "pyodide" / name).read_text(encoding="utf-8")
        (python / new).write_text(text.replace(*LOADS), "utf-8", newline="\n")
    if LOADS[1] not in (python / CORE["pyodide.mjs"]).read_text(encoding="utf-8"):
        raise BookError("pyodide.mjs loads its core in another way: mend LOADS")
    fetch(cache() / "wheels")
    for name in PAGE["wheels"]:
        copy = hangul.with_hangul if name.startswith("matplotlib-") else shutil.copy
        copy(cache() / "wheels" / name, python / name)
    for path in wheels().glob("*.whl"):
        if not path.name.startswith((*OTHERS, *APPLICATION)):
            shutil.copy(path, python)


def extension(made: Path) -> dict[str, str]:
    """Return what the configuration says of the kernel."""
    place = made / "extensions" / EXTENSION / "package.json"
    said = json.loads(place.read_text(encoding="utf-8"))
    return {"name": EXTENSION, **said["jupyterlab"]["_build"]}
