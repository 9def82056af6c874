"""The code of the exercises on why a hidden layer must bend: cells, each run by itself."""


# %% xor.starter
def linear(x1, x2):
    return 3 * x1 - 2 * x2 + 5


def xor(x1, x2):
    return int(x1 != x2)


def bent(x1, x2):
    return max(x1 + x2, 0) - 2 * max(x1 + x2 - 1, 0)


# %% collapse.starter
def collapse(W1, b1, W2, b2):
    return W1, b1


# %% collapse.solution
def collapse(W1, b1, W2, b2):
    return W2 @ W1, W2 @ b1 + b2


# %% collapse.other_through
import numpy as np


def collapse(W1, b1, W2, b2):
    b = W2 @ b1 + b2
    I = np.eye(W1.shape[1])
    return W2 @ (W1 @ I + b1) + b2 - b, b


# %% collapse.other_stacked
import numpy as np


def collapse(W1, b1, W2, b2):
    both = W2 @ np.hstack([W1, b1])
    return both[:, :-1], both[:, -1:] + b2


# %% collapse.no_b1
def collapse(W1, b1, W2, b2):
    return W2 @ W1, b2


# %% collapse.swapped
def collapse(W1, b1, W2, b2):
    return W1 @ W2, W2 @ b1 + b2


# %% collapse.b1_unweighted
def collapse(W1, b1, W2, b2):
    return W2 @ W1, b1 + b2
