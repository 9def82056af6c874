"""`make bench-peers`: a training step of ours beside scikit-learn, JAX and PyTorch.

Opt-in: needs the group `peers`. The flower with m = 400, float64, the full batch,
the cost of each step, in turns, in one run. Two threads are allowed to all; PyTorch
runs on one as well, since two may be slower. Each peer goes the way that is fast and
usual there: `partial_fit` on the whole set, one compiled scan over all steps, autograd
into SGD. Ends with 1 if a peer is ahead of `fast_network` at any size.
"""

import os
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "2"

import jax
import numpy as np
import torch
from jax import numpy as jnp
from sklearn.neural_network import MLPClassifier

from snippets import fast_network, two_layer_network
from snippets.datasets import flower
from snippets.two_layer_network import Parameters, initialize

jax.config.update("jax_enable_x64", True)

SIZES = {4: 100, 64: 50, 512: 20}  # n_h: the steps of a round
ROUNDS = 7
LEARNING_RATE = 1.2
Run = Callable[[], object]


def in_jax(X: np.ndarray, Y: np.ndarray, params: Parameters, steps: int) -> Run:
    """All steps in one compiled scan."""
    x, y = jnp.asarray(X), jnp.asarray(Y)

    def J(params: Parameters) -> jax.Array:
        W1, b1, W2, b2 = params
        Z2 = W2 @ jnp.tanh(W1 @ x + b1) + b2
        return jnp.mean(jax.nn.softplus(Z2) - y * Z2)

    def step(params: Parameters, _: None) -> tuple[Parameters, jax.Array]:
        value, grads = jax.value_and_grad(J)(params)
        return jax.tree.map(lambda p, d: p - LEARNING_RATE * d, params, grads), value

    train = jax.jit(lambda start: jax.lax.scan(step, start, length=steps))
    start = Parameters(*map(jnp.asarray, params))
    return lambda: np.asarray(jax.block_until_ready(train(start))[1])


def in_torch(
    X: np.ndarray, Y: np.ndarray, params: Parameters, steps: int, threads: int
) -> Run:
    """Modules, the loss from logits and SGD; one example a row."""
    x, y = torch.tensor(X.T.copy()), torch.tensor(Y.T.copy(), dtype=torch.float64)
    n_h, n_x = params.W1.shape
    layers = torch.nn.Linear(n_x, n_h), torch.nn.Tanh(), torch.nn.Linear(n_h, 1)
    net = torch.nn.Sequential(*layers).double()
    loss = torch.nn.BCEWithLogitsLoss()
    begin = [torch.tensor(p.reshape(-1) if p.shape[1:] == (1,) else p) for p in params]
    begin = [b.reshape(p.shape) for b, p in zip(begin, net.parameters(), strict=True)]

    def run() -> np.ndarray:
        torch.set_num_threads(threads)
        with torch.no_grad():
            for p, value in zip(net.parameters(), begin, strict=True):
                p.copy_(value)
        descent = torch.optim.SGD(net.parameters(), lr=LEARNING_RATE, foreach=True)
        costs = []
        for _ in range(steps):
            descent.zero_grad()
            J = loss(net(x), y)
            J.backward()
            descent.step()
            costs.append(J.detach())
        return torch.stack(costs).numpy()

    return run


def in_sklearn(X: np.ndarray, Y: np.ndarray, params: Parameters, steps: int) -> Run:
    """`partial_fit` on the whole set, a step a call; plain SGD, nothing decays."""
    x, y, m = X.T.copy(), Y[0].astype(int), X.shape[1]
    how = {"activation": "tanh", "solver": "sgd", "alpha": 0.0, "momentum": 0.0}
    sizes = {"hidden_layer_sizes": (len(params.W1),), "batch_size": m}
    rate = {"learning_rate_init": LEARNING_RATE, "nesterovs_momentum": False}

    def run() -> np.ndarray:
        net = MLPClassifier(**how, **sizes, **rate, shuffle=False, random_state=0)
        net.partial_fit(x, y, classes=[0, 1])
        for now, value in zip(net.coefs_, (params.W1.T, params.W2.T), strict=True):
            now[...] = value
        for bias in net.intercepts_:
            bias[...] = 0
        for _ in range(steps):
            net.partial_fit(x, y)
        return np.array(net.loss_curve_[1:])

    return run


def medians(n_h: int, steps: int) -> dict[str, float]:
    """The microseconds of a step, in turns; all do the same work."""
    X, Y = flower(np.random.default_rng(1))
    params = initialize(2, n_h, rng=np.random.default_rng(2))
    how = {"learning_rate": LEARNING_RATE, "iterations": steps}
    runs: dict[str, Run] = {
        "train": lambda: two_layer_network.train(X, Y, params, **how)[1],
        "fast": lambda: fast_network.train(X, Y, params, **how)[1],
        "sklearn": in_sklearn(X, Y, params, steps),
        "JAX": in_jax(X, Y, params, steps),
        "PyTorch (1)": in_torch(X, Y, params, steps, 1),
        "PyTorch (2)": in_torch(X, Y, params, steps, 2),
    }
    expected = runs["train"]()
    for name, run in runs.items():
        assert np.allclose(run(), expected, rtol=1e-9), name  # compiled, and the same
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = perf_counter()
            run()
            times[name].append(1e6 * (perf_counter() - start) / steps)
    return {name: median(each) for name, each in times.items()}


def main() -> int:
    """Print µs a step; return 1 if a peer is ahead at any size."""
    np.ones(4_000_000)  # as in benchmark_train: freed memory is kept from here on
    behind = False
    for n_h, steps in SIZES.items():
        found = medians(n_h, steps)
        print(f"n_h = {n_h:3}", *(f"{name} {us:6.0f} µs" for name, us in found.items()))
        behind |= min(found, key=lambda name: found[name]) != "fast"
    return int(behind)


if __name__ == "__main__":
    sys.exit(main())
