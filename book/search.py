"""The index of the search: of each page its sections, and the words for its ideas."""

import html
import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from book import LANGUAGES
from book.address import named
from book.glossary import names_of
from book.mathml import without_found

RAW = "search_index.json"
CODE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
BLOCK = re.compile(r"</(?:p|li|pre)>")
ERROR = re.compile(r"^\w+(?:Error|Warning): .*", re.MULTILINE)
TAG = re.compile(r"<[^>]+>")
SIZE = r"(?:\d+|m|n_?\w*)"
# What a reader may look for in code: a name, a setting, a shape.
TOKEN = re.compile(
    rf"[^\W\d]\w*(?:\.\w+)*(?:=\w+)?|%\w+|\({SIZE}(?:, ?{SIZE})*,?\)|\d+e-?\d+"
)


class Section(NamedTuple):
    """A heading's id and words, its prose, and what its code adds to that."""

    id: str
    title: str
    text: str
    code: str


def write(made: Path) -> dict[str, str]:
    """Write the index of each language; return the name by which it is published."""
    for page in made.rglob("*.html"):
        text = without_found(page.read_text(encoding="utf-8"))
        page.write_text(text, encoding="utf-8", newline="\n")
    names = {}
    for language in LANGUAGES:
        folder = made / language / "search"
        if not folder.is_dir():
            continue
        found = json.loads((folder / RAW).read_text(encoding="utf-8"))["docs"]
        made_index = {"pages": pages(found), "terms": names_of(language)}
        text = json.dumps(made_index, ensure_ascii=False, separators=(",", ":"))
        name = named("index.json", text.encode())
        (folder / RAW).unlink()
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        names[f"{language}/search/index.json"] = name
    return names


def pages(found: list[dict[str, Any]]) -> list[Any]:
    """Return address, weight and sections of each page, from what MkDocs has found."""
    made = []
    for address, parts in groupby(found, lambda part: part["location"].split("#")[0]):
        together = list(parts)
        sections = [section(part) for part in together]
        made.append([address, together[0].get("boost", 1), sections])
    return made


def section(part: dict[str, str]) -> Section:
    """Return a section, without marks; of code and output, what the prose has not.

    An error that is shown is prose: readers look for it by the words it comes with.
    """
    shown = CODE.findall(part["text"])
    errors = [line for code in shown for line in ERROR.findall(code)]
    prose = plain("</p>".join([CODE.sub(" ", part["text"]), *errors]))
    seen = set(TOKEN.findall(prose))
    code = html.unescape(" ".join(shown))
    new = dict.fromkeys(token for token in TOKEN.findall(code) if token not in seen)
    place = part["location"].partition("#")[2]
    return Section(place, plain(part["title"]), prose, " ".join(new))


def plain(marked: str) -> str:
    """Return the text of some HTML, a line a paragraph."""
    lines = html.unescape(TAG.sub("", BLOCK.sub("\n", marked))).split("\n")
    return "\n".join(
        line for line in (" ".join(each.split()) for each in lines) if line
    )
