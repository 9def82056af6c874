"""Figures of the page on reshape: one buffer, and the orders in which it is read."""

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, page_values
from book.palette import BLUE, GREEN, INK, ORANGE, RED
from book.shapes import box, cell, cells, label

PAGE = page_values("reshape:setup", "reshape:images")
A: np.ndarray = PAGE["a"]
COLORS = [BLUE, ORANGE, GREEN]


def buffer(say: Say) -> plt.Figure:
    """Six numbers in memory; (2, 3) cuts them into threes, (3, 2) into twos."""
    fig, ax = canvas((5.2, 4.9), (-0.2, 6.3), (-3.9, 4.1))
    memory = A.reshape(-1)
    for k, value in enumerate(memory):
        cell(ax, (k, 0), f"{value}", lw=1.2)
    ax.text(5.92, 1.55, say(ko="메모리", en="memory"), ha="right", va="center")
    for V, bottom, line in ((A, 1.75, 1.2), (A.reshape(3, 2), -3.7, -0.2)):
        rows, columns = V.shape
        cells(ax, (0, bottom + rows), V, _row, lw=1.2)
        for i in range(rows):
            ends = [i * columns + 0.08, (i + 1) * columns - 0.08]
            ax.plot(ends, [line, line], color=COLORS[i], lw=4, solid_capstyle="butt")
        ax.text(columns + 0.25, bottom + rows / 2, f"{V.shape}", va="center")
    return fig


def transpose(say: Say) -> plt.Figure:
    """Each number with its place in memory: T turns the rows, reshape cuts anew."""
    fig, ax = canvas((5.2, 2.5), (-0.1, 9.5), (-0.9, 3.2))
    places = np.arange(A.size).reshape(A.shape)
    views = [
        ("a", places, 0.0),
        ("a.T", places.T, 4.0),
        ("a.reshape(3, 2)", places.reshape(3, 2), 7.2),
    ]
    for name, P, left in views:
        rows, columns = P.shape
        bottom = (A.shape[1] - rows) / 2
        for (i, j), place in np.ndenumerate(P):
            color = COLORS[place // A.shape[1]]
            x, y = left + j, bottom + rows - 1 - i
            box(ax, (x, y), (1, 1), color, (color, 0.15), linewidth=1.2)
            ax.text(x + 0.09, y + 0.77, f"{place}", va="center", color=color, size=9.5)
            label(ax, (x + 0.56, y + 0.33), f"{A.flat[place]}", size=10.5)
        label(ax, (left + columns / 2, -0.5), name, size=10)
    return fig


def images(say: Say) -> plt.Figure:
    """Three images, and the columns of X and of wrong_X drawn as images again."""
    stack, X, wrong_X = (PAGE[name] for name in ("images", "X", "wrong_X"))
    m, h, w = stack.shape
    fig, ax = canvas((5.2, 4.9), (-0.2, 3 * w + 2.7), (-0.2, 3 * (h + 2) + 0.2))
    parts = [
        (say(ko="이미지", en="images"), stack, INK),
        ("images.reshape(m, -1).T", X.T.reshape(m, h, w), GREEN),
        ("images.reshape(-1, m)", wrong_X.T.reshape(m, h, w), RED),
    ]
    for k, (name, drawn, color) in enumerate(parts):
        top = 3 * (h + 2) - k * (h + 2.1)
        ax.text(0, top - 0.5, name, va="center", color=color)
        for i, image in enumerate(drawn):
            _image(ax, (i * (w + 1.1), top - 1.2), image, color)
    return fig


def _image(ax: Axes, corner: Pair, image: np.ndarray, color: str) -> None:
    """Pixels of 1 are filled."""
    left, top = corner
    for (i, j), value in np.ndenumerate(image):
        fill = color if value else "none"
        box(ax, (left + j, top - 1 - i), (1, 1), fill=fill, linewidth=0.8)


def _row(i: int, j: int) -> dict[str, Any]:
    """A colour for each row."""
    return {"edge": COLORS[i], "fill": (COLORS[i], 0.15)}
