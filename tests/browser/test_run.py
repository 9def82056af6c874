"""Run, Stop, edit, share, offline: what a reader of the page can rely on."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.reader import PATIENCE, Reader

pytestmark = pytest.mark.browser

FOREVER = "while True:\n    pass\n"


def test_a_block_first_runs_what_is_above_it_once(page: Page, address: str) -> None:
    reader = Reader(page, address)
    reader.run(3)
    assert [reader.block(n).get_attribute("data-state") for n in (1, 2, 3)] == [
        "done",
        "done",
        "done",
    ]
    assert "same as in the book" in reader.status(3)
    reader.write(3, "count = globals().get('count', 0) + 1\nprint('count', count)")
    assert "count 1" in reader.run(3)
    assert "count 2" in reader.run(3)


@pytest.mark.parametrize("keys", ["Shift+Enter", "Control+Enter"])
def test_keys_run_the_block_that_is_edited(page: Page, address: str, keys: str) -> None:
    reader = Reader(page, address)
    reader.write(1, "print(6 * 7)")
    page.keyboard.press(keys)
    assert "42" in reader.end(1)
    assert reader.block(1).locator("textarea").input_value() == "print(6 * 7)"


def test_stop_ends_an_endless_loop_and_the_next_run_begins_anew(
    page: Page, address: str
) -> None:
    reader = Reader(page, address)
    reader.write(2, FOREVER)
    reader.part(2, "run").click()
    reader.waits(2, "running")
    assert reader.part(2, "run").inner_text() == "Stop"
    reader.part(2, "run").click()
    reader.end(2)
    assert "Stopped" in reader.status(2)
    reader.write(2, "print(X.shape)")
    assert "(2, 400)" in reader.run(2)
    assert "run again" in reader.status(2)


def test_flood_of_output_is_capped_and_the_page_stays_alive(
    page: Page, address: str
) -> None:
    reader = Reader(page, address)
    reader.write(1, 'while True:\n    print("x")\n')
    reader.part(1, "run").click()
    notice = reader.part(1, "output").locator("pre[data-kind=note]")
    notice.wait_for(timeout=PATIENCE)
    assert len(reader.part(1, "output").text_content() or "") < 110_000
    frames = page.evaluate(
        "new Promise(done => { let n = 0; const step = () =>"
        " ++n === 10 ? done(n) : requestAnimationFrame(step); step(); })"
    )
    assert frames == 10
    reader.part(1, "run").click()
    reader.end(1)
    reader.write(1, "print('alive')")
    assert "alive" in reader.run(1)


@pytest.mark.parametrize(
    ("shape", "error"),
    [
        ("(15_000, 15_000)", "MemoryError"),
        # More bytes than an address of 32 bits can count: NumPy has a word of its own.
        ("(10**6, 10**6)", "ValueError: array is too big"),
    ],
)
def test_array_larger_than_the_browser_is_an_error_and_no_dead_page(
    page: Page, address: str, shape: str, error: str
) -> None:
    reader = Reader(page, address)
    reader.write(1, f"import numpy as np\nnp.ones({shape})")
    reader.run(1)
    assert error in reader.seen(1, "traceback")
    assert "smaller" in reader.seen(1, "help")
    reader.write(1, "print('alive')")
    assert "alive" in reader.run(1)


def test_value_output_and_errors_look_different(page: Page, address: str) -> None:
    reader = Reader(page, address)
    reader.write(
        1,
        "import sys, numpy as np\nprint('out')\nprint('err', file=sys.stderr)\n"
        "np.arange(3)",
    )
    reader.run(1)
    assert reader.seen(1, "stdout") == "out\n"
    assert reader.seen(1, "stderr") == "err\n"
    assert reader.seen(1, "value") == "array([0, 1, 2])"


@pytest.mark.parametrize(
    ("path", "help_text"),
    [
        ("en/", "aligned at the right"),
        ("ko/", "브로드캐스팅할 수 없는 모양입니다: (3,) (4,)"),
    ],
)
def test_error_shows_the_readers_lines_and_one_sentence_of_help(
    page: Page, address: str, path: str, help_text: str
) -> None:
    reader = Reader(page, address, path)
    reader.write(
        1,
        "import numpy as np\na = np.ones(3)\nb = np.ones(4)\n"
        "def add(u, v):\n    return u + v\nadd(a, b)",
    )
    reader.run(1)
    traceback = reader.seen(1, "traceback")
    assert traceback.count("<block 1>") == 2
    assert "runner.py" not in traceback and "pyodide" not in traceback
    assert help_text in reader.seen(1, "help")
    assert "u (3,), v (4,)" in reader.seen(1, "help")


def test_output_is_text_and_never_html(page: Page, address: str) -> None:
    reader = Reader(page, address)
    reader.write(1, "print('<img src=x onerror=alert(1)>')")
    assert "<img src=x" in reader.run(1)
    assert reader.part(1, "output").locator("img").count() == 0


def test_edit_survives_a_reload_and_reset_brings_the_book_back(
    page: Page, address: str
) -> None:
    reader = Reader(page, address)
    original = reader.block(1).locator("code").text_content()
    reader.write(1, "print('mine')")
    page.reload()
    assert reader.block(1).locator("code").text_content() == "print('mine')"
    reader.part(1, "reset").click()
    assert reader.block(1).locator("code").text_content() == original
    expect(reader.part(1, "reset")).to_be_hidden()
    page.reload()
    assert reader.block(1).locator("code").text_content() == original


def test_tab_indents_enter_keeps_the_indent_and_undo_undoes(
    page: Page, address: str
) -> None:
    reader = Reader(page, address)
    reader.write(1, "if True:")
    area = reader.block(1).locator("textarea")
    page.keyboard.press("Enter")
    page.keyboard.type("x = 1")
    assert area.input_value() == "if True:\n    x = 1"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert area.input_value() == "if True:\n    x = 1\n        "
    page.keyboard.press("Control+z")
    assert area.input_value() != "if True:\n    x = 1\n        "


def test_escape_and_tab_leave_the_editor(page: Page, address: str) -> None:
    reader = Reader(page, address)
    reader.write(1, "x = 1")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(reader.part(1, "run")).to_be_focused()
    assert reader.block(1).locator("textarea").input_value() == "x = 1"


def test_korean_is_composed_without_losing_or_doubling_a_syllable(
    page: Page, address: str
) -> None:
    reader = Reader(page, address, "ko/")
    reader.write(1, "s = ''")
    page.keyboard.press("ArrowLeft")
    keyboard = page.context.new_cdp_session(page)
    for steps in (["ㅎ", "하", "한"], ["ㄱ", "그", "글"]):
        for text in steps:
            keyboard.send(
                "Input.imeSetComposition",
                {"text": text, "selectionStart": 1, "selectionEnd": 1},
            )
        keyboard.send("Input.insertText", {"text": steps[-1]})
    area = reader.block(1).locator("textarea")
    assert area.input_value() == "s = '한글'"
    page.keyboard.press("End")
    page.keyboard.insert_text("\nprint(s, len(s))")
    assert "한글 2" in reader.run(1)


def test_link_opens_the_code_and_does_not_run_it(
    page: Page, address: str, context: BrowserContext
) -> None:
    reader = Reader(page, address)
    reader.write(2, "print('from a link')  # 링크")
    reader.part(2, "link").click()
    expect(page).to_have_url(re.compile(r"#code=2\."))
    link = page.url
    other = context.new_page()
    other.add_init_script("localStorage.clear()")
    opened = Reader(other, link, "")
    other.goto(link)
    note = opened.part(2, "status")
    expect(note).to_contain_text("came with the link")
    code = opened.block(2).locator("code").text_content()
    assert code == "print('from a link')  # 링크"
    assert opened.block(2).get_attribute("data-state") == "idle"
    assert "from a link" in opened.run(2)


def test_damaged_link_says_so(page: Page, address: str) -> None:
    reader = Reader(page, address, "en/#code=1.AAAA")
    expect(reader.part(1, "status")).to_contain_text("damaged")


def test_nothing_of_python_is_loaded_before_the_first_press(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    reader = Reader(page, address)
    page.wait_for_timeout(500)
    assert not [url for url in asked if "/python-" in url or "worker.js" in url]
    reader.run(1)
    assert [url for url in asked if "pyodide.asm.wasm" in url]
    assert not [url for url in asked if "matplotlib" in url]


def test_figure_is_shown_with_an_alt_text_and_matplotlib_loaded_for_it(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    reader = Reader(page, address)
    reader.write(
        1, "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('a line');"
    )
    reader.run(1)
    picture = reader.part(1, "output").locator("img")
    expect(picture).to_have_attribute("alt", "a line")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)")
    assert [url for url in asked if "matplotlib.zip" in url]


def test_cut_download_names_the_file_and_the_second_press_goes_on(
    page: Page, address: str, context: BrowserContext
) -> None:
    quiet = context.new_page()  # a broken request is logged as an error, rightly
    reader = Reader(quiet, address)
    quiet.route("**/numpy.zip", lambda route: route.abort())
    reader.run(1)
    assert "numpy.zip" in reader.status(1) and "press Run again" in reader.status(1)
    quiet.unroute("**/numpy.zip")
    assert "(2, 400)" in reader.run(1)


def test_book_runs_without_a_network_after_the_first_time(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    reader = Reader(page, address)
    reader.run(1)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    for _ in range(100):
        kept = page.evaluate(
            "caches.open('book').then(c => c.keys()).then(k => k.map(r => r.url))"
        )
        if any("pyodide.asm.wasm" in url for url in kept):
            break
        page.wait_for_timeout(200)
    page.wait_for_timeout(1500)
    context.set_offline(True)
    page.reload()
    assert "(2, 400)" in Reader.run(reader, 1)


def test_without_javascript_the_page_is_complete(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/en/")
    assert page.locator(".language-python").count() == 3
    assert (
        page.locator(".language-output")
        .first.inner_text()
        .strip()
        .endswith("Y (1, 400)")
    )
    assert page.locator(".run-bar").count() == 0
    context.close()


def test_old_browser_is_told_what_it_lacks(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.add_init_script("delete window.CompressionStream")
    reader = Reader(page, address)
    reader.part(1, "run").click()
    expect(reader.part(1, "status")).to_contain_text("CompressionStream")


def test_save_data_starts_nothing_on_intent(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    reader = Reader(page, address)
    reader.part(1, "run").hover()
    reader.part(1, "run").focus()
    page.wait_for_timeout(500)
    assert not [url for url in asked if "worker.js" in url]


def test_keyboard_alone_is_enough(page: Page, address: str) -> None:
    reader = Reader(page, address)
    reader.part(1, "run").focus()
    page.keyboard.press("Enter")
    reader.end(1)
    page.keyboard.press("Tab")
    expect(reader.part(1, "edit")).to_be_focused()
    page.keyboard.press("Enter")
    expect(reader.block(1).locator("textarea")).to_be_focused()


def test_buttons_and_outputs_have_names(page: Page, address: str) -> None:
    Reader(page, address)
    assert page.get_by_role("button", name="Run block 2", exact=True).count() == 1
    assert page.get_by_role("button", name="Edit block 2", exact=True).count() == 1
    ko = Reader(page, address, "ko/")
    assert ko.page.get_by_role("button", name="블록 2 실행", exact=True).count() == 1


def test_phone_shows_the_buttons_without_scrolling_sideways(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    reader = Reader(context.new_page(), address, "ko/")
    reader.run(1)
    width = reader.page.evaluate("document.documentElement.scrollWidth")
    assert width == 390
    context.close()
