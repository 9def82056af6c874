"""Figures of the page on the flower: data and networks are the page's own."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say, number, page_values
from book.palette import BLUE, FAINT, INK, RED
from book.plane import boundary, points
from live import playground as live
from snippets.datasets import flower
from snippets.losses import cross_entropy_from_logits
from snippets.two_layer_network import (
    Parameters,
    forward,
    initialize,
    predict,
    train,
)

PAGE = page_values(
    "index:setup", "index:network", "flower:imports", "flower:walk", train=train
)
X, Y = PAGE["X"], PAGE["Y"]
SIDE = np.linspace(-4.6, 4.6, 90)
PLANE = np.stack(np.meshgrid(SIDE, SIDE)).reshape(2, -1)


def data(say: Say) -> plt.Figure:
    """The 400 points, and at the end of each petal its label."""
    fig, ax = plt.subplots(figsize=(5.2, 4.6))
    points(ax, X, Y, size=14)
    for y, color in ((0, RED), (1, BLUE)):
        petals = PAGE["petals"][:, predict(PAGE["petals"], PAGE["drawn"])[0] == y]
        for at in 1.28 * petals.T:
            ax.text(*at, f"{y}", color=color, ha="center", va="center")
    ax.set(xlim=(-6.2, 6.2), ylim=(-5.5, 5.5), xticks=[-4, 0, 4], yticks=[-4, 0, 4])
    ax.set_aspect("equal")
    ax.set_xlabel("x_{1}")
    ax.set_ylabel("x_{2}", rotation=0)
    return fig


def costs(say: Say) -> plt.Figure:
    """J over the first 600 of the 2,000 iterations."""
    fig, ax = plt.subplots(figsize=(5.2, 3.0))
    J = np.array(PAGE["costs"])
    k = np.arange(0, 601, 4)
    ax.axhline(np.log(2), color=FAINT, linewidth=1)
    ax.plot(k, J[k], color=BLUE)
    ax.text(600, np.log(2) + 0.03, "log 2", ha="right")
    ax.text(600, J[600] + 0.04, f"{J[600]:.2f}", ha="right", color=BLUE)
    ax.set(xlim=(0, 600), ylim=(0, 0.8), xticks=[0, 200, 400, 600], yticks=[0, 0.5])
    ax.set_xlabel(say(ko="반복", en="iterations"))
    ax.set_ylabel("J", rotation=0)
    return fig


def sizes(say: Say) -> plt.Figure:
    """The boundaries of seven networks and of the one drawn by hand."""
    fig, axes = plt.subplots(3, 3, figsize=(5.2, 6.0))
    points(axes[0, 0], X[:, :200], Y[:, :200], size=4)
    axes[0, 0].set(xlim=SIDE[[0, -1]], ylim=SIDE[[0, -1]], aspect="equal")
    axes[0, 0].axis("off")
    axes[0, 0].set_title(say(ko="데이터", en="data"), fontsize=11)
    for ax, n_h in zip(axes.flat[1:], (1, 2, 3, 4, 5, 20, 50), strict=False):
        start = initialize(2, n_h, rng=np.random.default_rng(2))
        params, _ = train(X, Y, start, learning_rate=1.2, iterations=1000)
        boundary(ax, SIDE, forward(PLANE, params).Z2)
        ax.set_title(f"n_{{h}} = {n_h}", fontsize=11)
    boundary(axes[2, 2], SIDE, forward(PLANE, PAGE["drawn"]).Z2)
    axes[2, 2].set_title(say(ko="손으로", en="by hand"), fontsize=11)
    return fig


def units(say: Say) -> plt.Figure:
    """Where each of the four hidden units is positive, and how steep it is."""
    params: Parameters = PAGE["params"]
    Z1 = forward(PLANE, params).Z1
    steep = np.arctanh(0.7)
    fig, axes = plt.subplots(2, 2, figsize=(5.2, 5.7))
    for k, ax in enumerate(axes.flat):
        boundary(ax, SIDE, Z1[k])
        points(ax, X[:, :80], Y[:, :80], size=9)
        z = Z1[k].reshape(SIDE.size, SIDE.size)
        ax.contour(
            SIDE,
            SIDE,
            z,
            levels=[-steep, steep],
            colors=[INK],
            linewidths=1,
            linestyles=":",
        )
        weight = number(params.W2[0, k], 1)
        ax.set_title(f"{weight} · a_{{{k + 1}}}", fontsize=11)
    return fig


def playground(say: Say) -> plt.Figure:
    """The plane after 60 iterations, on the second stair, and after 600."""
    start = {"data": "flower", "seed": 2, "standardise": False}
    view = live.scene(**start)["view"]
    params = live.begin(n_h=4, scale=0.01, seed=2)
    fig, axes = plt.subplots(1, 2, figsize=(5.2, 3.0))
    for ax, iterations in zip(axes, (60, 540), strict=True):
        seen = live.frame(
            **start,
            **params,
            view=view,
            activation="tanh",
            learning_rate=1.2,
            iterations=iterations,
        )
        params = {name: seen[name] for name in params}
        side = view[2] * ((np.arange(live.SIDE) + 0.5) * 2 / live.SIDE - 1)
        boundary(ax, side, seen["Z2"])
        points(ax, X[:, :80] - view[:2, None], Y[:, :80], size=6)
        ax.set_title(f"J = {seen['J']:.2f}, {seen['seen']:.0%}", fontsize=11)
    return fig


def overfitting(say: Say) -> plt.Figure:
    """Above, J on the 80 points and on new ones; below, the boundary with both."""
    few = flower(np.random.default_rng(2), m=80)
    new = flower(np.random.default_rng(3), m=4000)
    params = initialize(2, 20, rng=np.random.default_rng(1), scale=0.1)
    k = np.arange(0, 4001, 100)
    J = np.zeros((2, k.size))
    for column in range(k.size):
        if column:
            params, _ = train(*few, params, learning_rate=1.2, iterations=100)
        for row, (places, labels) in enumerate((few, new)):
            Z2 = forward(places, params).Z2
            J[row, column] = np.mean(cross_entropy_from_logits(Z2, labels))

    fig = plt.figure(figsize=(5.2, 5.4))
    grid = fig.add_gridspec(2, 2)
    ax = fig.add_subplot(grid[0, :])
    ax.plot(k, J[0], color=BLUE)
    ax.plot(k, J[1], color=RED, linestyle="--")
    ax.text(2100, 0.2, say(ko="훈련 점 80개", en="the 80 points"), color=BLUE)
    ax.text(1700, 0.95, say(ko="새 점", en="new points"), color=RED, ha="right")
    ax.set(xlim=(0, 4000), ylim=(0, 1.3), xticks=[0, 2000, 4000], yticks=[0, 0.5, 1])
    ax.set_xlabel(say(ko="반복", en="iterations"))
    ax.set_ylabel("J", rotation=0)
    titles = (say(ko="훈련 점", en="the 80 points"), say(ko="새 점", en="new points"))
    for column, (places, labels) in enumerate((few, new)):
        ax = fig.add_subplot(grid[1, column])
        boundary(ax, SIDE, forward(PLANE, params).Z2)
        points(ax, places[:, :160], labels[:, :160], size=9)
        accuracy = np.mean(predict(places, params) == labels)
        ax.set_title(f"{titles[column]} {accuracy:.0%}", fontsize=11)
    return fig
