"""The timings that the pages show bear out what the prose says of them."""

import ast
from pathlib import Path

import pytest

from book import LANGUAGES, ROOT
from book.source import section
from tests.timings import CLAIMS, failing, numbers, timed

PAGES = [
    ROOT / "docs" / language / f"{stem}.md"
    for language in LANGUAGES
    for stem in ("vectorization", "reshape", "whole_training_set")
]


@pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}"
)
def test_what_a_page_shows_bears_out_its_claims(page: Path) -> None:
    for cell, block in timed(page):
        assert not failing(cell, block.expected), f"{cell}\n{block.expected}"


def test_both_languages_show_one_measurement() -> None:
    shown = [
        {
            cell: block.expected
            for page in PAGES
            if page.parent.name == language
            for cell, block in timed(page)
        }
        for language in LANGUAGES
    ]
    assert shown[0] == shown[1]
    assert shown[0].keys() == CLAIMS.keys()
    race, lists = (
        numbers(shown[0][f"vectorization.py:{cell}"]) for cell in ("race", "lists")
    )
    assert [race[0], race[1]] == [lists[0], lists[2]]  # variables, measured once


@pytest.mark.parametrize(
    ("cell", "functions"),
    [
        ("race", ["dot_loop, u, v", "np.dot, u, v"]),
        ("lists", ["list_loop, p, q"]),
        ("sizes", ["dot_loop, u[:n], v[:n]", "np.dot, u[:n], v[:n]"]),
        ("copies", ["np.dot, u, v", "dot, u, v", "dot, u_32, v_32"]),
        ("spread", ["np.dot, far, far", "np.dot, near, near"]),
    ],
)
def test_what_is_timed_is_what_the_lines_name(cell: str, functions: list[str]) -> None:
    tree = ast.parse(section("examples/vectorization.py", cell))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    timed = [
        ", ".join(map(ast.unparse, call.args))
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset))
        if ast.unparse(call.func) == "measure"
    ]
    assert timed == functions
