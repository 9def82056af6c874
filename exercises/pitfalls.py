"""Exercises of the page on code that is silently wrong."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Mark, Said, Write


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
