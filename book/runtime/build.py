"""From the pinned files to site/run/: packs, compressed copies, a manifest."""

import gzip
import hashlib
import io
import json
import os
import re
import shutil
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from book import ROOT
from book.runtime import node
from book.runtime.fetch import PINNED, fetch, verify

HERE = Path(__file__).parent
MODULES = node.MODULES
EDITOR = MODULES / "prism-code-editor" / "dist"
EDITOR_PARTS = [
    "index.js",
    "extensions/commands/index.js",
    "languages/python.js",
    "prism/languages/python.js",
]
IMPORT = re.compile(r'(?:from|import) *"(\.[^"]+)"')
RUN = ROOT / "docs" / "root" / "run"
INPUTS = [HERE / name for name in ("pinned.json", "compile.py", "pack.mjs", "warm.py")]
INPUTS += [RUN / "archive.js", RUN / "snapshot.js", node.LOCK]
COMPRESSED = (".bin", ".css", ".js", ".mjs", ".py", ".wasm", ".zip")
# What every first run waits for is compressed as far as it goes, once for each version.
SLOWLY = ("pyodide.asm.wasm", "snapshot.bin")


def install(site: Path) -> None:
    """Put the runtime, compiled and compressed, under site/run/.

    What is large stands under an address that changes with the content, so that a
    browser may keep it for good and never mixes two versions of the book.
    """
    run, made = site / "run", packs()
    # Two snapshots from the same files are not the same bytes.
    python = run / f"python-{key((made / 'snapshot.bin').read_bytes())}"
    for old in [*run.glob("python-*"), *run.glob("snippets-*")]:
        if old != python:
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    if not python.is_dir():
        shutil.copytree(made, python)
    tested = snippets(run)
    editor(run / "editor")
    copies(tested)
    (run / "python.js").write_text(manifest(python, tested), encoding="utf-8")
    compress(run)


def packs() -> Path:
    """Return the folder of the packs, made now or in an earlier build."""
    node.install()
    done = cache() / key(b"".join(path.read_bytes() for path in INPUTS))
    if done.is_dir():
        return done
    for name, sha256 in PINNED["core"].items():
        verify(MODULES / "pyodide" / name, sha256)
    wheels = cache() / "wheels"
    fetch(wheels)
    with tempfile.TemporaryDirectory(dir=cache()) as folder:
        made = Path(folder, "packs")
        node.run([str(HERE / "pack.mjs"), str(wheels), str(made)])
        compress(made)
        made.rename(done)
    return done


def key(content: bytes) -> str:
    """Return what stands for the content in an address."""
    return hashlib.sha256(content).hexdigest()[:16]


def cache() -> Path:
    """Return the folder outside the repo that is kept from build to build."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "a-book-that-runs")


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


def snippets(folder: Path) -> Path:
    """Pack the tested files, as they are; return the archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as zipped:
        for path in sorted((ROOT / "snippets").rglob("*.py")):
            name = str(path.relative_to(ROOT).as_posix())
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            zipped.writestr(info, path.read_bytes())
    archive = folder / f"snippets-{key(stream.getvalue())}.zip"
    archive.write_bytes(stream.getvalue())
    return archive


def manifest(python: Path, tested: Path) -> str:
    """Return the module that tells the page what there is to load, and how large."""
    run = tested.parent
    files = [tested, *sorted(python.glob("*"))]
    sizes = {
        path.relative_to(run).as_posix(): {
            "whole": path.stat().st_size,
            "compressed": path.with_name(f"{path.name}.br").stat().st_size,
        }
        for path in files
        if path.suffix in (".bin", ".wasm", ".zip")
    }
    values = {
        "folder": f"{python.name}/",
        "snippets": tested.name,
        "sizes": sizes,
        **json.loads((python / "start.json").read_text(encoding="utf-8")),
    }
    lines = [
        f"export const {n} = {json.dumps(v, indent=2)};\n" for n, v in values.items()
    ]
    return "// Made by book/runtime when the book is built.\n" + "".join(lines)


def compress(folder: Path) -> None:
    """Write a .br and a .gz beside each file that a server may send compressed."""
    files = [path for path in folder.rglob("*") if path.suffix in COMPRESSED]
    files.sort(key=lambda path: path.name not in SLOWLY)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(copies, files))  # the list asks each for its error


def copies(path: Path) -> None:
    """Write the compressed copies of a file, where they are not there or are older."""
    for suffix, squeeze in ((".br", brotlied), (".gz", gzipped)):
        copy = path.with_name(path.name + suffix)
        if not copy.exists() or copy.stat().st_mtime < path.stat().st_mtime:
            copy.write_bytes(squeeze(path))


def brotlied(path: Path) -> bytes:
    quality = 11 if path.name in SLOWLY else 9
    squeezed: bytes = brotli.compress(path.read_bytes(), quality=quality, lgwin=24)
    return squeezed


def gzipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes())
