"""Figures of the page on the whole training set: shapes, and a product as a sum."""

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, number
from book.palette import BLUE, GREEN, INK, ORANGE
from book.shapes import cells, label
from snippets.activations import sigmoid
from snippets.examples import students
from snippets.examples.students import b, w

COLORS = [BLUE, ORANGE, GREEN]
X, Y = (V[:, : len(COLORS)] for V in (students.X, students.Y))


def shapes(say: Say) -> plt.Figure:
    """wᵀ X + b = Z with the page's numbers; a colour for each student."""
    Z = w.T @ X + b
    fig, ax = canvas((5.2, 2.1), (-0.2, 12.7), (-1.1, 3.5), aspect="auto")
    _columns(ax, (0, 0.5), w.T, [INK] * len(w), 1)
    _columns(ax, (2.8, 0), X, COLORS, 0)
    _columns(ax, (9.6, 0.5), Z, COLORS, 1)
    label(ax, (7.4, 1), number(b, 0))
    for at, sign in ((2.4, "·"), (6.3, "+"), (8.7, "=")):
        label(ax, (at, 1), sign, fontsize=14)
    named = [(1, "w^{T}", w.T), (4.3, "X", X), (11.1, "Z", Z)]
    for at, name, array in named:
        label(ax, (at, 2.9), name)
        label(ax, (at, -0.7), str(array.shape))
    label(ax, (7.4, 2.9), "b")
    label(ax, (7.4, -0.7), say(ko="수 하나", en="a number"))
    return fig


def columns(say: Say) -> plt.Figure:
    """X dZᵀ with the page's numbers: each column times its dz, all added."""
    dZ = sigmoid(w.T @ X + b) - Y
    total = X @ dZ.T
    fig, ax = canvas((5.2, 2.1), (-0.2, 12.9), (-1.1, 3.5), aspect="auto")
    for i, color in enumerate(COLORS):
        left = 3.55 * i
        _columns(ax, (left, 0), X[:, i : i + 1], [color], 0)
        label(ax, (left + 1.3, 1), "·", fontsize=14)
        label(ax, (left + 2.2, 1), number(dZ[0, i], 2), color=color)
        label(ax, (left + 0.5, 2.9), f"x^{{({i + 1})}}")
        label(ax, (left + 2.2, 2.9), f"dz^{{({i + 1})}}")
        sign = "+" if i < len(COLORS) - 1 else "="
        label(ax, (left + 3.2, 1), sign, fontsize=14)
    _columns(ax, (10.8, 0), total, [INK], 2, width=1.8)
    label(ax, (11.7, 2.9), "X dZ^{T}")
    label(ax, (11.7, -0.7), str(total.shape))
    return fig


def _columns(
    ax: Axes,
    corner: Pair,
    V: np.ndarray,
    colors: list[str],
    digits: int,
    width: float = 1,
) -> None:
    """The elements of V, each column in its colour, its lower left corner there."""

    def look(i: int, j: int) -> dict[str, Any]:
        return {"edge": colors[j], "fill": (colors[j], 0.15)}

    top = (corner[0], corner[1] + len(V))
    cells(ax, top, V, look, digits=digits, width=width, lw=1.2)
