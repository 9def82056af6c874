"""What the prose claims and no block shows."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from book.drawing import page_values
from page.code import execute
from page.exercise import load
from snippets import activations, logistic_regression, losses, two_layer_network
from snippets.activations import sigmoid
from snippets.datasets import blobs, circles, digit_halves, digits, flower
from snippets.examples.students import X as HOURS
from snippets.examples.students import Y as PASSED
from snippets.gradient_check import compare, numerical_gradient
from snippets.two_layer_network import Parameters
from tests.prose_sources import printed


def best_line(X: np.ndarray, Y: np.ndarray) -> float:
    """The largest share of points that a straight line gets right."""
    best = 0
    for angle in np.radians(np.arange(0, 180, 0.5)):
        across = X[0] * np.cos(angle) + X[1] * np.sin(angle)
        ones = np.cumsum(Y[0][np.argsort(across)])
        sides = 2 * ones - np.arange(1, ones.size + 1)  # ones minus zeros, so far
        best = max(best, np.abs(2 * sides - sides[-1]).max() / 2)
    return 0.5 + best / Y.size


def test_the_measurement_of_slopes_keeps_away_from_0_on_both_sides() -> None:
    """activations.md#derivatives: it prints no more than True."""
    functions = {name: getattr(activations, name) for name in dir(activations)}
    z = page_values("activations:setup", "activations:measured", **functions)["z"]
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


def test_slope_of_the_loss_in_a_is_what_differences_measure() -> None:
    """computation_graph.md#edges."""
    a = np.linspace(0.1, 0.9, 9)
    for y in (0.0, 1.0):

        def loss(v: np.ndarray, y: float = y) -> float:
            return float(np.sum(losses.cross_entropy(v, np.array(y))))

        measured = numerical_gradient(loss, a)
        assert compare(-y / a + (1 - y) / (1 - a), measured) < 1e-8


def test_logistic_gradients_are_those_of_the_cost() -> None:
    """whole_training_set.md, classifier.md."""
    rng = np.random.default_rng(3)
    X, w, b = rng.standard_normal((3, 7)), rng.standard_normal((3, 1)), np.array(0.4)
    Y = (rng.random((1, 7)) > 0.5).astype(float)

    def J(w: np.ndarray, b: np.ndarray) -> float:
        return losses.cost(logistic_regression.forward(X, w, b.item()), Y)

    A = logistic_regression.forward(X, w, b.item())
    dw, db = logistic_regression.gradients(X, A, Y)
    assert compare(dw, numerical_gradient(lambda v: J(v, b), w)) < 1e-8
    assert compare(np.array(db), numerical_gradient(lambda v: J(w, v), b)) < 1e-8


def two_outputs() -> tuple[np.ndarray, np.ndarray, Parameters]:
    """Three inputs, four units, two outputs, five examples."""
    rng = np.random.default_rng(5)
    params = two_layer_network.initialize(3, 4, 2, rng=rng, scale=1.0)
    Y = (rng.random((2, 5)) > 0.5).astype(float)
    return rng.standard_normal((3, 5)), Y, params


def test_six_lines_are_right_for_two_outputs() -> None:
    """backpropagation.md#six-lines."""
    X, Y, params = two_outputs()
    cache = two_layer_network.forward(X, params)
    grads = two_layer_network.backward(params, cache, X, Y)
    for name, V in params._asdict().items():

        def J(V: np.ndarray, name: str = name) -> float:
            changed = params._replace(**{name: V})
            return two_layer_network.cost(two_layer_network.forward(X, changed).A2, Y)

        assert compare(getattr(grads, f"d{name}"), numerical_gradient(J, V)) < 1e-7


def test_errors_of_two_outputs_add_up_in_a_hidden_unit() -> None:
    """backpropagation.md#hidden-layer: dZ2 = m ∂J/∂Z2, da1_k = Σ_o W2_ok dz2_o."""
    X, Y, params = two_outputs()
    m = X.shape[1]
    cache = two_layer_network.forward(X, params)

    def of_Z2(Z2: np.ndarray) -> float:
        return two_layer_network.cost(sigmoid(Z2), Y)

    def of_A1(A1: np.ndarray) -> float:
        return of_Z2(params.W2 @ A1 + params.b2)

    dZ2 = cache.A2 - Y
    assert compare(dZ2, m * numerical_gradient(of_Z2, cache.Z2)) < 1e-8
    dA1 = sum(params.W2[o][:, None] * dZ2[o] for o in range(2))
    assert compare(dA1, m * numerical_gradient(of_A1, cache.A1)) < 1e-8


def test_unit_with_all_its_signs_turned_is_the_same_network() -> None:
    """flower.md: W1, b1 and W2 of a unit, as tanh is odd."""
    X, _, params = two_outputs()
    signs = np.array([[1.0], [-1.0], [1.0], [-1.0]])
    turned = Parameters(
        params.W1 * signs, params.b1 * signs, params.W2 * signs.T, params.b2
    )
    before = two_layer_network.forward(X, params).A2
    assert np.allclose(before, two_layer_network.forward(X, turned).A2, atol=1e-14)


def test_small_weights_grow_by_one_factor_a_step() -> None:
    """initialization.md#small: the network is linear there; 100 times in 170 steps."""
    X, Y = circles(np.random.default_rng(1), m=200)
    factor = 1 + np.linalg.norm(np.mean((Y - 0.5) * X, axis=1))
    grown = np.log(100) / np.log(factor)
    waits = printed("initialization:small")[1::2]  # each after its scale
    assert np.allclose(np.diff(waits[1:]), grown, atol=2.5)


def test_cost_on_new_points_is_least_near_100_iterations() -> None:
    """flower.md#overfitting: when to stop."""
    X, Y = flower(np.random.default_rng(2), m=80)
    new, labels = flower(np.random.default_rng(3), m=4000)
    rng = np.random.default_rng(1)
    params, J = two_layer_network.initialize(2, 20, rng=rng, scale=0.1), []
    for _ in range(10):
        params, _ = two_layer_network.train(
            X, Y, params, learning_rate=1.2, iterations=50
        )
        J.append(
            two_layer_network.cost(two_layer_network.forward(new, params).A2, labels)
        )
    assert np.argmin(J) == 1  # after 100, not after 50 nor 150


def test_capstone_gets_more_than_86_percent_of_new_points() -> None:
    """exercises/flower.py: the lines at the end of its starter, after the solution."""
    _, code = load("flower.train")
    _, _, end = code["starter"].partition("    return params\n")
    imports = code["starter"].partition("def ")[0]
    names: dict[str, Any] = {}
    execute(imports + code["solution"] + end, "<flower.train>", names)
    assert names["share"] >= 0.86


def test_mean_of_y_makes_the_cost_of_all_pairs_least() -> None:
    """pitfalls.md#column-minus-rank-1."""
    y = np.array([6.0, 8, 4, 5, 3, 9])

    def pairs(y_hat: np.ndarray) -> float:
        return float(np.mean((y_hat[:, None] - y) ** 2))

    at_mean = np.full(6, y.mean())
    assert np.abs(numerical_gradient(pairs, at_mean)).max() < 1e-8
    assert pairs(at_mean) < pairs(y)


@pytest.mark.parametrize("learning_rate", [0.3, 2, 5])
def test_standardised_students_descend_where_raw_ones_leap(
    learning_rate: float,
) -> None:
    """feature_scaling.md#works."""
    mean, std = HOURS.mean(axis=1, keepdims=True), HOURS.std(axis=1, keepdims=True)
    for X, leaps in ((HOURS, True), ((HOURS - mean) / std, False)):
        *_, costs = logistic_regression.train(
            X,
            PASSED,
            *logistic_regression.initialize(2),
            learning_rate=learning_rate,
            iterations=300,
        )
        assert bool(np.any(np.diff(costs) > 0)) == leaps


def test_the_step_that_is_timed_is_one_of_train() -> None:
    """where_the_time_goes: it prints no more than times."""
    names = page_values("where_the_time_goes:setup", "where_the_time_goes:one_step")
    rng = np.random.default_rng(3)
    shapes = (4, 2), (4, 1), (1, 4), (1, 1)
    params = Parameters(*(rng.standard_normal(shape) for shape in shapes))
    X, Y = names["X"], names["Y"]
    ends, _ = two_layer_network.train(X, Y, params, learning_rate=1.0, iterations=1)
    for stepped, end in zip(names["step"](X, Y, *params), ends, strict=True):
        assert np.allclose(stepped, end, rtol=1e-10, atol=0)


def test_digits_that_are_not_shuffled_are_read_worse() -> None:
    """lab_digits, its first solution."""
    X, Y = digits()
    mean, std = X[:, :178].mean(axis=1), X[:, :178].std(axis=1)
    X = ((X.T - mean) / np.where(std > 0, std, 1)).T
    w, b, _ = logistic_regression.train(
        X[:, :178],
        Y[:, :178],
        *logistic_regression.initialize(64),
        learning_rate=0.1,
        iterations=1000,
    )
    assert np.sum(logistic_regression.predict(X[:, 178:], w, b) != Y[:, 178:]) == 16


def test_a_rate_that_is_too_large_jitters_between_a_half_and_0_7() -> None:
    """classifier, the alt text of the three rates."""
    setup = page_values("classifier:setup", **vars(logistic_regression))
    *_, costs = logistic_regression.train(
        setup["X_train"],
        setup["Y_train"],
        *logistic_regression.initialize(2),
        learning_rate=25.0,
        iterations=100,
    )
    assert round(min(costs[20:]), 1) == 0.5 and round(max(costs[20:]), 1) == 0.7


def test_one_8_is_taken_for_a_1_without_a_doubt() -> None:
    """lab_digits, a look at the mistakes."""
    (X, Y), (X_test, Y_test) = digit_halves(np.random.default_rng(1))
    w, b, _ = logistic_regression.train(
        X, Y, *logistic_regression.initialize(64), learning_rate=0.1, iterations=1000
    )
    A = logistic_regression.forward(X_test, w, b)
    assert np.sum((A > 0.5) != Y_test) == 9
    assert f"{np.min(A[Y_test == 1]):.2f}" == "0.00"


def test_pixels_as_they_are_make_the_cost_leap() -> None:
    """lab_digits, its second solution."""
    X, Y = (V[:, np.random.default_rng(1).permutation(356)[:178]] for V in digits())
    *_, costs = logistic_regression.train(
        X, Y, *logistic_regression.initialize(64), learning_rate=0.1, iterations=10
    )
    assert round(costs[0], 2) == 0.69 and max(costs[:5]) > 50


def test_gradients_that_add_up_get_the_cost_of_the_digits_down_sooner() -> None:
    """lab_frameworks, its second solution."""
    (X, Y), _ = digit_halves(np.random.default_rng(1))
    start = two_layer_network.initialize(64, 8, rng=np.random.default_rng(1), scale=0.1)
    _, costs = two_layer_network.train(X, Y, start, learning_rate=0.5, iterations=200)
    params, summed = start, [np.zeros(V.shape) for V in start]
    for _ in range(20):
        cache = two_layer_network.forward(X, params)
        grads = two_layer_network.backward(params, cache, X, Y)
        summed = [before + dV for before, dV in zip(summed, grads, strict=True)]
        added = two_layer_network.Gradients(*summed)
        params = two_layer_network.update(params, added, learning_rate=0.5)
    A2 = two_layer_network.forward(X, params).A2
    assert two_layer_network.cost(A2, Y) < costs[-1]
