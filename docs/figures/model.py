"""Figures of the page on the model: the sigmoid, and the students in columns."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Say, canvas
from book.palette import BLUE, FAINT, INK, ORANGE
from book.shapes import box, cells
from snippets.activations import sigmoid
from snippets.examples.students import X, Y, b, w

MARKED = 4  # column of the student who studied much and slept little


def curve(say: Say) -> plt.Figure:
    """The sigmoid, a few of its points, and the first student on it."""
    fig, ax = plt.subplots(figsize=(5.2, 3.3))
    z = np.linspace(-6.5, 6.5, 131)
    ax.axhline(0.5, color=FAINT, linewidth=1, linestyle=":")
    ax.axvline(0, color=FAINT, linewidth=1, linestyle=":")
    ax.plot(z, sigmoid(z), color=BLUE)
    for at in (-4, -2, 0, 2, 4):
        a = float(sigmoid(at))
        ax.plot(at, a, "o", color=BLUE, markersize=5)
        ax.text(at - 0.25, a + 0.05, f"{a:.2f}", ha="right", va="center", color=BLUE)
    z_1 = (w.T @ X[:, :1] + b).item()
    a_1 = float(sigmoid(z_1))
    ax.plot([z_1, z_1, -6.5], [0, a_1, a_1], color=ORANGE, linewidth=1, linestyle="--")
    ax.plot(z_1, a_1, "D", color=ORANGE, markersize=7)
    ax.text(z_1 + 0.3, 0.07, f"z = {z_1:.0f}", color=ORANGE)
    ax.text(-6.3, a_1 + 0.05, f"a = {a_1:.2f}", color=ORANGE)
    ax.set(xlim=(-6.5, 6.5), ylim=(0, 1.06), xticks=range(-6, 7, 2))
    ax.set_yticks([0, 0.5, 1])
    ax.set_xlabel("z")
    ax.set_ylabel(say(ko="a = σ(z), 확률", en="a = σ(z), a probability"))
    return fig


def columns(say: Say) -> plt.Figure:
    """X, Y with their numbers; one student is one column of both."""
    n_x, m = X.shape
    fig, ax = canvas((5.2, 3.1), (-2.1, m + 1.15), (-2.6, n_x + 1.1))
    _table(ax, X, top=n_x)
    _table(ax, Y, top=-0.4)
    rows = [say(ko="공부", en="study"), say(ko="잠", en="sleep")]
    for j, row in enumerate(rows):
        ax.text(-0.25, n_x - j - 0.5, row, ha="right", va="center")
    ax.text(-0.25, -0.9, say(ko="합격", en="passed"), ha="right", va="center")
    at = MARKED + 0.5
    ax.text(at, n_x + 0.5, f"x^{{({MARKED + 1})}}", ha="center", color=ORANGE)
    ax.text(at, -2.05, f"y^{{({MARKED + 1})}}", ha="center", color=ORANGE)
    ax.text(m + 0.2, n_x / 2, "X", va="center")
    ax.text(m + 0.2, -0.9, "Y", va="center")
    ax.text(0, n_x + 0.5, f"{X.shape}")
    ax.text(0, -2.05, f"{Y.shape}")
    return fig


def _table(ax: Axes, V: np.ndarray, top: float) -> None:
    """The elements of V in cells, the marked column in colour."""
    rows, m = V.shape

    def look(i: int, j: int) -> dict[str, str]:
        return {"weight": "bold"} if j == MARKED else {}

    cells(ax, (0, top), V, look, lw=0.8)
    box(ax, (0, top - rows), (m, rows), INK, linewidth=1.5)
    marked = (MARKED, top - rows), (1, rows)
    box(ax, *marked, ORANGE, (ORANGE, 0.18), linewidth=2.5)
