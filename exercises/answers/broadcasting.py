"""The code of the exercises on broadcasting: cells, each run by itself."""

# %% shapes.starter
import numpy as np

A = np.ones((8, 1, 6))
B = np.ones((7, 1))

v = np.ones(3)
c = np.ones((3, 1))

E = np.ones((2, 0))
F = np.ones((2, 1))

G = np.ones((5, 4))
u = np.ones(5)


# %% unbroadcast.starter
import numpy as np


def unbroadcast(G, shape):
    return G


# %% unbroadcast.solution
import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    for k, n in enumerate(shape):
        if n == 1:
            G = G.sum(axis=k, keepdims=True)
    return G


# %% unbroadcast.other_reshape
import numpy as np


def unbroadcast(G, shape):
    padded = (1,) * (G.ndim - len(shape)) + shape
    axes = tuple(k for k in range(G.ndim) if padded[k] == 1)
    return np.sum(G, axis=axes).reshape(shape)


# %% unbroadcast.other_loop
import numpy as np


def unbroadcast(G, shape):
    new = G.ndim - len(shape)
    for _ in range(new):
        G = sum(G)
    small = np.zeros(shape)
    for place in np.ndindex(G.shape):
        small[tuple(i if n > 1 else 0 for i, n in zip(place, shape))] += G[place]
    return small


# %% unbroadcast.mean
import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.mean(axis=0)
    for k, n in enumerate(shape):
        if n == 1:
            G = G.mean(axis=k, keepdims=True)
    return G


# %% unbroadcast.keepdims
import numpy as np


def unbroadcast(G, shape):
    padded = (1,) * (G.ndim - len(shape)) + shape
    return G.sum(axis=tuple(k for k in range(G.ndim) if padded[k] == 1))


# %% unbroadcast.leading
import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    return G


# %% result.starter
def result(a, b):  # None if they do not fit
    return a


# %% result.solution
def result(a, b):
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
    sizes = []
    for p, q in zip(a, b):
        if p != q and 1 not in (p, q):
            return None
        sizes.append(q if p == 1 else p)
    return tuple(sizes)


# %% result.other_reversed
from itertools import zip_longest


def result(a, b):
    sizes = []
    for pair in zip_longest(reversed(a), reversed(b), fillvalue=1):
        others = set(pair) - {1}
        if len(others) > 1:
            return None
        sizes.insert(0, others.pop() if others else 1)
    return tuple(sizes)


# %% result.other_try
import numpy as np


def result(a, b):
    try:
        return (np.empty(a) + np.empty(b)).shape
    except ValueError:
        return None


# %% result.left
from itertools import zip_longest


def result(a, b):
    sizes = []
    for p, q in zip_longest(a, b, fillvalue=1):
        if p != q and 1 not in (p, q):
            return None
        sizes.append(q if p == 1 else p)
    return tuple(sizes)


# %% result.largest
from itertools import zip_longest


def result(a, b):
    pairs = zip_longest(reversed(a), reversed(b), fillvalue=1)
    return tuple(max(pair) for pair in pairs)[::-1]


# %% result.short
def result(a, b):
    sizes = []
    for p, q in zip(a[::-1], b[::-1]):
        if p != q and 1 not in (p, q):
            return None
        sizes.append(q if p == 1 else p)
    return tuple(sizes[::-1])


# %% result.raises
import numpy as np


def result(a, b):
    return np.broadcast_shapes(a, b)


# %% kept.starter
import numpy as np

H = np.array([[5.0, 2, 8, 1], [6, 8, 4, 2], [2, 5, 2, 1]])  # (3, 4)
S = np.array([[5.0, 2, 9], [6, 8, 6], [2, 5, 3]])  # (3, 3)


# %% third.starter
from snippets.broadcasting import align


def result(n):
    return align((4, 1), (3,), (n, 1)).result


fits = [n for n in range(7) if result(n) is not None]
empty = align((1, 3), (0, 1)).result
