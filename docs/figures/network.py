"""Figures of the page on layers and shapes: every count is read from the arrays."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, Rectangle

from book.drawing import Say, canvas, number, page_values
from book.palette import BLUE, FAINT, GREEN, INK, ORANGE, PAPER, RED
from snippets.two_layer_network import initialize

PAGE = page_values(
    "network:setup",
    "students:weights",
    "network:neuron",
    "network:four",
    "network:rows",
)
COLORS = [BLUE, RED, GREEN, ORANGE]
Point = tuple[float, float]


def neuron(say: Say) -> plt.Figure:
    """Logistic regression with the page's numbers: weights on edges, z and a inside."""
    x, w, b, z, a = (PAGE[name] for name in ("x", "w", "b", "z", "a"))
    fig, ax = canvas((5.2, 2.1), (-0.3, 10.1), (-2, 2))
    ends = _column(1.2, len(x), 2.2)
    unit = (5.2, 0.0)
    for j, end in enumerate(ends):
        _edge(ax, end, unit, INK)
        _node(ax, end, f"{x[j, 0]:.0f}", INK)
        ax.text(0.1, end[1], f"x_{{{j + 1}}}", ha="center", va="center")
        side = 0.55 if end[1] > 0 else -0.55
        ax.text(3.1, end[1] / 2 + side, f"{w[j, 0]}", ha="center", va="center")
    _edge(ax, unit, (8.6, 0), INK)
    _node(ax, unit, "σ(z)", BLUE, radius=0.85)
    ax.text(5.2, 1.35, f"b = −{-b}", ha="center", va="center")
    ax.text(5.2, -1.4, f"z = {z.item():.1f}", ha="center", va="center")
    ax.text(8.7, 0, f"a = {a.item():.2f}", va="center")
    return fig


def graph(say: Say) -> plt.Figure:
    """The network of initialize(2, 4): a circle a unit, a line a weight."""
    params = initialize(n_x=2, n_h=4, rng=np.random.default_rng(1))
    n_h, n_x = params.W1.shape
    n_y = params.W2.shape[0]
    fig, ax = canvas((5.2, 4.0), (0, 10), (-4.4, 3.3))
    inputs, units = _column(1.3, n_x, 2.2), _column(5, n_h, 1.7)
    outputs = _column(8.7, n_y, 2)
    for k, unit in enumerate(units):
        for end in inputs:
            _edge(ax, end, unit, COLORS[k])
        for output in outputs:
            _edge(ax, unit, output, COLORS[k])
    for j, end in enumerate(inputs):
        _node(ax, end, f"x_{{{j + 1}}}", FAINT)
    for k, unit in enumerate(units):
        _node(ax, unit, f"a^{{[1]}}_{{{k + 1}}}", COLORS[k])
    for output in outputs:
        _node(ax, output, "a^{[2]}", INK)
    names = [
        (1.3, say(ko="입력층", en="input"), "a^{[0]} = x"),
        (5.0, say(ko="은닉층", en="hidden"), "W^{[1]}, b^{[1]}"),
        (8.7, say(ko="출력층", en="output"), "W^{[2]}, b^{[2]}"),
    ]
    for at, name, symbols in names:
        ax.text(at, -3.65, name, ha="center", va="center")
        ax.text(at, -4.25, symbols, ha="center", va="center")
    return fig


def rows(say: Say) -> plt.Figure:
    """W1 x + b1 = z1 with the page's numbers; row k in the colour of neuron k."""
    W1, x, b1, z1 = (PAGE[name] for name in ("W1", "x", "b1", "z1"))
    n_h, n_x = W1.shape
    fig, ax = canvas((5.2, 3.0), (-0.1, 10.4), (-1.0, 4.8))
    _grid(ax, 0, W1, COLORS)
    _grid(ax, 2.9, x, [INK] * n_x, top=(n_h + n_x) / 2)
    _grid(ax, 5.0, b1, COLORS)
    _grid(ax, 7.2, z1, COLORS)
    for at, sign in ((2.45, "·"), (4.4, "+"), (6.6, "=")):
        ax.text(at, n_h / 2, sign, ha="center", va="center", fontsize=14)
    for k in range(n_h):
        _node(ax, (9.6, n_h - k - 0.5), f"{k + 1}", COLORS[k], radius=0.38)
        _edge(ax, (8.3, n_h - k - 0.5), (9.2, n_h - k - 0.5), COLORS[k])
    for at, name in ((1, "W^{[1]}"), (3.4, "x"), (5.5, "b^{[1]}"), (7.7, "z^{[1]}")):
        ax.text(at, 4.5, name, ha="center", va="center")
    shapes = [(1, W1), (3.4, x), (5.5, b1), (7.7, z1)]
    for at, array in shapes:
        ax.text(at, -0.6, f"{array.shape}", ha="center", va="center")
    ax.text(9.6, 4.5, say(ko="뉴런", en="neuron"), ha="center", va="center")
    return fig


def _column(x: float, n: int, step: float) -> list[Point]:
    """The places of n nodes, the first on top."""
    return [(x, step * ((n - 1) / 2 - k)) for k in range(n)]


def _node(ax: Axes, at: Point, text: str, color: str, radius: float = 0.62) -> None:
    ax.add_patch(Circle(at, radius, facecolor=PAPER, edgecolor=color, lw=2, zorder=2))
    ax.text(*at, text, ha="center", va="center", zorder=3)


def _edge(ax: Axes, start: Point, end: Point, color: str) -> None:
    ax.plot(*zip(start, end, strict=True), color=color, linewidth=1.2, zorder=1)


def _grid(
    ax: Axes, left: float, V: np.ndarray, colors: list[str], top: float = 4
) -> None:
    """The elements of V in cells, each row in its colour."""
    for (i, j), value in np.ndenumerate(V):
        corner = (left + j, top - 1 - i)
        ax.add_patch(Rectangle(corner, 1, 1, facecolor=colors[i], alpha=0.15, lw=0))
        ax.add_patch(Rectangle(corner, 1, 1, fill=False, edgecolor=colors[i], lw=1))
        text = number(value, 1)
        ax.text(corner[0] + 0.5, corner[1] + 0.5, text, ha="center", va="center")
