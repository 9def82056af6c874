"""The pages in the order of mkdocs.yml's `nav`, and the numbers of the chapters."""

from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from book.configuration import description


class Section(NamedTuple):
    """A part of the book; the pages before the first part have no title."""

    title: str
    stems: list[str]


def sections() -> list[Section]:
    """Return the pages before the chapters, the chapters, the pages for reference."""
    nav = description()["nav"]
    first = [item for item in nav if isinstance(item, str)]
    titled = [item for item in nav if isinstance(item, dict)]
    parts = [("", first), *(part for item in titled for part in item.items())]
    return [
        Section(title, [PurePosixPath(page).stem for page in pages])
        for title, pages in parts
    ]


def stems() -> list[str]:
    """Return all pages in order."""
    return [stem for section in sections() for stem in section.stems]


def translated(title: str, language: str) -> str:
    """Return the title of a part, as mkdocs.yml has it, in a language."""
    english: dict[str, str] = description()["extra"]["english"]
    return english.get(title, title) if language == "en" else title


def number(stem: str) -> str | None:
    """Return `2.3` for the third page of the second chapter.

    A page that stands in no chapter has no number, nor has a page for reference.
    """
    return _numbers().get(stem)


@cache
def _numbers() -> dict[str, str]:
    _, *chapters, _ = sections()
    return {
        stem: f"{chapter}.{place}"
        for chapter, section in enumerate(chapters, start=1)
        for place, stem in enumerate(section.stems, start=1)
    }
