"""Exercises of the page on the model."""

import math

import numpy as np

from page.exercise import Ask, Predict, Said, Write


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return np.array([0.5 + 0.5 * math.tanh(v / 2) for v in z.ravel()]).reshape(z.shape)


sigmoid = Write(
    function="sigmoid",
    calls=lambda: [
        (np.array([0.0]),),
        (np.array([[-2.0, 0.5, 3.0]]),),
        (np.array([[-1000.0], [1000.0]]),),
    ],
    oracle=_sigmoid,
    abs=1e-300,
    mistakes={
        "overflow": Said(
            "z = 1000에서 e^z가 inf가 되어 inf/inf, 곧 nan이 나옵니다. 지수가 양수가 되지 않는 쪽의 식을 쓰세요.",
            "At z = 1000 e^z is inf, and inf/inf is nan. Use the form whose exponent is not positive.",
        ),
        "minus": Said(
            "지수의 부호가 빠졌습니다. z가 클수록 1에 가까워져야 합니다.",
            "The sign in the exponent is missing: the larger z, the nearer to 1.",
        ),
        "one_number": Said(
            "배열에는 if를 쓸 수 없습니다. 참·거짓이 칸마다 다르니 np.where를 쓰거나 칸마다 맞는 식 하나를 고르세요.",
            "An array is not one truth, so it has no if: use np.where, or one form that is right everywhere.",
        ),
    },
)

shape = Predict(
    asks=[
        Ask(
            "(w.T @ X[:, 4]).shape",
            {
                "(1, 1)": Said(
                    "X[:, 4]는 열이 아니라 랭크 1 배열 (2,)입니다. 축이 하나뿐이라 결과도 하나뿐입니다.",
                    "X[:, 4] is no column but a rank-1 array (2,): it has one axis, and so has the result.",
                ),
                "()": Said(
                    "w.T의 행이 축 하나로 남아 (1,)입니다.",
                    "The row of w.T remains as one axis: (1,).",
                ),
            },
        ),
        Ask(
            "(w.T @ X[:, 4:5]).shape",
            {
                "(1,)": Said(
                    "4:5로 자르면 축이 남아 (2, 1) 열이 됩니다.",
                    "A slice 4:5 keeps the axis: it is a column (2, 1).",
                )
            },
        ),
        Ask(
            "(w.T @ X).shape",
            {
                "(6, 1)": Said(
                    "샘플은 열이니 결과는 행 하나입니다.",
                    "Examples are columns, so the result is one row.",
                )
            },
        ),
        Ask(
            "(w @ X).shape",
            {
                "(1, 6)": Said(
                    "w가 (2, 1)이라 안쪽 크기가 1과 2로 어긋납니다.",
                    "w is (2, 1): its inner size 1 meets 2.",
                )
            },
        ),
    ]
)


def _zs() -> list[tuple[np.ndarray, float]]:
    rng = np.random.default_rng(14)
    return [
        (np.array([[0.0]]), 0.5),
        (rng.normal(0, 3, (1, 40)), 0.1),
        (rng.normal(0, 2, (1, 50)), 0.8),
    ]


def _predict(Z: np.ndarray, t: float) -> np.ndarray:
    return np.array([[1.0 if 1 / (1 + math.exp(-z)) > t else 0.0 for z in Z[0]]])


predict = Write(
    kind="fix",
    function="predict",
    calls=_zs,
    oracle=_predict,
    mistakes={
        "raw": Said(
            "z를 곧바로 t와 견주었습니다. t는 확률이니 σ(z)와 견주거나, t에 해당하는 z를 구해야 합니다.",
            "z is compared with t itself. t is a probability: compare σ(z), or find the z that belongs to t.",
        ),
        "sigmoid_t": Said(
            "t에 σ를 씌웠습니다. 거꾸로 가야 합니다. σ(z) > t는 z > log(t / (1 − t))와 같습니다.",
            "σ is applied to t, which goes the wrong way: σ(z) > t is z > log(t / (1 − t)).",
        ),
        "half": Said(
            "t를 쓰지 않고 언제나 0.5로 나눕니다.",
            "t is not used: this always splits at 0.5.",
        ),
    },
)
