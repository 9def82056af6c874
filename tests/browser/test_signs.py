"""Signs that are not Python's are named, and replaced with one press."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

SIGNS = {"en": "Use Python's own signs", "ko": "파이썬이 아는 기호로 바꾸기"}
FOCUSED = "() => document.activeElement.className"


@pytest.mark.parametrize("language", SIGNS)
def test_full_width_signs_are_named_and_replaced_by_keyboard(
    at_work: Reader, language: str
) -> None:
    at_work.try_out("print（“１”，2 × 3 − 1）  # （그대로）", state="failed")
    assert "（" in at_work.printed(1, "help")
    use = at_work.output(1).get_by_role("button", name=SIGNS[language])
    at_work.editor(1).focus()
    at_work.page.keyboard.press("Escape")  # out of the editor
    for _ in range(8):
        at_work.page.keyboard.press("Tab")
        if "run-signs" in at_work.page.evaluate(FOCUSED):
            break
    expect(use).to_be_focused()
    at_work.page.keyboard.press("Enter")
    expect(at_work.button(1, "edit")).to_be_focused()
    code = 'print("１",2 * 3 - 1)  # （그대로）'  # a text and a comment stay
    assert at_work.editor(1).input_value() == code
    at_work.run(1)
    assert at_work.printed(1) == "１ 5\n"
    expect(use).to_have_count(0)
