"""What is published, in which order, and what stays of the release before."""

import base64
import hashlib
import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from book import release
from book.address import for_good
from book.release import files_of, listed, publish, published, write_list

LARGEST = "matplotlib.zip"
OLD, NEW, NEXT = (f"run/main-{letter * 8}.js" for letter in "ABC")


def make(folder: Path, files: dict[str, str]) -> Path:
    """Make a release of these files, with packs that do not change."""
    python = folder.parent / "python-0123456789abcdef"
    python.mkdir(exist_ok=True)
    for name in ("core.wasm", "matplotlib.zip", "start.json"):
        (python / name).write_text(name)
    for name, text in (files | {"service-worker.js": "work();\n"}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    write_list(folder, python)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site in which the first release stands."""
    site = tmp_path / "site"
    python = site / "run/python-0123456789abcdef"
    python.mkdir(parents=True)
    (python / "matplotlib.zip").write_text("large")
    files = {"en/index.html": "one", OLD: "one()", f"{OLD}.br": "small"}
    publish(make(tmp_path / "one", files | {"en/gone/index.html": "gone"}), site)
    return site


def test_the_list_has_the_hash_of_each_file_by_its_address(tmp_path: Path) -> None:
    made = make(
        tmp_path / "made", {"en/model/index.html": "page", "index.html": "root"}
    )
    files = published(made)["files"]
    digest = base64.b64encode(hashlib.sha256(b"page").digest()).decode()
    assert files["en/model/"] == digest
    packs = {f"run/python-0123456789abcdef/{name}" for name in ("core.wasm", LARGEST)}
    assert set(files) == {"", "en/model/", *packs}


@pytest.mark.parametrize(
    ("path", "is_kept"),
    [
        ("en/model/index.html", True),
        ("run/main-AAAAAAAA.js", True),
        ("run/main-AAAAAAAA.js.gz", False),
        ("run/worker-AAAAAAAA.js.gz", True),
        ("run/worker-AAAAAAAA.js.br", False),
        ("run/python-0123456789abcdef/snapshot.bin.gz", True),
        ("run/python-0123456789abcdef/matplotlib.zip.gz", True),
        ("run/offer.json", False),  # it says how large the list's files are
        ("run/book-0123456789abcdef.zip.gz", False),  # asked for as it is
        ("en/404.html", False),
        ("service-worker.js", False),
    ],
)
def test_the_list_names_what_a_page_asks_for(
    tmp_path: Path, path: str, is_kept: bool
) -> None:
    file = tmp_path / "file"
    file.write_text("a")
    assert bool(listed({path: file})["files"]) == is_kept


def test_a_release_is_known_by_its_content(tmp_path: Path) -> None:
    one, same, other = (
        published(make(tmp_path / name, {"index.html": text}))["id"]
        for name, text in (("a", "x"), ("b", "x"), ("c", "y"))
    )
    assert one == same != other


def test_open_pages_find_their_files_for_one_release_and_no_longer(
    small: Path, tmp_path: Path
) -> None:
    publish(make(tmp_path / "two", {"en/index.html": "two", NEW: "two()"}), small)
    for name in (OLD, f"{OLD}.br", NEW, "run/python-0123456789abcdef/matplotlib.zip"):
        assert (small / name).is_file(), name
    assert (small / "en/index.html").read_text() == "two"
    assert not (small / "en/gone").exists()
    publish(make(tmp_path / "three", {"en/index.html": "three", NEXT: "3()"}), small)
    assert not (small / OLD).exists() and not (small / f"{OLD}.br").exists()
    assert (small / NEW).is_file() and (small / NEXT).is_file()


def test_the_same_release_again_takes_nothing_away(small: Path, tmp_path: Path) -> None:
    for name in ("two", "again"):
        publish(make(tmp_path / name, {"en/index.html": "two", NEW: "two()"}), small)
    assert (small / OLD).is_file()


def test_what_is_not_ours_stays(small: Path, tmp_path: Path) -> None:
    for name in ("CNAME", "notes/mine.txt"):
        (small / name).parent.mkdir(exist_ok=True)
        (small / name).write_text("mine")
    publish(make(tmp_path / "two", {"en/index.html": "two"}), small)
    assert (small / "CNAME").is_file() and (small / "notes/mine.txt").is_file()


def cut_after(most: int) -> Callable[[Path, Path], None]:
    """Return a way to write files that is interrupted after so many."""
    put, left = release._put, iter(range(most))

    def write(file: Path, place: Path) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        put(file, place)

    return write


def test_a_release_that_is_cut_short_leaves_no_page_without_its_files(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(
        tmp_path / "two", {"en/index.html": "two", NEW: "two()", "ko/a.html": ""}
    )
    for most in range(len(release.files_of(made))):
        monkeypatch.setattr(release, "_put", cut_after(most))
        with pytest.raises(KeyboardInterrupt):
            publish(made, small)
        page = (small / "en/index.html").read_text()
        assert (small / {"one": OLD, "two": NEW}[page]).is_file()
        for path in filter(for_good, published(small)["files"]):
            assert path.startswith("run/python") or (small / path).is_file()


def test_the_list_comes_last_compressed_or_not() -> None:
    files = [
        "service-worker.js",
        "service-worker.js.br",
        "ko/index.html",
        OLD,
        "z.html",
    ]
    ordered = sorted(files, key=release._turn)
    assert ordered == [OLD, "ko/index.html", "z.html", *files[:2]]


def test_copies_go_when_they_are_no_longer_made(small: Path, tmp_path: Path) -> None:
    copies = {"index.html.br": "small", "en/index.html.gz": "small"}
    page = {"index.html": "two", "en/index.html": "two"}
    publish(make(tmp_path / "two", page | copies), small)
    publish(make(tmp_path / "three", page | {"index.html": "three"}), small)
    assert not [name for name in copies if (small / name).exists()]


def test_what_has_not_changed_is_not_written_again(small: Path, tmp_path: Path) -> None:
    os.utime(small / OLD, ns=(0, 0))
    publish(make(tmp_path / "two", {"en/index.html": "two", OLD: "one()"}), small)
    assert (small / OLD).stat().st_mtime_ns == 0


def test_the_site_is_what_its_list_says(site: Path) -> None:
    for path, sha256 in published(site)["files"].items():
        file = site / path
        content = (file / "index.html" if file.is_dir() else file).read_bytes()
        assert base64.b64encode(hashlib.sha256(content).digest()).decode() == sha256


LARGE = 1 << 20


def test_a_full_disk_leaves_the_old_site(small: Path, tmp_path: Path) -> None:
    files = {"en/index.html": "two", NEW: "two()", "ko/a.html": "a" * LARGE}
    made = make(tmp_path / "two", files)
    before = {path: file.read_bytes() for path, file in files_of(small).items()}
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGE // 2, limits[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            publish(made, small)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    now = {path: file.read_bytes() for path, file in files_of(small).items()}
    assert now == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_the_old_site_or_the_new_one(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    made = make(tmp_path / "two", {"en/index.html": "two", NEW: "two()"})
    heard: list[int] = []
    before = signal.signal(number, lambda number, _: heard.append(number))
    put = release._put

    def interrupted(file: Path, place: Path) -> None:
        signal.raise_signal(number)
        put(file, place)
        assert heard == []

    monkeypatch.setattr(release, "_put", interrupted)
    try:
        publish(made, small)
    finally:
        signal.signal(number, before)
    assert heard and (small / "en/index.html").read_text() == "two"
    assert (small / NEW).is_file() and not (small / "en/gone").exists()
