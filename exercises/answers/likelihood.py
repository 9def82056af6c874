"""The code of the exercises on maximum likelihood: cells, each run by itself."""

# %% log_likelihood.starter
import numpy as np


def log_likelihood(A, Y):
    P = np.where(Y == 1, A, 1 - A)
    return np.log(np.prod(P))


# %% log_likelihood.solution
import numpy as np


def log_likelihood(A, Y):
    return np.sum(np.log(np.where(Y == 1, A, 1 - A)))


# %% log_likelihood.other_two
import numpy as np


def log_likelihood(A, Y):
    return np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))


# %% log_likelihood.other_dot
import numpy as np


def log_likelihood(A, Y):
    return np.dot(Y[0], np.log(A[0])) + np.dot(1 - Y[0], np.log(1 - A[0]))


# %% log_likelihood.log_of_product
import numpy as np


def log_likelihood(A, Y):
    P = np.where(Y == 1, A, 1 - A)
    return np.log(np.prod(P))


# %% log_likelihood.mean
import numpy as np


def log_likelihood(A, Y):
    return np.mean(np.log(np.where(Y == 1, A, 1 - A)))


# %% log_likelihood.negative
import numpy as np


def log_likelihood(A, Y):
    return -np.sum(np.log(np.where(Y == 1, A, 1 - A)))


# %% coin.starter
import numpy as np


def best(heads, tosses):
    theta = np.linspace(0, 1, 101)
    likelihood = theta**heads * (1 - theta) ** (tosses - heads)
    return round(float(theta[np.argmax(likelihood)]), 2)


# %% steps.solution
import numpy as np


def cost(A, Y):
    P = np.where(Y == 1, A, 1 - A)
    P = np.log(P)
    P = np.sum(P)
    P = -P / A.shape[1]
    return P


# %% steps.log_last
import numpy as np


def cost(A, Y):
    P = np.where(Y == 1, A, 1 - A)
    P = np.sum(P)
    P = np.log(P)
    P = -P / A.shape[1]
    return P


# %% reading.starter
import numpy as np


def read(P):
    J = -np.mean(np.log(P))
    return round(float(np.exp(-J)), 3)


# %% poisson.starter
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    L = r
    dz = r
    return L, dz


# %% poisson.solution
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    L = r - y * z
    dz = r - y
    return L, dz


# %% poisson.other_rate
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    L = r - y * np.log(r)
    dr = 1 - y / r
    return L, dr * r


# %% poisson.other_loop
import math

import numpy as np


def poisson(z, y):
    L, dz = np.zeros(z.shape), np.zeros(z.shape)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            r = math.exp(z[i, j])
            L[i, j] = -math.log(r ** y[i, j] * math.exp(-r))
            dz[i, j] = r - y[i, j]
    return L, dz


# %% poisson.by_rate
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    return r - y * z, 1 - y / r


# %% poisson.twice
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    return r - y * z, (r - y) * r


# %% poisson.up
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    return y * z - r, y - r


# %% poisson.sign
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    return r - y * z, y - r


# %% poisson.squashed
import numpy as np


def poisson(z, y):
    r = 1 / (1 + np.exp(-z))
    return r - y * np.log(r), r - y


# %% poisson.no_exp
import numpy as np


def poisson(z, y):
    return z - y * np.log(z), 1 - y / z


# %% poisson.half
import numpy as np


def poisson(z, y):
    return -y * z, -y


# %% log_likelihood.epsilon
import numpy as np


def log_likelihood(A, Y):
    P = np.where(Y == 1, A, 1 - A)
    return np.log(np.prod(P) + 1e-300)


# %% log_likelihood.sum_first
import numpy as np


def log_likelihood(A, Y):
    return np.log(np.sum(np.where(Y == 1, A, 1 - A)))


# %% log_likelihood.passes_only
import numpy as np


def log_likelihood(A, Y):
    return np.sum(np.log(A))


# %% poisson.no_count
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    return r - y * z, r


# %% poisson.rate_for_z
import numpy as np


def poisson(z, y):
    r = np.exp(z)
    return r - y * r, r - y


# %% poisson.kept
import math

import numpy as np


def poisson(z, y):
    r = np.exp(z)
    L = r - y * z
    for place in np.ndindex(y.shape):
        L[place] += math.log(math.factorial(int(y[place])))
    return L, r - y
