"""One Korean word for each idea: no page has a word that the table refuses."""

import re
from pathlib import Path

import pytest

from book import ROOT
from book.glossary import glossary, plain, terms

PAGES = sorted((ROOT / "docs" / "ko").rglob("*.md"))
NOTEBOOKS = sorted((ROOT / "docs" / "ko").rglob("*.py"))
FIGURES = sorted((ROOT / "docs" / "figures").glob("*.py"))
HELP = sorted((ROOT / "page" / "rules").glob("*.py"))
# The page that introduces 가능도 names the other usual word once.
ALLOWED_ONCE = {("likelihood.md", "최대 ?우도")}


def refused(text: str, name: str) -> list[str]:
    """Return one line for each word of `text` that the table refuses."""
    found = []
    for term in terms():
        for word in term["avoid"]:
            hits = list(re.finditer(word, text))
            for hit in hits[(name, word) in ALLOWED_ONCE :]:
                line = text.count("\n", 0, hit.start()) + 1
                found.append(f"{name}:{line}: {hit[0]!r}, the book says {term['ko']!r}")
    return found


@pytest.mark.parametrize(
    "path", PAGES + NOTEBOOKS + FIGURES + HELP, ids=lambda p: p.name
)
def test_page_uses_the_words_of_the_table(path: Path) -> None:
    assert refused(path.read_text(encoding="utf-8"), path.name) == []


def test_refused_word_is_named_with_its_place_and_the_word_to_use() -> None:
    assert refused("한 줄\n비용함수를", "x.md") == [
        "x.md:2: '비용함수', the book says '비용 함수'"
    ]


def test_every_refused_word_is_found_by_its_pattern() -> None:
    for term in terms():
        for word in term["avoid"]:
            assert refused(plain(word), "x.md"), word


def test_verb_and_longer_word_are_not_refused() -> None:
    assert refused("(1, 3)이 브로드캐스트됩니다. 플레이어.", "x.md") == []


def test_one_page_may_name_the_other_usual_word_once() -> None:
    assert refused("최대 우도", "likelihood.md") == []
    assert len(refused("최대 우도 최대 우도", "likelihood.md")) == 1


@pytest.mark.parametrize("language", ["ko", "en"])
def test_glossary_has_a_row_for_each_term(language: str) -> None:
    assert len(glossary(language).splitlines()) == len(terms()) + 2


@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_term_leads_to_a_page(language: str) -> None:
    for term in terms():
        assert (ROOT / "docs" / language / term["page"]).is_file(), term["page"]
