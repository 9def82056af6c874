"""A 2-layer neural network: A2 = σ(W2 g(W1 X + b1) + b2), one example a column."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from snippets import activations
from snippets.activations import sigmoid
from snippets.door import checked
from snippets.losses import cross_entropy, cross_entropy_from_logits


class Parameters(NamedTuple):
    """Shapes: W1 (n_h, n_x), b1 (n_h, 1), W2 (n_y, n_h), b2 (n_y, 1)."""

    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray


class Cache(NamedTuple):
    """Shapes: Z1 and A1 (n_h, m), Z2 and A2 (n_y, m)."""

    Z1: np.ndarray
    A1: np.ndarray
    Z2: np.ndarray
    A2: np.ndarray


class Gradients(NamedTuple):
    """Shapes: those of Parameters."""

    dW1: np.ndarray
    db1: np.ndarray
    dW2: np.ndarray
    db2: np.ndarray


Function = Callable[[np.ndarray], np.ndarray]

ACTIVATIONS: dict[str, tuple[Function, Function]] = {
    "tanh": (activations.tanh, activations.tanh_derivative),
    "relu": (activations.relu, activations.relu_derivative),
    "leaky_relu": (activations.leaky_relu, activations.leaky_relu_derivative),
    "sigmoid": (activations.sigmoid, activations.sigmoid_derivative),
    "identity": (activations.identity, activations.identity_derivative),
}


def hidden(activation: str) -> tuple[Function, Function]:
    """g and g' of the hidden layer.

    Raises: ValueError for a name that is not in ACTIVATIONS.
    """
    if activation not in ACTIVATIONS:
        names = ", ".join(ACTIVATIONS)
        raise ValueError(f"activation is {activation!r}, expected one of {names}")
    return ACTIVATIONS[activation]


@checked
def initialize(
    n_x: int, n_h: int, n_y: int = 1, *, rng: np.random.Generator, scale: float = 0.01
) -> Parameters:
    """Small random weights, so that no two hidden units are alike; zero biases.

    Shapes: W1 (n_h, n_x), b1 (n_h, 1), W2 (n_y, n_h), b2 (n_y, 1).
    Raises: ValueError for a size below 1.
    Source: deck D26.
    """
    W1 = rng.standard_normal((n_h, n_x)) * scale  # (n_h, n_x)
    W2 = rng.standard_normal((n_y, n_h)) * scale  # (n_y, n_h)
    return Parameters(W1, np.zeros((n_h, 1)), W2, np.zeros((n_y, 1)))


@checked
def forward(X: np.ndarray, params: Parameters, activation: str = "tanh") -> Cache:
    """Layer by layer: Z = W A + b, A = g(Z); the output's g is σ.

    Shapes: X (n_x, m), Z1 and A1 (n_h, m), Z2 and A2 (n_y, m).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    Source: deck D19, D20.
    """
    W1, b1, W2, b2 = params
    g, _ = hidden(activation)
    Z1 = W1 @ X + b1  # (n_h, m)
    A1 = g(Z1)  # (n_h, m)
    Z2 = W2 @ A1 + b2  # (n_y, m)
    A2 = sigmoid(Z2)  # (n_y, m)
    return Cache(Z1, A1, Z2, A2)


@checked
def cost(A2: np.ndarray, Y: np.ndarray) -> float:
    """J, the cross-entropy of an example, averaged over the m examples.

    Shapes: A2 and Y (n_y, m).
    Raises: ValueError if a shape does not fit, or A2 or Y is outside [0, 1].
    Source: deck D24.
    """
    m = Y.shape[1]
    return float(np.sum(cross_entropy(A2, Y)) / m)


@checked
def backward(
    params: Parameters,
    cache: Cache,
    X: np.ndarray,
    Y: np.ndarray,
    activation: str = "tanh",
) -> Gradients:
    """The gradients of J, from the output back to the input.

    Shapes: X (n_x, m), Y (n_y, m); each gradient has its parameter's shape.
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    Source: deck D25.
    """
    W2, (Z1, A1, _, A2) = params.W2, cache
    _, g_prime = hidden(activation)
    m = X.shape[1]
    dZ2 = A2 - Y  # (n_y, m)
    dW2 = dZ2 @ A1.T / m  # (n_y, n_h)
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m  # (n_y, 1)
    dZ1 = W2.T @ dZ2 * g_prime(Z1)  # (n_h, m)
    dW1 = dZ1 @ X.T / m  # (n_h, n_x)
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m  # (n_h, 1)
    return Gradients(dW1, db1, dW2, db2)


@checked
def update(params: Parameters, grads: Gradients, *, learning_rate: float) -> Parameters:
    """One step of gradient descent.

    Shapes: each gradient has its parameter's shape.
    Raises: ValueError if a shape does not fit, or learning_rate ≤ 0.
    Source: deck D24.
    """
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = grads
    return Parameters(
        W1 - learning_rate * dW1,  # (n_h, n_x)
        b1 - learning_rate * db1,  # (n_h, 1)
        W2 - learning_rate * dW2,  # (n_y, n_h)
        b2 - learning_rate * db2,  # (n_y, 1)
    )


@checked
def train(
    X: np.ndarray,
    Y: np.ndarray,
    params: Parameters,
    *,
    learning_rate: float,
    iterations: int,
    activation: str = "tanh",
) -> tuple[Parameters, list[float]]:
    """Gradient descent; costs[k] is J before update k, taken from the logits.

    Shapes: X (n_x, m), Y (n_y, m).
    Raises: ValueError if a shape does not fit, learning_rate ≤ 0 or iterations < 0.
    Source: deck D24.
    """
    m, costs = X.shape[1], []
    for _ in range(iterations):
        cache = forward(X, params, activation)
        costs.append(float(np.sum(cross_entropy_from_logits(cache.Z2, Y)) / m))
        grads = backward(params, cache, X, Y, activation)
        params = update(params, grads, learning_rate=learning_rate)
    return params, costs


def predict(X: np.ndarray, params: Parameters, activation: str = "tanh") -> np.ndarray:
    """1 where A2 > ½, 0 elsewhere.

    Shapes: X (n_x, m), the result (n_y, m).
    Raises: ValueError if a shape does not fit, or holds nan or inf.
    """
    A2 = forward(X, params, activation).A2  # (n_y, m)
    return (A2 > 0.5).astype(float)  # (n_y, m)
