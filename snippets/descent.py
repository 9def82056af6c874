"""Gradient descent on one weight, with b = 0, for either loss."""
# mypy: disable-error-code="no-any-return"

from collections.abc import Callable

import numpy as np

from snippets.activations import sigmoid

Slope = Callable[[np.ndarray, np.ndarray], np.ndarray]


def squared_error_slope(a: np.ndarray, y: np.ndarray) -> np.ndarray:
    """∂L/∂z of ½ (σ(z) - y)²."""
    return (a - y) * a * (1 - a)


def cross_entropy_slope(a: np.ndarray, y: np.ndarray) -> np.ndarray:
    """∂L/∂z of the cross-entropy of σ(z)."""
    return a - y


def descend(
    X: np.ndarray,
    Y: np.ndarray,
    w: float,
    slope: Slope,
    iterations: int,
    learning_rate: float = 0.2,
) -> list[float]:
    """w before each of the iterations, and after the last.

    Shapes: X and Y (1, m).
    """
    path = [w]
    for _ in range(iterations):
        A = sigmoid(w * X)  # (1, m)
        dw = np.mean(slope(A, Y) * X)  # ()
        w = float(w - learning_rate * dw)
        path.append(w)
    return path
