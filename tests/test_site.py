"""What must be true of the built site, in both languages."""

import gzip
import io
import json
import re
from functools import cache
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

from book import LANGUAGES
from book.build import ADDRESS

KILOBYTE = 1024
FONT_BUDGET = 45 * KILOBYTE
PAGE_BUDGET = 60 * KILOBYTE  # compressed; a chapter has 15 to 40 KB
NOTEBOOK_BUDGET = 60 * KILOBYTE
ROOT_BUDGET = 3 * KILOBYTE
URL = re.compile(r"(?:https?:)?//(?=[\w$])[^\s\"'`()<>\\]+")
# Hosts that Material's scripts name, and why a reader's browser never asks them.
DORMANT = {
    "unpkg.com": "loaded for a mermaid diagram, or where there is no ResizeObserver",
    "api.github.com": "asked for the stars of a repository that the page names",
    "${e}": "the same, for a repository on another host",
}
LITERAL = re.compile(r"[\"'`](?:https?:)?//([^\s\"'`/]*[.}][^\s\"'`/]*)")
NAMESPACES = ("http://www.w3.org/", "https://www.w3.org/")


@cache
def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def pages(folder: Path) -> list[Path]:
    """Return all pages, the 404s included."""
    found = sorted(folder.rglob("*.html"))
    assert len(found) > 20
    return found


def own(text: str) -> list[str]:
    """Return the addresses in a text that are neither ours nor a name space."""
    return [
        url
        for url in URL.findall(text if not text.startswith("data:") else "")
        if not url.startswith((ADDRESS, *NAMESPACES))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_and_anchor_leads_somewhere(site: Path, language: str) -> None:
    dead = []
    for page in pages(site / language):
        base = "/" + page.relative_to(site).as_posix()
        for tag in soup(page).find_all(
            ["a", "area", "img", "link", "script", "source"]
        ):
            address = str(tag.get("href") or tag.get("src") or "")
            if not address or address.startswith("data:"):
                continue
            address = address.removeprefix(ADDRESS)
            if urlsplit(address).scheme in ("http", "https", "mailto"):
                continue
            target, anchor = urlsplit(urljoin(base, address))[2::2]
            file = site / unquote(target).lstrip("/")
            if file.is_dir():
                file /= "index.html"
            if not file.is_file():
                dead.append(f"{base}: {address}")
            elif anchor and not soup(file).find(id=unquote(anchor)):
                dead.append(f"{base}: {address}: no such anchor")
    assert dead == []


def test_the_switch_lands_on_the_same_page_and_section(site: Path) -> None:
    ko, en = (
        {page.relative_to(site / language): page for page in pages(site / language)}
        for language in LANGUAGES
    )
    assert ko.keys() == en.keys()
    for path, page in ko.items():
        ids = [
            [tag["id"] for tag in article(file).find_all(["h2", "h3", "h4"])]
            for file in (page, en[path])
        ]
        assert ids[0] == ids[1], path
        for here, file in (("ko", page), ("en", en[path])):
            switch = soup(file).select(".book-languages a")
            assert [link["hreflang"] for link in switch] == list(LANGUAGES)
            for link in switch:
                base = f"/{here}/{path.as_posix()}"
                target = f"/{link['hreflang']}/{path.as_posix()}"
                landed = urljoin(base, str(link["href"])).replace("index.html", "")
                if path.name != "404.html":
                    assert landed == target.replace("index.html", "")
                assert ("aria-current" in link.attrs) == (link["hreflang"] == here)


def test_alternates_name_both_languages_and_the_root(site: Path) -> None:
    for language in LANGUAGES:
        for page in pages(site / language):
            if page.name == "404.html":
                continue
            folder = page.parent.relative_to(site / language).as_posix()
            rest = "" if folder == "." else f"{folder}/"
            expected = {key: f"{ADDRESS}/{key}/{rest}" for key in LANGUAGES}
            head = soup(page).head
            assert head is not None
            found = {
                link["hreflang"]: link["href"] for link in head.select("link[hreflang]")
            }
            assert found == {**expected, "x-default": f"{ADDRESS}/"}
            canonical = head.select_one("link[rel=canonical]")
            assert canonical is not None and canonical["href"] == expected[language]
            assert soup(page).html["lang"] == language  # type: ignore[index]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_a_title_and_a_description_of_its_own(
    site: Path, language: str
) -> None:
    titles: dict[str, Path] = {}
    descriptions: dict[str, Path] = {}
    for page in pages(site / language):
        title = soup(page).title
        description = soup(page).select_one("meta[name=description]")
        assert title and description, page
        text = str(description["content"])
        if page.name == "404.html":
            continue
        assert 10 < len(text) <= 160, f"{page}: {len(text)} characters: {text}"
        assert title.text not in titles, (page, titles[title.text])
        assert text not in descriptions, (page, descriptions[text])
        titles[title.text] = descriptions[text] = page


def test_each_page_says_what_it_is_and_a_404_is_kept_out_of_search(site: Path) -> None:
    for language, locale in (("ko", "ko_KR"), ("en", "en_US")):
        for page in pages(site / language):
            said = {
                str(tag.get("property") or tag.get("name")): tag.get("content")
                for tag in soup(page).select("head meta")
            }
            assert said["og:locale"] == locale
            home = page.parent == site / language
            assert said["og:type"] == ("website" if home else "article"), page
            assert ("robots" in said) == (page.name == "404.html"), page


def test_no_page_asks_another_host(site: Path) -> None:
    asked = []
    for page in site.rglob("*.html"):
        for tag in soup(page).find_all(True):
            if tag.name != "a":
                values = [
                    value
                    for name, value in tag.attrs.items()
                    if isinstance(value, str) and not name.startswith("xmlns")
                ]
                if tag.name in ("script", "style"):
                    values.append(tag.get_text())
                asked += [f"{page}: {url}" for value in values for url in own(value)]
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        for found in re.findall(r"@import[^;]+|url\([^)]*\)", text):
            if not found.startswith(("url(data:", 'url("data:')):
                asked += [f"{sheet}: {url}" for url in own(found)]
    assert asked == []


def test_what_scripts_could_ask_stays_dormant(site: Path) -> None:
    named: dict[str, str] = {}
    for script in site.rglob("*.js"):
        if script.name.startswith("worker-"):
            continue  # Pyodide names hosts, where no address can be reached
        for host in LITERAL.findall(script.read_text(encoding="utf-8")):
            named[host] = str(script)
    assert named.keys() - {"www.w3.org"} == DORMANT.keys(), named
    for page in site.rglob("*.html"):
        assert not soup(page).select(".mermaid, [data-md-component=source]"), page


def test_no_source_shows_through(site: Path) -> None:
    for page in site.rglob("*.html"):
        body = soup(page).body
        assert body is not None
        text = "\n".join(
            string
            for string in body.find_all(string=True)
            if not string.find_parent(["script", "style"])
        )
        prose = "\n".join(
            string
            for string in body.find_all(string=True)
            if not string.find_parent(["script", "style", "code", "pre"])
        )
        for leftover in ("--8<--", "{{", "}}", "](figure:", "{ #"):
            assert leftover not in text, f"{page}: {leftover}"
        for leftover in ("$", "\\(", "\\[", "\\frac", "\\begin", "```", "!!! ", "??? "):
            assert leftover not in prose, f"{page}: {leftover}"


def test_every_picture_says_what_is_to_be_seen(site: Path) -> None:
    for page in site.rglob("*.html"):
        for figure in soup(page).select("figure.figure"):
            picture = figure.find(["svg", "img"])
            assert picture is not None, page
            name = str(picture.get("aria-label") or picture.get("alt") or "")
            assert len(name) > 15, f"{page}: {name!r}"
            if picture.name == "svg":
                assert picture.get("role") == "img", page


def test_every_character_of_a_formula_is_in_the_font(site: Path) -> None:
    (path,) = site.glob("assets/fonts/math-*.woff2")
    font = TTFont(io.BytesIO(path.read_bytes()))
    assert "MATH" in font
    covered = set(font.getBestCmap())
    needed: dict[str, Path] = {}
    for page in site.rglob("*.html"):
        for tag in soup(page).select("math mi, math mo, math mn"):
            text = tag.get_text().strip()
            if tag.name == "mi" and len(text) == 1 and "mathvariant" not in tag.attrs:
                needed |= {italic(text): page}
            needed |= dict.fromkeys(text, page)
    missing = {
        f"U+{ord(character):04X} {character}": page
        for character, page in needed.items()
        if ord(character) not in covered and ord(character) != 0xFE00
    }
    assert missing == {}, "add it to book/font.py"


def italic(letter: str) -> str:
    """Return the letter that a browser draws for a single-letter <mi>."""
    if letter == "h":
        return "ℎ"
    for first, last, start in (
        ("A", "Z", 0x1D434),
        ("a", "z", 0x1D44E),
        ("Α", "Ω", 0x1D6E2),
        ("α", "ω", 0x1D6FC),
    ):
        if first <= letter <= last:
            return chr(start + ord(letter) - ord(first))
    return letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_and_font_keep_their_weight(site: Path, language: str) -> None:
    (font,) = site.glob("assets/fonts/math-*.woff2")
    assert font.stat().st_size < FONT_BUDGET
    for page in pages(site / language):
        weight = len(gzip.compress(page.read_bytes(), mtime=0))
        budget = NOTEBOOK_BUDGET if "notebook" in page.parent.name else PAGE_BUDGET
        assert weight < budget, f"{page}: {weight / KILOBYTE:.0f} KB compressed"


def test_the_root_offers_both_languages_without_a_script(site: Path) -> None:
    for name in ("index.html", "404.html"):
        page = soup(site / name)
        links = {link["hreflang"]: link["href"] for link in page.select("main a")}
        assert links == {"ko": "ko/", "en": "en/"}
        assert page.base is not None and page.base["href"] == "/"
        assert not [tag for tag in page.find_all("script") if not tag.get("src")]
        assert (site / name).stat().st_size < ROOT_BUDGET
    assert (site / ".nojekyll").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_holds_the_pages_of_one_language(site: Path, language: str) -> None:
    index = json.loads(
        (site / language / "search/search_index.json").read_text(encoding="utf-8")
    )
    folders = {
        page.parent.relative_to(site / language).as_posix()
        for page in pages(site / language)
    }
    found = {
        entry["location"].partition("#")[0].rstrip("/") or "."
        for entry in index["docs"]
    }
    assert found == folders
    text = "".join(entry["title"] + entry["text"] for entry in index["docs"])
    korean = len(re.findall("[가-힣]", text)) / len(re.findall("[가-힣A-Za-z]", text))
    assert korean > 0.3 if language == "ko" else korean < 0.05


SILENT = ["script", "style", "code", "pre", "math", "svg"]
# Words that a voice of the page's own language cannot read: book/words.py has the rule.
FOREIGN = {
    "ko": re.compile(r"\b(?!scikit-learn)[A-Za-z]{2,}[ -][A-Za-z]{2,}"),
    "en": re.compile(r"[가-힣]"),
}


@pytest.mark.parametrize(("language", "other"), [("ko", "en"), ("en", "ko")])
def test_a_voice_is_told_of_words_in_the_other_language(
    site: Path, language: str, other: str
) -> None:
    unmarked, marked = [], 0
    for page in pages(site / language):
        body = soup(page).body
        assert body is not None
        marked += len(body.select(f"article [lang={other}]"))
        unmarked += [
            f"{page.parent.name}: {text}"
            for text in body.find_all(string=FOREIGN[language])
            if not text.find_parent(SILENT) and not text.find_parent(lang=other)
        ]
    assert unmarked == []
    assert marked > 100


def test_a_formula_is_said_once_before_it_stands(site: Path) -> None:
    said: list[Any] = []
    for page in (page for language in LANGUAGES for page in pages(site / language)):
        shown = soup(page)
        formulas = shown.select(".math-display")
        sentences = [formula.find_previous_sibling() for formula in formulas]
        assert sentences == shown.select("p.spoken")
        said += sentences
        assert not shown.select("math[aria-label], math[role], math[aria-hidden]")
    assert len(said) > 130
    for index in site.glob("*/search/search_index.json"):
        text = index.read_text(encoding="utf-8")
        assert not [each for each in said if each and each.get_text() in text]


BLOCKS = re.compile(
    r"<(/?)(p|address|blockquote|details|div|dl|fieldset|figure|form|h[1-6]|hr|nav|ol"
    r"|pre|section|table|ul)\b[^>]*>"
)


def test_no_paragraph_holds_a_block(site: Path) -> None:
    """A browser would close the paragraph before it, and find its end later."""
    wrong = []
    for page in site.rglob("*.html"):
        inside = False
        for closing, name in BLOCKS.findall(page.read_text(encoding="utf-8")):
            if inside != (f"{closing}{name}" == "/p"):
                wrong.append(f"{page}: <{closing}{name}>")
            inside = f"{closing}{name}" == "p"
    assert wrong == []


FORM = ".admonition.exercise [data-exercise]"


def test_each_exercise_has_an_address_of_its_own(site: Path) -> None:
    """The same in both languages, and its title links to it."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        found[language] = []
        for page in pages(site / language):
            stem = page.parent.name
            shown = soup(page)
            boxes = shown.select(".admonition.exercise")
            ids = [str(box.get("id")) for box in boxes]
            forms = [str(form["data-exercise"]) for form in shown.select(FORM)]
            own_names = [name.partition(".")[2].replace("_", "-") for name in forms]
            assert ids == [f"exercise-{name}" for name in own_names]
            for name in ids:
                assert len(shown.select(f"#{name}")) == 1, f"{stem}: {name}"
                link = shown.select_one(f"#{name} > .admonition-title > .headerlink")
                assert link and link["href"] == f"#{name}"
            found[language] += [f"{stem}#{name}" for name in ids]
    assert len(found["ko"]) >= 60
    assert found["ko"] == found["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_finds_the_captions_and_not_the_labels_of_figures(
    site: Path, language: str
) -> None:
    index = (site / language / "search/search_index.json").read_text(encoding="utf-8")
    text = " ".join(entry["text"] for entry in json.loads(index)["docs"])
    losses = soup(site / language / "losses/index.html")
    captions = [caption.get_text() for caption in losses.select("figcaption")]
    assert [caption for caption in captions if escape(caption) in text] == captions
    assert [caption.split()[1] for caption in captions] == ["1.2.1", "1.2.2", "1.2.3"]
    for svg in losses.select("figure svg"):
        assert svg.get_text() not in text


def article(page: Path) -> BeautifulSoup:
    found = soup(page).article
    assert found is not None
    return found
