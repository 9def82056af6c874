"""The code of the exercises on backpropagation: cells, each run by itself."""

# %% label.starter
# a
A1 = np.tanh(W1 @ X + b1)

# b
A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))

# c
dZ2 = A2 - Y

# d
dA1 = W2.T @ dZ2

# e
slope = 1 - A1**2

# f
dZ1 = dA1 * slope


# %% shapes.starter
import numpy as np

n_h, n_y, m = 3, 2, 5
W2 = np.ones((n_y, n_h))
A1 = np.ones((n_h, m))
dZ2 = np.ones((n_y, m))


# %% backward.starter
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    return dZ2


# %% backward.solution
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.other_means
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = dZ2.mean(1, keepdims=True)
    dZ1 = W2.T @ dZ2 * (1 - A1) * (1 + A1)
    dW1 = dZ1 @ X.T / m
    db1 = dZ1 @ np.ones((m, 1)) / m
    return dW1, db1, dW2, db2


# %% backward.other_early
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = (A2 - Y) / m
    dW2 = dZ2 @ A1.T
    db2 = np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T
    db1 = np.sum(dZ1, axis=1, keepdims=True)
    return dW1, db1, dW2, db2


# %% backward.other_einsum
import numpy as np


def backward(X, Y, A1, A2, W2):
    m, dZ2 = X.shape[1], A2 - Y
    dZ1 = np.einsum("ok,oi,ki->ki", W2, dZ2, 1 - A1 * A1)
    dW1 = np.einsum("ki,ji->kj", dZ1, X) / m
    dW2 = np.einsum("oi,ki->ok", dZ2, A1) / m
    return dW1, dZ1.sum(1)[:, None] / m, dW2, dZ2.sum(1)[:, None] / m


# %% backward.no_slope
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.extra_slope
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = (A2 - Y) * A2 * (1 - A2)
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.rows
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[0]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.no_axis
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1) / m
    return dW1, db1, dW2, db2


# %% backward.swapped
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW2, db2, dW1, db1


# %% backward.twice_m
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2) / m
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.summed
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T
    db2 = np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T
    db1 = np.sum(dZ1, axis=1, keepdims=True)
    return dW1, db1, dW2, db2


# %% backward.rank_1
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1) / m
    return dW1, db1, dW2, db2


# %% fault.starter
# a
dZ2 = A2 - Y

# b
dW2 = dZ2 @ A1.T / m

# c
db2 = np.sum(dZ2, axis=1, keepdims=True) / m

# d
dZ1 = W2.T @ dZ2 * (1 - A1)

# e
dW1 = dZ1 @ X.T / m

# f
db1 = np.sum(dZ1, axis=1, keepdims=True) / m


# %% backward.sign
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = Y - A2
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.no_square
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.again
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - np.tanh(A1) ** 2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% backward.pairs
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, dW2, db1, db2


# %% backward.no_transpose
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1 / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% one_name.solution
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ = A2 - Y
    dW2 = dZ @ A1.T / m
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    dZ = W2.T @ dZ * (1 - A1**2)
    dW1 = dZ @ X.T / m
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% one_name.late
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ = A2 - Y
    dZ = W2.T @ dZ * (1 - A1**2)
    dW2 = dZ @ A1.T / m
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    dW1 = dZ @ X.T / m
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% one_name.late_weights
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ = A2 - Y
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    dZ = W2.T @ dZ * (1 - A1**2)
    dW2 = dZ @ A1.T / m
    dW1 = dZ @ X.T / m
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% one_name.late_bias
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ = A2 - Y
    dW2 = dZ @ A1.T / m
    dZ = W2.T @ dZ * (1 - A1**2)
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    dW1 = dZ @ X.T / m
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% one_name.early
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ = A2 - Y
    dW2 = dZ @ A1.T / m
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    dW1 = dZ @ X.T / m
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    dZ = W2.T @ dZ * (1 - A1**2)
    return dW1, db1, dW2, db2


# %% one_name.early_weights
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ = A2 - Y
    dW2 = dZ @ A1.T / m
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    dW1 = dZ @ X.T / m
    dZ = W2.T @ dZ * (1 - A1**2)
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% one_name.early_bias
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dZ = A2 - Y
    dW2 = dZ @ A1.T / m
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    dZ = W2.T @ dZ * (1 - A1**2)
    dW1 = dZ @ X.T / m
    return dW1, db1, dW2, db2


# %% one_name.unset
import numpy as np


def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    dW2 = dZ @ A1.T / m
    dZ = A2 - Y
    db2 = np.sum(dZ, axis=1, keepdims=True) / m
    dZ = W2.T @ dZ * (1 - A1**2)
    dW1 = dZ @ X.T / m
    db1 = np.sum(dZ, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2


# %% hours.starter
import numpy as np

from live import edges

given = edges.begin(n_h=2, m=1)


def walk(hours):
    given["X"] = np.array([[hours], [6]])
    return edges.walk(**given)


sizes = [abs(walk(hours)["dZ1"][1, 0]) for hours in range(10)]
most = sizes.index(max(sizes))
z = walk(most)["Z1"][1, 0]
