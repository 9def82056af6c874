"""A real browser on the real site, served as static files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    expect,
    sync_playwright,
)

from book.chromium import FLAGS, chromium
from book.static import served
from tests.browser.reader import Reader, complaints

expect.set_options(timeout=20_000)  # milliseconds; Python has to start first


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(),
            args=FLAGS,
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that fails its test if it logs an error or leaves this machine."""
    page = context.new_page()
    wrong = complaints(page, address)
    yield page
    assert wrong == []


@pytest.fixture
def reader(page: Page, address: str) -> Reader:
    """A reader on a page of the book."""
    return Reader(page, address)


@pytest.fixture
def unlucky(context: BrowserContext, address: str) -> Reader:
    """A reader for whom something is missing; the browser may log errors."""
    return Reader(context.new_page(), address)


class Desk:
    """Where a page is left open, with its Python, by a test whose next begins there."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.left: dict[str, tuple[Reader, list[str]]] = {}

    def sit(self, path: str) -> tuple[Reader, list[str]]:
        if path in self.left:
            return self.left.pop(path)
        page = self.context.new_page()
        wrong = complaints(page, self.address)
        return Reader(page, self.address).open(path), wrong


@pytest.fixture(scope="session")
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield Desk(context, address)
    context.close()


@pytest.fixture
def at_work(desk: Desk, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader who has run code on the page before; it is the book's again.

    In the language of the test, if it has one.
    """
    chosen = getattr(request.node, "callspec", None)
    language = chosen.params.get("language", "en") if chosen else "en"
    path = f"{language}/broadcasting/"
    reader, wrong = desk.sit(path)
    yield reader
    reader.tidy()
    assert wrong == []
    desk.left[path] = (reader, wrong)
