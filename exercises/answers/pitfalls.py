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
