"""The code of the exercises on the classifier: cells, each run by itself."""

# %% first_cost.starter
import numpy as np

X = np.array([[1.0, 2, 3, 4], [4, 1, 3, 2]])
Y = np.array([[0.0, 0, 1, 1]])


def A(w, b):
    return 1 / (1 + np.exp(-(w.T @ X + b)))


def J(w, b):
    return -np.mean(Y * np.log(A(w, b)) + (1 - Y) * np.log(1 - A(w, b)))


# %% train.starter
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
    return w, b


# %% train.solution
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ) / m
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.other_means
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = np.mean(X * dZ, axis=1, keepdims=True)
        db = np.mean(dZ)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.other_loop
import math

import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    n_x, m = X.shape
    w = w.copy()
    for _ in range(iterations):
        dw, db = np.zeros((n_x, 1)), 0.0
        for i in range(m):
            z = sum(w[j, 0] * X[j, i] for j in range(n_x)) + b
            dz = 1 / (1 + math.exp(-z)) - Y[0, i]
            for j in range(n_x):
                dw[j, 0] += X[j, i] * dz / m
            db += dz / m
        w -= learning_rate * dw
        b -= learning_rate * db
    return w, b


# %% train.summed
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T
        db = np.sum(dZ)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.new_w
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T / m
        w = w - learning_rate * dw
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        b = b - learning_rate * np.sum(A - Y) / m
    return w, b


# %% train.db_array
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ, axis=1, keepdims=True) / m
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.features
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[0]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ) / m
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.uphill
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ) / m
        w, b = w + learning_rate * dw, b + learning_rate * db
    return w, b


# %% train.mean_all
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = np.mean(X * dZ)
        db = np.mean(dZ)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.rank_1
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = np.mean(X * dZ, axis=1)
        db = np.mean(dZ)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.no_db
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        w = w - learning_rate * (X @ dZ.T / m)
    return w, b


# %% train.once
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ) / m
        w, b = w - learning_rate * dw, b - learning_rate * db
        return w, b


# %% train.first_A
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    for _ in range(iterations):
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ) / m
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.db_axis
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-(w.T @ X + b)))
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ, axis=1) / m
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% train.minus_product
import numpy as np


def train(X, Y, w, b, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A = 1 / (1 + np.exp(-w.T @ X + b))
        dZ = A - Y
        dw = X @ dZ.T / m
        db = np.sum(dZ) / m
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


# %% step.starter
import numpy as np


def step(X, Y, w, b, learning_rate):
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = w[:, 0] @ X[:, i] + b
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz / m
        db += dz / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.solution
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.other_means
import numpy as np


def step(X, Y, w, b, learning_rate):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = np.mean(X * dZ, axis=1, keepdims=True)
    db = np.mean(dZ)
    return w - learning_rate * dw, b - learning_rate * db


# %% step.other_einsum
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = np.einsum("ji,ki->jk", X, dZ) / m
    db = np.sum(dZ) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.summed
import numpy as np


def step(X, Y, w, b, learning_rate):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T
    db = np.sum(dZ)
    return w - learning_rate * dw, b - learning_rate * db


# %% step.uphill
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = Y - A
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.mean_all
import numpy as np


def step(X, Y, w, b, learning_rate):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = np.mean(X * dZ)
    db = np.mean(dZ)
    return w - learning_rate * dw, b - learning_rate * db


# %% step.no_db
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / m
    return w - learning_rate * dw, b


# %% step.features
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[0]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.rank_1
import numpy as np


def step(X, Y, w, b, learning_rate):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = np.mean(X * dZ, axis=1)
    db = np.mean(dZ)
    return w - learning_rate * dw, b - learning_rate * db


# %% step.db_array
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.no_sigmoid
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = w.T @ X + b
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.no_rate
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return w - dw, b - db


# %% step.db_axis
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ, axis=1) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% step.minus_product
import numpy as np


def step(X, Y, w, b, learning_rate):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-w.T @ X + b))
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return w - learning_rate * dw, b - learning_rate * db


# %% rising.starter
# a
dZ = Y - A

# b
dw = X @ dZ.T

# c
w, b = w + learning_rate * dw, b + learning_rate * db

# d
learning_rate = 50

# e
db = 0

# f
A = sigmoid(-(w.T @ X + b))
