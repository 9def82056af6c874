# Run on its page, which defines `Gradients`, `backward` and the parameters too.
# ruff: noqa: F401, F821

# %% setup
from typing import NamedTuple

import numpy as np

from snippets.activations import sigmoid, tanh
from snippets.door import checked
from snippets.examples.students import X, Y
from snippets.gradient_check import compare, numerical_gradient
from snippets.losses import cross_entropy
from snippets.two_layer_network import (
    Cache,
    Parameters,
    cost,
    forward,
    hidden,
    initialize,
)

# %% two_units
W1 = np.array([[0.5, -0.5], [0.5, 0.5]])  # (n_h, n_x)
b1 = np.array([[1.0], [-4.0]])  # (n_h, 1)
W2 = np.array([[1.0, 2.0]])  # (n_y, n_h)
b2 = np.array([[-2.0]])  # (n_y, 1)
small = Parameters(W1, b1, W2, b2)

x, y = X[:, 0:1], Y[0, 0]  # (n_x, 1), ()
z1, a1, z2, a2 = forward(x, small)
L = cross_entropy(a2, y).item()
print("z1", z1.ravel(), "a1", np.round(a1.ravel(), 3))
print(f"z2 {z2.item():.3f} a2 {a2.item():.3f} L {L:.3f}")

# %% walk
dz2 = a2.item() - y  # ()
dw2 = dz2 * a1  # (n_h, 1)
da1 = dz2 * W2.T  # (n_h, 1)
g_prime = 1 - a1**2  # (n_h, 1)
dz1 = da1 * g_prime  # (n_h, 1)
dw1_1 = dz1 * x[0, 0]  # (n_h, 1)
dw1_2 = dz1 * x[1, 0]  # (n_h, 1)

print(f"dz2 {dz2:.3f}")
rows = [("dW2", dw2), ("da1", da1), ("g'", g_prime)]
rows += [("dz1", dz1), ("dW1", dw1_1), ("", dw1_2)]
for name, v in rows:
    print(f"{name:3} {v[0, 0]:7.3f} {v[1, 0]:7.3f}")

# %% nudge
W1_up = W1.copy()
W1_up[0, 0] += 0.001
L_up = cross_entropy(forward(x, small._replace(W1=W1_up)).A2, y).item()
print(f"{1000 * (L_up - L):.3f}")

# %% loop
m = X.shape[1]
dW1, db1 = np.zeros(W1.shape), np.zeros(b1.shape)  # (n_h, n_x), (n_h, 1)
dW2, db2 = np.zeros(W2.shape), np.zeros(b2.shape)  # (n_y, n_h), (n_y, 1)
for i in range(m):
    x, y = X[:, i : i + 1], Y[:, i : i + 1]  # (n_x, 1), (n_y, 1)
    z1, a1, z2, a2 = forward(x, Parameters(W1, b1, W2, b2))
    dz2 = a2 - y  # (n_y, 1)
    dz1 = W2.T @ dz2 * (1 - a1**2)  # (n_h, 1)
    dW2 += dz2 @ a1.T / m  # (n_y, n_h)
    db2 += dz2 / m  # (n_y, 1)
    dW1 += dz1 @ x.T / m  # (n_h, n_x)
    db1 += dz1 / m  # (n_h, 1)
print(np.round(dW2, 3))

# %% run
params = Parameters(W1, b1, W2, b2)
cache = forward(X, params)
grads = backward(params, cache, X, Y)
loop = (dW1, db1, dW2, db2)
for k in range(4):
    V, dV = params[k], grads[k]
    print(params._fields[k], V.shape, dV.shape, np.allclose(dV, loop[k]))


# %% measure
def relative_error(k, params, grads, X, Y):
    def J(V):
        changed = list(params)
        changed[k] = V
        return cost(forward(X, Parameters(*changed)).A2, Y)

    return compare(grads[k], numerical_gradient(J, params[k]))


# %% check
total = 0
print("   size error < 1e-8")
for k in range(4):
    error = relative_error(k, params, grads, X, Y)
    total += params[k].size
    print(f"{params._fields[k]} {params[k].size:4} {error < 1e-8}")
print(f"Σ  {total:4}")

# %% outputs
Y2 = np.vstack([Y, X[1:2] > 6])  # (n_y, m)
wide = initialize(2, 3, 2, rng=np.random.default_rng(1), scale=0.5)
cache2 = forward(X, wide)
L2 = cross_entropy(cache2.A2, Y2)  # (n_y, m)
print(f"J    {np.sum(L2) / m:.4f}")
print(f"mean {np.mean(L2):.4f}")

grads2 = backward(wide, cache2, X, Y2)
for k in range(4):
    error = relative_error(k, wide, grads2, X, Y2)
    print(wide._fields[k], wide[k].shape, error < 1e-8)

# %% no_transpose
dZ2 = cache.A2 - Y  # (n_y, m)
print(W2.shape, dZ2.shape)
W2 @ dZ2

# %% silent
Z1, A1, _, A2 = forward(X, small)
dZ2 = A2 - Y  # (n_y, m)
dA1 = small.W2.T @ dZ2  # (n_h, m)
dZ1 = dA1 * (1 - A1**2)  # (n_h, m)
versions = {
    "dZ1 @ X.T / m": dZ1 @ X.T / m,
    "X @ dZ1.T / m": X @ dZ1.T / m,
    "dA1 @ X.T / m": dA1 @ X.T / m,
    "dZ1 @ X.T": dZ1 @ X.T,
}


def J_of_W1(V):
    return cost(forward(X, small._replace(W1=V)).A2, Y)


measured = numerical_gradient(J_of_W1, small.W1)
print("dW1           shape error")
for text, V in versions.items():
    print(f"{text:13} {V.shape == small.W1.shape}  {compare(V, measured):.3f}")
