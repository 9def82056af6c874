"""Figures of the page on the gradient: the graph of one student, and two slopes."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, page_values
from book.palette import BLUE, FAINT, INK, ORANGE, RED
from book.shapes import arrow, label, line, node
from snippets.activations import sigmoid, sigmoid_derivative
from snippets.examples.students import X, Y, b, w
from snippets.losses import cross_entropy, cross_entropy_from_logits

PLACES: dict[str, Pair] = {
    "x": (1.2, 2.9),
    "w": (1.2, 0.0),
    "b": (1.2, -2.9),
    "z": (4.6, 0.0),
    "a": (7.1, 0.0),
    "L": (9.5, 0.0),
}
EDGES = ["xz", "wz", "bz", "za", "aL"]
RADIUS = 0.6
NEUTRAL: dict[str, Pair] = {
    "a": (0.8, 2.2),
    "b": (0.8, -0.4),
    "c": (0.8, -3.0),
    "u": (3.7, -1.7),
    "v": (6.6, 0.2),
    "J": (9.4, 0.2),
}


def neutral(say: Say) -> plt.Figure:
    """J = 3(a + bc): values above the nodes, derivatives under them."""
    values = page_values("computation_graph:neutral")
    fig, ax = canvas((5.2, 4.0), (-0.2, 10.4), (-4.4, 3.6))
    for start, end in ("bu", "cu", "av", "uv", "vJ"):
        ends = NEUTRAL[start], NEUTRAL[end]
        arrow(ax, *ends, INK, gap=RADIUS + 0.12, arrowstyle="-|>")
    for name, (left, y) in NEUTRAL.items():
        node(ax, (left, y), name, radius=RADIUS, lw=1.6, fontsize=12)
        label(ax, (left, y + 0.95), f"{values[name]}", color=BLUE)
        if name != "J":
            slope = f"d{name} = {values['d' + name]}"
            label(ax, (left, y - 0.95), slope, color=RED)
    for name, formula in (("u", "bc"), ("v", "a + u"), ("J", "3v")):
        left, y = NEUTRAL[name]
        label(ax, (left, y - (1.55 if name != "J" else 0.95)), formula)
    return fig


def forward(say: Say) -> plt.Figure:
    """The steps of the computation, each with its value."""
    fig, ax = _canvas(say)
    for start, end in EDGES:
        _edge(ax, start, end, INK)
    _nodes(ax)
    for name, formula in (("z", "wᵀx + b"), ("a", "σ(z)")):
        left, y = PLACES[name]
        label(ax, (left, y - 1.05), formula)
    return fig


def backward(say: Say) -> plt.Figure:
    """The same graph, with dL/d(node) under each node and a factor on each edge."""
    values = _values()
    a, y = values["a"].item(), Y[0, 0]
    da = -y / a + (1 - y) / (1 - a)
    dz = a - y
    fig, ax = _canvas(say)
    line(ax, PLACES["x"], PLACES["z"], FAINT)
    for start, end in EDGES[1:]:
        _edge(ax, end, start, RED)
    _nodes(ax)
    slopes = {"w": X[:, :1] * dz, "b": dz, "z": dz, "a": da}
    for name, value in slopes.items():
        left, y_node = PLACES[name]
        text = f"d{name} = {_text(value)}" if name != "w" else _text(value)
        label(ax, (left, y_node - 1.05), text, color=RED)
    factors = [
        ("wz", "× x", (0.0, 0.35)),
        ("bz", "× 1", (0.5, -0.35)),
        ("za", f"× {_text(sigmoid_derivative(values['z']))}", (0.0, 0.4)),
    ]
    for (start, end), text, (right, up) in factors:
        middle = np.mean([PLACES[start], PLACES[end]], axis=0)
        at = (middle[0] + right, middle[1] + up)
        label(ax, at, text, color=ORANGE, fontsize=10)
    return fig


def slopes(say: Say) -> plt.Figure:
    """The loss against z for both labels; the slope of each tangent is a - y."""
    fig, ax = plt.subplots(figsize=(5.2, 3.4))
    z = np.linspace(-4.5, 4.5, 91)
    near = np.array([-0.8, 0.8])
    for y, color in ((1, BLUE), (0, RED)):
        ax.plot(z, cross_entropy_from_logits(z, y), color=color)
        for at in (-2.5, 1.0):
            L, slope = cross_entropy_from_logits(at, y), sigmoid(at) - y
            ax.plot(at + near, L + slope * near, color=INK, linewidth=1.2)
            ax.plot(at, L, "o", color=color, markersize=6)
            ax.text(
                at + (0.2 if y == 1 else -0.2),
                L + 0.2,
                _text(slope, signed=True),
                ha="left" if y == 1 else "right",
                color=color,
            )
    ax.text(-4.4, 3.35, "y = 1", color=BLUE)
    ax.text(4.4, 3.35, "y = 0", color=RED, ha="right")
    ax.set(xlim=(-4.6, 4.6), ylim=(0, 4.7), xticks=range(-4, 5, 2))
    ax.set_xlabel("z")
    ax.set_ylabel(say(ko="손실 L", en="loss L"))
    return fig


def _values() -> dict[str, np.ndarray]:
    """Every node of the first student."""
    x, y = X[:, :1], Y[0, 0]
    z = w.T @ x + b
    a = sigmoid(z)
    values = {"x": x, "w": w, "b": b, "z": z, "a": a, "L": cross_entropy(a, float(y))}
    return {name: np.asarray(value) for name, value in values.items()}


def _text(value: np.ndarray | float, signed: bool = False) -> str:
    """Up to three decimals, or (…, …) for a column."""
    numbers = [f"{v:{'+' if signed else ''}.3f}" for v in np.ravel(value)]
    numbers = [n.rstrip("0").rstrip(".").replace("-", "−") for n in numbers]
    return numbers[0] if len(numbers) == 1 else f"({', '.join(numbers)})"


def _canvas(say: Say) -> tuple[plt.Figure, Axes]:
    fig, ax = canvas((5.2, 4.2), (-0.3, 10.4), (-4.3, 4.2))
    left, bottom = PLACES["L"]
    label(ax, (left, bottom - 1.05), say(ko="정답", en="label"))
    label(ax, (left, bottom - 1.6), f"y = {Y[0, 0]}")
    return fig, ax


def _nodes(ax: Axes) -> None:
    for name, value in _values().items():
        left, y = PLACES[name]
        node(ax, (left, y), name, radius=RADIUS, lw=1.6, fontsize=12)
        label(ax, (left, y + 1.0), _text(value), color=BLUE)


def _edge(ax: Axes, start: str, end: str, color: str) -> None:
    """From the rim of a node to the rim of the next."""
    ends = PLACES[start], PLACES[end]
    arrow(ax, *ends, color, gap=RADIUS + 0.12, arrowstyle="-|>")
