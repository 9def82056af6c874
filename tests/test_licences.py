"""What is given away, on which terms, and what others made that travels with it."""

import json
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from bs4 import BeautifulSoup

from book import LANGUAGES, ROOT, licences
from book.configuration import version
from book.runtime.fetch import PINNED

NPM = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))


def page(site: Path, language: str) -> BeautifulSoup:
    html = (site / language / "licences/index.html").read_text(encoding="utf-8")
    return BeautifulSoup(html, "html.parser")


def test_all_that_is_published_of_others_is_in_the_table() -> None:
    named = {(part.name, part.version) for part in licences.parts()}
    wheels = {tuple(name.split("-")[:2]) for name in PINNED["wheels"]}
    assert named >= wheels | set(NPM["dependencies"].items())
    assert all(0 < len(part.licence) < 60 for part in licences.parts())


def test_the_table_is_made_before_npm_has_installed_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = licences.licences("ko")
    monkeypatch.setattr(licences, "MODULES", tmp_path / "node_modules")
    assert licences.licences("ko") == table


def test_what_is_new_must_say_where_it_is_used() -> None:
    with pytest.raises(Exception, match=r"say in book/licences\.py where left-pad"):
        licences._use("left-pad")


def test_a_licence_that_has_no_metadata_here_is_of_what_is_not_installed() -> None:
    for name in licences.UNSAID:
        with pytest.raises(ModuleNotFoundError):
            distribution(name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_the_table_and_leads_to_all_texts(
    site: Path, language: str
) -> None:
    shown = page(site, language)
    rows = [[cell.text for cell in row.select("td")] for row in shown.select("tr")[1:]]
    parts = [
        [part.name, part.version, part.licence, part.use[language]]
        for part in licences.parts()
    ]
    assert rows == parts
    assert shown.select_one("a[href='../../licences.txt']")
    texts = (site / "licences.txt").read_text(encoding="utf-8")
    for needed in ("MIT License", "Attribution 4.0", "Sandoll", "NumPy Developers"):
        assert needed in texts


def test_each_page_says_its_version_and_what_may_be_done_with_it(site: Path) -> None:
    for language in LANGUAGES:
        for place in (site / language).rglob("*.html"):
            html = place.read_text("utf-8").partition("<footer")[2]
            foot = BeautifulSoup(html, "html.parser")
            assert f"{version()} · " in foot.text, place
            link = foot.select_one(".md-copyright a")
            target = urljoin(f"/{place.relative_to(site)}", str(link and link["href"]))
            assert target == f"/{language}/licences/", place


def test_there_is_one_version() -> None:
    assert CITATION["version"] == version()
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changes, re.MULTILINE)[0] == version()


def test_all_say_the_same_licences() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    said = project["project"]
    assert said["license"] == " AND ".join(CITATION["license"]) == "MIT AND CC-BY-4.0"
    for name in said["license-files"]:
        assert (ROOT / name).is_file()


def test_the_text_of_cc_by_is_whole() -> None:
    text = (ROOT / licences.CC_BY).read_text(encoding="utf-8")
    sections = re.findall(r"^Section (\d) ", text, re.MULTILINE)
    assert sections == ["1", "2", "3", "4", "5", "6", "7", "8"]
