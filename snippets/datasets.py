"""Small data sets: X (n_x, m), one example a column, and Y (1, m) of 0 and 1."""

import os

import numpy as np

from snippets.door import checked

Data = tuple[np.ndarray, np.ndarray]
DIGITS = os.path.join(os.path.dirname(__file__), "digits.csv")


@checked
def labels(m: int) -> np.ndarray:
    """0, 1, 0, 1, …

    Shapes: (1, m).
    Raises: ValueError for m < 2.
    """
    return np.arange(m).reshape(1, m) % 2.0


def flower(rng: np.random.Generator, m: int = 400) -> Data:
    """Eight petals r = 4 sin 4θ: half a turn of θ for each class, with noise.

    Shapes: X (2, m), Y (1, m).
    Raises: ValueError for m < 2.
    """
    Y = labels(m)
    theta = np.pi * (Y + rng.random((1, m))) + 0.25 * rng.standard_normal((1, m))
    r = 4 * np.sin(4 * theta) + 0.2 * rng.standard_normal((1, m))
    return r * np.vstack([np.cos(theta), np.sin(theta)]), Y


def moons(rng: np.random.Generator, m: int = 400, noise: float = 0.15) -> Data:
    """Two half circles of radius 1, one hooked into the other.

    Shapes: X (2, m), Y (1, m).
    Raises: ValueError for m < 2.
    """
    Y = labels(m)
    theta = np.pi * (Y + rng.random((1, m)))
    X = np.vstack([np.cos(theta) + Y, np.sin(theta) + Y / 2])
    return X + noise * rng.standard_normal((2, m)), Y


def blobs(rng: np.random.Generator, m: int = 400, distance: float = 4.0) -> Data:
    """Two normal clouds of deviation 1, this far apart on the diagonal.

    Shapes: X (2, m), Y (1, m).
    Raises: ValueError for m < 2.
    """
    Y = labels(m)
    centers = distance * (Y - 0.5) * np.full((2, 1), 0.5**0.5)
    return centers + rng.standard_normal((2, m)), Y


def circles(rng: np.random.Generator, m: int = 400, noise: float = 0.1) -> Data:
    """A ring of radius 2 (y = 0) around a ring of radius 1 (y = 1).

    Shapes: X (2, m), Y (1, m).
    Raises: ValueError for m < 2.
    """
    Y = labels(m)
    theta = 2 * np.pi * rng.random((1, m))
    X = (2 - Y) * np.vstack([np.cos(theta), np.sin(theta)])
    return X + noise * rng.standard_normal((2, m)), Y


def xor(rng: np.random.Generator, m: int = 400, noise: float = 0.1) -> Data:
    """Four squares of side 2 around the origin: y = 1 where x1 and x2 differ in sign.

    Shapes: X (2, m), Y (1, m).
    Raises: ValueError for m < 2.
    """
    Y = labels(m)
    x1 = 4 * rng.random((1, m)) - 2
    x2 = 2 * rng.random((1, m)) * np.sign(x1) * (1 - 2 * Y)
    return np.vstack([x1, x2]) + noise * rng.standard_normal((2, m)), Y


def stuck() -> Data:
    """Far points labelled by the sign of x, near ones the other way; b = 0.

    J(w) of ½(σ(wx) - y)²: minima 0.2540 at w = -2.616 and 0.0815 at w = 0.237,
    a hill of 0.2705 at w = -0.568 between them; from w = -1 descent goes left.
    J(w) of the cross-entropy: one minimum, 0.4617 at w = 0.345.

    Shapes: X (1, 9), Y (1, 9).
    Source: deck D2.
    """
    X = np.array([[-10, -8, -1, -0.5, 0.3, 0.5, 1, 8, 10]])
    Y = np.array([[0.0, 0, 1, 1, 1, 0, 0, 1, 1]])
    return X, Y


def digits() -> Data:
    """Handwritten 1 (y = 0) and 8 (y = 1): a column is 8 × 8 pixels of 0 to 16.

    Shapes: X (64, 356), Y (1, 356).
    Source: E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits,
    UCI, CC BY 4.0.
    """
    with open(DIGITS, encoding="utf-8") as lines:
        table = np.loadtxt(lines, delimiter=",").T  # (1 + 64, 356)
    return table[1:], (table[:1] == 8).astype(float)


def digit_halves(rng: np.random.Generator) -> tuple[Data, Data]:
    """The digits in two random halves, to train and to test, standardized by the first.

    A pixel that is the same all over the first half is divided by 1.

    Shapes: X (64, 178) and Y (1, 178), twice.
    """
    X, Y = digits()
    train, test = np.split(rng.permutation(X.shape[1]), 2)
    mean = np.mean(X[:, train], axis=1, keepdims=True)  # (64, 1)
    std = np.std(X[:, train], axis=1, keepdims=True)  # (64, 1)
    X = (X - mean) / np.where(std > 0, std, 1)  # (64, 356)
    return (X[:, train], Y[:, train]), (X[:, test], Y[:, test])
