"""Figures of the page on backpropagation, with the page's own numbers."""

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, number, page_values
from book.palette import BLUE, BLUE_AREA, FAINT, INK, ORANGE, PAPER, RED
from book.shapes import arrow, box, cells, label, line, node, rounded
from snippets.activations import tanh_derivative
from snippets.examples.students import X, Y
from snippets.losses import cross_entropy
from snippets.two_layer_network import Parameters, backward, forward

RADIUS = 0.36

PAGE = page_values(
    "backpropagation:setup", "backpropagation:two_units", "forward:parameters"
)
SMALL: Parameters = PAGE["small"]
PARAMS = Parameters(*(PAGE[name] for name in Parameters._fields))
CACHE = forward(X, PARAMS)
GRADS = backward(PARAMS, CACHE, X, Y)


def local(say: Say) -> plt.Figure:
    """One node: a value goes through it, and a derivative comes back through it."""
    fig, ax = canvas((5.2, 2.5), (-4.3, 6.0), (-2.5, 2.45))
    up, down = 0.22, -0.22
    arrow(ax, (-3.6, up), (-0.72, up), BLUE, arrowstyle="-|>", linewidth=1.6)
    arrow(ax, (0.72, up), (3.1, up), BLUE, arrowstyle="-|>", linewidth=1.6)
    arrow(ax, (3.1, down), (0.72, down), RED, arrowstyle="-|>", linewidth=1.6)
    arrow(ax, (-0.72, down), (-3.6, down), RED, arrowstyle="-|>", linewidth=1.6)
    line(ax, (3.2, 0), (4.9, 0), FAINT, linestyle=":", linewidth=2)
    node(ax, (0, 0), "", radius=0.75)
    node(ax, (5.3, 0), "L", radius=0.45, lw=1.6)
    label(ax, (-2.2, 0.65), "u", color=BLUE)
    label(ax, (1.95, 0.65), "v", color=BLUE)
    label(ax, (1.95, -0.7), "dv", color=RED)
    label(ax, (-2.2, -0.7), "du = dv × ∂v/∂u", color=RED)
    label(ax, (0, 1.75), say(ko="국소적 미분  ∂v/∂u", en="local  ∂v/∂u"), color=ORANGE)
    line(ax, (0, 1.4), (0, 0.8), ORANGE)
    upstream = say(ko="상류에서 온 미분", en="upstream derivative")
    label(ax, (2.6, -1.4), upstream, color=RED)
    passed = say(ko="다음 노드로", en="to the next node")
    label(ax, (-2.4, -1.4), passed, color=RED)
    return fig


def numbers(say: Say) -> plt.Figure:
    """One student through two hidden units: values above, derivatives below."""
    x, Y_1 = X[:, :1], Y[:, :1]
    cache = forward(x, SMALL)
    grads = backward(SMALL, cache, x, Y_1)
    dz2 = (cache.A2 - Y_1).item()
    da1 = SMALL.W2.T * dz2
    dz1 = da1 * tanh_derivative(cache.Z1)
    L = cross_entropy(cache.A2, Y_1).item()

    fig, ax = canvas((5.2, 3.8), (-0.6, 7.5), (-2.95, 2.95))
    rows = (1.7, -1.7)
    z2, a2, end = (4.5, 0.0), (5.8, 0.0), (7.05, 0.0)
    for y in rows:
        for start in rows:
            _edge(ax, (0.0, start), (1.9, y))
        _edge(ax, (1.9, y), (3.2, y))
        _edge(ax, (3.2, y), z2)
    _edge(ax, z2, a2)
    _edge(ax, a2, end)
    for k, y in enumerate(rows):
        for j, start in enumerate(rows):
            part = 0.5 if j == k else 0.3
            up = np.sign(y) * 0.22 if j == k else 0.0
            at = (1.9 * part, start + (y - start) * part + up)
            _slope(ax, at, grads.dW1[k, j])
        middle = (0.5 * (3.2 + z2[0]), 0.5 * y)
        _slope(ax, middle, grads.dW2[0, k])
        _valued(ax, (0.0, y), f"x_{{{k + 1}}}", x[k, 0], None, np.sign(y))
        _valued(ax, (1.9, y), f"z_{{{k + 1}}}", cache.Z1[k, 0], dz1[k, 0], np.sign(y))
        _valued(ax, (3.2, y), f"a_{{{k + 1}}}", cache.A1[k, 0], da1[k, 0], np.sign(y))
    _valued(ax, z2, "z", cache.Z2.item(), dz2, 1, right=0.3)
    _valued(ax, a2, "a", cache.A2.item(), None, -1)
    _valued(ax, end, "L", L, None, -1)
    ax.text(4.9, 2.4, say(ko="값", en="values"), color=BLUE)
    ax.text(4.9, 1.9, say(ko="d 미분값", en="d derivatives"), color=RED)
    return fig


def shapes(say: Say) -> plt.Figure:
    """The graph of the matrices: on each edge a shape forward, the same backward."""
    n_x, m = X.shape
    n_h, n_y = PARAMS.W1.shape[0], PARAMS.W2.shape[0]
    steps: list[tuple[str, tuple[int, int], str, str]] = [
        ("X", (n_x, m), "X", ""),
        ("Z^{[1]}", CACHE.Z1.shape, "Z1", "dA1 ∘ g′(Z1)"),
        ("A^{[1]}", CACHE.A1.shape, "A1", "W2ᵀ dZ2"),
        ("Z^{[2]}", CACHE.Z2.shape, "Z2", "A2 − Y"),
        ("A^{[2]}", CACHE.A2.shape, "A2", ""),
        ("J", (), "J", ""),
    ]
    assert n_y == 1 and CACHE.Z1.shape == (n_h, m)
    gap = 1.5
    fig, ax = canvas((5.2, 6.0), (-3.2, 4.9), (-gap * 5 - 1.3, 0.5))
    for k, (name, _, _, _) in enumerate(steps):
        at = (0.0, -gap * k)
        rounded(ax, (-0.47, at[1] - 0.35), (0.94, 0.7), INK, PAPER, 0.05, 1.6)
        label(ax, at, name)
    for k, (_, shape, code, formula) in enumerate(steps[:-1]):
        top, bottom = -gap * k - 0.36, -gap * (k + 1) + 0.36
        at = (top + bottom) / 2
        _way(ax, (-0.14, top), (-0.14, bottom), BLUE)
        if 0 < k < 3:
            _way(ax, (0.14, bottom), (0.14, top), RED)
        _text(ax, (0.9, at + (0.2 if formula else 0.0)), f"{code} {shape}", BLUE)
        if formula:
            _text(ax, (0.9, at - 0.2), f"d{code} {shape} = {formula}", RED)
    way = [(0.5, 0.65, 0.65), (-gap * 5, -gap * 5, -gap * 3)]
    ax.plot(*way, color=RED, lw=1.6)
    _way(ax, (0.65, -gap * 3), (0.5, -gap * 3), RED)
    for layer, at in (("1", -gap), ("2", -gap * 3)):
        for kind, up in (("W", 0.45), ("b", -0.45)):
            V = getattr(PARAMS, kind + layer)
            dV = getattr(GRADS, "d" + kind + layer)
            y = at + up
            _text(ax, (-3.1, y + 0.19), f"{kind}{layer} {V.shape}", BLUE)
            _text(ax, (-3.1, y - 0.19), f"d{kind}{layer} {dV.shape}", RED)
            _way(ax, (-1.4, y + 0.14), (-0.52, at + up * 0.4 + 0.08), BLUE)
            _way(ax, (-0.52, at + up * 0.4 - 0.08), (-1.4, y - 0.14), RED)
    y = -gap * 5 - 1.05
    _text(ax, (-3.1, y), say(ko="파랑 ↓ 순전파", en="blue ↓ forward"), BLUE)
    _text(ax, (0.2, y), say(ko="빨강 ↑ 역전파", en="red ↑ backward"), RED)
    return fig


def product(say: Say) -> plt.Figure:
    """dZ2 times A1 transposed: the students meet and are summed."""
    dZ2 = CACHE.A2 - Y  # (n_y, m)
    m, n_h = dZ2.shape[1], len(CACHE.A1)
    fig, ax = canvas((5.2, 4.3), (-0.3, m + n_h + 1.6), (-1.3, m + 1.7))
    look: dict[str, Any] = {"fill": BLUE_AREA, "digits": 2, "fontsize": 9.5}
    cells(ax, (0, 1), dZ2, **look)
    cells(ax, (m + 0.6, m + 1.6), CACHE.A1.T, **look)
    cells(ax, (m + 0.6, 1), dZ2 @ CACHE.A1.T, **look)
    unit = 1
    for corner, size in (
        ((0, 0), (m, 1)),
        ((m + 0.6 + unit, 1.6), (1, m)),
        ((m + 0.6 + unit, 0), (1, 1)),
    ):
        box(ax, corner, size, ORANGE, linewidth=2.4, zorder=3)
    ax.text(0, -0.55, f"dZ2 {dZ2.shape}", va="center")
    ax.text(m + 0.6, -0.55, f"m · dW2 {GRADS.dW2.shape}", va="center")
    ax.text(m + 0.6, m + 2.0 - 0.05, f"A1ᵀ {CACHE.A1.T.shape}", va="center")
    top = m + 0.9
    lines = [
        say(ko="학생 i의 오차와", en="the error of student i"),
        say(ko="학생 i의 활성값을", en="times the activation"),
        say(ko="곱해 모두 더하기", en="of student i, summed"),
    ]
    for k, text in enumerate(lines):
        ax.text(0, top - 0.75 * k, text, va="center")
    return fig


def _short(value: float) -> str:
    return number(value, 3).rstrip("0").rstrip(".")


def _slope(ax: Axes, at: Pair, value: float) -> None:
    """A derivative on an edge."""
    ground = {"facecolor": PAPER, "edgecolor": "none", "pad": 1}
    label(ax, at, number(value, 3), color=RED, fontsize=9.5, bbox=ground)


def _valued(
    ax: Axes,
    at: Pair,
    name: str,
    value: float,
    slope: float | None,
    side: float,
    right: float = 0.0,
) -> None:
    """A circle; above it (side 1) or below (-1) its value, and its derivative."""
    node(ax, at, name, radius=RADIUS, lw=1.6)
    texts = [(_short(value), BLUE)]
    if slope is not None:
        texts.append((f"d {number(slope, 3)}", RED))
    if side > 0:
        texts.reverse()
    for k, (text, color) in enumerate(texts):
        y = at[1] + side * (0.62 + 0.4 * k)
        label(ax, (at[0] + right, y), text, color=color)


def _text(ax: Axes, at: Pair, text: str, color: str) -> None:
    ax.text(*at, text, va="center", color=color)


def _edge(ax: Axes, start: Pair, end: Pair) -> None:
    arrow(ax, start, end, gap=RADIUS + 0.05, arrowstyle="-|>", linewidth=1.2)


def _way(ax: Axes, start: Pair, end: Pair, color: str) -> None:
    """An arrow that touches both ends."""
    arrow(ax, start, end, color, arrowstyle="-|>", linewidth=1.6, shrinkA=0, shrinkB=0)
