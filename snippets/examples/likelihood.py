# Run on its page, which defines the students and the likelihoods too.
# ruff: noqa: F401, F821

# %% setup
import numpy as np

from snippets.activations import sigmoid
from snippets.door import checked
from snippets.logistic_regression import forward
from snippets.losses import cost, cross_entropy

# %% coin
for theta in (0.5, 0.6, 0.7, 0.8, 0.9):
    print(f"{theta}  {theta**7 * (1 - theta) ** 3:.6f}")

# %% cases
A = forward(X, w, b)  # (1, m)
print("ŷ      y  case   P")
for i in range(Y.shape[1]):
    a, y = A[0, i], Y[0, i]
    case = a if y == 1 else 1 - a
    print(f"{a:.3f}  {y}  {case:.3f}  {probability(a, y):.3f}")

# %% product
print(f"{likelihood(A, Y):.4f}")
print(f"{likelihood(np.full((1, 6), 0.5), Y):.4f}")

# %% logarithms
tosses = np.array([[1, 1, 0, 1, 1, 1, 0, 1, 0, 1]])  # (1, m)
print("θ    P         log P")
for theta in (0.5, 0.6, 0.7, 0.8, 0.9):
    Theta = np.full((1, 10), theta)  # (1, m)
    print(f"{theta}  {likelihood(Theta, tosses):.6f}  ", end="")
    print(f"{log_likelihood(Theta, tosses):.4f}")

# %% same
m = Y.shape[1]
print(f"{np.log(likelihood(A, Y)):.4f}")
print(f"{log_likelihood(A, Y):.4f}")
print(f"{-m * cost(A, Y):.4f}")

# %% decay
for decay in (0.0, 0.1):
    w, b = np.zeros((2, 1)), 0.0  # (n_x, 1) ()
    sizes = []
    for step in range(1, 20_001):
        dZ = sigmoid(w.T @ X + b) - Y  # (1, m)
        dw = X @ dZ.T / m + decay * w  # (n_x, 1)
        w, b = w - 0.1 * dw, b - 0.1 * np.mean(dZ)
        if step in (1000, 5000, 20_000):
            sizes.append(np.linalg.norm(w))
    print(decay, np.round(sizes, 2))

# %% underflow
rng = np.random.default_rng(1)
m = 2000
A_many = rng.uniform(0.1, 0.9, (1, m))  # (1, m)
Y_many = (rng.random((1, m)) < A_many).astype(int)  # (1, m)
print(likelihood(A_many, Y_many), np.nextafter(0, 1))
log_P = log_likelihood(A_many, Y_many)
print(f"{log_P:.2f}  {log_P / np.log(10):.1f}")
print(f"{cost(A_many, Y_many):.4f}")

# %% too_late
print(np.log(likelihood(A_many, Y_many)))

# %% where
for m in (1074, 1075):
    print(m, 0.5**m > 0, f"{m * np.log(0.5):.2f}")
