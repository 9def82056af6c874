"""The race: one sum in five ways, timed on the reader's machine."""

from functools import lru_cache
from typing import Any

import numpy as np

from snippets.vectorization import (
    dot,
    dot_blocked,
    dot_listed,
    dot_loop,
    dot_whole,
    measure,
)

KINDS = {
    "loop": dot_loop,
    "listed": dot_listed,
    "whole": dot_whole,
    "blocked": dot_blocked,
    "dot": dot,
}


def lap(*, kind: str, n: int) -> dict[str, Any]:
    """The seconds that the sum of n products takes, and the sum."""
    a, b = _arrays(int(n))
    return {"seconds": measure(KINDS[kind], a, b, repeat=2), "sum": KINDS[kind](a, b)}


@lru_cache(maxsize=1)
def _arrays(n: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    return rng.random(n), rng.random(n)
