"""The judge of answers: what it says of each, and that nothing fools it."""

import re
from typing import Any

import numpy as np
import pytest

from page.exercise import Predict, load
from page.outcomes import shown, written
from page.reading import answers
from tests.mutants import tried
from tests.pressed import Page

NAME = "broadcasting.unbroadcast"
IN_PLACE = "where_the_time_goes.slope_in_place"
ALONE = "start.slope"  # a prediction of one line
RIGHT = """
import numpy as np
def unbroadcast(G, shape):
    axes = tuple(range(G.ndim - len(shape)))
    G = G.sum(axis=axes)
    axes = tuple(k for k, n in enumerate(shape) if n == 1)
    return G.sum(axis=axes, keepdims=True)
"""


def failed(answer: str) -> str:
    """Return the claim that fails first."""
    report = tried(NAME, answer)
    assert not report["passed"]
    return report["lines"][-1]["claim"]


@pytest.mark.parametrize(
    ("answer", "claim"),
    [
        ("def f(:", "runs"),
        ("1 / 0", "runs"),
        ("raise SystemExit", "runs"),
        ("input()", "runs"),
        ("x = 1", "defined"),
        ("unbroadcast = 3", "defined"),
        ("def unbroadcast(G): return G", "ends"),
        ("def unbroadcast(G, shape): raise KeyboardInterrupt", "ends"),
        ("def unbroadcast(G, shape): return unbroadcast(G, shape)", "ends"),
        ("def unbroadcast(G, shape): return W", "outside"),
        ("def unbroadcast(G, shape): print(G.sum())", "given"),
        ("def unbroadcast(G, shape): return 'right'", "given"),
        ("def unbroadcast(G, shape): return G", "shape"),
        ("def unbroadcast(G, shape): return G[:1] * 0 + shape[0]", "shape"),
        (f"{RIGHT}\nf = unbroadcast\ndef unbroadcast(G, s): return -f(G, s)", "values"),
        (
            f"{RIGHT}\nf = unbroadcast\ndef unbroadcast(G, s):\n"
            "    x = f(G, s)\n    G[:] = 0\n    return x",
            "unchanged",
        ),
    ],
)
def test_the_first_claim_that_fails_is_named(answer: str, claim: str) -> None:
    assert failed(answer) == claim


def test_an_array_that_is_to_be_written_into_is_not_said_to_stay() -> None:
    """Nothing is wrong with a change that was asked for, only with its values."""
    line = tried(IN_PLACE, "def slope_in_place(A1, out): out[...] = 2")["lines"][-1]
    assert line["claim"] == "written" and not line["holds"]
    solved = tried(IN_PLACE, load(IN_PLACE)[1]["solution"])["lines"]
    assert "unchanged" not in {line["claim"] for line in solved}


def test_the_smallest_input_on_which_it_fails_can_be_run() -> None:
    line = tried(NAME, "def unbroadcast(G, shape): return G")["lines"][-1]
    assert line["expected"] == "(2, 1)" and line["came"] == "(2, 3)"
    G, shape = eval(line["call"], {"np": np, "unbroadcast": lambda *args: args})
    assert G.shape == (2, 3) and shape == (2, 1)


@pytest.mark.parametrize(
    ("language", "line"), [("ko", "2번째 줄: "), ("en", "Line 2: ")]
)
def test_what_is_said_of_a_prediction_names_its_line(language: str, line: str) -> None:
    typed = ["32", "()", "True", "(1,)"]  # the second and the last are wrong
    said = tried("vectorization.products", typed, language)["said"]
    assert said.startswith(line)


def test_each_wrong_prediction_gets_its_sentence() -> None:
    said = tried("vectorization.products", ["32", "()", "True", "error"])["said"]
    assert re.findall(r"Line \d", said) == ["Line 2", "Line 4"]


def test_what_is_said_of_a_piece_names_it_and_begins_with_what_was_marked() -> None:
    said = tried("classifier.rising", ["d"])["said"]  # a, c and f were left
    assert said.startswith("d: Too large a learning rate")


@pytest.mark.parametrize(
    ("language", "kinds"), [("ko", ("값 2개", "None")), ("en", ("2 values", "None"))]
)
def test_what_was_expected_is_in_the_language(
    language: str, kinds: tuple[str, str]
) -> None:
    unsaid = "def train(X, Y, w, b, learning_rate, iterations): pass"
    line = tried("classifier.train", unsaid, language)["lines"][-1]
    assert (line["expected"], line["came"]) == kinds


def test_a_single_prediction_is_not_numbered() -> None:
    exercise, _ = load(ALONE)
    assert isinstance(exercise, Predict) and len(exercise.asks) == 1
    wrong, said = next(iter(exercise.asks[0].mistakes.items()))
    assert tried(ALONE, [wrong])["said"] == said.en


TRICKS = {
    "eq": "class Yes:\n    def __eq__(self, o): return True\n    shape = (2, 1)\n"
    "def unbroadcast(G, shape): return Yes()",
    "subclass": "import numpy as np\nclass Yes(np.ndarray):\n"
    "    def __eq__(self, o): return True\n"
    "    def tolist(self): return right\n    shape = (2, 1)\n"
    "def unbroadcast(G, shape): return G.view(Yes)",
    "float": "class Yes(float):\n    def __eq__(self, o): return True\n"
    "def unbroadcast(G, shape): return Yes(1)",
    "printed": "print('passed ✓')\ndef unbroadcast(G, shape): return G",
    "isclose": "import math\nmath.isclose = lambda *a, **k: True\n"
    "def unbroadcast(G, shape): return G.sum(axis=1, keepdims=True) * 0",
    "numpy": "import numpy as np\nnp.sum = np.ndindex = lambda *a, **k: 0\n"
    "np.broadcast_to = np.arange\ndef unbroadcast(G, shape): return G",
    "oracle": "import exercises.broadcasting as e\n"
    "object.__setattr__(e.unbroadcast, 'oracle', lambda G, shape: G)\n"
    "def unbroadcast(G, shape): return G",
    "outcomes": "from page import outcomes\nimport page.coded\n"
    "outcomes._close = outcomes.close = page.coded.close = lambda *a: True\n"
    "def unbroadcast(G, shape): return G.sum(axis=1, keepdims=True) * 0",
    "later": "def unbroadcast(G, shape):\n    from page import outcomes\n"
    "    outcomes._close = outcomes.shape = lambda *a: True\n    return G",
    "calls": "import exercises.broadcasting as e\n"
    "object.__setattr__(e.unbroadcast, 'calls', lambda: [])\n"
    "def unbroadcast(G, shape): return G",
}


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("answer", TRICKS.values(), ids=TRICKS)
def test_no_trick_passes(answer: str) -> None:
    program = Page().program
    assert not program.check(NAME, answer, "en")["passed"]
    assert program.check(NAME, RIGHT, "en")["passed"]


@pytest.mark.usefixtures("worker")
def test_a_check_leaves_the_page_as_it_was() -> None:
    page = Page("x = [1]", "x", "import numpy as np\nx, float(np.exp(0.0))")
    assert page.value(2) == "[1]"
    page.program.check(NAME, "x = 5\nimport numpy as np\nnp.exp = 3", "en")
    assert page.value(3) == "([1], 1.0)"
    assert page.ran == [3]
    assert "unbroadcast" not in page.program.names


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("(3, 4)", (3, 4)),
        ("3,4", (3, 4)),
        ("3 4", (3, 4)),
        ("（３，４）", (3, 4)),
        ("[3, 4,]", (3, 4)),
        ("(3,)", (3,)),
        ("3", (3,)),
        ("()", ()),
        ("(n_h, m)", ("n_h", "m")),
        ("0.562", 0.5623351446),
        ("0.56", 0.5623351446),
        ("−2", -2),
        ("１", 1),
        ("1,638,400", 1638400),
        ("１，６３８，４００", 1638400),
        ("1e16", 1e16),
        ("1/4", 0.25),
        ("−1/3", -1 / 3),
        ("에러", ValueError()),
        ("Error", ValueError()),
        ("NameError", NameError()),
        ("2행 1열", (2, 1)),
        ("2 × 1", (2, 1)),
        ("2x1", (2, 1)),
        ("2 rows, 1 column", (2, 1)),
        ("오른쪽", "right"),
        ("True", True),
        ("참", True),
        ("거짓", False),
        ("View", "view"),
        ("[[1, 2], [3, 4]]", np.array([[1, 2], [3, 4]])),
    ],
)
def test_an_answer_is_read_as_it_was_meant(typed: str, value: Any) -> None:
    assert answers(typed, value)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", ()),
        ("(4, 3)", (3, 4)),
        ("1행 2열", (2, 1)),
        ("왼쪽", "right"),
        ("(3, 4, 1)", (3, 4)),
        ("1,638", (1638,)),
        ("16,38", 1638),
        ("3", ()),
        ("()", (1,)),
        ("0.57", 0.5623351446),
        ("1", 0.5623351446),
        ("1/2", 0.5623351446),
        ("1/0", 0.5623351446),
        ("에러", (3,)),
        ("3", ValueError()),
        ("False", True),
        ("1", True),
        ("copy", "view"),
    ],
)
def test_a_wrong_answer_is_not(typed: str, value: Any) -> None:
    assert not answers(typed, value)


def test_values_are_shown_with_their_shapes() -> None:
    assert shown(np.ones((1, 2))) == "[[1. 1.]], shape (1, 2)"
    assert shown(0.1 + 0.2) == "0.3"
    assert shown((np.ones(1), 2)) == "[1.], shape (1,), 2"
    assert shown(None) == "None"


def test_a_call_is_written_as_code() -> None:
    assert (
        written("f", (np.ones((1, 2)), (1,), 0.5))
        == "f(np.array([[1., 1.]]), (1,), 0.5)"
    )
    assert written("f", (np.ones(1000),)) == ""
