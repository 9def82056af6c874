"""Exercises of the page on maximum likelihood."""

import math

import numpy as np

from page.exercise import Ask, Predict, Said, Write


def _data() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(16)
    return [
        (np.array([[0.5, 0.25]]), np.array([[1.0, 0.0]])),
        (rng.uniform(0.1, 0.9, (1, 7)), rng.integers(0, 2, (1, 7)).astype(float)),
        (np.full((1, 5000), 0.5), np.ones((1, 5000))),
    ]


def _log_likelihood(A: np.ndarray, Y: np.ndarray) -> float:
    return math.fsum(
        math.log(a if y == 1 else 1 - a) for a, y in zip(A[0], Y[0], strict=True)
    )


log_likelihood = Write(
    kind="fix",
    function="log_likelihood",
    calls=_data,
    oracle=_log_likelihood,
    mistakes={
        "log_of_product": Said(
            "확률을 먼저 다 곱하면 5,000개에서 0이 되고 log 0은 −inf입니다. 로그부터 구해서 더하세요.",
            "The product of 5,000 probabilities is 0, and log 0 is −inf. Take logarithms first, and add them.",
        ),
        "mean": Said(
            "평균입니다. 로그 가능도는 모두 더한 값이고, 평균에 음수를 붙인 것이 비용입니다.",
            "That is the mean. The log-likelihood is the sum; minus the mean is the cost.",
        ),
        "negative": Said(
            "부호가 뒤집혔습니다. 확률의 로그를 더한 것이니 0보다 클 수 없습니다.",
            "The sign is turned: a sum of logarithms of probabilities is never above 0.",
        ),
    },
)

coin = Predict(
    asks=[
        Ask(
            "best(heads=0, tosses=10)",
            {
                "1 / 12": Said(
                    "앞면과 뒷면을 하나씩 더 본 셈 치는 어림입니다. 미리 품은 믿음이 섞인 것이고, 가능도는 본 것만 씁니다. (1 − θ)^10은 어디서 가장 클까요?",
                    "That counts one more head and one more tail than were seen: a belief is mixed in. The likelihood knows only what was seen. Where is (1 − θ)^10 greatest?",
                ),
                "0.083": Said(
                    "1/12는 앞면과 뒷면을 하나씩 더 본 셈 치는 어림입니다. 가능도는 본 것만 씁니다. (1 − θ)^10은 어디서 가장 클까요?",
                    "1/12 counts one more head and one more tail than were seen. The likelihood knows only what was seen. Where is (1 − θ)^10 greatest?",
                ),
                "error": Said(
                    "0의 0제곱은 NumPy에서 1이니 에러가 나지 않습니다. 앞면이 한 번도 안 나와도 (1 − θ)^10에는 가장 큰 곳이 있습니다.",
                    "0 to the power 0 is 1 in NumPy, so nothing is raised. Without any heads (1 − θ)^10 still has a place where it is greatest.",
                ),
                "0.5": Said(
                    "동전이 공정하다고 믿는 것은 데이터가 아니라 우리입니다. 가능도를 가장 크게 하는 값은 0입니다.",
                    "That the coin is fair is our belief, not the data's. The likelihood is greatest at 0.",
                ),
            },
        ),
        Ask(
            "best(heads=7, tosses=10)",
            {
                "0.5": Said(
                    "본 것이 나올 확률은 0.7에서 더 큽니다.",
                    "What was seen is more probable at 0.7.",
                )
            },
        ),
        Ask("best(heads=70, tosses=100) == best(heads=7, tosses=10)"),
    ]
)

steps = Write(
    kind="order",
    function="cost",
    calls=lambda: [
        (np.array([[0.9, 0.2, 0.6]]), np.array([[1.0, 0.0, 1.0]])),
        (np.array([[0.3, 0.7]]), np.array([[1.0, 1.0]])),
    ],
    oracle=lambda A, Y: -_log_likelihood(A, Y) / A.shape[1],
    mistakes={
        "log_last": Said(
            "로그를 구하기 전에 더했습니다. 확률을 더한 값에는 뜻이 없습니다.",
            "The sum comes before the logarithm; a sum of these probabilities means nothing.",
        )
    },
)
