"""The whole book, which a reader may keep: what belongs to it, and how large it is."""

import json
import re
from itertools import product
from pathlib import Path
from urllib.parse import urljoin

import pytest

from book import LANGUAGES
from book.offer import OFFER, sent
from book.release import files_of, published, whole

ASKED = re.compile(r'(?:href|src|data-index)="([^"#?]+)')
# Other hosts and canonical addresses, files to take away, icons to install.
AWAY = re.compile(r"^(?:https?|mailto|data):|\.(?:ipynb|py|whl|pdf|zip|png)$")


def other(language: str) -> str:
    (found,) = set(LANGUAGES) - {language}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_book_has_each_page_of_its_language_and_none_of_another(
    site: Path, language: str
) -> None:
    kept = whole(published(site), [language])
    pages = {
        f"{page.parent.relative_to(site).as_posix()}/"
        for page in (site / language).rglob("index.html")
    }
    assert len(pages) > 30 and pages <= set(kept)
    assert not [path for path in kept if path.startswith(f"{other(language)}/")]
    assert not [path for path in kept if path.endswith(".gz")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_book_has_all_that_its_pages_ask_for(
    site: Path, language: str
) -> None:
    kept = set(whole(published(site), [language]))
    for page in (site / language).rglob("index.html"):
        here = f"/{page.parent.relative_to(site).as_posix()}/"
        found = ASKED.findall(page.read_text(encoding="utf-8"))
        asked = {address for address in found if not AWAY.search(address)}
        paths = {urljoin(here, address)[1:] for address in asked}
        lacking = {path for path in paths - kept if path[:3] != f"{other(language)}/"}
        assert lacking == set(), here


def test_all_that_python_is_made_of_is_kept(site: Path) -> None:
    """Every pack, and every module: none is known by its name here."""
    kept = set(whole(published(site), ["en"]))
    run = {path for path in files_of(site) if path.startswith("run/")}
    copies = {path for path in run if path.endswith((".br", ".gz"))}
    assert run - copies - kept == {OFFER, start(run)}


def start(run: set[str]) -> str:
    (found,) = (path for path in run if path.endswith("/start.json"))
    return found


def test_the_offer_says_how_much_a_host_sends(site: Path) -> None:
    said = json.loads((site / OFFER).read_text(encoding="utf-8"))
    release, files = published(site), files_of(site)
    for ending, language in product(("br", "gz"), LANGUAGES):
        paths, sizes = whole(release, [language]), said[ending]
        assert sizes[language] == sum(sent(files, path, ending) for path in paths)
        assert 20e6 < sizes[language] < sizes["both"] < 40e6
    assert said["br"]["both"] < 0.8 * said["gz"]["both"]
    sizes = dict(zip(release["files"], release["sizes"], strict=True))
    assert sizes["en/model/"] == (site / "en/model/index.html").stat().st_size
