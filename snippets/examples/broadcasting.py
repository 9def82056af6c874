# Run on its page, which defines `align` and the students too.
# ruff: noqa: F401, F821

# %% setup
from typing import NamedTuple

import numpy as np

a = np.array([1, 2, 3])
print(a + 100)

# %% row
M = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
r = np.array([[100, 200, 300]])  # (1, 3)
print(M + r)

P = np.array([[100, 200, 300], [450, 520, 664]])  # (2, 3)
print(P / r)

# %% steps
for shapes in (
    ((2, 3), ()),
    ((2, 3), (3,)),
    ((2, 3), (2, 1)),
    ((3, 1), (1, 3)),
    ((2, 3), (2,)),
):
    s = align(*shapes)
    print(*shapes, "|", *s.padded, "|", s.result)

# %% oracle
rng = np.random.default_rng(1)
agreed, refused = 0, 0
for _ in range(1000):
    p, q = (tuple(rng.integers(0, 4, ndim).tolist()) for ndim in rng.integers(0, 4, 2))
    try:
        expected = np.broadcast_shapes(p, q)
    except ValueError:
        expected = None
        refused += 1
    agreed += align(p, q).result == expected
print(agreed, refused)

# %% table
column = np.array([[10], [20], [30]])  # (3, 1)
row = np.array([[1, 2, 3]])  # (1, 3)
print(column + row)

# %% clash
np.array([1, 2, 3]) + np.array([1, 2, 3, 4])

# %% short
v = np.array([10, 20])  # (2,)
M + v

# %% upright
print(M + v.reshape(2, 1))

# %% ghosts
G = np.broadcast_to(r, (2, 3))
print(G)
for V in (r, G):
    print(V.shape, [s // V.itemsize for s in V.strides], np.shares_memory(V, r))

# %% center
mean = X.mean(axis=1, keepdims=True)  # (n_x, 1)
centered = X - mean  # (n_x, m)
print(X.shape, mean.shape, centered.shape)
print(np.round(centered, 1))

# %% day
H = np.array(
    [
        [5, 2, 8, 1],
        [6, 8, 4, 5],
        [4, 10, 4, 2],
    ]
)  # (3, 4)
total = H.sum(axis=0, keepdims=True)  # (1, 4)
print(total)
print(100 * H / total)

# %% distances
D = X.reshape(2, 6, 1) - X.reshape(2, 1, 6)  # (n_x, m, m)
distance = np.sqrt(np.sum(D**2, axis=0))  # (m, m)
print(D.shape, distance.shape)
print(np.round(distance, 1))
pairs = [[np.linalg.norm(X[:, i] - X[:, j]) for j in range(6)] for i in range(6)]
print(np.allclose(distance, pairs))
