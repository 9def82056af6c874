"""Exercises of the page on the layers of a network."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write

shapes = Predict(
    asks=[
        Ask(
            "W1.shape",
            {
                "(3, 5)": Said(
                    "받는 쪽이 먼저입니다. 행 하나가 유닛 하나입니다.",
                    "The receiver comes first: a row is a unit.",
                )
            },
        ),
        Ask(
            "b1.shape",
            {
                "(5,)": Said(
                    "샘플마다 더해지도록 열로 둡니다.",
                    "It is a column, so that it is added to every example.",
                ),
                "(1, 5)": Said(
                    "유닛이 행이니 편향은 열입니다.",
                    "Units are rows, so the biases are a column.",
                ),
            },
        ),
        Ask(
            "W2.shape",
            {
                "(5, 2)": Said(
                    "W2는 유닛 다섯을 받아 둘을 냅니다. 받는 쪽이 먼저입니다.",
                    "W2 takes five and gives two: the receiver comes first.",
                )
            },
        ),
        Ask(
            "(W2 @ np.tanh(W1 @ X + b1)).shape",
            {
                "(7, 2)": Said(
                    "샘플은 끝까지 열입니다.", "Examples stay columns to the end."
                )
            },
        ),
    ]
)


def _count(sizes: tuple[int, ...]) -> int:
    total = 0
    for layer in range(1, len(sizes)):
        for _ in range(sizes[layer]):
            total += len(range(sizes[layer - 1])) + 1
    return total


count = Write(
    function="count",
    calls=lambda: [((1, 1),), ((2, 4, 1),), ((3, 5, 4, 2),)],
    oracle=_count,
    mistakes={
        "no_biases": Said(
            "가중치만 셌습니다. 유닛마다 편향이 하나씩 더 있습니다.",
            "Only the weights are counted; each unit has a bias, too.",
        ),
        "input_biases": Said(
            "입력에도 편향을 주었습니다. 입력층은 계산하지 않으니 매개변수가 없습니다.",
            "The inputs got biases. The input layer computes nothing and has no parameters.",
        ),
        "squares": Said(
            "층의 크기를 제곱했습니다. 가중치는 이웃한 두 층의 유닛을 하나하나 잇습니다.",
            "The sizes are squared. Weights join the units of two neighbouring layers, each with each.",
        ),
    },
)


def _fits(pieces: Mapping[str, str]) -> set[str]:
    """Run each line; which of them gives an array (n_h, m)?"""
    fit = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {"np": np, "X": np.ones((3, 7)), "W1": np.ones((5, 3))}
        names |= {"b1": np.ones((5, 1)), "m": 7}
        try:
            execute(code, "piece", names)
        except ValueError:
            continue
        if names["Z1"].shape == (5, 7):
            fit.add(letter)
    return fit


layer = Mark(
    right=_fits,
    mistakes={
        "b": Said(
            "W1.T는 (3, 5)라 X의 3과 만나지 못합니다.",
            "W1.T is (3, 5), and its 5 does not fit the 3 of X.",
        ),
        "d": Said(
            "b1을 눕히면 (1, 5)가 되어 (5, 7)의 7과 부딪칩니다.",
            "Laid on its side b1 is (1, 5), and its 5 meets the 7.",
        ),
        "e": Said(
            "X.T @ W1.T는 되지만 샘플이 행인 (7, 5)입니다.",
            "X.T @ W1.T works, but its examples are rows: (7, 5).",
        ),
    },
)
