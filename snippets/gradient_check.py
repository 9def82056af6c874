"""Gradient checking: backpropagation held against central finite differences."""

from collections.abc import Callable

import numpy as np

from snippets.checks import check_finite, mismatch, real
from snippets.door import checked, checked_by


@checked
def numerical_gradient(
    f: Callable[[np.ndarray], float], x: np.ndarray, step: float | None = None
) -> np.ndarray:
    """∂f/∂x_i ≈ (f(x + h e_i) - f(x - h e_i)) / 2h.

    The default step is ε^(1/3) max(1, |x_i|), ε = 2^-52: there the error of the
    formula (h²) and the rounding error (ε / h) are about the same.

    Shapes: x any, the result the same; f gives one number.
    Raises: ValueError if f gives an array, or step is not above 0.
    """
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        h = step or np.cbrt(2.0**-52) * max(1.0, abs(x[i]))
        plus, minus = x.copy(), x.copy()
        plus[i] += h
        minus[i] -= h
        width = plus[i] - minus[i]
        gradient[i] = (number(f, plus) - number(f, minus)) / width
    return gradient


def number(f: Callable[[np.ndarray], float], x: np.ndarray) -> float:
    """f(x) as a float, or a ValueError if it is an array."""
    value = f(x)
    shape = np.shape(value)
    if shape != ():
        raise mismatch("f(x)", shape, (), "the gradient is that of one number")
    return float(np.asarray(value))


def alike(analytic: np.ndarray, numeric: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both as float64.

    Shapes: the same for both.
    Raises: ValueError if the shapes differ, or a number is nan or inf.
    """
    a, n = real("analytic", analytic), real("numeric", numeric)
    if a.shape != n.shape:
        raise mismatch("numeric", n.shape, a.shape, "the shape of analytic")
    check_finite("analytic", a)
    check_finite("numeric", n)
    return a, n


@checked_by(alike)
def compare(analytic: np.ndarray, numeric: np.ndarray) -> float:
    """‖a - n‖ / (‖a‖ + ‖n‖): 0 for equal gradients, 1 for opposite ones.

    Shapes: the same for both.
    Raises: ValueError if the shapes differ, or a number is nan or inf.
    """
    difference = float(np.linalg.norm(analytic - numeric))
    total = float(np.linalg.norm(analytic) + np.linalg.norm(numeric))
    return difference / total if total else 0.0
