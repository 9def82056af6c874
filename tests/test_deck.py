"""The deck page has a row for each item of the deck, and each leads to a section."""

import re

import pytest

from book import LANGUAGES, ROOT

ITEMS = [f"D{n}" for n in range(1, 27)] + [f"E{n}" for n in range(1, 10)]
ROW = re.compile(r"^\| ([DE]\d+) \{ #\1 \} \|.*$", re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_a_row_that_leads_to_a_section(language: str) -> None:
    page = (ROOT / "docs" / language / "deck.md").read_text(encoding="utf-8")
    rows = {found[1]: found[0] for found in ROW.finditer(page)}
    assert list(rows) == ITEMS
    for item, row in rows.items():
        assert re.search(r"\]\(\w+\.(md#[\w-]+|py)\)", row), item


def test_both_languages_lead_each_item_to_the_same_sections() -> None:
    links = []
    for language in LANGUAGES:
        page = (ROOT / "docs" / language / "deck.md").read_text(encoding="utf-8")
        links.append(
            {f[1]: re.findall(r"\]\((.*?)\)", f[0]) for f in ROW.finditer(page)}
        )
    assert links[0] == links[1]
