"""JupyterLite: the page's own Python, this host alone, notebooks in both languages."""

import gzip
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import brotli
import pytest
from fontTools.ttLib import TTFont
from packaging.utils import canonicalize_name

from book import LANGUAGES, hosting, release
from book.configuration import project
from book.lite import fetch, links
from book.lite.application import LOADS, OTHERS
from book.lite.install import DIRECTIVES, FOLDER, install
from book.runtime.fetch import PINNED
from book.runtime.node import MODULES
from book.wheel import write_wheel
from page.figures import FAMILY

PACKS = Path("python-0123456789abcdef")
PAGE = "<html><head></head><body><p>{}</p></body></html>"
LINK = '<ul>\n<li><a href="../take/{}.ipynb" download>(.ipynb)</a></li>\n</ul>'
LINES = {"output_type": "stream", "name": "stdout", "text": ["True\n", "True\n"]}
CELL = {"cell_type": "code", "source": ["x\n", "y"], "outputs": [LINES]}
NOTEBOOK = {
    "cells": [CELL | {"metadata": {}, "execution_count": 1, "id": "a"}],
    "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    "nbformat": 4,
    "nbformat_minor": 5,
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of one lab and one page of a program, with JupyterLite."""
    made = tmp_path_factory.mktemp("made")
    for language in LANGUAGES:
        taken = made / language / "take"
        taken.mkdir(parents=True)
        for stem in ("lab", "model"):
            page = made / language / stem / "index.html"
            page.parent.mkdir()
            page.write_text(PAGE.format(LINK.format(stem)), encoding="utf-8")
            text = json.dumps(NOTEBOOK)
            (taken / f"{stem}.ipynb").write_text(text, encoding="utf-8")
        place = made / language / "licences"
        place.mkdir()
        table = "<table><tbody>\n</tbody></table>"
        (place / "index.html").write_text(PAGE.format(table), encoding="utf-8")
    (made / "licences.txt").write_text("MIT", encoding="utf-8")
    install(made, PACKS)
    return made


def folder(made: Path, name: str) -> Path:
    (found,) = (made / FOLDER).glob(f"{name}-*")
    return found


def locked(made: Path) -> dict[str, Any]:
    place = folder(made, "python") / "pyodide-lock.json"
    read: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))["packages"]
    return read


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def configured(made: Path, language: str) -> dict[str, Any]:
    place = made / FOLDER / language / "jupyter-lite.json"
    said = json.loads(place.read_text(encoding="utf-8"))["jupyter-config-data"]
    assert isinstance(said, dict)
    return said


def allowed(policy: str) -> dict[str, set[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {name: set(values) for name, *values in parts}


def options(made: Path, language: str) -> dict[str, Any]:
    (python,) = configured(made, language)["litePluginSettings"].values()
    assert isinstance(python, dict)
    return python


def test_its_pyodide_and_its_numpy_are_the_pages(made: Path) -> None:
    python = folder(made, "python")
    (numpy,) = (name for name in PINNED["wheels"] if name.startswith("numpy-"))
    assert locked(made)["numpy"]["sha256"] == PINNED["wheels"][numpy]
    assert locked(made)["numpy"]["version"] == numpy.split("-")[1]
    core = PINNED["core"]
    assert sha256(python / "pyodide.asm.js") == core["pyodide.asm.mjs"]
    assert sha256(python / "python_stdlib.zip") == core["python_stdlib.zip"]
    text = (
        (python / "pyodide.js").read_bytes().replace(*(x.encode() for x in LOADS[::-1]))
    )
    assert hashlib.sha256(text).hexdigest() == core["pyodide.mjs"]
    # The largest stands there once: the page's packs have it.
    assert not list((made / FOLDER).rglob("*.wasm"))
    for language in LANGUAGES:
        said = options(made, language)["loadPyodideOptions"]
        assert said["indexURL"] == f"../../run/{PACKS.name}/"


def test_its_matplotlib_draws_hangul(made: Path) -> None:
    entry = locked(made)["matplotlib"]
    fonts = "matplotlib/mpl-data/fonts/ttf"
    with zipfile.ZipFile(folder(made, "python") / entry["file_name"]) as wheel:
        listed = json.loads(wheel.read("matplotlib/fontlist.json"))["ttflist"]
        (place,) = [one["fname"] for one in listed if one["name"] == FAMILY]
        letters = TTFont(io.BytesIO(wheel.read(f"matplotlib/mpl-data/{place}")))
        assert ord("가") in letters.getBestCmap()
        assert f"{fonts}/NanumGothic-LICENSE.txt" in wheel.namelist()
        settings = wheel.read("matplotlib/mpl-data/matplotlibrc").decode()
    assert f"#font.family:  DejaVu Sans, {FAMILY}\n" in settings


def test_what_the_page_pins_is_locked_as_pyodide_locks_it(made: Path) -> None:
    text = (MODULES / "pyodide/pyodide-lock.json").read_text(encoding="utf-8")
    theirs = json.loads(text)["packages"]
    named = [
        one for one in locked(made).values() if one["file_name"] in PINNED["wheels"]
    ]
    assert len(named) == len(PINNED["wheels"])
    same = [one for one in named if one["name"] != "matplotlib"]  # which has Hangul
    for entry in same:
        found = theirs[entry["name"].lower()]
        assert {**found, "depends": entry["depends"]} == entry


def test_every_wheel_is_locked_and_its_bytes_are_checked(made: Path) -> None:
    python = folder(made, "python")
    packages = locked(made)
    for entry in packages.values():
        assert sha256(python / entry["file_name"]) == entry["sha256"]
        assert set(entry["depends"]) <= packages.keys()
    named = {entry["file_name"] for entry in packages.values()}
    assert {path.name for path in python.glob("*.whl")} <= named


def test_snippets_are_there_from_the_first_cell_on(made: Path, tmp_path: Path) -> None:
    wheel = write_wheel(tmp_path)
    entry = locked(made)[project()["name"]]
    assert entry["sha256"] == sha256(wheel)
    assert entry["depends"] == ["numpy"] and entry["imports"] == ["snippets"]
    for language in LANGUAGES:
        packages = options(made, language)["loadPyodideOptions"]["packages"]
        assert project()["name"] in packages
        assert set(packages) <= locked(made).keys()


def test_nothing_that_it_is_told_names_another_host(made: Path) -> None:
    for language in LANGUAGES:
        home = made / FOLDER / language
        assert options(made, language)["disablePyPIFallback"] is True
        for place in [*home.glob("jupyter-lite.*"), *home.glob("*/jupyter-lite.json")]:
            if place.suffix == ".json":
                assert "//" not in place.read_text(encoding="utf-8"), place
    assert "//" not in json.dumps(locked(made))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_pages_allow_this_host_alone_and_a_host_says_the_same(
    made: Path, language: str
) -> None:
    pages = list((made / FOLDER / language).rglob("*.html"))
    assert len(pages) == 3
    said = allowed(hosting.policies(made)[FOLDER])
    for page in pages:
        html = page.read_text(encoding="utf-8")
        found = hosting.META.search(html)
        assert found and html.index("Content-Security") < html.index("<title>")
        policy = allowed(found[1])
        assert policy.keys() == DIRECTIVES.keys()
        for name, values in policy.items():
            assert set(DIRECTIVES[name].split()) <= values <= said[name]
            for value in values - {"data:", "blob:"}:
                assert value[0] == "'", (name, value)  # no host
            assert name in ("script-src", "style-src") or "unsafe" not in str(values)
        assert f'<html lang="{language}">' in html


def test_it_leaves_the_books_service_worker_alone(made: Path) -> None:
    assert not list((made / FOLDER / "ko").rglob("*service-worker*"))
    text = (folder(made, "build") / "notebooks/bundle.js").read_text(encoding="utf-8")
    build = [text, *(f.read_text("utf-8") for f in folder(made, "build").glob("*.js"))]
    for language in LANGUAGES:
        for name in configured(made, language)["disabledExtensions"]:
            assert any(f'"{name}"' in one for one in build)  # or nothing is left out


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_beside_each_notebook_opens_it(made: Path, language: str) -> None:
    home = made / FOLDER / language
    listed = json.loads((home / "api/contents/all.json").read_text(encoding="utf-8"))
    assert [one["path"] for one in listed["content"]] == ["lab.ipynb", "model.ipynb"]
    for stem in ("lab", "model"):
        page = made / language / stem / "index.html"
        html = page.read_text(encoding="utf-8")
        (found,) = re.finditer(r'<li><a href="([^"?]+)\?path=(\w+)', html)
        assert links.SAID[language] in html
        assert (page.parent / found[1]).resolve() == home / "notebooks/index.html"
        notebook = json.loads((home / f"files/{found[2]}.ipynb").read_text("utf-8"))
        assert notebook["metadata"]["kernelspec"]["name"] == "python"
        assert notebook["cells"][0]["outputs"][0]["text"] == "True\nTrue\n"
    assert html.count("<li") == html.count("</li>") == 2


def test_it_is_no_part_of_what_a_reader_keeps(made: Path) -> None:
    assert all(
        path.partition("/")[0] != FOLDER
        for path in release.listed(release.files_of(made))["files"]
    )
    assert FOLDER in release.PUBLISHED


def test_compressed_copies_are_of_what_is_published(made: Path) -> None:
    files = (made / FOLDER).rglob("*.br")
    pairs = [(file.with_suffix(""), file) for file in files]
    assert len(pairs) > 300
    for whole, small in pairs:
        assert brotli.decompress(small.read_bytes()) == whole.read_bytes()
        smaller = whole.with_name(f"{whole.name}.gz").read_bytes()
        assert gzip.decompress(smaller) == whole.read_bytes()
    assert not list((made / FOLDER).rglob("*.whl.*"))


def test_korean_pages_are_opened_by_an_application_in_korean(made: Path) -> None:
    for language, locale in (("ko", "ko_KR"), ("en", "en")):
        settings = configured(made, language)["settingsOverrides"]
        assert {"locale": locale} in settings.values()
        words = made / FOLDER / language / "api/translations" / f"{locale}.json"
        data = json.loads(words.read_text(encoding="utf-8"))["data"]
        assert ("jupyterlab" in data) == (language == "ko")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_licences_names_what_it_brings(made: Path, language: str) -> None:
    page = made / language / "licences/index.html"
    rows = re.findall(r"<tr>(.*?)</tr>", page.read_text(encoding="utf-8"))
    named = {canonicalize_name(re.findall(r"<td>(.*?)</td>", row)[0]) for row in rows}
    pinned = re.findall(r"^([\w-]+)==", fetch.PINNED.read_text("utf-8"), re.MULTILINE)
    assert named == {name for name in pinned if name.replace("-", "_") not in OTHERS}
    texts = (made / "licences.txt").read_text(encoding="utf-8")
    for needed in ("Project Jupyter Contributors", "IPython Development Team"):
        assert needed in texts
    assert "UNKNOWN" not in str(rows) and "None" not in str(rows)


def test_the_wheels_of_its_python_are_for_any_machine(made: Path) -> None:
    for wheel in folder(made, "python").glob("*.whl"):
        assert wheel.name.endswith("-none-any.whl") or wheel.name in PINNED["wheels"]
        assert zipfile.is_zipfile(wheel)
