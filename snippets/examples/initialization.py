# Run on its page, which defines `initialize` too.
# ruff: noqa: F401

# %% setup
import numpy as np

from snippets import logistic_regression
from snippets.activations import relu, tanh, tanh_derivative
from snippets.datasets import blobs, circles
from snippets.door import checked
from snippets.two_layer_network import (
    Parameters,
    backward,
    forward,
    initialize,
    predict,
    train,
)

X, Y = circles(np.random.default_rng(1), m=200)

# %% zero
zero = Parameters(
    W1=np.zeros((4, 2)),  # (n_h, n_x)
    b1=np.zeros((4, 1)),  # (n_h, 1)
    W2=np.zeros((1, 4)),  # (n_y, n_h)
    b2=np.zeros((1, 1)),  # (n_y, 1)
)
grads = backward(zero, forward(X, zero), X, Y)
for name, dV in grads._asdict().items():
    print(f"{name:3} {np.abs(dV).max():.1f}")
_, costs = train(X, Y, zero, learning_rate=1.0, iterations=100)
print(f"J {costs[0]:.4f} -> {costs[-1]:.4f}")

# %% equal
equal = Parameters(
    W1=np.full((4, 2), 0.5),  # (n_h, n_x)
    b1=np.zeros((4, 1)),  # (n_h, 1)
    W2=np.full((1, 4), 0.5),  # (n_y, n_h)
    b2=np.zeros((1, 1)),  # (n_y, 1)
)
grads = backward(equal, forward(X, equal), X, Y)
print("dW1")
print(np.round(grads.dW1, 4))

after, costs = train(X, Y, equal, learning_rate=1.0, iterations=300)
print("W1")
print(np.round(after.W1, 4))
print("W2", np.round(after.W2, 4))
print(f"J {costs[0]:.2f} -> {costs[-1]:.2f}")
print(f"{np.mean(predict(X, after) == Y):.3f}")

# %% nudge
W1 = equal.W1.copy()
W1[0, 0] += 1e-6
params = equal._replace(W1=W1)
for k in range(0, 801, 200):
    spread = np.max(np.abs(params.W1 - params.W1[3]))
    print(f"{k:3} {spread:.0e}")
    params, costs = train(X, Y, params, learning_rate=1.0, iterations=200)

# %% random
start = initialize(n_x=2, n_h=4, rng=np.random.default_rng(1))
print("W1")
print(np.round(start.W1, 4))
params, costs = train(X, Y, start, learning_rate=1.0, iterations=500)
print(np.round(params.W1, 2))
print(f"J {costs[0]:.2f} -> {costs[-1]:.2f}")
print(f"{np.mean(predict(X, params) == Y):.3f}")

# %% saturate
print("scale  mean g'  g'<0.01     J  J_500")
for scale in (0.01, 1.0, 10.0):
    start = initialize(2, 4, rng=np.random.default_rng(1), scale=scale)
    slope = tanh_derivative(forward(X, start).Z1)  # (n_h, m)
    flat = np.mean(slope < 0.01)
    _, costs = train(X, Y, start, learning_rate=1.0, iterations=500)
    print(f"{scale:5}{slope.mean():9.2f}{flat:9.0%}{costs[0]:7.2f}{costs[-1]:7.2f}")

# %% small
for scale in (1.0, 1e-2, 1e-4, 1e-6):
    start = initialize(2, 4, rng=np.random.default_rng(1), scale=scale)
    _, costs = train(X, Y, start, learning_rate=1.0, iterations=800)
    print(f"{scale:.0e} {np.argmax(np.array(costs) < 0.3):4}")

# %% inputs
rng = np.random.default_rng(1)
print("n_x   scale  std(Z1)  mean g'")
for n_x in (2, 784):
    x = rng.standard_normal((n_x, 500))  # (n_x, m)
    for scale in (0.01, 1.0, 1 / np.sqrt(n_x)):
        Z1 = forward(x, initialize(n_x, 50, rng=rng, scale=scale)).Z1
        slope = tanh_derivative(Z1)  # (n_h, m)
        print(f"{n_x:3}{scale:8.3f}{Z1.std():9.2f}{slope.mean():9.2f}")

# %% layers
n = 100


def squares(g, k):
    rng = np.random.default_rng(1)
    A = rng.standard_normal((n, 300))  # (n, m)
    means = []
    for _ in range(20):
        W = rng.standard_normal((n, n)) * np.sqrt(k / n)  # (n, n)
        A = g(W @ A)  # (n, m)
        means.append(np.mean(A**2))
    return means


print("g     n s²      1       5      10      20")
for name, g in [("tanh", tanh), ("ReLU", relu)]:
    for k in (1, 2):
        a2 = squares(g, k)
        print(f"{name:5} {k:3}", *[f"{a2[i]:7.4f}" for i in (0, 4, 9, 19)])

# %% seeds
rng = np.random.default_rng(7)
first = initialize(2, 4, rng=rng)
second = initialize(2, 4, rng=rng)
again = initialize(2, 4, rng=np.random.default_rng(7))
print(np.array_equal(first.W1, second.W1))
print(np.array_equal(first.W1, again.W1))

# %% convex
X_2, Y_2 = blobs(np.random.default_rng(1), m=200, distance=2.0)
for w_0 in (0.0, 5.0, -5.0):
    w, b, costs = logistic_regression.train(
        X_2, Y_2, np.full((2, 1), w_0), w_0, learning_rate=0.5, iterations=1000
    )
    print(f"{w_0:4} J {costs[0]:.2f} -> {costs[-1]:.4f}", np.round([*w[:, 0], b], 3))
