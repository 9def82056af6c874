# %% setup
import numpy as np

from snippets import logistic_regression, two_layer_network
from snippets.datasets import flower

X, Y = flower(np.random.default_rng(2))
print("X", X.shape, "Y", Y.shape)

# %% line
w, b = logistic_regression.initialize(n_x=2)
w, b, _ = logistic_regression.train(X, Y, w, b, learning_rate=0.1, iterations=500)
accuracy = np.mean(logistic_regression.predict(X, w, b) == Y)
print(f"{accuracy:.2f}")

# %% network
params = two_layer_network.initialize(n_x=2, n_h=4, rng=np.random.default_rng(2))
params, costs = two_layer_network.train(
    X, Y, params, learning_rate=1.2, iterations=2000
)
accuracy = np.mean(two_layer_network.predict(X, params) == Y)
print(f"J {costs[0]:.2f} -> {costs[-1]:.2f}")
print(f"{accuracy:.2f}")
