"""Figures of the page on NumPy functions: element by element, and along an axis."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say, canvas, number
from book.palette import BLUE, BLUE_AREA, GREEN, INK, PAPER, RED, RED_AREA
from book.shapes import arrow, cell, label
from snippets.examples.students import X
from snippets.numpy_functions import exp, maximum


def elementwise(say: Say) -> plt.Figure:
    """Four numbers, and what exp and max(·, 0) make of each in its place."""
    v = np.array([-1.0, 0.0, 1.0, 2.0])
    rows = [
        ("np.exp(v)", exp(v), 4.0, BLUE),
        ("v", v, 2.0, INK),
        ("np.maximum(v, 0)", maximum(v), 0.0, GREEN),
    ]
    fig, ax = canvas((5.2, 2.5), (0, 10.5), (-0.2, 5.2), aspect="auto")
    for name, values, y, color in rows:
        ax.text(3.75, y + 0.5, name, ha="right", va="center", color=color)
        for k, value in enumerate(values):
            place = (4 + 1.6 * k, y)
            cell(ax, place, number(value, 2), color, PAPER, width=1.6, lw=1.2)
    for k in range(v.size):
        x = 4.8 + 1.6 * k
        arrow(ax, (x, 3.05), (x, 3.95), BLUE)
        arrow(ax, (x, 1.95), (x, 1.05), GREEN)
    return fig


def axes(say: Say) -> plt.Figure:
    """X of the six students, its sums down the columns and along the rows."""
    down, along = np.sum(X, axis=0), np.sum(X, axis=1)
    n_x, m = X.shape
    fig, ax = canvas((5.2, 2.6), (-1.6, 9.3), (-1.95, 2.9), aspect="auto")
    for i, name in enumerate(
        [say(ko="공부", en="study"), say(ko="잠", en="sleep")],
    ):
        ax.text(-0.2, n_x - 0.5 - i, name, ha="right", va="center")
    for (i, j), value in np.ndenumerate(X):
        cell(ax, (j, n_x - 1 - i), str(value), INK, PAPER, lw=1.2)
    for j in range(m):
        label(ax, (j + 0.5, n_x + 0.45), f"x^{{({j + 1})}}")
        arrow(ax, (j + 0.5, -0.05), (j + 0.5, -0.8), BLUE)
        cell(ax, (j, -1.85), str(down[j]), BLUE, BLUE_AREA, lw=1.2)
    for i in range(n_x):
        arrow(ax, (m + 0.1, n_x - 0.5 - i), (m + 0.95, n_x - 0.5 - i), RED)
        cell(ax, (m + 1, n_x - 1 - i), str(along[i]), RED, RED_AREA, lw=1.2)
    ax.text(-0.2, -0.4, "axis=0", ha="right", va="center", color=BLUE)
    label(ax, (m + 1, n_x + 0.45), "axis=1", color=RED)
    ax.text(m + 0.15, -1.35, str(down.shape), va="center", color=BLUE)
    ax.text(m + 2.15, n_x / 2, str(along.shape), va="center", color=RED)
    return fig
