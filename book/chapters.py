"""The numbers of the chapters and of their pages, from the nav of mkdocs.yml."""

import functools
from typing import Any

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
