# Run on its page, which defines the activation functions but `sigmoid` too.
# ruff: noqa: F821

# %% setup
import numpy as np

from snippets.activations import sigmoid
from snippets.datasets import blobs
from snippets.gradient_check import compare, numerical_gradient
from snippets.losses import cross_entropy
from snippets.two_layer_network import Parameters, forward, initialize, train

# %% values
z = np.array([-4.0, -1.0, 0.0, 1.0, 4.0])
for g in (sigmoid, tanh, relu, leaky_relu):
    print(f"{g.__name__:10}", np.round(g(z), 2))

# %% twins
print(np.allclose(tanh(z), 2 * sigmoid(2 * z) - 1))

# %% centred
rng = np.random.default_rng(5)
Z = rng.standard_normal((4, 10_000))
print(f"mean σ     {np.mean(sigmoid(Z)):.1f}")
print(f"mean tanh  {np.mean(tanh(Z)):.1f}")

z1 = np.array([[1.0, -2.0, 0.5, -1.0]]).T  # (n_h, 1)
dz2 = np.array([[0.3]])  # (n_y, 1)
print("dW2 σ     ", np.round(dz2 @ sigmoid(z1).T, 2))  # (n_y, n_h)
print("dW2 tanh  ", np.round(dz2 @ tanh(z1).T, 2))  # (n_y, n_h)

# %% tails
a = sigmoid(40)
print(a * (1 - a))
print(f"{sigmoid_derivative(40):.1e}")


# %% measured
def slope(g, z):
    def total(z):
        return np.sum(g(z))

    return numerical_gradient(total, z)


z = np.linspace(-3, 3, 8)
for g, g_prime in [
    (sigmoid, sigmoid_derivative),
    (tanh, tanh_derivative),
    (relu, relu_derivative),
    (leaky_relu, leaky_relu_derivative),
]:
    error = compare(g_prime(z), slope(g, z))
    print(f"{g.__name__:10}", error < 1e-7)

# %% corner
corner = np.array([0.0])
h = 1e-6
print(f" 0 → +h  {(relu(h) - relu(0)) / h:.2f}")
print(f"-h →  0  {(relu(0) - relu(-h)) / h:.2f}")
print(f"-h → +h  {slope(relu, corner)[0]:.2f}")
print(f"g'(0)    {relu_derivative(corner)[0]:.2f}")

# %% saturation
print(" z  σ'       tanh'    relu'")
for z in (0, 2, 5, 10):
    s, t = sigmoid_derivative(z), tanh_derivative(z)
    print(f"{z:2}  {s:.1e}  {t:.1e}  {relu_derivative(z)}")

# %% dead
X, Y = blobs(np.random.default_rng(1), m=100)
start = initialize(2, 3, rng=np.random.default_rng(1))
b1 = np.array([[-20.0, 0.0, 0.0]]).T  # (n_h, 1)
start = Parameters(start.W1, b1, start.W2, start.b2)
Z1 = forward(X, start, "relu").Z1  # (n_h, m)
print("Z1 > 0    ", np.mean(Z1 > 0, axis=1))
print("|ΔW1|")
for g in ("relu", "leaky_relu"):
    end, _ = train(X, Y, start, learning_rate=0.5, iterations=100, activation=g)
    change = np.abs(end.W1 - start.W1).max(axis=1)
    print(f"{g:10}", np.round(change, 4))

# %% output
cross_entropy(relu(2.0), 1.0)
