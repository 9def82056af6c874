"""What is made once is kept as long as builds use it, and 30 days more."""

import os
import time
from pathlib import Path

import pytest

from book import cache
from book.kept import forget, keep, kept, used

DAY = 86_400
PLACES = ("run-1", "python-1", "book-1.zip", "figures/a.json", "notebooks/tour.html")


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for name in PLACES:
        place = cache() / name
        keep(place if place.suffix else place / "file.bin", b"content")


def aged(name: str, days: float) -> Path:
    """Let a place, and the folder that it is in, be as old as that."""
    place, then = cache() / name, time.time() - days * DAY
    for path in (place, place.parent):
        os.utime(path, (then, then))
    return place


@pytest.mark.parametrize("name", PLACES)
def test_what_no_build_has_used_for_30_days_is_removed(name: str) -> None:
    place = aged(name, 31)
    forget()
    assert not place.exists()
    assert sum((cache() / other).exists() for other in PLACES) == len(PLACES) - 1


@pytest.mark.parametrize("name", PLACES)
def test_what_was_used_since_stays(name: str) -> None:
    place = aged(name, 29)
    forget()
    assert place.exists()
    aged(name, 31)
    used(place)
    forget()
    assert place.exists()


def test_what_is_asked_for_by_its_name_is_made_once_and_used() -> None:
    made = []

    def make() -> bytes:
        made.append(1)
        return b"new"

    assert kept("book-2.zip", make) == kept("book-2.zip", make) == b"new"
    assert len(made) == 1
    place = aged("book-2.zip", 31)
    kept("book-2.zip", make)
    forget()
    assert place.exists()


def test_a_file_is_whole_or_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        keep(cache() / "book-3.zip", b"half")
    assert not list(cache().glob("book-3*"))
    assert not list(cache().glob("tmp*"))
