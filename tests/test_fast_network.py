"""The fast network computes what the readable one does."""

import numpy as np
import pytest

from snippets import fast_network, two_layer_network
from snippets.datasets import flower
from snippets.two_layer_network import Parameters, initialize

SIZES = [  # n_x, n_h, n_y, m
    (2, 4, 1, 400),
    (2, 512, 1, 400),
    (3, 7, 2, 6),
    (5, 6, 3, 11),
    (1, 1, 1, 1),
    (4, 10, 2, 1),
]


def example(n_x, n_h, n_y, m):
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((n_x, m)), rng.integers(0, 2, (n_y, m))
    shapes = (n_h, n_x), (n_h, 1), (n_y, n_h), (n_y, 1)
    params = (rng.standard_normal(shape) / np.sqrt(n_h) for shape in shapes)
    return X, Y, Parameters(*params)


def apart(found, expected):
    (params, costs), (others, their_costs) = found, expected
    assert [p.shape for p in params] == [p.shape for p in others]
    assert len(costs) == len(their_costs)
    pairs = [*zip(params, others, strict=True), (np.array(costs), their_costs)]
    return max(np.max(np.abs(p - q), initial=0) for p, q in pairs)


@pytest.mark.parametrize("block", [1, 30, 801, fast_network.BLOCK])
@pytest.mark.parametrize("sizes", SIZES)
def test_the_results_are_those_of_the_readable_network(sizes, block):
    X, Y, params = example(*sizes)
    how = {"learning_rate": 0.5, "iterations": 20}
    slow = two_layer_network.train(X, Y, params, **how)
    assert apart(fast_network.train(X, Y, params, **how, block=block), slow) < 1e-12


def test_more_steps_than_costs_are_computed_at_once():
    X, Y = flower(np.random.default_rng(1))
    params = initialize(2, 4, rng=np.random.default_rng(2))
    for iterations in (0, 1, fast_network.STEPS, 2 * fast_network.STEPS + 1):
        how = {"learning_rate": 1.2, "iterations": iterations}
        slow = two_layer_network.train(X, Y, params, **how)
        assert apart(fast_network.train(X, Y, params, **how), slow) < 1e-12


def test_float32_is_right_to_its_own_precision():
    X, Y, params = example(2, 64, 2, 400)
    how = {"learning_rate": 0.5, "iterations": 20}
    slow = two_layer_network.train(X, Y, params, **how)
    single = fast_network.train(X, Y, params, **how, dtype=np.float32)
    assert {p.dtype for p in single[0]} == {np.dtype(np.float32)}
    assert 1e-12 < apart(single, slow) < 50 * np.finfo(np.float32).eps


def test_soft_labels_and_far_logits_keep_their_costs_finite():
    X, Y, params = example(2, 5, 1, 9)
    far = params._replace(W2=1e4 * params.W2)
    how = {"learning_rate": 1e-6, "iterations": 3}
    slow = two_layer_network.train(X, 0.2 + 0.6 * Y, far, **how)[1]
    fast = fast_network.train(X, 0.2 + 0.6 * Y, far, **how)[1]
    assert np.isfinite(fast).all()
    assert fast == pytest.approx(slow, rel=1e-12)


def test_inputs_stay():
    X, Y, params = example(2, 5, 1, 9)
    before = [a.copy() for a in (X, Y, *params)]
    fast_network.train(X, Y, params, learning_rate=1, iterations=3)
    assert all(map(np.array_equal, (X, Y, *params), before))


def test_bad_data_is_named():
    X, Y, params = example(2, 5, 1, 9)
    with pytest.raises(ValueError, match=r"^Y has shape \(9,\), expected \(1, 9\)"):
        fast_network.train(X, Y[0], params, learning_rate=1, iterations=1)
