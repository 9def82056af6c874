"""From modules, Python and packs to what a browser loads, in run/."""

import hashlib
import io
import json
import os
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

from book import cache
from book.address import key, named
from book.policy import hashed
from book.runtime import node
from book.runtime.compress import copies
from book.runtime.packs import inputs_key, settle

BUNDLE = Path(__file__).parent / "bundle.mjs"
BYTECODE = Path(__file__).parent / "bytecode.mjs"
PACKED = ("snippets", "page", "exercises")  # what the worker imports from the book
PACKS = {
    "core": "pyodide.asm.wasm",
    "snapshot": "snapshot.bin",
    "python": "python.zip",
    "numpy": "numpy.zip",
    "matplotlib": "matplotlib.zip",
}


class Runtime(NamedTuple):
    """What the pages must name: the module that they load, the script of the frame."""

    main: str
    frame: str


def install(run: Path, python: Path, sources: Path) -> Runtime:
    """Put what a page loads beside the packs in `python`, made now or once before.

    `sources` is the folder that holds docs/root/run and the packed Python.
    """
    done = cache() / f"run-{_key(python, sources)}"
    if not done.is_dir():
        with tempfile.TemporaryDirectory(dir=cache()) as folder:
            made = Path(folder, "made")
            (made / "run").mkdir(parents=True)
            make(made, python, sources)
            settle(made, done)
    shutil.copytree(done / "run", run, dirs_exist_ok=True)
    frame = (done / "frame.js").read_text(encoding="utf-8")
    return Runtime(_only(done / "run", "main-*.js").name, frame)


def _key(python: Path, sources: Path) -> str:
    """Return what stands for all that decides what a page loads."""
    tops = (*PACKED, "docs/root/run")
    paths = [path for top in tops for path in sorted((sources / top).rglob("*"))]
    paths = [path for path in paths if path.suffix in (".py", ".js", ".css")]
    paths += [*sorted(Path(__file__).parent.glob("*.*")), node.LOCK]
    held = [
        (path.parts[-2:], path.read_bytes()) for path in [*paths, python / "start.json"]
    ]
    return key(repr((python.name, held)).encode())


def make(folder: Path, python: Path, sources: Path) -> None:
    """Make run/, and the script of the frame that its pages must allow."""
    run, modules = folder / "run", sources / "docs" / "root" / "run"
    with tempfile.TemporaryDirectory() as temporary:
        made = Path(temporary)
        bundle("worker", modules, made)
        script = shutil.copy(_only(made, "frame-*.js"), folder / "frame.js")
        frame = Path(script).read_text(encoding="utf-8")
        worker = Path(shutil.copy(_only(made, "worker-*.js"), run))
        book = archive(sources, run)
        copies([worker, book])
        built = made / "built.js"
        text = module(python, {"worker": worker, "book": book}, frame)
        built.write_text(text, encoding="utf-8", newline="\n")
        bundle("page", modules, made / "page", built)
        copies(
            Path(shutil.copy(path, run)) for path in sorted((made / "page").iterdir())
        )


def bundle(part: str, modules: Path, *targets: Path) -> None:
    """Let the bundler make a part of what the browser loads."""
    node.run([str(BUNDLE), part, str(modules), *map(str, targets)])


def archive(sources: Path, run: Path) -> Path:
    """Pack the tested files with their bytecode."""
    content = with_bytecode(packed(sources))
    place = run / named("book.zip", content)
    place.write_bytes(content)
    return place


def packed(sources: Path) -> bytes:
    """Return the tested files as they are, but for the ends of their lines."""
    stream = io.BytesIO()
    paths = [path for top in PACKED for path in (sources / top).rglob("*.py")]
    with zipfile.ZipFile(stream, "w") as zipped:
        for path in sorted(paths):
            name = path.relative_to(sources).as_posix()
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.create_system = 3  # the same bytes on Windows
            zipped.writestr(info, path.read_bytes().replace(b"\r\n", b"\n"))
    return stream.getvalue()


def with_bytecode(content: bytes) -> bytes:
    """Return the archive with bytecode, made now or in an earlier build."""
    done = cache() / f"book-{key(content + inputs_key().encode())}.zip"
    if not done.is_file():
        with tempfile.TemporaryDirectory(dir=cache()) as folder:
            plain, made = Path(folder, "plain.zip"), Path(folder, "made.zip")
            plain.write_bytes(content)
            node.run([str(BYTECODE), str(plain), str(made)])
            os.replace(made, done)
    return done.read_bytes()


def module(python: Path, own: dict[str, Path], frame: str) -> str:
    """Return the module "#built": what there is to load, and how Python goes on."""
    start = json.loads((python / "start.json").read_text(encoding="utf-8"))
    paths = {path: python / library(path) for path in start["libraries"]}
    paths |= {name: python / file for name, file in PACKS.items()} | own
    files = {name: described(path) for name, path in paths.items()}
    script = {"source": frame, "policy": hashed(frame)}
    values = {"files": files, **start, "frame": script}
    return "".join(
        f"export const {name} = {json.dumps(value, ensure_ascii=False)};\n"
        for name, value in values.items()
    )


def library(path: str) -> str:
    """Return the name under which compile.py puts a library apart."""
    return path.rpartition("/")[2].partition(".")[0] + ".wasm"


def described(path: Path) -> dict[str, Any]:
    """Return what the page knows of a file."""
    inside = path.parent.name.startswith("python-")
    return {
        "path": f"{path.parent.name}/{path.name}" if inside else path.name,
        "whole": path.stat().st_size,
        "br": path.with_name(f"{path.name}.br").stat().st_size,
        "gz": path.with_name(f"{path.name}.gz").stat().st_size,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }


def _only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found
