"""The code of the exercises on the layers of a network: cells, each run by itself."""

# %% shapes.starter
import numpy as np
from snippets.two_layer_network import initialize

n_x, n_h, n_y, m = 3, 5, 2, 7
X = np.ones((n_x, m))
params = initialize(n_x, n_h, n_y, rng=np.random.default_rng(0))
W1, b1, W2, b2 = params


# %% lines_and_circles.starter
import numpy as np
from snippets.two_layer_network import initialize


def total(n_x, n_h, n_y):
    params = initialize(n_x, n_h, n_y, rng=np.random.default_rng(0))
    return sum(P.size for P in params)


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


# %% count.bias_a_layer
def count(sizes):
    total = 0
    for n_in, n_out in zip(sizes, sizes[1:]):
        total += n_out * n_in + 1
    return total


# %% count.first_layer
def count(sizes):
    total = 0
    for n_in, n_out in zip(sizes, sizes[1:]):
        total += n_out * (n_in + 1)
        return total


# %% count.two_layers
def count(sizes):
    n_x, n_h, n_y = sizes[0], sizes[1], sizes[-1]
    if len(sizes) == 2:
        return n_y * (n_x + 1)
    return n_h * (n_x + 1) + n_y * (n_h + 1)


# %% count.sender_biases
def count(sizes):
    total = 0
    for n_in, n_out in zip(sizes, sizes[1:]):
        total += n_in * (n_out + 1)
    return total


# %% count.units
def count(sizes):
    return sum(sizes)


# %% count.unpacked
def count(sizes):
    n_x, n_h, n_y = sizes
    return n_h * (n_x + 1) + n_y * (n_h + 1)


# %% count.past_end
def count(sizes):
    total = 0
    for l in range(len(sizes)):
        total += sizes[l + 1] * (sizes[l] + 1)
    return total


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


# %% chained.starter
def check(W1, b1, W2, b2):
    assert len(W1) > 0


# %% chained.solution
def check(W1, b1, W2, b2):
    n_h = len(W1)
    n_y = len(W2)
    assert b1.shape == (n_h, 1)
    assert W2.shape == (n_y, n_h)
    assert b2.shape == (n_y, 1)


# %% chained.other_products
import numpy as np


def check(W1, b1, W2, b2):
    x = np.zeros((W1.shape[1], 1))
    z1 = W1 @ x
    assert b1.shape == z1.shape
    assert W2.shape[1] == z1.shape[0]
    assert b2.shape == (W2 @ z1).shape


# %% chained.weights
def check(W1, b1, W2, b2):
    assert W2.shape[1] == W1.shape[0]


# %% chained.length
def check(W1, b1, W2, b2):
    assert len(b1) == W1.shape[0]
    assert W2.shape[1] == W1.shape[0]
    assert len(b2) == W2.shape[0]


# %% chained.size
def check(W1, b1, W2, b2):
    assert b1.size == W1.shape[0]
    assert W2.shape[1] == W1.shape[0]
    assert b2.size == W2.shape[0]


# %% chained.biases
def check(W1, b1, W2, b2):
    assert b1.shape == (W1.shape[0], 1)
    assert b2.shape == (W2.shape[0], 1)


# %% chained.turned
def check(W1, b1, W2, b2):
    assert b1.shape == (W1.shape[0], 1)
    assert W1.shape[1] == W2.shape[0]
    assert b2.shape == (W2.shape[0], 1)


# %% chained.fixed
def check(W1, b1, W2, b2):
    assert W1.shape == (4, 2)


# %% chained.one_output
def check(W1, b1, W2, b2):
    n_h = len(W1)
    assert b1.shape == (n_h, 1)
    assert W2.shape == (1, n_h)
    assert b2.shape == (1, 1)


# %% chained.no_b2
def check(W1, b1, W2, b2):
    n_h = len(W1)
    assert b1.shape == (n_h, 1)
    assert W2.shape[1] == n_h


# %% chained.answers
def check(W1, b1, W2, b2):
    n_h, n_y = len(W1), len(W2)
    good = b1.shape == (n_h, 1) and W2.shape == (n_y, n_h)
    return good and b2.shape == (n_y, 1)
