import math

import mpmath
import numpy as np
import pytest

from snippets.activations import sigmoid
from snippets.losses import (
    cost,
    cross_entropy,
    cross_entropy_from_logits,
    squared_error,
    zero_one,
)

LOSSES = [squared_error, zero_one, cross_entropy, cross_entropy_from_logits]


@pytest.mark.parametrize("y", [0, 1, True, 0.25, 1 - 1e-9])
@pytest.mark.parametrize(
    "z", [-1e3, -744, -50.5, -1, -1e-12, 0, 1e-12, 0.3, 30, 36.7, 700, 1e3]
)
def test_cross_entropy_from_logits_agrees_with_1000_digits(z, y):
    with mpmath.workdps(1000):
        a = 1 / (1 + mpmath.exp(-mpmath.mpf(z)))
        p = mpmath.mpf(float(y))
        exact = float(-(p * mpmath.log(a) + (1 - p) * mpmath.log(1 - a)))
    assert cross_entropy_from_logits(z, y) == pytest.approx(exact, rel=1e-12, abs=0)


@pytest.mark.parametrize("y", [0, 1, 0.25])
@pytest.mark.parametrize("y_hat", [1e-300, 1e-9, 0.3, 0.5, 0.9, 1 - 2**-53])
def test_cross_entropy_agrees_with_1000_digits(y_hat, y):
    with mpmath.workdps(1000):
        a, p = mpmath.mpf(y_hat), mpmath.mpf(y)
        exact = float(-(p * mpmath.log(a) + (1 - p) * mpmath.log(1 - a)))
    assert cross_entropy(y_hat, y) == pytest.approx(exact, rel=1e-12, abs=0)


def test_a_certain_answer_costs_nothing_if_right_and_everything_if_wrong():
    right = cross_entropy([0.0, 1.0], [0, 1])
    assert right.tolist() == [0, 0]
    assert not np.signbit(right).any()
    assert cross_entropy([1.0, 0.0], [0, 1]).tolist() == [math.inf, math.inf]
    assert cross_entropy(0.0, 0.5) == math.inf


def test_certain_logits_cost_nothing_if_right_and_everything_if_wrong():
    z = np.array([-np.inf, np.inf, -np.inf, np.inf])
    loss = cross_entropy_from_logits(z, np.array([0, 1, 1, 0]))
    assert loss.tolist() == [0, 0, math.inf, math.inf]
    assert not np.signbit(loss).any()


@pytest.mark.parametrize("y", [0.0, 1.0, 0.3])
def test_the_slope_over_the_logit_is_a_minus_y(y):
    z = np.linspace(-6, 6, 25)
    h = 1e-5
    numeric = (
        cross_entropy_from_logits(z + h, y) - cross_entropy_from_logits(z - h, y)
    ) / (2 * h)
    assert np.allclose(sigmoid(z) - y, numeric, rtol=1e-7, atol=1e-10)


@pytest.mark.parametrize("y", [0.0, 1.0])
def test_the_slopes_over_y_hat_match_finite_differences(y):
    a, h = np.linspace(0.05, 0.95, 19), 1e-6
    for loss, slope in [
        (squared_error, a - y),
        (cross_entropy, (a - y) / (a * (1 - a))),
    ]:
        numeric = (loss(a + h, y) - loss(a - h, y)) / (2 * h)
        assert np.allclose(slope, numeric, rtol=1e-7, atol=1e-9)


def test_squared_error_is_half_the_square():
    assert squared_error([[0.5, 3.0]], [[1, 1]]).tolist() == [[0.125, 2.0]]


@pytest.mark.parametrize("y", [0, 1])
def test_zero_one_is_whether_the_nearer_label_is_the_wrong_one(y):
    y_hat = np.linspace(0, 1, 1001)
    nearer_1 = np.abs(1 - y_hat) < np.abs(0 - y_hat)  # ½ itself counts as 0
    wrong = nearer_1 if y == 0 else ~nearer_1
    assert np.array_equal(zero_one(y_hat, y), wrong.astype(float))
    assert zero_one(0.5, y) == y


@pytest.mark.parametrize("y", [0, 1])
def test_cross_entropy_over_log_2_is_never_below_zero_one(y):
    y_hat = np.array([0, 1e-300, 0.1, 0.5 - 2**-54, 0.5, 0.5 + 2**-53, 0.9, 1])
    assert np.all(cross_entropy(y_hat, y) / math.log(2) >= zero_one(y_hat, y))


def test_the_mean_of_zero_one_is_the_share_of_mistakes():
    A, Y = np.array([[0.9, 0.2, 0.6, 0.4]]), np.array([[1, 0, 0, 1]])
    assert cost(A, Y, zero_one) == 2 / 4


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize(
    ("a", "b"), [((3,), (1, 3)), ((3,), (3, 1)), ((1, 3), (3, 1)), ((1, 3), (1, 1))]
)
def test_different_shapes_are_refused_both_ways(loss, a, b):
    for first, second in [(a, b), (b, a)]:
        with pytest.raises(ValueError) as error:
            loss(np.full(first, 0.5), np.ones(second))
        name = "z" if loss is cross_entropy_from_logits else "y_hat"
        assert str(error.value) == (
            f"y has shape {second}, expected {first}: element by element with {name}"
        )


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("shape", [(), (3,), (1, 3), (2, 3, 2)])
def test_losses_are_element_by_element_and_take_a_number_for_either(loss, shape):
    a, y = np.full(shape, 0.25), np.ones(shape)
    one = loss(0.25, 1)
    for out in (loss(a, y), loss(a, 1), loss(0.25, y)):
        assert np.shape(out) == shape
        assert np.all(out == one)


@pytest.mark.parametrize("loss", LOSSES)
def test_boolean_and_integer_labels_count_as_floats_and_inputs_stay(loss):
    a = np.array([[0.2, 0.9]])
    expected = loss(a, np.array([[0.0, 1.0]]))
    for y in (np.array([[0, 1]]), np.array([[False, True]]), [[0, 1]]):
        assert np.array_equal(loss(a, y), expected)
    assert a.tolist() == [[0.2, 0.9]]


@pytest.mark.parametrize("bad", [-0.1, 1.1, np.nan])
def test_what_is_no_probability_is_refused(bad):
    with pytest.raises(
        ValueError, match=r"^y_hat holds .*, expected (0 to 1|numbers)$"
    ):
        cross_entropy([0.5, bad], [1, 1])
    for loss in (cross_entropy, cross_entropy_from_logits):
        with pytest.raises(
            ValueError, match=r"^y holds .*, expected (0 to 1|numbers)$"
        ):
            loss([0.5, 0.5], [1, bad])


def test_a_logit_that_is_nan_is_refused():
    with pytest.raises(ValueError, match=r"^z holds nan"):
        cross_entropy_from_logits([0.0, np.nan], [1, 1])


def test_cost_is_the_mean_over_the_columns():
    A, Y = np.array([[0.5, 0.25, 0.125]]), np.array([[1, 1, 1]])
    assert cost(A, Y) == pytest.approx(2 * math.log(2), rel=1e-15)
    assert cost(A, Y, squared_error) == pytest.approx(
        (0.25 + 0.5625 + 0.765625) / 6, rel=1e-15
    )
    assert type(cost(A, Y)) is float


def test_cost_of_a_saturated_answer_is_0_or_inf_never_nan():
    Y = np.array([[0, 1]])
    J = cost(np.array([[0.0, 1.0]]), Y)
    assert J == 0
    assert not np.signbit(J)
    assert cost(np.array([[0.0, 0.0]]), Y) == math.inf


@pytest.mark.parametrize(
    ("A", "Y", "message"),
    [
        (np.ones(3), np.ones((1, 3)), r"^A has shape \(3,\), expected \(1, m\)"),
        (np.ones((1, 3)), np.ones(3), r"^Y has shape \(3,\), expected \(1, 3\): resh"),
        (np.ones((1, 3)), np.ones((3, 1)), r"^Y has shape \(3, 1\), expected \(1, 3\)"),
        (np.ones((3, 1)), np.ones((3, 1)), r"^A has shape \(3, 1\), expected \(1, m\)"),
        (np.ones((1, 0)), np.ones((1, 0)), r"^A has shape \(1, 0\), .* empty"),
    ],
)
def test_cost_refuses_the_wrong_shape(A, Y, message):
    with pytest.raises(ValueError, match=message):
        cost(A, Y)
