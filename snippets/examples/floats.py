# Run on its page, which defines `sigmoid` and `cross_entropy_from_logits` too.
# ruff: noqa: F401, F821

# %% setup
import numpy as np

from snippets.datasets import blobs
from snippets.door import checked
from snippets.gradient_check import numerical_gradient
from snippets.logistic_regression import train
from snippets.losses import cross_entropy

for x in (1e-10, 1.0, 1000.0, 1e16):
    print(f"{x:5.0e}  {np.spacing(x):.1e}")
print(0.1 + 0.2 == 0.3, 1e16 + 1 == 1e16)
print(f"{np.nextafter(0, 1):.1e}  {np.finfo(float).max:.1e}")


# %% overflow
def naive_sigmoid(z):
    return 1 / (1 + np.exp(-z))


z = np.array([-1000.0, 0.0, 1000.0])
print(naive_sigmoid(z))

# %% nan
with np.errstate(all="ignore"):
    a = np.exp(z) / (1 + np.exp(z))
print(a)
print(a[2] > 0.5, a[2] <= 0.5, a[2] == a[2])

# %% stable
print(sigmoid(z))


# %% zero_log
def naive_cross_entropy(a, y):
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))


with np.errstate(all="ignore"):
    for t in (2.0, 40.0):
        a = sigmoid(t)
        L_1, L_0 = naive_cross_entropy(a, 1), naive_cross_entropy(a, 0)
        print(f"z = {t:2.0f}  y = 1: {L_1:.4f}  y = 0: {L_0:.4f}")

# %% certain
print(cross_entropy(sigmoid(40.0), 1), cross_entropy(sigmoid(40.0), 0))

# %% cancel
for t in (10.0, 20.0, 30.0, 36.0, 40.0):
    print(f"{t:2.0f}  {1 - sigmoid(t):.3e}  {sigmoid(-t):.3e}")


# %% clip
def clipped(z, y):
    a = np.clip(sigmoid(z), 1e-15, 1 - 1e-15)
    return cross_entropy(a, y)


for t in (20.0, 40.0, 100.0, 1000.0):
    slope = numerical_gradient(lambda z: clipped(z, 0), t)
    print(f"{t:4.0f}  L = {clipped(t, 0):.1f}  dL/dz = {slope:.1f}")

# %% logits
for t in (-1000.0, -40.0, 0.0, 40.0, 1000.0):
    L_1, L_0 = cross_entropy_from_logits(t, 1), cross_entropy_from_logits(t, 0)
    print(f"{t:5.0f}  {L_1:9.3e}  {L_0:9.3e}")


# %% separable
def cost_from_A(A, Y):
    with np.errstate(divide="ignore"):
        return 0 - np.mean(np.log(np.where(Y == 1, A, 1 - A)))


X, Y = blobs(np.random.default_rng(1), m=100, distance=10.0)
w, b = np.array([[-20.0], [-20.0]]), 0.0  # (n_x, 1), ()
J_A, J_Z = [], []
for _ in range(40):
    J_A.append(cost_from_A(sigmoid(w.T @ X + b), Y))
    w, b, costs = train(X, Y, w, b, learning_rate=0.2, iterations=1)
    J_Z += costs
for k in (0, 10, 20, 30, 39):
    print(f"{k:2}  {J_A[k]:8.4f}  {J_Z[k]:8.4f}")

# %% longer
for t in (1, 10, 100):
    Z = t * (w.T @ X + b)  # (1, m)
    J = np.mean(cross_entropy_from_logits(Z, Y))
    print(f"{t:3}  {cost_from_A(sigmoid(Z), Y):.1e}  {J:.1e}")
