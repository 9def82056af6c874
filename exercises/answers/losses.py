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


# %% loss.starter
import numpy as np


def cross_entropy(A, Y):
    return A - Y


# %% loss.solution
import numpy as np


def cross_entropy(A, Y):
    return -np.log(np.where(Y == 1, A, 1 - A))


# %% loss.other_product
import numpy as np


def cross_entropy(A, Y):
    return -np.log(Y * A + (1 - Y) * (1 - A))


# %% loss.other_power
import numpy as np


def cross_entropy(A, Y):
    return -np.log(A**Y * (1 - A) ** (1 - Y))


# %% loss.nan
import numpy as np


def cross_entropy(A, Y):
    return -(Y * np.log(A) + (1 - Y) * np.log(1 - A))


# %% loss.clipped
import numpy as np


def cross_entropy(A, Y):
    A = np.clip(A, 1e-7, 1 - 1e-7)
    return -(Y * np.log(A) + (1 - Y) * np.log(1 - A))


# %% loss.epsilon
import numpy as np


def cross_entropy(A, Y):
    return -(Y * np.log(A + 1e-12) + (1 - Y) * np.log(1 - A + 1e-12))


# %% loss.mean
import numpy as np


def cross_entropy(A, Y):
    return np.mean(-np.log(np.where(Y == 1, A, 1 - A)))


# %% loss.log2
import numpy as np


def cross_entropy(A, Y):
    return -np.log2(np.where(Y == 1, A, 1 - A))


# %% loss.no_sign
import numpy as np


def cross_entropy(A, Y):
    return np.log(np.where(Y == 1, A, 1 - A))


# %% constant.starter
import numpy as np

Y = np.array([0, 1, 0, 0, 0, 1, 0, 0])
answers = np.linspace(0.01, 0.99, 99)


def J(answer):
    return -np.mean(Y * np.log(answer) + (1 - Y) * np.log(1 - answer))


best = round(min(answers, key=J), 2)


# %% valley.starter
from snippets.datasets import stuck
from snippets.descent import cross_entropy_slope, descend, squared_error_slope

X, Y = stuck()


def valley(start, slope):
    w = descend(X, Y, start, slope, 500)[-1]
    return "left" if w < -0.568 else "right"


# %% loss.squared
def cross_entropy(A, Y):
    return 0.5 * (A - Y) ** 2


# %% loss.swapped
import numpy as np


def cross_entropy(A, Y):
    return -np.log(np.where(Y == 1, 1 - A, A))


# %% loss.ones_only
import numpy as np


def cross_entropy(A, Y):
    return -Y * np.log(A)


# %% loss.nan_to_num
import numpy as np


def cross_entropy(A, Y):
    return np.nan_to_num(-(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


# %% loss.sum
import numpy as np


def cross_entropy(A, Y):
    return np.sum(-np.log(np.where(Y == 1, A, 1 - A)))
