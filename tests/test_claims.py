"""What the prose claims and no block shows."""

from fractions import Fraction

import numpy as np
import pytest

from book.drawing import page_values
from snippets import activations, logistic_regression, two_layer_network
from snippets.activations import sigmoid
from snippets.datasets import blobs, circles, flower
from snippets.examples.students import X as HOURS
from snippets.examples.students import Y as PASSED
from snippets.two_layer_network import Parameters


def best_line(X: np.ndarray, Y: np.ndarray) -> float:
    """The largest share of points that a straight line gets right."""
    best = 0
    for angle in np.radians(np.arange(0, 180, 0.5)):
        across = X[0] * np.cos(angle) + X[1] * np.sin(angle)
        ones = np.cumsum(Y[0][np.argsort(across)])
        sides = 2 * ones - np.arange(1, ones.size + 1)  # ones minus zeros, so far
        best = max(best, np.abs(2 * sides - sides[-1]).max() / 2)
    return 0.5 + best / Y.size


@pytest.mark.parametrize("last", ["measured", "softplus"])
def test_the_measurement_of_slopes_keeps_away_from_0_on_both_sides(last: str) -> None:
    """activations.md#derivatives, #exercises: they print no more than True."""
    functions = {name: getattr(activations, name) for name in dir(activations)}
    cells = "activations:setup", "activations:measured", f"activations:{last}"
    z = page_values(*cells, **functions)["z"]
    assert (min(z), max(z)) == (-3, 3)
    assert len(set(z)) == 8 and np.abs(z).min() > 0.4


def test_some_line_gets_more_of_the_circles_right_than_the_best_cost_does() -> None:
    """classifier.md#limits."""
    X, Y = circles(np.random.default_rng(2))
    assert best_line(X, Y) == pytest.approx(0.69, abs=0.006)


def test_six_students_are_separable_so_their_cost_has_no_lowest_point() -> None:
    """losses.md#optimum, likelihood.md#product."""
    w, b = logistic_regression.initialize(2)
    lengths, lowest = [], []
    for _ in range(3):
        w, b, costs = logistic_regression.train(
            HOURS, PASSED, w, b, learning_rate=0.05, iterations=20_000
        )
        lengths.append(np.linalg.norm(w))
        lowest.append(costs[-1])
    assert np.all(np.diff(lengths) > 0.1)
    assert np.all(np.diff(lowest) < 0)
    assert np.all(logistic_regression.predict(HOURS, w, b) == PASSED)


def test_three_parameters_do_not_learn_300_points_by_heart() -> None:
    """classifier.md#score: the means over many draws."""
    scores = []
    for seed in range(40):
        X, Y = blobs(np.random.default_rng(seed), m=400, distance=2.0)
        start = logistic_regression.initialize(2)
        w, b, _ = logistic_regression.train(
            X[:, :300], Y[:, :300], *start, learning_rate=1.0, iterations=100
        )
        right = logistic_regression.predict(X, w, b) == Y
        scores.append((np.mean(right[:, :300]), np.mean(right[:, 300:])))
    seen, new = np.transpose(scores)
    assert seen.mean() == pytest.approx(0.84, abs=0.007)
    assert new.mean() == pytest.approx(0.84, abs=0.01)
    assert new.std() == pytest.approx(0.04, abs=0.01)


def test_the_flower_drawn_by_hand_and_the_trained_network_on_fresh_points() -> None:
    """flower.md#by-hand."""
    names = page_values("index:setup", "index:network", "flower:walk", **_names())
    X, Y = flower(np.random.default_rng(11), m=400_000)
    for params, share in ((names["drawn"], 0.93), (names["params"], 0.89)):
        right = np.mean(two_layer_network.predict(X, params) == Y)
        assert right == pytest.approx(share, abs=0.005)


def _names() -> dict[str, object]:
    from snippets.two_layer_network import forward, predict

    return {"Parameters": Parameters, "forward": forward, "predict": predict}


def test_a_product_goes_wrong_before_it_vanishes() -> None:
    """likelihood.md#exercises."""
    assert np.prod(np.full(1074, 0.5)) > 0 == np.prod(np.full(1075, 0.5))
    product = 1.0
    for _ in range(1455):
        product *= 0.6
    exact = Fraction(0.6) ** 1455
    assert abs(Fraction(product) / exact - 1) == pytest.approx(0.22, abs=0.005)


def test_dz_loses_its_digits_where_a_comes_near_1() -> None:
    """floats.md#training."""
    assert sigmoid(np.array(36.0)) - 1 != 0 == sigmoid(np.array(37.0)) - 1


def test_four_equal_units_stay_equal_and_bright_labels_move_the_bias_alone() -> None:
    """initialization.md#proof, #small."""
    X, Y = flower(np.random.default_rng(2))
    half, zero = np.full((4, 2), 0.5), np.zeros((4, 1))
    equal = Parameters(half, zero, half[:, :1].T, zero[:1])
    after, _ = two_layer_network.train(X, Y, equal, learning_rate=1.0, iterations=2000)
    assert np.all(after.W1[0] == after.W1)
    Y = np.ones_like(Y)
    Y[:, :160] = 0  # 40 % zeros
    start = Parameters(0 * half, zero, 0 * half[:, :1].T, zero[:1])
    after, _ = two_layer_network.train(X, Y, start, learning_rate=1.0, iterations=200)
    assert not after.W1.any() and not after.W2.any()
    assert after.b2.item() == pytest.approx(np.log(0.6 / 0.4), abs=1e-3)
