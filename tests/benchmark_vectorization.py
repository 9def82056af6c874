"""The claim of the race, timed: `python -m tests.benchmark_vectorization`.

Not collected by pytest: a busy machine would fail it. NumPy is held to one thread, so
that the ratio is that of the code and not of the cores.
"""

import os
import statistics
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is imported

import numpy as np

from snippets.vectorization import dot_loop, measure

CLAIM = 50
LENGTHS = (100, 10_000, 1_000_000)


def ratio(n: int) -> float:
    """How many times longer the loop takes for n elements: the median of 5."""
    rng = np.random.default_rng(1)
    u, v = rng.random(n), rng.random(n)
    ratios = [
        measure(dot_loop, u, v, repeat=1) / measure(np.dot, u, v) for _ in range(5)
    ]
    return statistics.median(ratios)


def main() -> int:
    """Print the ratio for each length; return 1 if the last is below the claim."""
    for n in LENGTHS:
        found = ratio(n)
        print(f"n = {n:9,}  loop / np.dot = {found:6.0f}")
    print(f"claim: at least {CLAIM} for n = {LENGTHS[-1]:,}")
    return int(found < CLAIM)


if __name__ == "__main__":
    sys.exit(main())
