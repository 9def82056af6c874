# Run on its page.
# ruff: noqa: E402, F821

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


# %% derivative
def f(t: float) -> float:
    return (3 * t - 1) ** 2


h = 1e-5
print(f"{(f(2 + h) - f(2 - h)) / (2 * h):.3f}")

# %% loop
total = 0
for i in range(1, 5):
    total += i * i
print(total)

# %% product
M = np.array([[1, 2, 3], [4, 5, 6]])  # (2, 3)
v = np.array([[1], [0], [-1]])  # (3, 1)
print((M @ v).shape)
print(M @ v)

# %% versions
import sys

print(sys.version_info >= (3, 11))
print(int(np.__version__.split(".")[0]) >= 2)

# %% snippets
from snippets.logistic_regression import forward

print(f"{forward(x, w, b).item():.3f}")

# %% threshold
for b in (-6.0, -7.0, -8.0):
    z = w.T @ x + b  # (1, 1)
    print(f"{b} {z.item():4.1f} {(1 / (1 + np.exp(-z))).item():.3f}")

# %% order
del w
z_rested = w.T @ x_rested + b
