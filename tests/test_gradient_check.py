import math

import numpy as np
import pytest

from snippets.gradient_check import compare, numerical_gradient


@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (2, 1, 2)])
@pytest.mark.parametrize("scale", [1.0, 1e4])
def test_numerical_gradient_of_known_functions(shape, scale):
    x = scale * np.random.default_rng(0).uniform(0.5, 2, shape)
    for f, exact in [
        (lambda t: np.sum(t**2) / scale, 2 * x / scale),
        (lambda t: np.sum(np.sin(t / scale)) * scale, np.cos(x / scale)),
        (lambda t: float(np.sum(np.log(t))) * scale, scale / x),
    ]:
        numeric = numerical_gradient(f, x)
        assert numeric.shape == shape
        assert np.allclose(numeric, exact, rtol=1e-7, atol=1e-8)


def test_a_number_and_integers_are_taken():
    assert numerical_gradient(lambda t: t**3, 2) == pytest.approx(12, rel=1e-9)
    assert numerical_gradient(lambda t: t[0] ** 2, [3, 4])[0] == pytest.approx(6)


def test_the_error_falls_with_the_square_of_the_step():
    errors = [
        abs(numerical_gradient(np.exp, 1.0, step=h) - math.e) for h in (1e-1, 1e-2)
    ]
    assert errors[0] / errors[1] == pytest.approx(100, rel=0.01)


def test_x_stays_even_if_f_writes_into_what_it_gets():
    x = np.array([1.0, 2.0])

    def f(t):
        J = float(np.sum(t**2))
        t[:] = 0
        return J

    assert np.allclose(numerical_gradient(f, x), [2, 4])
    assert x.tolist() == [1, 2]


def test_f_has_to_give_one_number():
    with pytest.raises(ValueError, match=r"^f\(x\) has shape \(2,\), expected \(\): "):
        numerical_gradient(lambda t: t, np.ones(2))
    with pytest.raises(ValueError, match=r"^f\(x\) has shape \(1, 1\), expected \(\)"):
        numerical_gradient(lambda t: t, np.ones((1, 1)))


@pytest.mark.parametrize("step", [0, -1e-5, np.nan])
def test_the_step_is_above_0(step):
    with pytest.raises(ValueError, match=r"^step is "):
        numerical_gradient(np.sum, np.ones(2), step=step)


def test_compare_is_relative_and_symmetric():
    a, b = np.array([[3.0, 0.0]]), np.array([[0.0, 4.0]])
    assert compare(a, b) == compare(b, a) == pytest.approx(5 / 7)
    assert compare(a, -a) == 1
    assert compare(1e-9 * a, 1e-9 * b) == pytest.approx(compare(a, b))
    assert compare(a, a) == 0
    assert compare(np.zeros(2), np.zeros(2)) == 0
    assert type(compare(2.0, 2)) is float


def test_compare_refuses_what_cannot_be_compared():
    with pytest.raises(ValueError, match=r"^numeric has shape \(2, 1\), expected \(2"):
        compare(np.ones(2), np.ones((2, 1)))
    for bad in (np.nan, np.inf):
        with pytest.raises(ValueError, match=r"^numeric holds (nan|inf)"):
            compare([1.0, 1.0], [1.0, bad])
        with pytest.raises(ValueError, match=r"^analytic holds (nan|inf)"):
            compare([1.0, bad], [1.0, 1.0])
