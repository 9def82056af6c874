"""What the page on losses says of slopes, valleys and where descent ends."""

import numpy as np
import pytest

from snippets.activations import sigmoid
from snippets.datasets import stuck
from snippets.descent import (
    cross_entropy_slope,
    descend,
    squared_error_slope,
)
from snippets.losses import (
    cost,
    cross_entropy,
    cross_entropy_from_logits,
    squared_error,
)

PAIRS = [(squared_error, squared_error_slope), (cross_entropy, cross_entropy_slope)]


@pytest.mark.parametrize(("loss", "slope"), PAIRS)
@pytest.mark.parametrize("y", [0, 1])
def test_slopes_match_finite_differences(loss, slope, y):
    z, h = np.linspace(-6, 6, 25), 1e-5
    numeric = (loss(sigmoid(z + h), y) - loss(sigmoid(z - h), y)) / (2 * h)
    assert np.allclose(slope(sigmoid(z), y), numeric, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(
    ("loss", "expected"),
    [(squared_error, [-2.616, 0.237]), (cross_entropy, [0.345])],
)
def test_squared_error_has_two_valleys_and_cross_entropy_one(loss, expected):
    X, Y = stuck()
    w = np.linspace(-10, 10, 20001)
    A = sigmoid(w[:, None] * X)
    J = np.mean(loss(A, np.broadcast_to(Y, A.shape)), axis=1)
    inner = (J[1:-1] < J[:-2]) & (J[1:-1] < J[2:])
    assert w[1:-1][inner] == pytest.approx(expected, abs=1.1e-3)


def test_the_two_paths_from_the_same_start_end_in_different_valleys():
    X, Y = stuck()
    stays = descend(X, Y, -1.0, squared_error_slope, 5000)[-1]
    arrives = descend(X, Y, -1.0, cross_entropy_slope, 5000)[-1]
    assert stays == pytest.approx(-2.616, abs=0.02)
    assert arrives == pytest.approx(0.345, abs=1e-3)
    assert cost(sigmoid(stays * X), Y, squared_error) > 3 * cost(
        sigmoid(0.237 * X), Y, squared_error
    )


def test_one_example_makes_no_second_valley():
    w = np.linspace(-5, 5, 1001)
    for x in (-2.0, 0.5, 3.0):
        for y in (0, 1):
            steps = np.diff(squared_error(sigmoid(w * x), y))
            assert np.all(steps < 0) or np.all(steps > 0)


def test_cross_entropy_is_convex_in_w():
    X, Y = stuck()
    w = np.linspace(-3, 3, 601)
    J = np.array([np.mean(cross_entropy_from_logits(v * X, Y)) for v in w])
    assert np.all(J[:-2] - 2 * J[1:-1] + J[2:] > 0)
