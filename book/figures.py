"""The figures of the pages: drawn once for all that they depend on, then kept."""

import functools
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from platform import python_version

from book import ROOT, BookError, cache
from book.address import key
from book.depends import content, files
from book.kept import keep, used

FIGURES = ROOT / "docs" / "figures"
DRAWER = ROOT / "book" / "drawer.py"

Drawn = dict[str, dict[str, str]]  # SVG by name and language


def draw(stem: str, name: str, language: str) -> str:
    """Return the SVG of the function `name` in docs/figures/<stem>.py."""
    path = FIGURES / f"{stem}.py"
    if not path.is_file():
        raise BookError(f"figure:{stem}.{name}: docs/figures/{stem}.py does not exist")
    while not (place := _place(path)).is_file():  # again, if it was edited meanwhile
        prepare([path])
    drawn = _read(place)
    if name not in drawn:
        raise BookError(f"figure:{stem}.{name}: docs/figures/{stem}.py has no {name}")
    return drawn[name][language]


def prepare(paths: Iterable[Path] | None = None) -> None:
    """Draw the figures of these files, or of all, for which none are kept.

    They are drawn by new processes: no module is as it was before it was edited.
    """
    places = {path: _place(path) for path in paths or sorted(FIGURES.glob("*.py"))}
    missing = [path for path, place in places.items() if not place.is_file()]
    if not missing:
        return
    workers = min(len(missing), os.cpu_count() or 1)
    shares = [missing[start::workers] for start in range(workers)]
    with ThreadPoolExecutor(workers) as pool:
        for drawn in pool.map(_drawn, shares):
            for path, figures in drawn.items():
                if _place(path) == places[path]:  # else edited: drawn when asked for
                    text = json.dumps(figures, ensure_ascii=False)
                    keep(places[path], text.encode())


def _drawn(paths: list[Path]) -> dict[Path, Drawn]:
    command = [sys.executable, "-m", "book.drawer", *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise BookError(f"a figure cannot be drawn\n{done.stderr}")
    return {Path(path): figures for path, figures in json.loads(done.stdout).items()}


def _place(path: Path) -> Path:
    """Return where the figures are kept that are drawn from what the files hold now."""
    held = [content(file) for file in [*files(path), *files(DRAWER)]]
    name = f"{path.stem}-{key(repr((_versions(), held)).encode())}.json"
    return cache() / "figures" / name


@functools.cache
def _versions() -> list[str]:
    return [python_version(), version("matplotlib"), version("numpy")]


@functools.cache
def _read(place: Path) -> Drawn:
    drawn: Drawn = json.loads(used(place).read_text(encoding="utf-8"))
    return drawn
