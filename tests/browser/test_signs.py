"""Signs that are not Python's are named, and replaced with one press."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

SIGNS = {"en": "Use Python's own signs", "ko": "파이썬이 아는 기호로 바꾸기"}
FOCUSED = "() => document.activeElement.className"


@pytest.mark.parametrize("language", SIGNS)
def test_full_width_signs_are_named_and_replaced_by_keyboard(
    reader: Reader, language: str
) -> None:
    reader.open(f"{language}/broadcasting/")
    reader.try_out("print（“１”，2 × 3 − 1）  # （그대로）", state="failed")
    assert "（" in reader.printed(1, "help")
    use = reader.output(1).get_by_role("button", name=SIGNS[language])
    reader.editor(1).focus()
    reader.page.keyboard.press("Escape")  # out of the editor
    for _ in range(8):
        reader.page.keyboard.press("Tab")
        if "run-signs" in reader.page.evaluate(FOCUSED):
            break
    expect(use).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(reader.button(1, "edit")).to_be_focused()
    code = 'print("１",2 * 3 - 1)  # （그대로）'  # a text and a comment stay
    assert reader.editor(1).input_value() == code
    reader.run(1)
    assert reader.printed(1) == "１ 5\n"
    expect(use).to_have_count(0)
