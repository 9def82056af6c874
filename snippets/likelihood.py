"""How probable the labels are: the likelihood, and its logarithm."""
# mypy: disable-error-code="no-any-return"

import numpy as np

from snippets.door import checked
from snippets.losses import cross_entropy


@checked
def probability(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """P(y | x) = ŷ^y (1 - ŷ)^(1 - y): ŷ for y = 1, 1 - ŷ for y = 0.

    Shapes: ŷ and y alike, or one of them a number.
    Raises: ValueError if the shapes differ, or ŷ or y is outside [0, 1].
    Source: deck D5.
    """
    return y_hat**y * (1 - y_hat) ** (1 - y)


@checked
def likelihood(Y_hat: np.ndarray, Y: np.ndarray) -> float:
    """P(all labels) = Π P(y | x): independent examples; underflows for large m.

    Shapes: Y_hat and Y (1, m).
    Raises: ValueError if a shape does not fit.
    Source: deck D7.
    """
    return float(np.prod(probability(Y_hat, Y)))


@checked
def log_likelihood(Y_hat: np.ndarray, Y: np.ndarray) -> float:
    """log P(all labels) = Σ log P(y | x) = -Σ L = -m J.

    Shapes: Y_hat and Y (1, m).
    Raises: ValueError if a shape does not fit.
    Source: deck D6, D7.
    """
    return float(0 - np.sum(cross_entropy(Y_hat, Y)))
