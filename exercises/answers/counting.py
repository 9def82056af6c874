"""The code of the exercises on counting mistakes: cells, each run by itself."""

# %% surer.starter
import numpy as np

A = np.array([0.51, 0.99, 0.49, 0.02])
Y = np.array([1, 1, 1, 0])


def mistakes(A):
    return int(np.sum((A > 0.5) != Y))


def sure(A):
    return np.where(A > 0.5, 0.99, 0.01)


def J(A):
    return -np.mean(np.log(np.where(Y == 1, A, 1 - A)))


# %% most_wrong.starter
def most_wrong(J, m):
    return m


# %% most_wrong.solution
import numpy as np


def most_wrong(J, m):
    return min(m, int(m * J / np.log(2)))


# %% most_wrong.other_floor
import math


def most_wrong(J, m):
    return math.floor(min(m, m * J / math.log(2)))


# %% most_wrong.other_floor_division
import numpy as np


def most_wrong(J, m):
    return int(min(m, m * J // np.log(2)))


# %% most_wrong.no_m
import numpy as np


def most_wrong(J, m):
    return min(m, int(J / np.log(2)))


# %% most_wrong.no_log
def most_wrong(J, m):
    return min(m, int(m * J))


# %% most_wrong.rounded
import numpy as np


def most_wrong(J, m):
    return min(m, round(m * J / np.log(2)))


# %% most_wrong.ceil
import numpy as np


def most_wrong(J, m):
    return min(m, int(np.ceil(m * J / np.log(2))))


# %% most_wrong.fraction
import numpy as np


def most_wrong(J, m):
    return min(m, m * J / np.log(2))


# %% most_wrong.uncapped
import numpy as np


def most_wrong(J, m):
    return int(m * J / np.log(2))
