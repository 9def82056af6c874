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
        "clip": Said(
            "z를 ±500에서 잘라 z = −1000의 값이 0이 아니라 7e-218쯤입니다. 여기서 손실을 구하면 1000이 아니라 500이 나옵니다. 자르지 말고 지수가 양수가 되지 않는 식을 쓰세요.",
            "Clipped at ±500, z = −1000 gives some 7e-218 instead of 0, and a loss taken from it would be 500 instead of 1000. Do not clip: use the form whose exponent is not positive.",
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
            "X[:, 4].shape",
            {
                "(2, 1)": Said(
                    "정수 4로 꺼내면 그 축이 사라집니다. 열로 남기려면 4:5로 잘라야 합니다.",
                    "The integer 4 takes its axis away. To keep a column, slice with 4:5.",
                ),
                "(1, 2)": Said(
                    "행으로 눕지도 않습니다. 축이 하나뿐인 (2,)입니다.",
                    "It does not lie down as a row either: it has one axis, (2,).",
                ),
            },
        ),
        Ask(
            "X[:, 4:5].shape",
            {
                "(2,)": Said(
                    "4:5로 자르면 길이가 1인 축이 남습니다.",
                    "A slice 4:5 keeps its axis, of length 1.",
                ),
                "(2, 2)": Said(
                    "4:5의 끝 5는 들어가지 않으니 열은 하나입니다.",
                    "The end of 4:5 is left out: that is one column.",
                ),
            },
        ),
        Ask(
            "(w.T @ X[:, 4]).shape",
            {
                "(2,)": Said(
                    "(2,)는 X[:, 4]의 shape입니다. 곱하면 그 축을 따라 더해져 사라지고 w.T의 행이 남습니다.",
                    "(2,) is the shape of X[:, 4]. The product sums along that axis, and the row of w.T is left.",
                ),
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
            "(w @ X).shape",
            {
                "(1, 6)": Said(
                    "w가 (2, 1)이라 안쪽 크기가 1과 2로 어긋납니다.",
                    "w is (2, 1): its inner size 1 meets 2.",
                ),
                "(2, 6)": Said(
                    "@는 안쪽 크기가 같아야 합니다. (2, 1)과 (2, 6)은 1과 2로 어긋납니다.",
                    "@ wants equal inner sizes: in (2, 1) and (2, 6) a 1 meets a 2.",
                ),
            },
        ),
    ]
)

odds = Predict(
    asks=[
        Ask(
            "np.log(odds(6) / odds(5))",
            {
                "6.05": Said(
                    "6.05는 여섯 시간일 때의 오즈입니다. 다섯 시간일 때의 오즈로 나눈 다음 로그를 씌우세요.",
                    "6.05 is the odds at six hours. Divide by the odds at five, and take the logarithm.",
                ),
                "0.127": Said(
                    "확률이 오른 폭입니다. 물은 것은 오즈가 몇 배가 되었는지의 로그입니다.",
                    "That is how much the probability rises. Asked for is the logarithm of the factor by which the odds grow.",
                ),
                "2.23": Said(
                    "2.23은 오즈가 커지는 배수입니다. 그 로그를 물었습니다.",
                    "2.23 is the factor by which the odds grow. Its logarithm was asked for.",
                ),
                "1": Said(
                    "오즈는 e^z이고, 한 시간이 z에 더하는 것은 1이 아니라 가중치입니다.",
                    "The odds are e^z, and what an hour adds to z is not 1 but the weight.",
                ),
            },
        ),
        Ask(
            "np.log(odds(11) / odds(10))",
            {
                "0": Said(
                    "확률은 1에 가까워 거의 오르지 않지만, 오즈는 아까와 같은 배수로 커집니다.",
                    "The probability is near 1 and hardly rises, but the odds grow by the same factor as before.",
                )
            },
        ),
        Ask(
            "a(6) - a(5) > a(11) - a(10)",
            {
                "False": Said(
                    "오즈는 늘 같은 배수로 커지지만 확률은 그렇지 않습니다. 열 시간이면 이미 1에 가까워서 더 오를 자리가 얼마 없습니다.",
                    "The odds always grow by the same factor, the probability does not: at ten hours it is near 1, with little room left to rise.",
                )
            },
        ),
    ]
)


def _zs() -> list[tuple[np.ndarray, float]]:
    return [
        (np.array([[0.0]]), 0.5),
        (np.array([[-2.5, -1.0, 0.3, 1.0, 1.7]]), 0.8),
        (np.array([[-3.0, -2.0, -1.0, 0.5]]), 0.1),
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
        "log": Said(
            "σ(z) = t를 z에 대해 풀면 분모가 하나 더 있습니다. log(t)가 아니라 log(t / (1 − t))입니다.",
            "Solve σ(z) = t for z: there is a denominator too. It is log(t / (1 − t)), not log(t).",
        ),
        "at_least": Said(
            "확률이 t와 똑같을 때도 1을 냅니다. t보다 클 때만 1이니 >를 쓰세요. z = 0, t = 0.5를 보세요.",
            "Where the probability equals t this gives 1 too. More than t is >: look at z = 0, t = 0.5.",
        ),
        "below": Said(
            "부등호가 반대입니다. 확률이 t보다 클 때 1입니다.",
            "The sign points the other way: it is 1 where the probability is more than t.",
        ),
        "probability": Said(
            "확률을 그대로 돌려주었습니다. t와 견주어 1이나 0으로 바꾸세요.",
            "This returns the probability. Compare it with t, and give 1 or 0.",
        ),
        "half": Said(
            "t를 쓰지 않고 언제나 0.5로 나눕니다.",
            "t is not used: this always splits at 0.5.",
        ),
    },
)


def _tables() -> list[tuple[np.ndarray]]:
    rng = np.random.default_rng(17)
    sizes = ((1, 1), (4, 2), (2, 3))  # m, n_x
    tables = [rng.integers(1, 9, (m, n_x + 1)).astype(float) for m, n_x in sizes]
    for table in tables:
        table[:, -1] = rng.integers(0, 2, len(table))
    return [(table,) for table in tables]


def _columns(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    m, n_x = len(table), len(table[0]) - 1
    X, Y = np.empty((n_x, m)), np.empty((1, m))
    for i, (*inputs, label) in enumerate(table):
        X[:, i], Y[0, i] = inputs, label
    return X, Y


columns = Write(
    function="columns",
    calls=_tables,
    oracle=_columns,
    mistakes={
        "rows": Said(
            "학생이 아직 행에 있습니다. 이 책에서는 학생 한 명이 열 하나이니 뒤집어야 합니다.",
            "Each student is still a row. In this book a student is a column: transpose.",
        ),
        "rank_1": Said(
            "Y가 (m,)입니다. 정수로 꺼내면 축이 사라집니다. -1: 로 잘라 열로 남긴 다음 뒤집으세요.",
            "Y is (m,): an integer index takes the axis away. Slice with -1: to keep a column, and transpose it.",
        ),
        "scrambled": Said(
            "shape는 맞지만 수가 엉뚱한 칸에 갔습니다. reshape는 행을 따라 읽어서 새 칸을 차례로 채울 뿐, 행과 열을 바꾸지 않습니다.",
            "The shape is right and the numbers are in wrong places: reshape reads along the rows and fills the new ones, it does not turn rows into columns.",
        ),
        "last_row": Said(
            "마지막 행을 떼어 냈습니다. 행은 학생이고, 레이블은 마지막 열입니다. 쉼표 앞이 행, 뒤가 열입니다.",
            "This takes the last row off. A row is a student, and the labels are the last column: rows come before the comma, columns after it.",
        ),
        "two_inputs": Said(
            "입력이 두 개인 표에서만 맞습니다. 몇 개든 되게 하려면 뒤에서부터 셉니다. 마지막 열은 -1입니다.",
            "That is right for two inputs only. For any number of them count from the end: the last column is -1.",
        ),
        "label_too": Said(
            "X에 레이블까지 들어 있습니다. 정답을 입력으로 주면 배울 것이 없습니다.",
            "X holds the labels as well. A model that is given the answer has nothing to learn.",
        ),
    },
)
