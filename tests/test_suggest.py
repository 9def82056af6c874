"""At each section's title: a form that knows the section, with a repository."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from book import LANGUAGES, ROOT
from book.suggest import SAID, suggest

FORMS = ROOT / ".github/ISSUE_TEMPLATE"
PAGE = '<h1 id="model">1.1 <b>z</b></h1>\n<h2 id="check">Check<a>#</a></h2>\n<p>…</p>\n'


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_leads_to_a_form_that_names_it(tmp_path: Path, language: str) -> None:
    page = tmp_path / language / "model/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    suggest(tmp_path, "https://example.org/a/b/", "https://example.org/book")
    (link,) = BeautifulSoup(page.read_text("utf-8"), "html.parser").select(
        "h2 > .book-suggest"
    )
    assert link["title"] == SAID[language]
    address = urlsplit(str(link["href"]))
    asked = {key: value for key, (value,) in parse_qs(address.query).items()}
    assert f"{address.scheme}://{address.netloc}{address.path}" == (
        "https://example.org/a/b/issues/new"
    )
    assert asked["page"] == f"https://example.org/book/{language}/model/#check"
    form = yaml.safe_load((FORMS / asked["template"]).read_text(encoding="utf-8"))
    assert "page" in [part["id"] for part in form["body"]]


def test_the_forms_of_both_languages_ask_the_same() -> None:
    asked = [
        [
            (part["type"], part["id"], part.get("validations"))
            for part in yaml.safe_load(
                (FORMS / f"suggestion-{language}.yml").read_text(encoding="utf-8")
            )["body"]
        ]
        for language in LANGUAGES
    ]
    assert asked[0] == asked[1]


def test_without_a_repository_nothing_is_said(site: Path) -> None:
    page = (site / "en/model/index.html").read_text(encoding="utf-8")
    assert "book-suggest" not in page
