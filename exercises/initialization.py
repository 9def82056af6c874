"""Exercises of the page on initialization."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write
from snippets.two_layer_network import Parameters, backward, forward


def _weights(n_in: int, n_out: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.normal(0, n_in**-0.5, (n_out, n_in))


weights = Write(
    function="weights",
    calls=lambda: [(4, 1, 0), (9, 2, 1), (3, 5, 2)],
    oracle=_weights,
    mistakes={
        "same_scale": Said(
            "입력이 몇 개든 0.01배입니다. 층마다 입력의 수가 다르니, 폭도 그에 맞춰야 합니다.",
            "This is 0.01 whatever the number of inputs; each layer needs a scale of its own.",
        ),
        "times_root": Said(
            "√n을 곱하면 입력이 많을수록 z가 더 커집니다. 여럿을 더하니 하나하나는 작아야 합니다.",
            "Times √n, z grows with the number of inputs. Many are added, so each must be smaller.",
        ),
        "n_out": Said(
            "z 하나에 더해지는 것은 입력 n_in개입니다. n_out이 아니라 n_in으로 나누세요.",
            "A z is a sum over the n_in inputs: divide by the root of n_in, not of n_out.",
        ),
        "variance": Said(
            "1/n은 분산입니다. 가중치에 곱하는 것은 표준편차 1/√n입니다.",
            "1/n is the variance. What the weights are multiplied with is the standard deviation, 1/√n.",
        ),
        "turned": Said(
            "shape가 뒤집혔습니다. 행 하나가 유닛 하나이니 받는 쪽 n_out이 먼저입니다.",
            "The shape is turned. A row is a unit, so n_out, the receiver, comes first.",
        ),
        "unscaled": Said(
            "폭을 줄이지 않아 표준편차가 1입니다. 1/√n_in을 곱하세요.",
            "The standard deviation is still 1: multiply by 1/√n_in.",
        ),
        "he": Said(
            "ReLU에 쓰는 He의 √(2/n)입니다. 여기서는 1/√n_in을 쓰세요.",
            "This is He's √(2/n), for ReLU. Here it is 1/√n_in.",
        ),
        "uniform": Said(
            "rng.random은 0과 1 사이의 수만 내서 평균이 0이 아니고 표준편차도 1이 아닙니다. rng.standard_normal을 쓰세요.",
            "rng.random gives numbers from 0 to 1: their mean is not 0, and their standard deviation is not 1. Take rng.standard_normal.",
        ),
    },
)

zeros = Predict(
    asks=[
        Ask("np.any(grads.dW1)"),
        Ask(
            "np.any(grads.dW2)",
            {
                "True": Said(
                    "A1이 모두 0이라서 dZ2와 곱해도 0입니다.",
                    "A1 is all 0, and so is its product with dZ2.",
                )
            },
        ),
        Ask(
            "np.any(grads.db2)",
            {
                "False": Said(
                    "db2는 오차의 평균입니다. 레이블이 반반이 아니라서 0이 아닙니다.",
                    "db2 is the mean error, which is not 0, since the labels are not half and half.",
                )
            },
        ),
    ]
)

spread = Predict(
    asks=[
        Ask(
            "spread(100, 0.5)",
            {
                "50": Said(
                    "더해지는 것은 표준편차가 아니라 분산입니다. n이 아니라 √n을 곱하세요.",
                    "Variances add up, standard deviations do not: multiply by √n, not by n.",
                ),
                "25": Said(
                    "25는 분산 n s²입니다. 표준편차는 그 제곱근입니다.",
                    "25 is the variance, n s². The standard deviation is its root.",
                ),
            },
        ),
        Ask(
            "spread(400, 0.5)",
            {
                "20": Said(
                    "입력이 네 배이면 분산이 네 배, 표준편차는 두 배가 됩니다.",
                    "With four times the inputs the variance is four times as large, the standard deviation twice.",
                ),
            },
        ),
        Ask(
            "spread(400, 1 / np.sqrt(400))",
            {
                "0": Said(
                    "가중치는 작지만 400개를 더합니다.",
                    "Each weight is small, but 400 terms are added.",
                ),
            },
        ),
    ]
)


def _equal_units(pieces: Mapping[str, str]) -> set[str]:
    """Find the starts in which all hidden units have one and the same gradient."""
    X, Y = np.random.default_rng(1).normal(size=(2, 5)), np.array([[1.0, 0, 1, 1, 0]])
    equal = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {"np": np, "rng": np.random.default_rng(0)}
        execute(code, "piece", names)
        params = Parameters(
            names["W1"], np.zeros((3, 1)), names["W2"], np.zeros((1, 1))
        )
        grads = backward(params, forward(X, params), X, Y)
        rows = np.hstack([params.W1, grads.dW1, grads.dW2.T])
        if np.allclose(rows, rows[0], atol=1e-15):
            equal.add(letter)
    return equal


symmetric = Mark(
    right=_equal_units,
    mistakes={
        "b": Said(
            "0이 아니어도 모든 행이 같으면, 모든 유닛의 기울기도 같습니다.",
            "Rows that are not 0 but all alike have gradients that are all alike, too.",
        ),
        "d": Said(
            "W1의 행은 같아도 W2가 유닛마다 다르면 dW1의 행이 달라집니다.",
            "The rows of W1 are alike, but W2 is not, and it makes the rows of dW1 differ.",
        ),
    },
)
