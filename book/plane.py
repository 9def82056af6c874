"""A plane split in two by a decision boundary, and the points on it."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.path import Path

from book.palette import BLUE, BLUE_AREA, INK, RED, RED_AREA


def points(ax: Axes, X: np.ndarray, Y: np.ndarray, size: float = 6) -> None:
    """Red dots for y = 0, blue diamonds for y = 1."""
    for y, color, marker in ((0, RED, "o"), (1, BLUE, "D")):
        x_1, x_2 = X[:, Y[0] == y]
        ax.scatter(x_1, x_2, s=size, color=color, marker=marker, linewidths=0, zorder=3)


def boundary(ax: Axes, side: np.ndarray, Z: np.ndarray) -> None:
    """Colour the square side × side: blue where Z > 0, red elsewhere.

    Z holds a number for each point of the grid, row by row. A number that changes
    evenly, as z does and σ(z) does not, gives a smooth line on a coarse grid.
    """
    ax.set(xlim=side[[0, -1]], ylim=side[[0, -1]])
    ax.set_aspect("equal")
    ax.axis("off")
    ground = BLUE_AREA if Z.min() > 0 else RED_AREA
    ax.add_patch(Rectangle((0, 0), 1, 1, transform=ax.transAxes, facecolor=ground))
    if not Z.min() <= 0 < Z.max():
        return
    Z = Z.reshape(side.size, side.size)
    blue = ax.contourf(side, side, Z, levels=[0, Z.max()], colors=[BLUE_AREA])
    line = ax.contour(side, side, Z, levels=[0], colors=[INK], linewidths=1)
    tolerance = (side[-1] - side[0]) / 5000
    for drawn, closed in ((blue, True), (line, False)):
        pieces = [
            Path(thinned(np.asarray(piece), tolerance))
            for path in drawn.get_paths()
            for piece in path.to_polygons(closed_only=closed)
        ]
        drawn.set_paths([Path.make_compound_path(*pieces)])


def thinned(line: np.ndarray, tolerance: float) -> np.ndarray:
    """Leave out the corners that move the line by less than the tolerance.

    Shapes: (n, 2), the result (k, 2) with k ≤ n.
    Source: Douglas and Peucker, 1973.
    """
    (x, y), (dx, dy) = (line - line[0]).T, line[-1] - line[0]
    length = np.hypot(dx, dy)
    away = np.abs(dx * y - dy * x) / length if length else np.hypot(x, y)
    k = int(np.argmax(away))
    if away[k] <= tolerance:
        return line[[0, -1]]
    left, right = thinned(line[: k + 1], tolerance), thinned(line[k:], tolerance)
    return np.vstack([left[:-1], right])
