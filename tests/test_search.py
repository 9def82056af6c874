"""The index of the search is light, and whoever looks for a word still finds it."""

import json
from pathlib import Path

import pytest

from book import LANGUAGES
from book.search import lighten, lighter, words

SECTION = (
    "<p>A row: <code>keepdims</code>.</p>"
    "<pre><code>a = X.sum(axis=1, keepdims=True)\n"
    "a = X.sum(axis=1)\n"
    "    print(1 / 3)\n"
    "print(2 / 3)\n</code></pre> <pre><code>0.333\n0.667\n</code></pre>"
)


def test_code_keeps_the_lines_that_say_something_new() -> None:
    assert lighter(SECTION) == (
        "<p>A row: <code>keepdims</code>.</p>"
        "<pre><code>a = X.sum(axis=1, keepdims=True)\nprint(1 / 3)</code></pre> "
    )


def test_no_word_is_lost() -> None:
    assert words(lighter(SECTION)) | {"pre"} == words(SECTION)


def test_hangul_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ko/search/search_index.json"
    path.parent.mkdir(parents=True)
    index = {"config": {"lang": ["ko"]}, "docs": [{"title": "층", "text": "뉴런"}]}
    path.write_text(json.dumps(index), encoding="utf-8")
    lighten(tmp_path)
    assert "뉴런" in path.read_text(encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8"))["docs"] == index["docs"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", ["keepdims", "np", "dot", "axis"])
def test_names_in_code_are_found(site: Path, language: str, word: str) -> None:
    path = site / language / "search/search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    assert any(word in words(section["text"]) for section in index["docs"])


@pytest.mark.parametrize(
    ("word", "section"),
    [
        ("수치 미분", "computation_graph/#gradient-check"),
        ("노드", "computation_graph/#graph"),
        ("임곗값", "model/#predict"),
        ("그레이디언트", "losses/#slope"),
        ("편미분", "losses/#slope"),
        ("에포크", "gradient_descent/#update"),
        ("검증 세트", "flower/#overfitting"),
        ("최대 가능도 추정", "likelihood/#coin"),
    ],
)
def test_a_word_that_other_books_use_leads_to_its_section(
    site: Path, word: str, section: str
) -> None:
    path = site / "ko/search/search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    found = [doc["location"] for doc in index["docs"] if word in doc["text"]]
    assert section in found
