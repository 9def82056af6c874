"""Exercises of the page on the whole training set at once."""

from typing import Any

import numpy as np

from page.exercise import Said, Write
from snippets.gradient_check import numerical_gradient
from snippets.logistic_regression import cost, forward


def _sets() -> list[tuple[Any, ...]]:
    rng = np.random.default_rng(3)
    return [
        (
            rng.normal(size=(n_x, 1)),
            0.5,
            rng.normal(size=(n_x, m)),
            rng.integers(0, 2, (1, m)).astype(float),
            0.1,
        )
        for n_x, m in ((1, 2), (3, 5))
    ]


def _step(
    w: np.ndarray, b: float, X: np.ndarray, Y: np.ndarray, learning_rate: float
) -> tuple[np.ndarray, float]:
    dw = numerical_gradient(lambda w: cost(forward(X, w, b), Y), w)
    db = numerical_gradient(lambda b: cost(forward(X, w, b.item()), Y), np.array([b]))
    return w - learning_rate * dw, b - learning_rate * db.item()


step = Write(
    kind="order",
    function="step",
    calls=_sets,
    oracle=_step,
    rel=1e-6,
    mistakes={
        "stale": Said(
            "dw를 구할 때 아직 만들지 않은 dZ를 씁니다. 위에서 아래로 읽으며, 각 줄이 쓰는 이름이 그 위에서 만들어졌는지 보세요.",
            "dw uses a dZ that is not there yet. Read downwards: each line may use only what stands above it.",
        ),
    },
)
