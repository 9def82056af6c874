"""The printed book: all of the site's pages in one, answers last, nothing to press."""

import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup

from book import LANGUAGES
from book.build import ADDRESS
from book.chapters import stems
from book.printable import printable
from book.solved import solved


class Printed(NamedTuple):
    language: str
    pages: dict[str, str]
    soup: BeautifulSoup


@pytest.fixture(scope="module", params=LANGUAGES)
def book(site: Path, request: pytest.FixtureRequest) -> Printed:
    language = request.param
    pages = {
        stem: Path(
            site, language, "" if stem == "index" else stem, "index.html"
        ).read_text(encoding="utf-8")
        for stem in stems()
    }
    soup = BeautifulSoup(printable(site, language), "html.parser")
    return Printed(language, pages, soup)


def test_each_heading_of_each_page_is_there_once_and_in_order(book: Printed) -> None:
    asked = [
        stem if level == "1" else f"{stem}/{name}"
        for stem, html in book.pages.items()
        for level, name in re.findall(r'<h([1-3]) id="([^"]+)"', html)
        if name != "progress"  # what a reader has solved is known to the browser alone
    ]
    ends = ("part/", "hints", "answers", "contents")
    found = [str(h["id"]) for h in book.soup.select(":is(h1, h2, h3, h4)[id]")]
    assert [name for name in found if not name.startswith(ends)] == asked


def test_the_contents_name_each_page_and_each_section(book: Printed) -> None:
    named = [str(place["data-at"]) for place in book.soup.select(".contents [data-at]")]
    said = [
        str(h["id"])
        for h in book.soup.select(":is(.leaf > h1, .leaf > h2, .leaf > h3)[id]")
        if not str(h["id"]).startswith(("hints/", "answers/"))
        and not str(h["id"]).endswith(("/exercises", "/next"))
    ]
    assert named == said


def test_ids_are_unique_and_links_lead_to_them(book: Printed) -> None:
    ids = Counter(str(tag["id"]) for tag in book.soup.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []
    links = [str(link["href"]) for link in book.soup.select("body a[href]")]
    assert [link for link in links if link[0] == "#" and link[1:] not in ids] == []
    assert [p for p in book.soup.select("[data-at]") if p["data-at"] not in ids] == []
    out = [link for link in links if link[0] != "#"]
    assert all(link.startswith(("https://", f"{ADDRESS}/")) for link in out)
    assert [link for link in out if f"{ADDRESS}/{book.language}/" in link] == []
    used = re.findall(r"url\(#([^)]+)\)", str(book.soup))
    assert used and set(used) <= set(ids)


@pytest.mark.parametrize("kind", ["hint", "success"])
def test_hints_and_answers_stand_at_the_end(book: Printed, kind: str) -> None:
    part = {"hint": "hints", "success": "answers"}[kind]
    first = rf'<details class="{kind}">.*?</summary>(?:\s*<[^>]*>)*\s*([^<]+)'
    said = [
        unescape(text)
        for html in book.pages.values()
        for text in re.findall(first, html.replace("\n", " "))
    ]
    end = book.soup.select_one(f"article.leaf:has(> h1#{part})")
    assert end and len(said) > 100
    rest = end.get_text().replace("\n", " ")
    assert [text for text in said if text not in rest] == []
    by_id = {str(tag["id"]): tag for tag in book.soup.select("[id]")}
    for entry in end.select(".aside > h3"):
        back = by_id[str(entry.select("a")[0]["href"])[1:]]
        assert f'href="#{entry["id"]}"' in f"{back}{back.find_next_siblings(limit=2)}"
    assert book.soup.select(f"details, .leaf > .{kind}") == []


def test_there_is_nothing_to_press(book: Printed) -> None:
    pressed = "button, script, input, details, form, .live, .run-bar, .headerlink"
    assert book.soup.select(pressed) == []


def test_answers_are_computed_unless_they_are_measured() -> None:
    assert "<code>round(slope, 3)</code>: <code>30.0</code>" in solved(
        "start.slope", "en"
    )
    assert "a, c, f" in solved("classifier.rising", "ko")
    assert solved("where_the_time_goes.raced", "ko") == ""
    assert solved("model.sigmoid", "en") == ""
