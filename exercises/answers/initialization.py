"""The code of the exercises on initialization: cells, each run by itself."""

# %% weights.starter
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in))


# %% weights.solution
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in)) / np.sqrt(n_in)


# %% weights.other_normal
import numpy as np


def weights(n_in, n_out, seed):
    return np.random.default_rng(seed).normal(scale=1 / n_in**0.5, size=(n_out, n_in))


# %% weights.other_power
import numpy as np


def weights(n_in, n_out, seed):
    W = np.random.default_rng(seed).standard_normal((n_out, n_in))
    W *= n_in**-0.5
    return W


# %% weights.same_scale
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in)) * 0.01


# %% weights.times_root
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in)) * np.sqrt(n_in)


# %% weights.n_out
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in)) / np.sqrt(n_out)


# %% weights.variance
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in)) / n_in


# %% zeros.starter
import numpy as np
from snippets.two_layer_network import Parameters, backward, forward

X = np.array([[1.0, 2, 3, 4, 5], [5, 3, 4, 1, 2]])
Y = np.array([[1.0, 1, 1, 0, 0]])
params = Parameters(
    np.zeros((3, 2)), np.zeros((3, 1)), np.zeros((1, 3)), np.zeros((1, 1))
)
grads = backward(params, forward(X, params), X, Y)

# %% spread.starter
import numpy as np


def spread(n_x, scale):
    rng = np.random.default_rng(1)
    x = rng.standard_normal((n_x, 500))
    W = rng.standard_normal((50, n_x)) * scale
    return round(float(np.std(W @ x)))


# %% symmetric.starter
# a
W1, W2 = np.zeros((3, 2)), np.zeros((1, 3))

# b
W1, W2 = np.full((3, 2), 0.5), np.full((1, 3), -0.2)

# c
W1, W2 = rng.standard_normal((3, 2)), rng.standard_normal((1, 3))

# d
W1, W2 = np.full((3, 2), 0.5), rng.standard_normal((1, 3))

# e
W1, W2 = np.tile(rng.standard_normal((1, 2)), (3, 1)), np.ones((1, 3))


# %% weights.turned
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_in, n_out)) / np.sqrt(n_in)


# %% weights.unscaled
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in))


# %% weights.he
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)


# %% weights.uniform
import numpy as np


def weights(n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    return rng.random((n_out, n_in)) / np.sqrt(n_in)
