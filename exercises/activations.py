"""Exercises of the page on activation functions."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write

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
            },
        ),
        Ask(
            "slope(relu, -3.0)",
            {
                "-3": Said("음수에서는 평평합니다.", "Below 0 it is flat."),
                "1": Said("1은 양수 쪽의 기울기입니다.", "1 is the slope above 0."),
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
            "두 값 가운데 작은 쪽을 골랐습니다. 음수에서는 slope배 한 쪽이 더 큽니다.",
            "The smaller of the two is taken; below 0 it is slope times z that is larger.",
        ),
    },
)
