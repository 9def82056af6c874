"""The code of the exercises on the flower: cells, each run by itself."""

# %% train.starter
import numpy as np
from snippets.datasets import flower
from snippets.two_layer_network import Parameters, initialize, predict


def forward(X, params):
    pass


def backward(X, Y, params, A1, A2):
    pass


def update(params, grads, learning_rate):
    pass


def train(X, Y, params, learning_rate, iterations):
    return params


X, Y = flower(np.random.default_rng(2), m=100)
X_new, Y_new = flower(np.random.default_rng(3), m=4000)
start = tuple(initialize(2, 3, rng=np.random.default_rng(2), scale=1.0))
found = Parameters(*train(X, Y, start, 2.0, 100))
share = np.mean(predict(X_new, found) == Y_new)
print(f"{share:.2f}", share >= 0.86)

# %% train.solution
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[1]
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% train.other_snippets
from snippets.two_layer_network import Parameters, backward, forward, update


def train(X, Y, params, learning_rate, iterations):
    params = Parameters(*params)
    for _ in range(iterations):
        grads = backward(params, forward(X, params), X, Y)
        params = update(params, grads, learning_rate=learning_rate)
    return params


# %% train.other_means
import numpy as np


def train(X, Y, params, learning_rate, iterations):
    W1, b1, W2, b2 = params
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = W2.T @ dZ2 * ((1 - A1) * (1 + A1))
        W2 = W2 - learning_rate * dZ2 @ A1.T
        b2 = b2 - learning_rate * np.sum(dZ2, axis=1, keepdims=True)
        W1 = W1 - learning_rate * dZ1 @ X.T
        b1 = b1 - learning_rate * np.sum(dZ1, axis=1)[:, None]
    return W1, b1, W2, b2


# %% train.lost
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[1]
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        update(params, grads, learning_rate)
    return params


# %% train.stale
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[1]
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    A1, A2 = forward(X, params)
    for _ in range(iterations):
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% train.rows
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[0]
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% train.no_axis
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[1]
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% train.uphill
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[1]
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 + learning_rate * dW1, b1 + learning_rate * db1
    W2, b2 = W2 + learning_rate * dW2, b2 + learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% train.summed
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T
    db2 = np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T
    db1 = np.sum(dZ1, axis=1, keepdims=True)
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% train.no_slope
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[1]
    W2 = params[2]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% train.new_W2
import numpy as np


def train(X, Y, params, learning_rate, iterations):
    m = X.shape[1]
    W1, b1, W2, b2 = params
    for _ in range(iterations):
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        dZ2 = A2 - Y
        W2 = W2 - learning_rate * dZ2 @ A1.T / m
        b2 = b2 - learning_rate * np.sum(dZ2, axis=1, keepdims=True) / m
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        W1 = W1 - learning_rate * dZ1 @ X.T / m
        b1 = b1 - learning_rate * np.sum(dZ1, axis=1, keepdims=True) / m
    return W1, b1, W2, b2


# %% train.extra_slope
import numpy as np


def forward(X, params):
    W1, b1, W2, b2 = params
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A1, A2


def backward(X, Y, params, A1, A2):
    m = X.shape[1]
    W2 = params[2]
    dZ2 = (A2 - Y) * A2 * (1 - A2)
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


def update(params, grads, learning_rate):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    W1, b1 = W1 - learning_rate * dW1, b1 - learning_rate * db1
    W2, b2 = W2 - learning_rate * dW2, b2 - learning_rate * db2
    return W1, b1, W2, b2


def train(X, Y, params, learning_rate, iterations):
    for _ in range(iterations):
        A1, A2 = forward(X, params)
        grads = backward(X, Y, params, A1, A2)
        params = update(params, grads, learning_rate)
    return params


# %% choose.starter
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(train))
    return sizes[k], train[k]


# %% choose.solution
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(valid))
    return sizes[k], test[k]


# %% choose.other_loop
def choose(sizes, train, valid, test):
    best = 0
    for k in range(len(sizes)):
        if valid[k] > valid[best]:
            best = k
    return sizes[best], test[best]


# %% choose.other_index
def choose(sizes, train, valid, test):
    k = valid.index(max(valid))
    return sizes[k], test[k]


# %% choose.by_train
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(train))
    return sizes[k], test[k]


# %% choose.by_test
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(test))
    return sizes[k], test[k]


# %% choose.reports_valid
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(valid))
    return sizes[k], valid[k]


# %% choose.best_of_each
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(valid))
    return sizes[k], max(test)


# %% choose.position
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(valid))
    return k, test[k]


# %% sectors.starter
import numpy as np


def sectors(X):
    return np.zeros((1, X.shape[1]))


# %% sectors.solution
import numpy as np


def sectors(X):
    x1, x2 = X[0:1], X[1:2]
    product = (x1 - x2) * x1 * (x1 + x2)
    return (product < 0).astype(float)


# %% sectors.other_sign
import numpy as np


def sectors(X):
    x1, x2 = X[0:1], X[1:2]
    return np.maximum(0, -np.sign(x1 - x2) * np.sign(x1) * np.sign(x1 + x2))


# %% sectors.other_where
import numpy as np


def sectors(X):
    x1, x2 = X
    negative = x1 * (x1**2 - x2**2) < 0
    return np.where(negative, 1, 0).reshape(1, -1)


# %% sectors.flipped
import numpy as np


def sectors(X):
    x1, x2 = X[0:1], X[1:2]
    product = (x1 - x2) * x1 * (x1 + x2)
    return (product > 0).astype(float)


# %% sectors.on_line
import numpy as np


def sectors(X):
    x1, x2 = X[0:1], X[1:2]
    product = (x1 - x2) * x1 * (x1 + x2)
    return (product <= 0).astype(float)


# %% sectors.rank_1
import numpy as np


def sectors(X):
    x1, x2 = X[0], X[1]
    product = (x1 - x2) * x1 * (x1 + x2)
    return (product < 0).astype(float)


# %% sectors.two_lines
import numpy as np


def sectors(X):
    x1, x2 = X[0:1], X[1:2]
    product = (x1 - x2) * (x1 + x2)
    return (product < 0).astype(float)


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


# %% accuracy.ones
import numpy as np


def accuracy(A2, Y):
    return np.mean(A2 > 0.5)


# %% accuracy.percent
import numpy as np


def accuracy(A2, Y):
    return 100 * np.mean((A2 > 0.5) == Y)


# %% accuracy.errors
import numpy as np


def accuracy(A2, Y):
    return np.mean((A2 > 0.5) != Y)


# %% accuracy.half
import numpy as np


def accuracy(A2, Y):
    return np.mean((A2 >= 0.5) == Y)


# %% choose.reports_train
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(valid))
    return sizes[k], train[k]


# %% choose.turned
import numpy as np


def choose(sizes, train, valid, test):
    k = int(np.argmax(valid))
    return test[k], sizes[k]


# %% sectors.columns
import numpy as np


def sectors(X):
    x1, x2 = X[:, 0:1], X[:, 1:2]
    product = (x1 - x2) * x1 * (x1 + x2)
    return (product < 0).astype(float)


# %% corners.starter
import numpy as np

from snippets.datasets import xor
from snippets.two_layer_network import initialize, predict, train

X, Y = xor(np.random.default_rng(2))


def right(n_h, activation):
    params = initialize(2, n_h, rng=np.random.default_rng(2))
    params, _ = train(
        X, Y, params, learning_rate=1.2, iterations=1000, activation=activation
    )
    return np.mean(predict(X, params, activation) == Y)


enough = min(n_h for n_h in (1, 2, 3, 4, 5) if right(n_h, "tanh") > 0.95)
straight = right(4, "identity") > 0.95
