"""Exercises of the page on floating point."""

from fractions import Fraction
from math import exp, log1p

import numpy as np

from page.exercise import Ask, Predict, Said, Write

sums = Predict(
    asks=[
        Ask(
            "(1e16 + 2) + 1 - 1e16",
            {
                "3": Said(
                    "1e16 근처의 float64는 2씩 떨어져 있습니다. 3은 없는 수라 2나 4로 반올림됩니다.",
                    "Near 1e16 floats are 2 apart: there is no 3, so it is rounded to 2 or 4.",
                ),
                "2": Said(
                    "정확히 가운데라서 끝자리가 짝수인 쪽, 4로 갑니다.",
                    "It is exactly half-way, and goes to the one that ends in an even bit: 4.",
                ),
            },
        ),
        Ask(
            "1e16 + (2 + 1) - 1e16",
            {"3": Said("3은 없는 수입니다.", "There is no such number as 3 there.")},
        ),
        Ask(
            "0.1 + 0.2 == 0.3",
            {
                "True": Said(
                    "셋 다 2진수로는 딱 떨어지지 않아 마지막 자리가 다릅니다.",
                    "None of the three is exact in binary, and the last bit differs.",
                )
            },
        ),
        Ask(
            "0.5 + 0.25 == 0.75",
            {
                "False": Said(
                    "셋 다 2의 거듭제곱의 합이라 정확합니다.",
                    "All three are sums of powers of 2, and exact.",
                )
            },
        ),
    ]
)


def _logits() -> list[tuple[np.ndarray, np.ndarray]]:
    return [
        (np.array([0.0]), np.array([1.0])),
        (np.array([2.0, -3.0, 0.5]), np.array([1.0, 1.0, 0.0])),
        (np.array([800.0, -800.0, 40.0]), np.array([0.0, 1.0, 1.0])),
    ]


def _loss(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    signed = [b if c == 0 else -b for b, c in zip(z, y, strict=True)]
    return np.array([s + log1p(exp(-s)) if s > 0 else log1p(exp(s)) for s in signed])


from_logits = Write(
    function="loss",
    calls=_logits,
    oracle=_loss,
    abs=1e-300,
    mistakes={
        "overflow": Said(
            "z = 800에서 e^z가 넘칩니다. 지수가 음수나 0이 되게 max(z, 0)을 따로 빼내세요.",
            "At z = 800 e^z overflows. Take max(z, 0) out, so that the exponent is never positive.",
        ),
        "clipped": Said(
            "확률을 잘라 내면 크게 틀린 예측의 손실이 모두 같아집니다. 800만큼 틀렸으면 손실도 800이어야 합니다.",
            "Clipped, all badly wrong predictions have one and the same loss; wrong by 800 should cost 800.",
        ),
        "no_log1p": Said(
            "log(1 + 아주 작은 수)는 0이 됩니다. np.log1p는 그 작은 수를 잃지 않습니다.",
            "log(1 + something tiny) is 0. np.log1p does not lose what is tiny.",
        ),
    },
)


def _guard(J: float, best: float) -> bool:
    return not Fraction(J) <= Fraction(best) if np.isfinite(J) else True


guard = Write(
    kind="fix",
    function="must_stop",
    calls=lambda: [
        (0.5, 0.7),
        (0.9, 0.7),
        (float("nan"), 0.7),
        (float("inf"), 0.7),
        (0.7, 0.7),
    ],
    oracle=_guard,
    mistakes={
        "equals_nan": Said(
            "nan은 자기 자신과도 같지 않습니다. np.isnan으로 물어보세요.",
            "nan is not even equal to itself: ask np.isnan.",
        ),
        "only_nan": Said(
            "비용이 커진 경우를 놓쳤습니다. J > best도 멈춰야 합니다.",
            "A cost that has grown is missed: J > best must stop too.",
        ),
        "only_larger": Said(
            "nan은 무엇과 견주어도 거짓이라 J > best가 걸러 내지 못합니다.",
            "Every comparison with nan is false, so J > best lets it pass.",
        ),
    },
)
