"""Sums and products by a loop and by an array expression, and a stopwatch."""
# mypy: disable-error-code="no-any-return"

from collections.abc import Callable
from time import perf_counter

import numpy as np

from snippets.checks import check_vectors, mismatch, real
from snippets.door import checked, checked_by


@checked_by(check_vectors)
def dot_loop(a: np.ndarray, b: np.ndarray) -> float:
    """Σ a_i b_i, from left to right.

    Shapes: a and b alike, (n,) or (n, 1).
    Raises: ValueError if they are not.
    Source: deck D8, D9.
    """
    c = 0.0
    for i in range(a.size):
        c += a[i] * b[i]
    return float(c)


@checked_by(check_vectors)
def dot(a: np.ndarray, b: np.ndarray) -> float:
    """Σ a_i b_i.

    Shapes: a and b alike, (n,) or (n, 1).
    Raises: ValueError if they are not.
    Source: deck D8, D9.
    """
    return float(np.dot(a, b))


@checked_by(check_vectors)
def dot_listed(a: np.ndarray, b: np.ndarray) -> float:
    """Σ a_i b_i, by a comprehension over the numbers as Python has them.

    Shapes: a and b alike, (n,) or (n, 1).
    Raises: ValueError if they are not.
    """
    p, q = a.ravel().tolist(), b.ravel().tolist()
    return float(sum([x * y for x, y in zip(p, q, strict=True)]))


@checked_by(check_vectors)
def dot_whole(a: np.ndarray, b: np.ndarray) -> float:
    """Σ a_i b_i, by way of an array of all the products.

    Shapes: a and b alike, (n,) or (n, 1).
    Raises: ValueError if they are not.
    """
    return float(np.sum(a * b))


BLOCK = 65_536  # numbers, 512 KB


@checked_by(check_vectors)
def dot_blocked(a: np.ndarray, b: np.ndarray) -> float:
    """Σ a_i b_i, by way of the products of a block at a time.

    Shapes: a and b alike, (n,) or (n, 1).
    Raises: ValueError if they are not.
    """
    total = 0.0
    for i in range(0, a.size, BLOCK):
        total += np.sum(a[i : i + BLOCK] * b[i : i + BLOCK])
    return float(total)


@checked_by(check_vectors)
def sum_loop(v: np.ndarray) -> float:
    """Σ v_i, from left to right; np.sum adds in pairs and rounds less.

    Shapes: v (n,) or (n, 1).
    Raises: ValueError if it is neither.
    Source: deck E6.
    """
    total = 0.0
    for i in range(v.size):
        total += v[i]
    return float(total)


def matrix_and_column(A: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A (k, n) and v (n, 1), or a ValueError."""
    A, v = real("A", A), real("v", v)
    if A.ndim != 2:
        raise mismatch("A", A.shape, ("k", "n"), "it is a matrix")
    if v.shape != (A.shape[1], 1):
        raise mismatch("v", v.shape, (A.shape[1], 1), "a row for each column of A")
    return A, v


@checked_by(matrix_and_column)
def matvec_loop(A: np.ndarray, v: np.ndarray) -> np.ndarray:
    """u = A v, element by element.

    Shapes: A (k, n), v (n, 1), u (k, 1).
    Raises: ValueError if they do not fit.
    Source: deck D10.
    """
    k, n = A.shape
    u = np.zeros((k, 1))
    for i in range(k):
        for j in range(n):
            u[i, 0] += A[i, j] * v[j, 0]
    return u


@checked_by(matrix_and_column)
def matvec(A: np.ndarray, v: np.ndarray) -> np.ndarray:
    """u = A v.

    Shapes: A (k, n), v (n, 1), u (k, 1).
    Raises: ValueError if they do not fit.
    Source: deck D10.
    """
    return A @ v


@checked
def measure(fn: Callable[..., object], *args: object, repeat: int = 5) -> float:
    """The seconds that one fn(*args) takes: the best of some runs.

    A run is as many calls as fill 5 ms: a clock may tick only every 0.1 ms.

    Raises: ValueError for repeat < 1.
    Source: deck D9, E5.
    """
    calls = 1
    seconds: list[float] = []
    while len(seconds) < repeat:
        passed = timed(fn, args, calls)
        if passed < 0.005:
            calls *= 2
        else:
            seconds.append(passed / calls)
    return min(seconds)


def timed(fn: Callable[..., object], args: tuple[object, ...], calls: int) -> float:
    """The seconds that so many calls of fn(*args) take."""
    start = perf_counter()
    for _ in range(calls):
        fn(*args)
    return perf_counter() - start
