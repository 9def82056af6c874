"""Figures of the page on forward propagation, with the page's own numbers."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, page_values
from book.palette import BLUE, ORANGE
from book.shapes import arrow, box, cells, label
from snippets.examples.students import X
from snippets.two_layer_network import Parameters, forward

PAGE = page_values("forward:parameters", np=np, X=X)
W1, b1, W2, b2 = (PAGE[name] for name in Parameters._fields)
CACHE = forward(X, Parameters(W1, b1, W2, b2))
EXAMPLE, UNIT = 2, 1  # the column and the row that are marked


def columns(say: Say) -> plt.Figure:
    """W1 left, X above, W1 X where they meet; a column of X makes its own column."""
    n_h, n_x = W1.shape
    m = X.shape[1]
    fig, ax = canvas((5.2, 4.0), (-0.1, 9.3), (-1.5, 6.4))
    left, top = n_x + 1.1, n_h + 1.1
    for V, corner in ((W1, (0, n_h)), (X, (left, top + n_x)), (W1 @ X, (left, n_h))):
        cells(ax, corner, V)
    _mark(ax, (left + EXAMPLE, top), (1, n_x), BLUE)
    _mark(ax, (left + EXAMPLE, 0), (1, n_h), BLUE)
    _mark(ax, (0, n_h - 1 - UNIT), (n_x, 1), ORANGE)
    _mark(ax, (left + EXAMPLE, n_h - 1 - UNIT), (1, 1), ORANGE)
    at = left + EXAMPLE + 0.5
    arrow(ax, (at, top - 0.1), (at, n_h + 0.1), BLUE)
    middle = n_h - UNIT - 0.5
    arrow(ax, (n_x + 0.1, middle), (left - 0.1, middle), ORANGE)
    label(ax, (n_x / 2, -0.6), f"W^{{[1]}} {W1.shape}")
    label(ax, (left + m / 2, -0.6), f"W^{{[1]}}X {(n_h, m)}")
    ax.text(0, top + 1, f"X {X.shape}", va="center")
    ax.text(0, top + 1.75, say(ko="열 = 학생", en="column = student"), va="center")
    ax.text(0, -1.35, say(ko="행 = 뉴런", en="row = neuron"), va="center")
    return fig


def flow(say: Say) -> plt.Figure:
    """X and the cache one under the other: the same column from top to bottom."""
    steps = [
        ("X", X, ""),
        ("Z^{[1]}", CACHE.Z1, "W^{[1]}X + b^{[1]}"),
        ("A^{[1]}", CACHE.A1, "tanh Z^{[1]}"),
        ("Z^{[2]}", CACHE.Z2, "W^{[2]}A^{[1]} + b^{[2]}"),
        ("A^{[2]}", CACHE.A2, "σ(Z^{[2]})"),
    ]
    m, gap = X.shape[1], 0.9
    height = sum(len(V) + gap for _, V, _ in steps) - gap
    fig, ax = canvas((5.2, 4.6), (-1.4, 11.2), (-0.2, height + 0.2))
    top = height
    at = EXAMPLE + 0.5
    for name, V, formula in steps:
        if V is not X:
            arrow(ax, (at, top + gap - 0.05), (at, top + 0.05), BLUE)
        for i, j in np.ndindex(V.shape):
            box(ax, (j, top - 1 - i), (1, 1))
        _mark(ax, (EXAMPLE, top - len(V)), (1, len(V)), BLUE)
        middle = top - len(V) / 2
        ax.text(-0.3, middle, name, ha="right", va="center")
        ax.text(m + 0.3, middle, f"{V.shape}  {formula}".rstrip(), va="center")
        top -= len(V) + gap
    return fig


def _mark(ax: Axes, corner: Pair, size: Pair, color: str) -> None:
    """A rectangle, its lower left corner there, over the cells that are meant."""
    box(ax, corner, size, color, (color, 0.2), linewidth=2, zorder=3)
