# Run on its page, which defines the students, the losses and `cost` too.
# ruff: noqa: F401, F821

# %% setup
from collections.abc import Callable

import numpy as np

from snippets.activations import sigmoid
from snippets.checks import check_pair
from snippets.datasets import stuck
from snippets.door import checked, checked_by
from snippets.logistic_regression import forward

# %% predictions
A = forward(X, w, b)  # (1, m)
print(np.round(A, 3))
print(Y)

# %% two
for y_hat, y in ((0.731, 1), (0.574, 0)):
    print(f"{squared_error(y_hat, y):.3f}  {cross_entropy(y_hat, y):.3f}")

# %% confident
print("  ŷ    SE     CE")
for y_hat in (0.9, 0.5, 0.1, 0.01, 0.001):
    print(f"{y_hat:5}  {squared_error(y_hat, 1):.3f}  {cross_entropy(y_hat, 1):.3f}")

# %% mean
print(np.round(cross_entropy(A, Y), 3))  # (1, m)
print(f"{cost(A, Y):.4f}")
print(f"{cost(A, Y, loss=squared_error):.4f}")

# %% slopes
print(" z  SE       CE")
for z in (0, -2, -4, -8):
    a = sigmoid(z)
    print(f"{z:2}  {squared_error_slope(a, 1):.4f}  {cross_entropy_slope(a, 1):.4f}")

z, h = np.linspace(-8, 8, 33), 1e-5
pairs = (squared_error, squared_error_slope), (cross_entropy, cross_entropy_slope)
for loss, slope in pairs:
    rise = loss(sigmoid(z + h), 1) - loss(sigmoid(z - h), 1)
    print(np.allclose(rise / (2 * h), slope(sigmoid(z), 1)))

# %% voices
X, Y = stuck()
A = sigmoid(-1 * X)  # (1, m)
pull_se = squared_error_slope(A, Y) * X  # (1, m)
pull_ce = cross_entropy_slope(A, Y) * X  # (1, m)
print("    x  y     SE       CE")
for x, y, p_se, p_ce in np.vstack([X, Y, pull_se, pull_ce]).T:
    print(f"{x:5}  {y:.0f}  {p_se:7.4f}  {p_ce:7.4f}")
print(f"   dw     {np.mean(pull_se):7.4f}  {np.mean(pull_ce):7.4f}")

# %% race
se = descend(X, Y, -1.0, squared_error_slope, 5000)
ce = descend(X, Y, -1.0, cross_entropy_slope, 5000)
for k in (0, 1, 2, 10, 100, 1000, 5000):
    print(f"{k:4}  {se[k]:6.3f}  {ce[k]:6.3f}")

# %% valleys
for v in (-2.616, -0.568, 0.237):
    print(f"{v:6}  {cost(sigmoid(v * X), Y, squared_error):.4f}")
