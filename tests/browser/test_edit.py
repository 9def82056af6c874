"""The editor: what is typed arrives, is kept, can be taken back, and can be left."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.reader import PAGE, Reader

# What an input method sends for 한글: letters that grow into syllables.
HANGUL = [["ㅎ", "하", "한"], ["ㄱ", "그", "글"]]


def compose(page: Page, syllables: list[list[str]]) -> None:
    """Type as a Korean input method does."""
    browser = page.context.new_cdp_session(page)
    for stages in syllables:
        for stage in stages:
            browser.send(
                "Input.imeSetComposition",
                {
                    "text": stage,
                    "selectionStart": len(stage),
                    "selectionEnd": len(stage),
                },
            )
        browser.send("Input.insertText", {"text": stages[-1]})


def test_korean_is_composed_without_a_syllable_lost_or_doubled(reader: Reader) -> None:
    reader.open("ko/broadcasting/")
    reader.write(1, "s = ''\nprint(s, len(s))")
    reader.editor(1).press("Control+Home")
    for _ in range(5):
        reader.editor(1).press("ArrowRight")
    compose(reader.page, HANGUL * 2)
    expect(reader.editor(1)).to_have_value("s = '한글한글'\nprint(s, len(s))")
    assert reader.code(1) == "s = '한글한글'\nprint(s, len(s))"
    reader.run(1)
    assert reader.printed(1) == "한글한글 4\n"


def test_tab_indents_and_shift_tab_takes_it_back(at_work: Reader) -> None:
    at_work.write(1, "x = 1")
    at_work.editor(1).press("Home")
    at_work.editor(1).press("Tab")
    expect(at_work.editor(1)).to_have_value("    x = 1")
    at_work.editor(1).press("Shift+Tab")
    expect(at_work.editor(1)).to_have_value("x = 1")


def test_escape_and_tab_leave_the_editor(at_work: Reader) -> None:
    code = at_work.edit(1).input_value()
    at_work.editor(1).press("Escape")
    expect(at_work.editor(1)).to_be_focused()
    at_work.page.keyboard.press("Tab")
    expect(at_work.editor(1)).not_to_be_focused()
    expect(at_work.editor(1)).to_have_value(code)
    at_work.page.keyboard.press("Shift+Tab")
    expect(at_work.editor(1)).to_be_focused()
    at_work.write(1, "x")
    at_work.editor(1).press("Tab")
    expect(at_work.editor(1)).to_be_focused()


def test_a_line_after_a_colon_is_indented(at_work: Reader) -> None:
    at_work.write(1, "for i in range(2):")
    at_work.editor(1).press("Enter")
    at_work.page.keyboard.type("print(i)")
    expect(at_work.editor(1)).to_have_value("for i in range(2):\n    print(i)")


def test_undo_and_redo(at_work: Reader) -> None:
    book = at_work.edit(1).input_value()
    at_work.write(1, "x = 1")
    at_work.editor(1).press("ControlOrMeta+z")
    expect(at_work.editor(1)).to_have_value(book)
    at_work.editor(1).press("ControlOrMeta+Shift+z")
    expect(at_work.editor(1)).to_have_value("x = 1")


def test_a_change_survives_a_reload_and_reset_takes_it_back(reader: Reader) -> None:
    reader.open()
    book = reader.code(1)
    colours = reader.home(1).locator("pre span[class]").count()
    reader.write(1, "print('mine')")
    reader.page.reload()
    assert reader.code(1) == "print('mine')"
    expect(reader.status(1)).to_have_text("You have changed this code.")
    reader.run(1)
    assert reader.printed(1) == "mine\n"
    reader.button(1, "reset").click()
    expect(reader.button(1, "edit")).to_be_focused()
    expect(reader.button(1, "reset")).to_be_hidden()
    assert reader.code(1) == book
    assert reader.home(1).locator("pre span[class]").count() == colours
    reader.page.reload()
    assert reader.code(1) == book


def test_a_change_stays_on_its_page(reader: Reader) -> None:
    reader.open()
    reader.write(1, "print('mine')")
    reader.open("ko/broadcasting/")
    assert "mine" not in reader.code(1)


def test_closing_the_editor_keeps_the_code_and_its_colours(at_work: Reader) -> None:
    code = "def f(x):\n\n    return '한글' + x"
    at_work.write(1, code)
    at_work.button(1, "edit").click()
    expect(at_work.editor(1)).to_have_count(0)
    assert at_work.code(1) == code
    assert at_work.home(1).locator("pre .token.keyword").all_text_contents() == [
        "def",
        "return",
    ]
    assert at_work.edit(1).input_value() == code


def test_the_code_does_not_move_when_it_is_edited(at_work: Reader) -> None:
    bar = at_work.page.locator(".run-bar").first
    code = at_work.home(1).locator("pre > code")
    look = (
        "e => ['fontSize', 'lineHeight', 'fontFamily'].map(k => getComputedStyle(e)[k])"
    )
    before, look_before = bar.bounding_box(), code.evaluate(look)
    at_work.edit(1)
    after = bar.bounding_box()
    assert before and after
    assert abs(before["y"] - after["y"]) <= 2
    look_after = at_work.home(1).locator(".pce-line").first.evaluate(look)
    assert [float(size.removesuffix("px")) for size in look_after[:2]] == pytest.approx(
        [float(size.removesuffix("px")) for size in look_before[:2]], abs=0.2
    )


@pytest.mark.parametrize("open_editor", [True, False])
def test_copy_takes_the_code_that_is_seen(at_work: Reader, open_editor: bool) -> None:
    read = "navigator.clipboard.readText()"
    copy = at_work.home(1).locator("[data-clipboard-target]")
    copy.click()
    expect(at_work.page.locator(".md-dialog--active")).to_be_visible()
    copied = at_work.page.evaluate(read)
    assert copied.rstrip("\n") == at_work.code(1)
    assert ">>>" not in copied
    at_work.write(1, "a = 1\n\nprint(a)")
    if not open_editor:
        at_work.button(1, "edit").click()
    copy.click()
    at_work.page.wait_for_timeout(300)
    assert at_work.page.evaluate(read) == "a = 1\n\nprint(a)"


def test_without_storage_the_page_works_and_forgets(
    context: BrowserContext, reader: Reader
) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        "{ get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    wrong: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(error.stack or str(error)))
    page.goto(f"{reader.address}/{PAGE}")
    Reader(page, reader.address).try_out("print('runs')")
    assert not [where for where in wrong if "/run/" in where]


def test_an_editor_that_does_not_arrive_can_be_asked_for_again(
    unlucky: Reader,
) -> None:
    unlucky.page.route("**/editor-*.js", lambda route: route.abort())
    unlucky.open()
    unlucky.button(1, "edit").click()
    expect(unlucky.status(1)).to_contain_text("The editor did not arrive")
    unlucky.page.unroute("**/editor-*.js")
    unlucky.write(1, "x = 1")
    assert unlucky.code(1) == "x = 1"


def test_two_presses_of_edit_open_one_editor(reader: Reader) -> None:
    reader.open()
    reader.button(1, "edit").evaluate("button => { button.click(); button.click(); }")
    expect(reader.editor(1)).to_be_focused()
    expect(reader.editor(1)).to_have_count(1)


def test_code_that_changes_while_it_runs_leaves_the_word_that_it_runs(
    at_work: Reader,
) -> None:
    at_work.write(1, "while True: pass")
    at_work.press(1)
    at_work.becomes(1, "running")
    at_work.button(1, "reset").click()
    expect(at_work.status(1)).to_have_text("Running")
    at_work.press(1)
    expect(at_work.status(1)).to_contain_text("Stopped")
