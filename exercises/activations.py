"""Exercises of the page on activation functions."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write

slopes = Predict(
    asks=[
        Ask(
            "slope(sigmoid, 0.0)",
            {
                "0.5": Said(
                    "0.5는 σ(0)의 값입니다. 기울기는 0.5 × (1 − 0.5)입니다.",
                    "0.5 is the value of σ there. The slope is 0.5 × (1 − 0.5).",
                ),
                "1": Said(
                    "기울기가 1인 것은 tanh입니다.", "It is tanh that has the slope 1."
                ),
            },
        ),
        Ask(
            "slope(np.tanh, 0.0)",
            {
                "0": Said(
                    "0은 값입니다. 기울기는 1 − 0²입니다.",
                    "0 is the value; the slope is 1 − 0².",
                ),
                "0.25": Said(
                    "0.25는 시그모이드의 기울기입니다.", "0.25 is the sigmoid's slope."
                ),
                "0.5": Said(
                    "0.5는 시그모이드의 값입니다. tanh는 0에서 0이니 기울기는 1 − 0²입니다.",
                    "0.5 is the value of the sigmoid. tanh is 0 at 0, so the slope is 1 − 0².",
                ),
            },
        ),
        Ask(
            "slope(relu, -3.0)",
            {
                "-3": Said("음수에서는 평평합니다.", "Below 0 it is flat."),
                "1": Said("1은 양수 쪽의 기울기입니다.", "1 is the slope above 0."),
                "0.01": Said(
                    "0.01은 leaky ReLU의 기울기입니다. ReLU는 왼쪽이 완전히 평평합니다.",
                    "0.01 belongs to leaky ReLU. To the left ReLU is quite flat.",
                ),
            },
        ),
        Ask(
            "slope(relu, 0.0)",
            {
                "0": Said(
                    "0은 왼쪽만 재었을 때의 기울기입니다. slope는 h와 −h에서 값을 하나씩 재어 뺍니다.",
                    "0 is the slope to the left. The measurement takes one value at h, one at −h.",
                ),
                "1": Said(
                    "1은 오른쪽만 재었을 때의 기울기입니다. slope는 h와 −h에서 값을 하나씩 재어 뺍니다.",
                    "1 is the slope to the right. The measurement takes one value at h, one at −h.",
                ),
                "error": Said(
                    "미분할 수 없는 점이지만 재는 일은 나눗셈일 뿐입니다. (h − 0) / 2h를 계산해 보세요.",
                    "There is no derivative, but measuring is just a division: work out (h − 0) / 2h.",
                ),
            },
        ),
    ]
)


def _z() -> list[tuple[np.ndarray]]:
    rng = np.random.default_rng(20)
    return [
        (np.tanh(np.array([[0.5]])),),
        (np.tanh(rng.normal(size=(2, 3))),),
        (np.tanh(np.array([[-2.0], [3.0]])),),
    ]


def _tanh_slope(A: np.ndarray) -> np.ndarray:
    h, Z = 1e-5, np.arctanh(A)
    return np.asarray((np.tanh(Z + h) - np.tanh(Z - h)) / (2 * h))


tanh_slope = Write(
    kind="fix",
    function="tanh_slope",
    calls=_z,
    oracle=_tanh_slope,
    rel=1e-7,
    abs=1e-9,
    mistakes={
        "again": Said(
            "a에 tanh를 한 번 더 씌웠습니다. a가 이미 tanh(z)이니 그대로 제곱하세요.",
            "tanh is applied to a once more. a is tanh(z) already: square it as it is.",
        ),
        "sigmoid": Said(
            "a(1 − a)는 시그모이드의 기울기입니다.",
            "a(1 − a) is the slope of the sigmoid.",
        ),
        "no_square": Said(
            "제곱이 빠졌습니다. 1 − a는 a가 음수일 때 1보다 커집니다.",
            "The square is missing: for negative a, 1 − a is more than 1.",
        ),
        "sign": Said(
            "부호가 반대입니다. tanh는 어디서나 올라가니 기울기가 음수일 수 없습니다.",
            "The sign is turned. tanh rises everywhere, so its slope cannot be negative.",
        ),
        "differentiated": Said(
            "1 − a²을 a로 한 번 더 미분했습니다. 1 − a²이 이미 tanh를 z로 미분한 것입니다.",
            "This differentiates 1 − a² by a once more; 1 − a² is the derivative of tanh already.",
        ),
        "doubled": Said(
            "A * 2는 두 배입니다. 제곱은 A**2입니다.",
            "A * 2 is twice A; the square is A**2.",
        ),
        "tangent": Said(
            "1 + a²은 tan의 도함수입니다. tanh는 끝으로 갈수록 평평해지니 빼야 합니다.",
            "1 + a² belongs to tan. tanh gets flatter towards its ends, so subtract.",
        ),
        "matrix": Said(
            "@는 행렬 곱입니다. 활성화 함수는 원소마다 따로 계산하니 A**2를 쓰세요.",
            "@ is a matrix product. An activation works element by element: write A**2.",
        ),
    },
)


def _leaky_calls() -> list[tuple[np.ndarray, float]]:
    rng = np.random.default_rng(21)
    return [
        (np.array([[-2.0, 3.0]]), 0.1),
        (rng.normal(size=(3, 4)), 0.01),
        (np.array([[0.0]]), 0.2),
    ]


leaky = Write(
    function="leaky_relu",
    calls=_leaky_calls,
    oracle=lambda Z, slope: np.array(
        [[z if z > 0 else slope * z for z in row] for row in Z]
    ),
    mistakes={
        "plain": Said(
            "음수를 0으로 만들었습니다. 새어 나가려면 slope배가 남아야 합니다.",
            "Negative numbers are 0 here; a leak leaves slope times as much.",
        ),
        "everywhere": Said(
            "양수까지 slope배가 되었습니다. 양수는 그대로 지나가야 합니다.",
            "Positive numbers are scaled as well; they should pass as they are.",
        ),
        "smaller": Said(
            "양수가 slope배가 되고 음수가 그대로 남았습니다. np.where라면 두 값의 자리가, 최솟값이라면 고르는 쪽이 바뀐 것입니다.",
            "Positive numbers are scaled and negative ones kept. In np.where the two values have changed places; a minimum should be a maximum.",
        ),
        "constant": Said(
            "음수를 모두 slope로 바꾸었습니다. slope는 기울기이니 Z에 곱해야 합니다.",
            "Every negative number becomes slope itself. It is a slope: multiply Z by it.",
        ),
        "flipped": Said(
            "음수가 양수가 되었습니다. Z가 이미 음수이니 slope만 곱하면 됩니다.",
            "Negative numbers come out positive. Z is negative already: multiply by slope alone.",
        ),
        "derivative": Said(
            "leaky ReLU의 도함수입니다. 구할 것은 함수의 값이니 Z가 곱해져야 합니다.",
            "This is the derivative of leaky ReLU. For its value, Z is a factor.",
        ),
        "truth": Said(
            "if는 배열의 원소를 하나씩 보지 않습니다. 원소마다 고르려면 np.where를 쓰세요.",
            "An if does not look at the elements of an array one by one. np.where does.",
        ),
    },
)


dead = Predict(
    asks=[
        Ask(
            'moved("relu")',
            {
                "3": Said(
                    "첫 번째 유닛은 모든 샘플에서 z가 음수입니다. ReLU의 기울기 0이 곱해지니 움직이지 못합니다.",
                    "The first unit has a z below 0 for every example: the slope 0 of ReLU is a factor, and its row stays.",
                ),
                "1": Said(
                    "움직이지 않는 행이 하나입니다. 나머지 두 유닛은 절반쯤의 샘플에서 z가 양수입니다.",
                    "One row is the one that stays. The other two units are positive for about half of the examples.",
                ),
                "0": Said(
                    "죽은 유닛은 첫 번째뿐입니다. 나머지는 제 기울기로 움직입니다.",
                    "Only the first unit is dead. The others move by gradients of their own.",
                ),
            },
        ),
        Ask(
            'moved("leaky_relu")',
            {
                "2": Said(
                    "leaky ReLU의 기울기는 왼쪽에서 0이 아니라 0.01입니다. 조금이라도 움직입니다.",
                    "To the left the slope of leaky ReLU is 0.01, not 0: the row moves, if only a little.",
                )
            },
        ),
    ]
)


def _softplus_slope(pieces: Mapping[str, str]) -> set[str]:
    """Which lines give what a small step in softplus measures?"""
    h, z = 1e-5, np.linspace(-3, 3, 8)
    measured = (np.logaddexp(0, z + h) - np.logaddexp(0, z - h)) / (2 * h)
    found = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {"np": np, "z": z}
        execute(code, "piece", names)
        if np.allclose(names["slope"], measured, rtol=0, atol=1e-8):
            found.add(letter)
    return found


softplus = Mark(
    right=_softplus_slope,
    mistakes={
        "a": Said(
            "연쇄 법칙 그대로입니다. 바깥 log에서 1 / (1 + e^z), 안쪽에서 e^z이 나옵니다.",
            "That is the chain rule as it stands: 1 / (1 + e^z) from the logarithm, e^z from inside.",
        ),
        "b": Said(
            "안쪽 미분 e^z을 곱하지 않았습니다. z가 커지면 0으로 가는데 softplus는 기울기가 1에 가까워집니다.",
            "The inner derivative e^z is missing. For large z this goes to 0, where softplus has a slope near 1.",
        ),
        "c": Said(
            "분자와 분모를 e^z으로 나누면 이렇게 됩니다. 바로 시그모이드입니다.",
            "Divide top and bottom by e^z and this is left. It is the sigmoid.",
        ),
        "d": Said(
            "시그모이드의 도함수입니다. softplus의 도함수는 시그모이드이고, 이것은 한 번 더 미분한 것입니다.",
            "This is the derivative of the sigmoid. The sigmoid is the derivative of softplus: here it was taken twice.",
        ),
        "e": Said(
            "ReLU의 도함수입니다. softplus는 모서리가 둥글어 0에서 뛰지 않습니다.",
            "This is the derivative of ReLU. Softplus is rounded, so its slope does not jump at 0.",
        ),
    },
)
