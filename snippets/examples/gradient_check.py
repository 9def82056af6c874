# Run on its page.

# %% setup
import numpy as np

from snippets.datasets import flower
from snippets.examples.students import X, Y
from snippets.gradient_check import compare, numerical_gradient
from snippets.two_layer_network import (
    Parameters,
    backward,
    cost,
    forward,
    initialize,
    train,
)

z = np.linspace(-4, 4, 9)
exact = 1 / (1 + np.exp(-z)) - 1  # a - y, y = 1


def total(z):
    return np.sum(np.log(1 + np.exp(-z)))


print(np.round(exact, 3))


# %% steps
for step in (1e-1, 1e-3, 1e-5, 1e-8, 1e-11):
    error = compare(exact, numerical_gradient(total, z, step=step))
    print(f"{step:.0e}", *(f"{error < bound!s:5}" for bound in (1e-3, 1e-6, 1e-9)))


# %% one
def one_sided(f, z, h):
    slopes = [(f(z + h * e) - f(z)) / h for e in np.eye(z.size)]
    return np.array(slopes)


for h in (1e-3, 1e-5, 1e-8, 1e-11):
    error = compare(exact, one_sided(total, z, h))
    print(f"{h:.0e}", *(f"{error < bound!s:5}" for bound in (1e-3, 1e-6, 1e-9)))


# %% scale
def check_b1(X, Y, params):
    W1, b1, W2, b2 = params
    db1 = backward(params, forward(X, params), X, Y).db1  # (n_h, 1)

    def cost_of(b1):
        return cost(forward(X, Parameters(W1, b1, W2, b2)).A2, Y)

    return np.linalg.norm(db1), compare(db1, numerical_gradient(cost_of, b1))


X_f, Y_f = flower(np.random.default_rng(1))
for scale in (1.0, 0.01, 0.0001):
    params = initialize(2, 4, rng=np.random.default_rng(2), scale=scale)
    size, error = check_b1(X_f, Y_f, params)
    print(f"{scale:6}  {size:.0e}  {error < 1e-7!s:5} {error < 1e-3!s:5}")


# %% kinks
h = 1e-5
print((max(0, h) - max(0, -h)) / (2 * h))
print((abs(h) - abs(-h)) / (2 * h))
print((abs(h) - abs(0)) / h)

# %% network
params = initialize(2, 2, rng=np.random.default_rng(1), scale=0.5)
grads = backward(params, forward(X, params), X, Y)


def cost_of(W1):
    _, b1, W2, b2 = params
    return cost(forward(X, Parameters(W1, b1, W2, b2)).A2, Y)


measured = numerical_gradient(cost_of, params.W1)
print(compare(grads.dW1, measured) < 1e-7)

# %% bugs
W1, b1, W2, b2 = params
Z1, A1, Z2, A2 = forward(X, params)
m = X.shape[1]
dZ2 = A2 - Y  # (1, m)
no_slope = W2.T @ dZ2 @ X.T / m  # (n_h, n_x)
turned = grads.dW1.T  # (n_x, n_h)
no_mean = grads.dW1 * m  # (n_h, n_x)
minus = -grads.dW1  # (n_h, n_x)
for wrong in (no_slope, turned, no_mean, minus):
    print(wrong.shape == W1.shape, f"{compare(wrong, measured):.2f}")

# %% start
zero = Parameters(0 * W1, 0 * b1, 0 * W2, 0 * b2)
print(f"{cost(forward(X, zero).A2, Y):.4f}  {np.log(2):.4f}")

# %% overfit
mean = np.mean(X, axis=1, keepdims=True)  # (n_x, 1)
std = np.std(X, axis=1, keepdims=True)  # (n_x, 1)
params = initialize(2, 8, rng=np.random.default_rng(1), scale=1.0)
_, costs = train((X - mean) / std, Y, params, learning_rate=0.5, iterations=2000)
for k in (0, 100, 1999):
    print(f"{k:4}  {costs[k]:.3f}")
