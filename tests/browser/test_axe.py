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

from book import LANGUAGES, ROOT
from book.runtime.node import MODULES
from tests.browser.answers import give, judged, right
from tests.browser.reader import OWN, WAIT, Reader, every_other, paths
from tests.mutants import names

AXE = MODULES / "axe-core" / "axe.min.js"
RUN = """async (only) => {
  const options = { resultTypes: ["violations"], iframes: false, preload: false };
  const found = await axe.run(only ? { ...options, runOnly: only } : options);
  return found.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id} (${impact}) ${target.join(" ")}: ${failureSummary}`));
}"""
# By hand: each page in both languages and all looks, as it comes and in use, where
# one of each is enough.
ALL = "AXE_ALL" in os.environ
RUNNING = sorted(
    f"{language}/{path.stem}/".replace("index/", "")
    for language in LANGUAGES
    for path in (ROOT / "docs" / language).glob("*.*")
    if "```python" in path.read_text(encoding="utf-8") or path.suffix == ".py"
)
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


# Eight minutes a language on two cores: two pages are used in the test above at every
# run, these by hand.
@pytest.mark.skipif(not ALL, reason="by hand, with AXE_ALL=1: a quarter of an hour")
@pytest.mark.parametrize("path", RUNNING)
def test_no_use_of_any_page_brings_a_violation(phone: Reader, path: str) -> None:
    reader = phone.open(path)
    found = {use: violations(reader.page) for use in uses(reader, path)}
    assert {use: seen for use, seen in found.items() if seen} == {}


def uses(reader: Reader, path: str) -> Iterator[str]:
    """Do what readers do with a page, and say after each what it was."""
    page = reader.page
    for figure in page.locator("figure[data-live]").all():
        figure.scroll_into_view_if_needed()
        start = figure.locator(".live-button").first
        start.click(timeout=WAIT)
        page.wait_for_timeout(5000)
        yield f"with {figure.get_attribute('data-live')} started"
        start.click()
    reader.edit(1)
    reader.unfold()
    yield "after Edit, with all unfolded"
    page.locator(f".run-run.md-button{OWN}").last.click()
    ended = page.locator("[data-state=done], [data-state=failed]")
    last = page.locator(f".language-python.run{OWN}").last
    last.and_(ended).wait_for(timeout=2 * WAIT)
    yield "after Run"
    reader.try_out("import sys\nprint(2, file=sys.stderr)\n1 / 0", 1, "failed")
    yield "after an error"
    exercises = [
        (
            name,
            page.locator(".admonition", has=page.locator(f'[data-exercise="{name}"]')),
        )
        for name in names()
        if name.startswith(f"{path.split('/')[1] or 'index'}.")
    ]
    for _, home in exercises:
        judged(page, home)
    yield "after Check"
    for name, home in exercises:
        give(home, name, right(name))
        judged(page, home)
    yield "when all is solved"


def test_the_open_drawer_has_no_violation(phone: Reader) -> None:
    page = phone.open("ko/losses/").page
    page.locator(".md-header__button[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
    assert violations(page) == []
