"""A block sees the names of the blocks above it, and nothing else; a new Python."""

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.browser.reader import PAGE, Reader

SAME = "The same as in the book."
RESTART = {
    "en": ("Restart Python", "Python was started anew, and all names are gone."),
    "ko": (
        "파이썬 다시 시작",
        "파이썬을 새로 켰습니다. 만든 이름은 모두 사라졌습니다.",
    ),
}
STOPPED = {"en": ("Run", "Stopped."), "ko": ("실행", "멈췄습니다.")}
# Press Run again as soon as a run has ended, until this many have.
PRESS_ON = """async (home, times) => {
  const button = home.querySelector(".run-run");
  for (let ended = 0; ended < times; ended += 1) {
    await new Promise((done) => {
      const seen = new MutationObserver(() => {
        if (home.dataset.state === "done") setTimeout(() => done(seen.disconnect()));
      });
      seen.observe(home, { attributes: true });
      button.click();
    });
  }
}"""
# Branches, in a session of their own: what each printed, and how it ended.
BRANCHES = """async () => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const address = loaded.find((name) => name.includes("/run/session-"));
  const { Session } = await import(address);
  const session = new Session();
  const run = (branch, ...codes) => session.inTurn({ load: () => {} }, async () => {
    let printed = "";
    const listen = ({ text }) => (printed += text ?? "");
    const blocks = codes.map((code) => ({ code, raises: "", shown: null, varies: "" }));
    const done = await session.run({ language: "en", blocks, branch }, listen);
    return [printed, done.place, done.failed];
  });
  return Promise.all([
    run(false, "a = [1]", "a.append(2)"),
    run(true, "a = [1]", "a.append(3); print(a)"),
    run(true, "a = [1]", "a.clear(); 1 / 0"),
    run(false, "a = [1]", "a.append(2)", "print(a)"),
    run(true, "a = [7]", "print(a)"),
  ]);
}"""
# Breaks the page's own Python: the next plan never ends.
DEAF = """import page.program
def forever(*_):
    while True: pass
page.program.Program._go_back = forever"""


def test_what_a_block_did_to_python_goes_with_its_code(at_work: Reader) -> None:
    for spoilt in ("print = 3", "import numpy as np\nnp.sum = np.array = None"):
        at_work.try_out(spoilt)
        at_work.reset(1)
        at_work.run(1)
        expect(at_work.status(1)).to_have_text(SAME)
    at_work.try_out("print(np.sum([1, 2]))", 2)
    assert at_work.printed(2) == "3\n"


def test_a_name_goes_with_the_code_that_made_it(at_work: Reader) -> None:
    at_work.run(4)
    expect(at_work.status(4)).to_contain_text(SAME)
    at_work.write(1, "import numpy as np")  # without NamedTuple, which block 3 uses
    at_work.run(4, "failed")
    expect(at_work.status(4)).to_have_text("Not run, because block 3 above failed.")
    assert "NameError: name 'NamedTuple'" in at_work.printed(3, "traceback")
    at_work.write(1, "kept = 5")
    at_work.try_out("below = 1\nprint(kept)", 2)
    assert at_work.printed(2) == "5\n"
    at_work.write(1, "KEPT = 7")
    at_work.run(2, "failed")
    assert "NameError: name 'kept'" in at_work.printed(2, "traceback")
    at_work.try_out("below = 1", 2)
    at_work.try_out("below", 1, "failed")  # only block 2 has made it
    assert "NameError: name 'below'" in at_work.printed(1, "traceback")


def test_each_run_starts_from_what_the_blocks_above_left(at_work: Reader) -> None:
    at_work.try_out("import numpy as np\nx, rows = np.zeros(2), [[1]]")
    at_work.write(2, "x += 1\nrows[0].append(2)\nprint(x, rows)")
    for _ in range(3):
        at_work.run(2)
        assert at_work.printed(2) == "[1. 1.] [[1, 2]]\n"
    at_work.try_out("x += 5\nrows.clear()\nnew = 1\n1 / 0", 2, "failed")
    at_work.try_out("print(x, rows)\nnew", 2, "failed")
    assert at_work.printed(2) == "[0. 0.] [[1]]\n"
    assert "NameError: name 'new'" in at_work.printed(2, "traceback")


def test_the_next_block_runs_none_above_again(at_work: Reader) -> None:
    at_work.try_out("import time\nx = time.perf_counter()\nprint(x)")
    first = at_work.printed(1)
    for number in (2, 3):
        at_work.try_out("print(x)", number)
        assert at_work.printed(number) == at_work.printed(1) == first


def test_run_pressed_as_soon_as_a_run_has_ended_is_not_lost(at_work: Reader) -> None:
    at_work.run(1)
    at_work.write(1, "import time\nprint(time.perf_counter())")
    for times in range(1, 4):
        before = at_work.printed(1)
        at_work.home(1).evaluate(PRESS_ON, times)
        assert at_work.printed(1).count("\n") == 1
        assert at_work.printed(1) != before


def test_a_block_called_off_and_pressed_again_before_python_comes_runs_once(
    reader: Reader,
) -> None:
    held: list[Route] = []
    reader.page.route("**/run/session-*.js", lambda route: held.append(route))
    reader.open().write(1, "import time\nprint(time.perf_counter())")
    for run in ("Stop", "Run", "Stop"):
        reader.press(1)
        expect(reader.button(1, "run")).to_have_text(run)
    held[0].continue_()
    reader.becomes(1, "done")
    once = reader.printed(1)
    reader.page.wait_for_timeout(500)
    reader.becomes(1, "done")
    assert reader.printed(1) == once


@pytest.mark.parametrize("language", RESTART)
def test_a_restart_leaves_no_name_no_patch_and_no_file(
    reader: Reader, language: str
) -> None:
    text, said = RESTART[language]
    reader.open(f"{language}/broadcasting/")
    expect(reader.button(1, "restart")).to_be_hidden()
    reader.try_out(
        "import numpy as np\nnp.sum = print = None\nopen('kept', 'w').close()"
    )
    restart = reader.button(1, "restart")
    expect(restart).to_have_text(text)
    restart.press("Enter")
    expect(reader.status(1)).to_have_text(said)
    expect(restart).to_be_hidden()
    expect(reader.button(1, "run")).to_be_focused()
    reader.try_out(
        "import os\nimport numpy\n"
        "print(numpy.sum([1, 2]), 'np' in globals(), os.path.exists('kept'))"
    )
    assert reader.printed(1) == "3 False False\n"


@pytest.mark.parametrize("language", STOPPED)
def test_stop_works_at_once_whatever_goes_on(reader: Reader, language: str) -> None:
    run, said = STOPPED[language]
    reader.page.route("**/snapshot.bin", lambda route: None)  # never arrives
    reader.open(f"{language}/broadcasting/")
    with reader.page.expect_request("**/snapshot.bin"):
        reader.press(1)
    reader.press(2)
    reader.press(1)  # Stop, while Python loads
    for number in (1, 2):
        expect(reader.button(number, "run")).to_have_text(run)
        expect(reader.status(number)).to_contain_text(said)
    reader.page.unroute("**/snapshot.bin")
    reader.write(1, "while True: pass")
    reader.press(1)
    reader.press(2)
    reader.becomes(1, "running")
    reader.press(2)  # Stop: it only waits
    expect(reader.button(2, "run")).to_have_text(run)
    reader.becomes(1, "running")
    reader.press(2)
    reader.press(1)  # Stop, while another waits
    for number in (1, 2):
        expect(reader.button(number, "run")).to_have_text(run)


def test_a_branch_goes_on_from_the_page_and_leaves_it_alone(at_work: Reader) -> None:
    at_work.run(1)
    assert at_work.page.evaluate(BRANCHES) == [
        ["", 2, False],
        ["[1, 3]\n", 2, False],
        ["", 2, True],
        ["[1, 2]\n", 3, False],
        ["[7]\n", 2, False],
    ]


def test_a_python_that_does_not_answer_is_given_up(reader: Reader) -> None:
    reader.page.clock.install()
    reader.open(PAGE)
    reader.try_out(DEAF)
    reader.write(1, "print('new')")
    reader.press(1)
    reader.page.wait_for_timeout(500)
    reader.becomes(1, "waiting")
    reader.page.clock.fast_forward(10_000)
    reader.becomes(1, "failed")
    expect(reader.status(1)).to_contain_text("Python ended unexpectedly (silent)")
    reader.run(1)
    assert reader.printed(1) == "new\n"


def test_the_pages_code_is_copied_from_its_menu_by_keyboard(
    reader: Reader, site: Path
) -> None:
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    held: list[Route] = []
    page.route("**/run/take-*.js", lambda route: held.append(route))
    reader.open(PAGE)
    menu = page.locator(".book-take")
    summary, copy = menu.locator("summary"), menu.locator("button")
    with page.expect_request("**/run/take-*.js"):
        summary.press("Enter")
    copy.press("Enter")  # before what copies has come
    page.wait_for_timeout(100)
    held[0].continue_()
    expect(menu.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    file = site / "en" / "take" / "broadcasting.py"
    assert copied.replace("\r\n", "\n") == file.read_text(encoding="utf-8")
    copy.press("Escape")
    expect(copy).to_be_hidden()
    expect(summary).to_be_focused()
    summary.press("Enter")
    expect(copy).to_be_visible()
    page.locator("h1").click()
    expect(copy).to_be_hidden()
