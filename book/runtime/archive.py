"""What the worker imports from the book: the tested files, with their bytecode."""

import io
import tempfile
import zipfile
from pathlib import Path

from book.address import key, named
from book.kept import kept
from book.runtime import node
from book.runtime.packs import inputs_key

BYTECODE = Path(__file__).parent / "bytecode.mjs"
PACKED = {"book": ("snippets", "page"), "exercises": ("exercises",), "live": ("live",)}


def archives(sources: Path, run: Path) -> dict[str, Path]:
    """Pack the tested files with their bytecode, and the data that they read."""
    return {name: _archive(name, sources, run) for name in PACKED}


def _archive(name: str, sources: Path, run: Path) -> Path:
    content = with_bytecode(packed(_files(sources, name, "*.py")))
    content = packed(_files(sources, name, "*.csv"), content)
    place = run / named(f"{name}.zip", content)
    place.write_bytes(content)
    return place


def _files(sources: Path, name: str, kind: str) -> dict[str, Path]:
    paths = [path for top in PACKED[name] for path in (sources / top).rglob(kind)]
    return {path.relative_to(sources).as_posix(): path for path in sorted(paths)}


def packed(files: dict[str, Path], archive: bytes = b"") -> bytes:
    """Add files to an archive, as they are but for the ends of their lines."""
    stream = io.BytesIO(archive)
    with zipfile.ZipFile(stream, "a") as zipped:
        for name, path in files.items():
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.create_system = 3  # the same bytes on Windows
            zipped.writestr(info, path.read_bytes().replace(b"\r\n", b"\n"))
    return stream.getvalue()


def with_bytecode(content: bytes) -> bytes:
    """Return the archive with bytecode, made now or in an earlier build."""
    name = f"book-{key(content + inputs_key().encode())}.zip"
    return kept(name, lambda: _compiled(content))


def _compiled(content: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        plain, made = Path(folder, "plain.zip"), Path(folder, "made.zip")
        plain.write_bytes(content)
        node.run([str(BYTECODE), str(plain), str(made)])
        return made.read_bytes()
