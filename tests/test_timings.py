"""The timings that the pages show bear out what the prose says of them."""

import ast
from pathlib import Path

import pytest
import yaml

from book import LANGUAGES, ROOT
from book.source import section
from tests.timings import (
    CLAIMS,
    RECORD,
    REFERENCE,
    SUMS,
    failing,
    numbers,
    pages,
    reference,
    timed,
)

DOCS = ROOT / "docs"
PAGES = pages()
RECORDED = yaml.safe_load(RECORD.read_text(encoding="utf-8"))
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
KOREAN = {"Linux": "리눅스"}


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
    recorded = {cell: text.rstrip() for cell, text in RECORDED["cells"].items()}
    assert shown[0] == recorded, "benchmark_vectorization --record writes both"
    race, lists = (
        numbers(shown[0][f"vectorization.py:{cell}"]) for cell in ("race", "lists")
    )
    assert [race[0], race[1]] == [lists[0], lists[2]]  # variables, measured once


def test_the_race_shows_what_the_reference_machine_measured() -> None:
    module = reference(RECORDED["measured"], RECORDED["cells"][SUMS])
    assert REFERENCE.read_text(encoding="utf-8") == module


@pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}"
)
def test_a_page_with_timings_names_the_machine_of_the_record(page: Path) -> None:
    cores, system = RECORDED["cores"], RECORDED["system"]
    named = {
        "en": f"{('one', 'two', 'three', 'four')[cores - 1]}-core {system} machine",
        "ko": f"코어 {('한', '두', '세', '네')[cores - 1]} 개짜리 {KOREAN[system]}",
    }
    assert named[page.parent.name] in page.read_text(encoding="utf-8")


def test_the_race_says_with_what_and_in_which_month_it_was_measured() -> None:
    python, day = RECORDED["python"], RECORDED["measured"]
    months = {"en": f"{MONTHS[day.month - 1]} {day.year}"}
    months["ko"] = f"{day.year}년 {day.month}월"
    for language, month in months.items():
        text = (DOCS / language / "vectorization.md").read_text(encoding="utf-8")
        [line] = [one for one in text.splitlines() if f"Python {python}" in one]
        assert f"NumPy {RECORDED['numpy']}" in line
        assert month in line


@pytest.mark.parametrize(
    ("cell", "functions"),
    [
        ("race", ["dot_loop, u, v", "np.dot, u, v"]),
        ("lists", ["list_loop, p, q"]),
        ("sizes", ["dot_loop, u[:n], v[:n]", "np.dot, u[:n], v[:n]"]),
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
