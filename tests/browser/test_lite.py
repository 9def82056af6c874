"""JupyterLite, opened from a page with every other host cut off: its cells run."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from book.lite.install import install
from book.static import served
from tests.browser.reader import WAIT

PAGE = "ko/broadcasting/"  # one of its cells fails, as it is to
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


def test_a_page_opens_in_jupyterlite_and_all_its_cells_run(
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
    page.goto(f"{address}/{PAGE}")
    page.evaluate("navigator.serviceWorker.register('/service-worker.js')")
    page.locator(".book-take > summary").click()
    page.get_by_role("link", name="JupyterLite에서 열기").click()
    assert run_first(page, CODE) == f"{np.__version__} True 0.5\n"
    page.get_by_role("menuitem", name="실행", exact=True).click()
    page.get_by_role("menuitem", name="모든 셀 실행", exact=True).click()
    last = page.locator(".jp-CodeCell .jp-InputPrompt").last
    expect(last).to_have_text(re.compile(r"\[\d+\]:"), timeout=WAIT)
    assert page.locator(".jp-Dialog").count() == 0
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
