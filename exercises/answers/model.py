"""The code of the exercises on the model: cells, each run by itself."""

# %% sigmoid.starter
import numpy as np


def sigmoid(z):
    return z


# %% sigmoid.solution
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


# %% sigmoid.other_direct
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# %% sigmoid.other_tanh
import numpy as np


def sigmoid(z):
    return (np.tanh(z / 2) + 1) / 2


# %% sigmoid.overflow
import numpy as np


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


# %% sigmoid.minus
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(z))


# %% sigmoid.clip
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


# %% sigmoid.one_number
import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


# %% shape.starter
import numpy as np

X = np.ones((2, 6))
w = np.ones((2, 1))


# %% odds.starter
import numpy as np


def a(hours):
    z = 0.8 * hours + 0.5 * 6 - 6
    return 1 / (1 + np.exp(-z))


def odds(hours):
    return a(hours) / (1 - a(hours))


# %% predict.starter
import numpy as np


def predict(Z, t):
    return (Z > t).astype(float)


# %% predict.solution
import numpy as np


def predict(Z, t):
    A = 1 / (1 + np.exp(-Z))
    return (A > t).astype(float)


# %% predict.other_logit
import numpy as np


def predict(Z, t):
    return np.where(Z > np.log(t / (1 - t)), 1.0, 0.0)


# %% predict.other_bool
import numpy as np


def predict(Z, t):
    return 1 / (1 + np.exp(-Z)) > t


# %% predict.raw
import numpy as np


def predict(Z, t):
    return (Z > t).astype(float)


# %% predict.sigmoid_t
import numpy as np


def predict(Z, t):
    return (Z > 1 / (1 + np.exp(-t))).astype(float)


# %% predict.log
import numpy as np


def predict(Z, t):
    return (Z > np.log(t)).astype(float)


# %% predict.at_least
import numpy as np


def predict(Z, t):
    A = 1 / (1 + np.exp(-Z))
    return (A >= t).astype(float)


# %% predict.half
import numpy as np


def predict(Z, t):
    return (Z > 0).astype(float)


# %% columns.starter
def columns(table):
    X = table
    Y = table
    return X, Y


# %% columns.solution
def columns(table):
    X = table[:, :-1].T
    Y = table[:, -1:].T
    return X, Y


# %% columns.other_turned
def columns(table):
    turned = table.T
    return turned[:-1], turned[-1:]


# %% columns.other_reshape
import numpy as np


def columns(table):
    X = np.column_stack([row[:-1] for row in table])
    return X, table[:, -1].reshape(1, -1)


# %% columns.rows
def columns(table):
    return table[:, :-1], table[:, -1:]


# %% columns.rank_1
def columns(table):
    return table[:, :-1].T, table[:, -1]


# %% columns.scrambled
def columns(table):
    X = table[:, :-1]
    return X.reshape(X.shape[::-1]), table[:, -1:].T


# %% columns.label_too
def columns(table):
    return table.T, table[:, -1:].T


# %% columns.last_row
def columns(table):
    return table[:-1, :], table[-1:, :]


# %% columns.two_inputs
def columns(table):
    return table[:, :2].T, table[:, 2:].T


# %% predict.below
import numpy as np


def predict(Z, t):
    A = 1 / (1 + np.exp(-Z))
    return (A < t).astype(float)


# %% predict.probability
import numpy as np


def predict(Z, t):
    return 1 / (1 + np.exp(-Z))
