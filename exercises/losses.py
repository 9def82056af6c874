"""Exercises of the page on the two losses."""

from collections.abc import Callable

import numpy as np

from page.exercise import Said, Write
from snippets.losses import cross_entropy

Cost = Callable[[np.ndarray, np.ndarray], float]


def mean_cost(A: np.ndarray, Y: np.ndarray) -> float:
    return float(np.mean(cross_entropy(A, Y)))


def summed_cost(A: np.ndarray, Y: np.ndarray) -> float:
    return float(np.sum(cross_entropy(A, Y)))


def halved_cost(A: np.ndarray, Y: np.ndarray) -> float:
    return mean_cost(A, Y) / 2


def _catches(cost: Cost) -> None:
    if cost is summed_cost:
        raise AssertionError


catches_sum = Write(
    kind="assert",
    function="check",
    calls=lambda: [(mean_cost,), (summed_cost,), (halved_cost,)],
    oracle=_catches,
    mistakes={
        "positive": Said(
            "합으로 구한 비용도 양수입니다. 데이터를 두 배로 늘려 비용이 어떻게 되는지 보세요.",
            "A summed cost is positive too. See what becomes of the cost when the data are doubled.",
        ),
        "log2": Said(
            "평균도 절반으로 줄이면 이 단언에 걸립니다. 값 하나를 외우지 말고, 평균이라면 늘 지키는 성질을 쓰세요.",
            "This also stops a cost that is half the mean. State what holds of any mean, not one value.",
        ),
    },
)
