# Run on its page, which defines the students and the wrong twins too.
# ruff: noqa: F401, F821

# %% setup
from collections.abc import Callable

import numpy as np

from snippets import losses, pitfalls, two_layer_network
from snippets.activations import sigmoid, tanh_derivative
from snippets.checks import check
from snippets.door import checked, checked_by
from snippets.gradient_check import compare, numerical_gradient
from snippets.logistic_regression import forward
from snippets.pitfalls import rows

# %% column_minus_rank_1
y = np.array(sleep)  # (m,)
print((y.reshape(-1, 1) - y).shape)
guesses = [
    [5.5, 7.5, 4.5, 5.5, 3.5, 8.5],
    sleep,
    [np.mean(sleep)] * 6,
]
for guess in guesses:
    y_hat = np.reshape(guess, (-1, 1))  # (m, 1)
    wrong = wrong_mean_squared_error(y_hat, y)
    right = mean_squared_error(y_hat, y)
    print(f"{wrong:.2f} {right:.2f}")

# %% keepdims
pair = X[:, :2]  # (2, 2)
print(pair.sum(axis=1).shape, pair.sum(axis=1, keepdims=True).shape)
for normalize in (wrong_normalize_rows, normalize_rows):
    share = normalize(pair)  # (2, 2)
    print(np.round(share, 2), np.round(share.sum(axis=1), 2))

# %% cost_table
A = forward(X, w, b)  # (1, m)
half = np.full((1, 6), 0.5)  # (1, m)
print((Y * np.log(A).T).shape, (Y * np.log(A)).shape)
for P in (A, half):
    wrong = wrong_cross_entropy_cost(P, Y)
    print(f"{wrong:.2f} {losses.cost(P, Y):.2f}")

# %% one_by_one
A = forward(X, w, b)  # (1, m)
cost_1x1 = -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / Y.shape[1]  # (1, 1)
print(cost_1x1.shape, f"{cost_1x1.item():.4f}")
print(f"{cost_1x1:.4f}")

# %% integers
w_start = np.array([[1], [1]])  # (n_x, 1)
dw = np.array([[0.3], [-0.3]])  # (n_x, 1)
print(np.zeros_like(w_start).dtype.kind, (w_start - 0.5 * dw).dtype.kind)
for step in (wrong_descent_step, pitfalls.descent_step):
    w_now = w_start
    for _ in range(10):
        w_now = step(w_now, dw, 0.5)
    print(np.round(w_now.T, 2))

# %% in_place
hours = X.astype(float)  # (n_x, m)
print(np.round(forward(hours, w, b), 2))
centered = wrong_center(hours)
print(np.shares_memory(centered, hours))
print(np.round(forward(hours, w, b), 2))


# %% view
def J(w: np.ndarray) -> float:
    return losses.cost(forward(X, w, b), Y)


print(np.shares_memory(w, w[:]), np.shares_memory(w, w.copy()))
print(f"{wrong_slope(J, w):.4f} {pitfalls.slope(J, w):.4f}")

# %% star
for Z in (wrong_logits(X, w, b), logits(X, w, b)):
    print(Z.shape, f"{np.mean((Z > 0) == Y):.2f}")

# %% transposed_gradient
rng = np.random.default_rng(1)
params = two_layer_network.initialize(n_x=2, n_h=2, rng=rng, scale=0.1)
cache = two_layer_network.forward(X, params)
dZ2 = cache.A2 - Y  # (1, m)
dZ1 = params.W2.T @ dZ2 * tanh_derivative(cache.Z1)  # (n_h, m)


def J_of_W1(W1: np.ndarray) -> float:
    A2 = two_layer_network.forward(X, params._replace(W1=W1)).A2  # (1, m)
    return losses.cost(A2, Y)


numeric = numerical_gradient(J_of_W1, params.W1)  # (n_h, n_x)
for gradient in (wrong_weight_gradient, weight_gradient):
    dW1 = gradient(dZ1, X)  # (n_h, n_x)
    print(dW1.shape, f"{compare(dW1, numeric):.2f}")

# %% axis
X_empty = np.zeros((2, 6))  # (n_x, m)
m = 6
for gradient in (wrong_bias_gradient, bias_gradient):
    _, b1, W2, b2 = params
    for _ in range(100):
        A1 = np.tanh(params.W1 @ X_empty + b1)  # (n_h, m)
        A2 = sigmoid(W2 @ A1 + b2)  # (1, m)
        dZ2 = A2 - Y  # (1, m)
        dZ1 = W2.T @ dZ2 * (1 - A1**2)  # (n_h, m)
        b1 = b1 - gradient(dZ1)  # (n_h, 1)
        W2 = W2 - dZ2 @ A1.T / m  # (1, n_h)
    print(b1.shape, f"{losses.cost(A2, Y):.3f}")

# %% refused
check(dZ1=dZ1, db1=wrong_bias_gradient(dZ1))
