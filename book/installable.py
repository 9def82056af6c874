"""What lets a browser install the book as an app: names, icons, colours, an address."""

import json
import re
from html import unescape
from pathlib import Path

from book import LANGUAGES
from book.address import named
from book.icons import icon

SHORT = {"ko": "2층 신경망", "en": "2-layer network"}  # below an icon
SIZES = (192, 512)
ICONS = "assets/icons"
STYLE = "assets/book.css"
PAPER = re.compile(r"^ +--paper: (#\w+);", re.MULTILINE)  # light, then dark
NAME = re.compile(r'<meta property="og:site_name" content="([^"]*)">')
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
ICON = '<link rel="icon"'


def make_installable(site: Path) -> None:
    """Write the icons, a manifest a language, and what its pages' heads say of both."""
    papers = PAPER.findall((site / STYLE).read_text(encoding="utf-8"))
    for page in site.rglob("*.html"):
        html = coloured(page.read_text(encoding="utf-8"), *papers)
        page.write_text(html, encoding="utf-8", newline="\n")
    (site / ICONS).mkdir(parents=True)
    icons = [_icon(site, size, whole) for size in SIZES for whole in (False, True)]
    touched = next(one for one in icons if one["purpose"] == "maskable")["src"]
    folders = [site / language for language in LANGUAGES]
    for folder in (one for one in folders if (one / "index.html").is_file()):
        home = (folder / "index.html").read_text(encoding="utf-8")
        content = json.dumps(manifest(home, folder.name, icons, papers[0])).encode()
        name = named("manifest.json", content)
        (folder / name).write_bytes(content)
        for page in folder.rglob("index.html"):
            up = "../" * (len(page.relative_to(folder).parts) - 1)
            html = linked(page.read_text(encoding="utf-8"), up + name, up + touched)
            page.write_text(html, encoding="utf-8", newline="\n")


def manifest(
    home: str, language: str, icons: list[dict[str, str]], paper: str
) -> dict[str, object]:
    """Return what a language's first page says of the book, for a browser."""
    name, description = NAME.search(home), DESCRIPTION.search(home)
    assert name and description
    return {
        "name": unescape(name[1]),
        "short_name": SHORT[language],
        "description": unescape(description[1]),
        "lang": language,
        "start_url": "./",
        "scope": "../",  # the other language's pages are no other book's
        "display": "standalone",
        "theme_color": paper,
        "background_color": paper,
        "icons": icons,
    }


def linked(html: str, manifest: str, touched: str) -> str:
    """Return a page that names its manifest, and an icon where none is read."""
    links = (
        f'<link rel="manifest" href="{manifest}">\n  '
        f'<link rel="apple-touch-icon" href="{touched}">\n  '
    )
    return html.replace(ICON, links + ICON, 1)


def coloured(html: str, light: str, dark: str) -> str:
    """Return a page that says which colour what the browser draws around it has."""
    themes = "".join(
        f'<meta name="theme-color" media="(prefers-color-scheme: {look})" '
        f'content="{paper}">\n  '
        for look, paper in (("light", light), ("dark", dark))
    )
    return html.replace(ICON, themes + ICON, 1)


def _icon(site: Path, size: int, whole: bool) -> dict[str, str]:
    content = icon(size, whole)
    path = f"{ICONS}/{named('icon.png', content)}"
    (site / path).write_bytes(content)
    return {
        "src": f"../{path}",
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": "maskable" if whole else "any",
    }
