# Run on its page, which defines the students' `X`, `Cache` and `forward` too.
# ruff: noqa: F401, F821

# %% setup
from typing import NamedTuple

import numpy as np

from snippets.activations import sigmoid, tanh
from snippets.door import checked
from snippets.two_layer_network import Parameters, hidden

# %% parameters
W1 = np.array(
    [
        [0.5, -0.5],
        [0.5, 0.5],
        [-0.5, 0.0],
    ]
)  # (n_h, n_x)
b1 = np.array([[1.0, -4.0, 1.5]]).T  # (n_h, 1)
W2 = np.array([[1.0, 2.0, -1.0]])  # (n_y, n_h)
b2 = np.array([[-2.0]])  # (n_y, 1)

# %% neurons
x = X[:, 0:1]  # (n_x, 1)
z1 = np.zeros((3, 1))  # (n_h, 1)
for k in range(3):
    for j in range(2):
        z1[k, 0] += W1[k, j] * x[j, 0]
    z1[k, 0] += b1[k, 0]
print(z1.T)
print(np.allclose(z1, W1 @ x + b1))

# %% one
z1 = W1 @ x + b1  # (n_h, 1)
a1 = tanh(z1)  # (n_h, 1)
z2 = W2 @ a1 + b2  # (n_y, 1)
a2 = sigmoid(z2)  # (n_y, 1)
print(np.round(a1.T, 3))
print(np.round(z2, 3), np.round(a2, 3))

# %% loop
m = X.shape[1]
results = []
for i in range(m):
    x_i = X[:, i : i + 1]  # (n_x, 1)
    a1 = tanh(W1 @ x_i + b1)  # (n_h, 1)
    a2 = sigmoid(W2 @ a1 + b2)  # (n_y, 1)
    results.append(a2)
A2_loop = np.hstack(results)  # (n_y, m)
print(np.round(A2_loop, 2))

# %% matrix
Z1 = W1 @ X + b1  # (n_h, m)
A1 = tanh(Z1)  # (n_h, m)
Z2 = W2 @ A1 + b2  # (n_y, m)
A2 = sigmoid(Z2)  # (n_y, m)
print(Z1)
print(np.allclose(A2, A2_loop))

# %% columns
P = W1 @ X  # (n_h, m)
singles = [W1 @ X[:, i : i + 1] for i in range(m)]
print(np.allclose(np.hstack(singles), P))

X_new = X.copy()
X_new[:, 2] = 0
print((W1 @ X_new != P).any(axis=0).astype(int))

# %% run
params = Parameters(W1, b1, W2, b2)
cache = forward(X, params)
print("Z1", cache.Z1.shape)
print("A1", cache.A1.shape)
print("Z2", cache.Z2.shape)
print("A2", cache.A2.shape)
print(np.allclose(cache.A2, A2_loop))

# %% transposed
forward(X.T, params)

# %% two_students
Z1_two = forward(X[:, :2].T, params).Z1
print("Z1, X[:, :2].T", Z1_two, sep="\n")
print("Z1, X[:, :2]", cache.Z1[:, :2], sep="\n")

# %% rank_1
flat = b1.ravel()  # (n_h,)
three = X[:, :3]  # (n_x, 3)
print("b1 (3,)", W1 @ three + flat, sep="\n")
print("b1 (3, 1)", W1 @ three + b1, sep="\n")

# %% refused
forward(three, Parameters(W1, flat, W2, b2))
