"""What goes wrong says what it is, and the page lives on."""

import random

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

NESTED = "a = []\nfor _ in range(20_000): a = [a]\n"
# Code, what its error says, what the help names.
ERRORS = [
    ("2**100000", "ValueError: Exceeds the limit", "bit_length()"),
    ("class A:\n    def __repr__(self): raise KeyError('r')\nA()", "KeyError: 'r'", ""),
    (
        "class E(Exception):\n    def __str__(self): raise KeyError\nraise E",
        "E: <exception str() failed>",
        "",
    ),
    (
        "import numpy as np\nnp.loadtxt('train.csv')",
        "FileNotFoundError: train.csv not found.",
        "does not see the files of your computer",
    ),
    ("exit()", "SystemExit", "A block ends by itself"),
    ("input()", "OSError", "in place of input()"),
    ("import sys\nsys.stdout.close()\nprint(1)", "ValueError: I/O", "sys.stdout"),
    (f"{NESTED}a", "RecursionError", "without an end"),
    (f"{NESTED}print(a)", "RecursionError", "without an end"),
    (f"{'(' * 5_000}1{')' * 5_000}", "RecursionError", ""),
    (f"{'-' * 5_000}1", "RecursionError", ""),
]
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException("blocked", "SecurityError"); },
  });
}"""
BUG = """const make = document.createElement.bind(document);
document.createElement = (name, ...rest) => {
  if (name === "pre") throw new TypeError("a slip of ours");
  return make(name, ...rest);
};"""


def test_what_a_beginner_meets_is_an_error_with_help_and_no_end(
    at_work: Reader,
) -> None:
    for code, error, help_ in ERRORS:
        at_work.try_out(code, state="failed")
        expect(at_work.status(1)).to_have_text("This failed.")
        last = at_work.printed(1, "traceback").splitlines()[-1]
        assert last.startswith(error), code[:60]
        assert help_ in at_work.printed(1, "help"), code[:60]
        assert at_work.printed(1, "value") == ""
    at_work.try_out("help(len)")
    assert at_work.printed(1).startswith("Help on built-in function len")
    at_work.try_out("open('a', 'w').write('x')\nNone")
    assert at_work.output(1).text_content() == ""


@pytest.mark.parametrize(
    ("language", "said"), [("en", "deeper than a browser's"), ("ko", "깊이 겹치거나")]
)
def test_where_the_engines_stack_ends_it_is_said_and_python_starts_anew(
    unlucky: Reader, language: str, said: str
) -> None:
    unlucky.open(f"{language}/broadcasting/")
    unlucky.try_out(f"{NESTED}a = None", state="failed")
    expect(unlucky.status(1)).to_contain_text(said)
    unlucky.try_out("print('alive')")
    assert unlucky.printed(1) == "alive\n"


def test_a_bug_of_the_page_is_not_blamed_on_python(unlucky: Reader) -> None:
    unlucky.page.add_init_script(BUG)
    unlucky.open()
    unlucky.run(1, "failed")
    expect(unlucky.status(1)).to_have_text(
        "The book's own program has a fault (TypeError: a slip of ours). "
        "Reload the page and try again."
    )


def test_blocked_storage_takes_nothing_else_away(reader: Reader) -> None:
    reader.page.add_init_script(NO_STORAGE)
    reader.open()
    reader.try_out("print('alive')")
    assert reader.printed(1) == "alive\n"
    expect(reader.page.locator(".md-code__button").first).to_be_attached()
    query = reader.page.locator(".md-search__input")
    query.press_sequentially("gradient")
    expect(reader.page.locator(".md-search-result__item").first).to_be_attached()


def test_a_link_that_would_be_too_long_is_refused_in_words(reader: Reader) -> None:
    reader.open()
    syllables = random.Random(1).choices(range(0xAC00, 0xD7A4), k=200_000)
    reader.write(1, "# " + "".join(map(chr, syllables)))
    reader.button(1, "link").click()
    expect(reader.status(1)).to_have_text(
        "This code is too long for a link. Copy the code itself."
    )
