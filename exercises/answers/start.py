"""The code of the exercises on the first page: cells, each run by itself."""


# %% slope.starter
def f(t):
    return (3 * t - 1) ** 2


h = 1e-5
slope = (f(2 + h) - f(2 - h)) / (2 * h)  # how this book checks f'(2)

# %% loop.starter
total = 0
for i in range(1, 5):
    total += i * i

# %% product.starter
import numpy as np

M = np.array([[1, 2, 3], [4, 5, 6]])
v = np.array([[1], [0], [-1]])

# %% threshold.starter
from math import exp

z = 0.8 * 5 + 0.5 * 6 - 7  # b was -6
a = 1 / (1 + exp(-z))

# %% forgotten.starter
import numpy as np

x_rested = np.array([[5.0], [8.0]])  # (n_x, 1)
