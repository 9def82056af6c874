# Run on its page, which includes the students.
# ruff: noqa: F821

# %% setup
import numpy as np

from snippets.activations import sigmoid
from snippets.checks import SHAPES, written
from snippets.gradient_check import numerical_gradient
from snippets.two_layer_network import backward, cost, forward, initialize

# %% network
X, Y = X[:, :5], Y[:, :5]  # (n_x, m), (1, m)
params = initialize(n_x=2, n_h=4, rng=np.random.default_rng(1))
cache = forward(X, params)
grads = backward(params, cache, X, Y)

# %% element
W1, b1 = params.W1, params.b1  # (n_h, n_x), (n_h, 1)
x_3 = X[:, 2:3]  # (n_x, 1)
z_2 = W1[1:2] @ x_3 + b1[1:2]  # (1, 1)
print(x_3.shape, X[1, 2])
print(np.isclose(z_2.item(), cache.Z1[1, 2]))

# %% arrays
sizes = {"n_x": 2, "n_h": 4, "n_y": 1, "m": 5}
arrays = {"X": X, "Y": Y, **params._asdict(), **cache._asdict(), **grads._asdict()}
for name, V in arrays.items():
    expected = tuple(sizes.get(s, s) for s in SHAPES[name])
    print(f"{name:3} {V.shape} {V.shape == expected}")

# %% table
by_shape: dict[str, list[str]] = {}
for name, shape in SHAPES.items():
    by_shape.setdefault(written(shape), []).append(name)
for shape, names in by_shape.items():
    print(f"{shape:11}", *names)


# %% derivatives
def J_of_b2(b2: np.ndarray) -> float:
    return cost(forward(X, params._replace(b2=b2)).A2, Y)


def J_of_Z2(Z2: np.ndarray) -> float:
    return cost(sigmoid(Z2), Y)


m = X.shape[1]
dZ2 = cache.A2 - Y  # (n_y, m)
slopes = numerical_gradient(J_of_Z2, cache.Z2)  # (n_y, m)
print(np.allclose(grads.db2, numerical_gradient(J_of_b2, params.b2)))
print(np.round(dZ2, 2))
print(np.round(slopes, 2), np.allclose(dZ2, m * slopes))

# %% products
P = np.array([[1, 2], [3, 4]])
Q = np.array([[10, 0], [0, 10]])
print(P @ Q)
print(P * Q)
print(np.log(np.e), np.log(2).round(3))
