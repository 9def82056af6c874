"""The code of the exercises on NumPy's functions: cells, each run by itself."""

# %% dtypes.starter
import numpy as np

counts = np.array([1, 2])
filled = np.zeros_like(counts)
filled[:] = 0.5


# %% softmax.starter
import numpy as np


def softmax(Z):
    return np.exp(Z) / np.sum(np.exp(Z))


# %% softmax.solution
import numpy as np


def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)


# %% softmax.other_rank_1
import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=0))
    return E / E.sum(axis=0)


# %% softmax.other_log
import numpy as np


def softmax(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=0))


# %% softmax.overflow
import numpy as np


def softmax(Z):
    return np.exp(Z) / np.sum(np.exp(Z), axis=0, keepdims=True)


# %% softmax.rows
import numpy as np


def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=1, keepdims=True)


# %% softmax.linear
import numpy as np


def softmax(Z):
    return Z / np.sum(Z, axis=0)


# %% softmax.one_max
import numpy as np


def softmax(Z):
    E = np.exp(Z - np.max(Z))
    return E / np.sum(E, axis=0)


# %% softmax.row_max
import numpy as np


def softmax(Z):
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=0, keepdims=True)


# %% softmax.whole
import numpy as np


def softmax(Z):
    E = np.exp(Z - np.max(Z))
    return E / np.sum(E)


# %% relu.starter
import numpy as np


def relu(Z):
    return np.max(Z, 0)


# %% relu.solution
import numpy as np


def relu(Z):
    return np.maximum(Z, 0)


# %% relu.other_where
import numpy as np


def relu(Z):
    return np.where(Z > 0, Z, 0)


# %% relu.absolute
import numpy as np


def relu(Z):
    return np.abs(Z)


# %% relu.ones
import numpy as np


def relu(Z):
    return np.where(Z > 0, 1, 0)


# %% relu.clipped
import numpy as np


def relu(Z):
    return np.clip(Z, None, 0)


# %% relu.reduced
import numpy as np


def relu(Z):
    return np.max(Z, 0)
