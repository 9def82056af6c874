# Run on its page, which defines the students and `sigmoid`, `forward`, `predict` too.
# ruff: noqa: E402, F401, F821

# %% setup
import numpy as np

from snippets.door import checked

# %% student
x = np.array([[5], [6]])  # (n_x, 1)
z = w.T @ x + b  # (1, 1)
print(f"{0.8 * 5 + 0.5 * 6 - 6:.1f}")
print(f"{z.item():.1f}", x.shape, w.shape, z.shape)

# %% squash
for t in (-8, -4, -2, -1, 0, 1, 2, 4, 8):
    print(f"z = {t:2}  a = {sigmoid(t):.4f}")

# %% column
x_5 = X[:, 4:5]  # (n_x, 1)
print(X.shape, Y.shape)
print(x_5)
print(X[:, 4], X[:, 4].shape)

# %% run
A = forward(X, w, b)  # (1, m)
print(np.round(A, 3))
print(f"{sigmoid(w.T @ x_5 + b).item():.3f}")

# %% mixed
print(A.shape, sigmoid(z).shape)

# %% accuracy
Y_predicted = predict(X, w, b)  # (1, m)
print(Y_predicted.astype(int))
print(Y)
print(int(np.sum(Y_predicted == Y)), "/", Y.shape[1])

# %% odds
for hours in (5, 6, 7):
    a = forward([[hours], [6]], w, b).item()
    print(f"{hours}  a = {a:.3f}  a / (1 - a) = {a / (1 - a):.2f}")
print(f"{np.exp(0.8):.2f}")

# %% rank_1
from snippets.checks import check

y = np.array([1, 0, 1, 0, 0, 1])  # (m,)
print((A - y).shape, (A.T - y).shape)
check(X=X, Y=y)

# %% transposed
forward(X.T, w, b)

# %% door
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from inspect import signature
from typing import Any

from snippets.checks import check_finite, check_probability, fits, hint, mismatch, real
from snippets.door import (
    PROBABILITIES,
    P,
    R,
    bound,
    chosen,
    finite,
    notation,
    retrace,
)
