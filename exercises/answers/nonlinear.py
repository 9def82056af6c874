"""The code of the exercises on why a hidden layer must bend: cells, each run by itself."""


# %% collapse.starter
def collapse(W1, b1, W2, b2):
    return W1, b1


# %% collapse.solution
def collapse(W1, b1, W2, b2):
    return W2 @ W1, W2 @ b1 + b2


# %% collapse.other_through
import numpy as np


def collapse(W1, b1, W2, b2):
    b = W2 @ b1 + b2
    I = np.eye(W1.shape[1])
    return W2 @ (W1 @ I + b1) + b2 - b, b


# %% collapse.other_stacked
import numpy as np


def collapse(W1, b1, W2, b2):
    both = W2 @ np.hstack([W1, b1])
    return both[:, :-1], both[:, -1:] + b2


# %% collapse.no_b1
def collapse(W1, b1, W2, b2):
    return W2 @ W1, b2


# %% collapse.swapped
def collapse(W1, b1, W2, b2):
    return W1 @ W2, W2 @ b1 + b2


# %% collapse.b1_unweighted
def collapse(W1, b1, W2, b2):
    return W2 @ W1, b1 + b2


# %% collapse.no_b2
def collapse(W1, b1, W2, b2):
    return W2 @ W1, W2 @ b1


# %% collapse.sums
def collapse(W1, b1, W2, b2):
    return W1 + W2, b1 + b2


# %% collapse.only_second
def collapse(W1, b1, W2, b2):
    return W2, b2


# %% rings.starter
import numpy as np
from snippets import logistic_regression
from snippets.datasets import circles
from snippets.two_layer_network import initialize, predict, train

X, Y = circles(np.random.default_rng(1), m=200)
w, b = logistic_regression.initialize(n_x=2)
w, b, _ = logistic_regression.train(X, Y, w, b, learning_rate=0.5, iterations=500)
Y_line = logistic_regression.predict(X, w, b)
start = initialize(2, 4, rng=np.random.default_rng(1))


def trained(g):
    params, _ = train(X, Y, start, learning_rate=1.0, iterations=500, activation=g)
    return predict(X, params, g)


def right(g):
    return np.sum(trained(g) == Y)


def other(g):
    return np.sum(trained(g) != Y_line)


# %% xor.starter
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    first = np.maximum(total, 0)
    second = np.maximum(total - 1, 0)
    return first - second


# %% xor.solution
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    first = np.maximum(total, 0)
    second = np.maximum(total - 1, 0)
    return first - 2 * second


# %% xor.other_matrices
import numpy as np


def xor(X):
    W1, b1 = np.ones((2, 2)), np.array([[0], [-1]])
    A1 = np.maximum(W1 @ X + b1, 0)
    return np.array([[1, -2]]) @ A1


# %% xor.other_apart
import numpy as np


def xor(X):
    apart = X[0:1] - X[1:2]
    return np.maximum(apart, 0) + np.maximum(-apart, 0)


# %% xor.either
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    first = np.maximum(total, 0)
    second = np.maximum(total - 1, 0)
    return first - second


# %% xor.added
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    first = np.maximum(total, 0)
    second = np.maximum(total - 1, 0)
    return first + second


# %% xor.first_alone
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    return np.maximum(total, 0)


# %% xor.linear
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    return total - 2 * (total - 1)


# %% xor.no_shift
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    first = np.maximum(total, 0)
    second = np.maximum(total, 0)
    return first - 2 * second


# %% straight.starter
# a
A1 = 3 * Z1 + 1

# b
A1 = np.abs(Z1)

# c
A1 = Z1 - np.mean(Z1, axis=0)

# d
A1 = Z1**2

# e
A1 = np.maximum(Z1, 0)

# f
A1 = Z1[::-1]


# %% deep.starter
import numpy as np

rng = np.random.default_rng(1)
W1 = rng.standard_normal((5, 2))
W2 = rng.standard_normal((4, 5))
W3 = rng.standard_normal((1, 4))

V1 = rng.standard_normal((1, 10))
V2 = rng.standard_normal((10, 1))


# %% collapse.star
def collapse(W1, b1, W2, b2):
    return W2 * W1, W2 * b1 + b2


# %% collapse.bias_turned
def collapse(W1, b1, W2, b2):
    return W2 @ W1, b1 @ W2 + b2


# %% collapse.column
def collapse(W1, b1, W2, b2):
    return (W2 @ W1).T, W2 @ b1 + b2


# %% xor.reversed
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    first = np.maximum(total, 0)
    second = np.maximum(total - 1, 0)
    return second - first


# %% xor.doubled_first
import numpy as np


def xor(X):
    total = np.sum(X, axis=0, keepdims=True)  # (1, m)
    first = np.maximum(total, 0)
    second = np.maximum(total - 1, 0)
    return 2 * first - second
