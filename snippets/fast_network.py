"""The 2-layer network of `two_layer_network`, with tanh, made to train fast.

Nothing is allocated in a step; the bias is a column of its weights, against a row of
ones; hidden units go in blocks that fit the cache; tanh is taken once.
"""

from typing import Any, NamedTuple

import numpy as np

from snippets.door import checked
from snippets.losses import cross_entropy_from_logits
from snippets.two_layer_network import Parameters

STEPS = 64  # as many costs are computed at once
BLOCK = 2**15  # numbers of A1 in a block: 256 KB


class Block(NamedTuple):
    """Some of the hidden units, as views; squares is shared by all blocks.

    Shapes: W1b and dW1b (k, n_x + 1), W2 (n_y, k), A1 and squares (k, m).
    """

    W1b: np.ndarray
    dW1b: np.ndarray
    W2: np.ndarray
    A1: np.ndarray
    squares: np.ndarray


class Workspace(NamedTuple):
    """All that a step writes to; W1b, W2b are views of theta, dW1b, dW2b of grads.

    Shapes: W1b (n_h, n_x + 1), W2b (n_y, n_h + 1), X1 (n_x + 1, m), A1 (n_h + 1, m).
    """

    theta: np.ndarray
    grads: np.ndarray
    W1b: np.ndarray
    W2b: np.ndarray
    dW2b: np.ndarray
    X1: np.ndarray
    A1: np.ndarray
    half_Y: np.ndarray
    dZ2: np.ndarray
    dZ2_X1: np.ndarray
    blocks: list[Block]


def workspace(
    X: np.ndarray, Y: np.ndarray, params: Parameters, dtype: Any, block: int
) -> Workspace:
    """Memory for a step, once; the last rows of X1 and A1 are ones, for the biases."""
    (n_x, m), (n_y, n_h) = X.shape, params.W2.shape
    weights = np.hstack(params[:2]), np.hstack(params[2:])
    theta = np.concatenate([W.ravel() for W in weights]).astype(dtype)
    grads = np.empty_like(theta)
    W1b, W2b = views(theta, n_x, n_h, n_y)
    dW1b, dW2b = views(grads, n_x, n_h, n_y)
    X1 = np.vstack([X, np.ones((1, m))]).astype(dtype)  # (n_x + 1, m)
    A1 = np.ones((n_h + 1, m), dtype)
    dZ2, dZ2_X1 = np.empty((n_y, m), dtype), np.empty((n_y, n_x + 1, m), dtype)
    k = min(max(1, block // m), n_h)
    squares = np.empty((k, m), dtype)
    parts = [slice(j, min(j + k, n_h)) for j in range(0, n_h, k)]
    blocks = [
        Block(W1b[s], dW1b[s], W2b[:, s], A1[s], squares[: s.stop - s.start])
        for s in parts
    ]
    half_Y = (0.5 - Y).astype(dtype)  # (n_y, m)
    return Workspace(theta, grads, W1b, W2b, dW2b, X1, A1, half_Y, dZ2, dZ2_X1, blocks)


def views(
    flat: np.ndarray, n_x: int, n_h: int, n_y: int
) -> tuple[np.ndarray, np.ndarray]:
    """One flat array as [W1 b1] (n_h, n_x + 1) and [W2 b2] (n_y, n_h + 1)."""
    n = n_h * (n_x + 1)
    return flat[:n].reshape(n_h, n_x + 1), flat[n:].reshape(n_y, n_h + 1)


def forward_in_place(work: Workspace, Z2: np.ndarray) -> None:
    """Z1 becomes A1 where it stands, block by block; then Z2 (n_y, m)."""
    for block in work.blocks:
        np.matmul(block.W1b, work.X1, out=block.A1)  # Z1: (k, m)
        np.tanh(block.A1, out=block.A1)  # (k, m)
    np.matmul(work.W2b, work.A1, out=Z2)  # (n_y, m)


def backward_in_place(work: Workspace, Z2: np.ndarray) -> None:
    """m times the gradients: σ(z) is ½ + ½ tanh(z/2), and tanh' is 1 - A1².

    W2 stands before the sum over the examples: dZ1 is never made.
    """
    dZ2 = work.dZ2
    np.multiply(Z2, 0.5, out=dZ2)  # (n_y, m)
    np.tanh(dZ2, out=dZ2)  # (n_y, m)
    np.multiply(dZ2, 0.5, out=dZ2)  # (n_y, m)
    np.add(dZ2, work.half_Y, out=dZ2)  # A2 - Y: (n_y, m)
    np.matmul(dZ2, work.A1.T, out=work.dW2b)  # (n_y, n_h + 1)
    np.multiply(dZ2[:, None], work.X1, out=work.dZ2_X1)  # (n_y, n_x + 1, m)
    for block in work.blocks:
        first_layer(block, work.dZ2_X1)


def first_layer(block: Block, dZ2_X1: np.ndarray) -> None:
    """m times dW1b of some units: Σ W2 (1 - A1²) dZ2 X1 over outputs and examples."""
    np.multiply(block.A1, block.A1, out=block.squares)  # (k, m)
    block.dW1b[...] = 0
    for W2, products in zip(block.W2, dZ2_X1, strict=True):
        sums = products.sum(axis=1) - block.squares @ products.T  # (k, n_x + 1)
        block.dW1b[...] += W2[:, None] * sums


@checked
def train(
    X: np.ndarray,
    Y: np.ndarray,
    params: Parameters,
    *,
    learning_rate: float,
    iterations: int,
    dtype: Any = np.float64,
    block: int = BLOCK,
) -> tuple[Parameters, list[float]]:
    """What two_layer_network.train gives with tanh, to rounding, in less time.

    Shapes: X (n_x, m), Y (n_y, m).
    Raises: ValueError if a shape does not fit, learning_rate ≤ 0 or iterations < 0.
    """
    m = X.shape[1]
    costs: list[float] = []
    work = workspace(X, Y, params, dtype, block)
    while len(costs) < iterations:
        Z2s = np.empty((min(STEPS, iterations - len(costs)), *Y.shape), dtype)
        for Z2 in Z2s:
            forward_in_place(work, Z2)
            backward_in_place(work, Z2)
            np.multiply(work.grads, learning_rate / m, out=work.grads)
            np.subtract(work.theta, work.grads, out=work.theta)
        L = cross_entropy_from_logits(Z2s, Y)  # (steps, n_y, m)
        costs += (np.sum(L, axis=(1, 2)) / m).tolist()
    W1b, W2b = work.W1b, work.W2b
    return Parameters(W1b[:, :-1], W1b[:, -1:], W2b[:, :-1], W2b[:, -1:]), costs
