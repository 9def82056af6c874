import math
from collections.abc import Callable

import numpy as np
import pytest

from snippets import logistic_regression
from snippets.datasets import blobs, flower
from snippets.gradient_check import compare, numerical_gradient
from snippets.two_layer_network import (
    ACTIVATIONS,
    Cache,
    Gradients,
    Parameters,
    backward,
    cost,
    forward,
    initialize,
    predict,
    train,
    update,
)

SIZES = [(2, 4, 1, 5), (3, 2, 2, 6), (1, 1, 1, 1)]


def example(n_x, n_h, n_y, m, seed=0):
    rng = np.random.default_rng(seed)
    X, Y = rng.standard_normal((n_x, m)), rng.integers(0, 2, (n_y, m))
    params = Parameters(
        rng.standard_normal((n_h, n_x)),
        rng.standard_normal((n_h, 1)),
        rng.standard_normal((n_y, n_h)),
        rng.standard_normal((n_y, 1)),
    )
    return X, Y, params


def same(a, b):
    return all(np.array_equal(p, q) for p, q in zip(a, b, strict=True))


def copy(arrays):
    return type(arrays)(*(a.copy() for a in arrays))


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("sizes", SIZES)
def test_backward_matches_finite_differences(activation, sizes):
    X, Y, params = example(*sizes)
    grads = backward(params, forward(X, params, activation), X, Y, activation)
    assert isinstance(grads, Gradients)
    for name, analytic in zip(Parameters._fields, grads, strict=True):

        def J(value, name=name):
            moved = params._replace(**{name: value})
            return cost(forward(X, moved, activation).A2, Y)

        numeric = numerical_gradient(J, getattr(params, name))
        assert analytic.shape == getattr(params, name).shape
        assert compare(analytic, numeric) < 1e-7, name


@pytest.mark.parametrize("sizes", SIZES)
def test_forward_is_each_example_and_each_unit_alone(sizes):
    X, _, params = example(*sizes)
    W1, b1, W2, b2 = (p.tolist() for p in params)
    cache = forward(X, params)
    assert isinstance(cache, Cache)
    for i, x in enumerate(X.T.tolist()):
        a1 = [
            math.tanh(sum(w * t for w, t in zip(row, x, strict=True)) + b[0])
            for row, b in zip(W1, b1, strict=True)
        ]
        z2 = [
            sum(w * t for w, t in zip(row, a1, strict=True)) + b[0]
            for row, b in zip(W2, b2, strict=True)
        ]
        assert np.allclose(cache.A1[:, i], a1, rtol=1e-13)
        assert np.allclose(cache.A2[:, i], [1 / (1 + math.exp(-z)) for z in z2])


def test_initialize_gives_small_weights_of_the_stated_scale_and_zero_biases():
    params = initialize(100, 50, 3, rng=np.random.default_rng(0), scale=0.02)
    assert [p.shape for p in params] == [(50, 100), (50, 1), (3, 50), (3, 1)]
    assert params.W1.std() == pytest.approx(0.02, rel=0.05)
    assert abs(params.W1.mean()) < 1e-3
    assert not params.b1.any()
    assert not params.b2.any()
    again = initialize(100, 50, 3, rng=np.random.default_rng(0), scale=0.02)
    assert same(params, again)
    assert initialize(2, 4, rng=np.random.default_rng(0)).W2.shape == (1, 4)


@pytest.mark.parametrize("name", ["n_x", "n_h", "n_y"])
def test_initialize_refuses_a_layer_of_no_units(name):
    sizes = {"n_x": 2, "n_h": 4, "n_y": 1} | {name: 0}
    with pytest.raises(ValueError, match=rf"^{name} is 0, expected an integer from 1"):
        initialize(**sizes, rng=np.random.default_rng(0))


def test_one_output_layer_alone_is_logistic_regression():
    X, Y, params = example(3, 2, 1, 6)
    cache = forward(X, params, "identity")
    w = (params.W2 @ params.W1).T
    b = (params.W2 @ params.b1 + params.b2).item()
    assert np.allclose(cache.A2, logistic_regression.forward(X, w, b), rtol=1e-13)
    grads = backward(params, cache, X, Y, "identity")
    _, db = logistic_regression.gradients(X, cache.A2, Y)
    assert grads.db2.item() == pytest.approx(db, rel=1e-13)


def test_equal_hidden_units_stay_equal_for_ever():
    X, Y = blobs(np.random.default_rng(0), m=30)
    params = Parameters(
        np.full((3, 2), 0.5), np.full((3, 1), 0.1), np.full((1, 3), -0.3), [[0.2]]
    )
    params, costs = train(X, Y, params, learning_rate=0.5, iterations=200)
    assert costs[-1] < costs[0]
    assert np.ptp(params.W1, axis=0).max() < 1e-12
    assert np.ptp(params.b1) < 1e-12
    assert np.ptp(params.W2) < 1e-12
    assert not np.allclose(params.W1, 0.5)


def test_zero_weights_learn_nothing_but_the_last_bias():
    X, Y = np.array([[0.0, 1.0, 2.0]]), np.array([[0, 1, 1]])
    zero = initialize(1, 4, rng=np.random.default_rng(0), scale=0)
    params, costs = train(X, Y, zero, learning_rate=1, iterations=300)
    assert not params.W1.any()
    assert not params.W2.any()
    assert params.b2.item() == pytest.approx(math.log(2))
    entropy = -(2 / 3) * math.log(2 / 3) - math.log(1 / 3) / 3
    assert costs[-1] == pytest.approx(entropy)


def test_update_steps_against_the_gradient():
    _, _, params = example(2, 3, 1, 4)
    grads = Gradients(*(np.ones(p.shape) for p in params))
    new = update(params, grads, learning_rate=0.25)
    assert isinstance(new, Parameters)
    assert same(new, [p - 0.25 for p in params])


def test_costs_k_is_the_cost_before_update_k():
    X, Y, start = example(2, 3, 2, 6)
    _, costs = train(X, Y, start, learning_rate=0.3, iterations=4)
    params = start
    for J in costs:
        cache = forward(X, params)
        assert type(J) is float
        assert cost(cache.A2, Y) == pytest.approx(J, rel=1e-13)
        grads = backward(params, cache, X, Y)
        params = update(params, grads, learning_rate=0.3)
    assert len(costs) == 4


def test_no_iterations_give_back_the_start_as_copies():
    X, Y, params = example(2, 3, 1, 6)
    new, costs = train(X, Y, params, learning_rate=1, iterations=0)
    assert same(new, params)
    assert costs == []
    assert not any(np.shares_memory(p, q) for p, q in zip(new, params, strict=True))


def test_costs_stay_finite_where_the_cost_of_A2_is_inf():
    X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    params = Parameters([[10.0]], [[0.0]], [[-1000.0]], [[0.0]])
    assert cost(forward(X, params).A2, Y) == math.inf
    assert cost(forward(X, params).A2, 1 - Y) == 0
    assert not np.signbit(cost(forward(X, params).A2, 1 - Y))
    _, costs = train(X, Y, params, learning_rate=1, iterations=2)
    assert costs[0] == pytest.approx(1000)
    assert np.isfinite(costs).all()


def test_a_network_learns_the_flower_that_a_line_cannot():
    X, Y = flower(np.random.default_rng(0), m=200)
    params = initialize(2, 4, rng=np.random.default_rng(0))
    params, costs = train(X, Y, params, learning_rate=1.2, iterations=3000)
    w, b, _ = logistic_regression.train(
        X, Y, *logistic_regression.initialize(2), learning_rate=0.1, iterations=500
    )
    assert np.mean(predict(X, params) == Y) >= 0.85
    assert 0.4 <= np.mean(logistic_regression.predict(X, w, b) == Y) <= 0.6
    assert costs[-1] < 0.5 * costs[0]


def test_predict_is_0_or_1_of_the_shape_of_Y():
    X, Y, params = example(2, 3, 2, 6)
    for activation in ACTIVATIONS:
        prediction = predict(X, params, activation)
        assert prediction.shape == Y.shape
        assert prediction.dtype == np.float64
        assert np.array_equal(prediction, forward(X, params, activation).A2 > 0.5)


def test_predict_is_0_on_the_boundary():
    zero = initialize(2, 3, rng=np.random.default_rng(0), scale=0)
    assert predict(np.ones((2, 4)), zero).tolist() == [[0, 0, 0, 0]]


def test_boolean_labels_count_as_floats():
    X, Y, params = example(2, 3, 1, 6)
    cache = forward(X, params)
    a, b = (backward(params, cache, X, t) for t in (Y.astype(float), Y.astype(bool)))
    assert same(a, b)
    assert cost(cache.A2, Y.astype(bool)) == cost(cache.A2, Y.astype(float))


def test_inputs_stay():
    X, Y, params = example(2, 3, 1, 6)
    cache = forward(X, params)
    grads = backward(params, cache, X, Y)
    given = [X, Y, *params, *cache, *grads]
    before = [a.copy() for a in given]
    forward(X, params)
    backward(params, cache, X, Y)
    cost(cache.A2, Y)
    update(params, grads, learning_rate=0.1)
    train(X, Y, params, learning_rate=0.1, iterations=3)
    predict(X, params)
    assert same(given, before)


@pytest.mark.parametrize(
    ("name", "shape", "message"),
    [
        ("b1", (4,), r"^b1 has shape \(4,\), expected \(4, 1\): .*reshape\(-1, 1\)"),
        ("b1", (1, 4), r"^b1 has shape \(1, 4\), expected \(4, 1\): .* b1\.T"),
        ("W2", (4,), r"^W2 has shape \(4,\), expected \(n_y, 4\): .*reshape\(1, -1\)"),
        ("W2", (4, 1), r"^W2 has shape \(4, 1\), expected \(n_y, 4\): W2 is \(n_y, n"),
        ("b2", (1,), r"^b2 has shape \(1,\), expected \(1, 1\)"),
        ("b2", (2, 1), r"^b2 has shape \(2, 1\), expected \(1, 1\): b2 is \(n_y, 1\)"),
    ],
)
def test_a_bad_parameter_is_named(name, shape, message):
    X, Y, params = example(2, 4, 1, 5)
    bad = params._replace(**{name: np.ones(shape)})
    grads = Gradients(*params)
    cache = forward(X, params)
    for call in (
        lambda: forward(X, bad),
        lambda: predict(X, bad),
        lambda: backward(bad, cache, X, Y),
        lambda: update(bad, grads, learning_rate=0.1),
        lambda: train(X, Y, bad, learning_rate=0.1, iterations=1),
    ):
        with pytest.raises(ValueError, match=message):
            call()


@pytest.mark.parametrize(
    ("X", "Y", "message"),
    [
        (np.ones((5, 2)), None, r"^X has shape \(5, 2\), expected \(2, m\): one exam"),
        (np.ones(2), None, r"^X has shape \(2,\), expected \(2, m\)"),
        (np.ones((2, 0)), None, r"^X has shape \(2, 0\), expected \(2, m\): .* empty"),
        (np.full((2, 5), np.nan), None, r"^X holds nan at row 0, column 0"),
        (None, np.ones(5), r"^Y has shape \(5,\), expected \(1, 5\): .*\(1, -1\)"),
        (None, np.ones((5, 1)), r"^Y has shape \(5, 1\), expected \(1, 5\): .* Y\.T"),
        (None, np.ones((2, 5)), r"^Y has shape \(2, 5\), expected \(1, 5\)"),
    ],
)
def test_bad_data_is_named(X, Y, message):
    good_X, good_Y, params = example(2, 4, 1, 5)
    cache = forward(good_X, params)
    X, Y = (good_X if X is None else X), (good_Y if Y is None else Y)
    calls: list[Callable[[], object]] = [
        lambda: backward(params, cache, X, Y),
        lambda: train(X, Y, params, learning_rate=0.1, iterations=1),
    ]
    if X is not good_X:
        calls += [lambda: forward(X, params), lambda: predict(X, params)]
    for call in calls:
        with pytest.raises(ValueError, match=message):
            call()


def test_cost_refuses_rank_1():
    with pytest.raises(ValueError, match=r"^A2 has shape \(3,\), expected \(n_y, m\)"):
        cost(np.ones(3), np.ones((1, 3)))
    with pytest.raises(ValueError, match=r"^Y has shape \(3,\), expected \(1, 3\)"):
        cost(np.ones((1, 3)), np.ones(3))


def test_an_unknown_activation_is_named_with_the_known_ones():
    X, Y, params = example(2, 4, 1, 5)
    message = r"^activation is 'swish', expected one of tanh, relu, .*identity$"
    for call in (
        lambda: forward(X, params, "swish"),
        lambda: backward(params, forward(X, params), X, Y, "swish"),
        lambda: predict(X, params, "swish"),
        lambda: train(X, Y, params, learning_rate=1, iterations=1, activation="swish"),
    ):
        with pytest.raises(ValueError, match=message):
            call()


@pytest.mark.parametrize("rate", [0, -1, np.nan, np.inf])
def test_rates_and_counts_are_checked(rate):
    X, Y, params = example(2, 4, 1, 5)
    with pytest.raises(ValueError, match=r"^learning_rate is "):
        train(X, Y, params, learning_rate=rate, iterations=1)
    with pytest.raises(ValueError, match=r"^learning_rate is "):
        update(params, Gradients(*params), learning_rate=rate)
    with pytest.raises(ValueError, match=r"^iterations is -1, "):
        train(X, Y, params, learning_rate=1, iterations=-1)
