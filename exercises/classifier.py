"""Exercises of the page on the classifier."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write
from snippets.activations import sigmoid
from snippets.datasets import blobs
from snippets.gradient_check import numerical_gradient
from snippets.logistic_regression import cost, forward


def _sets() -> list[tuple[Any, ...]]:
    rng = np.random.default_rng(10)
    return [
        (
            rng.normal(size=(n_x, m)).round(1),
            rng.integers(0, 2, (1, m)).astype(float),
            rng.normal(size=(n_x, 1)).round(1),
            0.5,
            0.3,
            iterations,
        )
        for n_x, m, iterations in ((1, 1, 1), (2, 5, 2), (3, 4, 3))
    ]


def _train(
    X: np.ndarray,
    Y: np.ndarray,
    w: np.ndarray,
    b: float,
    learning_rate: float,
    iterations: int,
) -> tuple[np.ndarray, float]:
    for _ in range(iterations):

        def of_w(v: np.ndarray, b: float = b) -> float:
            return cost(forward(X, v, b), Y)

        def of_b(v: np.ndarray, w: np.ndarray = w) -> float:
            return cost(forward(X, w, v.item()), Y)

        dw, db = numerical_gradient(of_w, w), numerical_gradient(of_b, np.array([b]))
        w, b = w - learning_rate * dw, b - learning_rate * db.item()
    return w, b


SAID = {  # of a step, whether it is taken once or often
    "summed": Said(
        "합을 그대로 썼습니다. 비용은 평균이니 m으로 나누세요. m = 1에서는 티가 나지 않습니다.",
        "These are sums. The cost is a mean, so divide by m; with m = 1 it does not show.",
    ),
    "features": Said(
        "m이 아니라 특성의 수로 나누었습니다. X는 (n_x, m)이니 m은 X.shape[1]입니다.",
        "Divided by the number of features. X is (n_x, m), so m is X.shape[1].",
    ),
    "uphill": Said(
        "비용이 커지는 쪽으로 갔습니다. dZ를 Y − A로 쓰지 않았는지, 기울기를 빼지 않고 더하지 않았는지 보세요.",
        "The step goes uphill. Is dZ written as Y − A, or is the gradient added where it should be subtracted?",
    ),
    "mean_all": Said(
        "np.mean에 axis가 없어 특성까지 평균했습니다. w의 모든 자리에 같은 값이 더해집니다. axis=1로 샘플만 평균하세요.",
        "Without axis, np.mean averages over the features too, and every weight moves alike. Average over the examples alone, axis=1.",
    ),
    "rank_1": Said(
        "dw가 열이 아닙니다. 랭크 1 배열 (n_x,)이나 행 (1, n_x)을 열인 w에서 빼면 (n_x, n_x)로 늘어납니다. dw는 w와 같은 (n_x, 1)이어야 합니다.",
        "dw is no column: a rank-1 array (n_x,) or a row (1, n_x), subtracted from the column w, stretches to (n_x, n_x). It should be (n_x, 1), like w.",
    ),
    "db_array": Said(
        "db가 배열이라 b도 배열이 되었습니다. np.sum에서 axis와 keepdims를 빼면 수 하나가 됩니다.",
        "db is an array, and b becomes one. Without axis and keepdims np.sum gives one number.",
    ),
    "db_axis": Said(
        "db가 (1,) 배열이라 b도 배열이 되었습니다. np.sum에서 axis를 빼면 모두 더해 수 하나가 됩니다.",
        "db is a (1,) array, and b becomes one. Without axis, np.sum adds everything up to one number.",
    ),
    "minus_product": Said(
        "−가 w.T @ X에만 붙고 b에는 붙지 않았습니다. z 전체를 괄호로 묶어 -(w.T @ X + b)라고 쓰세요.",
        "The minus is on w.T @ X alone and not on b: put brackets round all of z, -(w.T @ X + b).",
    ),
    "no_db": Said(
        "b를 고치지 않았습니다. db는 dZ의 평균입니다.",
        "b has not been updated: db is the mean of dZ.",
    ),
}

train = Write(
    function="train",
    calls=_sets,
    oracle=_train,
    rel=1e-5,
    abs=1e-7,
    mistakes={
        "new_w": Said(
            "b의 기울기를 이미 고친 w로 구했습니다. 두 기울기를 같은 A에서 구하세요.",
            "The gradient of b comes from a w that has been updated. Take both from the same A.",
        ),
        "once": Said(
            "return이 반복문 안에 있어 한 걸음만 가고 끝났습니다. for와 같은 깊이로 내어 쓰세요.",
            "The return stands inside the loop and ends it after one step: give it the indent of the for.",
        ),
        "first_A": Said(
            "A를 반복문 밖에서 한 번만 구했습니다. 걸음마다 새 w와 b로 다시 예측해야 합니다.",
            "A is found once, before the loop. Each step has to predict anew, with the new w and b.",
        ),
        **SAID,
    },
)


def _steps() -> list[tuple[Any, ...]]:
    return [call[:-1] for call in _sets()]


def _step(
    X: np.ndarray, Y: np.ndarray, w: np.ndarray, b: float, learning_rate: float
) -> tuple[np.ndarray, float]:
    return _train(X, Y, w, b, learning_rate, 1)


step = Write(
    function="step",
    calls=_steps,
    oracle=_step,
    loops=False,
    rel=1e-5,
    abs=1e-7,
    mistakes={
        "no_sigmoid": Said(
            "z를 그대로 예측으로 썼습니다. A는 z를 시그모이드에 통과시킨 확률입니다.",
            "The z themselves are taken for predictions. A is the probability that the sigmoid makes of z.",
        ),
        "no_rate": Said(
            "learning_rate를 곱하지 않고 기울기를 통째로 뺐습니다.",
            "The whole gradient is subtracted: multiply it by learning_rate.",
        ),
        **SAID,
    },
)

first_cost = Predict(
    asks=[
        Ask(
            "J(np.zeros((2, 1)), 0.0)",
            {
                "0": Said(
                    "w와 b가 0이면 모두에게 0.5라고 답합니다. 손실은 0이 아니라 log 2입니다.",
                    "With w and b at 0 every answer is 0.5, and the loss of that is log 2, not 0.",
                ),
                "0.5": Said(
                    "0.5는 확률입니다. 손실은 −log 0.5입니다.",
                    "0.5 is the probability; the loss is −log 0.5.",
                ),
                "0.7": Said(
                    "거의 맞습니다. 소수 둘째 자리까지 쓰세요.",
                    "Nearly: two decimals are asked for.",
                ),
                "1": Said(
                    "밑이 2인 로그를 썼습니다. np.log는 밑이 e인 자연로그입니다.",
                    "That is the logarithm to base 2; np.log is the natural one, to base e.",
                ),
                "0.30103": Said(
                    "밑이 10인 로그를 썼습니다. np.log는 밑이 e인 자연로그입니다.",
                    "That is the logarithm to base 10; np.log is the natural one, to base e.",
                ),
                "2.7726": Said(
                    "네 샘플의 손실을 더한 값입니다. 비용은 평균이니 4로 나누세요.",
                    "That is the sum of the four losses; the cost is their mean, so divide by 4.",
                ),
                "-0.69": Said(
                    "log 0.5는 음수이고, 손실은 거기에 −를 붙인 값입니다. 손실은 음수가 되지 않습니다.",
                    "log 0.5 is negative, and the loss is minus that: a loss is never negative.",
                ),
            },
        ),
        Ask(
            "A(np.zeros((2, 1)), 0.0).shape",
            {
                "(4,)": Said(
                    "w.T @ X의 행은 하나로 남습니다.", "The row of w.T @ X stays a row."
                ),
                "(4, 1)": Said(
                    "w.T가 행이라 답도 행입니다. 샘플은 열을 따라 놓입니다.",
                    "w.T is a row, and so is the answer: the examples lie along the columns.",
                ),
                "(2, 4)": Said(
                    "그것은 X의 shape입니다. 특성 2는 w.T @ X에서 더해져 사라집니다.",
                    "That is the shape of X; the 2 features are added up in w.T @ X, and disappear.",
                ),
            },
        ),
    ]
)

ONE_STEP = {
    "A": "sigmoid(w.T @ X + b)",
    "dZ": "A - Y",
    "dw": "X @ dZ.T / m",
    "db": "np.sum(dZ) / m",
    "w, b": "w - learning_rate * dw, b - learning_rate * db",
}


def _costs(piece: str) -> list[float]:
    """Take twenty steps, with a piece in the place of its line, and note the costs."""
    X, Y = blobs(np.random.default_rng(1), m=40, distance=2.0)
    names: dict[str, Any] = {"np": np, "sigmoid": sigmoid, "X": X, "Y": Y, "m": 40}
    names |= {"w": np.zeros((2, 1)), "b": 0.0, "learning_rate": 0.5}
    target, _, new = piece.partition(" = ")
    if target not in ONE_STEP:
        execute(piece, "piece", names)
    costs = []
    for _ in range(21):
        for name, right in ONE_STEP.items():
            execute(f"{name} = {new if name == target else right}", "piece", names)
            if name == "A":
                costs.append(cost(names["A"], Y))
    return costs


def _rising(pieces: Mapping[str, str]) -> set[str]:
    """Find the pieces with which the cost rises at each step."""
    costs = {letter: _costs(piece) for letter, piece in pieces.items()}
    return {k for k, J in costs.items() if all(p < q for p, q in pairwise(J))}


rising = Mark(
    kind="find",
    right=_rising,
    mistakes={
        "a": Said(
            "Y − A는 기울기의 부호를 모두 뒤집습니다. 내려가려던 걸음이 그대로 올라가는 걸음이 됩니다.",
            "Y − A turns the sign of every gradient, and each step down becomes a step up.",
        ),
        "b": Said(
            "m으로 나누지 않으면 방향은 맞고 걸음만 길어집니다. 비용이 튀어 오를 때는 있어도 내리 오르지는 않습니다.",
            "Without the division by m the direction is right and the stride too long: the cost may leap, but it does not rise at every step.",
        ),
        "c": Said(
            "−로 옮겨야 할 것을 +로 옮겼으니 걸음마다 비탈을 올라갑니다.",
            "With + in the place of − every step goes up the slope.",
        ),
        "d": Said(
            "학습률이 너무 크면 골짜기를 건너뜁니다. 오르기도 하고 내리기도 합니다.",
            "Too large a learning rate leaps across the valley: now up, now down.",
        ),
        "e": Said(
            "b를 고치지 않아도 w는 내리막으로 갑니다. 비용은 내려가되 덜 내려갈 뿐입니다.",
            "Without b, w still goes downhill: the cost falls, only not as far.",
        ),
        "f": Said(
            "예측에 음의 부호가 붙었습니다. w가 커질수록 예측은 거꾸로 작아지는데 dZ는 그것을 모르니, 옮긴 만큼 더 틀립니다.",
            "The prediction has a minus in it: the larger w, the smaller it gets. dZ does not know, and each step makes it worse.",
        ),
    },
)
