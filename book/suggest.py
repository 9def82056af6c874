"""A link at each section's title to suggest a change to it, if REPO_URL is set."""

import re
from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import urlencode

from book import LANGUAGES

HEADING = re.compile(r'(<h2 id="([^"]+)">.*?)(</h2>)', re.DOTALL)
SAID = {
    "ko": "이 절에서 고칠 곳 알리기",
    "en": "Suggest a change to this section",
}


def suggest(site: Path, repository: str, address: str) -> None:
    """Put the links into the pages of a site that will live at an address."""
    for language in LANGUAGES:
        for page in (site / language).rglob("index.html"):
            home = f"{address}/{page.parent.relative_to(site).as_posix()}/"
            link = partial(_linked, repository=repository, home=home, language=language)
            text = HEADING.sub(link, page.read_text(encoding="utf-8"))
            page.write_text(text, encoding="utf-8", newline="\n")


def _linked(heading: re.Match[str], repository: str, home: str, language: str) -> str:
    """Return a heading with a link to a form that names its section already."""
    form = {"template": f"suggestion-{language}.yml", "page": f"{home}#{heading[2]}"}
    place = escape(f"{repository.rstrip('/')}/issues/new?{urlencode(form)}")
    said = SAID[language]
    link = f'<a class="headerlink book-suggest" href="{place}" title="{said}">✎</a>'
    return f"{heading[1]}{link}{heading[3]}"
