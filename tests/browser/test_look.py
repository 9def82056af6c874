"""What a page looks like: narrow, enlarged, printed, by keyboard, without scripts."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from book import LANGUAGES
from book.chromium import FLAGS, chromium
from book.printed import WIDE as WIDE_ON_PAPER
from tests.browser.reader import WIDE, every_other, paths

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
    if (node.parentElement.closest("pre, svg, nav, math")) continue;
    for (const { index } of text.matchAll(/[)%”’"'][가-힣]/g)) {
      const tops = [index, index + 1].map((at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().top;
      });
      if (tops[1] > tops[0] + 5) found.push(text.slice(index - 9, index + 6));
    }
    if (!/^[가-힣]/.test(text)) continue;
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


# What is pressed and is less than 24 px high or wide: no link inside a line of text.
SMALL = """() => [...document.querySelectorAll(
    "a[href], button, summary, label[for], .imports-fold, [role=button]")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((e) => getComputedStyle(e).display !== "inline")
  .map((e) => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && height && Math.min(width, height) < 23.5)
  .map(([text]) => text)"""
# What scrolls sideways in the article and has no edge that shows it.
NO_CUE = """() => [...document.querySelectorAll("article *")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1)
  .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowX))
  .filter((e) => getComputedStyle(e).backgroundAttachment !== CUE
    || getComputedStyle(e).backgroundImage.split("linear-gradient(").length !== 5)
  .map((e) => e.outerHTML.slice(0, 90))""".replace(
    "CUE", '"local, local, scroll, scroll"'
)
# The page's scheme, that of what the browser draws, and the colour around it.
LOOK = """() => [
  document.body.dataset.mdColorScheme,
  getComputedStyle(document.documentElement).colorScheme,
  [...document.querySelectorAll("meta[name=theme-color]")]
    .find((meta) => matchMedia(meta.media).matches).content,
]"""
LIGHT, DARK = ["default", "light", "#fdfcf9"], ["slate", "dark", "#15191b"]
UNFOLD = "document.querySelectorAll('details').forEach(d => d.open = 1)"
PAPER = 718  # A4 between the margins that a browser leaves
PHONE = "() => matchMedia('(max-width: 44.98em)').matches"


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader has set the text to 200 %."""
    enlarged = browser.browser_type.launch(
        executable_path=chromium(),
        args=[*FLAGS, "--blink-settings=defaultFontSize=32"],
    )
    yield enlarged
    enlarged.close()


@pytest.fixture(scope="module", params=[320, 390, 640, 1280, "200 %", "forced colours"])
def eyes(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Where each kind of reader sees the book."""
    seen = request.param
    if seen == "200 %":
        browser = request.getfixturevalue("large")
    context = browser.new_context(
        viewport={"width": seen if isinstance(seen, int) else 640, "height": 800},
        forced_colors="active" if seen == "forced colours" else "none",
    )
    yield context
    context.close()


@pytest.fixture
def view(eyes: BrowserContext) -> Iterator[Page]:
    """A page as each kind of reader sees it."""
    page = eyes.new_page()
    yield page
    page.close()


def seen_at(page: Page, widths: list[int], *questions: str) -> list[str]:
    """Return what the page, unfolded, answers at each of these widths, if it does."""
    page.evaluate(UNFOLD)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        answers = [page.evaluate(question) for question in questions]
        found += [f"at {width}: {answer}" for answer in answers if answer]
    return found


def test_no_page_scrolls_sideways_or_parts_a_particle_from_its_code(
    page: Page, address: str, site: Path
) -> None:
    found, larger = {}, every_other(site)  # which the next test looks at
    here = [path for path in paths(site) if path[:2] == "ko" or path not in larger]
    for path in here:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(f"{address}/{path}")
        asked = [WIDE, ORPHANS] if path.startswith("ko/") else [WIDE]
        found[path] = seen_at(page, [1280, 320, 390, 640], *asked)
    assert {path: answers for path, answers in found.items() if answers} == {}


def test_no_page_scrolls_sideways_with_text_of_twice_the_size(
    large: Browser, address: str, site: Path
) -> None:
    page, found = large.new_page(), {}
    for path in every_other(site):
        page.set_viewport_size({"width": 390, "height": 800})
        page.goto(f"{address}/{path}")
        found[path] = seen_at(page, [390, 640, 1280], WIDE)
    assert {path: answers for path, answers in found.items() if answers} == {}


@pytest.mark.parametrize("path", ["ko/activations/", "en/computation_graph/"])
def test_aligned_formulas_are_aligned(view: Page, address: str, path: str) -> None:
    view.goto(f"{address}/{path}")
    formulas = [signs for signs in view.evaluate(SIGNS) if len(signs) > 1]
    assert formulas
    assert all(max(signs) - min(signs) <= 1 for signs in formulas), formulas


def test_what_scrolls_sideways_shows_where_it_goes_on(view: Page, address: str) -> None:
    for path in ("ko/glossary/", "en/activations/", "en/notebook_tour/"):
        view.goto(f"{address}/{path}")
        assert view.evaluate(NO_CUE) == []


@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
def test_the_edge_of_code_is_dark_as_far_as_it_goes_on(
    browser: Browser, address: str, colours: str
) -> None:
    page = browser.new_page(
        viewport={"width": 280, "height": 800},
        color_scheme="dark" if colours == "dark" else "light",
        forced_colors="active" if colours == "forced" else "none",
    )
    page.goto(f"{address}/en/floats/")
    page.locator(".run-bar").first.wait_for()
    code = page.locator(".language-python pre > code").first

    def edges() -> list[bool]:
        """Tell which of the edges differ from the middle: the left, the right."""
        seen = Image.open(io.BytesIO(code.screenshot())).convert("L")
        y = seen.height - 5  # below the last line
        tones = [seen.getpixel((x, y)) for x in (3, seen.width // 2, seen.width - 4)]
        return [abs(int(tones[at]) - int(tones[1])) > 12 for at in (0, 2)]

    assert edges() == [False, True]
    code.evaluate("code => { code.scrollLeft = 20; }")
    assert edges() == [True, True]
    code.evaluate("code => { code.scrollLeft = code.scrollWidth; }")
    assert edges() == [True, False]
    page.close()


def test_the_header_of_a_phone_names_the_page(view: Page, address: str) -> None:
    view.goto(f"{address}/en/losses/")
    site, page = view.locator(".md-header__topic").all()
    if not view.evaluate(PHONE):
        expect(site).to_be_visible()
        return
    expect(site).to_be_hidden()
    expect(page).to_have_css("opacity", "1")
    expect(page).to_contain_text("Squared error against cross-entropy")
    hidden = page.evaluate(
        "topic => { const text = topic.firstElementChild;"
        " return text.scrollWidth > text.clientWidth; }"
    )
    assert not hidden


def test_what_is_pressed_is_large_enough(view: Page, address: str) -> None:
    for path in ("en/", "ko/backpropagation/"):
        view.goto(f"{address}/{path}")
        view.locator(".run-bar").first.wait_for()
        assert view.evaluate(SMALL) == []


def test_a_finger_has_room(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800}, has_touch=True)
    page.goto(f"{address}/ko/backpropagation/")
    page.locator(".run-bar").first.wait_for()
    for control in (".md-code__button", ".imports-fold", ".run-run"):
        box = page.locator(f"{control}:visible").first.bounding_box()
        assert box and min(box["width"], box["height"]) >= 44, control
    page.close()


def test_a_figure_of_points_is_few_shapes(view: Page, address: str) -> None:
    view.goto(f"{address}/ko/flower/")
    figures = view.locator("figure.figure > svg")
    counts = figures.evaluate_all(
        "all => all.map((s) => s.querySelectorAll('*').length)"
    )
    assert counts and max(counts) < 300
    room = figures.first.evaluate(
        "s => [s.getBoundingClientRect().width, s.closest('article').clientWidth]"
    )
    assert room[0] <= room[1] and room[0] >= min(room[1] - 1, 370)


def test_the_first_screen_says_for_whom_and_where_to_begin(
    view: Page, address: str
) -> None:
    for language in LANGUAGES:
        view.goto(f"{address}/{language}/")
        start = view.locator(".md-button--primary")
        expect(start).to_have_count(1)
        box = start.bounding_box()
        large = view.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        assert box and box["y"] + box["height"] <= (800 if large < 16 else 1600)
        above = view.locator("article p:has(code)").first.bounding_box()
        assert above and above["y"] < box["y"]


def test_a_page_prints_dark_on_white_and_without_buttons(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{address}/en/floats/")
    expect(page.locator(".run-bar").first).to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(21, 25, 27)")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    ink = page.locator("article p").first
    expect(ink).to_have_css("color", re.compile(r"^rgba?\((0, 0, 0|34, 40, 43)"))
    for part in (".run-bar", ".md-code__nav", ".md-header", ".headerlink"):
        assert page.locator(f"{part}:visible").count() == 0, part
    page.set_viewport_size({"width": PAPER, "height": 800})
    for path in ("en/model/", "ko/glossary/", "ko/activations/"):
        page.goto(f"{address}/{path}")
        assert page.evaluate(WIDE_ON_PAPER, PAPER) == []
        assert page.locator("details:is(.hint, .success):visible").count() == 0
    page.close()


def test_the_keyboard_sees_where_it_is(view: Page, address: str) -> None:
    page = view
    page.goto(f"{address}/en/rank_1/")
    page.locator(".run-bar").first.wait_for()
    hamburger = page.locator(".md-header__button[for=__drawer]")
    met = False
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(IN_VIEW) == ""
        met = met or hamburger.evaluate("label => label === document.activeElement")
    assert met == hamburger.is_visible()
    if not met:
        return
    hamburger.focus()
    page.keyboard.press("Enter")
    expect(hamburger).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
    page.keyboard.press("Escape")
    expect(hamburger).to_be_focused()
    expect(page.locator(".md-sidebar--primary")).not_to_be_visible()


def test_the_other_language_opens_at_the_same_section(view: Page, address: str) -> None:
    page = view
    page.goto(f"{address}/en/floats/")
    heading = page.locator("article h2[id]").nth(2)
    name = heading.get_attribute("id")
    heading.evaluate("heading => scrollTo(0, heading.offsetTop + 200)")
    page.locator(".book-languages a[hreflang=ko]").first.click()
    page.wait_for_url(f"{address}/ko/floats/#{name}")


def test_the_look_is_the_devices_until_the_reader_chooses_one_for_both_languages(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(color_scheme="dark")
    page.add_init_script("localStorage.look ??= '{what a stranger wrote'")
    page.goto(f"{address}/en/start/")
    assert page.evaluate(LOOK) == DARK
    page.get_by_title("Switch to the light page").click()
    assert page.evaluate(LOOK) == LIGHT
    page.goto(f"{address}/ko/start/")
    assert page.evaluate(LOOK) == LIGHT
    page.get_by_role("radio", checked=True).press("Enter")
    assert page.evaluate(LOOK) == DARK
    page.emulate_media(color_scheme="light")
    assert page.evaluate(LOOK) == DARK
    expect(page.get_by_title("기기 설정에 맞추기")).to_be_visible()
    page.get_by_role("radio", checked=True).press("Enter")
    assert page.evaluate(LOOK) == LIGHT
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(LOOK) == DARK
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_nothing_false_is_said(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(
        java_script_enabled=False,
        color_scheme="dark",
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    page.goto(f"{address}/en/")
    assert page.locator(".book-runs").is_hidden()
    said = page.locator(".with-script")
    assert said.evaluate_all("all => all.some((p) => p.checkVisibility())") is False
    expect(page.locator("p.with-script").first).to_contain_text("press Run")
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
