"""The wheel: its bytes and what it says; every page runs where only it is installed."""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import venv
import zipfile
from email import message_from_bytes
from pathlib import Path
from urllib.parse import urljoin

import numpy as np
import pytest
from bs4 import BeautifulSoup

from book import LANGUAGES, ROOT, build, wheel
from book.configuration import project
from book.run import blocks

PAGES = {
    path.stem: list(blocks(path.read_text(encoding="utf-8")))
    for path in sorted((ROOT / "docs" / "en").glob("*.md"))
}
TAKEN = ROOT / "tests" / "taken.py"


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
def ran(python: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the blocks of all pages print there, in an empty working directory."""
    page, empty = (tmp_path_factory.mktemp(name) for name in ("page", "empty"))
    shutil.copytree(ROOT / "page", page / "page")
    asked = {
        stem: [(block.code, block.fence.options.get("raises", "")) for block in found]
        for stem, found in PAGES.items()
    }
    answer = subprocess.run(
        [python, "-I", TAKEN, page],
        cwd=empty,
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
def test_each_page_prints_what_it_shows_where_the_wheel_is_installed(
    ran: dict[str, list[str]], stem: str
) -> None:
    assert len(ran[stem]) == len(PAGES[stem])
    for block, printed in zip(PAGES[stem], ran[stem], strict=True):
        assert block.agrees(printed), (block.code, printed)


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
