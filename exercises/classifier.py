"""Exercises of the page on the classifier."""

from typing import Any

import numpy as np

from page.exercise import Ask, Predict, Said, Write
from snippets.gradient_check import numerical_gradient
from snippets.logistic_regression import cost, forward


def _data() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(9)
    return [
        (rng.normal(5, 2, (n_x, m)), rng.normal(4, 3, (n_x, new)))
        for n_x, m, new in ((1, 3, 2), (2, 5, 4))
    ]


def _standardize(X: np.ndarray, X_new: np.ndarray) -> np.ndarray:
    rows = []
    for row, new in zip(X, X_new, strict=True):
        mean = sum(row) / len(row)
        std = (sum((x - mean) ** 2 for x in row) / len(row)) ** 0.5
        rows.append([(x - mean) / std for x in new])
    return np.array(rows)


standardize = Write(
    function="standardize",
    calls=_data,
    oracle=_standardize,
    mistakes={
        "own": Said(
            "새 데이터의 평균과 표준편차를 썼습니다. 모델은 훈련 세트의 자로 배웠으니, 새 데이터도 그 자로 재야 합니다.",
            "These are the new data's own mean and deviation. The model has learned by the training set's ruler, so new data are measured by it too.",
        ),
        "all_data": Said(
            "둘을 합쳐서 평균을 냈습니다. 테스트 데이터가 학습에 새어 들어갑니다.",
            "The mean is taken over both: the test data leak into the training.",
        ),
        "axis_0": Said(
            "샘플마다 평균을 냈습니다. 특성 하나는 행 하나이니 axis=1을 따라 평균을 내야 합니다.",
            "This is the mean of each example. A feature is a row: take the mean along axis=1.",
        ),
        "no_mean": Said(
            "표준편차로 나누기만 했습니다. 가운데를 0으로 옮기려면 평균도 빼야 합니다.",
            "Only divided by the deviation: to move the middle to 0, subtract the mean as well.",
        ),
    },
)


def _sets() -> list[tuple[Any, ...]]:
    rng = np.random.default_rng(10)
    return [
        (
            rng.normal(size=(n_x, m)),
            rng.integers(0, 2, (1, m)).astype(float),
            rng.normal(size=(n_x, 1)),
            0.5,
            0.3,
            iterations,
        )
        for n_x, m, iterations in ((1, 1, 1), (2, 5, 2), (3, 4, 3))
    ]


def _train(
    X: np.ndarray,
    Y: np.ndarray,
    w: np.ndarray,
    b: float,
    learning_rate: float,
    iterations: int,
) -> tuple[np.ndarray, float]:
    for _ in range(iterations):

        def of_w(v: np.ndarray, b: float = b) -> float:
            return cost(forward(X, v, b), Y)

        def of_b(v: np.ndarray, w: np.ndarray = w) -> float:
            return cost(forward(X, w, v.item()), Y)

        dw, db = numerical_gradient(of_w, w), numerical_gradient(of_b, np.array([b]))
        w, b = w - learning_rate * dw, b - learning_rate * db.item()
    return w, b


train = Write(
    function="train",
    calls=_sets,
    oracle=_train,
    rel=1e-5,
    abs=1e-7,
    mistakes={
        "summed": Said(
            "합을 그대로 썼습니다. 비용은 평균이니 m으로 나누세요. m = 1에서는 티가 나지 않습니다.",
            "These are sums. The cost is a mean, so divide by m; with m = 1 it does not show.",
        ),
        "new_w": Said(
            "b의 기울기를 이미 고친 w로 구했습니다. 두 기울기를 같은 A에서 구하세요.",
            "The gradient of b comes from a w that has been updated. Take both from the same A.",
        ),
        "db_array": Said(
            "db가 배열이라 b도 배열이 되었습니다. np.sum에서 axis와 keepdims를 빼면 수 하나가 됩니다.",
            "db is an array, and b becomes one. Without axis and keepdims np.sum gives one number.",
        ),
    },
)

first_cost = Predict(
    asks=[
        Ask(
            "J(np.zeros((2, 1)), 0.0)",
            {
                "0": Said(
                    "w와 b가 0이면 모두에게 0.5라고 답합니다. 손실은 0이 아니라 log 2입니다.",
                    "With w and b at 0 every answer is 0.5, and the loss of that is log 2, not 0.",
                ),
                "0.5": Said(
                    "0.5는 확률입니다. 손실은 −log 0.5입니다.",
                    "0.5 is the probability; the loss is −log 0.5.",
                ),
            },
        ),
        Ask(
            "A(np.zeros((2, 1)), 0.0).shape",
            {
                "(4,)": Said(
                    "w.T @ X의 행은 하나로 남습니다.", "The row of w.T @ X stays a row."
                )
            },
        ),
    ]
)
