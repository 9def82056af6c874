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


def _files(sources: Path, name: str, kind: str) -> dict[str, bytes]:
    return {
        f"{top}/{path}": body
        for top in PACKED[name]
        for path, body in files(sources / top, kind).items()
    }


def files(folder: Path, kind: str) -> dict[str, bytes]:
    """Return the texts in a folder, as they are but for the ends of their lines."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().replace(b"\r\n", b"\n")
        for path in sorted(folder.rglob(kind))
    }


def packed(content: dict[str, bytes], archive: bytes = b"") -> bytes:
    """Add files to an archive, all of one day: the same files make the same bytes."""
    stream = io.BytesIO(archive)
    with zipfile.ZipFile(stream, "a") as zipped:
        for name, body in content.items():
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.create_system = 3  # the same bytes on Windows
            zipped.writestr(info, body)
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
