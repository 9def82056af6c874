"""One folder for the theme's files: MkDocs writes the same ones for each language."""

import re
import shutil
from pathlib import Path

from book import LANGUAGES, BookError

# Source maps, Material's own search and favicon.
UNUSED = shutil.ignore_patterns("*.map", "lunr", "workers", "images")


def share(site: Path, base: str) -> None:
    """Move them to assets/ at the top, and let the pages point there.

    Raises:
        BookError: a file differs between the languages.
    """
    for language in LANGUAGES:
        _move(site / language / "assets", site / "assets")
        for page in (site / language).rglob("*.html"):
            text = shared(page.read_text(encoding="utf-8"), f"{base}{language}/")
            page.write_text(text, encoding="utf-8", newline="\n")


def shared(html: str, home: str) -> str:
    """Return a page that points to assets/ one folder higher than it did.

    `home` is where its language lives; a 404 page names that in full.
    """
    above = home.rstrip("/").rpartition("/")[0]
    html = re.sub(r'"search": "[^"]*", ', "", html)  # Material's own, which has gone
    start = r'(\b(?:href|src)=")'
    html = re.sub(rf"{start}((?:\.\./)*)assets/", r"\1../\2assets/", html)
    return re.sub(rf"{start}{re.escape(home)}assets/", rf"\1{above}/assets/", html)


def _move(folder: Path, target: Path) -> None:
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        place = target / file.relative_to(folder)
        if place.is_file() and place.read_bytes() != file.read_bytes():
            raise BookError(
                f"assets/{place.name} differs between the languages: build both"
            )
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)
    shutil.rmtree(folder, ignore_errors=True)
