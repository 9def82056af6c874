"""Two losses, one ball: descent on points of the reader, on one weight and on two."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from snippets.activations import sigmoid
from snippets.datasets import stuck
from snippets.descent import Slope, cross_entropy_slope, descend, squared_error_slope
from snippets.examples.students import X as STUDENTS
from snippets.examples.students import Y as PASSED
from snippets.logistic_regression import train
from snippets.losses import Loss, cross_entropy_from_logits, squared_error

W = np.linspace(-6, 6, 241)
SIDE = 48  # cells of the plane, across and down
SETS = {
    "stuck": stuck(),
    "separable": (
        np.array([[-6.0, -4, -3, -1, 1, 2, 3, 5, 7]]),
        np.array([[0.0, 0, 0, 0, 1, 1, 1, 1, 1]]),
    ),
    "hours": (STUDENTS[:1], np.asarray(PASSED, dtype=float)),
}


def begin(*, name: str) -> dict[str, Any]:
    """The points of a set: x and y, (m,)."""
    X, Y = SETS[name]
    return {"x": X[0], "y": Y[0]}


def line(
    *,
    x: Sequence[float],
    y: Sequence[float],
    w: float,
    learning_rate: float,
    iterations: int,
) -> dict[str, Any]:
    """J(w) of both losses for b = 0, and descent from w, a row a loss.

    J (2, w); path and heights (2, iterations + 1); valleys: how many minima are inside,
    (2,); steepest: 2 / J'' at the lowest of them, above which no α settles, or nan.
    """
    X, Y = np.array([x], dtype=float), np.array([y], dtype=float)
    rows = [_row(X, Y, *loss, w, learning_rate, int(iterations)) for loss in LOSSES]
    return {"w": W} | {name: np.array([row[name] for row in rows]) for name in rows[0]}


def _squared(Z: np.ndarray, Y: np.ndarray) -> np.ndarray:
    return squared_error(sigmoid(Z), Y)


LOSSES: list[tuple[Loss, Slope]] = [
    (_squared, squared_error_slope),
    (cross_entropy_from_logits, cross_entropy_slope),
]


def _costs(X: np.ndarray, Y: np.ndarray, loss: Loss, w: np.ndarray) -> np.ndarray:
    """J for each w; the loss is that of z."""
    Z = w[:, None] * X  # (w, m)
    return np.asarray(np.mean(loss(Z, np.broadcast_to(Y, Z.shape)), axis=1))


def _row(
    X: np.ndarray,
    Y: np.ndarray,
    loss: Loss,
    slope: Slope,
    w: float,
    learning_rate: float,
    iterations: int,
) -> dict[str, Any]:
    J = _costs(X, Y, loss, W)
    lows = 1 + np.flatnonzero((J[1:-1] < J[:-2]) & (J[1:-1] <= J[2:]))
    path = descend(X, Y, w, slope, iterations, learning_rate)
    heights = _costs(X, Y, loss, np.array(path))
    steepest = np.nan
    if lows.size:
        k = lows[np.argmin(J[lows])]
        at = descend(X, Y, float(W[k]), slope, 200, 0.02)[-1]
        h = 1e-4
        bend = _slope(X, Y, slope, at + h) - _slope(X, Y, slope, at - h)
        steepest = 2 * 2 * h / bend
    return {
        "J": J,
        "path": path,
        "heights": heights,
        "valleys": lows.size,
        "steepest": steepest,
    }


def _slope(X: np.ndarray, Y: np.ndarray, slope: Slope, w: float) -> float:
    """dJ/dw."""
    return float(np.mean(slope(sigmoid(w * X), Y) * X))


def plane(
    *,
    x: Sequence[float],
    y: Sequence[float],
    start: Sequence[float],
    standardise: bool,
    learning_rate: float,
    iterations: int,
) -> dict[str, Any]:
    """The cross-entropy over w and b, and descent from the start.

    J (SIDE, SIDE), rows of b from below; path (2, iterations + 1); for each step of it
    steepest: 2 / λ, λ the largest eigenvalue of the Hessian there; condition: λ over
    the least.
    """
    X, Y = np.array([x], dtype=float), np.array([y], dtype=float)
    if standardise:
        X = (X - X.mean()) / (X.std() or 1.0)
    w, b = np.array([[float(start[0])]]), float(start[1])
    path = [(w.item(), b)]
    for _ in range(int(iterations)):
        w, b, _ = train(X, Y, w, b, learning_rate=learning_rate, iterations=1)
        path.append((w.item(), b))
    least, largest = np.linalg.eigvalsh(_hessians(X, np.array(path))).T
    side = np.linspace(-1, 1, SIDE) * VIEW
    Z = side[None, :, None] * X[0] + side[:, None, None]  # (b, w, m)
    J = np.mean(cross_entropy_from_logits(Z, np.broadcast_to(Y, Z.shape)), axis=2)
    return {"J": J, "path": np.transpose(path), "view": VIEW} | {
        "steepest": 2 / largest,
        "condition": largest / np.maximum(least, 1e-300),
    }


VIEW = 4.0  # how far the plane reaches, in w and in b


def _hessians(X: np.ndarray, path: np.ndarray) -> np.ndarray:
    """The second derivatives of J at each step of a path, (steps, 2, 2)."""
    x = np.vstack([X, np.ones(X.shape)])
    a = sigmoid(path @ x)[:, None]  # (steps, 1, m)
    return np.asarray((x * a * (1 - a)) @ x.T / X.shape[1])
