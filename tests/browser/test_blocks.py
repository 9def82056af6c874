"""The third proof: each block of each page prints in the browser what it shows."""

import pytest
from playwright.sync_api import Page

from book import LANGUAGES, ROOT
from book.run import blocks
from tests.browser.reader import OWN

NAMES = sorted(path.name for path in (ROOT / "docs" / "ko").glob("*.md"))
# Each page in one of the languages: the code of both is the same (tests/test_twins.py).
PAGES = [
    f"{LANGUAGES[place % 2]}/{name}"
    for place, name in enumerate(NAMES)
    if list(blocks((ROOT / "docs" / "ko" / name).read_text(encoding="utf-8")))
]


@pytest.mark.parametrize("path", PAGES)
def test_every_block_prints_in_the_browser_what_the_page_shows(
    page: Page, address: str, path: str
) -> None:
    text = (ROOT / "docs" / path).read_text(encoding="utf-8")
    expected = list(blocks(text))
    stem = path.removesuffix(".md").removesuffix("index")
    page.goto(f"{address}/{stem.rstrip('/')}/")
    page.evaluate("document.querySelectorAll('details').forEach(d => (d.open = true))")
    homes = page.locator(".language-python.run")
    assert homes.count() == len(expected)
    homes.last.locator(".run-run").click()
    homes.last.and_(page.locator("[data-state=done], [data-state=failed]")).wait_for(
        timeout=120_000
    )
    outputs = page.locator(f".run-output{OWN}")
    for number, block in enumerate(expected):
        home, output = homes.nth(number), outputs.nth(number)
        where = f"{path}:{block.fence.first + 1} prints\n{output.text_content()}"
        assert home.get_attribute("data-state") == "done", where
        if block.output:
            assert "run-same" in str(home.get_attribute("class")), where
        else:
            assert output.locator("pre").count() == 0, where


# Cells whose output is another Python's or another processor's; what differs is named.
VARY = {
    "help(dot)\n": "3.14 writes np.ndarray in an annotation, 3.11 numpy.ndarray",
    "print(dot_loop(a, b) == dot(a, b), np.isclose(dot_loop(a, b), dot(a, b)))\n": (
        "the order of an addition, and so its last bit"
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cell_of_the_notebook_prints_what_the_page_shows(
    page: Page, address: str, language: str
) -> None:
    page.goto(f"{address}/{language}/notebook_tour/")
    homes = page.locator(".language-python.run")
    assert homes.count() == 12
    # A line that begins with % is the notebook's own, and no Python.
    commands = page.locator(".language-python:not(.run)")
    assert [text[:7] for text in commands.all_text_contents()] == ["%timeit"]
    with_output = page.locator(".language-python.run:has(+ .language-output)")
    codes = with_output.locator("code").all_text_contents()
    assert len(codes) == 10
    page.locator(".run-run").last.click()
    homes.last.and_(page.locator("[data-state=done], [data-state=failed]")).wait_for(
        timeout=120_000
    )
    states = homes.evaluate_all("homes => homes.map(home => home.dataset.state)")
    assert states == ["done"] * 12
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
    page: Page, address: str, path: str, cells: int, stored: int
) -> None:
    page.goto(f"{address}/{path}/")
    homes = page.locator(".language-python.run")
    assert homes.count() == cells
    assert page.locator(".language-python:not(.run)").count() == stored
    printing = page.locator(".language-python.run:has(+ .language-output)").count()
    page.locator(".run-run").last.click()
    homes.last.and_(page.locator("[data-state=done], [data-state=failed]")).wait_for(
        timeout=120_000
    )
    states = homes.evaluate_all("homes => homes.map(home => home.dataset.state)")
    assert states == ["done"] * cells
    assert page.locator(".run-same").count() == printing
