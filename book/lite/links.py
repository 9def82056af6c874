"""After each link to keep a notebook: one that opens it in JupyterLite."""

import re
from functools import partial
from pathlib import Path

from book import LANGUAGES

KEEP = re.compile(r'<li><a href="[^"]*?(\w+)\.ipynb" download>.*?</a></li>', re.DOTALL)
SAID = {"ko": "JupyterLite에서 열기", "en": "Open in JupyterLite"}


def link_notebooks(made: Path, folder: str) -> None:
    """Put the links into the pages of a release that has JupyterLite in a folder."""
    for language in LANGUAGES:
        for page in (made / language).rglob("index.html"):
            above = "../" * len(page.parent.relative_to(made).parts)
            place = f"{above}{folder}/{language}/notebooks/index.html?path="
            link = partial(_with_link, place=place, said=SAID[language])
            text = KEEP.sub(link, page.read_text(encoding="utf-8"))
            page.write_text(text, encoding="utf-8", newline="\n")


def _with_link(found: re.Match[str], place: str, said: str) -> str:
    link = f'<a href="{place}{found[1]}.ipynb">{said}</a>'
    return f"{found[0]}\n<li>{link}</li>"
