from typing import Any

import numpy as np
import pytest

from snippets.checks import (
    SHAPES,
    check,
    check_count,
    check_pair,
    check_positive,
    check_probability,
    check_vectors,
)

X = np.ones((2, 3))


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        (
            {"X": X, "Y": np.ones(3)},
            "Y has shape (3,), expected (1, 3): reshape it with Y.reshape(1, -1)",
        ),
        (
            {"Y": np.ones(3)},
            "Y has shape (3,), expected (1, m): reshape it with Y.reshape(1, -1)",
        ),
        (
            {"X": X, "Y": np.ones((3, 1))},
            "Y has shape (3, 1), expected (1, 3): transpose it with Y.T",
        ),
        (
            {"X": X, "Y": np.ones((1, 4))},
            "Y has shape (1, 4), expected (1, 3): Y is (n_y, m)",
        ),
        (
            {"X": X, "w": np.ones(2)},
            "w has shape (2,), expected (2, 1): reshape it with w.reshape(-1, 1)",
        ),
        (
            {"X": X, "w": np.ones((3, 1))},
            "w has shape (3, 1), expected (2, 1): w is (n_x, 1)",
        ),
        (
            {"X": np.ones(3)},
            "X has shape (3,), expected (n_x, m): one example a column",
        ),
        (
            {"W1": np.ones((4, 2)), "X": X.T},
            "X has shape (3, 2), expected (2, m): one example a column",
        ),
        ({"X": np.ones((2, 0))}, "X has shape (2, 0), expected (n_x, m): it is empty"),
        ({"b": [[1.0]]}, "b has shape (1, 1), expected (): it is one number"),
        (
            {"X": [[0, 1], [2, np.nan]]},
            "X holds nan at row 1, column 1, expected finite numbers",
        ),
        (
            {"Y": [[0, np.inf]]},
            "Y holds inf at row 0, column 1, expected finite numbers",
        ),
        ({"b": np.nan}, "b holds nan, expected finite numbers"),
        ({"X": [[1, 2], [3]]}, "X is ragged, expected rows of one length"),
        ({"X": [["1", "2"]]}, "X holds <U1, expected real numbers"),
        ({"X": None}, "X holds object, expected real numbers"),
        ({"Y": [[1j]]}, "Y holds complex128, expected real numbers"),
    ],
)
def test_the_error_names_the_array_its_shape_and_the_shape_it_should_have(
    arrays, message
):
    with pytest.raises(ValueError) as error:
        check(**arrays)
    assert str(error.value) == message


def test_check_gives_float64_copies_in_order_and_a_number_for_b():
    Y = np.array([[True, False, True]])
    found: Any = check(Y=Y, b=np.float32(2), w=[[1], [2]])
    out, b, w = found
    assert out.dtype == np.float64
    assert out.tolist() == [[1, 0, 1]]
    assert type(b) is float
    assert w.shape == (2, 1)
    out[:] = 7
    assert Y.tolist() == [[True, False, True]]


def test_n_y_is_1_unless_it_is_left_open():
    with pytest.raises(ValueError, match=r"^Y has shape \(2, 3\), expected \(1, 3\)"):
        check(X=X, Y=np.ones((2, 3)))
    assert np.shape(check(None, X=X, Y=np.ones((2, 3)))[1]) == (2, 3)


@pytest.mark.parametrize("symbol", [s for s in SHAPES if SHAPES[s]])
@pytest.mark.parametrize("shape", [(), (4,), (2, 2, 2), (0, 3), (3, 0)])
def test_no_symbol_takes_a_number_a_rank_1_array_a_cube_or_nothing(symbol, shape):
    with pytest.raises(ValueError, match=f"^{symbol} has shape "):
        check(None, **{symbol: np.zeros(shape)})


@pytest.mark.parametrize(
    ("a", "b"), [((3,), (1, 3)), ((3,), (3, 1)), ((1, 3), (3, 1)), ((2, 3), (1, 3))]
)
def test_a_pair_is_never_broadcast(a, b):
    with pytest.raises(ValueError, match=r"^y has shape .* expected .*: .* y_hat$"):
        check_pair(y_hat=np.zeros(a), y=np.zeros(b))


def test_a_pair_may_hold_a_number():
    y_hat, y = check_pair(y_hat=[0.5, 1], y=True)
    assert (y_hat.shape, y.shape) == ((2,), ())
    assert y.dtype == np.float64


def test_vectors_are_rank_1_or_columns_and_alike():
    a, b = check_vectors(a=np.ones((3, 1)), b=[[1], [2], [3]])
    assert a.shape == b.shape == (3,)
    for shape in [(1, 3), (3, 3), (), (3, 1, 1)]:
        with pytest.raises(ValueError, match=r"^a has shape .*, expected \(n, 1\)"):
            check_vectors(a=np.ones(shape))
    with pytest.raises(ValueError, match=r"^b has shape \(3,\), expected \(3, 1\)"):
        check_vectors(a=np.ones((3, 1)), b=np.ones(3))


@pytest.mark.parametrize("p", [-1e-9, 1 + 1e-9, np.nan, np.inf])
def test_a_probability_lies_from_0_to_1(p):
    with pytest.raises(ValueError, match=r"^y_hat holds .*, expected 0 to 1"):
        check_probability(y_hat=np.array([0.0, p, 1.0]))


@pytest.mark.parametrize("n", [0, -1, 1.0, "1", None, True])
def test_a_count_is_an_integer_from_the_least_up(n):
    with pytest.raises(ValueError, match=r"^n_x is .*, expected an integer from 1 up"):
        check_count(1, n_x=n)
    check_count(1, n_x=np.int64(1))


@pytest.mark.parametrize("x", [0, -1, np.nan, np.inf])
def test_a_rate_is_above_0_and_finite(x):
    with pytest.raises(ValueError, match=r"^learning_rate is .*, expected a finite"):
        check_positive(learning_rate=x)
