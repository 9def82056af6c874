"""The numbers of the chapters and of their pages, from the nav of mkdocs.yml."""

import functools
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.utils.yaml import yaml_load

from book import ROOT


def number(stem: str) -> str | None:
    """Return `2.3` for the third page of the second chapter.

    A page that stands in no chapter has no number, nor has a page for reference.
    """
    return _numbers().get(stem)


@functools.cache
def _numbers() -> dict[str, str]:
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        nav: list[Any] = yaml_load(file)["nav"]
    sections = [
        pages for item in nav if isinstance(item, dict) for pages in item.values()
    ]
    *chapters, _reference = sections
    return {
        page.removesuffix(".md"): f"{chapter}.{place}"
        for chapter, pages in enumerate(chapters, start=1)
        for place, page in enumerate(pages, start=1)
    }


class ChapterNumber(Treeprocessor):
    """Sets the number of a page before its title, after the contents are made."""

    def __init__(self, md: Markdown, number: Callable[[], str]) -> None:
        super().__init__(md)
        self.number = number

    def run(self, root: Element) -> None:
        title = root.find("h1")
        if title is not None and (number := self.number()):
            span = Element("span", {"class": "chapter-number"})
            span.text, span.tail = number, f" {title.text or ''}"
            title.text = None
            title.insert(0, span)
