import mpmath
import numpy as np
import pytest

from snippets import activations

NAMES = ["sigmoid", "tanh", "relu", "leaky_relu", "identity"]
FUNCTIONS = [getattr(activations, n + s) for n in NAMES for s in ("", "_derivative")]

every = pytest.mark.parametrize("f", FUNCTIONS, ids=lambda f: f.__name__)


@every
@pytest.mark.parametrize("shape", [(), (3,), (1, 3), (3, 1), (2, 3, 4), (0,)])
def test_any_shape_goes_in_and_the_same_comes_out(f, shape):
    assert np.shape(f(np.zeros(shape))) == shape


@every
def test_integers_and_booleans_become_float64_and_the_input_stays(f):
    for z in (np.array([[-2, 0, 3]]), np.array([True, False])):
        before = z.copy()
        out = f(z)
        assert out.dtype == np.float64
        assert np.array_equal(z, before)
        assert not np.shares_memory(out, z)
        assert np.allclose(out, f(z.astype(float)), rtol=0, atol=0)


@pytest.mark.parametrize("name", NAMES)
def test_derivative_matches_the_central_difference(name):
    f, f_prime = (getattr(activations, name + s) for s in ("", "_derivative"))
    z = np.random.default_rng(0).uniform(-4, 4, (5, 20))
    h = 1e-5
    numeric = (f(z + h) - f(z - h)) / (2 * h)
    assert np.abs(z).min() > h
    assert np.allclose(f_prime(z), numeric, rtol=1e-7, atol=1e-10)


def test_sigmoid_is_exact_far_out_and_says_nothing():
    z = np.array([-np.inf, -1000.0, 0.0, 1000.0, np.inf])
    assert activations.sigmoid(z).tolist() == [0, 0, 0.5, 1, 1]
    assert activations.sigmoid(-1000) == 0
    assert activations.sigmoid(1000) == 1


def test_sigmoid_and_its_derivative_agree_with_50_digits_in_both_tails():
    mpmath.mp.dps = 400
    for z in [-700, -40.5, -3, -1e-9, 0, 0.7, 12, 36.6, 700]:
        s = 1 / (1 + mpmath.exp(-mpmath.mpf(z)))
        assert activations.sigmoid(z) == pytest.approx(float(s), rel=1e-15)
        slope = float(s * (1 - s))
        assert activations.sigmoid_derivative(z) == pytest.approx(slope, rel=1e-15)


def test_sigmoid_derivative_takes_integers_booleans_and_lists():
    assert activations.sigmoid_derivative(True) == activations.sigmoid_derivative(1.0)
    assert activations.sigmoid_derivative([[0]]).tolist() == [[0.25]]


def test_tanh_is_a_stretched_sigmoid():
    z = np.linspace(-5, 5, 101)
    assert np.allclose(activations.tanh(z), 2 * activations.sigmoid(2 * z) - 1)


def test_the_corner_belongs_to_the_left():
    assert activations.relu_derivative(0.0) == 0
    assert activations.leaky_relu_derivative(0.0) == 0.01
    assert activations.leaky_relu_derivative(0.0, slope=0.2) == 0.2


def test_leaky_relu_leaks_by_its_slope():
    assert activations.leaky_relu([-2.0, 3.0], slope=0.1).tolist() == [-0.2, 3.0]
    assert activations.leaky_relu_derivative([-2.0, 3.0], 0.1).tolist() == [0.1, 1]


def test_nan_goes_through():
    for name in ("sigmoid", "tanh", "relu", "leaky_relu", "identity"):
        assert np.isnan(getattr(activations, name)(np.nan))
