"""Twins, element by element: a loop, and NumPy's function that replaces it."""
# mypy: disable-error-code="no-any-return"

import math

import numpy as np

from snippets.door import checked


def exp_loop(v: np.ndarray) -> np.ndarray:
    """e^v. Raises: OverflowError above 709, where np.exp warns and gives inf.

    Shapes: any.
    Source: deck D10.
    """
    u = np.zeros(v.shape)
    for i in range(v.size):
        u.flat[i] = math.exp(v.flat[i])
    return u


def exp(v: np.ndarray) -> np.ndarray:
    """e^v."""
    return np.exp(v)


def log_loop(v: np.ndarray) -> np.ndarray:
    """log v. Raises: ValueError at 0 and below, where np.log warns.

    Shapes: any.
    Source: deck D10.
    """
    u = np.zeros(v.shape)
    for i in range(v.size):
        u.flat[i] = math.log(v.flat[i])
    return u


def log(v: np.ndarray) -> np.ndarray:
    """log v, the natural logarithm."""
    return np.log(v)


def absolute_loop(v: np.ndarray) -> np.ndarray:
    """|v|.

    Shapes: any.
    Source: deck D10.
    """
    u = np.zeros(v.shape)
    for i in range(v.size):
        u.flat[i] = v.flat[i] if v.flat[i] >= 0 else -v.flat[i]
    return u


def absolute(v: np.ndarray) -> np.ndarray:
    """|v|."""
    return np.abs(v)


def maximum_loop(v: np.ndarray, c: float = 0) -> np.ndarray:
    """max(v, c).

    Shapes: any.
    Source: deck D10.
    """
    u = np.zeros(v.shape)
    for i in range(v.size):
        u.flat[i] = v.flat[i] if v.flat[i] > c else c
    return u


def maximum(v: np.ndarray, c: float = 0) -> np.ndarray:
    """max(v, c)."""
    return np.maximum(v, c)


def power_loop(v: np.ndarray, p: int = 2) -> np.ndarray:
    """v^p for p = 0, 1, 2, …

    Shapes: any.
    Source: deck D10.
    """
    u = np.ones(v.shape)
    for i in range(v.size):
        for _ in range(p):
            u.flat[i] *= v.flat[i]
    return u


def power(v: np.ndarray, p: int = 2) -> np.ndarray:
    """v^p."""
    return v**p


def reciprocal_loop(v: np.ndarray) -> np.ndarray:
    """1 / v.

    Shapes: any.
    Source: deck D10.
    """
    u = np.zeros(v.shape)
    for i in range(v.size):
        u.flat[i] = 1 / v.flat[i]
    return u


def reciprocal(v: np.ndarray) -> np.ndarray:
    """1 / v."""
    return 1 / v


@checked
def zeros_loop(n: int) -> np.ndarray:
    """A column of n zeros.

    Shapes: (n, 1).
    Raises: ValueError for n < 1.
    Source: deck D10, E2.
    """
    rows = []
    for _ in range(n):
        rows.append([0.0])
    return np.array(rows)


@checked
def zeros(n: int) -> np.ndarray:
    """A column of n zeros: the shape is one argument, a tuple.

    Shapes: (n, 1).
    Raises: ValueError for n < 1.
    Source: deck D10, E2.
    """
    return np.zeros((n, 1))
