"""Exercises of the page on forward propagation."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from page.exercise import Ask, Predict, Said, Write

one_student = Predict(
    asks=[
        Ask(
            "(W1 @ X[:, 0:1] + b1).shape",
            {
                "(3,)": Said(
                    "0:1로 자르면 열이 하나인 행렬이 남습니다. 축은 여전히 두 개입니다.",
                    "The slice 0:1 leaves a matrix with one column: there are still two axes.",
                ),
                "(3, 2)": Said(
                    "0:1은 0번 열 하나입니다. 1은 들어가지 않습니다.",
                    "0:1 is column 0 alone; the 1 is not in it.",
                ),
            },
        ),
        Ask(
            "(W1 @ X[:, 0] + b1).shape",
            {
                "(3, 1)": Said(
                    "곱의 shape는 (3,)입니다. 여기에 (3, 1)을 더할 때 (3,)은 행 (1, 3)으로 읽힙니다.",
                    "The product has the shape (3,). When (3, 1) is added, (3,) reads as a row, (1, 3).",
                ),
                "(3,)": Said(
                    "곱까지는 (3,)이 맞습니다. 그다음에 더하는 b1에는 축이 두 개 있습니다.",
                    "The product is (3,), yes. But b1, which is added then, has two axes.",
                ),
                "error": Said(
                    "에러가 나면 차라리 좋겠지만, (3,)과 (3, 1)은 브로드캐스팅으로 더해집니다.",
                    "An error would be better, but (3,) and (3, 1) broadcast, and are added.",
                ),
                "(1, 3)": Said(
                    "곱은 행처럼 읽히지만 b1의 행이 세 개라 세 줄로 늘어납니다.",
                    "The product reads as a row, yes, but b1 has three rows, and stretches it to three.",
                ),
            },
        ),
    ]
)

others = Predict(
    asks=[
        Ask(
            "changed.sum()",
            {
                "3": Said(
                    "3은 바뀐 열에 든 값의 개수입니다. 세는 것은 열입니다.",
                    "3 is how many values the changed column holds. Count the columns.",
                ),
                "6": Said(
                    "곱의 한 열에는 X의 같은 열만 들어갑니다. 나머지 학생의 숫자는 그대로입니다.",
                    "A column of the product is made of the same column of X. The others keep their numbers.",
                ),
                "0": Said(
                    "W1의 원소가 모두 0은 아니니, 학생의 숫자가 달라지면 그 학생의 z도 달라집니다.",
                    "W1 is not all zeros: with other numbers, that student gets another z.",
                ),
                "2": Said(
                    "2는 바뀐 학생의 숫자 두 개, X의 행의 수입니다. 세는 것은 곱의 열입니다.",
                    "2 is how many numbers of the student changed, the rows of X. Count columns of the product.",
                ),
                "5": Said(
                    "나머지 다섯 열은 그대로입니다. 달라지는 쪽을 세세요.",
                    "Those five stay as they are. Count what changes.",
                ),
                "18": Said(
                    "18은 곱의 원소를 모두 센 것입니다. 한 열만 X의 세 번째 열로 만들어집니다.",
                    "18 is every entry of the product. Only one column is made of the third column of X.",
                ),
            },
        )
    ]
)


def _networks() -> list[tuple[Any, ...]]:
    rng = np.random.default_rng(5)
    return [
        (
            rng.normal(size=(n_x, m)).round(1),
            rng.normal(size=(n_h, n_x)).round(1),
            rng.normal(size=(n_h, 1)).round(1),
            rng.normal(size=(n_y, n_h)).round(1),
            rng.normal(size=(n_y, 1)).round(1),
        )
        for n_x, n_h, n_y, m in ((2, 3, 1, 1), (3, 4, 2, 5), (2, 3, 1, 3))
    ]


def _forward(
    X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Unit by unit, example by example."""
    A1 = np.zeros((len(W1), X.shape[1]))
    A2 = np.zeros((len(W2), X.shape[1]))
    for i, x in enumerate(X.T):
        for k, row in enumerate(W1):
            z = math.fsum(w * v for w, v in zip(row, x, strict=True)) + b1[k, 0]
            A1[k, i] = math.tanh(z)
        for k, row in enumerate(W2):
            z = math.fsum(w * a for w, a in zip(row, A1[:, i], strict=True)) + b2[k, 0]
            A2[k, i] = 1 / (1 + math.exp(-z))
    return A1, A2


forward = Write(
    function="forward",
    calls=_networks,
    oracle=_forward,
    mistakes={
        "no_tanh": Said(
            "은닉층의 활성화 함수가 빠졌습니다. 두 번째 층은 Z1이 아니라 tanh(Z1)을 받습니다.",
            "The hidden layer has lost its activation function: the second layer reads tanh(Z1), not Z1.",
        ),
        "sigmoid_twice": Said(
            "두 층에 모두 시그모이드를 썼습니다. 은닉층의 값은 −1과 1 사이여야 하니 tanh를 쓰세요.",
            "Both layers have the sigmoid. Hidden values lie between −1 and 1 here: take tanh.",
        ),
        "no_sigmoid": Said(
            "출력층이 Z2에서 멈췄습니다. 확률이 되려면 시그모이드를 지나야 합니다.",
            "The output layer stops at Z2. The sigmoid makes a probability of it.",
        ),
        "no_bias": Said(
            "편향이 빠졌습니다. 두 층 모두 행렬 곱에 b를 더하세요.",
            "The biases are missing: each layer adds its b to the product.",
        ),
        "one_bias": Said(
            "b2가 빠졌습니다. 출력층도 행렬 곱에 편향을 더한 다음 시그모이드에 넣습니다.",
            "b2 is missing: the output layer adds its bias, too, before the sigmoid.",
        ),
        "tanh_twice": Said(
            "출력층에도 tanh를 썼습니다. 확률은 0과 1 사이여야 하니 시그모이드를 쓰세요.",
            "The output layer has tanh as well. A probability lies between 0 and 1: take the sigmoid.",
        ),
        "swapped": Said(
            "값은 맞는데 순서가 바뀌었습니다. A1, A2의 차례로 돌려주세요.",
            "The values are right, their order is not: return A1, then A2.",
        ),
        "from_z": Said(
            "Z1과 Z2를 돌려줍니다. 활성화 함수를 지난 A1과 A2를 돌려주세요.",
            "This returns Z1 and Z2. Return A1 and A2, which have been through the activation functions.",
        ),
        "relu": Said(
            "은닉층에 ReLU를 썼습니다. 이 책의 은닉층은 tanh입니다.",
            "The hidden layer has ReLU here; it should have tanh.",
        ),
        "inner": Said(
            "안쪽 크기가 맞지 않습니다. W1은 (n_h, n_x)라 전치 없이 X에 곱하고, W2는 (n_y, n_h)라 X가 아니라 A1에 곱합니다.",
            "The inner sizes do not fit. W1 is (n_h, n_x) and meets X without a transpose; W2 is (n_y, n_h) and meets A1, not X.",
        ),
        "star": Said(
            "*는 원소별 곱입니다. 뉴런마다 곱해서 더하려면 @를 쓰세요.",
            "* multiplies element by element. To multiply and add up for each neuron, write @.",
        ),
    },
)


def _by_student(
    X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> np.ndarray:
    return _forward(X, W1, b1, W2, b2)[1]


loop = Write(
    kind="fix",
    function="outputs",
    calls=_networks,
    oracle=_by_student,
    mistakes={
        "rank_1": Said(
            "X[:, i]는 shape가 (n_x,)인 랭크 1 배열입니다. W1 @ x에 b1을 더하면 열이 n_h개로 늘어납니다. 열이 열로 남게 자르세요.",
            "X[:, i] is a rank-1 array, (n_x,). With b1, W1 @ x stretches to n_h columns. Slice, so that a column stays a column.",
        ),
        "flat_bias": Said(
            "b1을 눕혀 넘어가도 W2 @ a1은 (n_y,)라 b2와 더할 때 다시 늘어납니다. 편향 말고 x를 고치세요.",
            "With b1 flattened W2 @ a1 is (n_y,), and stretches when it meets b2. Mend x, not the bias.",
        ),
        "first": Said(
            "0:1이면 언제나 첫 번째 학생입니다. 반복문의 i로 자르세요.",
            "0:1 is the first student every time. Slice with the i of the loop.",
        ),
        "stacked": Said(
            "결과를 위아래로 쌓았습니다. 학생은 열이니 옆으로 이어 붙여야 합니다.",
            "The results are stacked downwards. Students are columns: they go side by side.",
        ),
        "row": Said(
            "X[i:i+1]은 행, 입력 하나에 대한 모든 학생의 값입니다. 학생은 열이니 쉼표 뒤를 자르세요.",
            "X[i:i+1] is a row: one input of every student. A student is a column, so slice after the comma.",
        ),
        "early": Said(
            "첫 번째 학생에서 끝났습니다. return이 반복문 안에 있지 않은지 보세요.",
            "It ends with the first student. Is the return inside the loop?",
        ),
        "array": Said(
            "np.array는 앞에 축을 하나 더 만듭니다. 옆으로 이어 붙이려면 np.hstack을 쓰세요.",
            "np.array puts one more axis in front. To join side by side, use np.hstack.",
        ),
        "list": Said(
            "리스트를 돌려줍니다. np.hstack으로 이어 붙여 행렬 하나로 만드세요.",
            "This returns a list. Join it with np.hstack into one matrix.",
        ),
    },
)


Layer = Callable[[np.ndarray], np.ndarray]
W = np.array([[0.5, -0.5], [0.5, 0.5], [-0.5, 0.25]])


def layer(X: np.ndarray) -> np.ndarray:
    return np.asarray(np.tanh(W @ X))


def centred_layer(X: np.ndarray) -> np.ndarray:
    return layer(X - X.mean(axis=1, keepdims=True))


def shared_layer(X: np.ndarray) -> np.ndarray:
    return layer(X / X.sum(axis=1, keepdims=True))


def shifted_layer(X: np.ndarray) -> np.ndarray:
    return layer(np.roll(X, 1, axis=1))


def _mixes(f: Layer) -> None:
    """Which columns of the result move when one student's numbers do?"""
    X = np.random.default_rng(21).uniform(1, 9, (2, 4))
    before = f(X)
    for i in range(4):
        other = X.copy()
        other[:, i] += 1
        after = f(other)
        if any(np.any(after[:, k] != before[:, k]) for k in range(4) if k != i):
            raise AssertionError


apart = Write(
    kind="assert",
    function="check",
    calls=lambda: [(f,) for f in (layer, shifted_layer, centred_layer, shared_layer)],
    oracle=_mixes,
    mistakes={
        "lets_all": Said(
            "섞는 함수도 모두 통과합니다. 섞어도 shape는 그대로이고, 학생이 한 명뿐이면 섞일 상대가 없습니다. 서로 다른 여러 명을 함께 넣은 값과 한 명씩 넣은 값을 견주세요.",
            "Functions that mix get through as well. Mixing keeps the shape, and a single student has nobody to be mixed with. Compare the values of several different students together with those of each alone.",
        ),
        "equal": Said(
            "학생이 모두 똑같으면 섞거나 자리를 바꾸어도 티가 나지 않습니다. 서로 다른 열로 시험하세요.",
            "When all students are alike, mixing them or moving them does not show. Try columns that differ.",
        ),
    },
)
