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
    """Pack the tested files with their bytecode."""
    return {name: _archive(name, packed(sources, name), run) for name in PACKED}


def _archive(name: str, files: bytes, run: Path) -> Path:
    content = with_bytecode(files)
    place = run / named(f"{name}.zip", content)
    place.write_bytes(content)
    return place


def packed(sources: Path, name: str) -> bytes:
    """Return the tested files as they are, but for the ends of their lines."""
    stream = io.BytesIO()
    paths = [path for top in PACKED[name] for path in (sources / top).rglob("*.py")]
    with zipfile.ZipFile(stream, "w") as zipped:
        for path in sorted(paths):
            name = path.relative_to(sources).as_posix()
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
