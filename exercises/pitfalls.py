"""Exercises of the page on code that is silently wrong."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write


def _silently_wrong(pieces: Mapping[str, str]) -> set[str]:
    """Run each piece on probabilities and labels: which cost is not the mean loss?"""
    rng = np.random.default_rng(4)
    A, Y = rng.uniform(0.1, 0.9, (1, 5)), rng.integers(0, 2, (1, 5)).astype(float)
    right = np.mean(
        [-np.log(a if y else 1 - a) for a, y in zip(A[0], Y[0], strict=True)]
    )
    wrong = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {"np": np, "A": A.copy(), "Y": Y.copy(), "m": 5}
        execute(code, "piece", names)
        if not np.all(np.isclose(names["J"], right)):
            wrong.add(letter)
    return wrong


costs = Mark(
    right=_silently_wrong,
    mistakes={
        "b": Said(
            "(5, 1)과 (1, 5)를 빼면 (5, 5)로 늘어납니다. 스물다섯 개의 평균이니 비용이 아닙니다.",
            "(5, 1) meets (1, 5) and stretches to (5, 5): the mean of 25 numbers is no cost.",
        ),
        "c": Said(
            "@로 곱하면 더하기까지 끝납니다. (1, 1)이지만 값은 맞습니다.",
            "The product @ has summed already: the result is (1, 1), and its value is right.",
        ),
    },
)


def center(X: np.ndarray) -> np.ndarray:
    return np.asarray(X - X.mean(axis=1, keepdims=True))


def center_in_place(X: np.ndarray) -> np.ndarray:
    X -= X.mean(axis=1, keepdims=True)
    return X


def center_and_copy(X: np.ndarray) -> np.ndarray:
    X -= X.mean(axis=1, keepdims=True)
    return X.copy()


def center_nothing(X: np.ndarray) -> np.ndarray:
    return X.copy()


def give_back(X: np.ndarray) -> np.ndarray:
    return X


def _catches(f: Callable[[np.ndarray], np.ndarray]) -> None:
    """Read the numbers one by one, before and after."""
    X = np.arange(6.0).reshape(2, 3)
    before = X.tolist()
    f(X)
    if X.tolist() != before:
        raise AssertionError


catches_in_place = Write(
    kind="assert",
    function="check",
    calls=lambda: [
        *((center,), (center_in_place,), (center_nothing,)),
        *((give_back,), (center_and_copy,)),
    ],
    oracle=_catches,
    mistakes={
        "same_name": Said(
            "before는 X의 다른 이름일 뿐이라 함께 바뀝니다. 견주려면 복사본을 떠 두어야 합니다.",
            "before is only another name for X and changes with it. Keep a copy to compare with.",
        ),
        "returned": Said(
            "돌려받은 값이 X와 다른지를 봅니다. 물어야 할 것은 X가 그대로인지입니다.",
            "This asks whether what comes back differs from X. The question is whether X is as it was.",
        ),
        "memory": Said(
            "메모리를 함께 쓰는지만 묻습니다. X를 고치고 복사본을 돌려주는 함수는 지나가고, X를 그대로 돌려주는 함수는 잡힙니다.",
            "This asks who shares memory. What changes X and returns a copy gets through, and what returns X as it was is caught.",
        ),
    },
)


tested_on_one = Predict(
    asks=[
        Ask(
            "cost(1)",
            {
                "0.5": Said(
                    "오차를 제곱하지 않았습니다.", "The error has not been squared."
                )
            },
        ),
        Ask(
            "(y_hat[:2] - y[:2]).size",
            {
                "2": Said(
                    "(2, 1)에서 (2,)를 뺍니다. 서로 늘어나서 표가 됩니다.",
                    "(2,) is taken from (2, 1): both are stretched, into a table.",
                ),
                "(2, 2)": Said(
                    "shape는 맞습니다. size는 칸이 모두 몇 개인지 세어 수 하나로 답합니다.",
                    "That is the shape, and it is right. size counts the cells: a single number.",
                ),
            },
        ),
        Ask(
            "cost(2)",
            {
                "0.25": Said(
                    "대각선의 두 칸만 평균 냈습니다. 표의 네 칸이 모두 들어갑니다.",
                    "That is the mean of the diagonal. All four cells of the table go into it.",
                ),
                "2.5": Said(
                    "표를 모두 더하고 m인 2로 나누었습니다. np.mean은 칸의 수 4로 나눕니다.",
                    "That is the sum of the table over m, 2. np.mean divides by the number of cells, 4.",
                ),
            },
        ),
    ]
)


stored = Predict(
    asks=[
        Ask(
            "(w - 0.5 * dw)[0, 0]",
            {
                "0": Said(
                    "새 배열은 float입니다. 자를 이유가 없습니다.",
                    "The result is a new array of floats: nothing is cut off.",
                )
            },
        ),
        Ask(
            "kept[0, 0]",
            {
                "0.85": Said(
                    "kept는 정수 배열입니다. [:]로 담을 때 소수가 잘립니다.",
                    "kept holds integers: what is stored by [:] loses its fraction.",
                ),
                "1": Said(
                    "반올림이 아니라 버림입니다.",
                    "It is cut off, and not rounded.",
                ),
            },
        ),
        Ask(
            "np.subtract(w, 0.5 * dw, out=w)[0, 0]",
            {
                "0": Said(
                    "제자리 연산은 대입과 달리 소수를 정수에 담기를 거절합니다.",
                    "Unlike an assignment, an operation in place refuses to store fractions in integers.",
                ),
                "0.85": Said(
                    "w는 정수 배열이라 0.85를 담지 못합니다.",
                    "w holds integers, and 0.85 is none.",
                ),
            },
        ),
    ]
)


def _traps(pieces: Mapping[str, str]) -> set[str]:
    """Run each piece: which gives other numbers than it says, or changes X?"""
    rng = np.random.default_rng(9)
    X, Y = rng.uniform(1, 9, (2, 5)), np.array([[1.0, 0, 1, 1, 0]])
    A, w = rng.uniform(0.1, 0.9, (1, 5)), rng.normal(size=(2, 1))
    pairs = [*zip(A[0], Y[0], strict=True)]
    slopes = [a - y for a, y in pairs]
    gradient = [[sum(x * s for x, s in zip(row, slopes, strict=True)) / 5] for row in X]
    meant = {
        "mse": sum((a - y) ** 2 for a, y in pairs) / 5,
        "J": -sum(np.log(a if y else 1 - a) for a, y in pairs) / 5,
        "dw": np.array(gradient),
        "db": sum(slopes) / 5,
        "moved": -0.5 * np.array(gradient),
        "centred": [[x - sum(row) / 5 for x in row] for row in X],
        "share": [[x / sum(row) for x in row] for row in X],
        "counts": [2.75, 4.75, 7.75],
    }
    wrong = set()
    for letter, code in pieces.items():
        given = {"X": X, "Y": Y, "A": A, "w": w, "dw": np.array(gradient)}
        names: dict[str, Any] = {name: each.copy() for name, each in given.items()}
        execute(code, "piece", names := names | {"np": np, "m": 5})
        says = [np.all(np.isclose(names[n], meant[n])) for n in meant if n in names]
        if not (all(says) and np.array_equal(names["X"], X)):
            wrong.add(letter)
    return wrong


hunt = Mark(
    right=_traps,
    mistakes={
        "a": Said(
            "(m, 1)과 (m,)이 만났습니다. m × m 표의 평균입니다.",
            "(m, 1) meets (m,): this is the mean of an m by m table.",
        ),
        "b": Said(
            "(1, 1) 배열이지만 값은 손실의 평균입니다.",
            "An array of the shape (1, 1), and its value is the mean loss.",
        ),
        "c": Said(
            "w[:]는 뷰입니다. w와 함께 바뀌니 moved는 늘 0입니다.",
            "w[:] is a view and changes along with w, so moved is always 0.",
        ),
        "d": Said(
            "(1, m)에서 (m,)을 빼면 (1, m)입니다. 짝이 어긋나지 않습니다.",
            "(1, m) minus (m,) is (1, m): each meets its own.",
        ),
        "e": Said(
            "(2, m) @ (m, 1)은 (2, 1)이고, 샘플을 모두 더한 값입니다.",
            "(2, m) @ (m, 1) is (2, 1), and it has added up all examples.",
        ),
        "f": Said(
            "axis=0으로는 샘플이 하나도 더해지지 않습니다. db가 샘플마다 따로 남습니다.",
            "axis=0 adds up no examples: what is left is a db for each of them.",
        ),
        "g": Said(
            "centred는 X의 다른 이름이고, -=는 X를 바꿉니다.",
            "centred is another name of X, and -= changes X.",
        ),
        "h": Said(
            "w - 0.5 * dw는 새 배열입니다. old는 옛 w를 그대로 가리킵니다.",
            "w - 0.5 * dw is a new array, and old still names the old one.",
        ),
        "i": Said(
            "정수 배열에 [:]로 담으면 소수가 잘립니다.",
            "What is stored in integers by [:] loses its fractions.",
        ),
        "j": Said(
            "[:, None]이 열로 세워 주어서 행마다 제 합으로 나눕니다.",
            "[:, None] makes a column of the sums, and each row is divided by its own.",
        ),
    },
)


def _changes_what_it_gets(pieces: Mapping[str, str]) -> set[str]:
    """Call each function: is the array still what it was?"""
    X = np.array([[1.0, 2.0, 9.0], [4.0, 0.0, 5.0]])
    found = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {"np": np}
        execute(code, "piece", names)
        given = X.copy()
        names["f"](given)
        if not np.array_equal(given, X):
            found.add(letter)
    return found


touches = Mark(
    right=_changes_what_it_gets,
    mistakes={
        "a": Said(
            "-=는 새 배열을 만들지 않고, 받은 배열에 적어 넣습니다.",
            "-= makes no new array: it writes into the one that was given.",
        ),
        "b": Said(
            "X - …는 새 배열입니다. 그다음부터 X는 그 새 배열의 이름입니다.",
            "X - … is a new array, and from then on X is the name of that one.",
        ),
        "c": Said(
            "리스트와 달리 배열의 [:]는 복사본이 아니라 뷰입니다.",
            "Unlike that of a list, the [:] of an array is a view and no copy.",
        ),
        "d": Said(
            "[[0, 1]]처럼 번호의 목록으로 꺼낸 것은 복사본입니다.",
            "What a list of indices picks, as [[0, 1]] does, is a copy.",
        ),
        "e": Said(
            "행 하나를 꺼낸 row도 X와 같은 메모리를 봅니다.",
            "A row that is taken from X sees the memory of X.",
        ),
    },
)


def _noticed_by_nobody(pieces: Mapping[str, str]) -> set[str]:
    """Multiply the wrong way round with these sizes: has it the shape of W1?"""
    found = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {}
        execute(code, "piece", names)
        n_x, n_h, m = names["n_x"], names["n_h"], names["m"]
        turned = np.ones((n_x, m)) @ np.ones((n_h, m)).T
        if turned.shape == (n_h, n_x):
            found.add(letter)
    return found


let_through = Mark(
    right=_noticed_by_nobody,
    mistakes={
        "a": Said(
            "X @ dZ1.T는 (2, 2)이고 W1도 (2, 2)입니다.",
            "X @ dZ1.T is (2, 2), and so is W1.",
        ),
        "b": Said(
            "X @ dZ1.T는 (2, 4)인데 W1은 (4, 2)입니다. assert가 잡습니다.",
            "X @ dZ1.T is (2, 4) and W1 is (4, 2): the assert notices.",
        ),
        "c": Said(
            "m은 곱하면서 사라집니다. 샘플이 하나여도 양쪽 모두 (3, 3)입니다.",
            "m is gone after the product: with one example, too, both are (3, 3).",
        ),
        "d": Said(
            "n_x와 m이 같은 것은 상관없습니다. (6, 2)와 (2, 6)이라 assert가 잡습니다.",
            "It does not matter that n_x and m agree: (6, 2) is not (2, 6), and the assert notices.",
        ),
    },
)


grown = Predict(
    asks=[
        Ask(
            "(b1 - first).shape",
            {
                "error": Said(
                    "(2, 1)과 (1, 6)은 부딪히지 않습니다. 두 1이 모두 늘어납니다.",
                    "(2, 1) and (1, 6) do not clash: both ones are stretched.",
                ),
                "(2, 1)": Said(
                    "first는 유닛을 더해 버린 (1, 6)입니다. b1의 1이 6으로 늘어납니다.",
                    "first has added up the units and is (1, 6): the 1 of b1 is stretched to 6.",
                ),
                "(1, 6)": Said(
                    "그것은 first의 shape입니다. b1의 행 두 개도 남습니다.",
                    "That is the shape of first. The two rows of b1 are there as well.",
                ),
            },
        ),
        Ask(
            "(b1 - second).shape",
            {
                "(2, 6)": Said(
                    "axis=1로 더하면 샘플이 모여 (2, 1)이 되고, b1과 shape가 같습니다.",
                    "Summed along axis=1 the examples become one column, (2, 1), like b1.",
                ),
                "(1, 6)": Said(
                    "axis=1은 행을 따라 더합니다. 열 여섯 개가 하나로 줄어 second는 (2, 1)입니다.",
                    "axis=1 adds along each row: six columns become one, and second is (2, 1).",
                ),
                "(2,)": Said(
                    "keepdims=True라서 더한 축이 크기 1로 남습니다.",
                    "With keepdims=True the axis that was summed stays, with size 1.",
                ),
            },
        ),
    ]
)
