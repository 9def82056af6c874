"""What search engines and networks are told: a map of the site, a picture a page."""

import re
from html import escape, unescape
from pathlib import Path

from book import LANGUAGES
from book.address import named
from book.cards import HEIGHT, WIDTH, Card, png

CARDS = "assets/cards"
TITLE = re.compile(r'<meta property="og:title" content="([^"]*)">')
BOOK = re.compile(r'<meta property="og:site_name" content="([^"]*)">')
NUMBER = re.compile(r'<span class="chapter-number">([^<]*)</span>')
ROBOTS = "User-agent: *\nAllow: /\n\nSitemap: {address}/sitemap.xml\n"
MAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">
{urls}
</urlset>
"""


def announce(site: Path, address: str) -> None:
    """Write the map, and the pictures into the pages, for a site at an address."""
    address = address.rstrip("/")
    for page in [site / "index.html", *_pages(site)]:
        text = page.read_text(encoding="utf-8")
        page.write_text(pictured(text, site, address), "utf-8", newline="\n")
    for language in LANGUAGES:
        for own in (site / language).glob("sitemap.xml*"):
            own.unlink()  # MkDocs' own knows one language
    (site / "sitemap.xml").write_text(sitemap(site, address), "utf-8", newline="\n")
    robots = ROBOTS.format(address=address)
    (site / "robots.txt").write_text(robots, "utf-8", newline="\n")


def pictured(html: str, site: Path, address: str) -> str:
    """Return a page that names its picture, which is written if it is not there."""
    card, title = card_of(html), TITLE.search(html)
    if card is None or title is None:
        return html
    content = png(card)
    path = f"{CARDS}/{named('card.png', content)}"
    (site / CARDS).mkdir(parents=True, exist_ok=True)
    (site / path).write_bytes(content)
    said = {
        "og:image": f"{address}/{path}",
        "og:image:type": "image/png",
        "og:image:width": f"{WIDTH}",
        "og:image:height": f"{HEIGHT}",
        "og:image:alt": " ".join(filter(None, card)),
    }
    tags = [
        f'<meta property="{key}" content="{escape(text)}">'
        for key, text in said.items()
    ]
    tags.append('<meta name="twitter:card" content="summary_large_image">')
    return html.replace(title[0], "\n  ".join([title[0], *tags]), 1)


def card_of(html: str) -> Card | None:
    """Return what the picture of a page says; nothing without a title."""
    title, book, number = (found.search(html) for found in (TITLE, BOOK, NUMBER))
    if title is None or book is None:
        return None
    said, name = unescape(title[1]), unescape(book[1])
    return Card(number[1] if number else "", said, "" if said == name else name)


def sitemap(site: Path, address: str) -> str:
    """Return the map: each page, and where it is in the other language."""
    places = [page.parent.relative_to(site).as_posix() for page in _pages(site)]
    urls = [f"<url><loc>{address}/</loc></url>"]
    for place in places:
        rest = place.partition("/")[2]
        twins = {key: f"{key}/{rest}".rstrip("/") for key in LANGUAGES}
        links = [
            f'<xhtml:link rel="alternate" hreflang="{key}" href="{address}/{twin}/"/>'
            for key, twin in twins.items()
            if twin in places
        ]
        urls.append(f"<url><loc>{address}/{place}/</loc>{''.join(links)}</url>")
    return MAP.format(urls="\n".join(urls))


def _pages(site: Path) -> list[Path]:
    """Return the pages that are to be found: all but the 404s and the root's choice."""
    return [
        page
        for language in LANGUAGES
        for page in sorted((site / language).rglob("index.html"))
    ]
