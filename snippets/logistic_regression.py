"""Logistic regression: A = σ(wᵀX + b), one example a column."""

import numpy as np

from snippets import losses
from snippets.activations import sigmoid
from snippets.door import checked
from snippets.losses import cross_entropy_from_logits


@checked
def initialize(n_x: int) -> tuple[np.ndarray, float]:
    """w = 0, b = 0: the cost is convex, any start will do.

    Shapes: w (n_x, 1).
    Raises: ValueError for n_x < 1.
    Source: deck D12.
    """
    return np.zeros((n_x, 1)), 0.0


@checked
def forward(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """A, the probability of y = 1 for each example.

    Shapes: X (n_x, m), w (n_x, 1), A (1, m).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    Source: deck D11.
    """
    Z = w.T @ X + b  # (1, m)
    return sigmoid(Z)  # (1, m)


def cost(A: np.ndarray, Y: np.ndarray) -> float:
    """J, the mean cross-entropy.

    Shapes: A and Y (1, m).
    Raises: ValueError if a shape does not fit, or A is outside [0, 1].
    Source: deck D4.
    """
    return losses.cost(A, Y)


@checked
def gradients_two_loops(
    X: np.ndarray, A: np.ndarray, Y: np.ndarray
) -> tuple[np.ndarray, float]:
    """dw and db: a loop over the examples, in it a loop over the features.

    Shapes: X (n_x, m), A and Y (1, m), dw (n_x, 1).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    Source: deck D12, E1.
    """
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        dz = A[0, i] - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return dw / m, float(db / m)


@checked
def gradients_one_loop(
    X: np.ndarray, A: np.ndarray, Y: np.ndarray
) -> tuple[np.ndarray, float]:
    """dw and db: a loop over the examples; example i is the column X[:, i:i+1].

    Shapes: X (n_x, m), A and Y (1, m), dw (n_x, 1).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    Source: deck D12, E3.
    """
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        dz = A[0, i] - Y[0, i]
        dw += X[:, i : i + 1] * dz  # (n_x, 1)
        db += dz
    return dw / m, float(db / m)


@checked
def gradients(X: np.ndarray, A: np.ndarray, Y: np.ndarray) -> tuple[np.ndarray, float]:
    """dw = 1/m X dZᵀ and db = 1/m Σ dZ, where dZ = A - Y.

    Shapes: X (n_x, m), A and Y (1, m), dw (n_x, 1).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    Source: deck D13.
    """
    m = X.shape[1]
    dZ = A - Y  # (1, m)
    dw = X @ dZ.T / m  # (n_x, 1)
    db = np.sum(dZ) / m  # ()
    return dw, float(db)


@checked
def train(
    X: np.ndarray,
    Y: np.ndarray,
    w: np.ndarray,
    b: float,
    *,
    learning_rate: float,
    iterations: int,
) -> tuple[np.ndarray, float, list[float]]:
    """Gradient descent; costs[k] is J before update k, taken from the logits.

    Shapes: X (n_x, m), Y (1, m), w (n_x, 1).
    Raises: ValueError if a shape does not fit, learning_rate ≤ 0 or iterations < 0.
    Source: deck D13.
    """
    costs = []
    for _ in range(iterations):
        Z = w.T @ X + b  # (1, m)
        costs.append(float(np.mean(cross_entropy_from_logits(Z, Y))))
        dw, db = gradients(X, sigmoid(Z), Y)  # (n_x, 1), ()
        w = w - learning_rate * dw  # (n_x, 1)
        b = b - learning_rate * db  # ()
    return w, b, costs


def predict(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """1 where A > ½, 0 elsewhere.

    Shapes: X (n_x, m), w (n_x, 1), the result (1, m).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    """
    A = forward(X, w, b)  # (1, m)
    return (A > 0.5).astype(float)  # (1, m)
