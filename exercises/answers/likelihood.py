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
