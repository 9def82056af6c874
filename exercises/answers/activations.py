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
    return np.maximum(Z, 0)


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
