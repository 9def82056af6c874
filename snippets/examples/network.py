# Run on its page, which defines `Parameters` and `initialize` too.
# ruff: noqa: F401, F821

# %% setup
from typing import NamedTuple

import numpy as np

from snippets.activations import sigmoid
from snippets.checks import check
from snippets.door import checked

# %% neuron
x = np.array([[5], [6]])  # (n_x, 1)
z = w.T @ x + b  # (1, 1)
a = sigmoid(z)  # (1, 1)
print(f"z = {z.item():.2f}")
print(f"a = {a.item():.2f}")

# %% four
W1 = np.array(
    [
        [0.8, 0.5],
        [1.0, 0.0],
        [0.0, -1.0],
        [-0.5, 0.5],
    ]
)  # (n_h, n_x)
b1 = np.array([[-6.0, -3.0, 5.0, 0.0]]).T  # (n_h, 1)

a1 = np.zeros((4, 1))  # (n_h, 1)
print("k     z    a")
for k in range(4):
    w_k = W1[k : k + 1].T  # (n_x, 1)
    z_k = w_k.T @ x + b1[k, 0]  # (1, 1)
    a1[k] = sigmoid(z_k[0])
    print(f"{k + 1} {z_k.item():5.2f} {a1[k, 0]:.2f}")

# %% fifth
W2 = np.array([[1.5, 1.0, -3.0, 0.5]])  # (n_y, n_h)
b2 = np.array([[-1.0]])  # (n_y, 1)

z2 = W2 @ a1 + b2  # (n_y, 1)
a2 = sigmoid(z2)  # (n_y, 1)
print(f"z2 = {z2.item():.2f}")
print(f"a2 = {a2.item():.2f}")

# %% rows
z1 = W1 @ x + b1  # (n_h, 1)
print(z1.shape)
print(np.round(z1.T, 2))
print(np.allclose(sigmoid(z1), a1))

# %% initialize
rng = np.random.default_rng(1)
params = initialize(n_x=2, n_h=4, rng=rng)
print("W1", params.W1.shape)
print("b1", params.b1.shape)
print("W2", params.W2.shape)
print("b2", params.b2.shape)
print(np.round(params.W1, 4))

# %% count
total = 0
for P in params:
    print(P.shape, P.size)
    total += P.size
print("total", total)

# %% transposed
check(X=x, W1=params.W1.T)

# %% square
square = initialize(n_x=2, n_h=2, rng=rng)
right = square.W1 @ x  # (n_h, 1)
wrong = square.W1.T @ x
print(right.shape, wrong.shape)
print(np.allclose(right, wrong))
