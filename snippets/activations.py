"""Activation functions and their derivatives: any shape in, the same shape out."""
# mypy: disable-error-code="no-any-return"

import numpy as np


def sigmoid(z: np.ndarray) -> np.ndarray:
    """σ(z) = 1 / (1 + e^-z), with no overflow: e^-|z| is at most 1.

    Source: deck D11, E9.
    """
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def sigmoid_derivative(z: np.ndarray) -> np.ndarray:
    """σ'(z) = σ(z) (1 - σ(z)), where 1 - σ(z) = σ(-z) is exact in both tails.

    Source: deck D23.
    """
    return sigmoid(z) * sigmoid(np.negative(z, dtype=float))


def tanh(z: np.ndarray) -> np.ndarray:
    """tanh(z) = (e^z - e^-z) / (e^z + e^-z).

    Source: deck D21.
    """
    return np.tanh(np.asarray(z, dtype=float))


def tanh_derivative(z: np.ndarray) -> np.ndarray:
    """tanh'(z) = 1 - tanh(z)².

    Source: deck D23.
    """
    return 1 - tanh(z) ** 2


def relu(z: np.ndarray) -> np.ndarray:
    """max(0, z).

    Source: deck D21.
    """
    return np.maximum(0, np.asarray(z, dtype=float))


def relu_derivative(z: np.ndarray) -> np.ndarray:
    """1 for z > 0, 0 elsewhere; at the corner z = 0 it is 0 by choice.

    Source: deck D23.
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def leaky_relu(z: np.ndarray, slope: float = 0.01) -> np.ndarray:
    """z for z > 0, slope · z elsewhere.

    Source: deck D21.
    """
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, slope * z)


def leaky_relu_derivative(z: np.ndarray, slope: float = 0.01) -> np.ndarray:
    """1 for z > 0, slope elsewhere, the corner z = 0 included.

    Source: deck D23.
    """
    return np.where(np.asarray(z) > 0, 1.0, slope)


def identity(z: np.ndarray) -> np.ndarray:
    """z, as a new array: no activation at all.

    Source: deck D22.
    """
    return np.array(z, dtype=float)


def identity_derivative(z: np.ndarray) -> np.ndarray:
    """1 everywhere.

    Source: deck D22.
    """
    return np.ones(np.shape(z))
