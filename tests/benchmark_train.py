"""The claim of the door, timed: `python -m tests.benchmark_train`.

`train` on the flower against a bare loop that does the same work in plain NumPy: the
same activations, the derivative of tanh from Z1, the cost of each step from the logits.
Not collected by pytest: a busy machine would fail it. NumPy is held to one thread.
"""

import os
import statistics
import sys
from collections.abc import Callable
from time import perf_counter

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is imported

import numpy as np

from snippets.datasets import flower
from snippets.two_layer_network import Parameters, initialize, train

CLAIMS = {4: 1.5, 64: 1.2}  # n_h: times the bare loop, at most
ITERATIONS = 300
ROUNDS = 15


def bare(
    X: np.ndarray,
    Y: np.ndarray,
    params: Parameters,
    learning_rate: float,
    iterations: int,
) -> tuple[tuple[np.ndarray, ...], list[float]]:
    """What `train` does, with nothing around it."""
    W1, b1, W2, b2 = params
    m, costs = X.shape[1], []
    for _ in range(iterations):
        Z1 = W1 @ X + b1
        A1 = np.tanh(Z1)
        Z2 = W2 @ A1 + b2
        e = np.exp(-np.abs(Z2))
        A2 = np.where(Z2 >= 0, 1, e) / (1 + e)
        L = np.maximum(Z2, 0) - Z2 * Y + np.log1p(np.exp(-np.abs(Z2)))
        costs.append(float(np.sum(L) / m))
        dZ2 = A2 - Y
        dW2 = dZ2 @ A1.T / m
        db2 = np.sum(dZ2, axis=1, keepdims=True) / m
        dZ1 = W2.T @ dZ2 * (1 - np.tanh(Z1) ** 2)
        dW1 = dZ1 @ X.T / m
        db1 = np.sum(dZ1, axis=1, keepdims=True) / m
        W1 = W1 - learning_rate * dW1
        b1 = b1 - learning_rate * db1
        W2 = W2 - learning_rate * dW2
        b2 = b2 - learning_rate * db2
    return (W1, b1, W2, b2), costs


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def medians(n_h: int) -> tuple[float, float]:
    """The microseconds of an iteration, of the bare loop and of `train`, in turns."""
    X, Y = flower(np.random.default_rng(1))  # m = 400
    params = initialize(2, n_h, rng=np.random.default_rng(2))

    def plain() -> tuple[tuple[np.ndarray, ...], list[float]]:
        return bare(X, Y, params, 1.2, ITERATIONS)

    def book() -> tuple[tuple[np.ndarray, ...], list[float]]:
        return train(X, Y, params, learning_rate=1.2, iterations=ITERATIONS)

    assert np.allclose(plain()[1], book()[1], rtol=1e-9)  # the same work
    times = [(seconds(plain), seconds(book)) for _ in range(ROUNDS)]
    first, second = (statistics.median(each) for each in zip(*times, strict=True))
    return 1e6 * first / ITERATIONS, 1e6 * second / ITERATIONS


def main() -> int:
    """Print both times for each size; return 1 if a ratio is above its claim."""
    # Once a large array has been freed, the C library keeps what it gets back, for
    # both loops alike. Before that, the system is asked for the pages of arrays of
    # 64 by 400 again and again, and that would be timed.
    np.ones(4_000_000)
    failed = False
    for n_h, claim in CLAIMS.items():
        plain, book = medians(n_h)
        print(
            f"n_h = {n_h:2}  bare {plain:4.0f} µs  train {book:4.0f} µs  "
            f"ratio {book / plain:.2f}  claim: at most {claim}"
        )
        failed |= book / plain > claim
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
