"""The code of the exercises on vectorization: cells, each run by itself."""

# %% mean_distance.starter
import numpy as np


def mean_distance(u, v):
    total = 0.0
    for i in range(len(u)):
        total += abs(u[i] - v[i])
    return total / len(u)


# %% mean_distance.solution
import numpy as np


def mean_distance(u, v):
    return np.mean(np.abs(u - v))


# %% mean_distance.other_sum
import numpy as np


def mean_distance(u, v):
    return np.sqrt((u - v) ** 2).sum() / u.size


# %% mean_distance.abs_of_mean
import numpy as np


def mean_distance(u, v):
    return abs(np.mean(u - v))


# %% mean_distance.no_loop
import numpy as np


def mean_distance(u, v):
    return np.mean([abs(a - b) for a, b in zip(u, v)])


# %% mean_distance.summed
import numpy as np


def mean_distance(u, v):
    return np.sum(np.abs(u - v))


# %% mean_distance.squared
import numpy as np


def mean_distance(u, v):
    return np.sqrt(np.mean((u - v) ** 2))


# %% mean_distance.no_abs
import numpy as np


def mean_distance(u, v):
    return np.mean(u - v)


# %% mean_distance.no_mean
import numpy as np


def mean_distance(u, v):
    return np.abs(u - v)


# %% products.starter
import numpy as np

u = np.array([1.0, 2, 3])
v = np.array([4.0, 5, 6])


# %% boxes.starter
import numpy as np

u = np.array([0.5, 0.25, 0.125])
p = u.tolist()
