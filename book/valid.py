"""Makes valid HTML of what Material's templates write and the standard refuses."""

import re
from pathlib import Path

REFUSED = (
    re.compile(r'(?<=<label )([^>]*) tabindex=""'),  # no number
    re.compile(r'(<input [^>]*type="checkbox"[^>]*) autocomplete="off"'),  # no text
)


def mend(site: Path) -> None:
    """Take away, in all pages, the attributes that say nothing."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(mended(text), encoding="utf-8", newline="\n")


def mended(text: str) -> str:
    for refused in REFUSED:
        text = refused.sub(r"\1", text)
    return text
