"""The sentence of help for an error, on CPython as in the browser."""

import sys
from pathlib import Path
from typing import Any

import pytest

from book import ROOT

RUN = ROOT / "docs" / "root" / "run"


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Any:
    monkeypatch.syspath_prepend(str(RUN))
    for name in ("runner", "advice"):
        sys.modules.pop(name, None)
    stdout, stderr = sys.stdout, sys.stderr
    monkeypatch.setattr(stdout, "reconfigure", lambda **_: None, raising=False)
    monkeypatch.setattr(stderr, "reconfigure", lambda **_: None, raising=False)
    import runner

    return runner


SETUP = "import numpy as np\nX = np.ones((2, 3)); W = np.ones((4, 3))\n"
CASES = [
    ("W @ X", "3과 2입니다", "they are 3 and 2"),
    ("np.dot(W, X)", "(4,3)과 (2,3)입니다", "shapes are (4,3) and (2,3)"),
    ("X + np.ones(4)", "모양입니다: (2,3) (4,).", "The shapes (2,3) (4,) cannot"),
    ("np.zeros(3, 1)", "np.zeros((n, 1))", "np.zeros((n, 1))"),
    (
        "w = np.zeros(3, dtype=int)\nw -= 0.5",
        "정수 배열(int64)",
        "integer array (int64)",
    ),
    ("np.ones(3).sum(axis=1)", "axis=1이 없습니다", "has no axis=1"),
    ("X[0, 0, 0]", "번호를 3개", "given 3 indices"),
    ("X.reshape(4, 4)", "원소 6개를", "6 elements do not fit"),
    ("if X: pass", "np.all이나 np.any", "np.all or np.any"),
    ("nothing", "'nothing' 이름이 아직", "There is no nothing yet"),
    ("import pandas_", "pandas_ 패키지는", "no pandas_"),
    ("np.ones((10**6, 10**7))", "shape을 줄여", "make its shape smaller"),
    ("x = (", "파이썬 문법", "not valid Python"),
    ("if True:\nx = 1", "빈칸 네 개씩", "indent by four spaces"),
    (
        "from snippets.losses import cost\ncost(np.ones((1, 3)), np.ones(3))",
        "Y: 행도 열도 아닌 랭크 1 배열 (3,)",
        "Y is a rank-1 array (3,), neither row nor column",
    ),
    (
        "from snippets.losses import cost\ncost(np.ones((1, 3)), np.ones((3, 1)))",
        "Y의 모양이 (3, 1)인데, (1, 3) 모양",
        "Y has the shape (3, 1) and should have (1, 3)",
    ),
]


@pytest.mark.parametrize(("code", "ko", "en"), CASES, ids=[case[0] for case in CASES])
def test_error_of_the_book_gets_a_sentence_in_both_languages(
    runner: Any, code: str, ko: str, en: str
) -> None:
    for language, sentence in (("ko", ko), ("en", en)):
        error = runner.run(SETUP + code, "block 1", language)["error"]
        assert sentence in error["help"], error


def test_help_names_the_arrays_on_the_failing_line(runner: Any) -> None:
    code = SETUP + "def product(a, b):\n    return a @ b\nproduct(W, X)"
    error = runner.run(code, "block 1", "en")["error"]
    assert error["help"].endswith("Arrays on this line: a (4, 3), b (2, 3).")


def test_error_of_another_kind_has_no_help(runner: Any) -> None:
    assert runner.run("1 / 0", "block 1", "en")["error"]["help"] == ""


def test_traceback_has_the_readers_frames_only(runner: Any) -> None:
    code = SETUP + "from snippets.losses import cost\ncost(X, X)"
    traceback = runner.run(code, "block 7", "en")["error"]["traceback"]
    files = [line for line in traceback.splitlines() if "File" in line]
    assert files == ['  File "<block 7>", line 4, in <module>']
    assert "cost(X, X)" in traceback


def test_value_of_a_last_expression_and_of_none(runner: Any) -> None:
    assert runner.run("x = 2\nx + 1", "block 1", "en")["value"] == "3"
    assert runner.run("None", "block 1", "en")["value"] is None
    assert runner.run("y = 1", "block 1", "en")["value"] is None


def test_blocks_share_names(runner: Any) -> None:
    runner.run("shared = 5", "block 1", "en")
    assert runner.run("shared", "block 2", "en")["value"] == "5"


@pytest.mark.parametrize(
    ("code", "wants"),
    [
        ("import matplotlib.pyplot as plt", True),
        ("from matplotlib import pyplot", True),
        ("x = 'import matplotlib'", False),
        ("import numpy (", False),
    ],
)
def test_matplotlib_is_wanted_only_where_it_is_imported(
    runner: Any, code: str, wants: bool
) -> None:
    assert runner.wants(code, "matplotlib") is wants


def test_page_modules_of_the_worker_exist() -> None:
    assert {path.name for path in Path(RUN).glob("*.py")} == {"advice.py", "runner.py"}
