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
