import numpy as np
import pytest

from snippets.activations import sigmoid, sigmoid_derivative
from snippets.datasets import (
    blobs,
    circles,
    digit_halves,
    digits,
    flower,
    moons,
    stuck,
    xor,
)
from snippets.logistic_regression import initialize, predict, train
from snippets.losses import cross_entropy_from_logits, squared_error

RANDOM = [flower, moons, blobs, circles, xor]


@pytest.mark.parametrize("make", RANDOM)
@pytest.mark.parametrize("m", [2, 3, 101, 400])
def test_shapes_and_labels(make, m):
    X, Y = make(np.random.default_rng(0), m=m)
    assert X.shape == (2, m)
    assert Y.shape == (1, m)
    assert X.dtype == Y.dtype == np.float64
    assert np.isfinite(X).all()
    assert sorted(set(Y[0].tolist())) == [0, 1]
    assert abs(Y.sum() - m / 2) <= 0.5


@pytest.mark.parametrize("make", RANDOM)
def test_the_same_rng_gives_the_same_set(make):
    (X, _), (again, _) = (make(np.random.default_rng(3)) for _ in range(2))
    other, _ = make(np.random.default_rng(4))
    assert np.array_equal(X, again)
    assert not np.array_equal(X, other)


@pytest.mark.parametrize("make", RANDOM)
def test_fewer_than_two_examples_are_refused(make):
    with pytest.raises(ValueError, match=r"^m is 1, expected an integer from 2 up"):
        make(np.random.default_rng(0), m=1)


def test_petals_are_at_most_as_long_as_4_and_the_noise():
    X, _ = flower(np.random.default_rng(0))
    r = np.hypot(*X)
    assert 3.5 < r.max() < 5


@pytest.mark.parametrize("seed", range(4))
def test_a_line_is_little_better_than_a_coin_on_the_flower(seed):
    X, Y = flower(np.random.default_rng(seed))
    w, b, _ = train(X, Y, *initialize(2), learning_rate=0.1, iterations=300)
    assert 0.42 <= np.mean(predict(X, w, b) == Y) <= 0.58


def test_circles_have_the_radii_1_and_2():
    X, Y = circles(np.random.default_rng(0), noise=0)
    assert np.allclose(np.hypot(*X), 2 - Y[0])


def test_moons_are_half_circles_of_radius_1():
    X, Y = moons(np.random.default_rng(0), noise=0)
    assert np.allclose(np.hypot(*(X - np.vstack([Y, Y / 2]))), 1)
    assert (X[1, Y[0] == 0] >= 0).all()
    assert (X[1, Y[0] == 1] <= 0.5).all()


def test_blobs_are_as_far_apart_as_they_say():
    X, Y = blobs(np.random.default_rng(0), m=20_000, distance=3)
    centers = [X[:, Y[0] == k].mean(axis=1) for k in (0, 1)]
    assert np.hypot(*(centers[1] - centers[0])) == pytest.approx(3, abs=0.05)


def scan(loss):
    """Minima and maxima of J over a dense grid of w, b = 0: pairs (w, J)."""
    X, Y = stuck()
    w = np.linspace(-40, 40, 800_001)
    J = sum(loss(w * x, y) for x, y in zip(X[0], Y[0], strict=True)) / X.shape[1]
    d = np.diff(J)
    rising, falling = d > 1e-15, d < -1e-15
    low = np.flatnonzero(falling[:-1] & ~falling[1:]) + 1
    high = np.flatnonzero(rising[:-1] & ~rising[1:]) + 1
    return [[(w[k], J[k]) for k in ks if 0 < abs(w[k]) < 20] for ks in (low, high)]


def test_squared_error_has_two_minima_on_the_stuck_set_and_a_hill_between():
    low, high = scan(lambda z, y: squared_error(sigmoid(z), y))
    assert np.allclose(low, [(-2.6155, 0.25397), (0.2369, 0.08151)], atol=1e-4)
    assert np.allclose(high, [(-0.5683, 0.27052)], atol=1e-4)


def test_cross_entropy_has_one_minimum_on_the_stuck_set():
    low, high = scan(cross_entropy_from_logits)
    assert np.allclose(low, [(0.3447, 0.46168)], atol=1e-4)
    assert high == []


def test_descent_from_minus_1_gets_stuck_with_one_loss_and_not_with_the_other():
    X, Y = stuck()
    squared = crossed = -1.0
    for _ in range(6000):
        A = sigmoid(squared * X)
        squared -= 0.5 * np.mean((A - Y) * sigmoid_derivative(squared * X) * X)
        crossed -= 0.1 * np.mean((sigmoid(crossed * X) - Y) * X)
    assert squared == pytest.approx(-2.6155, abs=1e-3)
    assert crossed == pytest.approx(0.3447, abs=1e-3)


def test_xor_is_1_where_the_signs_differ():
    X, Y = xor(np.random.default_rng(0), noise=0.0)
    assert np.array_equal(X[0] * X[1] < 0, Y[0] == 1)
    assert 1.9 < np.abs(X).max() <= 2
    assert len(np.unique(np.sign(X), axis=1).T) == 4


def test_digits_are_pictures_of_ones_and_eights():
    X, Y = digits()
    assert X.shape == (64, 356) and Y.shape == (1, 356)
    assert set(np.unique(X)) == set(range(17))
    assert np.sum(Y == 1) == 174 and np.sum(Y == 0) == 182


def test_the_halves_of_the_digits_share_none_and_are_scaled_by_the_first():
    X, Y = digits()
    (A, B), (C, D) = digit_halves(np.random.default_rng(3))
    assert A.shape == C.shape == (64, 178)
    assert np.sum(B) + np.sum(D) == np.sum(Y)
    lit = np.std(A, axis=1) > 0
    assert np.allclose(np.mean(A, axis=1), 0) and np.allclose(np.std(A[lit], axis=1), 1)
    order = np.random.default_rng(3).permutation(356)
    assert np.array_equal(D, Y[:, order[178:]])
    mean, std = X[:, order[:178]].mean(axis=1), X[:, order[:178]].std(axis=1)
    assert np.allclose((C.T * np.where(lit, std, 1) + mean).T, X[:, order[178:]])
