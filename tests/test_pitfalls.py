"""The wrong one runs and is wrong, the right one equals a plain loop."""

import math
from typing import Any

import numpy as np
import pytest

from snippets import pitfalls


def test_mean_squared_error():
    y_hat, y = np.array([[0.9], [0.2], [0.4]]), np.array([1.0, 0.0, 0.0])
    loop = sum((float(y_hat[i, 0]) - float(y[i])) ** 2 for i in range(3)) / 3
    pairs = sum((float(p) - float(q)) ** 2 for p in y_hat[:, 0] for q in y) / 9
    assert pitfalls.mean_squared_error(y_hat, y) == pytest.approx(loop)
    assert pitfalls.wrong_mean_squared_error(y_hat, y) == pytest.approx(pairs)
    assert abs(loop - pairs) > 0.1
    with pytest.raises(ValueError, match=r"^Y has shape \(1, 2\), expected \(1, 3\)"):
        pitfalls.mean_squared_error(y_hat, y[:2])


def test_normalize_rows():
    X = np.array([[1.0, 3.0], [2.0, 2.0]])
    loop = [[x / sum(row) for x in row] for row in X.tolist()]
    assert pitfalls.normalize_rows(X).tolist() == loop
    assert pitfalls.normalize_rows(X).sum(axis=1).tolist() == [1, 1]
    assert pitfalls.wrong_normalize_rows(
        np.array([[1.0, 3.0], [2.0, 6.0]])
    ).tolist() == [
        [0.25, 0.375],
        [0.5, 0.75],
    ]
    rows = np.array([[1.0, 3.0], [2.0, 6.0]])
    assert not np.allclose(
        pitfalls.wrong_normalize_rows(rows), pitfalls.normalize_rows(rows)
    )


def test_cross_entropy_cost():
    A, Y = np.array([[0.9, 0.2, 0.4]]), np.array([[1, 0, 1]])
    loop = -sum(
        math.log(a if y else 1 - a) for a, y in zip(A[0], Y[0], strict=True)
    ) / len(A[0])
    assert pitfalls.cross_entropy_cost(A, Y) == pytest.approx(loop)
    assert pitfalls.wrong_cross_entropy_cost(A, Y) > 2 * loop


def test_descent_step():
    w, dw = np.array([[3], [-2]]), np.array([[0.25], [0.5]])
    assert pitfalls.descent_step(w, dw, 0.5).tolist() == [[2.875], [-2.25]]
    assert pitfalls.wrong_descent_step(w, dw, 0.5).tolist() == [[2], [-2]]


def test_center():
    X = np.array([[1.0, 3.0], [10.0, 30.0]])
    before = X.copy()
    assert pitfalls.center(X).tolist() == [[-1, 1], [-10, 10]]
    assert np.array_equal(X, before)
    assert pitfalls.wrong_center(X).tolist() == [[-1, 1], [-10, 10]]
    assert not np.array_equal(X, before)


def test_slope():
    w = np.array([[3.0], [1.0]])
    assert pitfalls.slope(lambda t: t[0, 0] ** 2, w) == pytest.approx(6, rel=1e-9)
    assert w.tolist() == [[3], [1]]
    assert pitfalls.wrong_slope(lambda t: t[0, 0] ** 2, w) == 0


def test_logits():
    X, w = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([[10.0], [1.0]])
    assert pitfalls.logits(X, w, 0.5).tolist() == [[14.5, 25.5, 36.5]]
    assert pitfalls.wrong_logits(X, w, 0.5).shape == (2, 3)


def test_weight_gradient():
    dZ1, X = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0, 6.0], [7.0, 9.0]])
    loop = [
        [sum(dZ1[k, i] * X[j, i] for i in range(2)) / 2 for j in range(2)]
        for k in range(2)
    ]
    assert pitfalls.weight_gradient(dZ1, X).tolist() == loop
    wrong = pitfalls.wrong_weight_gradient(dZ1, X)
    assert np.array_equal(wrong, pitfalls.weight_gradient(dZ1, X).T)
    assert not np.allclose(wrong, loop)


def test_bias_gradient():
    dZ1, b1 = np.array([[1.0, 2.0, 6.0], [0.0, 3.0, 0.0]]), np.zeros((2, 1))
    loop = [[sum(row) / 3] for row in dZ1.tolist()]
    assert pitfalls.bias_gradient(dZ1).tolist() == loop
    assert (b1 - pitfalls.bias_gradient(dZ1)).shape == b1.shape
    assert (b1 - pitfalls.wrong_bias_gradient(dZ1)).shape == (2, 3)


def test_hidden_logits():
    X, W1, b1 = np.eye(2), np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([10.0, 20.0])
    assert pitfalls.hidden_logits(X, W1, b1).tolist() == [[11, 12], [23, 24]]
    assert pitfalls.wrong_hidden_logits(X, W1, b1).tolist() == [[11, 22], [13, 24]]


def test_outer():
    a = np.array([1.0, 2.0, 3.0])
    assert pitfalls.outer(a).tolist() == [[p * q for q in a] for p in a]
    assert pitfalls.wrong_outer(a) == 14


def test_every_pitfall_has_its_twin():
    wrong = [name for name in dir(pitfalls) if name.startswith("wrong_")]
    assert len(wrong) == 11
    assert all(
        callable(getattr(pitfalls, name.removeprefix("wrong_"))) for name in wrong
    )


def test_the_right_ones_leave_their_inputs_alone():
    rng = np.random.default_rng(0)
    X, w, a = rng.random((2, 2)), rng.random((2, 1)), rng.random(2)
    row = rng.random((1, 2))
    calls: list[tuple[Any, ...]] = [
        (pitfalls.mean_squared_error, w, a),
        (pitfalls.normalize_rows, X),
        (pitfalls.cross_entropy_cost, row, row),
        (pitfalls.descent_step, w, w, 0.1),
        (pitfalls.center, X),
        (pitfalls.slope, np.sum, w),
        (pitfalls.logits, X, w, 0.1),
        (pitfalls.weight_gradient, X, X),
        (pitfalls.bias_gradient, X),
        (pitfalls.hidden_logits, X, X, a),
        (pitfalls.outer, a),
    ]
    before = [t.copy() for t in (X, w, a, row)]
    for f, *args in calls:
        f(*args)
    for t, c in zip((X, w, a, row), before, strict=True):
        assert np.array_equal(t, c)


def test_the_wrong_step_fills_zeros_like_w(monkeypatch: pytest.MonkeyPatch) -> None:
    made, zeros_like = [], np.zeros_like

    def noted(V: np.ndarray) -> np.ndarray:
        made.append(V.dtype.kind)
        return zeros_like(V)

    monkeypatch.setattr(np, "zeros_like", noted)
    pitfalls.wrong_descent_step(np.array([[2], [-2]]), np.ones((2, 1)), 0.5)
    assert made == ["i"]
