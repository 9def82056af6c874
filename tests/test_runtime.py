"""Python for the page: whole, small, and the one that is tested."""

import gzip
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import brotli
import pytest

from book import ROOT, BookError
from book.runtime import build, compile, fetch

PINNED = fetch.PINNED


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pin one small file."""
    sha256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    monkeypatch.setitem(PINNED, "wheels", {"a.whl": sha256})


def whole(names: list[str], folder: Path) -> None:
    for name in names:
        (folder / name).write_text("hello")


def damaged(names: list[str], folder: Path) -> None:
    for name in names:
        (folder / name).write_text("hell")


def absent(names: list[str], folder: Path) -> None:
    raise OSError("no route to host")


def failing(names: list[str], folder: Path) -> None:
    raise subprocess.CalledProcessError(1, "download")


@pytest.mark.usefixtures("pinned")
def test_a_damaged_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BookError, match=r"a\.whl has the sha256 .*, expected 2cf24d"):
        fetch.fetch(tmp_path, {"first": damaged})


@pytest.mark.usefixtures("pinned")
def test_when_all_sources_fail_each_is_named_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(BookError) as raised:
        fetch.fetch(tmp_path, {"one": absent, "two": damaged, "three": failing})
    _, one, two, three = str(raised.value).splitlines()
    assert one == "- one: no route to host"
    assert two.startswith("- two: a.whl has the sha256")
    assert three.startswith("- three: Command 'download' returned")


@pytest.mark.usefixtures("pinned")
@pytest.mark.parametrize("first", [absent, damaged, failing])
def test_the_second_source_serves_when_the_first_fails(
    tmp_path: Path, first: fetch.Source
) -> None:
    fetch.fetch(tmp_path, {"first": first, "second": whole})
    assert (tmp_path / "a.whl").read_text() == "hello"


@pytest.mark.usefixtures("pinned")
def test_what_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    whole(["a.whl"], tmp_path)
    fetch.fetch(tmp_path, {"none": absent})


def test_the_page_has_the_numpy_that_is_tested() -> None:
    (wheel,) = (name for name in PINNED["wheels"] if name.startswith("numpy-"))
    requirements = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    tested = re.findall(r"^numpy==(\S+)", requirements, re.MULTILINE)
    assert tested == [wheel.split("-")[1]]


def test_the_page_has_the_pyodide_that_is_pinned() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    version = lock["packages"]["node_modules/pyodide"]["version"]
    assert PINNED["distribution"].endswith(f"/v{version}/full/")


@pytest.mark.usefixtures("site")  # which installs the packages
def test_the_pinned_wheels_are_those_of_pyodides_own_lock() -> None:
    lock = json.loads((build.MODULES / "pyodide/pyodide-lock.json").read_text())
    official = {p["file_name"]: p["sha256"] for p in lock["packages"].values()}
    assert PINNED["wheels"].items() <= official.items()


def test_the_archive_holds_the_tested_files_byte_for_byte(tmp_path: Path) -> None:
    with zipfile.ZipFile(build.snippets(tmp_path)) as zipped:
        packed = {name: zipped.read(name) for name in zipped.namelist()}
    tested = (ROOT / "snippets").rglob("*.py")
    assert packed == {str(p.relative_to(ROOT)): p.read_bytes() for p in tested}


def test_an_address_changes_with_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "snippets").mkdir()
    monkeypatch.setattr(build, "ROOT", tmp_path)
    first = build.snippets(tmp_path)
    assert build.snippets(tmp_path) == first
    (tmp_path / "snippets/new.py").write_text("x = 1\n")
    assert build.snippets(tmp_path) != first


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("numpy/_core/multiarray.py", True),
        ("numpy/linalg/_umath_linalg.cpython-314-wasm32-emscripten.so", True),
        ("numpy/testing/__init__.py", True),
        ("numpy/__init__.pyi", False),
        ("numpy/linalg/tests/test_linalg.py", False),
        ("numpy/_core/include/numpy/arrayobject.h", False),
        ("numpy/_core/_umath_tests.cpython-314-wasm32-emscripten.so", False),
    ],
)
def test_what_only_a_build_uses_is_left_out(name: str, kept: bool) -> None:
    assert compile.needed(name) == kept


def test_bytecode_is_loaded_without_its_source(tmp_path: Path) -> None:
    path = tmp_path / "lonely.pyc"
    path.write_bytes(compile.bytecode(b"def f():\n    return 1\n", "lonely.py"))
    run = [sys.executable, "-c", "import lonely; print(lonely.f())"]
    printed = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True)
    assert printed.stdout == "1\n"


LATER = ("python.zip", "numpy.zip", "matplotlib.zip")  # only when it is asked for


def first_run(site: Path) -> list[Path]:
    """Return all that the first press of Run loads."""
    run = site / "run"
    (python,) = run.glob("python-*")
    large = [
        path for path in python.iterdir() if path.suffix in (".bin", ".wasm", ".mjs")
    ]
    small = [path for path in run.iterdir() if path.suffix in (".js", ".py", ".zip")]
    return [path for path in large + small if path.name not in LATER]


def test_the_page_knows_how_large_each_file_is(site: Path) -> None:
    run = site / "run"
    manifest = (run / "python.js").read_text(encoding="utf-8")
    found = re.search(r"sizes = (\{.*?^\});", manifest, re.DOTALL | re.MULTILINE)
    assert found
    sizes = json.loads(found[1])
    assert len(sizes) > 15
    for name, size in sizes.items():
        assert size["whole"] == (run / name).stat().st_size
        assert size["compressed"] == (run / f"{name}.br").stat().st_size


def test_the_first_run_transfers_at_most_nine_megabytes(site: Path) -> None:
    files = first_run(site)
    assert len(files) > 20
    assert sum(path.with_name(f"{path.name}.br").stat().st_size for path in files) < 9e6


def test_compressed_copies_hold_the_originals(site: Path) -> None:
    for path in first_run(site):
        content = path.read_bytes()
        for suffix, unpack in ((".br", brotli.decompress), (".gz", gzip.decompress)):
            assert unpack(path.with_name(path.name + suffix).read_bytes()) == content


def test_the_archives_are_stored_as_bytecode(site: Path) -> None:
    for archive in (site / "run").glob("python-*/*.zip"):
        with zipfile.ZipFile(archive) as zipped:
            entries = zipped.infolist()
        assert len(entries) > 100
        assert not [entry for entry in entries if entry.filename.endswith(".py")]
        assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}


def test_a_build_leaves_one_version(tmp_path: Path) -> None:
    for old in ("python-0000000000000000/python.zip", "snippets-0000000000000000.zip"):
        path = tmp_path / "run" / old
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("old")
    build.install(tmp_path)
    for name in ("python-*", "snippets-*.zip"):
        assert len(list((tmp_path / "run").glob(name))) == 1
