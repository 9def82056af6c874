"""Figures of the page on rank-1 arrays, with the page's own array a."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, Rectangle

from book.drawing import Say, canvas, number, page_values
from book.palette import BLUE, FAINT, GREEN, INK, ORANGE, PAPER, RED

PAGE = page_values("rank_1:setup", "rank_1:rows", "rank_1:products", "rank_1:itself")
A, COLUMN, ROW, D = (PAGE[name] for name in ("a", "column", "row", "D"))
Point = tuple[float, float]


def objects(say: Say) -> plt.Figure:
    """Beads on a thread, a column and a row; T turns the last two into each other."""
    n = A.size
    fig, ax = canvas((5.2, 3.9), (-0.3, 8.3), (-1.0, 5.6))
    _grid(ax, (0, n), COLUMN, BLUE)
    ax.text(0.5, -0.6, f"{COLUMN.shape}", ha="center", va="center")
    left = 2.6
    ax.plot([left - 0.3, left + n + 0.3], [4, 4], color=FAINT, lw=1.5, zorder=0)
    for k, value in enumerate(A):
        at = (left + k + 0.5, 4.0)
        bead = Circle(at, 0.42, facecolor=PAPER, edgecolor=RED, lw=2, zorder=1)
        ax.add_patch(bead)
        ax.text(*at, f"{value:.2f}", ha="center", va="center", fontsize=9.5)
    ax.text(left + n / 2, 3.1, f"{A.shape}", ha="center", va="center")
    _grid(ax, (left, 1.5), ROW, ORANGE)
    ax.text(left + n / 2, 0.0, f"{ROW.shape}", ha="center", va="center")
    both = {"arrowstyle": "<->", "color": INK, "lw": 1.5}
    ax.annotate("", (left - 0.1, 1), (1.1, 1), arrowprops=both)
    ax.text((left + 1) / 2, 1.35, ".T", ha="center", va="center")
    loop = {
        "arrowstyle": "->",
        "color": INK,
        "lw": 1.5,
        "connectionstyle": "arc3,rad=-1.4",
    }
    middle = left + n / 2
    ax.annotate("", (middle + 0.4, 4.5), (middle - 0.4, 4.5), arrowprops=loop)
    ax.text(middle + 0.75, 5.1, ".T", va="center")
    return fig


def difference(say: Say) -> plt.Figure:
    """a lies on top, the column stands on the left, D fills the table."""
    n = A.size
    fig, ax = canvas((5.2, 4.7), (-0.9, n + 1.9), (-0.1, n + 1.9))
    for k, value in enumerate(A):
        at = (1.25 + k + 0.5, n + 0.75)
        bead = Circle(at, 0.42, facecolor=PAPER, edgecolor=RED, lw=2)
        ax.add_patch(bead)
        ax.text(*at, f"{value:.2f}", ha="center", va="center", fontsize=9.5)
    _grid(ax, (0, n), COLUMN, BLUE)
    ax.text(0.5, n + 0.75, "−", ha="center", va="center", fontsize=14)
    _grid(ax, (1.25, n), D, INK, diagonal=True)
    names = f"{A.shape} − {COLUMN.shape} = {D.shape}"
    ax.text(1.25 + n / 2, n + 1.6, names, ha="center", va="center")
    return fig


def _grid(
    ax: Axes, corner: Point, V: np.ndarray, color: str, *, diagonal: bool = False
) -> None:
    """The elements of V in cells; on the diagonal, if that is asked for, in green."""
    left, top = corner
    for (i, j), value in np.ndenumerate(V):
        marked = diagonal and i == j
        cell = (left + j, top - 1 - i)
        if marked or not diagonal:
            shade = GREEN if marked else color
            ax.add_patch(Rectangle(cell, 1, 1, facecolor=shade, alpha=0.15, lw=0))
        ax.add_patch(Rectangle(cell, 1, 1, fill=False, edgecolor=FAINT, lw=1))
        text = number(value, 2)
        ax.text(
            cell[0] + 0.5,
            cell[1] + 0.5,
            text,
            ha="center",
            va="center",
            fontsize=9.5,
            weight="bold" if marked else "normal",
        )
    rows, columns = V.shape
    box = (left, top - rows), columns, rows
    ax.add_patch(Rectangle(*box, fill=False, edgecolor=color, lw=2))
