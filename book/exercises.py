"""Exercises on a page: the code that a reader begins with, and what answers need."""

import html
import json
import re
from typing import Any

from book import ROOT, BookError
from book.chapters import sections
from book.configuration import description
from book.fences import Fence, fences
from page.exercise import Exercise, Mark, Predict, load, pieces

FENCES = ("exercise", "solution")  # hold the name of an exercise, `stem.name`
BOX = '<div class="admonition exercise">'
TITLE = re.compile(
    rf'{BOX}(?P<title>\s*<p class="admonition-title">.*?)</p>'
    rf'(?=(?:(?!{BOX}).)*?data-exercise="\w+\.(?P<name>\w+)")',
    re.DOTALL,
)


def code(fence: Fence) -> str:
    """Return the code that a fence shows: the starter, or the solution."""
    _, cells = _loaded(fence.body.strip())
    part = "starter" if fence.language == "exercise" else "solution"
    if part not in cells:
        name = fence.body.strip()
        raise BookError(
            f"exercises/answers has no cell {name.partition('.')[2]}.{part}"
        )
    return cells[part]


def header(fence: Fence) -> str:
    """Return the attributes of the block that a fence becomes."""
    if fence.language == "solution":
        return "{ .python }"
    return f'{{ .python .exercise data-block="exercise.{_own(fence)}" }}'


def form(fence: Fence) -> str:
    """Return the element in which the page lets the reader answer."""
    name = fence.body.strip()
    exercise, cells = _loaded(name)
    data = {"exercise": name, "kind": exercise.kind}
    data |= {
        key: json.dumps(value, ensure_ascii=False)
        for key, value in _answers(exercise, cells).items()
    }
    attributes = "".join(f' data-{key}="{html.escape(v)}"' for key, v in data.items())
    return f'<div class="exercise-form"{attributes}></div>'


def anchor(name: str) -> str:
    """Return the address of an exercise on its page."""
    return "exercise-" + name.replace("_", "-")


def addressed(page: str, link_title: str) -> str:
    """Give each exercise of a page, as HTML, an id, and its title a link to it."""

    def box(found: re.Match[str]) -> str:
        place = anchor(found["name"])
        link = (
            f'<a class="headerlink" href="#{place}" title="{html.escape(link_title)}"'
            " data-search-exclude>¶</a>"
        )
        opening = BOX.replace(">", f' id="{place}">')
        return f"{opening}{found['title']}{link}</p>"

    return TITLE.sub(box, page)


def summary(language: str) -> str:
    """Return the element that shows what the reader has solved, by chapter."""
    english = description()["extra"]["english"]
    chapters = [
        [
            english.get(title, title) if language == "en" else title,
            [[stem, names] for stem in stems if (names := on_page(language, stem))],
        ]
        for title, stems in sections()
    ]
    data = json.dumps([part for part in chapters if part[1]], ensure_ascii=False)
    return f'<div class="exercise-summary" data-chapters="{html.escape(data)}"></div>'


def on_page(language: str, stem: str) -> list[str]:
    """Return the names of the exercises on a page."""
    page = ROOT / "docs" / language / f"{stem}.md"
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    return [_own(fence) for fence in fences(text) if fence.language == "exercise"]


def _answers(exercise: Exercise, cells: dict[str, str]) -> dict[str, Any]:
    if isinstance(exercise, Predict):
        return {"asks": [ask.expression for ask in exercise.asks]}
    if isinstance(exercise, Mark):
        return {"choices": [*pieces(cells["starter"])], "one": exercise.one}
    return {}


def _own(fence: Fence) -> str:
    return fence.body.strip().partition(".")[2]


def _loaded(name: str) -> tuple[Exercise, dict[str, str]]:
    try:
        return load(name)
    except LookupError as error:
        raise BookError(str(error)) from None
