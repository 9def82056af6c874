# Run on its page, after the cells of index.py and the function `train`.
# ruff: noqa: F401, F821

# %% imports
from snippets.door import checked
from snippets.gradient_check import compare, numerical_gradient
from snippets.losses import cross_entropy_from_logits
from snippets.two_layer_network import (
    Parameters,
    backward,
    cost,
    forward,
    initialize,
    predict,
    update,
)

# %% radius
r = np.hypot(X[0], X[1])  # (m,)
wrong = (predict(X, params) != Y)[0]  # (m,)
for low, high in ((0, 1), (1, 2), (2, 3), (3, 5)):
    ring = (r >= low) & (r < high)  # (m,)
    print(f"{low} <= r < {high}: {np.sum(wrong & ring):2} / {np.sum(ring)}")

# %% sizes
X_new, Y_new = flower(np.random.default_rng(3), m=4000)
print("n_h     J  train   new")
for n_h in (1, 2, 3, 4, 5, 20, 50):
    start = initialize(2, n_h, rng=np.random.default_rng(2))
    found, J = train(X, Y, start, learning_rate=1.2, iterations=1000)
    seen = np.mean(predict(X, found) == Y)
    new = np.mean(predict(X_new, found) == Y_new)
    print(f"{n_h:3}{J[-1]:6.2f}{seen:7.2f}{new:6.2f}")

# %% lines
w_1, w_2 = params.W1.T  # (n_h,), (n_h,)
angles = np.degrees(np.arctan2(-w_1, w_2)) % 180  # (n_h,)
length = np.hypot(w_1, w_2)  # (n_h,)
for k in range(4):
    print(f"{k + 1}{angles[k]:5.0f}{length[k]:6.1f}{params.W2[0, k]:6.1f}")

# %% walk
theta = np.radians(22.5 + 45 * np.arange(8)).reshape(1, 8)  # (1, m)
petals = 4 * np.vstack([np.cos(theta), np.sin(theta)])  # (n_x, m)
drawn = Parameters(
    W1=50 * np.array([[1.0, -1.0], [1.0, 0.0], [1.0, 1.0]]),  # (n_h, n_x)
    b1=np.zeros((3, 1)),  # (n_h, 1)
    W2=np.array([[-2.0, 2.0, -2.0]]),  # (n_y, n_h)
    b2=np.zeros((1, 1)),  # (n_y, 1)
)
print(np.round(forward(petals, drawn).A1).astype(int))
print(predict(petals, drawn).astype(int))

# %% drawn
print(f"{np.mean(predict(X, drawn) == Y):.2f}")
print(f"{np.mean(predict(X_new, drawn) == Y_new):.2f}")

# %% overfit
X_few, Y_few = flower(np.random.default_rng(2), m=80)
big = initialize(2, 20, rng=np.random.default_rng(1), scale=0.1)
print("   k  J_80  J_new  80   new")
for k, more in ((250, 250), (1000, 750), (4000, 3000)):
    big, J = train(X_few, Y_few, big, learning_rate=1.2, iterations=more)
    J_new = np.mean(cross_entropy_from_logits(forward(X_new, big).Z2, Y_new))
    seen = np.mean(predict(X_few, big) == Y_few)
    new = np.mean(predict(X_new, big) == Y_new)
    print(f"{k:4}{J[-1]:6.2f}{J_new:6.2f}{seen:6.2f}{new:6.2f}")

# %% check
start = initialize(2, 4, rng=np.random.default_rng(2), scale=1.0)
grads = backward(start, forward(X, start), X, Y)
for k in range(4):
    error = relative_error(k, start, grads, X, Y)
    print(start._fields[k], start[k].size, error < 1e-7)
