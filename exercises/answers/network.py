"""The code of the exercises on the layers of a network: cells, each run by itself."""

# %% shapes.starter
import numpy as np
from snippets.two_layer_network import initialize

n_x, n_h, n_y, m = 3, 5, 2, 7
X = np.ones((n_x, m))
params = initialize(n_x, n_h, n_y, rng=np.random.default_rng(0))
W1, b1, W2, b2 = params


# %% count.starter
def count(sizes):
    return 0


# %% count.solution
def count(sizes):
    total = 0
    for n_in, n_out in zip(sizes, sizes[1:]):
        total += n_out * (n_in + 1)
    return total


# %% count.other_arrays
import numpy as np


def count(sizes):
    W = [np.zeros((n_out, n_in)) for n_in, n_out in zip(sizes, sizes[1:])]
    b = [np.zeros((n, 1)) for n in sizes[1:]]
    return sum(array.size for array in W + b)


# %% count.other_dot
import numpy as np


def count(sizes):
    sizes = np.array(sizes)
    return int(np.dot(sizes[:-1] + 1, sizes[1:]))


# %% count.no_biases
def count(sizes):
    total = 0
    for n_in, n_out in zip(sizes, sizes[1:]):
        total += n_out * n_in
    return total


# %% count.input_biases
def count(sizes):
    total = sizes[0]
    for n_in, n_out in zip(sizes, sizes[1:]):
        total += n_out * (n_in + 1)
    return total


# %% count.squares
def count(sizes):
    return sum(n**2 + n for n in sizes[1:])


# %% layer.starter
# a
Z1 = W1 @ X + b1

# b
Z1 = W1.T @ X + b1

# c
Z1 = (X.T @ W1.T).T + b1

# d
Z1 = W1 @ X + b1.T

# e
Z1 = X.T @ W1.T + b1.T

# f
Z1 = np.hstack([W1, b1]) @ np.vstack([X, np.ones((1, m))])
