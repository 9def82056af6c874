import itertools
import math

import numpy as np
import pytest

from snippets import broadcasting as b
from snippets.broadcasting import align

SHAPES = [s for n in range(4) for s in itertools.product((0, 1, 2, 3), repeat=n)]


def numpy_verdict(*shapes):
    try:
        return np.broadcast_shapes(*shapes)
    except ValueError:
        return None


def test_align_agrees_with_numpy_on_every_pair_of_small_shapes():
    for pair in itertools.product(SHAPES, repeat=2):
        assert align(*pair).result == numpy_verdict(*pair), pair


def test_align_agrees_with_numpy_on_triples():
    small = [s for s in SHAPES if len(s) < 3]
    for triple in itertools.product(small, repeat=3):
        assert align(*triple).result == numpy_verdict(*triple), triple


def test_the_steps_lead_to_the_result():
    for pair in itertools.product(SHAPES, repeat=2):
        padded, stretched, result, clash = align(*pair)
        ndim = max(map(len, pair))
        for shape, full, axes in zip(pair, padded, stretched, strict=True):
            assert full == np.ones((1,) * (ndim - len(shape)) + shape).shape
            assert all(full[k] == 1 for k in axes)
            if result is not None:
                reached = list(full)
                for k in axes:
                    assert result[k] != 1
                    reached[k] = result[k]
                assert tuple(reached) == result
        assert (result is None) == (clash is not None)
        if clash is not None:
            sizes = [full[clash] for full in padded]
            assert 1 not in sizes
            assert len(set(sizes)) == 2
            assert numpy_verdict(*(full[clash + 1 :] for full in padded)) is not None


def test_a_column_and_a_row_make_a_matrix():
    assert align((3, 1), (4,)) == (((3, 1), (1, 4)), ((1,), (0,)), (3, 4), None)


def test_the_clash_is_the_rightmost():
    assert align((2, 5, 3), (4, 5, 2)).clash == 2
    assert align((2, 5, 3), (4, 5, 3)).clash == 0


def test_align_takes_integers_and_nothing():
    assert align(3, (2, 3)).result == (2, 3)
    assert align() == ((), (), (), None)
    assert align(()).result == ()


@pytest.mark.parametrize("shape", [-1, (2, -1)])
def test_a_negative_size_is_refused(shape):
    with pytest.raises(ValueError, match=r"^shapes holds a negative size"):
        align(shape, (2,))


# pitfalls: the wrong one runs and is wrong, the right one equals a plain loop


def test_mean_squared_error():
    y_hat, y = np.array([[0.9], [0.2], [0.4]]), np.array([1.0, 0.0, 0.0])
    loop = sum((float(y_hat[i, 0]) - float(y[i])) ** 2 for i in range(3)) / 3
    pairs = sum((float(p) - float(q)) ** 2 for p in y_hat[:, 0] for q in y) / 9
    assert b.mean_squared_error(y_hat, y) == pytest.approx(loop)
    assert b.wrong_mean_squared_error(y_hat, y) == pytest.approx(pairs)
    assert abs(loop - pairs) > 0.1
    with pytest.raises(ValueError, match=r"^Y has shape \(1, 2\), expected \(1, 3\)"):
        b.mean_squared_error(y_hat, y[:2])


def test_normalize_rows():
    X = np.array([[1.0, 3.0], [2.0, 2.0]])
    loop = [[x / sum(row) for x in row] for row in X.tolist()]
    assert b.normalize_rows(X).tolist() == loop
    assert b.normalize_rows(X).sum(axis=1).tolist() == [1, 1]
    assert b.wrong_normalize_rows(np.array([[1.0, 3.0], [2.0, 6.0]])).tolist() == [
        [0.25, 0.375],
        [0.5, 0.75],
    ]
    rows = np.array([[1.0, 3.0], [2.0, 6.0]])
    assert not np.allclose(b.wrong_normalize_rows(rows), b.normalize_rows(rows))


def test_cross_entropy_cost():
    A, Y = np.array([[0.9, 0.2, 0.4]]), np.array([[1, 0, 1]])
    loop = -sum(
        math.log(a if y else 1 - a) for a, y in zip(A[0], Y[0], strict=True)
    ) / len(A[0])
    assert b.cross_entropy_cost(A, Y) == pytest.approx(loop)
    assert b.wrong_cross_entropy_cost(A, Y) > 2 * loop


def test_descent_step():
    w, dw = np.array([[3], [-2]]), np.array([[0.25], [0.5]])
    assert b.descent_step(w, dw, 0.5).tolist() == [[2.875], [-2.25]]
    assert b.wrong_descent_step(w, dw, 0.5).tolist() == [[2], [-2]]


def test_center():
    X = np.array([[1.0, 3.0], [10.0, 30.0]])
    before = X.copy()
    assert b.center(X).tolist() == [[-1, 1], [-10, 10]]
    assert np.array_equal(X, before)
    assert b.wrong_center(X).tolist() == [[-1, 1], [-10, 10]]
    assert not np.array_equal(X, before)


def test_slope():
    w = np.array([[3.0], [1.0]])
    assert b.slope(lambda t: t[0, 0] ** 2, w) == pytest.approx(6, rel=1e-9)
    assert w.tolist() == [[3], [1]]
    assert b.wrong_slope(lambda t: t[0, 0] ** 2, w) == 0


def test_logits():
    X, w = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([[10.0], [1.0]])
    assert b.logits(X, w, 0.5).tolist() == [[14.5, 25.5, 36.5]]
    assert b.wrong_logits(X, w, 0.5).shape == (2, 3)


def test_weight_gradient():
    dZ1, X = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[5.0, 6.0], [7.0, 9.0]])
    loop = [
        [sum(dZ1[k, i] * X[j, i] for i in range(2)) / 2 for j in range(2)]
        for k in range(2)
    ]
    assert b.weight_gradient(dZ1, X).tolist() == loop
    wrong = b.wrong_weight_gradient(dZ1, X)
    assert np.array_equal(wrong, b.weight_gradient(dZ1, X).T)
    assert not np.allclose(wrong, loop)


def test_bias_gradient():
    dZ1, b1 = np.array([[1.0, 2.0, 6.0], [0.0, 3.0, 0.0]]), np.zeros((2, 1))
    loop = [[sum(row) / 3] for row in dZ1.tolist()]
    assert b.bias_gradient(dZ1).tolist() == loop
    assert (b1 - b.bias_gradient(dZ1)).shape == b1.shape
    assert (b1 - b.wrong_bias_gradient(dZ1)).shape == (2, 3)


def test_hidden_logits():
    X, W1, b1 = np.eye(2), np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([10.0, 20.0])
    assert b.hidden_logits(X, W1, b1).tolist() == [[11, 12], [23, 24]]
    assert b.wrong_hidden_logits(X, W1, b1).tolist() == [[11, 22], [13, 24]]


def test_outer():
    a = np.array([1.0, 2.0, 3.0])
    assert b.outer(a).tolist() == [[p * q for q in a] for p in a]
    assert b.wrong_outer(a) == 14


def test_every_pitfall_has_its_twin():
    wrong = [name for name in dir(b) if name.startswith("wrong_")]
    assert len(wrong) == 11
    assert all(callable(getattr(b, name.removeprefix("wrong_"))) for name in wrong)


def test_the_right_ones_leave_their_inputs_alone():
    rng = np.random.default_rng(0)
    X, w, a = rng.random((2, 2)), rng.random((2, 1)), rng.random(2)
    row = rng.random((1, 2))
    calls = [
        (b.mean_squared_error, w, a),
        (b.normalize_rows, X),
        (b.cross_entropy_cost, row, row),
        (b.descent_step, w, w, 0.1),
        (b.center, X),
        (b.slope, np.sum, w),
        (b.logits, X, w, 0.1),
        (b.weight_gradient, X, X),
        (b.bias_gradient, X),
        (b.hidden_logits, X, X, a),
        (b.outer, a),
    ]
    before = [t.copy() for t in (X, w, a, row)]
    for f, *args in calls:
        f(*args)
    for t, c in zip((X, w, a, row), before, strict=True):
        assert np.array_equal(t, c)
