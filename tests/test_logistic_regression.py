import math

import numpy as np
import pytest

from snippets.activations import sigmoid
from snippets.datasets import blobs
from snippets.gradient_check import compare, numerical_gradient
from snippets.logistic_regression import (
    cost,
    forward,
    gradients,
    gradients_one_loop,
    gradients_two_loops,
    initialize,
    predict,
    train,
)
from snippets.losses import cross_entropy

ALL = [gradients_two_loops, gradients_one_loop, gradients]


@pytest.fixture
def data():
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((3, 7)), rng.integers(0, 2, (1, 7))
    return X, Y, rng.standard_normal((3, 1)), 0.3


def test_initialize_is_zero():
    w, b = initialize(3)
    assert w.tolist() == [[0], [0], [0]]
    assert type(b) is float
    assert b == 0
    with pytest.raises(ValueError, match=r"^n_x is 0, expected an integer from 1 up"):
        initialize(0)


def test_forward_is_the_sigmoid_of_each_column_alone(data):
    X, _, w, b = data
    A = forward(X, w, b)
    assert A.shape == (1, 7)
    for i in range(7):
        z = math.fsum(float(w[j, 0] * X[j, i]) for j in range(3)) + b
        assert A[0, i] == pytest.approx(1 / (1 + math.exp(-z)), rel=1e-14)


@pytest.mark.parametrize("f", ALL)
def test_gradient_matches_finite_differences(f, data):
    X, Y, w, b = data
    dw, db = f(X, forward(X, w, b), Y)
    assert dw.shape == (3, 1)
    assert type(db) is float
    numeric_w = numerical_gradient(lambda t: cost(forward(X, t, b), Y), w)
    numeric_b = numerical_gradient(lambda t: cost(forward(X, w, t), Y), b)
    assert np.allclose(dw, numeric_w, rtol=1e-7, atol=1e-11)
    assert compare(db, numeric_b) < 1e-7


def test_the_three_gradients_are_one(data):
    X, Y, w, b = data
    A = forward(X, w, b)
    (dw, db), *others = (f(X, A, Y) for f in ALL)
    for other_dw, other_db in others:
        assert np.allclose(dw, other_dw, rtol=1e-13)
        assert db == pytest.approx(other_db, rel=1e-13)


def test_integer_and_boolean_labels_give_the_same(data):
    X, Y, w, b = data
    A = forward(X, w, b)
    for f in (*ALL, lambda X, A, Y: cost(A, Y)):
        expected = repr(f(X, A, Y.astype(float)))
        assert repr(f(X, A, Y)) == repr(f(X, A, Y.astype(bool))) == expected


def test_train_lowers_the_cost_at_every_step_and_nears_a_zero_gradient():
    X = np.array([[-2.0, -1.0, -0.5, 0.5, 1.0, 2.0]])
    Y = np.array([[0, 1, 0, 1, 0, 1]])
    w, b, costs = train(X, Y, *initialize(1), learning_rate=0.5, iterations=1000)
    assert len(costs) == 1000
    assert all(type(J) is float for J in costs)
    assert costs[0] == pytest.approx(math.log(2), rel=1e-15)
    assert max(np.diff(costs)) < 1e-15
    assert costs[-1] < costs[0] - 0.05
    assert type(b) is float
    dw, db = gradients(X, forward(X, w, b), Y)
    assert np.abs(dw).max() < 1e-8
    assert abs(db) < 1e-8


def test_costs_k_is_the_cost_before_update_k(data):
    X, Y, w, b = data
    _, _, costs = train(X, Y, w, b, learning_rate=0.1, iterations=4)
    for k, J in enumerate(costs):
        w_k, b_k, before = train(X, Y, w, b, learning_rate=0.1, iterations=k)
        assert before == costs[:k]
        assert cost(forward(X, w_k, b_k), Y) == pytest.approx(J, rel=1e-13)


def test_one_step_is_the_update_of_the_page(data):
    X, Y, w, b = data
    dw, db = gradients(X, forward(X, w, b), Y)
    new_w, new_b, _ = train(X, Y, w, b, learning_rate=0.1, iterations=1)
    assert np.array_equal(new_w, w - 0.1 * dw)
    assert new_b == b - 0.1 * db


def test_no_iterations_give_back_the_start_as_a_copy(data):
    X, Y, w, b = data
    new_w, new_b, costs = train(X, Y, w, b, learning_rate=1, iterations=0)
    assert np.array_equal(new_w, w)
    assert not np.shares_memory(new_w, w)
    assert (new_b, costs) == (b, [])


def test_costs_stay_exact_on_separable_data_where_the_cost_of_A_has_no_digits_left():
    X, Y = np.array([[-2.0, -1.0, 1.0, 2.0]]), np.array([[0, 0, 1, 1]])
    w, b, costs = train(X, Y, *initialize(1), learning_rate=50, iterations=5000)
    assert np.isfinite(costs).all()
    assert 0 < costs[-1] < costs[0]
    assert (predict(X, w, b) == Y).all()
    A = forward(1000 * X, w, b)
    assert A.tolist() == [[0, 0, 1, 1]]
    assert cost(A, Y) == 0
    assert not np.signbit(cost(A, Y))
    assert cost(A, 1 - Y) == math.inf


def test_a_wrong_and_certain_start_has_a_finite_cost_in_train():
    X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    w = np.array([[-1000.0]])
    assert cost(forward(X, w, 0), Y) == math.inf
    _, _, costs = train(X, Y, w, 0, learning_rate=1, iterations=2)
    assert costs == [1000, 999]


def test_predict_separates_distant_blobs():
    X, Y = blobs(np.random.default_rng(0), m=101, distance=10)
    w, b, _ = train(X, Y, *initialize(2), learning_rate=0.5, iterations=200)
    prediction = predict(X, w, b)
    assert prediction.shape == (1, 101)
    assert prediction.dtype == np.float64
    assert np.array_equal(prediction, Y)


def test_predict_is_0_on_the_boundary():
    assert predict(np.ones((2, 3)), *initialize(2)).tolist() == [[0, 0, 0]]


def test_inputs_stay(data):
    X, Y, w, b = data
    copies = [a.copy() for a in (X, Y, w)]
    A = forward(X, w, b)
    before = A.copy()
    for f in ALL:
        f(X, A, Y)
    cost(A, Y)
    predict(X, w, b)
    train(X, Y, w, b, learning_rate=0.1, iterations=3)
    for a, c in zip((X, Y, w, A), (*copies, before), strict=True):
        assert np.array_equal(a, c)


BAD = [
    ("X", np.ones(3), r"^X has shape \(3,\), expected \(n_x, m\): one example a col"),
    ("X", np.ones((3, 0)), r"^X has shape \(3, 0\), .* it is empty"),
    ("X", np.full((3, 7), np.nan), "^X holds nan at row 0, column 0"),
    ("Y", np.ones(7), r"^Y has shape \(7,\), expected \(1, 7\): .*reshape\(1, -1\)"),
    ("Y", np.ones((7, 1)), r"^Y has shape \(7, 1\), expected \(1, 7\): .* Y\.T"),
    ("w", np.ones(3), r"^w has shape \(3,\), expected \(3, 1\): .*reshape\(-1, 1\)"),
    ("w", np.ones((1, 3)), r"^w has shape \(1, 3\), expected \(3, 1\): .* w\.T"),
    ("b", np.ones((1, 1)), r"^b has shape \(1, 1\), expected \(\): it is one number"),
]


@pytest.mark.parametrize(("name", "value", "message"), BAD)
def test_bad_input_is_named(name, value, message, data):
    named = dict(zip(("X", "Y", "w", "b"), data, strict=True)) | {name: value}
    with pytest.raises(ValueError, match=message):
        train(**named, learning_rate=0.1, iterations=1)
    if name != "Y":
        for f in (forward, predict):
            with pytest.raises(ValueError, match=message):
                f(named["X"], named["w"], named["b"])
    if name in "XY":
        for g in ALL:
            with pytest.raises(ValueError, match=message):
                g(named["X"], forward(data[0], *data[2:]), named["Y"])


@pytest.mark.parametrize("rate", [0, -0.1, np.nan, np.inf])
def test_a_learning_rate_is_above_0_and_finite(rate, data):
    X, Y, w, b = data
    with pytest.raises(ValueError, match=r"^learning_rate is "):
        train(X, Y, w, b, learning_rate=rate, iterations=1)
    with pytest.raises(
        ValueError, match=r"^iterations is -1, expected an integer from"
    ):
        train(X, Y, w, b, learning_rate=1, iterations=-1)


def test_labels_that_are_no_labels_are_refused(data):
    X, Y, w, b = data
    with pytest.raises(ValueError, match=r"^y holds -1.0, expected 0 to 1"):
        train(X, 2 * Y - 1, w, b, learning_rate=1, iterations=1)


def test_cost_agrees_with_the_losses(data):
    X, Y, w, b = data
    A = forward(X, w, b)
    assert cost(A, Y) == pytest.approx(math.fsum(cross_entropy(A, Y)[0]) / 7)
    assert np.array_equal(A, sigmoid(w.T @ X + b))
