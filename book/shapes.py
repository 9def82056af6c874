"""What the figures without axes are made of: labels, cells, grids, nodes and arrows."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from matplotlib.typing import ColorType

from book.drawing import Pair, number
from book.palette import FAINT, INK, PAPER


def label(ax: Axes, at: Pair, text: str, **style: Any) -> None:
    """A text with its middle there."""
    ax.text(*at, text, **{"ha": "center", "va": "center", **style})


def box(
    ax: Axes,
    corner: Pair,
    size: Pair,
    color: str = FAINT,
    fill: ColorType = "none",
    **style: Any,
) -> None:
    """A rectangle, its lower left corner there; (colour, 0.15) fills it palely."""
    look = {"edgecolor": color, "facecolor": fill, "linewidth": 1, **style}
    ax.add_patch(Rectangle(corner, *size, **look))


def rounded(
    ax: Axes, corner: Pair, size: Pair, color: str, fill: str, radius: float, lw: float
) -> None:
    """A rectangle with round corners."""
    style = f"round,pad=0,rounding_size={radius}"
    look: dict[str, Any] = {"edgecolor": color, "facecolor": fill, "linewidth": lw}
    ax.add_patch(FancyBboxPatch(corner, *size, boxstyle=style, **look))


def cell(
    ax: Axes,
    corner: Pair,
    text: str,
    edge: str = FAINT,
    fill: ColorType = "none",
    *,
    width: float = 1,
    lw: float = 1,
    ls: str = "-",
    **style: Any,
) -> None:
    """A box one high, with a text in this style."""
    box(ax, corner, (width, 1), edge, fill, linewidth=lw, linestyle=ls)
    label(ax, (corner[0] + width / 2, corner[1] + 0.5), text, **style)


def cells(
    ax: Axes,
    corner: Pair,
    V: np.ndarray,
    look: Callable[[int, int], dict[str, Any]] = lambda i, j: {},
    *,
    digits: int | None = None,
    width: float = 1,
    **style: Any,
) -> None:
    """The elements of V in cells, its upper left corner there.

    `look(i, j)` is what a cell has of its own, beside the style of all.
    """
    for (i, j), value in np.ndenumerate(V):
        at = (corner[0] + width * j, corner[1] - 1 - i)
        own = {"width": width, **style, **look(i, j)}
        cell(ax, at, number(value, digits), **own)


def node(
    ax: Axes,
    at: Pair,
    text: str,
    color: str = INK,
    radius: float = 0.62,
    *,
    lw: float = 2,
    **style: Any,
) -> None:
    """A circle around a text, over the lines that end there."""
    look = {"edgecolor": color, "facecolor": PAPER, "linewidth": lw, "zorder": 2}
    ax.add_patch(Circle(at, radius, **look))
    label(ax, at, text, zorder=3, **style)


def line(ax: Axes, start: Pair, end: Pair, color: str = INK, **style: Any) -> None:
    """A line, under what stands at its ends."""
    look = {"linewidth": 1.2, "zorder": 1, **style}
    ax.plot(*zip(start, end, strict=True), color=color, **look)


def arrow(
    ax: Axes,
    start: Pair,
    end: Pair,
    color: str = INK,
    *,
    gap: float = 0,
    **style: Any,
) -> None:
    """An arrow that begins and ends this far from the two points."""
    first, last = np.array(start), np.array(end)
    step = gap * (last - first) / np.linalg.norm(last - first)
    look = {"arrowstyle": "->", "color": color, "linewidth": 1.4, **style}
    ax.annotate("", tuple(last - step), tuple(first + step), arrowprops=look)
