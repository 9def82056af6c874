"""The code of the exercises on the computation graph: cells, each run by itself."""


# %% twice.starter
def forward(u):
    p = u * u
    return p + u


u, h = 3.0, 1e-6
du = round((forward(u + h) - forward(u - h)) / (2 * h), 3)


# %% gradients.starter
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    return np.zeros(w.shape), 0.0


# %% gradients.solution
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a - y
    return x * dz, dz


# %% gradients.other_chain
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    da = -y / a + (1 - y) / (1 - a)
    dz = da * a * (1 - a)
    return x * dz, dz


# %% gradients.other_tanh
import numpy as np


def gradients(w, b, x, y):
    z = np.sum(w * x) + b
    dz = 0.5 + 0.5 * np.tanh(z / 2) - y
    return np.array([[dz * value] for value in x[:, 0]]), dz


# %% gradients.extra_slope
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = (a - y) * a * (1 - a)
    return x * dz, dz


# %% gradients.sign
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = y - a
    return x * dz, dz


# %% gradients.times_w
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a - y
    return w * dz, dz


# %% gradients.no_label
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a
    return x * dz, dz


# %% gradients.db_one
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a - y
    return x * dz, 1.0


# %% gradients.row
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a - y
    return x.T * dz, dz


# %% difference.starter
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        dw[place] = f(w)
    return dw


# %% difference.solution
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (f(up) - f(down)) / (2 * h)
    return dw


# %% difference.other_flat
import numpy as np


def slope(f, w, h=1e-5):
    flat = np.eye(w.size) * h
    dw = [
        (f(w + e.reshape(w.shape)) - f(w - e.reshape(w.shape))) / (2 * h) for e in flat
    ]
    return np.array(dw).reshape(w.shape)


# %% difference.other_restore
import numpy as np


def slope(f, w):
    w, h, dw = w.copy(), 2e-5, np.empty_like(w)
    for place, value in np.ndenumerate(w):
        w[place] = value + h / 2
        high = f(w)
        w[place] = value - h / 2
        dw[place] = (high - f(w)) / h
        w[place] = value
    return dw


# %% difference.one_side
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (f(up) - f(w)) / h
    return dw


# %% difference.over_h
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (f(up) - f(down)) / h
    return dw


# %% difference.view
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w[:], w[:]
        up[place] += h
        down[place] -= h
        dw[place] = (f(up) - f(down)) / (2 * h)
    return dw


# %% difference.left_nudged
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        w[place] += h
        high = f(w)
        w[place] -= 2 * h
        dw[place] = (high - f(w)) / (2 * h)
    return dw


# %% gradients.one_edge
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a * (1 - a)
    return x * dz, dz


# %% gradients.no_sigmoid
def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    dz = z - y
    return x * dz, dz


# %% gradients.no_input
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a - y
    return dz, dz


# %% gradients.db_b
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a - y
    return x * dz, b * dz


# %% gradients.updated
import numpy as np


def gradients(w, b, x, y):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z))
    dz = a - y
    return w - x * dz, b - dz


# %% difference.times_h
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (f(up) - f(down)) / 2 * h
    return dw


# %% difference.by_rows
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in range(len(w)):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (f(up) - f(down)) / (2 * h)
    return dw


# %% difference.turned
import numpy as np


def slope(f, w):
    h = 1e-5
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (f(down) - f(up)) / (2 * h)
    return dw


# %% difference.tiny
import numpy as np


def slope(f, w):
    h = 1e-15
    dw = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (f(up) - f(down)) / (2 * h)
    return dw


# %% difference.all_at_once
def slope(f, w):
    h = 1e-5
    return (f(w + h) - f(w - h)) / (2 * h)
