import math

import numpy as np
import pytest

from snippets.likelihood import likelihood, log_likelihood, probability
from snippets.losses import cost, cross_entropy


def test_one_formula_says_both_cases():
    y_hat = np.linspace(0, 1, 11)
    assert np.array_equal(probability(y_hat, 1), y_hat)
    assert np.array_equal(probability(y_hat, 0), 1 - y_hat)


def test_the_log_of_the_probability_is_minus_the_loss():
    y_hat, y = np.array([0.1, 0.5, 0.9, 0.3]), np.array([1, 0, True, 0])
    assert np.allclose(-np.log(probability(y_hat, y)), cross_entropy(y_hat, y))


def test_the_probabilities_of_all_labellings_sum_to_1():
    Y_hat = np.array([[0.2, 0.7, 0.55]])
    total = sum(
        likelihood(Y_hat, np.array([[a, b, c]]))
        for a in (0, 1)
        for b in (0, 1)
        for c in (0, 1)
    )
    assert total == pytest.approx(1, rel=1e-15)


def test_log_likelihood_is_the_log_of_the_product_and_minus_m_times_the_cost():
    rng = np.random.default_rng(0)
    Y_hat, Y = rng.uniform(0.05, 0.95, (1, 20)), rng.integers(0, 2, (1, 20))
    log_p = log_likelihood(Y_hat, Y)
    assert log_p == pytest.approx(math.log(likelihood(Y_hat, Y)), rel=1e-12)
    assert log_p == pytest.approx(-20 * cost(Y_hat, Y), rel=1e-12)
    assert log_p == pytest.approx(
        math.fsum(
            math.log(a if y else 1 - a) for a, y in zip(Y_hat[0], Y[0], strict=True)
        ),
        rel=1e-14,
    )


def test_the_product_underflows_where_the_sum_does_not():
    Y = np.ones((1, 2000))
    Y_hat = np.full((1, 2000), 0.5)
    assert likelihood(Y_hat, Y) == 0
    assert log_likelihood(Y_hat, Y) == pytest.approx(-2000 * math.log(2))


def test_certainty_is_1_and_0_and_contradiction_0_and_minus_inf():
    Y = np.array([[0, 1]])
    assert likelihood(Y, Y) == 1
    assert log_likelihood(Y, Y) == 0
    assert not np.signbit(log_likelihood(Y, Y))
    assert likelihood(1 - Y, Y) == 0
    assert log_likelihood(1 - Y, Y) == -math.inf


@pytest.mark.parametrize("f", [likelihood, log_likelihood])
def test_bad_shapes_and_values_are_refused(f):
    with pytest.raises(ValueError, match=r"^Y_hat has shape \(3,\), expected \(1, m\)"):
        f(np.ones(3), np.ones((1, 3)))
    with pytest.raises(ValueError, match=r"^Y has shape \(3,\), expected \(1, 3\)"):
        f(np.ones((1, 3)), np.ones(3))
    with pytest.raises(ValueError, match=r"^y_hat holds 2.0, expected 0 to 1"):
        f(np.full((1, 3), 2), np.ones((1, 3)))


def test_probability_refuses_to_broadcast():
    with pytest.raises(ValueError, match=r"^y has shape \(3, 1\), expected \(1, 3\)"):
        probability(np.ones((1, 3)), np.ones((3, 1)))


def test_inputs_stay():
    Y_hat, Y = np.array([[0.5, 0.25]]), np.array([[1, 0]])
    for f in (probability, likelihood, log_likelihood):
        f(Y_hat, Y)
    assert Y_hat.tolist() == [[0.5, 0.25]]
    assert Y.tolist() == [[1, 0]]
