"""Exercises of the page on the flower: the whole network from an empty cell."""

from typing import Any

import numpy as np

from page.exercise import Said, Write
from snippets.gradient_check import numerical_gradient
from snippets.two_layer_network import Parameters, cost, forward, initialize

Arrays = tuple[np.ndarray, ...]


def _nets() -> list[tuple[Any, ...]]:
    rng = np.random.default_rng(7)
    calls = []
    for n_x, n_h, n_y, m, iterations in (
        (1, 1, 1, 1, 1),
        (2, 3, 1, 5, 2),
        (3, 4, 2, 5, 2),
    ):
        params = initialize(n_x, n_h, n_y, rng=rng, scale=1.0)
        X, Y = rng.normal(size=(n_x, m)), rng.integers(0, 2, (n_y, m)).astype(float)
        calls.append((X, Y, *params, 0.5, iterations))
    return calls


def _train(
    X: np.ndarray,
    Y: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
    learning_rate: float,
    iterations: int,
) -> Arrays:
    """Measure each gradient by differences; no line of backpropagation."""
    params = Parameters(W1, b1, W2, b2)
    for _ in range(iterations):
        slopes = []
        for name, V in params._asdict().items():

            def J(
                V: np.ndarray, name: str = name, params: Parameters = params
            ) -> float:
                return cost(forward(X, params._replace(**{name: V})).A2, Y)

            slopes.append(numerical_gradient(J, V))
        params = Parameters(
            *(V - learning_rate * dV for V, dV in zip(params, slopes, strict=True))
        )
    return tuple(params)


train = Write(
    function="train",
    calls=_nets,
    oracle=_train,
    rel=1e-5,
    abs=1e-7,
    mistakes={
        "summed": Said(
            "m으로 나누지 않았습니다. 비용은 손실의 평균이니 기울기도 평균이어야 합니다. 샘플이 하나일 때만 맞습니다.",
            "Nothing is divided by m. The cost is the mean loss, so its gradient is a mean; this is right for a single example only.",
        ),
        "no_slope": Said(
            "dZ1에서 tanh의 기울기 1 − A1²이 빠졌습니다. shape는 맞아서 에러가 나지 않습니다.",
            "dZ1 lacks the slope of tanh, 1 − A1². The shapes fit, so nothing complains.",
        ),
        "new_W2": Said(
            "dZ1이 이미 고친 W2를 읽습니다. 기울기 네 개를 모두 구한 다음에 고치세요.",
            "dZ1 reads a W2 that has been updated already. Compute all four gradients first.",
        ),
        "extra_slope": Said(
            "dZ2에 A2(1 − A2)가 한 번 더 곱해졌습니다. 교차 엔트로피와 시그모이드를 합치면 그 인수는 이미 지워지고 A2 − Y만 남습니다.",
            "dZ2 has A2(1 − A2) once too often. Cross-entropy and sigmoid together cancel it, and A2 − Y is left.",
        ),
    },
)


def _scores() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(8)
    return [
        (np.array([[0.9]]), np.array([[1.0]])),
        (np.array([[0.5, 0.7]]), np.array([[0.0, 1.0]])),
        (rng.uniform(0.01, 0.99, (1, 7)), rng.integers(0, 2, (1, 7)).astype(float)),
        (np.array([[0.3, 0.45, 0.6, 0.8]]), np.array([[0.0, 1.0, 0.0, 1.0]])),
    ]


def _accuracy(A2: np.ndarray, Y: np.ndarray) -> float:
    right = [(a > 0.5) == (y == 1) for a, y in zip(A2[0], Y[0], strict=True)]
    return sum(map(bool, right)) / len(right)


accuracy = Write(
    kind="fix",
    function="accuracy",
    calls=_scores,
    oracle=_accuracy,
    mistakes={
        "rounded_mean": Said(
            "평균을 먼저 내면 어느 샘플을 맞혔는지 알 수 없습니다. 샘플마다 0.5와 견준 다음에 평균을 내세요.",
            "A mean taken first no longer knows which examples were right. Compare each with 0.5, then take the mean.",
        ),
        "count": Said(
            "맞힌 개수입니다. 정확도는 그것을 m으로 나눈 값입니다.",
            "That is how many are right; the accuracy is their share of m.",
        ),
    },
)
