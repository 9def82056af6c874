"""Figures of the page on gradient descent: two paths, three rates, two seeds."""

import functools
from typing import Any

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say, page_values
from book.palette import BLUE, FAINT, GREEN, INK, ORANGE, PURPLE, RED
from snippets.datasets import flower
from snippets.two_layer_network import initialize, train

LEVELS = (0.475, 0.5, 0.55, 0.6, 0.65, 0.69, 0.75, 0.85, 1.0, 1.2, 1.5, 1.9)


@functools.cache
def _page() -> dict[str, Any]:
    """The names that the first cells of the page define."""
    cells = ("setup", "slope", "step", "path")
    return page_values(*(f"gradient_descent:{cell}" for cell in cells))


def paths(say: Say) -> plt.Figure:
    """Contours of J over w1 and w2, and the page's two paths, one to each valley."""
    page = _page()
    fig, ax = plt.subplots(figsize=(5.2, 6.1))
    w1, w2 = np.linspace(-2.1, 2.1, 64), np.linspace(-2.6, 2.6, 64)
    J = np.array([[page["J"](np.array([[u], [v]])) for u in w1] for v in w2])
    lines = ax.contour(w1, w2, J, levels=LEVELS, colors=FAINT, linewidths=1)
    shown = {0.5: "0.5", 0.85: "0.85", 1.2: "1.2", 1.9: "1.9"}
    ax.clabel(lines, levels=list(shown), fmt=shown, fontsize=9.5, colors=INK)
    for name, color, up in (("right", BLUE, 0.2), ("left", ORANGE, -0.35)):
        path = np.hstack(page[name])
        ax.plot(*path, "o-", color=color, markersize=3.5, linewidth=1.3)
        ax.plot(*path[:, :1], "s", color=color, markersize=7)
        start = say(ko="출발", en="start")
        ax.text(path[0, 0] - 0.1, path[1, 0] + 0.1, start, color=color, ha="right")
        end = f"J = {page['J'](path[:, -1:]):.2f}"
        ax.text(path[0, -1], path[1, -1] + up, end, color=color, ha="center")
    ax.plot(0, 0, "x", color=RED, markersize=8, markeredgewidth=2)
    ax.text(0.09, -0.2, say(ko="안장점", en="saddle"), color=RED)
    ax.set_aspect("equal")
    ax.set_xlabel("w_{1}")
    ax.set_ylabel("w_{2}")
    return fig


def rates(say: Say) -> plt.Figure:
    """J against the iteration for a learning rate too small, good and too large."""
    X, Y = flower(np.random.default_rng(1), m=200)
    params = initialize(2, 4, rng=np.random.default_rng(0))
    fig, ax = plt.subplots(figsize=(5.2, 3.4))
    labels = (
        (0.1, GREEN, 150, 0.74, say(ko="0.1 너무 작음", en="0.1 too small")),
        (1.0, BLUE, 150, 0.06, say(ko="1 알맞음", en="1 good")),
        (20.0, RED, 112, 1.6, say(ko="20 너무 큼", en="20 too large")),
    )
    for rate, color, at, height, label in labels:
        _, costs = train(X, Y, params, learning_rate=rate, iterations=300)
        thin = 1.2 if rate > 1 else 2
        ax.plot(costs, color=color, linewidth=thin)
        ax.text(at, height, label, color=color)
    ax.set(xlim=(0, 300), ylim=(0, 3))
    ax.set_xlabel(say(ko="반복 k", en="iteration k"))
    ax.set_ylabel("J")
    return fig


def seeds(say: Say) -> plt.Figure:
    """The costs from two random starts: one leaves the second shelf, one does not."""
    X, Y = flower(np.random.default_rng(1), m=200)
    fig, ax = plt.subplots(figsize=(5.2, 3.2))
    for seed, color, height in ((0, BLUE, 0.23), (4, PURPLE, 0.55)):
        start = initialize(2, 4, rng=np.random.default_rng(seed))
        _, costs = train(X, Y, start, learning_rate=1, iterations=500)
        ax.plot(costs, color=color)
        label = say(ko=f"시드 {seed}", en=f"seed {seed}")
        ax.text(330, height, f"{label}, J = {costs[-1]:.2f}", color=color)
    ax.set(xlim=(0, 500), ylim=(0, 0.75))
    ax.set_xlabel(say(ko="반복 k", en="iteration k"))
    ax.set_ylabel("J")
    return fig
