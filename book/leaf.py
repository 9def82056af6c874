"""A page of the site made ready for paper: without buttons, with the book's ids."""

import re
from collections.abc import Collection
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin

from bs4 import BeautifulSoup, Tag

from book.answers import Aside, made, page_of, put_aside
from book.build import ADDRESS

# What is pressed, what is said of it, and what only a voice or a search needs.
ON_SCREEN = (
    "script, noscript, button, .headerlink, .imports-fold, .live, .spoken, "
    ".first-step, .book-runs, .book-take, .exercise-summary, "
    ".with-script:not(.keep-book)"
)
NAMES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
LONG = 40  # lines of code that no sheet has room for beside what goes with them


class Leaf(NamedTuple):
    """A page of the site, ready for paper."""

    stem: str
    title: str
    sections: list[tuple[str, str]]
    html: str
    aside: Aside


def leaf(site: Path, language: str, stem: str, book: Collection[str]) -> Leaf:
    """Return a page of a book of such pages."""
    whole = read(site, language, stem)
    article = whole.select_one("article")
    canonical = whole.select_one("[rel=canonical]")
    assert article and canonical
    _strip(article)
    title = article.find("h1")
    assert isinstance(title, Tag)
    names = {str(title.get("id")): stem}
    _rename(article, stem, names)
    home = urljoin(str(canonical["href"]), "." if stem == "index" else "..")
    for link in article.select("a[href]"):
        href = str(link["href"])
        if href.startswith("#"):
            link["href"] = f"#{names[unquote(href[1:])]}"
        else:
            _lead(link, urljoin(str(canonical["href"]), href), home, language, book)
    aside = put_aside(article, stem, language)
    _open(article)
    under = [(str(h["id"]), h.decode_contents()) for h in article.find_all("h2")]
    for level in (3, 2, 1):
        for heading in article.find_all(f"h{level}"):
            heading.name = f"h{level + 1}"
    text = title.decode_contents()
    return Leaf(stem, text, under, article.decode_contents(), aside)


def read(site: Path, language: str, stem: str) -> BeautifulSoup:
    """Return a page; its navigation is not looked at."""
    page = site / language / ("" if stem == "index" else stem) / "index.html"
    html = page.read_text("utf-8")
    head, _, body = html.partition("<body")
    article = body[body.index("<article") :]
    return BeautifulSoup(head + article, "html.parser")


def _strip(article: Tag) -> None:
    """Take away what paper cannot do; a formula keeps its sentence, for a voice."""
    for summary in article.select(".exercise-summary"):
        heading = summary.find_previous("h2")
        assert heading
        heading.decompose()
    for formula in article.select(".spoken + .math-display"):
        spoken = formula.find_previous_sibling()
        assert spoken
        formula["role"], formula["aria-label"] = "img", spoken.get_text()
    for part in article.select(ON_SCREEN):
        part.decompose()


def _open(article: Tag) -> None:
    """Unfold what is left; let long code go on over the foot of a sheet."""
    for fold in article.select("details"):
        fold.name, fold["class"] = "div", f"admonition {' '.join(fold['class'])}"
    for summary in article.select("summary"):
        summary.name, summary["class"] = "p", "admonition-title"
    for code in article.select(".highlight"):
        if code.get_text().count("\n") > LONG:
            code["class"] = f"{' '.join(code['class'])} long"


def _rename(article: Tag, stem: str, names: dict[str, str]) -> None:
    """Give each id the page's name before its own, here and where it is named."""
    for tag in article.select("[id]"):
        old = str(tag["id"])
        tag["id"] = names.setdefault(old, f"{stem}/{old}")
    for tag in article.find_all(True):
        for key, value in tag.attrs.items():
            if key in NAMES:
                tag[key] = " ".join(names[name] for name in str(value).split())
            elif isinstance(value, str) and "url(#" in value:
                tag[key] = re.sub(
                    r"url\(#([^)]+)\)", lambda m: f"url(#{names[m[1]]})", value
                )
            elif key in ("href", "xlink:href") and tag.name != "a":
                tag[key] = f"#{names[str(value)[1:]]}"


def _lead(
    link: Tag, address: str, home: str, language: str, book: Collection[str]
) -> None:
    """Let a link lead to its place in the book, and say on which page that is.

    A link that leads out of the book says where to.
    """
    place, _, part = address.partition("#")
    stem = place.removeprefix(home).strip("/") or "index"
    if place.startswith(home) and stem in book:
        target = f"{stem}/{unquote(part)}" if part else stem
        link["href"] = f"#{target}"
        said = f'<small class="see">({page_of(target, language)})</small>'
    else:
        link["href"] = address
        said = f'<small class="see out">({escape(address)})</small>'
        if address.startswith(ADDRESS):
            return  # a book without an address of its own
    link.insert_after(" ", made(said))
