"""The words of the book, from docs/terms.yml."""

import re
from functools import lru_cache
from typing import TypedDict

import yaml

from book import ROOT

TERMS = ROOT / "docs" / "terms.yml"


class Term(TypedDict):
    """One row; `avoid` holds regular expressions of the words not to use."""

    en: str
    ko: str
    meaning: dict[str, str]
    page: str
    avoid: list[str]


def terms() -> list[Term]:
    """Return the rows of docs/terms.yml."""
    return _rows(TERMS.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _rows(text: str) -> list[Term]:
    rows: list[Term] = yaml.safe_load(text)
    return rows


def glossary(language: str) -> str:
    """Return the glossary as a Markdown table, both languages side by side."""
    head = {
        "ko": "| 한국어 | 영어 | 뜻 | 쓰지 않는 말 |",
        "en": "| English | Korean | Meaning | Not used in Korean |",
    }
    lines = [head[language], "|---|---|---|---|"]
    for term in terms():
        ko = f"[{term['ko']}]({term['page']})"
        en = f"[{term['en']}]({term['page']})"
        first, second = (ko, term["en"]) if language == "ko" else (en, term["ko"])
        avoid = ", ".join(plain(word) for word in term["avoid"])
        lines.append(f"| {first} | {second} | {term['meaning'][language]} | {avoid} |")
    return "\n".join(lines)


def plain(word: str) -> str:
    """Return a word of `avoid` as a reader would write it."""
    return re.sub(r"\(\?[^)]*\)", "", word).replace(" ?", " ")
