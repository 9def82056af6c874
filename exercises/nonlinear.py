"""Exercises of the page on why a hidden layer must bend."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write

Arrays = tuple[np.ndarray, ...]


def _layers() -> list[Arrays]:
    rng = np.random.default_rng(22)
    return [
        (
            rng.normal(size=(n_h, n_x)),
            rng.normal(size=(n_h, 1)),
            rng.normal(size=(n_y, n_h)),
            rng.normal(size=(n_y, 1)),
        )
        for n_x, n_h, n_y in ((1, 1, 1), (2, 3, 1), (3, 4, 2))
    ]


def _collapse(W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> Arrays:
    """Send 0 and each unit vector through both layers."""
    n_x = W1.shape[1]

    def through(x: np.ndarray) -> np.ndarray:
        return np.asarray(W2 @ (W1 @ x + b1) + b2)

    b = through(np.zeros((n_x, 1)))
    columns = [through(np.eye(n_x)[:, [j]]) - b for j in range(n_x)]
    return np.hstack(columns), b


collapse = Write(
    function="collapse",
    calls=_layers,
    oracle=_collapse,
    mistakes={
        "no_b1": Said(
            "b1이 사라졌습니다. 두 번째 층을 지나면 W2 @ b1이 되어 남습니다.",
            "b1 is lost. Through the second layer it becomes W2 @ b1.",
        ),
        "swapped": Said(
            "곱하는 순서가 바뀌었습니다. x에 먼저 닿는 W1이 오른쪽에 옵니다.",
            "The order is turned. W1 meets x first, so it stands on the right.",
        ),
        "b1_unweighted": Said(
            "b1도 두 번째 층의 가중치를 지나야 합니다.",
            "b1 has to pass through the weights of the second layer.",
        ),
    },
)

xor = Predict(
    asks=[
        Ask(
            "linear(0, 0) + linear(1, 1) == linear(0, 1) + linear(1, 0)",
            {
                "False": Said(
                    "양쪽 다 w₁ + w₂ + 2b입니다. 어떤 직선이든 그렇습니다.",
                    "Both sides are w₁ + w₂ + 2b, whatever the line.",
                )
            },
        ),
        Ask(
            "xor(0, 0) + xor(1, 1) == xor(0, 1) + xor(1, 0)",
            {
                "True": Said(
                    "왼쪽은 0 + 0이고 오른쪽은 1 + 1입니다.",
                    "The left is 0 + 0, the right 1 + 1.",
                )
            },
        ),
        Ask(
            "bent(0, 0), bent(0, 1), bent(1, 0), bent(1, 1)",
            {
                "(0, 1, 1, 2)": Said(
                    "두 번째 유닛이 둘 다 1일 때만 켜져서 2를 빼 줍니다.",
                    "The second unit comes on where both are 1, and takes 2 away.",
                )
            },
        ),
    ]
)
