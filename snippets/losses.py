"""Losses of one example, element by element, and the cost: their mean."""
# mypy: disable-error-code="no-any-return"

from collections.abc import Callable

import numpy as np

from snippets.checks import check_pair
from snippets.door import checked, checked_by


@checked_by(check_pair)
def squared_error(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """½ (ŷ - y)².

    Shapes: ŷ and y alike, or one of them a number.
    Raises: ValueError if the shapes differ.
    Source: deck D2.
    """
    return (y_hat - y) ** 2 / 2


@checked_by(check_pair)
def zero_one(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """|d - y|, where d decides: 1 for ŷ > ½, 0 elsewhere.

    Shapes: ŷ and y alike, or one of them a number.
    Raises: ValueError if the shapes differ.
    """
    d = y_hat > 0.5
    return np.abs(d - y)


def times(p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """p q, and 0 where p is 0, even if q is infinite: 0 · log 0 = 0."""
    return p * np.where(p == 0, 0.0, q)


@checked
def cross_entropy(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """-(y log ŷ + (1 - y) log(1 - ŷ)); inf for a certain and wrong ŷ, no warning.

    Shapes: ŷ and y alike, or one of them a number.
    Raises: ValueError if the shapes differ, or ŷ or y is outside [0, 1].
    Source: deck D3, E9.
    """
    with np.errstate(divide="ignore"):
        log_1, log_0 = np.log(y_hat), np.log1p(-y_hat)
    return 0 - times(y, log_1) - times(1 - y, log_0)


@checked
def cross_entropy_from_logits(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The cross-entropy of ŷ = σ(z): max(z, 0) - z y + log(1 + e^-|z|).

    The first two terms are written max(z, 0) (1 - y) + max(-z, 0) y, a sum of
    what is never negative: nothing cancels and nothing overflows.

    Shapes: z and y alike, or one of them a number.
    Raises: ValueError if the shapes differ, z is nan, or y is outside [0, 1].
    Source: deck E9.
    """
    linear = times(1 - y, np.maximum(z, 0)) + times(y, np.maximum(-z, 0))
    return linear + np.log1p(np.exp(-np.abs(z)))


Loss = Callable[[np.ndarray, np.ndarray], np.ndarray]


@checked
def cost(A: np.ndarray, Y: np.ndarray, loss: Loss = cross_entropy) -> float:
    """J, the mean of the losses of the m examples.

    Shapes: A and Y (1, m).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    Source: deck D4.
    """
    m = Y.shape[1]
    return float(np.sum(loss(A, Y)) / m)
