# Run on its page, which defines `numerical_gradient` and `compare` too.
# ruff: noqa: E402, F401, F821

# %% neutral
a, b, c = 5, 3, 2
u = b * c
v = a + u
J = 3 * v
print(f"u = {u}  v = {v}  J = {J}")

dv = 3
da = dv * 1
du = dv * 1
db = du * c
dc = du * b
print(f"da = {da}  db = {db}  dc = {dc}")


# %% paths
def twice(u):
    return u * u + u


u, h = 3, 0.001
left, right, alone = u, u, 1
print(f"{left} + {right} + {alone} = {left + right + alone}")
print(f"{(twice(u + h) - twice(u - h)) / (2 * h):.3f}")

# %% setup
from collections.abc import Callable

import numpy as np

from snippets.activations import sigmoid
from snippets.door import checked, checked_by
from snippets.examples.students import X, Y, b, w
from snippets.gradient_check import alike, number
from snippets.losses import cross_entropy, squared_error

x, y = X[:, :1], Y[0, 0]  # (n_x, 1), ()


def loss(w, b):
    z = (w.T @ x).item() + b
    return cross_entropy(sigmoid(z), y).item()


print("x", x.ravel(), " y", y)
print("w", w.ravel(), " b", b)
print(f"L  {loss(w, b):.6f}")

# %% nudge
h = 0.001
e_1, e_2 = np.array([[1], [0]]), np.array([[0], [1]])  # (n_x, 1)
print(f"L   {loss(w, b + h):.6f}")
print(f"b   {(loss(w, b + h) - loss(w, b)) / h:.3f}")
print(f"w1  {(loss(w + h * e_1, b) - loss(w, b)) / h:.3f}")
print(f"w2  {(loss(w + h * e_2, b) - loss(w, b)) / h:.3f}")

# %% forward
z = (w.T @ x).item() + b
a = sigmoid(z).item()
L = cross_entropy(a, y).item()
print(f"z = {z:.4f}  a = {a:.4f}  L = {L:.4f}")

# %% edges
da = -y / a + (1 - y) / (1 - a)
dz = da * a * (1 - a)
print(f"dL/da = {da:7.4f}")
print(f"da/dz = {a * (1 - a):7.4f}")
print(f"dL/dz = {dz:7.4f}")
print(f"a - y = {a - y:7.4f}")

# %% parameters
dw = x * dz  # (n_x, 1)
db = dz  # ()
print("dw", np.round(dw.ravel(), 4), dw.shape)
print("db", round(db, 4))


# %% check
def loss_of_w(w):
    return loss(w, b)


def loss_of_b(b):
    return loss(w, b)


dw_measured = numerical_gradient(loss_of_w, w)  # (n_x, 1)
db_measured = numerical_gradient(loss_of_b, b)  # ()
print("dw", np.round(dw_measured.ravel(), 4))
print("db", np.round(db_measured, 4))
print(compare(dw, dw_measured) < 1e-8, compare(db, db_measured) < 1e-9)


# %% deck
def loss_of_z(z):
    return cross_entropy(sigmoid(z), label)


print("y  a(1-a)    a-y  measured")
for label in (0, 1):
    measured = numerical_gradient(loss_of_z, z)
    print(f"{label}  {a * (1 - a):.4f}  {a - label:7.4f}  {measured:7.4f}")


# %% squared
def squared_of_z(z):
    return squared_error(sigmoid(z), y)


measured = numerical_gradient(squared_of_z, z)
print(f"{measured:.4f}  {(a - y) * a * (1 - a):.4f}")
