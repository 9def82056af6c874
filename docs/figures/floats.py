"""Figures of the page on floats: a ruler, a loss that saturates, a cost that hides."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Say
from book.palette import BLUE, FAINT, INK, ORANGE, RED
from snippets.activations import sigmoid
from snippets.datasets import blobs
from snippets.logistic_regression import train
from snippets.losses import cross_entropy, cross_entropy_from_logits


def ruler(say: Say) -> plt.Figure:
    """All numbers of a toy format with four steps from each power of 2 to the next."""
    fraction = 1 + np.arange(4) / 4
    numbers = np.ravel(2.0 ** np.arange(-9, 3)[:, None] * fraction)
    fig, axes = plt.subplots(2, 1, figsize=(5.2, 2.3))
    _ruler(axes[0], numbers, 8, [0, 1, 2, 4, 8])
    _ruler(axes[1], numbers, 1, [0, 0.125, 0.25, 0.5, 1])
    axes[0].set_title(say(ko="0부터 8까지", en="from 0 to 8"), loc="left", fontsize=11)
    axes[1].set_title(
        say(ko="그중 0부터 1까지를 확대", en="its first eighth, enlarged"),
        loc="left",
        fontsize=11,
    )
    return fig


def saturated(say: Say) -> plt.Figure:
    """The loss against z, for both labels, from a, from a clipped a and from z."""
    z = np.linspace(0.5, 60, 120)
    a = sigmoid(z)
    clipped = np.clip(a, 1e-15, 1 - 1e-15)
    fig, axes = plt.subplots(2, 1, figsize=(5.2, 5.2), sharex=True)
    for ax, y in zip(axes, (0, 1), strict=True):
        loss = cross_entropy(a, y)
        shown = np.isfinite(loss) & (loss > 0)
        ax.plot(z, cross_entropy_from_logits(z, y), color=BLUE, linewidth=5, alpha=0.45)
        ax.plot(z, cross_entropy(clipped, y), color=ORANGE, linestyle="--")
        ax.plot(z[shown], loss[shown], color=RED)
        ax.plot(z[shown][-1], loss[shown][-1], "o", color=RED)
        ax.set_ylabel(say(ko=f"손실 (y = {y})", en=f"loss (y = {y})"))
    right, wrong = axes[1], axes[0]
    wrong.set(xlim=(0, 61), ylim=(0, 62), yticks=[0, 20, 40, 60])
    wrong.text(29, 41, say(ko="a로 계산: inf", en="from a: inf"), color=RED, ha="right")
    wrong.text(47, 53, say(ko="z로 계산", en="from z"), color=BLUE, ha="right")
    wrong.text(
        60, 28, say(ko="자른 a로 계산", en="from a clipped"), color=ORANGE, ha="right"
    )
    right.set_yscale("log")
    right.set(ylim=(1e-27, 3), yticks=[1e-24, 1e-16, 1e-8, 1])
    right.set_yticklabels(["1e−24", "1e−16", "1e−8", "1"])
    right.set_yticks([], minor=True)
    right.text(33, 1e-18, say(ko="a로 계산: 0", en="from a: 0"), color=RED, ha="right")
    right.text(50, 1e-24, say(ko="z로 계산", en="from z"), color=BLUE, ha="right")
    right.text(
        60,
        2e-14,
        say(ko="자른 a로 계산", en="from a clipped"),
        color=ORANGE,
        ha="right",
    )
    right.set_xlabel("z")
    return fig


def descent(say: Say) -> plt.Figure:
    """Gradient descent from a start that is certain and wrong: both costs."""
    X, Y = blobs(np.random.default_rng(1), m=100, distance=10.0)
    w, b = np.array([[-20.0], [-20.0]]), 0.0
    from_A, from_Z = [], []
    for _ in range(40):
        A = sigmoid(w.T @ X + b)
        with np.errstate(divide="ignore"):
            from_A.append(-np.mean(np.log(np.where(Y == 1, A, 1 - A))))
        w, b, costs = train(X, Y, w, b, learning_rate=0.2, iterations=1)
        from_Z += costs
    k, J_A, J_Z = np.arange(40), np.array(from_A), np.array(from_Z)
    infinite = np.isinf(J_A)
    top = 175
    fig, ax = plt.subplots(figsize=(5.2, 3.4))
    ax.axhline(155, color=FAINT, linewidth=1, linestyle=":")
    ax.plot(k, J_Z, color=BLUE)
    ax.plot(k[infinite], np.full(infinite.sum(), 165), "x", color=RED, markersize=5)
    ax.plot(k[~infinite], J_A[~infinite], "o", color=RED, markersize=5)
    ax.text(30, 165, say(ko="A로: inf", en="from A: inf"), color=RED, va="center")
    ax.text(30, 16, say(ko="A로: 유한", en="from A: finite"), color=RED)
    ax.text(15.5, 80, say(ko="Z로 계산", en="from Z"), color=BLUE)
    ax.set(ylim=(-4, top), yticks=[0, 50, 100, 150], xlim=(-1, 41))
    ax.set_xlabel(say(ko="반복", en="iteration"))
    ax.set_ylabel(say(ko="비용 J", en="cost J"))
    return fig


def _ruler(ax: Axes, numbers: np.ndarray, end: float, marks: list[float]) -> None:
    """A tick for each number up to the end, longer where it is labelled."""
    inside = numbers[numbers <= end]
    ax.plot([0, end], [0, 0], color=INK, linewidth=1)
    ax.vlines(inside, 0, 0.6, color=BLUE, linewidth=1.2)
    for mark in marks:
        ax.vlines(mark, 0, 1, color=INK, linewidth=1.6)
        ax.text(mark, -0.25, f"{mark:g}", ha="center", va="top")
    ax.set(xlim=(-0.03 * end, 1.03 * end), ylim=(-1.0, 1.1))
    ax.axis("off")
