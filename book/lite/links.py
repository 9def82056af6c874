"""Beside each link to a notebook: a link that opens it in JupyterLite."""

import re
from functools import partial
from pathlib import Path

from book import LANGUAGES

# An entry of a list, or a link alone.
LINK = re.compile(
    r'(?P<item><li[^>]*>\s*)?<a [^>]*href="(?:[^"]*/)?(?P<stem>\w+)\.ipynb"[^>]*>'
    r".*?</a>(?P<end>\s*</li>)?",
    re.DOTALL,
)
SAID = {"ko": "JupyterLite에서 열기", "en": "Open in JupyterLite"}


def link_notebooks(made: Path, folder: str) -> None:
    """Put the links into the pages of a release that has JupyterLite in a folder."""
    for language in LANGUAGES:
        for page in (made / language).rglob("*.html"):
            above = "../" * len(page.relative_to(made).parent.parts)
            opened = f"{above}{folder}/{language}/notebooks/index.html?path="
            link = partial(_with_link, address=opened, said=SAID[language])
            text = page.read_text(encoding="utf-8")
            if LINK.search(text):
                page.write_text(LINK.sub(link, text), encoding="utf-8", newline="\n")


def _with_link(found: re.Match[str], address: str, said: str) -> str:
    """Return a link to a notebook, and after it ours."""
    opened = f'href="{address}{found["stem"]}.ipynb"'
    ours = f'<a class="book-download book-lite" {opened}>{said}</a>'
    return f"{found[0]} {found['item'] or ''}{ours}{found['end'] or ''}"
