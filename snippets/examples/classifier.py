# Run on its page, which defines `initialize`, `train` and `predict` too.
# ruff: noqa: F401, F821

# %% setup
import numpy as np

from snippets.activations import sigmoid
from snippets.datasets import blobs, circles, flower, moons
from snippets.door import checked
from snippets.logistic_regression import forward, gradients
from snippets.losses import cost, cross_entropy_from_logits

X, Y = blobs(np.random.default_rng(4), m=400, distance=2.0)
X_train, Y_train = X[:, :300], Y[:, :300]
X_test, Y_test = X[:, 300:], Y[:, 300:]
print("train", X_train.shape, Y_train.shape)
print("test ", X_test.shape, Y_test.shape)

# %% start
w, b = initialize(n_x=2)
A = forward(X_train, w, b)  # (1, m)
print(w.shape, b, A[:, :3])
print(f"J = {cost(A, Y_train):.4f}")

# %% step
dw, db = gradients(X_train, A, Y_train)  # (n_x, 1), ()
w = w - 1.0 * dw  # (n_x, 1)
b = b - 1.0 * db  # ()
print("dw", np.round(dw.ravel(), 4), " db", round(db, 4))
print(f"J = {cost(forward(X_train, w, b), Y_train):.4f}")

# %% run
w, b = initialize(n_x=2)
w, b, costs = train(X_train, Y_train, w, b, learning_rate=1.0, iterations=100)
for k in (0, 1, 10, 50, 99):
    print(f"{k:2}  {costs[k]:.4f}")
print("w", np.round(w.ravel(), 2), " b", round(b, 2))


# %% score
def accuracy(X, Y, w, b):
    return np.mean(predict(X, w, b) == Y)


print(f"train {accuracy(X_train, Y_train, w, b):.2f}")
print(f"test  {accuracy(X_test, Y_test, w, b):.2f}")

# %% boundary
x_1 = np.array([-2.0, 0.0, 2.0])
x_2 = -(w[0, 0] * x_1 + b) / w[1, 0]
print(np.round(x_2, 2))
print(np.round(forward(np.vstack([x_1, x_2]), w, b), 6))
print(np.round(forward(np.vstack([x_1, x_2 + 1]), w, b), 2))

# %% rates
for learning_rate in (0.01, 1.0, 25.0):
    start = initialize(n_x=2)
    *_, J = train(X_train, Y_train, *start, learning_rate=learning_rate, iterations=100)
    print(f"{learning_rate:<5}", [round(J[k], 2) for k in (0, 1, 10, 30, 99)])


# %% sum
def wrong_train(X, Y, w, b, *, learning_rate, iterations):
    costs = []
    for _ in range(iterations):
        Z = w.T @ X + b  # (1, m)
        costs.append(np.mean(cross_entropy_from_logits(Z, Y)))
        dZ = sigmoid(Z) - Y  # (1, m)
        w = w - learning_rate * X @ dZ.T  # (n_x, 1)
        b = b - learning_rate * np.sum(dZ)  # ()
    return w, b, costs


for m in (4, 40, 400, 4000):
    X_m, Y_m = blobs(np.random.default_rng(1), m=m, distance=2.0)
    start = initialize(n_x=2)
    *_, J = train(X_m, Y_m, *start, learning_rate=0.5, iterations=20)
    *_, J_sum = wrong_train(X_m, Y_m, *start, learning_rate=0.5, iterations=20)
    print(f"m = {m:4}  {J[-1]:.1f}  {J_sum[-1]:5.1f}")

# %% stuck
far = X_train + 100.0  # (n_x, m)
mixed = X_train.T.reshape(2, 300)  # (n_x, m)
zero, upside_down = np.zeros((2, 1)), np.full((2, 1), -20.0)
print("           J_1    J_99  acc")
for name, X_d, w_d, learning_rate in (
    ("X", X_train, zero, 1.0),
    ("X + 100", far, zero, 1.0),
    ("reshape", mixed, zero, 1.0),
    ("α = 100", X_train, zero, 100.0),
    ("α = 1e-4", X_train, zero, 1e-4),
    ("w = -20", X_train, upside_down, 0.1),
):
    w_d, b_d, J = train(
        X_d, Y_train, w_d, 0.0, learning_rate=learning_rate, iterations=100
    )
    print(f"{name:8} {J[1]:5.2f} {J[99]:7.2f} {accuracy(X_d, Y_train, w_d, b_d):.2f}")

# %% shapes
for data in (moons, circles, flower):
    X_d, Y_d = data(np.random.default_rng(2))
    w_d, b_d, _ = train(X_d, Y_d, *initialize(n_x=2), learning_rate=1.0, iterations=500)
    print(f"{data.__name__:7} {accuracy(X_d, Y_d, w_d, b_d):.2f}")

# %% third
X_c, Y_c = circles(np.random.default_rng(2))
X_3 = np.vstack([X_c, np.sum(X_c**2, axis=0, keepdims=True)])  # (3, m)
w_3, b_3, _ = train(X_3, Y_c, *initialize(n_x=3), learning_rate=0.5, iterations=300)
print(f"{accuracy(X_3, Y_c, w_3, b_3):.2f}", np.round(w_3.ravel(), 1), round(b_3, 1))
