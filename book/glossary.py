"""The words of the book, from docs/terms.yml."""

import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NotRequired, TypedDict

import yaml

from book import ROOT

TERMS = ROOT / "docs" / "terms.yml"


class Term(TypedDict):
    """One row; `avoid` holds regular expressions of the words not to use, `also` what
    other books say, by language."""

    en: str
    ko: str
    meaning: dict[str, str]
    page: str
    avoid: list[str]
    also: NotRequired[dict[str, list[str]]]


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
        page = PurePosixPath(term["page"]).with_suffix(".md")  # a notebook is staged so
        ko, en = f"[{term['ko']}]({page})", f"[{term['en']}]({page})"
        first, second = (ko, term["en"]) if language == "ko" else (en, term["ko"])
        avoid = ", ".join(plain(word) for word in term["avoid"])
        lines.append(f"| {first} | {second} | {term['meaning'][language]} | {avoid} |")
    return "\n".join(lines)


def names_of(language: str) -> list[tuple[str, list[str]]]:
    """Return the page and the names of each idea, the book's own name first."""
    made = []
    for term in terms():
        own = term["ko"] if language == "ko" else term["en"]
        names = [*_each(own), *(_each(term["en"]) if language == "ko" else [])]
        names += term.get("also", {}).get(language, [])
        if language == "ko":
            names += [plain(word) for word in term["avoid"]]
        page = PurePosixPath(term["page"]).stem
        made.append((f"{page}/", list(dict.fromkeys(names))))
    return made


def _each(names: str) -> list[str]:
    """Return the names of a cell, one by one: `기울기(gradient)` is two."""
    return [name.strip() for name in re.split(r"[,/()]", names) if name.strip()]


def plain(word: str) -> str:
    """Return a word of `avoid` as a reader would write it."""
    return re.sub(r"\(\?[^)]*\)", "", word).replace(" ?", " ")
