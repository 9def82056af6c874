"""The code of the exercises on the flower: cells, each run by itself."""

# %% train.starter
import numpy as np


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return W1, b1, W2, b2


# %% train.solution
import numpy as np


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = A2 - Y
        dW2 = dZ2 @ A1.T / m
        db2 = np.sum(dZ2, axis=1, keepdims=True) / m
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        dW1 = dZ1 @ X.T / m
        db1 = np.sum(dZ1, axis=1, keepdims=True) / m
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


# %% train.other_snippets
from snippets.two_layer_network import Parameters, backward, forward, update


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    params = Parameters(W1, b1, W2, b2)
    for _ in range(iterations):
        grads = backward(params, forward(X, params), X, Y)
        params = update(params, grads, learning_rate=learning_rate)
    return params


# %% train.other_means
import numpy as np


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = A2 - Y
        dW2 = dZ2 @ A1.T / m
        db2 = dZ2.mean(axis=1, keepdims=True)
        dZ1 = W2.T @ dZ2 * ((1 - A1) * (1 + A1))
        dW1 = dZ1 @ X.T / m
        db1 = np.mean(dZ1, 1)[:, None]
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


# %% train.summed
import numpy as np


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = A2 - Y
        dW2 = dZ2 @ A1.T
        db2 = np.sum(dZ2, axis=1, keepdims=True)
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        dW1 = dZ1 @ X.T
        db1 = np.sum(dZ1, axis=1, keepdims=True)
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


# %% train.no_slope
import numpy as np


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = A2 - Y
        dW2 = dZ2 @ A1.T / m
        db2 = np.sum(dZ2, axis=1, keepdims=True) / m
        dZ1 = W2.T @ dZ2
        dW1 = dZ1 @ X.T / m
        db1 = np.sum(dZ1, axis=1, keepdims=True) / m
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


# %% train.new_W2
import numpy as np


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = A2 - Y
        dW2 = dZ2 @ A1.T / m
        db2 = np.sum(dZ2, axis=1, keepdims=True) / m
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        dW1 = dZ1 @ X.T / m
        db1 = np.sum(dZ1, axis=1, keepdims=True) / m
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    return W1, b1, W2, b2


# %% train.extra_slope
import numpy as np


def train(X, Y, W1, b1, W2, b2, learning_rate, iterations):
    m = X.shape[1]
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = (A2 - Y) * A2 * (1 - A2)
        dW2 = dZ2 @ A1.T / m
        db2 = np.sum(dZ2, axis=1, keepdims=True) / m
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        dW1 = dZ1 @ X.T / m
        db1 = np.sum(dZ1, axis=1, keepdims=True) / m
        W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
        W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


# %% accuracy.starter
import numpy as np


def accuracy(A2, Y):
    return np.mean(A2 == Y)


# %% accuracy.solution
import numpy as np


def accuracy(A2, Y):
    return np.mean((A2 > 0.5) == (Y == 1))


# %% accuracy.rounded_mean
import numpy as np


def accuracy(A2, Y):
    return 1 - abs(np.mean(A2 > 0.5) - np.mean(Y))


# %% accuracy.count
import numpy as np


def accuracy(A2, Y):
    return np.sum((A2 > 0.5) == (Y == 1))
