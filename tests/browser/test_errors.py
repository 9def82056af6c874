"""An error: the reader's own lines, and one sentence of help in the page's language."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

CODE = """import numpy as np
def add(A, b):
    return A + b
add(np.ones((3, 4)), np.ones(3))"""
HELP = {
    "en": "The shapes (3,4) (3,) cannot be broadcast: aligned at the right, two sizes "
    "must be equal or one of them 1. Arrays on this line: A (3, 4), b (3,).",
    "ko": "브로드캐스팅할 수 없는 shape입니다: (3,4) (3,). 오른쪽 끝부터 맞춰 볼 때 두 "
    "크기가 같거나 한쪽이 1이어야 합니다. 이 줄의 배열: A (3, 4), b (3,).",
}


@pytest.mark.parametrize("language", HELP)
def test_an_error_shows_the_readers_lines_and_helps(
    at_work: Reader, language: str
) -> None:
    at_work.try_out(CODE, state="failed")
    traceback = at_work.printed(1, "traceback")
    frames = [line for line in traceback.splitlines() if line.startswith("  File")]
    assert frames == [
        '  File "<block 1>", line 4, in <module>',
        '  File "<block 1>", line 3, in add',
    ]
    expect(at_work.part(1, "help")).to_have_text(HELP[language])


def test_the_page_goes_on_after_an_error(at_work: Reader) -> None:
    at_work.try_out("1 / 0", state="failed")
    expect(at_work.status(1)).to_have_text("This failed.")
    at_work.try_out("print('mended')")
    assert at_work.printed(1) == "mended\n"
    expect(at_work.part(1, "traceback")).to_have_count(0)


def test_an_error_that_the_book_shows_is_the_same_as_in_the_book(
    at_work: Reader,
) -> None:
    promised = at_work.page.locator(".language-python.run[data-raises]").first
    number = promised.evaluate(
        "home => [...document.querySelectorAll('.language-python.run')]"
        ".indexOf(home) + 1"
    )
    at_work.run(number)
    expect(at_work.status(number)).to_contain_text("The same as in the book.")
