"""One sentence of help for each error that the book is about, in both languages."""

import re
import sys
from types import ModuleType

import pytest

from book import LANGUAGES, ROOT

SETUP = """import numpy as np
from snippets.checks import check
A, b, X = np.ones((3, 4)), np.ones(3), np.ones((2, 5))
counts = np.array([1, 2, 3])
"""
# What the reader writes, and what the sentence names.
CASES = {
    "A + b": ["(3,4) (3,)", "A (3, 4), b (3,)"],
    "A @ X": ["4", "2", "A (3, 4), X (2, 5)"],
    "np.dot(A, b)": ["(3,4)", "(3,)", "A (3, 4), b (3,)"],
    "check(Y=b)": ["Y", "(3,)", "(1, m)"],
    "check(w=np.ones((1, 3)))": ["w", "(1, 3)", "(n_x, 1)"],
    "A.reshape(5, 2)": ["12", "(5,2)", "A (3, 4)"],
    "np.zeros(3, 1)": ["np.zeros((n, 1))"],
    "counts /= 2": ["float64", "int64", "dtype=float"],
    "counts += 0.5": ["float64", "int64", "dtype=float"],
    "b.sum(axis=1)": ["axis=1", "b (3,)", "reshape"],
    "np.sum(b, axis=1)": ["axis=1", "b (3,)"],
    "b[0, 0]": ["1", "2", "b (3,)"],
    "b[3]": ["axis=0", "3", "b (3,)"],
    "np.array([[1, 2], [3]])": ["."],
    "raise OSError(29, 'I/O error')": ["input()"],
    'raise RuntimeError("can\'t start new thread")': ["."],
    "if A > 0: pass": ["np.all", "np.any", "A (3, 4)"],
    "print(leraning_rate)": ["leraning_rate"],
    "import pandas_of_the_future": ["pandas_of_the_future", "numpy"],
    "raise MemoryError": ["shape"],
    "raise ValueError('array is too big; `arr.size`')": ["MemoryError", "shape"],
    "raise ConnectionError('x could not be fetched (no network)')": ["."],
    "if 1:\nprint(2)": [":"],
    "print((1, 2)": ["^"],
}


@pytest.fixture(scope="module")
def runner() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "docs/root/run"))
        patch.setattr(sys, "stdout", sys.__stdout__)
        patch.setattr(sys, "stderr", sys.__stderr__)
        import runner

        runner.run(SETUP, "block 1", "en")
        return runner


def helped(runner: ModuleType, code: str, language: str) -> str:
    error = runner.run(code, "block 2", language)["error"]
    assert error, f"{code} raises nothing"
    help_: str = error["help"]
    return help_


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CASES)
def test_help_names_what_is_in_play(
    runner: ModuleType, code: str, language: str
) -> None:
    said = helped(runner, code, language)
    for part in CASES[code]:
        assert part in said, said
    assert re.search("[가-힣]", said) if language == "ko" else said.isascii()
    assert "{" not in said


def test_every_rule_is_met_by_a_case(runner: ModuleType) -> None:
    from advice import RULES

    said = [helped(runner, code, "en") for code in CASES]
    for _, _, sentences in RULES:
        start = re.escape(sentences["en"]).replace(r"\{", "{")
        pattern = re.sub(r"\{\d\\?\}", ".+", start)
        assert any(re.match(pattern, one) for one in said), sentences["en"]


def test_an_error_that_has_no_rule_gets_no_help(runner: ModuleType) -> None:
    assert helped(runner, "1 / 0", "ko") == ""
    assert helped(runner, "raise ValueError('of your own')", "en") == ""


def test_shapes_are_those_where_it_failed(runner: ModuleType) -> None:
    code = "def add(left, right):\n    return left + right\nadd(A, b)"
    assert "left (3, 4), right (3,)" in helped(runner, code, "en")
    wide = "result = (\n    A\n    + b\n)"
    assert "A (3, 4), b (3,)" in helped(runner, wide, "en")


def test_no_korean_particle_depends_on_what_is_filled_in(runner: ModuleType) -> None:
    """After a number or a name nobody knows whether 은 or 는, 을 or 를 is right."""
    from advice import RULES, SHAPES_IN_PLAY

    words = (ROOT / "docs/root/run/words.js").read_text(encoding="utf-8")
    sentences = [says["ko"] for *_, says in RULES]
    for sentence in [*sentences, SHAPES_IN_PLAY["ko"], *words.splitlines()]:
        assert not re.search(r"\{\w+\}(은|는|이|가|을|를|과|와|로|으로)\b", sentence)
