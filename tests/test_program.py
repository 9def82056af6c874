"""The Python side of the page, under CPython: values, errors, figures."""

import io
import sys
import textwrap
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from matplotlib.image import imread

from book import ROOT


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module, fresh, as a worker loads it."""
    monkeypatch.syspath_prepend(str(ROOT / "docs/root/run"))
    monkeypatch.setattr(sys, "stdout", sys.__stdout__)
    monkeypatch.setattr(sys, "stderr", sys.__stderr__)
    import runner

    yield runner
    del sys.modules["runner"]


def run(runner: ModuleType, code: str, name: str = "block 1") -> dict[str, Any]:
    result: dict[str, Any] = runner.run(textwrap.dedent(code), name, "en")
    return result


def test_the_value_of_a_last_expression_is_its_repr(runner: ModuleType) -> None:
    assert run(runner, "x = 1\nx + 1")["value"] == "2"
    assert run(runner, "'한글'")["value"] == "'한글'"
    assert run(runner, "x = 1")["value"] is None
    assert run(runner, "None")["value"] is None
    assert run(runner, "")["value"] is None


def test_names_live_from_block_to_block(runner: ModuleType) -> None:
    run(runner, "a = 2")
    assert run(runner, "a * 3", "block 2")["value"] == "6"


def test_a_traceback_holds_the_readers_frames_and_lines_only(
    runner: ModuleType,
) -> None:
    run(runner, "def half(x):\n    return 1 / x")
    error = run(runner, "half(0)", "block 2")["error"]
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


def test_frames_inside_numpy_are_cut(runner: ModuleType) -> None:
    code = "import numpy as np\nnp.linalg.inv(np.zeros((2, 2)))"
    error = run(runner, code)["error"]
    assert "_linalg" not in error["traceback"]
    assert "Singular matrix" in error["traceback"]


def test_the_error_behind_an_error_keeps_the_readers_frames(
    runner: ModuleType,
) -> None:
    code = """
        try:
            1 / 0
        except ZeroDivisionError as cause:
            raise ValueError("no") from cause
    """
    traceback = run(runner, code)["error"]["traceback"]
    assert "direct cause" in traceback
    assert "runner.py" not in traceback


def test_code_that_is_not_python_shows_where(runner: ModuleType) -> None:
    error = run(runner, "x = (1,\ny = 2")["error"]
    assert error["name"] == "SyntaxError"
    assert '"<block 1>", line 1' in error["traceback"]


@pytest.mark.parametrize("code", ["exit()", "raise KeyboardInterrupt"])
def test_nothing_gets_past_the_runner(runner: ModuleType, code: str) -> None:
    assert run(runner, f"import sys\n{code}".replace("exit", "sys.exit"))["error"]


def test_a_value_that_cannot_be_shown_is_an_error(runner: ModuleType) -> None:
    code = """
        class Odd:
            def __repr__(self):
                return 1 / 0
        Odd()
    """
    assert run(runner, code)["error"]["name"] == "ZeroDivisionError"


def test_a_warning_is_one_line(
    runner: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    run(runner, "import warnings\nwarnings.warn('careful')")
    assert capfd.readouterr().err == "UserWarning: careful\n"


def test_imports_are_seen_before_the_block_runs(runner: ModuleType) -> None:
    assert runner.wants("import numpy, matplotlib.pyplot as plt", "matplotlib")
    assert runner.wants("def f():\n    from matplotlib import pyplot", "matplotlib")
    assert not runner.wants("x = 'import matplotlib'", "matplotlib")
    assert not runner.wants("import matplotlib_like", "matplotlib")
    assert not runner.wants("import (", "matplotlib")


def test_a_figure_says_what_its_titles_say(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    code = """
        import matplotlib.pyplot as plt
        fig, ax = plt.subplots(figsize=(5, 1.4))
        ax.set(title="Cost", xlabel="iterations", ylabel="J")
        plt.show()
    """
    (figure,) = run(runner, code)["figures"]
    assert figure["alt"] == "Cost, iterations, J"
    assert figure["png"].startswith(b"\x89PNG")
    image = imread(io.BytesIO(figure["png"]))
    assert image[:, :, :3].min(axis=2)[[0, -1]].min() == 1  # nothing is cut off
    assert run(runner, "1")["figures"] == []


def test_a_figure_that_cannot_be_drawn_is_an_error(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    code = "import matplotlib.pyplot as plt\nplt.title(r'$\\\\frac{$')"
    result = run(runner, code)
    assert result["error"]["name"] == "ValueError"
    assert run(runner, "2")["value"] == "2"
