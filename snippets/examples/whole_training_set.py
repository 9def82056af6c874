# ruff: noqa: F401, F821
# %% setup
import numpy as np

from snippets.activations import sigmoid
from snippets.door import checked
from snippets.examples import students
from snippets.examples.students import b, w
from snippets.logistic_regression import cost
from snippets.vectorization import measure

X, Y = students.X[:, 0:3], students.Y[:, 0:3]  # (n_x, m), (1, m)

# %% loop
for i in range(3):
    x = X[:, i : i + 1]  # (n_x, 1)
    z = w.T @ x + b  # (1, 1)
    print(f"{z.item():.1f}")

# %% at_once
Z = w.T @ X + b  # (1, m)
A = sigmoid(Z)  # (1, m)
print(Z.shape, np.round(Z, 1))
print(A.shape, np.round(A, 2))

# %% two
dw, db = gradients_two_loops(X, A, Y)
print(np.round(dw.T, 4), round(db, 4))

# %% one
dw, db = gradients_one_loop(X, A, Y)
print(np.round(dw.T, 4), round(db, 4))

# %% which
print(X[0], X[0].shape)
print(X[:, 0], X[:, 0].shape)
print(X[:, 0:1].T, X[:, 0:1].shape)
X[2]

# %% silent
dZ = A - Y  # (1, m)
dw = np.zeros((2, 1))
dw = dw + X[:, 0] * dZ[0, 0]
print(dw.shape)
print(np.round(dw, 3))
dw = np.zeros((2, 1))
dw += X[:, 0] * dZ[0, 0]

# %% columns
total = np.zeros((2, 1))
for i in range(3):
    term = X[:, i : i + 1] * dZ[0, i]  # (n_x, 1)
    print(f"{dZ[0, i]:6.3f}", np.round(term.T, 3))
    total = total + term
print(np.round(total.T, 3))
print(np.allclose(X @ dZ.T, total))

# %% none
dw, db = gradients(X, A, Y)
print(np.round(dw.T, 4), round(db, 4))

# %% large
rng = np.random.default_rng(1)
n_x, m = 20, 2000
many = (
    rng.standard_normal((n_x, m)),
    sigmoid(rng.standard_normal((1, m))),
    rng.integers(0, 2, (1, m)),
)
dw, db = gradients(*many)
for f in (gradients_two_loops, gradients_one_loop, gradients):
    other_dw, other_db = f(*many)
    same = np.allclose(dw, other_dw) and np.isclose(db, other_db)
    print(f"{same}  {1000 * measure(f, *many):6.2f} ms  {f.__name__}")

# %% step
m = X.shape[1]
learning_rate = 0.1

Z = w.T @ X + b  # (1, m)
A = sigmoid(Z)  # (1, m)
dZ = A - Y  # (1, m)
dw = X @ dZ.T / m  # (n_x, 1)
db = np.sum(dZ) / m  # ()
w = w - learning_rate * dw  # (n_x, 1)
b = b - learning_rate * db  # ()

print(np.round(w.T, 4), f"{b:.4f}")

# %% iterations
for k in range(4):
    A = sigmoid(w.T @ X + b)  # (1, m)
    print(f"{k}  {cost(A, Y):.4f}")
    dw, db = gradients(X, A, Y)
    w, b = w - learning_rate * dw, b - learning_rate * db
