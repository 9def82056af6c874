"""What a page looks like: narrow, enlarged, printed, by keyboard, without scripts."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from book import LANGUAGES

# What sticks out of the window to the right, and no part of the page scrolls.
WIDE = """() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}"""
# The left edges of the relation signs of each aligned formula.
SIGNS = """() => [...document.querySelectorAll("math[display=block] mtable")]
  .filter((table) => table.querySelector(".math-left"))
  .map((table) => [...table.querySelectorAll(":scope > mtr")]
    .map((row) => row.querySelector(":scope > mtd:nth-child(2) mo"))
    .filter((sign) => sign?.textContent === "=")
    .map((sign) => Math.round(sign.getBoundingClientRect().left)))"""
# Korean that begins a line although no space stands before it.
ORPHANS = """() => {
  const found = [];
  const article = document.querySelector("article");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const before = node.previousSibling ?? node.parentElement.previousSibling;
    const text = node.textContent;
    if (!/^[가-힣]/.test(text) || node.parentElement.closest("pre, svg, nav")) continue;
    if (before?.nodeName !== "CODE" || before.textContent.length > 18) continue;
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, 1);
    const last = [...before.getClientRects()].at(-1);
    if (last && range.getBoundingClientRect().top > last.bottom - 2) found.push(text);
  }
  return found;
}"""
IN_VIEW = """() => {
  const element = document.activeElement;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const seen = getComputedStyle(element).visibility === "visible";
  return seen && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight
    ? "" : element.outerHTML.slice(0, 90);
}"""


def paths(site: Path) -> list[str]:
    return [
        page.parent.relative_to(site).as_posix() + "/"
        for language in LANGUAGES
        for page in sorted((site / language).rglob("index.html"))
    ]


@pytest.fixture
def large(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader has set the text to 200 %."""
    enlarged = browser.browser_type.launch(
        executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
        args=["--no-sandbox", "--blink-settings=defaultFontSize=32"],
    )
    yield enlarged
    enlarged.close()


def wide(page: Page, address: str, site: Path, widths: list[int]) -> list[str]:
    found = []
    for path in paths(site):
        page.goto(f"{address}/{path}")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate(WIDE):
                found.append(f"{path} at {width}")
    return found


def test_no_page_scrolls_sideways(page: Page, address: str, site: Path) -> None:
    assert wide(page, address, site, [320, 390, 640]) == []


def test_no_page_scrolls_sideways_with_text_of_twice_the_size(
    large: Browser, address: str, site: Path
) -> None:
    assert wide(large.new_page(), address, site, [390, 640, 1280]) == []


@pytest.mark.parametrize("path", ["ko/activations/", "en/computation_graph/"])
def test_aligned_formulas_are_aligned(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    formulas = [signs for signs in page.evaluate(SIGNS) if len(signs) > 1]
    assert formulas
    assert all(max(signs) - min(signs) <= 1 for signs in formulas), formulas


def test_no_particle_is_parted_from_its_code(
    page: Page, address: str, site: Path
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    found = {}
    for path in paths(site):
        if path.startswith("ko/"):
            page.goto(f"{address}/{path}")
            page.evaluate(
                "document.querySelectorAll('details').forEach(d => d.open = 1)"
            )
            found[path] = page.evaluate(ORPHANS)
    assert {path: parted for path, parted in found.items() if parted} == {}


def test_a_page_prints_dark_on_white_and_without_buttons(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{address}/en/floats/")
    expect(page.locator(".run-bar").first).to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(21, 25, 27)")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("body")).to_have_css("background-color", "rgb(253, 252, 249)")
    ink = page.locator("article p").first
    expect(ink).to_have_css("color", re.compile(r"^rgba?\((0, 0, 0|34, 40, 43)"))
    for part in (".run-bar", ".md-code__nav", ".md-header", ".headerlink"):
        assert page.locator(f"{part}:visible").count() == 0, part
    page.close()


def test_the_keyboard_sees_where_it_is_in_a_narrow_window(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/en/rank_1/")
    page.locator(".run-bar").first.wait_for()
    hamburger = page.locator(".md-header__button[for=__drawer]")
    met = False
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(IN_VIEW) == ""
        met = met or hamburger.evaluate("label => label === document.activeElement")
    assert met
    hamburger.focus()
    page.keyboard.press("Enter")
    expect(hamburger).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
    page.keyboard.press("Escape")
    expect(hamburger).to_be_focused()
    expect(page.locator(".md-sidebar--primary")).not_to_be_visible()


def test_the_other_language_opens_at_the_same_section(page: Page, address: str) -> None:
    page.goto(f"{address}/en/floats/")
    heading = page.locator("article h2[id]").nth(2)
    name = heading.get_attribute("id")
    heading.evaluate("heading => scrollTo(0, heading.offsetTop + 200)")
    page.locator(".book-languages a[hreflang=ko]").first.click()
    page.wait_for_url(f"{address}/ko/floats/#{name}")


def test_without_scripts_nothing_false_is_said(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}/en/")
    assert page.locator(".book-runs").is_hidden()
    expect(page.locator(".with-script")).to_be_hidden()
    expect(page.locator(".with-script")).to_contain_text("press Run")
    assert page.locator(".book-file-note").is_visible()
    expect(page.locator("html")).to_have_css(
        "filter", "invert(0.92) hue-rotate(180deg)"
    )
    context.close()


def test_code_keeps_an_edge_in_the_readers_own_colours(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{address}/en/floats/")
    page.locator(".run-bar").first.wait_for()
    expect(page.locator("pre > code").first).to_have_css("border-top-width", "1px")
    page.close()
