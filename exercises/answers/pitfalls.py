"""The code of the exercises on pitfalls: cells, each run by itself."""

# %% costs.starter
# a
J = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

# b
J = -np.mean(Y.T * np.log(A) + (1 - Y).T * np.log(1 - A))

# c
J = -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / m

# d
J = -np.mean(np.log(A[Y == 1])) - np.mean(np.log(1 - A[Y == 0]))


# %% catches_in_place.starter
import numpy as np


def check(f):
    X = np.array([[1.0, 2.0], [3.0, 5.0]])
    before = X
    f(X)
    assert np.all(X == before)


# %% catches_in_place.solution
import numpy as np


def check(f):
    X = np.array([[1.0, 2.0], [3.0, 5.0]])
    before = X.copy()
    f(X)
    assert np.all(X == before)


# %% catches_in_place.same_name
import numpy as np


def check(f):
    X = np.array([[1.0, 2.0], [3.0, 5.0]])
    before = X
    f(X)
    assert np.all(X == before)


# %% catches_in_place.returned
import numpy as np


def check(f):
    X = np.array([[1.0, 2.0], [3.0, 5.0]])
    assert not np.all(f(X.copy()) == X)


# %% catches_in_place.memory
import numpy as np


def check(f):
    X = np.array([[1.0, 2.0], [3.0, 5.0]])
    assert not np.shares_memory(f(X), X)


# %% tested_on_one.starter
import numpy as np

y_hat = np.array([[5.5], [7.5]])  # (m, 1)
y = np.array([6.0, 7.0])  # (m,)


def cost(m):
    error = y_hat[:m] - y[:m]
    return np.mean(error**2)


# %% stored.starter
import numpy as np

w = np.array([[1], [1]])
dw = np.array([[0.3], [-0.3]])
kept = w.copy()
kept[:] = w - 0.5 * dw


# %% hunt.starter
# a
# the mean squared error
mse = np.mean((A.T - Y[0]) ** 2)

# b
# the mean loss
J = -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / m

# c
# how far a step moves w
old = w[:]
w -= 0.5 * dw
moved = w - old

# d
# the mean squared error
mse = np.mean((A - Y[0]) ** 2)

# e
# the gradient with respect to w
dw = X @ (A - Y).T / m

# f
# the gradient with respect to b
db = np.sum(A - Y, axis=0, keepdims=True) / m

# g
# each row centred on 0, for a plot
centred = X
centred -= X.mean(axis=1, keepdims=True)

# h
# how far a step moves w
old = w
w = w - 0.5 * dw
moved = w - old

# i
# a quarter less than each count
counts = np.array([3, 5, 8])
counts[:] = counts - 0.25

# j
# each number's share of its row
share = X / X.sum(axis=1)[:, None]


# %% touches.starter
# a
def f(X):
    X -= X.mean()
    return X


# b
def f(X):
    X = X - X.mean()
    return X


# c
def f(X):
    centred = X[:]
    centred -= X.mean()
    return centred


# d
def f(X):
    centred = X[[0, 1]]
    centred -= X.mean()
    return centred


# e
def f(X):
    row = X[0]
    row -= row.mean()
    return row


# %% let_through.starter
# a
n_x, n_h, m = 2, 2, 6

# b
n_x, n_h, m = 2, 4, 6

# c
n_x, n_h, m = 3, 3, 1

# d
n_x, n_h, m = 6, 2, 6

# %% grown.starter
import numpy as np

dZ1 = np.ones((2, 6))  # (n_h, m)
b1 = np.zeros((2, 1))  # (n_h, 1)
first = np.sum(dZ1, axis=0, keepdims=True) / 6
second = np.sum(dZ1, axis=1, keepdims=True) / 6
