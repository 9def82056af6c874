"""Exercises of the page on code that is silently wrong."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write


def _silently_wrong(pieces: Mapping[str, str]) -> set[str]:
    """Run each piece on probabilities and labels: which cost is not the mean loss?"""
    rng = np.random.default_rng(4)
    A, Y = rng.uniform(0.1, 0.9, (1, 5)), rng.integers(0, 2, (1, 5)).astype(float)
    right = np.mean(
        [-np.log(a if y else 1 - a) for a, y in zip(A[0], Y[0], strict=True)]
    )
    wrong = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {"np": np, "A": A.copy(), "Y": Y.copy(), "m": 5}
        execute(code, "piece", names)
        if not np.all(np.isclose(names["J"], right)):
            wrong.add(letter)
    return wrong


costs = Mark(
    right=_silently_wrong,
    mistakes={
        "b": Said(
            "(5, 1)과 (1, 5)를 빼면 (5, 5)로 늘어납니다. 스물다섯 개의 평균이니 비용이 아닙니다.",
            "(5, 1) meets (1, 5) and stretches to (5, 5): the mean of 25 numbers is no cost.",
        ),
        "c": Said(
            "@로 곱하면 더하기까지 끝납니다. (1, 1)이지만 값은 맞습니다.",
            "The product @ has summed already: the result is (1, 1), and its value is right.",
        ),
    },
)


def center(X: np.ndarray) -> np.ndarray:
    return np.asarray(X - X.mean(axis=1, keepdims=True))


def center_in_place(X: np.ndarray) -> np.ndarray:
    X -= X.mean(axis=1, keepdims=True)
    return X


def center_nothing(X: np.ndarray) -> np.ndarray:
    return X.copy()


def _catches(f: Callable[[np.ndarray], np.ndarray]) -> None:
    if f is center_in_place:
        raise AssertionError


catches_in_place = Write(
    kind="assert",
    function="check",
    calls=lambda: [(center,), (center_in_place,), (center_nothing,)],
    oracle=_catches,
    mistakes={
        "same_name": Said(
            "before는 X의 다른 이름일 뿐이라 함께 바뀝니다. 견주려면 복사본을 떠 두어야 합니다.",
            "before is only another name for X and changes with it. Keep a copy to compare with.",
        ),
        "returned": Said(
            "돌려받은 값이 X와 다른지를 봅니다. 물어야 할 것은 X가 그대로인지입니다.",
            "This asks whether what comes back differs from X. The question is whether X is as it was.",
        ),
    },
)


tested_on_one = Predict(
    asks=[
        Ask(
            "cost(1)",
            {
                "0.5": Said(
                    "오차를 제곱하지 않았습니다.", "The error has not been squared."
                )
            },
        ),
        Ask(
            "(y_hat[:2] - y[:2]).size",
            {
                "2": Said(
                    "(2, 1)에서 (2,)를 뺍니다. 서로 늘어나서 표가 됩니다.",
                    "(2,) is taken from (2, 1): both are stretched, into a table.",
                )
            },
        ),
        Ask(
            "cost(2)",
            {
                "0.25": Said(
                    "대각선의 두 칸만 평균 냈습니다. 표의 네 칸이 모두 들어갑니다.",
                    "That is the mean of the diagonal. All four cells of the table go into it.",
                )
            },
        ),
    ]
)


stored = Predict(
    asks=[
        Ask(
            "(w - 0.5 * dw)[0, 0]",
            {
                "0": Said(
                    "새 배열은 float입니다. 자를 이유가 없습니다.",
                    "The result is a new array of floats: nothing is cut off.",
                )
            },
        ),
        Ask(
            "kept[0, 0]",
            {
                "0.85": Said(
                    "kept는 정수 배열입니다. [:]로 담을 때 소수가 잘립니다.",
                    "kept holds integers: what is stored by [:] loses its fraction.",
                ),
                "1": Said(
                    "반올림이 아니라 버림입니다.",
                    "It is cut off, and not rounded.",
                ),
            },
        ),
        Ask(
            "np.subtract(w, 0.5 * dw, out=w)[0, 0]",
            {
                "0": Said(
                    "제자리 연산은 대입과 달리 소수를 정수에 담기를 거절합니다.",
                    "Unlike an assignment, an operation in place refuses to store fractions in integers.",
                ),
                "0.85": Said(
                    "w는 정수 배열이라 0.85를 담지 못합니다.",
                    "w holds integers, and 0.85 is none.",
                ),
            },
        ),
    ]
)


def _traps(pieces: Mapping[str, str]) -> set[str]:
    """Run each piece: which gives other numbers than it says, or changes X?"""
    rng = np.random.default_rng(9)
    X, Y = rng.uniform(1, 9, (2, 5)), np.array([[1.0, 0, 1, 1, 0]])
    A, w = rng.uniform(0.1, 0.9, (1, 5)), rng.normal(size=(2, 1))
    pairs = [*zip(A[0], Y[0], strict=True)]
    slopes = [a - y for a, y in pairs]
    gradient = [[sum(x * s for x, s in zip(row, slopes, strict=True)) / 5] for row in X]
    meant = {
        "mse": sum((a - y) ** 2 for a, y in pairs) / 5,
        "J": -sum(np.log(a if y else 1 - a) for a, y in pairs) / 5,
        "dw": np.array(gradient),
        "db": sum(slopes) / 5,
        "moved": -0.5 * np.array(gradient),
        "centred": [[x - sum(row) / 5 for x in row] for row in X],
        "share": [[x / sum(row) for x in row] for row in X],
        "counts": [2.75, 4.75, 7.75],
    }
    wrong = set()
    for letter, code in pieces.items():
        given = {"X": X, "Y": Y, "A": A, "w": w, "dw": np.array(gradient)}
        names: dict[str, Any] = {name: each.copy() for name, each in given.items()}
        execute(code, "piece", names := names | {"np": np, "m": 5})
        says = [np.all(np.isclose(names[n], meant[n])) for n in meant if n in names]
        if not (all(says) and np.array_equal(names["X"], X)):
            wrong.add(letter)
    return wrong


hunt = Mark(
    right=_traps,
    mistakes={
        "a": Said(
            "(m, 1)과 (m,)이 만났습니다. m × m 표의 평균입니다.",
            "(m, 1) meets (m,): this is the mean of an m by m table.",
        ),
        "b": Said(
            "(1, 1) 배열이지만 값은 손실의 평균입니다.",
            "An array of the shape (1, 1), and its value is the mean loss.",
        ),
        "c": Said(
            "w[:]는 뷰입니다. w와 함께 바뀌니 moved는 늘 0입니다.",
            "w[:] is a view and changes along with w, so moved is always 0.",
        ),
        "d": Said(
            "(1, m)에서 (m,)을 빼면 (1, m)입니다. 짝이 어긋나지 않습니다.",
            "(1, m) minus (m,) is (1, m): each meets its own.",
        ),
        "e": Said(
            "(2, m) @ (m, 1)은 (2, 1)이고, 샘플을 모두 더한 값입니다.",
            "(2, m) @ (m, 1) is (2, 1), and it has added up all examples.",
        ),
        "f": Said(
            "axis=0으로는 샘플이 하나도 더해지지 않습니다. db가 샘플마다 따로 남습니다.",
            "axis=0 adds up no examples: what is left is a db for each of them.",
        ),
        "g": Said(
            "centred는 X의 다른 이름이고, -=는 X를 바꿉니다.",
            "centred is another name of X, and -= changes X.",
        ),
        "h": Said(
            "w - 0.5 * dw는 새 배열입니다. old는 옛 w를 그대로 가리킵니다.",
            "w - 0.5 * dw is a new array, and old still names the old one.",
        ),
        "i": Said(
            "정수 배열에 [:]로 담으면 소수가 잘립니다.",
            "What is stored in integers by [:] loses its fractions.",
        ),
        "j": Said(
            "[:, None]이 열로 세워 주어서 행마다 제 합으로 나눕니다.",
            "[:, None] makes a column of the sums, and each row is divided by its own.",
        ),
    },
)
