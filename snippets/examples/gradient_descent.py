# Run on its page, which defines `update` and `train` too.
# ruff: noqa: F401, F821

# %% setup
import numpy as np

from snippets.datasets import flower
from snippets.door import checked
from snippets.gradient_check import compare, numerical_gradient
from snippets.losses import cross_entropy_from_logits
from snippets.two_layer_network import (
    Gradients,
    Parameters,
    backward,
    cost,
    forward,
    initialize,
    predict,
)

# %% slope
hours = np.array([[-3, -2.5, -2, 0.5, 1.5, 2, 2.5, 3.5, 4]])  # (n_x, m)
passed = np.array([[0, 0, 0, 0, 1, 1, 1, 1, 0]])  # (n_y, m)


def J(w):
    w1, w2 = w.ravel()
    Z2 = w2 * np.tanh(w1 * hours)  # (n_y, m)
    return np.mean(cross_entropy_from_logits(Z2, passed))


w = np.array([[-0.5], [1.0]])  # (2, 1)
dw = numerical_gradient(J, w)  # (2, 1)
print("w", w.ravel(), f"J {J(w):.3f}")
print("dw", np.round(dw.ravel(), 3))

# %% step
learning_rate = 0.5
w_next = w - learning_rate * dw  # (2, 1)
print("w", np.round(w_next.ravel(), 3), f"J {J(w_next):.3f}")


# %% path
def descend(w, iterations):
    path = [w]
    for _ in range(iterations):
        w = w - learning_rate * numerical_gradient(J, w)
        path.append(w)
    return path


right = descend(np.array([[-0.5], [1.0]]), 60)
left = descend(np.array([[-1.5], [0.5]]), 60)
for path in (right, left):
    print(np.round(path[-1].ravel(), 2), f"{J(path[-1]):.3f}")

# %% saddle
zero = np.zeros((2, 1))
print(f"{J(zero):.3f} {np.abs(numerical_gradient(J, zero)).max():.3f}")
for v in ([0.2, 0.2], [0.2, -0.2]):
    print(v, f"{J(np.array(v)):.3f}")
path = descend(np.full((2, 1), 0.01), 60)
for k in (0, 10, 20, 60):
    print(k, f"{J(path[k]):.3f}")

# %% once
X, Y = flower(np.random.default_rng(1), m=200)
params = initialize(n_x=2, n_h=4, rng=np.random.default_rng(0))
cache = forward(X, params)
grads = backward(params, cache, X, Y)
updated = update(params, grads, learning_rate=1)
print(f"{cost(cache.A2, Y):.6f}")
print(f"{cost(forward(X, updated).A2, Y):.6f}")

# %% run
trained, costs = train(X, Y, params, learning_rate=1, iterations=500)
for k in (0, 1, 50, 100, 200, 499):
    print(f"{k:3} {costs[k]:.4f}")
print(len(costs), f"{cost(forward(X, trained).A2, Y):.4f}")

# %% rates
print("   α  J_0 J_10 J_20 J_30")
for rate in (0.1, 1, 20):
    _, costs_rate = train(X, Y, params, learning_rate=rate, iterations=31)
    print(f"{rate:4}", *(f"{costs_rate[k]:.2f}" for k in (0, 10, 20, 30)))

# %% midpoint
w_right, w_left = right[-1], left[-1]
w_middle = (w_right + w_left) / 2  # (2, 1)
print(f"{J(w_right):.3f} {J(w_middle):.3f} {J(w_left):.3f}")
print(f"{J(-w_left):.3f}")

# %% seeds
print("seed J_0    J_499  acc")
for seed in (0, 4):
    start = initialize(n_x=2, n_h=4, rng=np.random.default_rng(seed))
    end, costs_seed = train(X, Y, start, learning_rate=1, iterations=500)
    accuracy = np.mean(predict(X, end) == Y)
    print(f"{seed:4} {costs_seed[0]:.4f} {costs_seed[-1]:.4f} {accuracy:.3f}")

# %% twenty
last = []  # J_499
for seed in range(20):
    start = initialize(n_x=2, n_h=4, rng=np.random.default_rng(seed))
    _, costs_seed = train(X, Y, start, learning_rate=1, iterations=500)
    last.append(costs_seed[-1])
last = np.array(last)
print(np.sum(last < 0.25), np.sum(last > 0.5))

# %% patience
end, costs_long = train(X, Y, end, learning_rate=1, iterations=1500)
print(f"{costs_long[0]:.3f} {costs_long[-1]:.3f} {np.mean(predict(X, end) == Y):.3f}")

# %% stop
falls = -np.diff(costs)
first = int(np.argmax(falls < 1e-4))
later = 10 + int(np.argmax(falls[10:] < 1e-4))
print(first, f"{costs[first]:.4f}")
print(later, f"{costs[later]:.4f}")


# %% out_of_order
def wrong_step(params, X, Y, learning_rate):
    W1, b1, W2, b2 = params
    _, A1, _, A2 = forward(X, params)
    m = X.shape[1]
    dZ2 = A2 - Y  # (n_y, m)
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m  # (n_y, 1)
    W2 = W2 - learning_rate * dZ2 @ A1.T / m  # (n_y, n_h)
    dZ1 = W2.T @ dZ2 * (1 - A1**2)  # (n_h, m)
    dW1 = dZ1 @ X.T / m  # (n_h, n_x)
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m  # (n_h, 1)
    grads = Gradients(dW1, db1, np.zeros(W2.shape), db2)
    return dW1, update(Parameters(W1, b1, W2, b2), grads, learning_rate=learning_rate)


# %% order
half, _ = train(X, Y, params, learning_rate=1, iterations=50)


def J_at(W1):
    A2 = forward(X, Parameters(W1, half.b1, half.W2, half.b2)).A2  # (n_y, m)
    return cost(A2, Y)


measured = numerical_gradient(J_at, half.W1)  # (n_h, n_x)
dW1 = backward(half, forward(X, half), X, Y).dW1
print(compare(dW1, measured) < 1e-7)
for rate in (0.1, 1, 2):
    wrong_dW1, _ = wrong_step(half, X, Y, rate)
    print(rate, f"{compare(wrong_dW1, measured):.4f}")

# %% unseen
wrong = params
for _ in range(499):
    _, wrong = wrong_step(wrong, X, Y, 1)
print(f"{costs[499]:.3f} {cost(forward(X, wrong).A2, Y):.3f}")
