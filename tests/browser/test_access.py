"""Without a mouse, without a screen, without JavaScript, on a phone, in the dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from book import LANGUAGES
from tests.browser.reader import PAGE, Reader

OUTLINE = "e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth"
SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]
PAPER = "getComputedStyle(document.body).backgroundColor"
SHOWING = """import numpy as np
import sys
def f(A, b):
    return A + b
print('long ' * 60)
print('wrong', file=sys.stderr)
f(np.ones((3, 4)), np.ones(3))"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context
    context.close()


def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Press Tab until the button of this name has the focus."""
    button = page.get_by_role("button", name=name, exact=True)
    for _ in range(20):
        if button.evaluate("e => e === document.activeElement"):
            break
        page.keyboard.press(key)
    expect(button).to_be_focused()
    assert button.evaluate(OUTLINE) != "none0px"


def test_all_of_it_works_from_the_keyboard(reader: Reader) -> None:
    reader.open()
    page = reader.page
    reader.home(1).evaluate("e => { e.tabIndex = -1; e.focus(); }")
    tab_to(page, "Run block 1")
    page.keyboard.press("Enter")
    reader.becomes(1, "done")
    tab_to(page, "Edit block 1")
    page.keyboard.press("Enter")
    expect(reader.editor(1)).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("print('typed')")
    page.keyboard.press("Shift+Enter")
    expect(reader.part(1, "stdout")).to_have_text("typed\n")
    page.keyboard.press("Escape")
    tab_to(page, "Close the editor of block 1", "Shift+Tab")
    page.keyboard.press("Space")
    expect(reader.editor(1)).to_have_count(0)
    expect(reader.button(1, "edit")).to_be_focused()
    tab_to(page, "Reset block 1")
    page.keyboard.press("Enter")
    expect(reader.button(1, "edit")).to_be_focused()
    assert "typed" not in reader.code(1)


NAMES = {
    "en": ["Run block 2", "Edit block 2", "Reset block 2"],
    "ko": ["블록 2 실행", "블록 2 편집", "블록 2 되돌리기"],
}
STOP = {"en": "Stop block 2", "ko": "블록 2 멈춤"}
EDITOR = {"en": "Code of block 2.", "ko": "블록 2의 코드."}
LOG = {"en": "What block 2 printed", "ko": "블록 2의 실행 결과"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_has_a_name_and_a_role(at_work: Reader, language: str) -> None:
    page = at_work.page
    at_work.write(2, "while True: print(1)")
    for name in NAMES[language]:
        if name not in NAMES[language][1]:
            expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    expect(page.get_by_role("textbox", name=EDITOR[language])).to_be_focused()
    at_work.press(2)
    log = page.get_by_role("log", name=LOG[language])
    expect(log).to_contain_text("1", timeout=60_000)
    expect(at_work.status(2)).to_have_attribute("role", "status")
    page.get_by_role("button", name=STOP[language], exact=True).click()
    run = page.get_by_role("button", name=NAMES[language][0], exact=True)
    expect(run).to_be_visible()
    # What is seen is part of the name, for a reader who speaks to the page.
    for button in page.locator(".run-bar button:visible").all():
        named, text = button.get_attribute("aria-label"), button.text_content()
        assert (text or "?").lower() in (named or "").lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_code_and_output_are_there(
    browser: Browser, address: str, language: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{language}/broadcasting/")
    expect(page.locator(".language-python.run").first).to_contain_text("import numpy")
    expect(page.locator(".language-output").first).to_be_visible()
    expect(page.locator(".run-bar, .run-output")).to_have_count(0)
    context.close()


@pytest.mark.parametrize(
    ("language", "says"), [("en", "python -m http.server"), ("ko", "파일을 직접 열면")]
)
def test_a_page_opened_as_a_file_says_why_nothing_runs(
    context: BrowserContext, site: Path, language: str, says: str
) -> None:
    page = context.new_page()
    page.goto((site / language / "broadcasting/index.html").as_uri())
    expect(page.locator(".book-file-note")).to_contain_text(says)
    expect(page.locator(".run-bar")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_shows_it_all(
    phone: BrowserContext, address: str, language: str
) -> None:
    reader = Reader(phone.new_page(), address).open(f"{language}/broadcasting/")
    reader.try_out(SHOWING, state="failed")
    for scheme in SCHEMES:
        reader.page.emulate_media(color_scheme=scheme)
        all_is_shown(reader)


def all_is_shown(reader: Reader) -> None:
    page = reader.page
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    boxes = [b.bounding_box() for b in page.locator(".run-bar button:visible").all()]
    assert all(box and box["height"] >= 44 and box["width"] >= 44 for box in boxes)
    assert all(box and box["x"] + box["width"] <= 390 for box in boxes)
    status, output = reader.status(1).bounding_box(), reader.output(1).bounding_box()
    assert status and output
    assert status["x"] + status["width"] <= 390
    assert status["y"] + status["height"] <= output["y"]
    help_ = reader.part(1, "help").bounding_box()
    assert help_ and help_["x"] + help_["width"] <= 390


def test_all_that_is_printed_can_be_read(reader: Reader) -> None:
    reader.open(PAGE).try_out(SHOWING, state="failed")
    papers = set()
    for scheme in SCHEMES:
        reader.page.emulate_media(color_scheme=scheme)
        contrasts = contrasts_of(reader)
        assert len(contrasts) == 4
        assert min(contrasts) >= 4.5
        papers.add(reader.page.evaluate(PAPER))
    assert len(papers) == len(SCHEMES)


def contrasts_of(reader: Reader) -> list[float]:
    """Return the contrast of each part of an output with what is below it."""
    contrasts: list[float] = reader.output(1).evaluate(
        """(output) => {
          const canvas = new OffscreenCanvas(1, 1).getContext("2d");
          const light = (colour) => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
              .map((part) => part / 255)
              .map((part) => part <= 0.04045
                ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const paper = getComputedStyle(document.body).backgroundColor;
          return [...output.children].map((part) => {
            const own = getComputedStyle(part).backgroundColor;
            const below = own === "rgba(0, 0, 0, 0)" ? paper : own;
            const colour = getComputedStyle(part).color;
            const [dark, bright] = [light(colour), light(below)].sort((a, b) => a - b);
            return (bright + 0.05) / (dark + 0.05);
          });
        }"""
    )
    return contrasts
