"""The code of the exercises on the two losses: cells, each run by itself."""

# %% catches_sum.starter
import numpy as np


def check(cost):
    A, Y = np.array([[0.9, 0.2, 0.6]]), np.array([[1.0, 0.0, 1.0]])
    assert cost(A, Y) > 0


# %% catches_sum.solution
import numpy as np


def check(cost):
    A, Y = np.array([[0.9, 0.2, 0.6]]), np.array([[1.0, 0.0, 1.0]])
    twice = cost(np.hstack([A, A]), np.hstack([Y, Y]))
    assert np.isclose(twice, cost(A, Y))


# %% catches_sum.positive
import numpy as np


def check(cost):
    assert cost(np.array([[0.5, 0.5]]), np.array([[1.0, 0.0]])) > 0


# %% catches_sum.log2
import numpy as np


def check(cost):
    J = cost(np.array([[0.5, 0.5]]), np.array([[1.0, 0.0]]))
    assert np.isclose(J, np.log(2))
