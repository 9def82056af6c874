# %% use
import numpy as np

from snippets import two_layer_network as network
from snippets.datasets import moons

X, Y = moons(np.random.default_rng(1))
params = network.initialize(n_x=2, n_h=4, rng=np.random.default_rng(1), scale=0.5)
params, costs = network.train(X, Y, params, learning_rate=1.0, iterations=500)
print(f"J {costs[0]:.2f} -> {costs[-1]:.2f}")

# %% refusal
network.cost(network.forward(X, params).A2, Y[0])
