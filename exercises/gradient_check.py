"""Exercises of the page on the gradient check."""

from collections.abc import Mapping
from math import sqrt
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write
from snippets.gradient_check import compare, numerical_gradient
from snippets.two_layer_network import cost, forward, initialize

kinks = Predict(
    asks=[
        Ask(
            "(relu(h) - relu(-h)) / (2 * h)",
            {
                "1.0": Said(
                    "오른쪽의 기울기입니다. 왼쪽의 0과 평균이 됩니다.",
                    "That is the slope on the right; it is averaged with the 0 on the left.",
                ),
                "0.0": Said(
                    "왼쪽의 기울기입니다. 오른쪽의 1과 평균이 됩니다.",
                    "That is the slope on the left; it is averaged with the 1 on the right.",
                ),
            },
        ),
        Ask(
            "(abs(h) - abs(-h)) / (2 * h)",
            {
                "1.0": Said(
                    "양쪽의 |x|는 값이 같습니다. 빼면 0입니다.",
                    "On both sides |x| has the same value, and the difference is 0.",
                )
            },
        ),
        Ask(
            "(abs(h) - abs(0)) / h",
            {
                "0.0": Said(
                    "이번에는 오른쪽으로만 움직였습니다. h를 h로 나눕니다.",
                    "This moves to the right only: h is divided by h.",
                )
            },
        ),
    ]
)

lost = Predict(
    asks=[
        Ask(
            "up[0]",
            {
                "3.00001": Said(
                    "정수 배열의 칸에는 정수만 들어갑니다. 소수점 아래는 버려집니다.",
                    "An element of an integer array is an integer: the fraction is cut off.",
                )
            },
        ),
        Ask(
            "down[0]",
            {
                "3": Said(
                    "2.99999는 반올림되지 않고 소수점 아래가 잘립니다.",
                    "2.99999 is not rounded: its fraction is cut off.",
                ),
                "2.99999": Said(
                    "정수 배열의 칸에는 정수만 들어갑니다.",
                    "An element of an integer array is an integer.",
                ),
            },
        ),
    ]
)


def _pairs() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(5)
    one, two, row = np.ones((1, 1)), np.array([[1.0], [-1.0]]), rng.normal(size=(1, 3))
    table = rng.normal(size=(2, 4))
    return [
        (one, one),
        (one, 2 * one),
        (two, -two),
        (2 * two, two),
        (1e-9 * row, 1.001e-9 * row),
        (1e6 * table, 1e6 * table + 1e-3),
        (np.zeros((2, 1)), np.zeros((2, 1))),
    ]


def _agrees(analytic: np.ndarray, numeric: np.ndarray) -> bool:
    def length(values: list[float]) -> float:
        return sqrt(sum(value**2 for value in values))

    a, n = analytic.ravel().tolist(), numeric.ravel().tolist()
    apart = length([p - q for p, q in zip(a, n, strict=True)])
    return apart == 0 or apart / (length(a) + length(n)) < 1e-7


agrees = Write(
    kind="fix",
    function="agrees",
    calls=_pairs,
    oracle=_agrees,
    mistakes={
        "allclose": Said(
            "np.allclose는 1e-8보다 작은 차이를 그냥 넘어갑니다. 기울기가 아주 작으면 무엇이든 맞다고 하니, 두 기울기의 크기와 견주세요.",
            "np.allclose lets any difference below 1e-8 pass, so it calls every tiny gradient right. Hold the difference against their size.",
        ),
        "absolute": Said(
            "차이만 보았습니다. 10억분의 1만 한 기울기는 틀려도 차이가 작습니다. 크기로 나누어 견주세요.",
            "That looks at the difference alone, which is small wherever the gradient is. Hold it against their size.",
        ),
        "summed": Said(
            "더한 값끼리 견주면 +와 −가 상쇄됩니다. 칸마다 뺀 다음 크기를 재세요.",
            "In a sum + and − cancel. Subtract element by element first, then measure.",
        ),
        "divided": Said(
            "둘 다 0이면 0/0은 nan이고, nan과의 비교는 거짓입니다.",
            "Where both are 0, 0/0 is nan, and every comparison with nan is false.",
        ),
    },
)


def square_sum(w: np.ndarray) -> float:
    return float(np.sum(w**2))


def mixed(w: np.ndarray) -> float:
    return float(np.sum(w**3) + w.flat[0] * w.flat[-1])


def _worst(f: object, w: np.ndarray, dw: np.ndarray) -> tuple[int, ...]:
    right = 2 * w
    if f is mixed:
        right = 3 * w**2
        right.flat[0] += w.flat[-1]
        right.flat[-1] += w.flat[0]
    gaps = {place: abs(right[place] - dw[place]) for place in np.ndindex(w.shape)}
    return max(gaps, key=lambda place: gaps[place])


def _planted() -> list[tuple[object, np.ndarray, np.ndarray]]:
    w = np.array([2.0, -1.0])
    table = np.arange(1.0, 7).reshape(2, 3)
    right = 3 * table**2
    right[0, 0] += 6
    right[1, 2] += 1
    low, high, two = right.copy(), right.copy(), right.copy()
    low[0, 1] -= 5
    high[1, 0] += 0.5
    two[0, 0] += 1  # the larger share of its size
    two[1, 1] += 5
    return [
        (square_sum, w, np.array([4.0, 2.0])),
        (square_sum, w, np.array([-4.0, -2.0])),
        (mixed, table, low),
        (mixed, table, high),
        (mixed, table, two),
        (square_sum, w, np.array([4.0, -9.0])),
    ]


worst = Write(
    function="worst",
    calls=_planted,
    oracle=_worst,
    mistakes={
        "aliased": Said(
            "up과 down이 같은 배열입니다. 올린 만큼 도로 내려가 차이가 늘 0이니, w.copy()로 따로 만드세요.",
            "up and down are one array: what goes up comes down again, and every difference is 0. Make two with w.copy().",
        ),
        "relative": Said(
            "차이를 기울기로 나누었습니다. 비율이 아니라 차이가 가장 큰 자리를 찾으세요.",
            "The difference is divided by the gradient. Look for the largest difference, not the largest share.",
        ),
        "half_width": Said(
            "h로 나누었습니다. 양쪽으로 h씩 움직였으니 폭은 2h이고, 잰 값이 모두 두 배가 되었습니다.",
            "This divides by h. Up and down by h is a width of 2h, so every measurement is twice too large.",
        ),
        "signed": Said(
            "차이의 부호를 떼지 않았습니다. 모자란 칸은 음수라서 가장 큰 것으로 보이지 않습니다.",
            "The differences keep their signs: an element that is too small gives a negative one, which is never the largest.",
        ),
        "largest": Said(
            "가장 큰 기울기의 자리입니다. 공식과 잰 값의 차이가 가장 큰 자리를 찾으세요.",
            "That is where the gradient is largest. Look for the largest difference of the formula and the measurement.",
        ),
        "flat": Said(
            "argmax는 펼친 배열의 번호를 줍니다. np.unravel_index로 행과 열로 바꾸세요.",
            "argmax counts along the flattened array. np.unravel_index turns its number into row and column.",
        ),
    },
)

SIX_LINES = {
    "dZ2": "A2 - Y",
    "dW2": "dZ2 @ A1.T / m",
    "db2": "np.sum(dZ2, axis=1, keepdims=True) / m",
    "dZ1": "W2.T @ dZ2 * (1 - A1**2)",
    "dW1": "dZ1 @ X.T / m",
    "db1": "np.sum(dZ1, axis=1, keepdims=True) / m",
}


def _could_be(pieces: Mapping[str, str]) -> set[str]:
    """Check six examples: with which pieces do W2 and b2 pass, the others read 5/7?"""
    rng = np.random.default_rng(20)
    X, Y = rng.normal(size=(2, 6)), rng.integers(0, 2, (1, 6)).astype(float)
    params = initialize(2, 3, rng=rng, scale=1.0)
    _, A1, _, A2 = forward(X, params)
    names = {"np": np, "X": X, "Y": Y, "A1": A1, "A2": A2, "m": 6, **params._asdict()}
    measured = {}
    for name, V in params._asdict().items():

        def J(V: np.ndarray, name: str = name) -> float:
            return cost(forward(X, params._replace(**{name: V})).A2, Y)

        measured[name] = numerical_gradient(J, V)
    found = set()
    for letter, piece in pieces.items():
        given = _gradients(piece, dict(names))
        error = {name: compare(given[f"d{name}"], measured[name]) for name in measured}
        passed = max(error["W2"], error["b2"]) < 1e-7
        if passed and np.allclose([error["W1"], error["b1"]], 5 / 7, atol=5e-3):
            found.add(letter)
    return found


def _gradients(piece: str, names: dict[str, Any]) -> dict[str, Any]:
    """Run the six lines, with a piece in the place of those that it writes anew."""
    new = dict(line.split(" = ", 1) for line in piece.splitlines())
    assert new.keys() <= SIX_LINES.keys()
    for name, right in SIX_LINES.items():
        execute(f"{name} = {new.get(name, right)}", "piece", names)
    return names


reading = Mark(
    kind="find",
    right=_could_be,
    mistakes={
        "a": Said(
            "출력층에서부터 한 번 더 나누었으니 dW2와 db2도 함께 떨어집니다.",
            "The second division is in the output layer already, so dW2 and db2 fail as well.",
        ),
        "b": Said(
            "m으로 두 번 나누면 6분의 1이 됩니다. 상대 오차는 어느 쪽이 큰지 따지지 않으니 여섯 배일 때와 같습니다.",
            "Divided by m twice, they are a sixth. The relative error does not ask which of the two is larger: it is that of six times.",
        ),
        "c": Said(
            "dW1은 0.71이지만 db1은 이 줄을 거치지 않아 통과합니다.",
            "dW1 reads 0.71, but db1 does not go through this line, and passes.",
        ),
        "d": Said(
            "떨어지는 것은 그 둘이 맞습니다. 하지만 tanh의 기울기를 빠뜨리면 칸마다 다른 배수로 어긋나, 두 수가 나란히 5/7이 되지는 않습니다.",
            "Those two do fail. But without the slope of tanh each element is off by another factor, and the two do not both read 5/7.",
        ),
        "e": Said(
            "은닉층의 두 줄에서 m으로 나누는 것을 빠뜨렸습니다. 둘 다 여섯 배입니다.",
            "Both lines of the hidden layer lack the division by m: both are six times too large.",
        ),
        "f": Said(
            "부호가 반대이면 0.71이 아니라 1이 나옵니다.",
            "With the wrong sign it reads 1, not 0.71.",
        ),
    },
)
