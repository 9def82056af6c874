# ruff: noqa: F401, F821
# %% setup
import numpy as np

from snippets import fast_network
from snippets.checks import check_vectors
from snippets.datasets import flower
from snippets.door import checked_by
from snippets.fast_network import Block, Workspace
from snippets.two_layer_network import initialize, train
from snippets.vectorization import dot_loop, measure

X, Y = flower(np.random.default_rng(1))
m = X.shape[1]
sizes = (4, 64, 512)
nets = {n_h: initialize(2, n_h, rng=np.random.default_rng(2)) for n_h in sizes}
print("X", X.shape, "Y", Y.shape)


# %% one_step
def step(X, Y, W1, b1, W2, b2):
    Z1 = W1 @ X + b1  # (n_h, m)
    A1 = np.tanh(Z1)  # (n_h, m)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))  # (1, m)
    dZ2 = A2 - Y  # (1, m)
    dW2, db2 = dZ2 @ A1.T / m, dZ2.mean(axis=1, keepdims=True)
    dZ1 = W2.T @ dZ2 * (1 - A1**2)  # (n_h, m)
    dW1, db1 = dZ1 @ X.T / m, dZ1.mean(axis=1, keepdims=True)
    return W1 - dW1, b1 - db1, W2 - dW2, b2 - db2


print("n_h     step")
for n_h in sizes:
    print(f"{n_h:<4} {1e6 * measure(step, X, Y, *nets[n_h]):6.0f} µs")


# %% calls
print("n          one call")
for n in (1, 100, 1_600, 25_600, 204_800):
    a = np.ones(n)
    print(f"{n:<8} {1e6 * measure(np.multiply, a, a):8.1f} µs")

# %% counts
for n_h in sizes:
    numbers = n_h * m
    print(f"n_h {n_h:<4} (n_h, m) {numbers:>7} numbers {numbers * 8 / 1e6:6.3f} MB")

# %% temporaries
A1 = np.tanh(np.ones((512, m)))
out = np.empty_like(A1)


def fresh():
    return 1 - A1 * A1


def in_place():
    np.multiply(A1, A1, out=out)
    np.subtract(1, out, out=out)


print(f"1 - A1 * A1   {1e6 * measure(fresh):6.0f} µs")
print(f"out=          {1e6 * measure(in_place):6.0f} µs")

# %% pieces
W1, b1, W2, b2 = nets[512]
Z1, dZ2 = W1 @ X + b1, Y - 0.5
pieces = {
    "W1 @ X": lambda: np.matmul(W1, X, out=out),
    "np.tanh(Z1)": lambda: np.tanh(Z1, out=out),
    "W2 @ A1": lambda: W2 @ A1,
    "dZ2 @ A1.T": lambda: dZ2 @ A1.T,
    "A1 * A1": lambda: np.multiply(A1, A1, out=out),
}
for name, piece in pieces.items():
    print(f"{name:12} {1e6 * measure(piece):6.0f} µs")

# %% sums
loops, arrays = (dot_loop, dot_listed), (dot_whole, dot_blocked, np.dot)
rng = np.random.default_rng(1)
print("n              loop      listed       whole     blocked      np.dot")
for n in (100, 10_000, 1_000_000, 4_000_000):
    u, v = rng.random(n), rng.random(n)
    kinds = arrays if n > 1_000_000 else loops + arrays
    times = [1e6 * measure(kind, u, v, repeat=3) for kind in kinds]
    print(f"{n:<8}" + "".join(f"{t:9.1f} µs" for t in times).rjust(60))

# %% same
for n_h in sizes:
    slow, _ = train(X, Y, nets[n_h], learning_rate=1.0, iterations=50)
    fast, _ = fast_network.train(X, Y, nets[n_h], learning_rate=1.0, iterations=50)
    off = max(np.abs(a - b).max() for a, b in zip(slow, fast, strict=True))
    print(f"n_h {n_h:<4}", off < 1e-12)


# %% race
def slow(n_h):
    train(X, Y, nets[n_h], learning_rate=1.0, iterations=20)


def fast(n_h, dtype=np.float64):
    fast_network.train(X, Y, nets[n_h], learning_rate=1.0, iterations=20, dtype=dtype)


print("n_h     train       fast    float32   ratio")
for n_h in sizes:
    times = [measure(slow, n_h), measure(fast, n_h), measure(fast, n_h, np.float32)]
    print(f"{n_h:<4}", *(f"{1e6 * t / 20:7.0f} µs" for t in times), end="")
    print(f" {times[0] / times[1]:6.1f}×")
