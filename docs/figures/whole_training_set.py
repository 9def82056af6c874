"""Figures of the page on the whole training set: shapes, and a product as a sum."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from book.drawing import Say, canvas, number
from book.palette import BLUE, GREEN, INK, ORANGE
from snippets.activations import sigmoid
from snippets.examples import students
from snippets.examples.students import b, w

COLORS = [BLUE, ORANGE, GREEN]
X, Y = (V[:, : len(COLORS)] for V in (students.X, students.Y))
Point = tuple[float, float]


def shapes(say: Say) -> plt.Figure:
    """wᵀ X + b = Z with the page's numbers; a colour for each student."""
    Z = w.T @ X + b
    fig, ax = canvas((5.2, 2.1), (-0.2, 12.7), (-1.1, 3.5), aspect="auto")
    _grid(ax, (0, 0.5), w.T, [INK] * len(w), 1)
    _grid(ax, (2.8, 0), X, COLORS, 0)
    _grid(ax, (9.6, 0.5), Z, COLORS, 1)
    ax.text(7.4, 1, number(b, 0), ha="center", va="center")
    for at, sign in ((2.4, "·"), (6.3, "+"), (8.7, "=")):
        ax.text(at, 1, sign, ha="center", va="center", fontsize=14)
    named = [(1, "w^{T}", w.T), (4.3, "X", X), (11.1, "Z", Z)]
    for at, name, array in named:
        ax.text(at, 2.9, name, ha="center", va="center")
        ax.text(at, -0.7, str(array.shape), ha="center", va="center")
    ax.text(7.4, 2.9, "b", ha="center", va="center")
    ax.text(7.4, -0.7, say(ko="수 하나", en="a number"), ha="center", va="center")
    return fig


def columns(say: Say) -> plt.Figure:
    """X dZᵀ with the page's numbers: each column times its dz, all added."""
    dZ = sigmoid(w.T @ X + b) - Y
    total = X @ dZ.T
    fig, ax = canvas((5.2, 2.1), (-0.2, 12.9), (-1.1, 3.5), aspect="auto")
    for i, color in enumerate(COLORS):
        left = 3.55 * i
        _grid(ax, (left, 0), X[:, i : i + 1], [color], 0)
        ax.text(left + 1.3, 1, "·", ha="center", va="center", fontsize=14)
        scalar = number(dZ[0, i], 2)
        ax.text(left + 2.2, 1, scalar, ha="center", va="center", color=color)
        ax.text(left + 0.5, 2.9, f"x^{{({i + 1})}}", ha="center", va="center")
        ax.text(left + 2.2, 2.9, f"dz^{{({i + 1})}}", ha="center", va="center")
        sign = "+" if i < len(COLORS) - 1 else "="
        ax.text(left + 3.2, 1, sign, ha="center", va="center", fontsize=14)
    _grid(ax, (10.8, 0), total, [INK], 2, width=1.8)
    ax.text(11.7, 2.9, "X dZ^{T}", ha="center", va="center")
    ax.text(11.7, -0.7, str(total.shape), ha="center", va="center")
    return fig


def _grid(
    ax: Axes,
    corner: Point,
    V: np.ndarray,
    colors: list[str],
    digits: int,
    width: float = 1,
) -> None:
    """The elements of V in cells, each column in its colour."""
    for (i, j), value in np.ndenumerate(V):
        x, y = corner[0] + width * j, corner[1] + len(V) - 1 - i
        for style in ({"alpha": 0.15, "lw": 0}, {"fill": False, "lw": 1.2}):
            color = {"facecolor": colors[j], "edgecolor": colors[j]}
            ax.add_patch(Rectangle((x, y), width, 1, **color, **style))
        text = number(value, digits)
        ax.text(x + width / 2, y + 0.5, text, ha="center", va="center")
