"""The third proof, in the real site: blocks print what is shown, exercises are judged.

Each page is opened once, on a phone, in one of the languages: the code of both is the
same (tests/test_twins.py), and so is the judge of both (tests/test_exercises.py).
Each exercise is solved, and done wrong in each way that has a name, by keyboard alone.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from book import LANGUAGES, ROOT
from book.run import blocks
from book.solved import MEASURED
from tests.browser.answers import answers, give, judged
from tests.browser.reader import Reader, complaints
from tests.mutants import names

NAMES = sorted(path.name for path in (ROOT / "docs" / "ko").glob("*.md"))
PAGES = [
    f"{LANGUAGES[place % 2]}/{name}"
    for place, name in enumerate(NAMES)
    if list(blocks((ROOT / "docs" / "ko" / name).read_text(encoding="utf-8")))
]
TIMED = ("reshape", "vectorization")  # pages that print times
NO_TIME = re.compile(r"(?<![\d.])0\.0+ [µm]s\b")
TIME = re.compile(r"\d [µm]s\b")


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that keeps Python's files from its first page on."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_each_block_prints_what_the_page_shows_and_each_answer_is_judged(
    phone: BrowserContext, address: str, path: str
) -> None:
    page = phone.new_page()
    wrong = complaints(page, address)
    language, _, name = path.partition("/")
    stem = name.removesuffix(".md")
    place = "" if stem == "index" else f"{stem}/"
    reader = Reader(page, address).open(f"{language}/{place}")
    print_what_is_shown(reader, path)
    for exercise in [name for name in names() if name.startswith(f"{stem}.")]:
        judge(page, exercise, language)
    assert wrong == []
    page.close()


def print_what_is_shown(reader: Reader, path: str) -> None:
    expected = list(blocks((ROOT / "docs" / path).read_text(encoding="utf-8")))
    assert reader.unfold() == len(expected)
    reader.run_above(len(expected))
    for number, block in enumerate(expected, 1):
        home, output = reader.home(number), reader.output(number)
        where = f"{path}:{block.fence.first + 1} prints\n{output.text_content()}"
        assert home.get_attribute("data-state") == "done", where
        if block.output:
            assert "run-same" in str(home.get_attribute("class")), where
        else:
            assert output.locator("pre").count() == 0, where
    if Path(path).stem in TIMED:
        times_are_measured(reader, len(expected))


def times_are_measured(reader: Reader, count: int) -> None:
    """A browser's clock is coarse; no time that is measured with it is zero."""
    printed = "".join(reader.printed(number) for number in range(1, count + 1))
    assert TIME.search(printed)
    assert not NO_TIME.search(printed)


def judge(page: Page, name: str, language: str) -> None:
    form = page.locator(f'.exercise-form[data-exercise="{name}"]')
    home = page.locator(".admonition", has=form)
    expect(form.locator(".run-judge")).to_be_visible()
    for answer, said in answers(name, language):
        give(home, name, answer)
        verdict = judged(page, home)
        assert said in verdict, f"{name}: {verdict}"
    if name in MEASURED:
        follow_the_clock(page, home)
    expect(form.locator(".exercise-verdict")).to_have_class(PASSED)
    expect(home.locator(".exercise-label")).to_contain_text("✓")
    assert page.evaluate(WIDTH) <= 390


def follow_the_clock(page: Page, home: Locator) -> None:
    """Turn each mark that the page calls wrong by a clock that it reads once."""
    verdict = home.locator(".exercise-verdict")
    for _ in range(home.locator(".exercise-choices input").count()):
        if verdict.get_attribute("class") == PASSED:
            return
        letter = verdict.inner_text().partition(":")[0][-1]
        home.locator(f'.exercise-choices input[value="{letter}"]').press("Space")
        judged(page, home)


PASSED = "exercise-verdict exercise-passed"
WIDTH = "document.documentElement.scrollWidth"
