"""Exercises of the page on backpropagation."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write
from snippets.gradient_check import compare, numerical_gradient
from snippets.two_layer_network import cost, forward, initialize

Arrays = tuple[np.ndarray, ...]


def _nets() -> list[Arrays]:
    rng = np.random.default_rng(12)
    calls: list[Arrays] = []
    for n_x, n_h, n_y, m in ((1, 2, 1, 3), (3, 5, 2, 7), (2, 3, 1, 1)):
        params = initialize(n_x, n_h, n_y, rng=rng, scale=1.0)
        X = rng.normal(size=(n_x, m)).round(1)
        A1, A2 = forward(X, params)[1::2]
        Y = rng.integers(0, 2, (n_y, m)).astype(float)
        calls.append((X, Y, A1.round(2), A2.round(2), params.W2.round(1)))
    return calls


def _backward(
    X: np.ndarray, Y: np.ndarray, A1: np.ndarray, A2: np.ndarray, W2: np.ndarray
) -> Arrays:
    """Sum over the examples, one by one, index by index."""
    (n_x, m), (n_y, n_h) = X.shape, W2.shape
    dW1, db1 = np.zeros((n_h, n_x)), np.zeros((n_h, 1))
    dW2, db2 = np.zeros((n_y, n_h)), np.zeros((n_y, 1))
    for i in range(m):
        for k in range(n_h):
            dz1 = 0.0
            for o in range(n_y):
                dz2 = A2[o, i] - Y[o, i]
                dW2[o, k] += dz2 * A1[k, i] / m
                db2[o] += dz2 / m / n_h
                dz1 += W2[o, k] * dz2 * (1 - A1[k, i] * A1[k, i])
            db1[k] += dz1 / m
            for j in range(n_x):
                dW1[k, j] += dz1 * X[j, i] / m
    return dW1, db1, dW2, db2


backward = Write(
    function="backward",
    calls=_nets,
    oracle=_backward,
    mistakes={
        "sign": Said(
            "빼는 순서가 바뀌었습니다. dZ2는 Y − A2가 아니라 A2 − Y입니다. 이대로 빼면 비용이 커지는 쪽으로 갑니다.",
            "The difference is turned: dZ2 is A2 − Y, not Y − A2. With these the cost would climb.",
        ),
        "no_square": Said(
            "tanh의 기울기는 1 − A1이 아니라 1 − A1²입니다.",
            "The slope of tanh is 1 − A1², not 1 − A1.",
        ),
        "again": Said(
            "A1에는 이미 tanh가 씌워져 있습니다. 한 번 더 씌우지 말고 1 − A1**2로 쓰세요.",
            "A1 has been through tanh already: write 1 − A1**2, without another tanh.",
        ),
        "pairs": Said(
            "값은 맞는데 순서가 바뀌었습니다. dW1, db1, dW2, db2의 차례로 돌려주세요.",
            "The values are right, their order is not: return dW1, db1, dW2, db2.",
        ),
        "no_transpose": Said(
            "안쪽 크기가 맞지 않습니다. 샘플을 따라 더하려면 오른쪽에 샘플이 행으로 와야 하니 A1.T와 X.T를 쓰세요.",
            "The inner sizes do not fit. To add over the examples they must be rows on the right: A1.T and X.T.",
        ),
        "no_slope": Said(
            "dZ1에 tanh의 기울기 1 − A1²을 곱하지 않았습니다. shape가 맞아서 에러 없이 틀립니다.",
            "dZ1 lacks the slope of tanh, 1 − A1². The shapes fit, so it is wrong without an error.",
        ),
        "extra_slope": Said(
            "dZ2에 A2(1 − A2)를 또 곱했습니다. 교차 엔트로피의 미분과 만나 이미 지워진 인수입니다.",
            "dZ2 is multiplied by A2(1 − A2), which has cancelled already against the derivative of the cross-entropy.",
        ),
        "rows": Said(
            "X.shape[0]은 특성의 수 n_x입니다. 샘플은 열이니 m은 X.shape[1]입니다.",
            "X.shape[0] is n_x, the number of features. Examples are columns, so m is X.shape[1].",
        ),
        "no_axis": Said(
            "axis를 쓰지 않아 모든 유닛의 값까지 한 수로 더해졌습니다. 편향은 유닛마다 하나이니 axis=1로 샘플만 더하세요.",
            "Without an axis, np.sum adds up all units into one number. Each unit has a bias of its own: sum over the examples, axis=1.",
        ),
        "swapped": Said(
            "값은 맞는데 순서가 다릅니다. 구한 순서가 아니라 dW1, db1, dW2, db2 순서로 돌려주세요.",
            "The values are right, in another order: return dW1, db1, dW2, db2, not in the order in which you found them.",
        ),
        "twice_m": Said(
            "m으로 두 번 나누었습니다. dZ1을 나누었다면 dW1과 db1은 다시 나누지 않습니다.",
            "Divided by m twice: where dZ1 is divided, dW1 and db1 must not be again.",
        ),
        "summed": Said(
            "m으로 나누지 않았습니다. 비용은 평균입니다.",
            "Nothing is divided by m: the cost is a mean.",
        ),
        "rank_1": Said(
            "db의 축이 사라졌습니다. keepdims=True가 있어야 (n_h, 1) 열로 남습니다.",
            "An axis of db is gone: keepdims=True keeps it a column (n_h, 1).",
        ),
    },
)


def _faulty(pieces: Mapping[str, str]) -> set[str]:
    """Put the lines together, and find the one whose repair mends the check."""
    rng = np.random.default_rng(13)
    X, Y = rng.normal(size=(2, 5)), rng.integers(0, 2, (1, 5)).astype(float)
    params = initialize(2, 3, rng=rng, scale=1.0)
    _, A1, _, A2 = forward(X, params)
    names: dict[str, Any] = {"np": np, "X": X, "Y": Y, "A1": A1, "A2": A2, "m": 5}
    names |= params._asdict()
    for code in pieces.values():
        execute(code, "piece", names)
    wrong = set()
    for name, V in params._asdict().items():

        def J(V: np.ndarray, name: str = name) -> float:
            return cost(forward(X, params._replace(**{name: V})).A2, Y)

        if compare(names[f"d{name}"], numerical_gradient(J, V)) > 1e-6:
            wrong.add(name)
    assert wrong == {"W1", "b1"}  # both follow from dZ1
    return {letter for letter, code in pieces.items() if code.startswith("dZ1")}


fault = Mark(
    kind="find",
    one=True,
    right=_faulty,
    mistakes={
        "e": Said(
            "dW1도 틀렸지만 db1까지 틀렸습니다. 둘이 함께 쓰는 값을 보세요.",
            "dW1 is off, and so is db1: look at what both of them use.",
        ),
        "a": Said(
            "dZ2가 틀렸다면 dW2와 db2도 검사에서 떨어졌을 것입니다.",
            "If dZ2 were wrong, dW2 and db2 would fail the check as well.",
        ),
    },
)


def _changed(pieces: Mapping[str, str]) -> set[str]:
    """Run the pieces with either label, and compare what each gives."""
    values = []
    for y in (1.0, 0.0):
        names: dict[str, Any] = {"np": np, "X": np.array([[5.0], [6.0]])}
        names |= {"Y": np.array([[y]])}
        names |= initialize(2, 2, rng=np.random.default_rng(3), scale=0.5)._asdict()
        found = {}
        for letter, code in pieces.items():
            execute(code, "piece", names)
            found[letter] = names[code.partition(" ")[0]]
        values.append(found)
    return {k for k in pieces if not np.array_equal(values[0][k], values[1][k])}


label = Mark(
    right=_changed,
    mistakes={
        "b": Said(
            "예측은 레이블을 보지 않고 만듭니다.",
            "A prediction is made without a look at the label.",
        ),
        "d": Said(
            "dA1은 dZ2에 가중치를 곱한 값이니 dZ2가 달라지면 함께 달라집니다.",
            "dA1 is dZ2 times the weights: it changes with dZ2.",
        ),
        "e": Said(
            "tanh의 기울기는 A1로 구합니다. A1은 순전파의 값이라 그대로입니다.",
            "The slope of tanh comes from A1, which the forward pass has made.",
        ),
    },
)

shapes = Predict(
    asks=[
        Ask("dZ2.shape"),
        Ask(
            "(dZ2 @ A1.T).shape",
            {
                "(3, 2)": Said(
                    "dW2는 W2와 shape가 같습니다.", "dW2 has the shape of W2."
                )
            },
        ),
        Ask(
            "(W2.T @ dZ2).shape",
            {
                "(2, 5)": Said(
                    "W2.T는 (3, 2)이고 dZ2는 (2, 5)입니다.",
                    "W2.T is (3, 2), and dZ2 is (2, 5).",
                )
            },
        ),
        Ask(
            "(W2 @ dZ2).shape",
            {
                "(3, 5)": Said(
                    "전치하지 않으면 안쪽 크기 3과 2가 어긋납니다.",
                    "Without the transpose the inner sizes are 3 and 2.",
                )
            },
        ),
        Ask(
            "dZ2.sum(axis=1, keepdims=True).shape",
            {
                "(2,)": Said(
                    "keepdims=True라서 더한 축이 크기 1로 남습니다.",
                    "keepdims=True keeps the axis, with the size 1.",
                )
            },
        ),
    ]
)

one_name = Write(
    kind="order",
    function="backward",
    calls=_nets,
    oracle=_backward,
    mistakes={
        "late": Said(
            "dW2와 db2를 구하기 전에 dZ를 덮어썼습니다. 은닉층의 오차로 출력층의 기울기를 구한 셈이라 행이 n_h개입니다.",
            "dZ is overwritten before dW2 and db2 are taken from it. They come from the errors of the hidden layer, and have n_h rows.",
        ),
        "late_weights": Said(
            "dW2를 구할 때 dZ는 이미 은닉층의 것입니다. dW2 = dZ2 A1ᵀ / m이니 dZ를 덮어쓰기 전에 구하세요.",
            "At dW2, dZ belongs to the hidden layer already. dW2 = dZ2 A1ᵀ / m: take it before dZ is overwritten.",
        ),
        "late_bias": Said(
            "db2를 구할 때 dZ는 이미 은닉층의 것입니다. 편향 b2는 출력마다 하나이니 dZ를 덮어쓰기 전에 더하세요.",
            "At db2, dZ belongs to the hidden layer already. There is a b2 for each output: sum before dZ is overwritten.",
        ),
        "early": Said(
            "dW1과 db1을 구할 때 dZ는 아직 출력층의 것입니다. W2로 거슬러 와서 tanh의 기울기를 곱한 다음에 구하세요.",
            "At dW1 and db1, dZ still belongs to the output layer. Take it back through W2 and the slope of tanh first.",
        ),
        "early_weights": Said(
            "dW1을 구할 때 dZ는 아직 출력층의 것입니다. 그래서 행이 n_h개가 아니라 n_y개입니다.",
            "At dW1, dZ still belongs to the output layer: that is why it has n_y rows and not n_h.",
        ),
        "early_bias": Said(
            "db1을 구할 때 dZ는 아직 출력층의 것입니다. 그래서 n_h개가 아니라 n_y개입니다.",
            "At db1, dZ still belongs to the output layer: that is why there are n_y of them and not n_h.",
        ),
        "unset": Said(
            "dZ가 아직 없는데 썼습니다. 역전파는 출력의 오차 A2 − Y에서 출발합니다.",
            "dZ is used before it is there. Backpropagation starts from the errors of the output, A2 − Y.",
        ),
    },
)


hours = Predict(
    asks=[
        Ask(
            "most",
            {
                "0": Said(
                    "0시간에서 오차는 가장 크지만 g′가 0.42라서 절반도 지나가지 못합니다. 조금 더 올려 보세요.",
                    "With 0 hours the error is largest, but g′ is 0.42 and less than half of it comes through. Try a little more.",
                ),
                "3": Said(
                    "첫째 유닛의 dz1[0]을 보셨습니다. 아래쪽 유닛을 보세요.",
                    "That is the first unit, dz1[0]. Look at the lower one.",
                ),
                "4": Said(
                    "4시간에는 첫째 유닛이 0을 지납니다. 둘째 유닛의 z가 0이 되는 곳을 찾으세요.",
                    "At 4 hours it is the first unit whose z passes 0. Find where that of the second does.",
                ),
                "5": Said(
                    "5시간은 처음에 있던 값입니다. 거기서 dz1[1]은 −0.156입니다. 더 큰 곳이 있습니다.",
                    "5 hours is where the figure begins, and there dz1[1] is −0.156. It gets larger elsewhere.",
                ),
            },
        ),
        Ask(
            "z",
            {
                "1": Said(
                    "1은 그때의 g′입니다. g′가 1이 되는 z를 적으세요.",
                    "1 is g′ there. Give the z at which it is 1.",
                ),
                "1.5": Said(
                    "1.5는 공부 시간이 5일 때의 z입니다.",
                    "1.5 is z when the hours are 5.",
                ),
                "-2": Said(
                    "위쪽 유닛의 z입니다. 아래쪽 유닛의 것을 읽으세요.",
                    "That is z of the upper unit. Read that of the lower one.",
                ),
            },
        ),
    ]
)
