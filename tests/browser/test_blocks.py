"""The third proof: each block of each page prints in the browser what it shows."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page

from book import LANGUAGES, ROOT
from book.run import Block, blocks

PAGES = [
    path.relative_to(ROOT / "docs")
    for language in LANGUAGES
    for path in sorted((ROOT / "docs" / language).rglob("*.md"))
    if list(blocks(path.read_text(encoding="utf-8")))
]


def printed(page: Page, number: int, block: Block) -> str:
    """Return what block `number` printed, as the page shows it."""
    output = page.locator(".run-output").nth(number)
    parts = output.locator("pre").evaluate_all(
        "parts => parts.map(part => [part.dataset.kind, part.textContent])"
    )
    text = "".join(text for kind, text in parts if kind in ("stdout", "stderr"))
    for kind, traceback in parts:
        if kind == "traceback":
            message = traceback.rstrip().splitlines()[-1].partition(": ")[2]
            text += f"{block.fence.options.get('raises')}: {message}"
    return "\n".join(line.rstrip() for line in text.splitlines())


def without_warnings(block: Block) -> Block:
    """WebAssembly has no floating-point flags, so NumPy cannot warn in a browser."""
    if block.output is None:
        return block
    lines = block.output.body.splitlines()
    kept = [line for line in lines if not line.startswith("RuntimeWarning: ")]
    return replace(block, output=replace(block.output, body="\n".join(kept)))


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_every_block_prints_in_the_browser_what_the_page_shows(
    page: Page, address: str, path: object
) -> None:
    text = (ROOT / "docs" / str(path)).read_text(encoding="utf-8")
    expected = list(blocks(text))
    stem = str(path).removesuffix(".md").removesuffix("index")
    page.goto(f"{address}/{stem.rstrip('/')}/")
    page.evaluate("document.querySelectorAll('details').forEach(d => (d.open = true))")
    homes = page.locator(".language-python.run")
    assert homes.count() == len(expected)
    page.locator(".run-run").last.click()
    homes.last.and_(page.locator("[data-state=done], [data-state=failed]")).wait_for(
        timeout=120_000
    )
    for number, block in enumerate(expected):
        shown = printed(page, number, block)
        assert without_warnings(block).agrees(shown), (
            f"{path}:{block.fence.first + 1} prints\n{shown}\n"
            f"and shows\n{block.expected}"
        )
        assert homes.nth(number).get_attribute("data-state") == "done"


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
    with_output = page.locator(
        ".language-python.run:has(+ .run-bar + .language-output)"
    )
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
