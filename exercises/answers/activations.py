"""The code of the exercises on activation functions: cells, each run by itself."""

# %% slopes.starter
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def relu(z):
    return np.maximum(z, 0)


def slope(g, z, h=1e-6):
    return round((g(z + h) - g(z - h)) / (2 * h), 6)


# %% tanh_slope.starter
import numpy as np


def tanh_slope(A):  # A = tanh(Z)
    return 1 - np.tanh(A) ** 2


# %% tanh_slope.solution
def tanh_slope(A):
    return 1 - A**2


# %% tanh_slope.other_product
def tanh_slope(A):
    return (1 - A) * (1 + A)


# %% tanh_slope.other_cosh
import numpy as np


def tanh_slope(A):
    return 1 / np.cosh(np.arctanh(A)) ** 2


# %% tanh_slope.again
import numpy as np


def tanh_slope(A):
    return 1 - np.tanh(A) ** 2


# %% tanh_slope.sigmoid
def tanh_slope(A):
    return A * (1 - A)


# %% tanh_slope.no_square
def tanh_slope(A):
    return 1 - A


# %% leaky.starter
import numpy as np


def leaky_relu(Z, slope):
    return Z


# %% leaky.solution
import numpy as np


def leaky_relu(Z, slope):
    return np.where(Z > 0, Z, slope * Z)


# %% leaky.other_maximum
import numpy as np


def leaky_relu(Z, slope):
    return np.maximum(Z, slope * Z)


# %% leaky.other_parts
import numpy as np


def leaky_relu(Z, slope):
    return np.maximum(Z, 0) + slope * np.minimum(Z, 0)


# %% leaky.plain
import numpy as np


def leaky_relu(Z, slope):
    return np.maximum(Z, 0)


# %% leaky.everywhere
def leaky_relu(Z, slope):
    return slope * Z


# %% leaky.smaller
import numpy as np


def leaky_relu(Z, slope):
    return np.minimum(Z, slope * Z)


# %% tanh_slope.sign
def tanh_slope(A):
    return A**2 - 1


# %% tanh_slope.differentiated
def tanh_slope(A):
    return -2 * A


# %% leaky.constant
import numpy as np


def leaky_relu(Z, slope):
    return np.where(Z > 0, Z, slope)


# %% leaky.flipped
import numpy as np


def leaky_relu(Z, slope):
    return np.where(Z > 0, Z, -slope * Z)


# %% dead.starter
import numpy as np
from snippets.datasets import blobs
from snippets.two_layer_network import Parameters, initialize, train

X, Y = blobs(np.random.default_rng(1), m=100)
W1, _, W2, b2 = initialize(2, 3, rng=np.random.default_rng(1))
b1 = np.array([[-20.0], [0.0], [0.0]])
start = Parameters(W1, b1, W2, b2)


def moved(g):  # rows of W1
    end, _ = train(X, Y, start, learning_rate=0.5, iterations=100, activation=g)
    return np.sum(np.any(end.W1 != W1, axis=1))


# %% softplus.starter
# a
slope = np.exp(z) / (1 + np.exp(z))

# b
slope = 1 / (1 + np.exp(z))

# c
slope = 1 / (1 + np.exp(-z))

# d
slope = np.exp(-z) / (1 + np.exp(-z)) ** 2

# e
slope = np.where(z > 0, 1, 0)


# %% tanh_slope.doubled
def tanh_slope(A):
    return 1 - A * 2


# %% tanh_slope.tangent
def tanh_slope(A):
    return 1 + A**2


# %% tanh_slope.matrix
def tanh_slope(A):
    return 1 - A @ A


# %% leaky.derivative
import numpy as np


def leaky_relu(Z, slope):
    return np.where(Z > 0, 1, slope)


# %% leaky.truth
def leaky_relu(Z, slope):
    if Z > 0:
        return Z
    return slope * Z
