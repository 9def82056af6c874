"""Exercises of the page on the whole training set at once."""

from typing import Any

import numpy as np

from page.exercise import Ask, Predict, Race, Said, Write
from snippets.gradient_check import numerical_gradient
from snippets.logistic_regression import cost, forward


def _sets() -> list[tuple[Any, ...]]:
    rng = np.random.default_rng(3)
    return [
        (
            rng.normal(size=(n_x, 1)).round(1),
            0.5,
            rng.normal(size=(n_x, m)).round(1),
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


def _forwarded() -> list[tuple[np.ndarray, ...]]:
    rng = np.random.default_rng(24)
    return [
        (
            rng.normal(size=(n_x, m)).round(1),
            rng.uniform(size=(1, m)).round(1),
            rng.integers(0, 2, (1, m)).astype(float),
        )
        for n_x, m in ((1, 1), (2, 3), (3, 5))
    ]


def _gradients(X: np.ndarray, A: np.ndarray, Y: np.ndarray) -> tuple[np.ndarray, float]:
    n_x, m = X.shape
    dw = [
        [sum(X[j, i] * (A[0, i] - Y[0, i]) for i in range(m)) / m] for j in range(n_x)
    ]
    return np.array(dw), float(sum(A[0, i] - Y[0, i] for i in range(m)) / m)


gradients = Write(
    kind="speed",
    function="gradients",
    calls=_forwarded,
    oracle=_gradients,
    loops=False,
    race=Race(
        10, lambda: (np.ones((3, 2_000)), np.full((1, 2_000), 0.5), np.ones((1, 2_000)))
    ),
    mistakes={
        "summed": Said(
            "m으로 나누지 않았습니다. 비용이 평균이니 기울기도 평균입니다.",
            "Nothing is divided by m. The cost is a mean, and so is its gradient.",
        ),
        "row": Said(
            "dw가 행으로 누웠습니다. w와 같은 (n_x, 1)이어야 합니다.",
            "dw lies on its side: it has the shape of w, (n_x, 1).",
        ),
        "no_sum": Said(
            "X * dZ는 샘플마다의 몫을 (n_x, m)으로 늘어놓기만 합니다. 그 몫을 샘플을 따라 더해야 합니다. X @ dZ.T가 곱하고 더하기까지 합니다.",
            "X * dZ only sets out the shares of the examples, (n_x, m). They have to be added along the examples: X @ dZ.T multiplies and adds.",
        ),
        "turned": Said(
            "부호가 모두 거꾸로입니다. dZ는 Y − A가 아니라 A − Y입니다.",
            "All signs are turned: dZ is A − Y, not Y − A.",
        ),
        "features": Said(
            "특성의 수로 나누었습니다. X는 (n_x, m)이라 X.shape[0]은 n_x입니다. 샘플의 수 m은 X.shape[1]입니다.",
            "Divided by the number of features: X is (n_x, m), so X.shape[0] is n_x. The number of examples, m, is X.shape[1].",
        ),
        "rank_1": Said(
            "dw가 랭크 1 배열 (n_x,)입니다. w와 같은 열이어야 하니, keepdims=True를 붙이거나 dZ를 행으로 둔 채 X @ dZ.T를 쓰세요.",
            "dw is a rank-1 array, (n_x,), and should be a column like w: add keepdims=True, or leave dZ a row and take X @ dZ.T.",
        ),
        "db_array": Said(
            "dw는 맞습니다. db가 수 하나가 아니라 (1, 1) 배열입니다. np.sum에서 axis와 keepdims를 빼세요.",
            "dw is right. But db is a (1, 1) array and not a number: leave axis and keepdims out of np.sum.",
        ),
        "db_axis": Said(
            "dw는 맞습니다. db가 수 하나가 아니라 (1,) 배열입니다. np.sum에서 axis를 빼면 모두 더해 수 하나가 됩니다.",
            "dw is right. But db is a (1,) array and not a number: without axis, np.sum adds everything up to one number.",
        ),
        "one_mean": Said(
            "특성까지 섞어서 평균을 냈습니다. 특성마다 하나씩, 샘플을 따라서만 더하세요.",
            "The features are averaged too. Add along the examples only, one number a feature.",
        ),
        "no_loop": Said(
            "아직 샘플이나 특성을 하나씩 돕니다. X @ dZ.T 하나가 두 반복문을 다 대신합니다.",
            "It still goes through examples or features one by one; X @ dZ.T replaces both loops.",
        ),
    },
)

meeting = Predict(
    asks=[
        Ask(
            "(a + b.T).shape",
            {
                "(4, 3)": Said(
                    "b.T는 (1, 4)라서 a의 행마다 더해집니다.",
                    "b.T is (1, 4), and is added to each row of a.",
                )
            },
        ),
        Ask(
            "(a + b).shape",
            {
                "(3, 4)": Said(
                    "(3, 4)와 (4, 1)은 앞 축에서 3과 4가 부딪칩니다.",
                    "In (3, 4) and (4, 1), 3 meets 4 on the first axis.",
                )
            },
        ),
        Ask(
            "(a.T + b).shape",
            {
                "error": Said(
                    "a.T는 (4, 3)이라 (4, 1)과 만날 수 있습니다.",
                    "a.T is (4, 3), and meets (4, 1).",
                ),
                "(3, 4)": Said(
                    "a.T는 (4, 3)입니다. b는 그 열마다 더해지고 shape는 그대로입니다.",
                    "a.T is (4, 3); b is added to each of its columns, and the shape stays.",
                ),
            },
        ),
    ]
)


disappears = Predict(
    asks=[
        Ask(
            "Z.shape",
            {
                "(30, 1)": Said(
                    "w를 눕혔으니 점수도 눕습니다. 샘플마다 한 칸인 행입니다.",
                    "w lies down, and so do the scores: a row with an element for each example.",
                ),
                "(30,)": Said(
                    "w.T는 축이 둘인 행이라 답도 축이 둘입니다. 행이 하나, 샘플이 30개입니다.",
                    "w.T is a row, with two axes, and so is the answer: 1 row, 30 examples.",
                ),
                "(5, 30)": Said(
                    "특성 5는 더해져 사라집니다. 그것이 남으면 *로 곱한 것입니다.",
                    "The 5 features are added up and disappear; they would stay with *.",
                ),
                "error": Said(
                    "(1, 5)와 (5, 30)입니다. 안쪽의 5가 맞습니다.",
                    "(1, 5) times (5, 30): the inner fives agree.",
                ),
            },
        ),
        Ask(
            "(X @ Z.T).shape",
            {
                "(5, 30)": Said(
                    "이번에는 샘플 30이 더해져 사라집니다.",
                    "This time the 30 examples are added up and disappear.",
                ),
                "(1, 5)": Said(
                    "X가 왼쪽에 있으니 행 5가 앞에 남습니다.",
                    "X stands on the left, so its 5 rows stay in front.",
                ),
                "error": Said(
                    "(5, 30)과 (30, 1)입니다. 안쪽의 30이 맞습니다.",
                    "(5, 30) times (30, 1): the inner thirties agree.",
                ),
            },
        ),
        Ask(
            "students @ dZ.T / 3",
            {
                "[7.5, 9]": Said(
                    "더하기만 하고 3으로 나누지 않았습니다.",
                    "Added up, but not divided by 3.",
                ),
                "[5, 6]": Said(
                    "특성의 평균입니다. 여기에 오차 0.5가 곱해집니다.",
                    "Those are the means of the features. Each is multiplied by the error, 0.5.",
                ),
            },
        ),
    ]
)
