"""Publishes a release: all of it, in an order in which no reader sees half of one.

The service worker carries the list of what was published, path by path with its hash,
so that worker and list are always of one version.
"""

import base64
import hashlib
import json
import os
import re
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from book import LANGUAGES
from book.address import FOR_GOOD, SERVICE_WORKER, for_good, key
from book.lock import PRIVATE

HEAD = "const RELEASE = "
# Folders of which nothing else is ours to remove.
PUBLISHED = (*LANGUAGES, "assets", "jupyter", "run")
# What a reader without a network may need.
KEPT = (
    *(".html", ".css", ".js", ".json", ".svg", ".woff2", ".txt"),
    *(".bin", ".wasm", ".zip"),
)
NOT_KEPT = ("404.html", "robots.txt", "start.json", "offer.json", SERVICE_WORKER)
APART = "jupyter/"  # JupyterLite: 40 MB, which the book itself never asks for
PACKED = re.compile(r"^(run/(?:python|worker|exercises|live)-.*)\.gz$")
# The whole book in a language: of these, what its reader may press; .gz are copies.
WHOLE = r"^(?!.*\.gz$)(?:(?:{language}|assets|run)/|[^/]*$)"

Files = dict[str, Path]  # by their path in the site


def write_list(made: Path, python: Path) -> None:
    """Write the list of what was made, and of the packs, into the service worker."""
    release = listed(files_of(made) | packs(python))
    worker = made / SERVICE_WORKER
    text = f"{HEAD}{json.dumps(release)};\n{worker.read_text(encoding='utf-8')}"
    worker.write_text(text, encoding="utf-8", newline="\n")


def packs(python: Path) -> Files:
    """Return the packs, which are in the site before a release is."""
    home = f"run/{python.name}/"
    return {home + name: path for name, path in files_of(python).items()}


def publish(made: Path, site: Path) -> None:
    """Write what was made into the site, and remove what is older than one release.

    What is named by its content comes first, then the pages, the list at the end: if it
    is cut short, every page that is there finds all that it names. Before anything is
    changed all is on the disk: what can fail has failed by then.
    """
    files = files_of(made)
    before, after = published(site), published(made)
    new = [
        path for path in sorted(files, key=_turn) if _is_new(files[path], site / path)
    ]
    with tempfile.TemporaryDirectory(dir=site, prefix=PRIVATE) as folder:
        for path in new:  # a full disk is found out here
            Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(files[path], Path(folder, path))
        with uninterrupted():
            for path in new:
                _put(Path(folder, path), site / path)
            if before.get("id") != after["id"]:
                _remove(site, set(files), {*before.get("files", ()), *after["files"]})


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let the signals that end a build wait; only the main thread hears of them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {
        number: signal.signal(number, lambda late, _: came.append(late))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    for late in came:
        signal.raise_signal(late)


def _turn(path: str) -> tuple[bool, bool, str]:
    return not for_good(path), path.startswith(SERVICE_WORKER), path


def listed(files: Files) -> dict[str, Any]:
    """Return the release: the hash of each file that a page may need, and its size."""
    kept = {
        path.removesuffix("index.html"): file
        for path, file in sorted(files.items())
        if _kept(path)
    }
    addresses = {path: _sha256(file) for path, file in kept.items()}
    return {
        "id": key(json.dumps(addresses).encode()),
        "forGood": FOR_GOOD,
        "whole": {language: WHOLE.format(language=language) for language in LANGUAGES},
        "files": addresses,
        "sizes": [file.stat().st_size for file in kept.values()],
    }


def whole(release: dict[str, Any], languages: Iterable[str]) -> list[str]:
    """Return the addresses of all that a reader of these languages may ask for."""
    patterns = [re.compile(release["whole"][language]) for language in languages]
    return [
        path
        for path in release["files"]
        if any(pattern.search(path) for pattern in patterns)
    ]


def published(site: Path) -> dict[str, Any]:
    """Return the release that stands in a site; nothing if there is none."""
    try:
        first = (site / SERVICE_WORKER).read_text(encoding="utf-8").partition(";\n")[0]
        release: dict[str, Any] = json.loads(first.removeprefix(HEAD))
    except (OSError, ValueError):
        return {}
    return release


def _kept(path: str) -> bool:
    """Python's files are kept compressed too: some hosts are asked for those."""
    whole = PACKED.sub(r"\1", path)
    apart = path.startswith(APART)
    return whole.endswith(KEPT) and not whole.endswith(NOT_KEPT) and not apart


def files_of(folder: Path) -> Files:
    """Return all files of a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}


def _sha256(file: Path) -> str:
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()


def _is_new(file: Path, place: Path) -> bool:
    return not place.is_file() or place.read_bytes() != file.read_bytes()


def _put(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(file, place)


def _remove(site: Path, new: set[str], listed: set[str]) -> None:
    """Remove what neither this release nor an open page of the one before names."""
    named = {path for path in listed if for_good(path)}
    parents = {f"{path.rpartition('/')[0]}/" for path in named}
    folders = tuple(filter(for_good, parents))
    for path, file in files_of(site).items():
        whole = path.removesuffix(".gz").removesuffix(".br")
        still_open = whole in named or path.startswith(folders)
        copy_of_ours = path != whole and whole in new
        if path not in new and not still_open and (_ours(path) or copy_of_ours):
            file.unlink()
    for name in PUBLISHED:
        for place in sorted((site / name).rglob("*/"), reverse=True):
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()


def _ours(path: str) -> bool:
    return path.split("/")[0] in PUBLISHED or for_good(path)
