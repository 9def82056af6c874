# Run on its page.
# ruff: noqa: E402

# %% first
import numpy as np

x = np.array([[5.0], [6.0]])  # (n_x, 1)
w = np.array([[0.8], [0.5]])  # (n_x, 1)
b = -6.0
z = w.T @ x + b  # (1, 1)
a = 1 / (1 + np.exp(-z))  # (1, 1)
print(x.dtype, x.shape, z.shape)
print(f"{a.item():.3f}")

# %% second
x_rested = np.array([[5.0], [8.0]])  # (n_x, 1)
z_rested = w.T @ x_rested + b  # (1, 1)
print(f"{z.item():.1f} {z_rested.item():.1f}")

# %% versions
import sys

print(sys.version_info >= (3, 11))
print(int(np.__version__.split(".")[0]) >= 2)

# %% snippets
from snippets.logistic_regression import forward

print(f"{forward(x, w, b).item():.3f}")
