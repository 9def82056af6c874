"""A page of the site made ready for paper: without buttons, with the book's ids."""

import re
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from book.answers import Aside, made, page_of, put_aside
from book.chapters import stems

# What is pressed, what is said of it, and what only a voice or a search needs.
ON_SCREEN = (
    "script, noscript, button, .headerlink, .imports-fold, .live, .spoken, "
    ".first-step, .book-runs, .book-download, .with-script, .exercise-summary"
)
NAMES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")


class Leaf(NamedTuple):
    """A page of the site, ready for paper."""

    stem: str
    title: str
    sections: list[tuple[str, str]]
    html: str
    aside: Aside


def leaf(site: Path, language: str, stem: str) -> Leaf:
    """Return a page without what is pressed, its ids and links those of the book."""
    whole = read(site, language, stem)
    article = whole.select_one("article")
    canonical = whole.select_one("[rel=canonical]")
    assert article and canonical
    for part in article.select(ON_SCREEN):
        part.decompose()
    title = article.find("h1")
    assert isinstance(title, Tag)
    names = {str(title.get("id")): stem}
    _rename(article, stem, names)
    for link in article.select("a[href]"):
        _lead(link, str(canonical["href"]), language, stem, names)
    aside = put_aside(article, stem, language)
    for fold in article.select("details"):
        fold.name, fold["class"] = "div", f"admonition {' '.join(fold['class'])}"
    for summary in article.select("summary"):
        summary.name, summary["class"] = "p", "admonition-title"
    for level in (3, 2, 1):
        for heading in article.find_all(f"h{level}"):
            heading.name = f"h{level + 1}"
    under = [(str(h["id"]), h.decode_contents()) for h in article.find_all("h3")]
    text = title.decode_contents()
    return Leaf(stem, text, under, article.decode_contents(), aside)


@cache
def _stems() -> frozenset[str]:
    return frozenset(stems())


def read(site: Path, language: str, stem: str) -> BeautifulSoup:
    """Return a page; its navigation is not looked at."""
    page = site / language / ("" if stem == "index" else stem) / "index.html"
    html = page.read_text("utf-8")
    head, _, body = html.partition("<body")
    article = body[body.index("<article") :]
    return BeautifulSoup(head + article, "html.parser")


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
    link: Tag, address: str, language: str, stem: str, names: dict[str, str]
) -> None:
    """Let a link lead to its place in the book, and say on which page that is."""
    href = str(link["href"])
    if href.startswith("#"):
        link["href"] = f"#{names[unquote(href[1:])]}"
        return
    split = urlsplit(urljoin(address, href))
    home = urlsplit(address)
    here = home.path.removesuffix(f"{stem}/") if stem != "index" else home.path
    target = split.path.removeprefix(here).strip("/") or "index"
    if split.netloc == home.netloc and target in _stems():
        target += f"/{unquote(split.fragment)}" if split.fragment else ""
        link["href"] = f"#{target}"
        said = f'<small class="see">({page_of(target, language)})</small>'
    else:
        link["href"] = split.geturl()
        said = f'<small class="see out">({escape(split.geturl())})</small>'
    link.insert_after(" ", made(said))
