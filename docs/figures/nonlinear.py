"""Figures of the page on why the hidden layer must bend."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Say, page_values
from book.palette import BLUE, GREEN, INK, ORANGE, RED
from book.plane import boundary, points
from snippets.activations import tanh
from snippets.datasets import circles
from snippets.two_layer_network import (
    forward,
    initialize,
    predict,
    train,
)

PAGE = page_values("nonlinear:setup", "nonlinear:tied", "nonlinear:xor")


def boundaries(say: Say) -> plt.Figure:
    """Two rings, split by a network with g = identity and by one with g = tanh."""
    X, Y = circles(np.random.default_rng(1), m=200)
    start = initialize(2, 4, rng=np.random.default_rng(1))
    side = np.linspace(-2.7, 2.7, 100)
    plane = np.stack(np.meshgrid(side, side)).reshape(2, -1)
    fig, axes = plt.subplots(1, 2, figsize=(5.2, 3.0))
    for ax, g in zip(axes, ("identity", "tanh"), strict=True):
        params, _ = train(X, Y, start, learning_rate=1.0, iterations=500, activation=g)
        boundary(ax, side, forward(plane, params, g).Z2)
        if g == "tanh":
            for W, b in zip(params.W1, params.b1[:, 0], strict=True):
                _zeros(ax, W, b, INK)
        points(ax, X, Y, size=7)
        accuracy = np.mean(predict(X, params, g) == Y)
        name = say(ko="항등 함수", en="identity") if g == "identity" else g
        ax.set_title(f"{name} {accuracy:.1%}")
    return fig


def pieces(say: Say) -> plt.Figure:
    """Above, two units, each a step; below, half their difference, a bump."""
    fig, (above, below) = plt.subplots(2, 1, figsize=(5.2, 4.2), sharex=True)
    x = np.linspace(-3, 3, 241)
    up, down = tanh(5 * (x + 1)), tanh(5 * (x - 1))
    above.plot(x, up, color=BLUE)
    above.plot(x, down, color=RED, linestyle=(0, (4, 2)))
    above.text(-0.7, 1.22, "tanh(5(x + 1))", color=BLUE, ha="center")
    above.text(1.45, -0.5, "tanh(5(x − 1))", color=RED, ha="left")
    below.plot(x, (up - down) / 2, color=GREEN)
    label = say(ko="두 계단의 차이 ÷ 2", en="half the difference")
    below.text(0, 1.15, label, color=GREEN, ha="center")
    above.set(ylim=(-1.3, 1.7), yticks=[-1, 0, 1])
    below.set(ylim=(-0.2, 1.5), yticks=[0, 1], xlabel="x")
    return fig


def fold(say: Say) -> plt.Figure:
    """XOR in the plane of the inputs, and in the plane of the hidden values."""
    X, Y, xor = PAGE["X"], PAGE["Y"], PAGE["xor"]
    A1 = forward(X, xor).A1
    W1, b1, W2, b2 = xor
    fig, (left, right) = plt.subplots(2, 1, figsize=(4.2, 6.8))
    fig.get_layout_engine().set(h_pad=0.12)
    for k, color in enumerate((GREEN, ORANGE)):
        _zeros(left, W1[k], b1[k, 0], color)
    _zeros(right, W2[0], b2[0, 0], INK)
    for ax, places in ((left, X), (right, A1)):
        points(ax, places, Y, size=60)
        ax.set_aspect("equal")
    names = [f"({p}, {q})" for p, q in X.T]
    for name, place in zip(names, X.T, strict=True):
        shift = (0, 9) if place[1] else (0, -17)
        left.annotate(
            name, place, shift, textcoords="offset points", ha="center", color=INK
        )
    unit = say(ko="유닛", en="unit")
    left.text(-0.57, 0.5, f"{unit} 1", color=GREEN)
    left.text(1.5, 0.22, f"{unit} 2", color=ORANGE)
    both = f"{names[1]}, {names[2]}"
    labels = ((names[0], 0, -17), (both, 1, -17), (names[3], 3, 9))
    for name, i, up in labels:
        right.annotate(name, A1[:, i], (0, up), textcoords="offset points", ha="center")
    left.set(xlim=(-0.6, 1.9), ylim=(-0.5, 1.6), xticks=[0, 1], yticks=[0, 1])
    left.set(xlabel="x_{1}", ylabel="x_{2}")
    right.set(xlim=(-1.6, 2.0), ylim=(-1.6, 1.5), xticks=[-1, 0, 1], yticks=[-1, 0, 1])
    right.set(xlabel="a^{[1]}_{1}", ylabel="a^{[1]}_{2}")
    left.set_title(say(ko="입력 평면", en="plane of the inputs"), fontsize=11)
    right.set_title(say(ko="은닉층 평면", en="plane of the hidden values"), fontsize=11)
    return fig


def _zeros(ax: Axes, W: np.ndarray, b: float, color: str) -> None:
    """The line on which W x + b = 0: from its foot, along the direction."""
    foot = -b * W / np.sum(W**2)
    ends = foot + 9 * np.outer([-1, 1], [-W[1], W[0]]) / np.sqrt(np.sum(W**2))
    ax.plot(*ends.T, color=color, linewidth=1.2, linestyle=(0, (4, 2)))
