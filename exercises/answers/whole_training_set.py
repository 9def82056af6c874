"""The code of the exercises on the whole training set: cells, each run by itself."""

# %% step.solution
import numpy as np
from snippets.activations import sigmoid


def step(w, b, X, Y, learning_rate):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% step.stale
import numpy as np
from snippets.activations import sigmoid


def step(w, b, X, Y, learning_rate):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dw = X @ dZ.T / m
    dZ = A - Y
    db = np.sum(dZ) / m
    w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% gradients.starter
import numpy as np


def gradients(X, A, Y):
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        dz = A[0, i] - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz / m
        db += dz / m
    return dw, db


# %% gradients.solution
import numpy as np


def gradients(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    return X @ dZ.T / m, np.sum(dZ) / m


# %% gradients.other_mean
import numpy as np


def gradients(X, A, Y):
    dZ = A - Y
    return np.mean(X * dZ, axis=1, keepdims=True), np.mean(dZ)


# %% gradients.summed
import numpy as np


def gradients(X, A, Y):
    dZ = A - Y
    return X @ dZ.T, np.sum(dZ)


# %% gradients.row
import numpy as np


def gradients(X, A, Y):
    dZ = A - Y
    return dZ @ X.T / X.shape[1], np.mean(dZ)


# %% gradients.one_mean
import numpy as np


def gradients(X, A, Y):
    dZ = A - Y
    return np.full((len(X), 1), np.mean(X * dZ)), np.mean(dZ)


# %% gradients.no_sum
import numpy as np


def gradients(X, A, Y):
    dZ = A - Y
    return X * dZ / X.shape[1], np.mean(dZ)


# %% gradients.turned
import numpy as np


def gradients(X, A, Y):
    m = X.shape[1]
    dZ = Y - A
    return X @ dZ.T / m, np.sum(dZ) / m


# %% gradients.features
import numpy as np


def gradients(X, A, Y):
    m = X.shape[0]
    dZ = A - Y
    return X @ dZ.T / m, np.sum(dZ) / m


# %% gradients.rank_1
import numpy as np


def gradients(X, A, Y):
    dZ = A - Y
    return np.mean(X * dZ, axis=1), np.mean(dZ)


# %% gradients.db_array
import numpy as np


def gradients(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    return X @ dZ.T / m, np.sum(dZ, axis=1, keepdims=True) / m


# %% gradients.db_axis
import numpy as np


def gradients(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    return X @ dZ.T / m, np.sum(dZ, axis=1) / m


# %% gradients.no_loop
import numpy as np


def gradients(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = np.array([[np.dot(row, dZ[0]) / m] for row in X])
    return dw, np.mean(dZ)


# %% meeting.starter
import numpy as np

a = np.ones((3, 4))
b = np.ones((4, 1))


# %% disappears.starter
import numpy as np

w, X = np.zeros((5, 1)), np.zeros((5, 30))
Z = w.T @ X
students = np.array([[5.0, 2.0, 8.0], [6.0, 8.0, 4.0]])  # (2, 3)
dZ = np.full((1, 3), 0.5)
