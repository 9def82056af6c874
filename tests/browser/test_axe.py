"""axe, the checker of accessibility, finds nothing: on any page, in any look, in use.

One page goes from address to address: a look differs from the first in its colours
alone, and is asked for these.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from book import ROOT
from book.runtime.node import MODULES
from tests.browser.reader import Reader, every_other, paths

AXE = MODULES / "axe-core" / "axe.min.js"
RUN = """async (only) => {
  const options = { resultTypes: ["violations"], iframes: false, preload: false };
  const found = await axe.run(only ? { ...options, runOnly: only } : options);
  return found.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id} (${impact}) ${target.join(" ")}: ${failureSummary}`));
}"""
# By hand: each page in both languages and all looks, where one of each is enough.
ALL = "AXE_ALL" in os.environ
FORCED: dict[str, Any] = {"color_scheme": "light", "forced_colors": "active"}
DARK: dict[str, Any] = {"color_scheme": "dark", "forced_colors": "none"}
STILL = "* { transition: none !important; animation: none !important; }"


def violations(
    page: Page, looks: Sequence[dict[str, Any]] = (FORCED, DARK)
) -> list[str]:
    """Return what axe finds on the page as it stands, in light and in other looks."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))  # which the policy allows
        page.evaluate(
            """(css) => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(css);
              document.adoptedStyleSheets.push(sheet);
            }""",
            STILL,
        )
    page.emulate_media(color_scheme="light", forced_colors="none")
    found: list[str] = page.evaluate(RUN)
    for look in looks:
        page.emulate_media(**look)
        seen = page.evaluate(RUN, ["color-contrast"])
        found += [f"{look}: {each}" for each in seen]
    return found


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Reader]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, reduced_motion="reduce"
    )
    yield Reader(context.new_page(), address)
    context.close()


def test_no_page_has_a_violation(phone: Reader, site: Path) -> None:
    pages = paths(site) if ALL else every_other(site)
    assert len(pages) >= len([*(ROOT / "docs" / "ko").glob("*.md")])
    found = {}
    for place, path in enumerate(pages):
        phone.page.goto(f"{phone.address}/{path}")
        looks = [FORCED, DARK] if ALL else [(FORCED, DARK)[place // 2 % 2]]
        if seen := violations(phone.page, looks):
            found[path] = seen
    assert found == {}


@pytest.mark.parametrize("path", ["en/broadcasting/", "ko/losses/"])
def test_use_brings_no_violation(phone: Reader, path: str) -> None:
    page = phone.open(path).page
    phone.edit(1)
    assert violations(page) == [], "after Edit"
    phone.try_out("import sys\nprint(1)\nprint(2, file=sys.stderr)\n1 / 0", 1, "failed")
    assert violations(page) == [], "after Run"
    for check in page.locator(".run-judge").all():
        check.click()
    for verdict in page.locator(".exercise-verdict").all():
        expect(verdict).not_to_be_empty(timeout=60_000)
    assert violations(page) == [], "after Check"


def test_the_open_drawer_has_no_violation(phone: Reader) -> None:
    page = phone.open("ko/losses/").page
    page.locator(".md-header__button[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
    assert violations(page) == []
