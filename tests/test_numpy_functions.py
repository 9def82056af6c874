import numpy as np
import pytest

from snippets import numpy_functions as v

TWINS = ["exp", "log", "absolute", "maximum", "power", "reciprocal"]


@pytest.mark.parametrize("name", TWINS)
@pytest.mark.parametrize("shape", [(7,), (7, 1), (3, 4)])
def test_the_loop_and_the_array_expression_agree(name, shape):
    x = np.random.default_rng(0).uniform(0.1, 5, shape)
    if name not in ("log", "power"):
        x = x * np.where(np.arange(x.size).reshape(shape) % 2, 1, -1)
    before = x.copy()
    loop, array = getattr(v, name + "_loop")(x), getattr(v, name)(x)
    assert loop.shape == array.shape == shape
    assert np.allclose(loop, array, rtol=1e-14, atol=0)
    assert np.array_equal(x, before)


def test_maximum_and_power_take_another_number():
    x = np.array([-2.0, 0.5, 3.0])
    for f in (v.maximum, v.maximum_loop):
        assert f(x, 1).tolist() == [1, 1, 3]
    for g in (v.power, v.power_loop):
        assert g(x, 3).tolist() == [-8, 0.125, 27]


def test_zeros_makes_a_column():
    assert v.zeros(3).tolist() == v.zeros_loop(3).tolist() == [[0.0], [0.0], [0.0]]
    for f in (v.zeros, v.zeros_loop):
        with pytest.raises(ValueError, match=r"^n is 0, expected an integer from 1 up"):
            f(0)


@pytest.mark.parametrize("name", ["exp", "log", "absolute", "maximum", "reciprocal"])
def test_a_loop_fills_zeros_as_the_deck_does(monkeypatch, name):
    made, zeros = [], np.zeros

    def noted(shape):
        made.append(shape)
        return zeros(shape)

    monkeypatch.setattr(np, "zeros", noted)
    getattr(v, name + "_loop")(np.array([[1.0], [2.0]]))
    assert made == [(2, 1)]
