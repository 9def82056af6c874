"""The race: one sum in five ways, timed on the reader's machine."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

import numpy as np

from snippets.vectorization import (
    dot_blocked,
    dot_listed,
    dot_loop,
    dot_whole,
    measure,
)

KINDS: dict[str, Callable[[np.ndarray, np.ndarray], float]] = {
    "loop": dot_loop,
    "listed": dot_listed,
    "whole": dot_whole,
    "blocked": dot_blocked,
    "dot": np.dot,
}


@cache
def warm() -> dict[str, Any]:
    """Let each way run: a browser makes quick code of what has run for a while."""
    for way in KINDS.values():
        measure(way, *arrays(1000), repeat=20)
    return {}


def lap(*, kind: str, n: int) -> dict[str, Any]:
    """The seconds that the sum of n products takes, as where_the_time_goes times it."""
    return {"seconds": measure(KINDS[kind], *arrays(int(n)), repeat=3)}


@lru_cache(maxsize=1)
def arrays(n: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    return rng.random(n), rng.random(n)
