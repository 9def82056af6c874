# Run on its page, which defines the students and the zero-one loss too.
# ruff: noqa: F401, F821

# %% setup
import numpy as np

from snippets.checks import check_pair
from snippets.door import checked_by
from snippets.gradient_check import numerical_gradient
from snippets.logistic_regression import forward, train
from snippets.losses import cost, cross_entropy

# %% count
A = forward(X, w, b)  # (1, m)
print(np.round(A, 3))
print(Y)
print(zero_one(A, Y))  # (1, m)
print(f"{cost(A, Y, loss=zero_one):.3f}")

# %% stairs
print("    b  J_01   J")
for bias in (-8, -7.5, -6.95, -6.5, -6.1, -5.9, -5, -4):
    A = forward(X, w, bias)  # (1, m)
    print(f"{bias:5}  {cost(A, Y, loss=zero_one):.3f}  {cost(A, Y):.3f}")
print(np.round(np.sort(-(w.T @ X)), 1))  # (1, m)


# %% measured
def cost_at(p, loss):
    w, b = p[:2].reshape(2, 1), p[2]  # (n_x, 1) ()
    return cost(forward(X, w, b), Y, loss)


def slopes(p, loss):
    return numerical_gradient(lambda q: cost_at(q, loss), p, step=1e-5)  # (3,)


# %% flat
p = np.array([0.8, 0.5, -6.0])
for loss in (zero_one, cross_entropy):
    db = slopes(p, loss)[2]
    print(f"{db:.3f}  {db == 0}")

# %% descent
print("steps  J_01     b      J_01     b")
for steps in (0, 10, 100):
    print(f"{steps:5}", end="")
    for loss in (zero_one, cross_entropy):
        p = np.array([0.8, 0.5, -6.0])
        for _ in range(steps):
            p = p - 0.1 * slopes(p, loss)
        print(f"  {cost_at(p, zero_one):.3f} {p[2]:7.3f}", end="")
    print()

# %% jump
print("    h   J_01     J")
for h in (0.1, 0.01, 0.001):
    print(f"{h:5}", end="")
    for loss in (zero_one, cross_entropy):
        right = cost_at(np.array([0.8, 0.5, -6.3 + h]), loss)
        left = cost_at(np.array([0.8, 0.5, -6.3 - h]), loss)
        print(f"  {(right - left) / (2 * h):6.3f}", end="")
    print()

# %% sure
print("   ŷ  L_01  L")
for y_hat in (0.99, 0.51, 0.49, 0.01):
    print(f"{y_hat}  {zero_one(y_hat, 1):.0f}     {cross_entropy(y_hat, 1):.3f}")

# %% lid
y_hat = np.linspace(0, 1, 1001)
for y in (0, 1):
    print(np.all(cross_entropy(y_hat, y) / np.log(2) >= zero_one(y_hat, y)))

A = forward(X, w, b)  # (1, m)
print(f"{cost(A, Y, loss=zero_one):.3f}  {cost(A, Y) / np.log(2):.3f}")

# %% fewer
m = Y.shape[1]
print(f"log 2 / m  {np.log(2) / m:.4f}")
for steps in (8, 9, 11_000):
    w, b, _ = train(X, Y, np.zeros((2, 1)), 0.0, learning_rate=0.1, iterations=steps)
    A = forward(X, w, b)  # (1, m)
    print(f"{steps:5}  {cost(A, Y):.4f}  {m * cost(A, Y, loss=zero_one):.0f}")
