"""The third proof, of notebooks: each cell prints in the browser what the page shows.

In one of the languages: tests/test_notebook.py holds that the code of both is the same.
"""

import pytest

from tests.browser.reader import Reader

# Cells whose output is another Python's or another processor's; what differs is named.
VARY = {
    "help(dot)\n": "3.14 writes np.ndarray in an annotation, 3.11 numpy.ndarray",
    "print(dot_loop(a, b) == dot(a, b), np.isclose(dot_loop(a, b), dot(a, b)))\n": (
        "the order of an addition, and so its last bit"
    ),
}


def print_what_is_shown(reader: Reader, cells: int) -> None:
    reader.run_above(cells)
    homes = reader.page.locator(".language-python.run")
    states = homes.evaluate_all("homes => homes.map(home => home.dataset.state)")
    assert states == ["done"] * cells


def test_every_cell_of_the_notebook_prints_what_the_page_shows(reader: Reader) -> None:
    page = reader.open("ko/notebook_tour/").page
    # A line that begins with % is the notebook's own, and no Python.
    commands = page.locator(".language-python:not(.run)")
    assert [text[:7] for text in commands.all_text_contents()] == ["%timeit"]
    with_output = page.locator(".language-python.run:has(+ .language-output)")
    codes = with_output.locator("code").all_text_contents()
    assert len(codes) == 10
    print_what_is_shown(reader, 12)
    same = page.locator(".run-same code").all_text_contents()
    assert same == [code for code in codes if code not in VARY]


@pytest.mark.parametrize(
    ("path", "cells", "stored"),
    [
        ("ko/lab_digits", 11, 2),
        ("en/lab_hidden_units", 6, 0),
        ("ko/lab_gradient_check", 7, 0),
        ("en/lab_frameworks", 3, 6),
    ],
)
def test_every_cell_of_a_lab_prints_what_the_page_shows(
    reader: Reader, path: str, cells: int, stored: int
) -> None:
    page = reader.open(f"{path}/").page
    assert page.locator(".language-python:not(.run)").count() == stored
    printing = page.locator(".language-python.run:has(+ .language-output)").count()
    print_what_is_shown(reader, cells)
    assert page.locator(".run-same").count() == printing
