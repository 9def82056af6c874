# ruff: noqa: F401, F821
# %% setup
import math

import numpy as np

from snippets.examples.students import X, Y, b, w

# %% exp
v = np.array([-1.0, 0.0, 1.0, 2.0])  # (4,)
print(np.round(exp_loop(v), 3))
print(np.round(exp(v), 3))

# %% maximum
print(maximum_loop(v))
print(maximum(v))
if v > 0:
    print(v)

# %% sums
print(X)
print(np.sum(X))
print(np.sum(X, axis=0))
print(np.sum(X, axis=1))

# %% keepdims
mean = np.mean(X, axis=1, keepdims=True)  # (n_x, 1)
print(mean.shape, np.round(mean.T, 2))
print(np.round(X - mean, 1))

X - np.mean(X, axis=1)

# %% max
Z = np.array([[-1.0, 2.0, 0.5], [3.0, -4.0, 1.0]])
print(np.maximum(Z, 0))
print(np.max(Z, 0))

# %% zeros
n = 3
print(np.zeros((n, 1)))
np.zeros(n, 1)

# %% like
count = np.array([3, 1, 2])
share = np.zeros_like(count)
for i in range(3):
    share[i] = count[i] / 6
print(share)
print(np.round(count / 6, 2))

# %% wrap
pixel = np.array([20, 120, 220], dtype=np.uint8)
print(pixel + 100)
print(pixel.astype(float) + 100)

# %% width
for width in (np.int32, np.int64):
    k = np.array([70_000], dtype=width)
    print(k * k)

# %% look
print(np.cumsum.__doc__.strip().splitlines()[0])

study = X[0]  # (m,)
total, running = 0, []
for hours in study:
    total += hours
    running.append(int(total))
print(running)
print(np.cumsum(study))
