"""Exercises of the page on floating point."""

from decimal import Decimal, localcontext
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
                "0": Said(
                    "1e16에 1만 더하면 돌아가지만, 2는 눈금에 꼭 맞아 남습니다. 거기에 1을 더하면 어느 쪽으로 갈까요?",
                    "A 1 alone would be lost beside 1e16, but the 2 is a step of the ruler and stays. Where does one more 1 go?",
                ),
                "2": Said(
                    "정확히 가운데라서 끝자리가 짝수인 쪽, 4로 갑니다.",
                    "It is exactly half-way, and goes to the one that ends in an even bit: 4.",
                ),
            },
        ),
        Ask(
            "1e16 + (2 + 1) - 1e16",
            {
                "3": Said(
                    "1e16에 3을 더한 수는 눈금에 없습니다. 2와 4 사이의 꼭 가운데입니다.",
                    "1e16 plus 3 is no mark of the ruler: it lies half-way between plus 2 and plus 4.",
                ),
                "2": Said(
                    "2와 4의 꼭 가운데이니 끝자리 비트가 0인 쪽, 4로 갑니다.",
                    "Half-way between 2 and 4 it goes to the one whose last bit is 0: 4.",
                ),
            },
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
        "by_a": Said(
            "확률 a를 거쳤습니다. z = 800이면 a는 이미 정확히 1이라 얼마나 틀렸는지 남아 있지 않습니다. z에서 바로 구하세요.",
            "This goes by way of a. At z = 800 a is exactly 1, and how wrong it is has been lost: start from z.",
        ),
        "abs_z": Said(
            "max(z, 0) 자리에 |z|를 썼습니다. z가 음수이면 밖으로 나오는 것이 없습니다.",
            "|z| stands where max(z, 0) belongs: for negative z nothing comes out in front.",
        ),
        "minus_z": Said(
            "지수가 −z라서 z가 음수일 때 양수가 됩니다. 어느 쪽에서도 양수가 되지 않는 것은 −|z|입니다.",
            "The exponent −z is positive where z is negative. The one that never is: −|z|.",
        ),
        "no_label": Said(
            "y가 들어 있지 않아 y가 1일 때도 0일 때의 손실이 나옵니다. − y·z를 더하세요.",
            "There is no y in it, so this is the loss of y = 0 everywhere. Put in − y·z.",
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
            "언제나 거짓입니다. nan은 자기 자신과도 같지 않으니 np.isnan으로 묻고, 두 조건은 and가 아니라 or로 이으세요.",
            "This is never true. nan is not even equal to itself, so ask np.isnan; and join the two conditions with or, not with and.",
        ),
        "only_nan": Said(
            "비용이 커진 경우를 놓쳤습니다. J > best도 멈춰야 합니다.",
            "A cost that has grown is missed: J > best must stop too.",
        ),
        "at_least": Said(
            "비용이 best와 같기만 해도 멈춥니다. 더 클 때만 멈추게 >를 쓰세요.",
            "It stops where the cost merely equals the best. Only a larger one should stop: use >.",
        ),
        "smaller": Said(
            "비용이 줄었는데 멈춥니다. 부등호를 뒤집으세요.",
            "It stops when the cost has fallen: turn the sign.",
        ),
        "only_larger": Said(
            "nan은 무엇과 견주어도 거짓이라 J > best가 걸러 내지 못합니다.",
            "Every comparison with nan is false, so J > best lets it pass.",
        ),
    },
)


def _far() -> list[tuple[np.ndarray, np.ndarray]]:
    return [
        (np.array([0.0]), np.array([1.0])),
        (np.array([[2.0, -3.0, 0.5]]), np.array([[1.0, 1.0, 0.0]])),
        (np.array([[40.0, -40.0, 40.0]]), np.array([[1.0, 0.0, 0.0]])),
        (np.array([[20.0], [300.0]]), np.array([[1.0], [1.0]])),
    ]


def _slope(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Subtract, with so many digits that enough are left."""
    dz = np.empty(z.shape)
    with localcontext() as context:
        context.prec = 200
        for place in np.ndindex(z.shape):
            a = 1 / (1 + (-Decimal(float(z[place]))).exp())
            dz[place] = float(a - Decimal(float(y[place])))
    return dz


slope = Write(
    kind="fix",
    function="slope",
    calls=_far,
    oracle=_slope,
    rel=1e-12,
    abs=1e-300,
    mistakes={
        "minus": Said(
            "z = 40이면 a가 이미 1로 반올림되어, 1을 빼면 0밖에 남지 않습니다. 빼기 전에 잃은 자릿수는 나중에 되찾을 수 없습니다.",
            "At z = 40 a has been rounded to 1 already, and minus 1 leaves 0. Digits lost before the subtraction do not come back after it.",
        ),
        "clipped": Said(
            "0은 아니게 되었지만 잘라 낸 1e-15가 나올 뿐, 진짜 값은 그보다 훨씬 작습니다.",
            "It is no longer 0, but what comes out is the 1e-15 of the clipping; the true value is far smaller.",
        ),
        "sign": Said(
            "부호가 반대입니다. y = 1이면 a가 더 커져야 하니 dz는 음수입니다.",
            "The sign is turned: with y = 1 a should grow, so dz is negative.",
        ),
        "one_form": Said(
            "y = 1일 때만 맞습니다. y = 0이면 뺄 것이 없으니 a를 그대로 냅니다. np.where로 고르세요.",
            "That is right for y = 1 only. With y = 0 nothing is subtracted: give a itself. Choose with np.where.",
        ),
        "tail": Said(
            "−e^−z은 z가 클 때만 σ(−z)와 비슷합니다. z = 0에서는 −1이 됩니다. −σ(−z)를 쓰세요.",
            "−e^−z is near −σ(−z) for large z only; at z = 0 it is −1. Use −σ(−z) itself.",
        ),
        "turned": Said(
            "y에 따라 고를 두 식의 자리가 바뀌었습니다. y = 0이면 a를 그대로 내야 합니다.",
            "The two forms have changed places: with y = 0 it is a as it stands.",
        ),
    },
)


ruler = Predict(
    asks=[
        Ask(
            "lost",
            {
                "36": Said(
                    "36에서는 오차가 4%쯤입니다. 아직 맞는 자리가 있습니다.",
                    "At 36 the error is about 4%: some of it is still right.",
                ),
                "40": Said(
                    "40에서도 틀리지만 그보다 앞에서 이미 틀립니다. 자를 한 칸씩 왼쪽으로 옮겨 보세요.",
                    "Wrong at 40, and earlier as well. Move the ruler to the left, one notch at a time.",
                ),
                "710": Said(
                    "710은 exp(z)가 넘치는 곳입니다. 이 식은 σ(z)를 먼저 구하고, 그것이 1로 반올림되는 순간 정보를 잃습니다.",
                    "710 is where exp(z) overflows. This form first takes σ(z), and loses all when that rounds to 1.",
                ),
            },
        ),
        Ask(
            "last",
            {
                "710": Said(
                    "710에서 보통의 float64는 끝나지만, 자릿수를 줄인 더 작은 수가 조금 더 있습니다.",
                    "Near 710 the normal float64 end; smaller ones, with fewer digits, go on a little.",
                ),
                "700": Said(
                    "700에서 멈추지 말고 한 칸 더 가 보세요. 1e-304보다 작은 수도 있습니다.",
                    "Go on from 700: there are numbers below 1e-304.",
                ),
                "1000": Said(
                    "1000에서 참값은 5e-435입니다. 로짓에서 구한 값은 무엇이라고 나오나요?",
                    "At 1000 the true loss is 5e-435. What does the form with logits say?",
                ),
            },
        ),
    ]
)
