"""The built pages of a language as one page of HTML, to be printed as a book."""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup

from book import BookError
from book.answers import WORDS, at
from book.chapters import Section, number, sections, translated
from book.leaf import Leaf, leaf, read

CSS = Path(__file__).with_name("printed.css")
EVERYWHERE = ("/exercises", "/next")  # which no reader looks for
CONTENTS = {"ko": "차례", "en": "Contents"}


def printable(
    site: Path, language: str, chosen: Sequence[Section] | None = None
) -> str:
    """Return the book, or some sections of it, with room for the numbers of pages.

    Raises:
        BookError: a link leads to nothing.
    """
    chosen = chosen or sections()
    book = {stem for section in chosen for stem in section.stems}
    parts = [
        (
            _part_title(title, stems, language),
            [leaf(site, language, stem, book) for stem in stems],
        )
        for title, stems in chosen
    ]
    ends = {part: _end(part, parts, language) for part in WORDS[language]}
    home = read(site, language, "index")
    html = "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{language}" dir="ltr"><head><meta charset="utf-8">',
            *_head(home, language),
            f"<style>{_running(parts, language)}{CSS.read_text('utf-8')}</style>",
            "</head>",
            '<body data-md-color-scheme="default" class="md-typeset">',
            _title_page(home),
            _contents(parts, language),
            *(_part(title, part) for title, part in parts),
            *ends.values(),
            "</body></html>",
        ]
    )
    _check(html)
    return html


def _part_title(title: str, names: list[str], language: str) -> str:
    """Return `1 Logistic regression`; the pages before the first part have none."""
    chapter = (number(names[0]) or "").partition(".")[0]
    label = f'<span class="chapter-number">{chapter}</span> ' if chapter else ""
    return f"{label}{escape(translated(title, language))}" if title else ""


def _part(title: str, leaves: list[Leaf]) -> str:
    """Return a part, with its title above its first page."""
    head = f'<h1 id="part/{leaves[0].stem}">{title}</h1>' if title else ""
    first, *others = leaves
    return "\n".join(
        _sheets(leaf.stem, opening + leaf.html)
        for leaf, opening in [(first, head), *((other, "") for other in others)]
    )


def _sheets(name: str, html: str) -> str:
    """Return what begins on a sheet of its own, under a running title."""
    return f'<article class="leaf" style="page: {name}">{html}</article>'


def _end(part: str, parts: list[tuple[str, list[Leaf]]], language: str) -> str:
    """Return the hints, or the answers, of all pages."""
    said = [
        f'<h2 id="{part}/{leaf.stem}">{leaf.title}</h2>{"".join(found)}'
        for _, leaves in parts
        for leaf in leaves
        if (found := getattr(leaf.aside, part))
    ]
    title = f'<h1 id="{part}">{WORDS[language][part]}</h1>'
    return _sheets(part, title + "".join(said))


def _contents(parts: list[tuple[str, list[Leaf]]], language: str) -> str:
    """Return the contents: a line a page, and its sections in a few lines below."""
    lines = []
    for title, leaves in parts:
        if title:
            lines.append(_line("part", f"part/{leaves[0].stem}", title))
        for one in leaves:
            lines.append(_line("page", one.stem, one.title))
            under = " ".join(
                f'<a href="#{name}">{text}&nbsp;{at(name)}</a>'
                for name, text in one.sections
                if not name.endswith(EVERYWHERE)
            )
            lines.append(f'<p class="under">{under}</p>')
    lines += [_line("part", part, text) for part, text in WORDS[language].items()]
    return (
        f'<nav class="contents" style="page: contents">'
        f'<h1 id="contents">{CONTENTS[language]}</h1>{"".join(lines)}</nav>'
    )


def _line(kind: str, target: str, title: str) -> str:
    return f'<p class="{kind}"><a href="#{target}">{title}</a><i></i>{at(target)}</p>'


def _title_page(home: BeautifulSoup) -> str:
    """Return the name of the book, what it is about, its version and its licence."""
    name, about = (
        home.select_one(f'meta[{key}="{value}"]')
        for key, value in (("property", "og:site_name"), ("name", "description"))
    )
    foot = home.select_one(".md-copyright a")
    assert name and about and foot
    return (
        f'<header class="title"><p class="name">{escape(str(name["content"]))}</p>'
        f"<p>{escape(str(about['content']))}</p><footer>{foot.decode_contents()}</footer>"
        "</header>"
    )


def _head(home: BeautifulSoup, language: str) -> list[str]:
    """Return the title and the look of the site's own pages."""
    name = home.select_one('meta[property="og:site_name"]')
    assert name
    sheets = [
        urljoin(f"/{language}/", str(link["href"]))
        for link in home.select("link[rel=stylesheet]")
    ]
    return [
        f"<title>{escape(str(name['content']))}</title>",
        *(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets),
    ]


def _running(parts: list[tuple[str, list[Leaf]]], language: str) -> str:
    """Return the title of a page above each of its sheets."""
    said = [(one.stem, one.title) for _, leaves in parts for one in leaves]
    said += [("contents", CONTENTS[language]), *WORDS[language].items()]
    return "".join(
        f'@page {name} {{ @top-left {{ content: "{_plain(title)}" }} }}\n'
        for name, title in said
    )


def _plain(html: str) -> str:
    text = BeautifulSoup(html, "html.parser").get_text()
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _check(html: str) -> None:
    """See that each link in the book leads somewhere."""
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    wrong = {name for name in re.findall(r'href="#([^"]*)"', html) if name not in ids}
    if wrong:
        raise BookError(f"links in the printed book lead to nothing: {sorted(wrong)}")
