"""Exercises of the page on NumPy's functions."""

import math

import numpy as np

from page.exercise import Ask, Predict, Said, Write


def _scores() -> list[tuple[np.ndarray]]:
    rng = np.random.default_rng(17)
    return [
        (np.array([[1.0], [2.0]]),),
        (rng.normal(size=(3, 4)).round(1),),
        (np.array([[1000.0, 0.0], [1001.0, 1.0]]),),
    ]


def _softmax(Z: np.ndarray) -> np.ndarray:
    columns = []
    for column in Z.T:
        powers = [math.exp(z - max(column)) for z in column]
        columns.append([p / math.fsum(powers) for p in powers])
    return np.array(columns).T


softmax = Write(
    function="softmax",
    calls=_scores,
    oracle=_softmax,
    mistakes={
        "overflow": Said(
            "1000에서 e^z가 넘쳐 nan이 나옵니다. 열마다 가장 큰 값을 먼저 빼도 비율은 그대로입니다.",
            "At 1000 e^z overflows to nan. Subtract the largest of each column first: the shares stay the same.",
        ),
        "rows": Said(
            "행마다 나누었습니다. 샘플은 열이니 axis=0을 따라 더하세요.",
            "Divided along the rows. An example is a column: sum along axis=0.",
        ),
        "linear": Said(
            "e^z를 빠뜨렸습니다. z를 그대로 나누면 음수가 섞였을 때 비율이 되지 않습니다.",
            "The e^z is missing. The z themselves are no shares once one of them is negative.",
        ),
        "one_max": Said(
            "배열 전체에서 가장 큰 값을 뺐습니다. 그보다 한참 작은 열은 모두 0이 되어 0을 0으로 나눕니다. 가장 큰 값도 열마다 찾으세요.",
            "The largest of the whole array is subtracted: a column far below it becomes all zeros, and 0 is divided by 0. Find the largest of each column.",
        ),
        "row_max": Said(
            "행마다 가장 큰 값을 뺐습니다. 한 열에서 칸마다 다른 수를 빼면 비율이 달라집니다. 열마다 한 값을 빼세요.",
            "The largest of each row is subtracted. That takes different numbers from one column, and changes its shares: subtract one number a column.",
        ),
        "whole": Said(
            "배열 전체의 합으로 나누었습니다. 열마다 합이 1이어야 합니다.",
            "Divided by the sum of everything: each column must add up to 1.",
        ),
    },
)

dtypes = Predict(
    asks=[
        Ask(
            "(np.zeros_like(counts) + 0.5).sum()",
            {
                "0": Said(
                    "더한 결과는 새 배열이라 float64입니다. 잘려 나가지 않습니다.",
                    "The sum is a new array, float64: nothing is cut off.",
                ),
                "[0.5, 0.5]": Said(
                    "배열은 맞습니다. 그것을 .sum()으로 모두 더합니다.",
                    "That is the array; .sum() adds it up.",
                ),
            },
        ),
        Ask(
            "filled.sum()",
            {
                "1": Said(
                    "zeros_like는 counts의 정수형을 물려받습니다. 0.5를 넣으면 0이 됩니다.",
                    "zeros_like takes over the integers of counts, and a 0.5 put in becomes 0.",
                ),
                "error": Said(
                    "에러라도 나면 좋을 텐데, 정수 칸에 들어가는 0.5는 조용히 잘립니다.",
                    "An error would be kinder: a 0.5 that is put among integers is cut off in silence.",
                ),
            },
        ),
        Ask(
            "(counts / 2).sum()",
            {
                "1": Said(
                    "/는 정수끼리 나누어도 실수를 줍니다. 버림하는 것은 //입니다.",
                    "/ gives floats even for integers; the one that rounds down is //.",
                )
            },
        ),
        Ask(
            "counts ** -1",
            {
                "[1, 0]": Said(
                    "조용히 자르지 않습니다. 정수의 거듭제곱은 정수여야 하는데 ½은 정수가 아니라서 거절합니다.",
                    "Nothing is cut off here: a power of integers must be an integer, ½ is none, and NumPy refuses.",
                ),
                "[1, 0.5]": Said(
                    "정수의 거듭제곱은 정수여야 하는데 ½은 정수가 아닙니다. 1 / counts라면 그 값이 나옵니다.",
                    "A power of integers must be an integer, and ½ is none. 1 / counts would give that.",
                ),
            },
        ),
    ]
)


def _relu_calls() -> list[tuple[np.ndarray]]:
    rng = np.random.default_rng(18)
    return [
        (np.array([[-1.0, 2.0]]),),
        (rng.normal(size=(3, 4)).round(1),),
        (np.array([[0.0], [-3.0]]),),
    ]


relu = Write(
    kind="fix",
    function="relu",
    calls=_relu_calls,
    oracle=lambda Z: np.array([[z if z > 0 else 0.0 for z in row] for row in Z]),
    mistakes={
        "absolute": Said(
            "음수는 뒤집는 것이 아니라 0으로 만들어야 합니다.",
            "Negative numbers become 0; they are not turned round.",
        ),
        "ones": Said(
            "어디가 양수인지만 답했습니다. 양수는 1이 아니라 제 값 그대로 남아야 합니다.",
            "This says where Z is positive. A positive number stays what it is, and does not become 1.",
        ),
        "clipped": Said(
            "위쪽을 잘랐습니다. 아래쪽을 0에서 잘라야 합니다.",
            "The upper side is cut off; cut the lower one at 0.",
        ),
        "reduced": Said(
            "np.max의 두 번째 인수는 축이라, 열마다 가장 큰 값 하나만 남습니다. 칸마다 견주는 것은 np.maximum입니다.",
            "The second argument of np.max is an axis, so one number a column is left. np.maximum compares element by element.",
        ),
    },
)
