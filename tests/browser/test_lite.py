"""JupyterLite, opened from a lab with every other host cut off: its first cell."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from book.lite.install import install
from book.static import served
from tests.browser.reader import WAIT

LAB = "ko/lab_digits/"
CODE = """import numpy, snippets, sys
from snippets.activations import sigmoid
print(numpy.__version__, "pyodide" in sys.modules, sigmoid(numpy.zeros(1))[0])"""
WORKERS = """async () => (await navigator.serviceWorker.getRegistrations())
  .map(({ scope }) => new URL(scope).pathname)"""


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site with JupyterLite, and with links to it."""
    folder = tmp_path_factory.mktemp("lite") / "site"
    shutil.copytree(site, folder, copy_function=shared)
    (python,) = (site / "run").glob("python-*")
    install(folder, python)
    with served(folder, "pages") as address:
        yield address


def shared(source: str, target: str) -> None:
    """Copy what may change, and let the other site have the same files."""
    copy = shutil.copy if source.endswith(".html") else os.link
    copy(source, target)


def test_a_lab_opens_in_jupyterlite_and_its_first_cell_runs(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    elsewhere: list[str] = []

    def cut(route: Route) -> None:
        elsewhere.append(route.request.url)
        route.abort()

    here = (address, "data:", "blob:")
    context.route(lambda url: not url.startswith(here), cut)
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text))
    page.goto(f"{address}/{LAB}")
    page.evaluate("navigator.serviceWorker.register('/service-worker.js')")
    page.locator(".book-take > summary").click()
    page.get_by_role("link", name="JupyterLite에서 열기").click()
    assert run_first(page, CODE) == f"{np.__version__} True 0.5\n"
    expect(page.get_by_role("menuitem", name="파일")).to_be_visible()
    assert elsewhere == []
    assert not [said for said in refused if "Content Security Policy" in said]
    assert page.evaluate(WORKERS) == ["/"]  # the book's, and no other
    context.close()


def run_first(page: Page, code: str) -> str:
    """Write a notebook's first cell and run it; return what it printed."""
    cell = page.locator(".jp-Notebook .jp-CodeCell").first
    cell.locator(".cm-content").click(timeout=WAIT)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(code)
    page.keyboard.press("Shift+Enter")
    expect(cell.locator(".jp-InputPrompt")).to_have_text("[1]:", timeout=WAIT)
    return cell.locator(".jp-OutputArea-output").inner_text()
