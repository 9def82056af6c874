"""The code of the exercises on the gradient check: cells, each run by itself."""

# %% kinks.starter
h = 1e-5


def relu(x):
    return max(0, x)


# %% lost.starter
import numpy as np

w = np.array([3, 4])
up, down = w.copy(), w.copy()
up[0] += 1e-5
down[0] -= 1e-5


# %% agrees.starter
import numpy as np


def agrees(analytic, numeric):
    return bool(np.max(np.abs(analytic - numeric)) < 1e-7)


# %% agrees.solution
import numpy as np


def agrees(analytic, numeric):
    difference = np.linalg.norm(analytic - numeric)
    size = np.linalg.norm(analytic) + np.linalg.norm(numeric)
    return bool(difference <= 1e-7 * size)


# %% agrees.other_divided
import numpy as np


def agrees(analytic, numeric):
    difference = np.sqrt(np.sum((analytic - numeric) ** 2))
    size = np.sqrt(np.sum(analytic**2)) + np.sqrt(np.sum(numeric**2))
    return bool(size == 0 or difference / size < 1e-7)


# %% agrees.absolute
import numpy as np


def agrees(analytic, numeric):
    return bool(np.max(np.abs(analytic - numeric)) < 1e-7)


# %% agrees.summed
import numpy as np


def agrees(analytic, numeric):
    difference = abs(np.sum(analytic) - np.sum(numeric))
    size = abs(np.sum(analytic)) + abs(np.sum(numeric))
    return bool(difference <= 1e-7 * size)


# %% agrees.divided
import numpy as np


def agrees(analytic, numeric):
    difference = np.linalg.norm(analytic - numeric)
    size = np.linalg.norm(analytic) + np.linalg.norm(numeric)
    return bool(difference / size < 1e-7)


# %% worst.starter
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        measured[place] = f(w)
    return 0


# %% worst.solution
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        measured[place] = (f(up) - f(down)) / (2 * h)
    return tuple(
        int(k) for k in np.unravel_index(np.argmax(np.abs(measured - dw)), w.shape)
    )


# %% worst.other_walk
import numpy as np


def worst(f, w, dw):
    largest, found = -1.0, None
    for place in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[place] = 1e-4
        gap = abs((f(w + e) - f(w - e)) / 2e-4 - dw[place])
        if gap > largest:
            largest, found = gap, place
    return found


# %% worst.other_sorted
import numpy as np


def worst(f, w, dw):
    def gap(place):
        up, down = w.copy(), w.copy()
        up[place] += 1e-5
        down[place] -= 1e-5
        return ((f(up) - f(down)) / (up[place] - down[place]) - dw[place]) ** 2

    return sorted(np.ndindex(w.shape), key=gap)[-1]


# %% worst.signed
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        measured[place] = (f(up) - f(down)) / (2 * h)
    return tuple(int(k) for k in np.unravel_index(np.argmax(measured - dw), w.shape))


# %% worst.largest
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        measured[place] = (f(up) - f(down)) / (2 * h)
    return tuple(int(k) for k in np.unravel_index(np.argmax(np.abs(measured)), w.shape))


# %% worst.flat
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        measured[place] = (f(up) - f(down)) / (2 * h)
    return int(np.argmax(np.abs(measured - dw)))


# %% agrees.allclose
import numpy as np


def agrees(analytic, numeric):
    return np.allclose(analytic, numeric, rtol=1e-7)


# %% worst.half_width
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        measured[place] = (f(up) - f(down)) / h
    return tuple(
        int(k) for k in np.unravel_index(np.argmax(np.abs(measured - dw)), w.shape)
    )


# %% worst.aliased
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w, w
        up[place] += h
        down[place] -= h
        measured[place] = (f(up) - f(down)) / (2 * h)
    return tuple(
        int(k) for k in np.unravel_index(np.argmax(np.abs(measured - dw)), w.shape)
    )


# %% worst.relative
import numpy as np


def worst(f, w, dw):
    h = 1e-5
    measured = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        measured[place] = (f(up) - f(down)) / (2 * h)
    gaps = np.abs(measured - dw) / np.abs(measured)
    return tuple(int(k) for k in np.unravel_index(np.argmax(gaps), w.shape))


# %% reading.starter
# a
dZ2 = (A2 - Y) / m

# b
dZ1 = W2.T @ dZ2 / m * (1 - A1**2)

# c
dW1 = dZ1 @ X.T

# d
dZ1 = W2.T @ dZ2

# e
dW1 = dZ1 @ X.T
db1 = np.sum(dZ1, axis=1, keepdims=True)

# f
dZ1 = -W2.T @ dZ2 * (1 - A1**2)
