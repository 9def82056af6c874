"""Python for the page: whole, small, and the one that is tested."""

import gzip
import hashlib
import json
import re
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import brotli
import pytest

from book import ROOT, BookError
from book.address import key
from book.runtime import archive, build, compile, fetch, manifest, node, packs
from book.runtime.compress import compress
from tests.loaded import loaded, module

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
    lock = json.loads((node.MODULES / "pyodide/pyodide-lock.json").read_text())
    official = {p["file_name"]: p["sha256"] for p in lock["packages"].values()}
    assert PINNED["wheels"].items() <= official.items()


def test_builds_at_the_same_time_make_the_packs_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def make(done: Path) -> None:
        made.append(done)
        time.sleep(0.2)
        done.mkdir()

    monkeypatch.setattr(packs, "cache", lambda: tmp_path)
    monkeypatch.setattr(packs, "make", make)
    with ThreadPoolExecutor(2) as pool:
        folders = set(pool.map(lambda _: packs.packs(), range(2)))
    assert made == [*folders]


@pytest.mark.parametrize("name", archive.PACKED)
def test_the_archive_holds_the_tested_files_byte_for_byte(
    tmp_path: Path, name: str
) -> None:
    with zipfile.ZipFile(archive.archives(ROOT, tmp_path)[name]) as zipped:
        packed = {name: zipped.read(name) for name in zipped.namelist()}
    tops = archive.PACKED[name]
    tested = [path for top in tops for path in (ROOT / top).rglob("*.py")]
    compiled = {name for name in packed if name.endswith(".cpython-314.pyc")}
    assert len(compiled) == len(tested)
    tested += [path for top in tops for path in (ROOT / top).rglob("*.csv")]
    sources = {name: packed[name] for name in packed.keys() - compiled}
    assert sources == {p.relative_to(ROOT).as_posix(): p.read_bytes() for p in tested}


def test_the_archive_is_the_same_wherever_and_however_it_was_checked_out(
    tmp_path: Path,
) -> None:
    made = []
    for name, end in (("a", "\n"), ("another place", "\r\n")):
        folder = tmp_path / name
        (folder / "snippets").mkdir(parents=True)
        (folder / "snippets/new.py").write_bytes(f"x = 1{end}y = 2{end}".encode())
        made.append(archive.archives(folder, folder)["book"])
    assert made[0].name == made[1].name
    assert made[0].read_bytes() == made[1].read_bytes()
    (folder / "snippets/new.py").write_text("x = 2\n")
    assert archive.archives(folder, folder)["book"].name != made[0].name


def test_the_address_of_python_depends_on_its_inputs_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def key_of(text: bytes, name: str) -> str:
        (tmp_path / name).write_bytes(text)
        monkeypatch.setattr(packs, "INPUTS", [tmp_path / name])
        return packs.inputs_key()

    assert key_of(b"a\nb\n", "here") == key_of(b"a\r\nb\r\n", "there")
    assert key_of(b"a\nb\n", "here") != key_of(b"a\nc\n", "here")


def test_the_inputs_are_all_that_the_packs_are_made_with() -> None:
    """What pack.mjs imports and reads is among them, and so are their imports."""
    inputs = {path.name for path in packs.INPUTS}
    for path in packs.INPUTS:
        text = path.read_text(encoding="utf-8")
        near = re.findall(r'from "\.[^"]*?([\w.]+)"|import "\./([\w.]+)"', text)
        assert {a or b for a, b in near} <= inputs, path
        assert set(re.findall(r'source\("(.+?)"\)', text)) <= inputs


def test_compressed_copies_are_the_same_at_every_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "core.wasm").write_bytes(b"wasm " * 1000)
        monkeypatch.setattr("time.time", lambda name=name: len(name) * 1e8)
        compress(tmp_path / name)
        made.append({p.name: p.read_bytes() for p in (tmp_path / name).iterdir()})
    assert made[0] == made[1]
    assert made[0].keys() == {"core.wasm", "core.wasm.br", "core.wasm.gz"}


@pytest.mark.parametrize("first", [True, False])
def test_two_builds_may_make_the_same_packs(tmp_path: Path, first: bool) -> None:
    made, place = tmp_path / "made", tmp_path / "place"
    for folder in [made] if first else [made, place]:
        folder.mkdir()
        (folder / "python.zip").write_text("whole")
    packs.settle(made, place)
    assert (place / "python.zip").read_text() == "whole"


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


def built(site: Path) -> dict[str, Any]:
    """Return "#built" as it is written for the site."""
    run = site / "run"
    (python,) = run.glob("python-*")
    (worker,) = run.glob("worker-*.js")
    (book,) = run.glob("book-*.zip")
    text = manifest.module(python, {"worker": worker, "book": book}, "frame()")
    lines = re.findall(r"^export const (\w+) = (.*);$", text, re.MULTILINE)
    return {name: json.loads(value) for name, value in lines}


LATER = ("python", "numpy", "matplotlib")  # only when it is asked for


def first_run(site: Path) -> list[Path]:
    """Return all that the first press of Run loads."""
    run = site / "run"
    files = [file for name, file in built(site)["files"].items() if name not in LATER]
    page = loaded(site, [module(site, "main"), module(site, "session")])
    scripts = {site / address[1:] for address in page}
    return sorted(scripts | {run / file["path"] for file in files})


def test_the_page_knows_each_file_that_it_may_ask_for(site: Path) -> None:
    run = site / "run"
    module = built(site)
    assert {*LATER, "worker", "book", "core", "snapshot"} < module["files"].keys()
    assert set(module["libraries"]) < module["files"].keys()
    for file in module["files"].values():
        path = run / file["path"]
        assert file["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert file["whole"] == path.stat().st_size
        for kind in ("br", "gz"):
            copy = path.with_name(f"{path.name}.{kind}")
            assert file[kind] == copy.stat().st_size


@pytest.mark.parametrize(("kind", "most"), [("br", 9e6), ("gz", 12.5e6)])
def test_the_first_run_transfers_at_most(site: Path, kind: str, most: float) -> None:
    files = first_run(site)
    assert len(files) > 20
    sizes = [path.with_name(f"{path.name}.{kind}").stat().st_size for path in files]
    assert sum(sizes) < most


def test_compressed_copies_hold_the_originals(site: Path) -> None:
    for path in first_run(site):
        content = path.read_bytes()
        for suffix, unpack in ((".br", brotli.decompress), (".gz", gzip.decompress)):
            assert unpack(path.with_name(path.name + suffix).read_bytes()) == content


def test_the_archives_are_stored_as_bytecode(site: Path) -> None:
    for path in (site / "run").glob("python-*/*.zip"):
        with zipfile.ZipFile(path) as zipped:
            entries = zipped.infolist()
        assert len(entries) > 100
        assert not [entry for entry in entries if entry.filename.endswith(".py")]
        assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}


def test_what_the_bundler_makes_is_the_same_at_every_build(
    site: Path, tmp_path: Path
) -> None:
    run = site / "run"
    (python,) = run.glob("python-*")
    for name in ("first", "another place"):
        (tmp_path / name).mkdir()
        build.install(tmp_path / name, python, ROOT)
    made, again = (
        {path.name: key(path.read_bytes()) for path in (tmp_path / name).iterdir()}
        for name in ("first", "another place")
    )
    assert made == again
    assert (
        made.items() <= {p.name: key(p.read_bytes()) for p in run.glob("*.*")}.items()
    )
