"""`make bench`: how fast a block runs in the page, and how much is transferred for it.

On two kinds of host: one that sends the .br beside a file and knows what to keep, and
one like GitHub Pages. Compared, in the same run and in turns, with Pyodide as its
documentation loads it in a worker, from the same host. Ends with 1 if one of the book's
claims does not hold.
"""

import base64
import os
import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import (
    BrowserContext,
    Page,
    Playwright,
    Request,
    expect,
    sync_playwright,
)

from book import ROOT
from book.build import build
from book.fences import fences, runnable
from book.runtime.compress import copies
from book.runtime.fetch import fetch
from book.runtime.node import MODULES
from book.source import block_name
from book.static import served

ROUNDS = 5
CORE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"]
PRINT = "import numpy as np; print(np.arange(3))"
LOOP = "while True: pass"
PAGE = ROOT / "docs/en/vectorization.md"
BLOCKS = [
    block_name(fence.body)
    for fence in fences(PAGE.read_text(encoding="utf-8"))
    if runnable(fence)
]
REST = 3000  # milliseconds in which a browser writes its caches

# Press a button; resolve with the milliseconds until the array is printed under it.
PRESS = """(index) => new Promise((resolve) => {
  const shown = document.querySelectorAll(".run-output:not(.exercise *)")[index];
  const from = performance.now();
  document.querySelectorAll(".run .run-run")[index].click();
  new MutationObserver((_, observer) => {
    if (!shown.textContent.includes("[0 1 2]")) return;
    observer.disconnect();
    resolve(performance.now() - from);
  }).observe(shown, { subtree: true, childList: true, characterData: true });
})"""
# Stop the second block, and run the first; the milliseconds until each is done.
STOP = f"""async () => {{
  const home = document.querySelector(".run[data-state=running]");
  const from = performance.now();
  const stopped = new Promise((resolve) => {{
    new MutationObserver(() => resolve(performance.now() - from))
      .observe(home, {{ attributeFilter: ["data-state"] }});
  }});
  document.querySelectorAll(".run .run-run")[1].click();
  await stopped;
  await ({PRESS})(0);
  return [await stopped, performance.now() - from];
}}"""
# Check the first exercise; the milliseconds until it is judged.
CHECK = """() => new Promise((resolve) => {
  const form = document.querySelector(".exercise-form");
  const verdict = form.querySelector(".exercise-verdict");
  verdict.replaceChildren();
  const from = performance.now();
  form.querySelector(".run-judge").click();
  new MutationObserver((_, observer) => {
    if (!verdict.querySelector(".exercise-head")) return;
    observer.disconnect();
    resolve(performance.now() - from);
  }).observe(verdict, { childList: true });
})"""

Measures = dict[str, float]
# What is claimed: the measure, its unit, its most, in all or (×) of plain Pyodide's.
CLAIMS = [
    ("cold", "ms", "×", 1 / 2),
    ("second visit", "ms", "×", 1 / 3),
    ("next block", "ms", "", 50),
    ("first check", "ms", "", 1000),
    ("next check", "ms", "", 200),
    ("stop", "ms", "", 200),
    ("stop to usable", "ms", "", 1500),
    ("before the first run", "KB", "", 25),
]
TRANSFERS = {"brotli": 9000, "pages": 12_500}  # KB of the first run, by host


def link(block: str, code: str) -> str:
    """Return the fragment that shows this code in a block, as share.js makes it."""
    packed = zlib.compress(code.encode(), wbits=-15)
    return f"#code={block}.{base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


def plain(folder: Path, python: Path) -> None:
    """Make the page that is compared: Pyodide's files as they come.

    The largest is compressed already, in `python`, the book's own packs.
    """
    shutil.copytree(ROOT / "tests/plain", folder)
    for name in [*CORE, "pyodide-lock.json"]:
        shutil.copy(MODULES / "pyodide" / name, folder)
    fetch(folder)
    for copy in python.glob("pyodide.asm.wasm.*"):
        shutil.copy(copy, folder)
    copies(path for path in folder.iterdir() if path.suffix in (".mjs", ".zip"))


@contextmanager
def new_reader(playwright: Playwright) -> Iterator[BrowserContext]:
    """A browser that was never here."""
    with tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-background-networking"],
        )
        yield context
        context.close()


def transfers(context: BrowserContext) -> Callable[[], float]:
    """Return a function that gives the KB of the runtime that arrived until now."""
    requests: list[Request] = []
    context.on("requestfinished", lambda request: requests.append(request))

    def kilobytes() -> float:
        sizes = [r.sizes() for r in requests if "/run/" in r.url or "/plain/" in r.url]
        return (
            sum(s["responseBodySize"] + s["responseHeadersSize"] for s in sizes) / 1e3
        )

    return kilobytes


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.locator(".run .run-run").first.wait_for()
    if "#" in address:  # what the link holds is there to be run
        expect(page.locator(".language-python.run").first).to_contain_text("arange(3)")
    page.wait_for_timeout(500)
    return page


def visits(
    context: BrowserContext, address: str, between: Callable[[Page], Measures]
) -> Measures:
    """Press Run at the first visit and at a second."""
    kilobytes = transfers(context)
    page = opened(context, address)
    before = kilobytes()
    measures = {"before the first run": before, "cold": page.evaluate(PRESS, 0)}
    measures |= {"first run": kilobytes() - before} | between(page)
    page.wait_for_timeout(REST)
    page.close()
    page = opened(context, address)
    return measures | {"second visit": page.evaluate(PRESS, 0)}


def go_on(page: Page) -> Measures:
    """Run the block again; stop an endless one."""
    done = page.locator(".run[data-state=done]").first
    done.wait_for()  # until then a press means Stop
    following = page.evaluate(PRESS, 0)
    page.wait_for_timeout(REST)
    checks = {"first check": page.evaluate(CHECK), "next check": page.evaluate(CHECK)}
    page.evaluate("hash => { location.hash = hash }", link(BLOCKS[1], LOOP))
    page.wait_for_timeout(500)
    page.locator(".run .run-run").nth(1).click()
    page.locator(".run[data-state=running]").wait_for()
    page.wait_for_timeout(500)
    stopped, usable = page.evaluate(STOP)
    stops = {"stop": stopped, "stop to usable": usable}
    return {"next block": following, **checks, **stops}


def report(host: str, book: list[Measures], plain: list[Measures]) -> bool:
    """Print the medians; return whether all claims hold."""
    print(f"{host:20}{'book':>10}{'plain':>10}{'ratio':>8}   at most")
    hold = True
    for name, unit, times, most in [*CLAIMS, ("first run", "KB", "", TRANSFERS[host])]:
        value = median(measures[name] for measures in book)
        line = f"{name:20}{value:7.0f} {unit}"
        if name in plain[0]:
            other = median(measures[name] for measures in plain)
            line += f"{other:7.0f} {unit}{value / other:8.2f}"
            value = value / other if times else value
        print(f"{line:48}   {most:.4g}{times}{'' if value <= most else '  FAILS'}")
        hold &= value <= most
    return hold


def measured(
    playwright: Playwright, address: str
) -> tuple[list[Measures], list[Measures]]:
    """Return what the book takes and what plain Pyodide takes, in turns."""
    book: list[Measures] = []
    other: list[Measures] = []
    for _ in range(ROUNDS):
        with new_reader(playwright) as context:
            page = f"{address}/en/vectorization/{link(BLOCKS[0], PRINT)}"
            book.append(visits(context, page, go_on))
        with new_reader(playwright) as context:
            page = f"{address}/plain/index.html"
            other.append(visits(context, page, lambda _: {}))
    return book, other


def main() -> None:
    hold = True
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build(site)
        plain(site / "plain", next((site / "run").glob("python-*")))
        for host in TRANSFERS:
            with served(site, host) as address, sync_playwright() as playwright:
                hold &= report(host, *measured(playwright, address))
    if not hold:
        sys.exit(1)


if __name__ == "__main__":
    main()
