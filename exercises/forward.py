"""Exercises of the page on forward propagation."""

import math
from typing import Any

import numpy as np

from page.exercise import Ask, Predict, Said, Write

one_student = Predict(
    asks=[
        Ask(
            "(W1 @ X[:, 0:1] + b1).shape",
            {
                "(3,)": Said(
                    "0:1로 자르면 열이 하나인 행렬이 남습니다. 축은 여전히 두 개입니다.",
                    "The slice 0:1 leaves a matrix with one column: there are still two axes.",
                )
            },
        ),
        Ask(
            "(W1 @ X[:, 0] + b1).shape",
            {
                "(3, 1)": Said(
                    "곱의 shape는 (3,)입니다. 여기에 (3, 1)을 더할 때 (3,)은 행 (1, 3)으로 읽힙니다.",
                    "The product has the shape (3,). When (3, 1) is added, (3,) reads as a row, (1, 3).",
                ),
                "(3,)": Said(
                    "곱까지는 (3,)이 맞습니다. 그다음에 더하는 b1에는 축이 두 개 있습니다.",
                    "The product is (3,), yes. But b1, which is added then, has two axes.",
                ),
            },
        ),
    ]
)

others = Predict(
    asks=[
        Ask(
            "changed.sum()",
            {
                "3": Said(
                    "3은 바뀐 열에 든 값의 개수입니다. 세는 것은 열입니다.",
                    "3 is how many values the changed column holds. Count the columns.",
                ),
                "6": Said(
                    "곱의 한 열에는 X의 같은 열만 들어갑니다. 나머지 학생의 숫자는 그대로입니다.",
                    "A column of the product is made of the same column of X. The others keep their numbers.",
                ),
                "0": Said(
                    "W1의 원소가 모두 0은 아니니, 학생의 숫자가 달라지면 그 학생의 z도 달라집니다.",
                    "W1 is not all zeros: with other numbers, that student gets another z.",
                ),
            },
        )
    ]
)


def _networks() -> list[tuple[Any, ...]]:
    rng = np.random.default_rng(5)
    return [
        (
            rng.normal(size=(n_x, m)),
            rng.normal(size=(n_h, n_x)),
            rng.normal(size=(n_h, 1)),
            rng.normal(size=(n_y, n_h)),
            rng.normal(size=(n_y, 1)),
        )
        for n_x, n_h, n_y, m in ((2, 3, 1, 1), (3, 4, 2, 5), (2, 3, 1, 3))
    ]


def _forward(
    X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Unit by unit, example by example."""
    A1 = np.zeros((len(W1), X.shape[1]))
    A2 = np.zeros((len(W2), X.shape[1]))
    for i, x in enumerate(X.T):
        for k, row in enumerate(W1):
            z = math.fsum(w * v for w, v in zip(row, x, strict=True)) + b1[k, 0]
            A1[k, i] = math.tanh(z)
        for k, row in enumerate(W2):
            z = math.fsum(w * a for w, a in zip(row, A1[:, i], strict=True)) + b2[k, 0]
            A2[k, i] = 1 / (1 + math.exp(-z))
    return A1, A2


forward = Write(
    function="forward",
    calls=_networks,
    oracle=_forward,
    mistakes={
        "no_tanh": Said(
            "은닉층의 활성화 함수가 빠졌습니다. 두 번째 층은 Z1이 아니라 tanh(Z1)을 받습니다.",
            "The hidden layer has lost its activation function: the second layer reads tanh(Z1), not Z1.",
        ),
        "sigmoid_twice": Said(
            "두 층에 모두 시그모이드를 썼습니다. 은닉층의 값은 −1과 1 사이여야 하니 tanh를 쓰세요.",
            "Both layers have the sigmoid. Hidden values lie between −1 and 1 here: take tanh.",
        ),
        "no_sigmoid": Said(
            "출력층이 Z2에서 멈췄습니다. 확률이 되려면 시그모이드를 지나야 합니다.",
            "The output layer stops at Z2. The sigmoid makes a probability of it.",
        ),
        "no_bias": Said(
            "편향이 빠졌습니다. 두 층 모두 행렬 곱에 b를 더하세요.",
            "The biases are missing: each layer adds its b to the product.",
        ),
    },
)
