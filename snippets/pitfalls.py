"""Twins: a wrong_… that NumPy runs without a word, and what was meant."""
# mypy: disable-error-code="no-any-return"

from collections.abc import Callable, Iterable

import numpy as np

from snippets import losses
from snippets.checks import check
from snippets.door import checked, checked_by


def wrong_mean_squared_error(y_hat: np.ndarray, y: np.ndarray) -> float:
    """(m, 1) - (m,) is (m, m): the mean runs over every pair.

    Source: deck D16, D17.
    """
    return float(np.mean((y_hat - y) ** 2))


def rows(y_hat: np.ndarray, y: np.ndarray) -> Iterable[object]:
    """Both as rows (1, m).

    Raises: ValueError if they do not hold m numbers each.
    """
    return check(A=np.reshape(y_hat, (1, -1)), Y=np.reshape(y, (1, -1)))


@checked_by(rows)
def mean_squared_error(y_hat: np.ndarray, y: np.ndarray) -> float:
    """Both as rows (1, m) first.

    Raises: ValueError if they do not hold m numbers each.
    """
    A, Y = np.reshape(y_hat, (1, -1)), np.reshape(y, (1, -1))  # (1, m)
    return float(np.mean((A - Y) ** 2))


def wrong_normalize_rows(X: np.ndarray) -> np.ndarray:
    """X.sum(axis=1) is (n,), a row: in a square X it divides the columns.

    Source: deck D14, D16.
    """
    return X / X.sum(axis=1)


def normalize_rows(X: np.ndarray) -> np.ndarray:
    """keepdims=True leaves a column (n, 1)."""
    return X / X.sum(axis=1, keepdims=True)


def wrong_cross_entropy_cost(A: np.ndarray, Y: np.ndarray) -> float:
    """(1, m) * (m, 1) is (m, m): every label meets every prediction.

    Source: deck D16.
    """
    m = Y.shape[1]
    L = Y * np.log(A).T + (1 - Y) * np.log(1 - A).T  # (m, m)
    return float(-np.sum(L) / m)


def cross_entropy_cost(A: np.ndarray, Y: np.ndarray) -> float:
    """Row by row: (1, m) * (1, m) is (1, m)."""
    return losses.cost(A, Y)


def wrong_descent_step(
    w: np.ndarray, dw: np.ndarray, learning_rate: float
) -> np.ndarray:
    """zeros_like of integers holds integers: what is stored loses its fraction."""
    updated = np.zeros_like(w)
    updated[:] = w - learning_rate * dw
    return updated


def descent_step(w: np.ndarray, dw: np.ndarray, learning_rate: float) -> np.ndarray:
    """A new array of floats."""
    return w - learning_rate * dw


def wrong_center(X: np.ndarray) -> np.ndarray:
    """-= writes into the caller's X: right numbers once, lost data for ever."""
    X -= X.mean(axis=1, keepdims=True)
    return X


def center(X: np.ndarray) -> np.ndarray:
    """A new array; X stays."""
    return X - X.mean(axis=1, keepdims=True)


def wrong_slope(
    f: Callable[[np.ndarray], float], w: np.ndarray, step: float = 1e-5
) -> float:
    """w[:] copies a list, not an array: both are views of w, and the slope is 0."""
    w_plus, w_minus = w[:], w[:]
    w_plus[0] += step
    w_minus[0] -= step
    return float((f(w_plus) - f(w_minus)) / (2 * step))


def slope(f: Callable[[np.ndarray], float], w: np.ndarray, step: float = 1e-5) -> float:
    """Two copies: the slope of f along the first element of w."""
    w_plus, w_minus = w.copy(), w.copy()
    w_plus[0] += step
    w_minus[0] -= step
    return float((f(w_plus) - f(w_minus)) / (2 * step))


def wrong_logits(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """w * X is (n_x, m): a logit for each feature, and no sum.

    Source: deck D11.
    """
    return w * X + b


@checked
def logits(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """wᵀ @ X is (1, m)."""
    return w.T @ X + b


def wrong_weight_gradient(dZ1: np.ndarray, X: np.ndarray) -> np.ndarray:
    """(n_x, n_h), the transpose of dW1: no error where n_x = n_h."""
    m = X.shape[1]
    return X @ dZ1.T / m


@checked
def weight_gradient(dZ1: np.ndarray, X: np.ndarray) -> np.ndarray:
    """dW1 = 1/m dZ1 Xᵀ is (n_h, n_x), as W1 is."""
    m = X.shape[1]
    return dZ1 @ X.T / m


def wrong_bias_gradient(dZ1: np.ndarray) -> np.ndarray:
    """The sum over the units, (1, m): b1 - db1 then grows to (n_h, m)."""
    m = dZ1.shape[1]
    return np.sum(dZ1, axis=0, keepdims=True) / m


@checked
def bias_gradient(dZ1: np.ndarray) -> np.ndarray:
    """db1, the mean over the examples, is (n_h, 1), as b1 is."""
    m = dZ1.shape[1]
    return np.sum(dZ1, axis=1, keepdims=True) / m


def wrong_hidden_logits(X: np.ndarray, W1: np.ndarray, b1: np.ndarray) -> np.ndarray:
    """b1 of shape (n_h,) is a row: where n_h = m, each example gets a bias.

    Source: deck D17.
    """
    return W1 @ X + b1


def upright(X: np.ndarray, W1: np.ndarray, b1: np.ndarray) -> Iterable[object]:
    """The three, b1 as a column.

    Raises: ValueError if a shape does not fit.
    """
    weights, column, data = check(W1=W1, b1=np.reshape(b1, (-1, 1)), X=X)
    return data, weights, column


@checked_by(upright)
def hidden_logits(X: np.ndarray, W1: np.ndarray, b1: np.ndarray) -> np.ndarray:
    """b1 as a column (n_h, 1): each unit gets a bias."""
    b1 = np.reshape(b1, (-1, 1))  # (n_h, 1)
    return W1 @ X + b1  # (n_h, m)


def wrong_outer(a: np.ndarray) -> np.ndarray:
    """.T does nothing to a rank-1 array: a aᵀ comes out as one number.

    Source: deck D17, E7.
    """
    return np.dot(a, a.T)


def outer(a: np.ndarray) -> np.ndarray:
    """A column (n, 1) times a row (1, n) is (n, n)."""
    column = np.reshape(a, (-1, 1))
    return column @ column.T
