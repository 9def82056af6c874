"""Figures of the page on reshape: one buffer, and the orders in which it is read."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from book.drawing import Say, canvas, page_values
from book.palette import BLUE, FAINT, GREEN, INK, ORANGE, RED

PAGE = page_values("reshape:setup", "reshape:images")
A: np.ndarray = PAGE["a"]
COLORS = [BLUE, ORANGE, GREEN]
Point = tuple[float, float]


def buffer(say: Say) -> plt.Figure:
    """Six numbers in memory; (2, 3) cuts them into threes, (3, 2) into twos."""
    fig, ax = canvas((5.2, 4.9), (-0.2, 6.3), (-3.9, 4.1))
    memory = A.reshape(-1)
    for k, value in enumerate(memory):
        _cell(ax, (k, 0), f"{value}", FAINT)
    ax.text(5.92, 1.55, say(ko="메모리", en="memory"), ha="right", va="center")
    for V, bottom, line in ((A, 1.75, 1.2), (A.reshape(3, 2), -3.7, -0.2)):
        rows, columns = V.shape
        for i, j in np.ndindex(V.shape):
            color = COLORS[i]
            _cell(ax, (j, bottom + rows - 1 - i), f"{V[i, j]}", color, fill=True)
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
            _cell(ax, (x, y), "", color, fill=True)
            ax.text(x + 0.1, y + 0.79, f"{place}", va="center", color=color, size=8.5)
            number = f"{A.flat[place]}"
            ax.text(x + 0.52, y + 0.36, number, ha="center", va="center", size=10)
        ax.text(left + columns / 2, -0.5, name, ha="center", va="center", size=10)
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


def _cell(
    ax: Axes, corner: Point, text: str, color: str, *, fill: bool = False
) -> None:
    if fill:
        ax.add_patch(Rectangle(corner, 1, 1, facecolor=color, alpha=0.15, lw=0))
    ax.add_patch(Rectangle(corner, 1, 1, fill=False, edgecolor=color, lw=1.2))
    ax.text(corner[0] + 0.5, corner[1] + 0.5, text, ha="center", va="center")


def _image(ax: Axes, corner: Point, image: np.ndarray, color: str) -> None:
    """Pixels of 1 are filled."""
    left, top = corner
    for (i, j), value in np.ndenumerate(image):
        ax.add_patch(
            Rectangle(
                (left + j, top - 1 - i),
                1,
                1,
                facecolor=color if value else "none",
                edgecolor=FAINT,
                lw=0.8,
            )
        )
