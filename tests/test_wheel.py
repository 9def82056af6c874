"""The wheel: its bytes and what it says; every page runs where only it is installed."""

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from email import message_from_bytes
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import nbformat
import numpy as np
import pytest
from bs4 import BeautifulSoup

from book import LANGUAGES, ROOT, build, notebook, wheel
from book.address import for_good
from book.configuration import project
from book.run import blocks
from book.stored import is_stored
from page.same import same
from tests.shown import shown

TAKEN = ROOT / "tests" / "taken.py"
PAGES = {
    path.stem: found
    for path in sorted((ROOT / "docs" / "en").glob("*.md"))
    if (found := list(blocks(path.read_text(encoding="utf-8"))))
}
NOTEBOOKS = {
    path.stem: {
        cell.metadata["name"]
        for cell in notebook.read(path).cells
        if "name" in cell.metadata and not is_stored(cell)
    }
    for path in sorted((ROOT / "docs" / "en").glob("*.py"))
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel.write_wheel(tmp_path_factory.mktemp("take"))


@pytest.fixture(scope="module")
def python(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel, and sees NumPy."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--isolated"]
    install = [*pip, "install", "--quiet", "--no-deps", "--no-index", str(made)]
    subprocess.run(install, check=True)
    packages = next(folder.glob("[Ll]ib/**/site-packages"))
    (packages / "numpy.pth").write_text(str(Path(np.__file__).parent.parent))
    return python


@pytest.fixture(scope="module")
def ran(
    site: Path, python: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """What the Python files of all pages print there, in an empty working directory.

    Those of notebooks are run cell by cell, as in an editor, which shows values too.
    """
    page, empty = (tmp_path_factory.mktemp(name) for name in ("page", "empty"))
    shutil.copytree(ROOT / "page", page / "page")
    files = {path.stem: path.read_text("utf-8") for path in site.glob("en/take/*.py")}
    assert files.keys() == PAGES.keys() | NOTEBOOKS.keys()
    asked = {stem: [files[stem]] for stem in PAGES}
    for stem, names in NOTEBOOKS.items():
        _, *parts = re.split(r"^# %% ?(.*)\n", files[stem], flags=re.MULTILINE)
        found = zip(parts[::2], parts[1::2], strict=True)
        asked[stem] = [code for name, code in found if name in names]
    answer = subprocess.run(
        [python, "-I", TAKEN, page],
        cwd=empty,
        env=os.environ | {"MPLBACKEND": "agg"},
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    said = json.loads(answer.stdout)
    assert Path(said["snippets"]).is_relative_to(python.parent.parent)
    printed: dict[str, list[str]] = said["printed"]
    return printed


@pytest.mark.parametrize("stem", PAGES)
def test_a_pages_file_prints_what_the_page_shows_where_the_wheel_is_installed(
    ran: dict[str, list[str]], stem: str
) -> None:
    expected = "\n".join(filter(None, (block.expected for block in PAGES[stem])))
    varies = {
        block.output.options.get("varies") for block in PAGES[stem] if block.output
    }
    (printed,) = ran[stem]
    assert same(printed, expected, varies="timing" if "timing" in varies else ""), (
        printed
    )


@pytest.mark.parametrize("stem", NOTEBOOKS)
def test_a_notebooks_file_prints_what_the_notebook_shows(
    ran: dict[str, list[str]], site: Path, stem: str
) -> None:
    kept: Any = nbformat.read(site / f"en/take/{stem}.ipynb", as_version=4)
    expected = [
        shown(c) for c in kept.cells if c.metadata.get("name") in NOTEBOOKS[stem]
    ]
    assert len(expected) == len(NOTEBOOKS[stem])
    for printed, output in zip(ran[stem], expected, strict=True):
        assert same(printed, output), printed


def test_its_address_stays_when_its_content_changes() -> None:
    assert not for_good(wheel.wheel_address(build.ADDRESS))


def test_the_same_files_make_the_same_bytes(made: Path, tmp_path: Path) -> None:
    assert wheel.write_wheel(tmp_path).read_bytes() == made.read_bytes()


def test_it_holds_snippets_licences_and_true_hashes(made: Path) -> None:
    with zipfile.ZipFile(made) as zipped:
        held = {name: zipped.read(name) for name in zipped.namelist()}
    info = f"{wheel.stem()}.dist-info/"
    ours = [*(ROOT / "snippets").rglob("*.py"), *(ROOT / "snippets").glob("*.csv")]
    assert {name for name in held if not name.startswith(info)} == {
        path.relative_to(ROOT).as_posix() for path in ours
    }
    for name in project()["license-files"]:
        assert held[f"{info}licenses/{name}"] == (ROOT / name).read_bytes()
    for line in held[f"{info}RECORD"].decode().splitlines()[:-1]:
        name, digest, size = line.split(",")
        found = base64.urlsafe_b64encode(hashlib.sha256(held[name]).digest()).decode()
        assert (digest, size) == (f"sha256={found.rstrip('=')}", f"{len(held[name])}")
    said = message_from_bytes(held[f"{info}METADATA"])
    assert said["Requires-Dist"] == project()["dependencies"][0]
    assert (said["Name"], said["Version"]) == (project()["name"], project()["version"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_says_where_the_wheel_is(site: Path, language: str) -> None:
    page = site / language / "start" / "index.html"
    text = page.read_text(encoding="utf-8")
    address = wheel.wheel_address(build.ADDRESS)
    soup = BeautifulSoup(text, "html.parser")
    assert f"python -m pip install {address}" in soup.get_text()
    assert "{{" not in soup.get_text()
    links = [str(link["href"]) for link in soup.select("article a[href$='.whl']")]
    assert [urljoin(f"{build.ADDRESS}/{language}/start/", link) for link in links] == [
        address
    ]
    assert (site / address.removeprefix(f"{build.ADDRESS}/")).is_file()
