"""Figures of the page on rank-1 arrays, with the page's own array a."""

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, number, page_values
from book.palette import BLUE, FAINT, GREEN, INK, ORANGE, RED
from book.shapes import arrow, box, cells, label, line, node

PAGE = page_values("rank_1:setup", "rank_1:rows", "rank_1:products", "rank_1:itself")
A, COLUMN, ROW, D = (PAGE[name] for name in ("a", "column", "row", "D"))


def objects(say: Say) -> plt.Figure:
    """Beads on a thread, a column and a row; T turns the last two into each other."""
    n = A.size
    fig, ax = canvas((5.2, 3.9), (-0.3, 8.3), (-1.0, 5.6))
    _table(ax, (0, n), COLUMN, BLUE)
    label(ax, (0.5, -0.6), f"{COLUMN.shape}")
    left = 2.6
    line(ax, (left - 0.3, 4), (left + n + 0.3, 4), FAINT, linewidth=1.5)
    _beads(ax, (left, 4))
    label(ax, (left + n / 2, 3.1), f"{A.shape}")
    _table(ax, (left, 1.5), ROW, ORANGE)
    label(ax, (left + n / 2, 0), f"{ROW.shape}")
    arrow(ax, (1.1, 1), (left - 0.1, 1), arrowstyle="<->")
    label(ax, ((left + 1) / 2, 1.35), ".T")
    ends = (left + n / 2 - 0.4, 4.5), (left + n / 2 + 0.4, 4.5)
    arrow(ax, *ends, connectionstyle="arc3,rad=-1.4")
    ax.text(left + n / 2 + 0.75, 5.1, ".T", va="center")
    return fig


def difference(say: Say) -> plt.Figure:
    """a lies on top, the column stands on the left, D fills the table."""
    n = A.size
    fig, ax = canvas((5.2, 4.7), (-0.9, n + 1.9), (-0.1, n + 1.9))
    _beads(ax, (1.25, n + 0.75))
    _table(ax, (0, n), COLUMN, BLUE)
    label(ax, (0.5, n + 0.75), "−", fontsize=14)
    _table(ax, (1.25, n), D, INK, diagonal=True)
    names = f"{A.shape} − {COLUMN.shape} = {D.shape}"
    label(ax, (1.25 + n / 2, n + 1.6), names)
    return fig


def _beads(ax: Axes, start: Pair) -> None:
    """The numbers of a, each in a bead as wide as a cell."""
    for k, value in enumerate(A):
        at = (start[0] + k + 0.5, start[1])
        node(ax, at, number(value, 2), RED, radius=0.42, fontsize=9.5)


def _table(
    ax: Axes, corner: Pair, V: np.ndarray, color: str, *, diagonal: bool = False
) -> None:
    """The elements of V in cells; on the diagonal, if that is asked for, in green."""
    left, top = corner
    rows, columns = V.shape

    def look(i: int, j: int) -> dict[str, Any]:
        if not diagonal:
            return {"fill": (color, 0.15)}
        return {"fill": (GREEN, 0.15), "weight": "bold"} if i == j else {}

    cells(ax, corner, V, look, digits=2, fontsize=9.5)
    box(ax, (left, top - rows), (columns, rows), color, linewidth=2)
