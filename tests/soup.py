"""The pages of the site as trees, each made once for all the tests of a process."""

from collections import Counter
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup


@cache
def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@cache
def ids(path: Path) -> Counter[str]:
    """Count the ids of a page."""
    return Counter(str(tag["id"]) for tag in soup(path).find_all(id=True))
