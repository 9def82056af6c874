"""The page on feature scaling: the six students, and the data of the classifier."""

# %% setup
import numpy as np

from snippets.datasets import blobs
from snippets.examples.students import X as hours
from snippets.examples.students import Y as passed
from snippets.logistic_regression import forward, initialize, train

mean = np.mean(hours, axis=1, keepdims=True)  # (n_x, 1)
std = np.std(hours, axis=1, keepdims=True)  # (n_x, 1)
scaled = (hours - mean) / std  # (n_x, m)
print("mean", np.round(mean.ravel(), 2), " std", np.round(std.ravel(), 2))
print(np.round(scaled, 2))


# %% curvature
def hessian(X, A):
    m = X.shape[1]
    X_1 = np.vstack([X, np.ones((1, m))])  # (n_x + 1, m)
    return (X_1 * A * (1 - A)) @ X_1.T / m  # (n_x + 1, n_x + 1)


print(" λ_min    λ_max       κ  2/λ_max")
for X in (hours, scaled):
    A = forward(X, *initialize(n_x=2))  # (1, m)
    λ = np.linalg.eigvalsh(hessian(X, A))  # (n_x + 1,)
    print(f"{λ[0]:.4f} {λ[-1]:8.4f} {λ[-1] / λ[0]:7.1f} {2 / λ[-1]:8.2f}")

# %% edge
for X, rates in ((hours, (0.14, 0.16)), (scaled, (5, 10))):
    for rate in rates:
        start = initialize(n_x=2)
        *_, costs = train(X, passed, *start, learning_rate=rate, iterations=100)
        print(f"{rate:5}", bool(np.all(np.diff(costs) < 0)))

# %% steps
print("   α   J_1  J_10  J_99  J < 0.3")
for X, rate in ((hours, 0.14), (hours, 2), (scaled, 2), (scaled, 5)):
    start = initialize(n_x=2)
    *_, costs = train(X, passed, *start, learning_rate=rate, iterations=2000)
    J = [f"{costs[k]:5.2f}" for k in (1, 10, 99)]
    print(f"{rate:4}", *J, f"{np.argmax(np.array(costs) < 0.3):8}")

# %% bottom
X, Y = blobs(np.random.default_rng(4), m=400, distance=2.0)
X, Y = X[:, :300], Y[:, :300]
w, b, _ = train(X, Y, *initialize(n_x=2), learning_rate=1.0, iterations=2000)
λ = np.linalg.eigvalsh(hessian(X, forward(X, w, b)))  # (n_x + 1,)
print(f"2/λ_max = {2 / λ[-1]:.2f}")
for rate in (15, 16, 17):
    *_, costs = train(X, Y, *initialize(n_x=2), learning_rate=rate, iterations=2000)
    print(rate, *(f"{J:.5f}" for J in costs[-4:]))

# %% new_student
w, b, _ = train(scaled, passed, *initialize(n_x=2), learning_rate=2.0, iterations=100)
new = np.array([[4], [7]])  # (n_x, 1)
print("A", np.round(forward((new - mean) / std, w, b), 2))
own_mean = np.mean(new, axis=1, keepdims=True)  # (n_x, 1)
own_std = np.std(new, axis=1, keepdims=True)  # (n_x, 1)
print(((new - own_mean) / own_std).ravel())
