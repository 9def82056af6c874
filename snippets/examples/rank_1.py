# Run on its page, which defines the students too.
# ruff: noqa: F821

# %% setup
import numpy as np

from snippets.activations import sigmoid
from snippets.logistic_regression import forward

rng = np.random.default_rng(2)
a, b = rng.random(5), rng.random(5)
print(a.shape, a.T.shape)
print(np.round(a, 2))
print(np.round(a.T, 2))
print(f"{np.dot(a.T, b):.2f}")

# %% rows
p, q = rng.random((1, 5)), rng.random((1, 5))
print(p.shape, p.T.shape)
print(np.round(p.T, 2))
print(np.round(np.dot(p.T, q), 2))

# %% axes
for V in (p, p.T, a, np.zeros((2, 3, 4))):
    print(V.shape, V.T.shape)

# %% products
column, row = a.reshape(5, 1), a.reshape(1, 5)
print((row @ column).shape, (column @ row).shape)
print(f"{(a @ a).shape = }")
print(f"{(a @ a.T).shape = }")
print(f"{(a.T @ a).shape = }")

# %% itself
D = a - column  # (5, 5)
print((a - a).shape, D.shape)
print(np.round(D, 2))


# %% training
def train(w, b, iterations=200, learning_rate=0.02):
    m = X.shape[1]
    for k in range(iterations):
        A = sigmoid(w.T @ X + b)  # (1, m)
        dZ = A - Y  # (1, m)
        J = np.mean(-Y * np.log(A) - (1 - Y) * np.log(1 - A))
        if k in (0, 1, iterations - 1):
            print(f"{k:3}", w.shape, A.shape, dZ.shape, f"{J:.4f}")
        w = w - learning_rate * X @ dZ.T / m  # (n_x, 1)
        b = b - learning_rate * np.mean(dZ)  # ()
    right = (sigmoid(w.T @ X + b) > 0.5) == Y  # (1, m)
    print(np.sum(right), "/", m)


train(np.array([[0.8], [0.5]]), -6.0)
print()
train(np.array([0.8, 0.5]), -6.0)

# %% sources
print(X[0].shape, X[0:1].shape)
print(X[:, 4].shape, X[:, 4:5].shape)
print(X.mean(axis=1).shape, X.mean(axis=1, keepdims=True).shape)
print(np.zeros(2).shape, np.zeros((2, 1)).shape)

# %% repair
print(a.reshape(-1, 1).shape, a.reshape(1, -1).shape)
print(a[:, np.newaxis].shape, a[np.newaxis, :].shape)

# %% lost
c = rng.random(5)
c.reshape(1, 5)
assert c.shape == (1, 5), c.shape

# %% kept
c = c.reshape(1, 5)
assert c.shape == (1, 5), c.shape
print(c.shape)

# %% refused
forward(X, np.array([0.8, 0.5]), -6.0)

# %% fine
hours = np.linspace(0, 8, 5)  # (m,)
sleep = np.full(5, 6.0)  # (m,)
w = np.array([[0.8], [0.5]])  # (n_x, 1)
print(hours, hours.shape)
print(np.round(forward(np.vstack([hours, sleep]), w, -6.0), 2))
