"""What is made once for what goes into it, and kept outside the repository."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from book import cache

DAYS = 30  # after its last use
SHELVES = ("cards", "figures", "notebooks")  # folders whose files are kept one by one


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """Return what is kept under a name, made now or in an earlier build."""
    place = cache() / name
    if not place.is_file():
        keep(place, make())
    return used(place).read_bytes()


def keep(place: Path, content: bytes) -> None:
    """Write a file whole at once: another build may do the same."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent) as folder:
        written = Path(folder, place.name)
        written.write_bytes(content)
        os.replace(written, place)


def used(place: Path) -> Path:
    """Return a file or folder that is kept, for another DAYS."""
    os.utime(place)
    return place


def forget() -> None:
    """Remove what no build has used in a long time."""
    oldest = time.time() - DAYS * 86_400
    for place in _places():
        with suppress(FileNotFoundError):  # another build was first
            if place.stat().st_mtime < oldest:
                shutil.rmtree(place) if place.is_dir() else place.unlink()


def _places() -> Iterator[Path]:
    for place in list(cache().iterdir()):
        yield from list(place.iterdir()) if place.name in SHELVES else [place]
