"""Figures of the page on a classifier: its costs, its line, and its limits."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Say
from book.palette import BLUE, BLUE_AREA, INK, ORANGE, RED, RED_AREA
from book.plane import points
from book.shapes import arrow
from snippets.datasets import Data, blobs, circles, flower, moons
from snippets.logistic_regression import initialize, predict, train


def costs(say: Say) -> plt.Figure:
    """J of the training set against the iteration."""
    *_, J = _trained(*_training_set(), learning_rate=1.0, iterations=100)
    fig, ax = plt.subplots(figsize=(5.2, 2.6))
    ax.plot(J, color=BLUE)
    for k in (0, 1, 10, 99):
        ax.plot(k, J[k], "o", color=BLUE, markersize=5)
        ax.text(k + 1.5 * (k < 99), J[k] + 0.02, f"{J[k]:.2f}", ha=_side(k))
    ax.set(ylim=(0, 0.78), xlim=(-2, 101))
    ax.set_xlabel(say(ko="반복", en="iteration"))
    ax.set_ylabel(say(ko="비용 J", en="cost J"))
    return fig


def boundary(say: Say) -> plt.Figure:
    """The training set, the line w·x + b = 0 and the arrow w."""
    X, Y = _training_set()
    w, b, _ = _trained(X, Y, learning_rate=1.0, iterations=100)
    fig, ax = plt.subplots(figsize=(5.2, 5.0))
    _plane(ax, X, Y, w, b, np.array([-4.2, 4.2]))
    foot = np.array([2.4, -(w[0, 0] * 2.4 + b) / w[1, 0]])
    arrow(ax, tuple(foot), tuple(foot + w.ravel()), arrowstyle="-|>", linewidth=2.2)
    ax.text(*(foot + w.ravel() * 1.06), "w", fontsize=13, weight="bold")
    ax.text(2.2, 3.5, "a > 0.5", color=BLUE)
    ax.text(-4.0, -3.8, "a < 0.5", color=RED)
    ax.set_xlabel("x_{1}")
    ax.set_ylabel("x_{2}")
    return fig


def rates(say: Say) -> plt.Figure:
    """J for three learning rates on the same data, from the same start."""
    X, Y = _training_set()
    fig, ax = plt.subplots(figsize=(5.2, 3.4))
    for learning_rate, color, style in (
        (25.0, RED, "-"),
        (0.01, ORANGE, "--"),
        (1.0, BLUE, "-"),
    ):
        *_, J = _trained(X, Y, learning_rate=learning_rate, iterations=100)
        ax.plot(J, color=color, linestyle=style, linewidth=1.6)
    ax.text(7, 1.1, say(ko="α = 25: 너무 크다", en="α = 25: too large"), color=RED)
    slow = say(ko="α = 0.01 (점선): 너무 작다", en="α = 0.01 (dashed): too small")
    ax.text(99, 0.8, slow, color=ORANGE, ha="right")
    ax.text(40, 0.27, say(ko="α = 1: 알맞다", en="α = 1: good"), color=BLUE)
    ax.set(ylim=(0.2, 1.3), xlim=(-2, 101))
    ax.set_xlabel(say(ko="반복", en="iteration"))
    ax.set_ylabel(say(ko="비용 J", en="cost J"))
    return fig


def limits(say: Say) -> plt.Figure:
    """The best line on three sets that no line can split."""
    names = [
        say(ko="반달", en="moons"),
        say(ko="고리", en="circles"),
        say(ko="꽃", en="flower"),
    ]
    fig, axes = plt.subplots(1, 3, figsize=(5.2, 2.2))
    for ax, name, data in zip(axes, names, (moons, circles, flower), strict=True):
        X, Y = data(np.random.default_rng(2))
        w, b, _ = _trained(X, Y, learning_rate=1.0, iterations=500)
        share = np.mean(predict(X, w, b) == Y)
        side = np.array([-1.06, 1.06]) * np.max(np.abs(X))
        _plane(ax, X[:, :130], Y[:, :130], w, b, side, size=5)
        ax.set_title(f"{name} {share:.2f}", fontsize=11)
        ax.axis("off")
    return fig


def _training_set() -> Data:
    X, Y = blobs(np.random.default_rng(4), m=400, distance=2.0)
    return X[:, :300], Y[:, :300]


def _trained(
    X: np.ndarray, Y: np.ndarray, *, learning_rate: float, iterations: int
) -> tuple[np.ndarray, float, list[float]]:
    start = initialize(n_x=2)
    return train(X, Y, *start, learning_rate=learning_rate, iterations=iterations)


def _side(k: int) -> str:
    return "left" if k < 99 else "right"


def _plane(
    ax: Axes,
    X: np.ndarray,
    Y: np.ndarray,
    w: np.ndarray,
    b: float,
    side: np.ndarray,
    size: float = 14,
) -> None:
    """The points, the line w·x + b = 0, and its two sides in colour."""
    x_2 = -(w[0, 0] * side + b) / w[1, 0]
    above, below = (BLUE_AREA, RED_AREA) if w[1, 0] > 0 else (RED_AREA, BLUE_AREA)
    far = 100 * np.abs(side).max()
    ax.fill_between(side, x_2, far, color=above, linewidth=0)
    ax.fill_between(side, -far, x_2, color=below, linewidth=0)
    ax.plot(side, x_2, color=INK, linewidth=1.4)
    points(ax, X, Y, size)
    ax.set(xlim=side, ylim=side)
    ax.set_aspect("equal")
