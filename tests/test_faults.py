"""Errors as the page shows them, and what a block cannot break."""

import pytest

from tests.pressed import Page

pytestmark = pytest.mark.usefixtures("worker")


def error(code: str) -> dict[str, str]:
    """Run a block that fails; nothing but the error is shown."""
    result = Page(code).press(1)
    assert result["value"] is None
    assert result["failed"]
    found: dict[str, str] = result["error"]
    assert {type(text) for text in found.values()} == {str}
    return found


def test_a_traceback_holds_the_readers_frames_and_lines_only() -> None:
    page = Page("def half(x):\n    return 1 / x", "half(0)")
    error = page.press(2)["error"]
    lines = error["traceback"].splitlines()
    assert [line for line in lines if line.startswith("  File")] == [
        '  File "<block 2>", line 1, in <module>',
        '  File "<block 1>", line 2, in half',
    ]
    assert "    return 1 / x" in lines
    assert lines[-1] == "ZeroDivisionError: division by zero"
    assert (error["name"], error["message"]) == (
        "ZeroDivisionError",
        "division by zero",
    )


def test_frames_inside_numpy_are_cut() -> None:
    code = "import numpy as np\nnp.linalg.inv(np.zeros((2, 3)))"
    traceback = error(code)["traceback"]
    assert "_linalg" not in traceback
    assert "must be square" in traceback


@pytest.mark.parametrize(
    "code",
    [
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError from e",
        "raise ExceptionGroup('two', [ValueError(1), TypeError(2)])",
    ],
)
def test_errors_in_errors_keep_the_readers_frames(code: str) -> None:
    traceback = error(code)["traceback"]
    assert 'File "<block 1>"' in traceback
    assert "program.py" not in traceback


def test_code_that_is_not_python_shows_where() -> None:
    found = error("x = (1,\ny = 2")
    assert found["name"] == "SyntaxError"
    assert '"<block 1>", line 1' in found["traceback"]


ODD = "class Odd{0}:\n    def {1}(self):\n        {2}\n"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (ODD.format("", "__repr__", "1 / 0") + "Odd()", "ZeroDivisionError"),
        (ODD.format("", "__repr__", "return 3") + "Odd()", "TypeError"),
        (ODD.format("", "__repr__", "raise SystemExit") + "Odd()", "SystemExit"),
        (ODD.format("", "__repr__", "return repr(self)") + "Odd()", "RecursionError"),
        (ODD.format("(Exception)", "__str__", "1 / 0") + "raise Odd()", "Odd"),
        (ODD.format("(Exception)", "__str__", "exit()") + "raise Odd()", "Odd"),
        (ODD.format("(BaseException)", "__repr__", "1 / 0") + "raise Odd()", "Odd"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("raise ValueError('\\ud800')", "ValueError"),
    ],
)
def test_an_object_that_cannot_tell_of_itself_is_an_error(code: str, name: str) -> None:
    found = error(code)
    assert found["name"] == name
    assert found["traceback"].strip()
    found["message"].encode()


TOO_DEEP = {
    "def f(n): return f(n + 1)\nf(0)": "RecursionError",
    "x = []\nfor i in range(10**5): x = [x]\nx": "RecursionError",
    "(" * 300 + ")" * 300: "SyntaxError",
    "-" * 10**5 + "1": "RecursionError",
    "x" + ".a" * 10**5: "RecursionError",
}


@pytest.mark.parametrize("code", TOO_DEEP, ids=lambda code: code[:20])
def test_what_is_too_deep_is_an_error_with_a_word_of_help(code: str) -> None:
    found = error(code)
    assert found["name"] == TOO_DEEP[code]
    assert found["help"]


def test_signs_that_python_does_not_know_are_offered_to_be_replaced() -> None:
    assert error("print（1）")["replaced"] == "print(1)"
    assert error("print(1")["replaced"] == ""
    assert error("1 / 0  # （）")["replaced"] == ""


def test_a_warning_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    Page("import warnings\nwarnings.warn('careful')").press(1)
    assert capfd.readouterr().err == "UserWarning: careful\n"


def test_a_file_that_stays_open_is_no_noise(
    capfd: pytest.CaptureFixture[str], tmp_path: str
) -> None:
    write = f"open({str(tmp_path)!r} + '/a', 'w').write('x')"
    page = Page(write, "import gc\ngc.collect()")
    assert page.press(1)["value"] == "1"
    assert page.press(2)["error"] is None
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "code",
    [
        "import sys\nsys.stdout.close()",
        "import io, sys\nsys.stdout = io.StringIO()\nprint('lost')",
        "import sys\nsys.stdout.detach()",
        "import sys\nsys.stdout.reconfigure(line_buffering=False)",
        "import builtins\nbuiltins.print = None",
        "exit()",
    ],
)
def test_the_next_block_prints(code: str, capfd: pytest.CaptureFixture[str]) -> None:
    page = Page(code)
    if page.press(1)["failed"]:
        page.edit(1, "pass")
    page.run("print('한글')\nprint.__name__")
    assert page.ran[-1:] == [2]
    assert capfd.readouterr().out == "한글\n"
    assert page.run("help(len)")["error"] is None
    assert page.run("input()")["error"]["name"] in ("EOFError", "OSError")


def test_what_is_printed_before_an_error_comes_first(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Page("print('a', end='')\n1 / 0").press(1)
    assert capfd.readouterr().out == "a"


def test_a_value_and_an_error_are_no_longer_than_a_page_can_hold() -> None:
    value = Page("'x' * 10**7").press(1)["value"]
    assert 100_000 < len(value) < 101_000
    assert value.endswith(" …")
    assert all(
        len(text) < 101_000 for text in error("raise ValueError('x' * 10**7)").values()
    )
