"""Figures of the page on layers and shapes: every count is read from the arrays."""

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, page_values
from book.palette import BLUE, FAINT, GREEN, INK, ORANGE, RED
from book.shapes import cells, label, line, node
from snippets.two_layer_network import initialize

PAGE = page_values(
    "network:setup",
    "students:weights",
    "network:neuron",
    "network:four",
    "network:rows",
)
COLORS = [BLUE, RED, GREEN, ORANGE]


def neuron(say: Say) -> plt.Figure:
    """Logistic regression with the page's numbers: weights on edges, z and a inside."""
    x, w, b, z, a = (PAGE[name] for name in ("x", "w", "b", "z", "a"))
    fig, ax = canvas((5.2, 2.1), (-0.3, 10.1), (-2, 2))
    ends = _column(1.2, len(x), 2.2)
    unit = (5.2, 0.0)
    for j, end in enumerate(ends):
        line(ax, end, unit)
        node(ax, end, f"{x[j, 0]:.0f}")
        label(ax, (0.1, end[1]), f"x_{{{j + 1}}}")
        side = 0.55 if end[1] > 0 else -0.55
        label(ax, (3.1, end[1] / 2 + side), f"{w[j, 0]}")
    line(ax, unit, (8.6, 0))
    node(ax, unit, "σ(z)", BLUE, radius=0.85)
    label(ax, (5.2, 1.35), f"b = −{-b}")
    label(ax, (5.2, -1.4), f"z = {z.item():.1f}")
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
            line(ax, end, unit, COLORS[k])
        for output in outputs:
            line(ax, unit, output, COLORS[k])
    for j, end in enumerate(inputs):
        node(ax, end, f"x_{{{j + 1}}}", FAINT)
    for k, unit in enumerate(units):
        node(ax, unit, f"a^{{[1]}}_{{{k + 1}}}", COLORS[k])
    for output in outputs:
        node(ax, output, "a^{[2]}", INK)
    names = [
        (1.3, say(ko="입력층", en="input"), "a^{[0]} = x"),
        (5.0, say(ko="은닉층", en="hidden"), "W^{[1]}, b^{[1]}"),
        (8.7, say(ko="출력층", en="output"), "W^{[2]}, b^{[2]}"),
    ]
    for at, name, symbols in names:
        label(ax, (at, -3.65), name)
        label(ax, (at, -4.25), symbols)
    return fig


def rows(say: Say) -> plt.Figure:
    """W1 x + b1 = z1 with the page's numbers; row k in the colour of neuron k."""
    W1, x, b1, z1 = (PAGE[name] for name in ("W1", "x", "b1", "z1"))
    n_h, n_x = W1.shape
    fig, ax = canvas((5.2, 3.0), (-0.1, 10.4), (-1.0, 4.8))
    _rows(ax, 0, W1, COLORS)
    _rows(ax, 2.9, x, [INK] * n_x, top=(n_h + n_x) / 2)
    _rows(ax, 5.0, b1, COLORS)
    _rows(ax, 7.2, z1, COLORS)
    for at, sign in ((2.45, "·"), (4.4, "+"), (6.6, "=")):
        label(ax, (at, n_h / 2), sign, fontsize=14)
    for k in range(n_h):
        node(ax, (9.6, n_h - k - 0.5), f"{k + 1}", COLORS[k], radius=0.38)
        line(ax, (8.3, n_h - k - 0.5), (9.2, n_h - k - 0.5), COLORS[k])
    for at, name in ((1, "W^{[1]}"), (3.4, "x"), (5.5, "b^{[1]}"), (7.7, "z^{[1]}")):
        label(ax, (at, 4.5), name)
    shapes = [(1, W1), (3.4, x), (5.5, b1), (7.7, z1)]
    for at, array in shapes:
        label(ax, (at, -0.6), f"{array.shape}")
    label(ax, (9.6, 4.5), say(ko="뉴런", en="neuron"))
    return fig


def _column(x: float, n: int, step: float) -> list[Pair]:
    """The places of n nodes, the first on top."""
    return [(x, step * ((n - 1) / 2 - k)) for k in range(n)]


def _rows(
    ax: Axes, left: float, V: np.ndarray, colors: list[str], top: float = 4
) -> None:
    """The elements of V in cells, each row in its colour."""

    def look(i: int, j: int) -> dict[str, Any]:
        return {"edge": colors[i], "fill": (colors[i], 0.15)}

    cells(ax, (left, top), V, look, digits=1)
