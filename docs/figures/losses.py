"""Figures of the page on losses: the loss, its slope, and the cost of one weight."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Say
from book.palette import BLUE, FAINT, ORANGE, RED
from snippets.activations import sigmoid
from snippets.datasets import stuck
from snippets.descent import (
    Slope,
    cross_entropy_slope,
    descend,
    squared_error_slope,
)
from snippets.losses import Loss, cost, cross_entropy, squared_error


def curves(say: Say) -> plt.Figure:
    """The two losses of one example with y = 1."""
    fig, ax = plt.subplots(figsize=(5.2, 3.3))
    y_hat = np.geomspace(0.001, 1, 200)
    ax.plot(y_hat, cross_entropy(y_hat, 1.0), color=BLUE)
    ax.plot(y_hat, squared_error(y_hat, 1.0), color=RED, linestyle="--")
    for at in (0.01, 0.1, 0.5):
        loss = float(cross_entropy(at, 1.0))
        ax.plot(at, loss, "o", color=BLUE, markersize=5)
        ax.text(at + 0.03, loss + 0.15, f"{loss:.2f}", color=BLUE)
    ax.text(0.22, 3, say(ko="교차 엔트로피", en="cross-entropy"), color=BLUE)
    top = float(squared_error(0.0, 1.0))
    ax.axhline(top, color=RED, linewidth=1, linestyle=":")
    name = say(ko="제곱 오차", en="squared error")
    ax.text(1, top + 0.1, f"{name} ≤ {top}", color=RED, ha="right")
    ax.set(xlim=(0, 1.02), ylim=(0, 7.2), xticks=[0, 0.25, 0.5, 0.75, 1])
    ax.set_xlabel(say(ko="예측 ŷ, 정답은 y = 1", en="prediction ŷ, the label is y = 1"))
    ax.set_ylabel(say(ko="손실", en="loss"))
    return fig


def slopes(say: Say) -> plt.Figure:
    """∂L/∂z of both losses for y = 1: one goes to 0 on the wrong side, one to -1."""
    fig, ax = plt.subplots(figsize=(5.2, 3.1))
    z = np.linspace(-8, 8, 161)
    a = sigmoid(z)
    ax.axhline(0, color=FAINT, linewidth=1)
    ax.axvline(0, color=FAINT, linewidth=1, linestyle=":")
    ax.plot(z, cross_entropy_slope(a, 1), color=BLUE)
    ax.plot(z, squared_error_slope(a, 1), color=RED, linestyle="--")
    ax.text(-7.8, -0.9, say(ko="교차 엔트로피", en="cross-entropy"), color=BLUE)
    ax.text(-7.8, -0.2, say(ko="제곱 오차", en="squared error"), color=RED)
    ax.text(-7.8, 0.12, say(ko="크게 틀림", en="badly wrong"))
    ax.text(7.8, 0.12, say(ko="맞음", en="right"), ha="right")
    ax.set(xlim=(-8, 8), ylim=(-1.08, 0.32), yticks=[-1, -0.5, 0])
    ax.set_xlabel(say(ko="z, 정답은 y = 1", en="z, the label is y = 1"))
    ax.set_ylabel("∂L/∂z")
    return fig


def valleys(say: Say) -> plt.Figure:
    """J(w) of both losses on one set, and descent from the same start."""
    fig, axes = plt.subplots(2, 1, figsize=(5.2, 5.2), sharex=True)
    marks = [0, 100, 200, 300, 400, 600, 1000, 5000]
    _descent(axes[0], squared_error, squared_error_slope, marks, RED)
    _descent(axes[1], cross_entropy, cross_entropy_slope, [0, 1, 2, 3, 5000], BLUE)
    axes[0].set_title(say(ko="제곱 오차", en="squared error"), color=RED)
    axes[1].set_title(say(ko="교차 엔트로피", en="cross-entropy"), color=BLUE)
    axes[0].set_ylim(0, 0.38)
    axes[1].set_ylim(0, 9.5)
    axes[1].set_xlabel("w")
    start = say(ko="출발", en="start")
    end = say(ko="도착", en="end")
    axes[0].text(-0.95, 0.31, start, color=ORANGE, ha="center")
    axes[0].text(-2.6, 0.19, end, color=ORANGE, ha="center")
    lower = say(ko="더 낮은 곳", en="lower")
    axes[0].text(0.24, 0.025, lower, ha="center")
    axes[1].text(-0.9, 4.9, start, color=ORANGE)
    axes[1].text(0.35, 1.4, end, color=ORANGE, ha="center")
    return fig


def _descent(ax: Axes, loss: Loss, slope: Slope, marks: list[int], color: str) -> None:
    """The cost as a curve, the weights of some iterations on it."""
    X, Y = stuck()

    def J(w: float) -> float:
        return cost(sigmoid(w * X), Y, loss)

    grid = np.linspace(-3.5, 2, 111)
    ax.plot(grid, [J(w) for w in grid], color=color)
    path = descend(X, Y, -1.0, slope, 5000)
    ws = [path[k] for k in marks]
    ax.plot(ws, [J(w) for w in ws], "o", color=ORANGE, markersize=5)
    ax.plot(ws[0], J(ws[0]), "s", color=ORANGE, markersize=8)
    ax.plot(ws[-1], J(ws[-1]), "D", color=ORANGE, markersize=8)
    ax.set_ylabel("J(w)")
