"""What is fetched, when, and what happens when it does not arrive."""

import fnmatch
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from book.static import served
from tests.browser.reader import PAGE, WAIT, Reader

OWN = 27_000  # bytes, compressed, that a page may load of ours before the first Run


def runtime(asked: list[str]) -> list[str]:
    return [url for url in asked if "/run/python" in url or "/run/book" in url]


def test_a_page_that_is_only_read_fetches_no_python(
    reader: Reader, context: BrowserContext
) -> None:
    asked, sizes = [], {}
    context.on("request", lambda request: asked.append(request.url))
    context.on(
        "requestfinished",
        lambda request: sizes.update({request.url: request.sizes()}),
    )
    reader.open()
    reader.page.mouse.wheel(0, 2000)
    # A keyboard that passes every button, and a pointer that passes those in view.
    for button in reader.page.locator(".run-run.md-button").all():
        button.focus()
        if box := button.bounding_box():
            reader.page.mouse.move(box["x"] + 5, box["y"] + 5)
            reader.page.mouse.move(0, 0)
    reader.page.wait_for_timeout(500)
    own = {url: size for url, size in sizes.items() if "/run/" in url}
    assert any("/run/main-" in url for url in own)
    assert sum(size["responseBodySize"] for size in own.values()) <= OWN
    assert not runtime(asked)
    assert not any("editor" in url or "session" in url for url in own)


def test_python_is_fetched_when_a_press_is_likely(
    reader: Reader, context: BrowserContext
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    reader.open()
    with context.expect_event("request", lambda request: ".wasm" in request.url):
        reader.button(1, "run").hover()
    assert runtime(asked)
    assert reader.home(1).get_attribute("data-state") == "idle"


def test_save_data_means_no_download_before_the_press(
    reader: Reader, context: BrowserContext
) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
    )
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    reader.open()
    reader.button(1, "run").hover()
    reader.button(1, "run").focus()
    reader.page.wait_for_timeout(500)
    assert not runtime(asked)
    reader.run(1)
    assert runtime(asked)


def test_the_download_is_shown_in_megabytes(reader: Reader) -> None:
    reader.open()
    reader.page.route("**/snapshot.bin", lambda route: None)  # never arrives
    reader.press(1)
    progress = reader.page.locator(".run-progress").first
    expect(progress).to_be_visible(timeout=WAIT)
    expect(progress).to_have_attribute("aria-label", "Download")
    expect(reader.page.locator(".run-megabytes").first).to_contain_text(" MB")
    expect(reader.status(1)).to_have_text("Fetching Python")
    reader.press(1)
    expect(progress).to_be_hidden()


@pytest.mark.parametrize(
    "name",
    [
        "snapshot.bin",
        "pyodide.asm.wasm",
        "_umath_linalg.wasm",
        "book-*.zip",
        "worker-*.js",
        "session*.js",
    ],
)
def test_a_cut_download_is_named_and_a_second_press_goes_on(
    unlucky: Reader, name: str
) -> None:
    unlucky.page.route(f"**/{name}", lambda route: route.abort())
    unlucky.open()
    unlucky.run(1, "failed")
    expect(unlucky.status(1)).to_contain_text(name.split("*")[0])
    expect(unlucky.status(1)).to_contain_text("Check the connection")
    unlucky.page.unroute(f"**/{name}")
    unlucky.run(1)


def test_a_server_error_is_named_too(unlucky: Reader) -> None:
    unlucky.page.route("**/book-*.zip", lambda route: route.fulfill(status=503))
    unlucky.open()
    unlucky.run(1, "failed")
    expect(unlucky.status(1)).to_contain_text("book-")


@pytest.fixture
def damaged(site: Path, tmp_path: Path) -> Iterator[Callable[[Route], None]]:
    """Send bytes of the right number that are not the right ones, from another host."""
    with served(tmp_path, "plain") as other:

        def send(route: Route) -> None:
            file = site / urlsplit(route.request.url).path[1:]
            (tmp_path / file.name).write_bytes(file.read_bytes()[:-9] + b"\xff" * 9)
            route.continue_(url=f"{other}/{file.name}")

        yield send


@pytest.mark.parametrize("name", ["snapshot.bin", "pyodide.asm.wasm", "book-*.zip"])
def test_other_bytes_than_were_built_are_fetched_once_more_and_then_named(
    unlucky: Reader, damaged: Callable[[Route], None], name: str
) -> None:
    asked: list[str] = []
    unlucky.page.on("request", lambda request: asked.append(request.url))
    unlucky.page.route(f"**/{name}", damaged)
    unlucky.open()
    unlucky.button(1, "run").press("Enter")  # a pointer would start Python before
    unlucky.becomes(1, "failed")
    expect(unlucky.status(1)).to_contain_text(name.split("*")[0])
    expect(unlucky.status(1)).to_contain_text("is not the one that the book was built")
    assert len(fnmatch.filter(asked, f"*/{name}")) == 2
    unlucky.page.unroute(f"**/{name}")
    unlucky.run(1)


def test_bytes_damaged_once_cost_the_reader_nothing(
    unlucky: Reader, damaged: Callable[[Route], None]
) -> None:
    unlucky.page.route("**/snapshot.bin", damaged, times=1)
    asked: list[str] = []
    unlucky.page.on("request", lambda request: asked.append(request.url))
    unlucky.open()
    unlucky.run(1)
    assert len(fnmatch.filter(asked, "*/snapshot.bin")) == 2


def test_matplotlib_cut_off_is_named_and_can_be_tried_again(unlucky: Reader) -> None:
    unlucky.page.route("**/matplotlib.zip", lambda route: route.abort())
    unlucky.open()
    unlucky.try_out("import matplotlib.pyplot as plt\nplt.plot([1])", state="failed")
    assert "matplotlib could not be fetched" in unlucky.printed(1, "traceback")
    assert "check the connection" in unlucky.printed(1, "help")
    unlucky.page.unroute("**/matplotlib.zip")
    unlucky.run(1)
    expect(unlucky.output(1).locator("img")).to_have_count(1)


def test_after_the_first_run_the_page_works_offline(
    context: BrowserContext, unlucky: Reader
) -> None:
    unlucky.open()
    unlucky.run(1)
    unlucky.wait_until_kept()
    context.set_offline(True)
    unlucky.page.reload()
    unlucky.run(1)
    expect(unlucky.status(1)).to_have_text("The same as in the book.")
    unlucky.try_out("import statistics\nprint(statistics.mean([1, 3]))")
    assert unlucky.printed(1) == "2\n"


def test_an_old_browser_is_told_what_it_lacks(
    context: BrowserContext, address: str
) -> None:
    context.add_init_script("delete window.CompressionStream")
    for path, lacks in (
        (PAGE, "This browser lacks CompressionStream"),
        ("ko/broadcasting/", "이 브라우저에 CompressionStream 기능이 없어서"),
    ):
        reader = Reader(context.new_page(), address).open(path)
        reader.press(1)
        expect(reader.status(1)).to_contain_text(lacks)
        assert reader.home(1).get_attribute("data-state") == "idle"


def test_a_press_while_a_failure_is_explained_is_not_lost(unlucky: Reader) -> None:
    asked: list[Route] = []
    unlucky.open()
    unlucky.page.route("**/snapshot.bin", lambda route: route.abort())
    # Is the book renewed? The answer waits.
    unlucky.page.route(f"**/{PAGE}", lambda route: asked.append(route))
    unlucky.run(1, "failed")
    unlucky.page.unroute("**/snapshot.bin")
    unlucky.run(1)
    expect(unlucky.status(1)).to_have_text("The same as in the book.")
    for route in asked:
        route.continue_()


def test_the_progress_of_matplotlib_ends_before_it_runs(reader: Reader) -> None:
    reader.open().try_out("import statistics")  # a part of it has come before
    reader.write(1, "import time, matplotlib\nprint('here')\ntime.sleep(600)")
    reader.press(1)
    expect(reader.part(1, "stdout")).to_have_text("here\n", timeout=WAIT)
    expect(reader.page.locator(".run-progress").first).to_be_hidden()
    expect(reader.page.locator(".run-megabytes").first).to_be_empty()
    reader.press(1)
