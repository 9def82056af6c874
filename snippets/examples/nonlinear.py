# %% setup
import numpy as np

from snippets import logistic_regression
from snippets.activations import tanh
from snippets.datasets import circles
from snippets.two_layer_network import (
    Parameters,
    forward,
    initialize,
    predict,
    train,
)

# %% by_hand
W1 = np.array([[1.0, 2.0], [3.0, -1.0]])  # (n_h, n_x)
b1 = np.array([[1.0], [-2.0]])  # (n_h, 1)
W2 = np.array([[2.0, 1.0]])  # (n_y, n_h)
b2 = np.array([[-3.0]])  # (n_y, 1)

print("W", W2 @ W1)  # (n_y, n_x)
print("b", W2 @ b1 + b2)  # (n_y, 1)

# %% collapse
rng = np.random.default_rng(1)
X, Y = circles(rng, m=200)
params = initialize(n_x=2, n_h=50, rng=rng, scale=1.0)
W1, b1, W2, b2 = params
A2 = forward(X, params, "identity").A2  # (n_y, m)

w = (W2 @ W1).T  # (n_x, 1)
b = (W2 @ b1 + b2).item()
A = logistic_regression.forward(X, w, b)  # (1, m)
print(sum(P.size for P in params), w.size + 1)
print(np.allclose(A2, A))

# %% line
w, b = logistic_regression.initialize(n_x=2)
w, b, costs = logistic_regression.train(X, Y, w, b, learning_rate=0.5, iterations=500)
Y_line = logistic_regression.predict(X, w, b)  # (1, m)
print(f"J {costs[-1]:.4f}  acc {np.mean(Y_line == Y):.3f}")

# %% networks
start = initialize(2, 4, rng=np.random.default_rng(1))
for g in ("identity", "tanh"):
    params, costs = train(X, Y, start, learning_rate=1.0, iterations=500, activation=g)
    Y_net = predict(X, params, g)  # (n_y, m)
    accuracy, same = np.mean(Y_net == Y), np.mean(Y_net == Y_line)
    print(f"{g:8} J {costs[-1]:.4f}  acc {accuracy:.3f}  same {same:.3f}")

print("W1", np.round(params.W1, 2), sep="\n")  # (n_h, n_x)

# %% blocks
x = np.linspace(-3, 3, 7).reshape(1, 7)  # (1, m)
up = tanh(5 * (x + 1))  # (1, m)
down = tanh(5 * (x - 1))  # (1, m)
print("x              ", x)
print("up             ", np.round(up, 1))
print("down           ", np.round(down, 1))
print("(up - down) / 2", np.round((up - down) / 2, 1))

# %% tied
X = np.array([[0, 0, 1, 1], [0, 1, 0, 1]])  # (n_x, m)
w = np.random.default_rng(1).standard_normal((2, 1))
Z = w.T @ X + 0.7  # (1, m)
print(np.round(Z, 2))
print(f"{Z[0, 0] + Z[0, 3]:.2f} {Z[0, 1] + Z[0, 2]:.2f}")

# %% xor
Y = np.array([[0, 1, 1, 0]])  # (n_y, m)
xor = Parameters(
    W1=np.array([[5.0, 5.0], [5.0, 5.0]]),  # (n_h, n_x)
    b1=np.array([[-2.5], [-7.5]]),  # (n_h, 1)
    W2=np.array([[5.0, -5.0]]),  # (n_y, n_h)
    b2=np.array([[-5.0]]),  # (n_y, 1)
)
cache = forward(X, xor)
print(np.round(cache.A1, 2))
print(np.round(cache.A2, 2))
print(np.array_equal(predict(X, xor), Y))
