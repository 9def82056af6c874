"""Exercises of the page on rank-1 arrays."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write

products = Predict(
    asks=[
        Ask(
            "(a @ column).shape",
            {
                "(1, 1)": Said(
                    "왼쪽의 랭크 1 배열은 행처럼 곱해진 뒤 그 축이 사라집니다. 축이 하나만 남습니다.",
                    "On the left, a rank-1 array is used as a row and then loses that axis. One axis is left.",
                ),
                "()": Said(
                    "사라지는 것은 a의 축뿐입니다. column의 크기 1인 축은 남습니다.",
                    "Only the axis of a is removed; the axis of size 1 of column stays.",
                ),
                "(5,)": Said(
                    "다섯 개를 짝지어 곱하고 더했으니 5는 사라집니다. 남는 것은 column의 1입니다.",
                    "The five products are added up, and the 5 is gone. What stays is the 1 of column.",
                ),
                "error": Said(
                    "안쪽의 5와 5가 맞습니다. (5,)와 (5, 1)은 곱할 수 있습니다.",
                    "The inner sizes are 5 and 5: (5,) can be multiplied by (5, 1).",
                ),
            },
        ),
        Ask(
            "(row @ a).shape",
            {
                "(1, 1)": Said(
                    "오른쪽의 랭크 1 배열은 열처럼 곱해진 뒤 그 축이 사라집니다.",
                    "On the right, a rank-1 array is used as a column and then loses that axis.",
                ),
                "()": Said(
                    "사라지는 것은 a의 축뿐입니다. row의 크기 1인 축은 남습니다.",
                    "Only the axis of a is removed; the axis of size 1 of row stays.",
                ),
                "(5,)": Said(
                    "다섯 개를 짝지어 곱하고 더했으니 5는 사라집니다. 남는 것은 row의 1입니다.",
                    "The five products are added up, and the 5 is gone. What stays is the 1 of row.",
                ),
                "error": Said(
                    "안쪽의 5와 5가 맞습니다. (1, 5)와 (5,)는 곱할 수 있습니다.",
                    "The inner sizes are 5 and 5: (1, 5) can be multiplied by (5,).",
                ),
            },
        ),
        Ask(
            "(a * column).shape",
            {
                "(5,)": Said(
                    "*는 브로드캐스팅을 따릅니다. a는 (1, 5)로 읽혀 (5, 1)과 함께 표를 만듭니다.",
                    "* broadcasts: a reads as (1, 5), and with (5, 1) it makes a table.",
                ),
                "(5, 1)": Said(
                    "a의 5는 오른쪽 끝의 1과 만나서 그 축을 5로 늘립니다.",
                    "The 5 of a meets the 1 on the right, and stretches that axis to 5.",
                ),
                "error": Said(
                    "끝자리에서 5와 1이 만나 늘어납니다. 에러가 나지 않아서 더 곤란합니다.",
                    "At the right end 5 meets 1, which is stretched. That there is no error makes it worse.",
                ),
            },
        ),
    ]
)


def _weights() -> list[tuple[np.ndarray, np.ndarray]]:
    X = np.ones((3, 4))
    shapes = [(3, 1), (3,), (2, 1), (1, 3), (3, 2), (3, 1, 1)]
    return [(np.ones(shape), X) for shape in shapes]


def _column(w: np.ndarray, X: np.ndarray) -> None:
    """Compare with a column that is made of the rows of X."""
    column = np.array([[0.0] for _ in X])
    if w.ndim != column.ndim or len(w) != len(column) or w.size != column.size:
        raise AssertionError


catches_rank_1 = Write(
    kind="assert",
    function="check",
    calls=_weights,
    oracle=_column,
    mistakes={
        "size": Said(
            "수의 개수만 봅니다. (3,)도 (1, 3)도 개수는 같으니, w.shape 자체를 튜플과 비교하세요.",
            "This sees only how many numbers there are. (3,) and (1, 3) have as many: compare w.shape itself with a tuple.",
        ),
        "length": Said(
            "첫 크기만 봅니다. (3,)도 (3, 2)도 지나가니, w.shape 전체를 비교하세요.",
            "This sees the first size alone. (3,) and (3, 2) get through: compare all of w.shape.",
        ),
        "axes": Said(
            "축이 둘인지만 봅니다. 행 (1, 3)도, 길이가 다른 (2, 1)도 축은 둘입니다.",
            "This asks for two axes alone. A row (1, 3) has two, and so has a column of another length, (2, 1).",
        ),
        "examples": Said(
            "X.shape[1]은 샘플의 수 m입니다. 가중치는 입력마다 하나이니 n_x인 X.shape[0]과 견주세요.",
            "X.shape[1] is m, the number of examples. There is a weight for each input: compare with n_x, X.shape[0].",
        ),
    },
)


def _hours() -> list[tuple[np.ndarray, int]]:
    rng = np.random.default_rng(7)
    sizes = [(1, 1, 0), (2, 2, 0), (2, 4, 1), (3, 5, 2)]
    return [(rng.integers(-9, 9, (n, m)).astype(float), k) for n, m, k in sizes]


def _differences(X: np.ndarray, k: int) -> np.ndarray:
    """Go through the cells."""
    D = np.zeros(X.shape)
    for i, j in np.ndindex(X.shape):
        D[i, j] = abs(X[i, j] - X[i, k])
    return D


differences = Write(
    kind="fix",
    function="differences",
    calls=_hours,
    oracle=_differences,
    mistakes={
        "as_row": Said(
            "X[:, k]는 축이 하나라서 행처럼 읽힙니다. 꺼낼 때 축을 남겨 열로 만드세요.",
            "X[:, k] has one axis and reads as a row. Keep the axis when you take it, and it is a column.",
        ),
        "still_one_axis": Said(
            "축이 하나인 배열은 .T를 해도 그대로입니다. (n_x,)가 아니라 (n_x, 1)이 되게 꺼내세요.",
            ".T leaves an array with one axis as it is. Take (n_x, 1), and not (n_x,).",
        ),
        "row_k": Said(
            "X[k]는 k번째 행, 다시 말해 특성 하나입니다. 학생 한 명은 열입니다.",
            "X[k] is row k, which is one feature. One student is a column.",
        ),
        "turned": Said(
            "뺄셈은 되지만 답이 누웠습니다. 받은 X와 같은 shape로 돌려주세요.",
            "The subtraction works, but the answer lies on its side. Return the shape of X.",
        ),
        "signed": Said(
            "뺀 값에 부호가 남았습니다. 얼마나 다른지만 묻고 있으니 절댓값을 구하세요.",
            "The signs are still there. The question is by how much they differ: take absolute values.",
        ),
    },
)
