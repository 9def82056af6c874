"""What the book says in Korean and in English, section by section: `pairs(root)`."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.meta import get_data

from book import LANGUAGES, notebook
from book.configuration import description
from book.fences import compared, fences
from book.said import Pair, said

HEADING = re.compile(r"^#{2,6} .*\{ *#([\w-]+) *\} *$")
LONGEST = 60  # letters of a name


def pairs(root: Path) -> dict[str, Pair]:
    """Return all that a reader meets in two languages; "" is what one does not have.

    `losses#two-losses` is a section of a page, `losses#` is its title, its description
    and what stands above the first section. What one file says in both languages is
    named by the file and the name in it: `exercises/losses.py#catches_sum`.
    """
    found: dict[str, Pair] = {}
    for name, (ko, en) in chain(_pages(root / "docs"), _rows(root), said(root)):
        before = found.get(name, ("", ""))
        found[name] = f"{before[0]}\n{ko}", f"{before[1]}\n{en}"
    return found


def _pages(docs: Path) -> Iterator[tuple[str, Pair]]:
    for stem in sorted({path.stem for path in docs.glob("??/*.*")}):
        ko, en = (sections(docs / language, stem) for language in LANGUAGES)
        for name in {**ko, **en}:
            yield f"{stem}#{name}", (ko.get(name, ""), en.get(name, ""))


def _rows(root: Path) -> Iterator[tuple[str, Pair]]:
    """Read what stands in YAML: terms, docstrings, and what mkdocs.yml says itself."""
    for row in _read(root / "docs/terms.yml"):
        ko, en = (f"{row[key]}: {row['meaning'][key]}" for key in LANGUAGES)
        yield f"docs/terms.yml#{_slug(row['en'])}", (ko, en)
    for en, ko in _read(root / "docs/reference.ko.yml").items():
        yield f"docs/reference.ko.yml#{_slug(en)}", (ko, en)
    for ko, en in description(root / "mkdocs.yml")["extra"]["english"].items():
        yield f"mkdocs.yml#{_slug(ko)}", (ko, en)


def sections(folder: Path, stem: str) -> dict[str, str]:
    """Return the prose of a page by the ids of its headings; "" is its head."""
    if (lab := folder / f"{stem}.py").is_file():
        return _notebook(lab)
    page = folder / f"{stem}.md"
    return _page(page.read_text(encoding="utf-8")) if page.is_file() else {}


def _page(text: str) -> dict[str, str]:
    """Take a page apart; what its twin must repeat letter by letter is left out."""
    lines = text.splitlines()
    for fence in filter(compared, fences(text)):
        for row in range(fence.first + 1, fence.last):
            lines[row] = ""
    body, front = get_data("\n".join(lines))
    found, here = {"": f"{front['title']}\n{front['description']}"}, ""
    for line in body.splitlines():
        if heading := HEADING.match(line):
            here = heading[1]
        found[here] = f"{found.get(here, '')}\n{line}"
    return found


def _notebook(path: Path) -> dict[str, str]:
    """Take a notebook apart: its Markdown, and the words for what its cells draw."""
    read = notebook.read(path)
    head = "\n".join(read.metadata[name] for name in notebook.NEEDED)
    found, here = {"": head}, ""
    for cell in read.cells:
        here = cell.metadata.get("slug", here)
        text = cell.source if cell.cell_type == "markdown" else ""
        text += cell.metadata.get("alt", "")
        found[here] = f"{found.get(here, '')}\n{text}"
    return found


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _slug(text: str) -> str:
    """Return a text as a name without spaces."""
    return re.sub(r"\W+", "-", text)[:LONGEST].strip("-")
