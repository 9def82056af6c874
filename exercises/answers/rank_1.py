"""The code of the exercises on rank-1 arrays: cells, each run by itself."""

# %% products.starter
import numpy as np

a = np.ones(5)
row, column = a.reshape(1, 5), a.reshape(5, 1)


# %% catches_rank_1.starter
def check(w, X):
    assert w.reshape(-1, 1).shape == (X.shape[0], 1)


# %% catches_rank_1.solution
def check(w, X):
    assert w.shape == (X.shape[0], 1)


# %% catches_rank_1.size
def check(w, X):
    assert w.size == X.shape[0]


# %% catches_rank_1.length
def check(w, X):
    assert len(w) == X.shape[0]


# %% catches_rank_1.axes
def check(w, X):
    assert w.ndim == 2


# %% catches_rank_1.examples
def check(w, X):
    assert w.shape == (X.shape[1], 1)


# %% differences.starter
import numpy as np


def differences(X, k):
    return np.abs(X - X[:, k])


# %% differences.solution
import numpy as np


def differences(X, k):
    return np.abs(X - X[:, k : k + 1])


# %% differences.other_reshape
import numpy as np


def differences(X, k):
    return np.abs(X - X[:, k].reshape(-1, 1))


# %% differences.other_transposed
import numpy as np


def differences(X, k):
    return abs(X.T - X[:, k]).T


# %% differences.as_row
import numpy as np


def differences(X, k):
    return np.abs(X - X[:, k].reshape(1, -1))


# %% differences.still_one_axis
import numpy as np


def differences(X, k):
    return np.abs(X - X[:, k].T)


# %% differences.row_k
import numpy as np


def differences(X, k):
    return np.abs(X - X[k])


# %% differences.turned
import numpy as np


def differences(X, k):
    return np.abs(X.T - X[:, k])


# %% differences.signed
import numpy as np


def differences(X, k):
    return X - X[:, [k]]
