"""`make bench`: the first cell in JupyterLite, beside the first block in the page.

From an address to what the code prints, for a reader who was never here: the seconds,
and the MB that are transferred. Ends with 1 if one of the claims does not hold.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import BrowserContext, Page, Request, expect, sync_playwright

from book.build import build
from book.lite.install import FOLDER
from book.static import served
from tests.benchmark_runtime import BLOCKS, PRINT, link, new_reader

ROUNDS = 3
BOOK = f"en/vectorization/{link(BLOCKS[0], PRINT)}"
NOTEBOOK = f"{FOLDER}/en/notebooks/index.html?path=lab_digits.ipynb"
MOST = {"brotli": 16, "pages": 24}  # MB in JupyterLite, by host
# Resolve with the seconds since the page was asked for, once the array is there.
PRINTED = """(place) => new Promise((resolve) => {
  const look = () => {
    const shown = [...document.querySelectorAll(place)];
    if (!shown.some((one) => one.textContent.includes("[0 1 2]"))) return;
    clearInterval(asking);
    resolve(performance.now() / 1000);
  };
  const asking = setInterval(look, 20);
})"""


def in_the_book(page: Page) -> float:
    block = page.locator(".language-python.run").first
    expect(block).to_contain_text("arange(3)")  # what the link holds
    page.locator(".run .run-run").first.click()
    return float(page.evaluate(PRINTED, ".run-output"))


def in_jupyterlite(page: Page) -> float:
    page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.click(timeout=60_000)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(PRINT)
    page.keyboard.press("Shift+Enter")
    return float(page.evaluate(PRINTED, ".jp-OutputArea-output"))


def measured(
    context: BrowserContext, address: str, run: Callable[[Page], float]
) -> tuple[float, float]:
    """Return the seconds and the MB until the array is printed."""
    arrived: list[Request] = []
    context.on("requestfinished", lambda request: arrived.append(request))
    page = context.new_page()
    page.goto(address)
    seconds = run(page)
    sizes = [request.sizes() for request in arrived]
    sent = sum(s["responseBodySize"] + s["responseHeadersSize"] for s in sizes)
    return seconds, sent / 1e6


def report(
    host: str, book: list[tuple[float, float]], lite: list[tuple[float, float]]
) -> bool:
    """Print the medians; return whether the claims hold."""
    (ours, small), (theirs, large) = (
        [median(values) for values in zip(*rounds, strict=True)]
        for rounds in (book, lite)
    )
    print(f"{host:20}{'book':>10}{'JupyterLite':>14}   at most")
    print(f"{'first cell':20}{ours:8.1f} s{theirs:12.1f} s   the book is quicker")
    print(f"{'transferred':20}{small:7.1f} MB{large:11.1f} MB   {MOST[host]} MB")
    return ours < theirs and large <= MOST[host]


def main() -> None:
    hold = True
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build(site, with_lab=True)
        for host in MOST:
            book, lite = [], []
            with served(site, host) as address, sync_playwright() as playwright:
                for _ in range(ROUNDS):
                    with new_reader(playwright) as context:
                        book.append(measured(context, f"{address}/{BOOK}", in_the_book))
                    with new_reader(playwright) as context:
                        place = f"{address}/{NOTEBOOK}"
                        lite.append(measured(context, place, in_jupyterlite))
            hold &= report(host, book, lite)
    if not hold:
        sys.exit(1)


if __name__ == "__main__":
    main()
