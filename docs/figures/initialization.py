"""Figures of the page on initialization, trained from the page's own starts."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say, page_values
from book.palette import BLUE, GREEN, RED
from book.plane import boundary, points
from snippets.activations import relu, tanh, tanh_derivative
from snippets.two_layer_network import forward, initialize, predict, train

PAGE = page_values(
    *("initialization:setup", "initialization:zero", "initialization:equal"),
    "initialization:layers",
)
X, Y = PAGE["X"], PAGE["Y"]


def boundaries(say: Say) -> plt.Figure:
    """Two rings, split by four equal units and by four that started at random."""
    side = np.linspace(-2.7, 2.7, 91)
    plane = np.stack(np.meshgrid(side, side)).reshape(2, -1)
    random = initialize(2, 4, rng=np.random.default_rng(1))
    random, _ = train(X, Y, random, learning_rate=1.0, iterations=500)
    titles = (say(ko="같은 시작", en="equal"), say(ko="무작위", en="random"))
    fig, axes = plt.subplots(1, 2, figsize=(5.2, 2.9))
    for ax, params, title in zip(axes, (PAGE["after"], random), titles, strict=True):
        boundary(ax, side, forward(plane, params).Z2)
        points(ax, X, Y)
        ax.set_title(f"{title} {np.mean(predict(X, params) == Y):.1%}")
    return fig


def slopes(say: Say) -> plt.Figure:
    """How many of the 800 values of tanh' are how large, for three scales."""
    fig, axes = plt.subplots(3, 1, figsize=(5.2, 4.6), sharex=True, sharey=True)
    for ax, (scale, color) in zip(axes, _scales().items(), strict=True):
        start = initialize(2, 4, rng=np.random.default_rng(1), scale=scale)
        values = tanh_derivative(forward(X, start).Z1).ravel()
        share = np.full(values.size, 100 / values.size)
        ax.hist(values, bins=np.linspace(0, 1, 21), weights=share, color=color)
        ax.text(0.5, 80, f"scale {scale:g}", color=color, ha="center", va="center")
        ax.set(yticks=[0, 50, 100], ylim=(0, 105), xlim=(0, 1))
    axes[1].set_ylabel("%")
    axes[2].set_xlabel("g′(z)")
    return fig


def costs(say: Say) -> plt.Figure:
    """J over 500 iterations: three seeds for each scale."""
    fig, ax = plt.subplots(figsize=(5.2, 3.6))
    styles = ["--", "-", ":"]
    for (scale, color), style in zip(_scales().items(), styles, strict=True):
        for seed in (1, 2, 5):
            start = initialize(2, 4, rng=np.random.default_rng(seed), scale=scale)
            _, J = train(X, Y, start, learning_rate=1.0, iterations=500)
            k = np.arange(0, 500, 5)
            ax.plot(k, np.array(J)[k], color=color, linestyle=style, linewidth=1.6)
    places = ((100, 1.15), (70, 0.1), (215, 0.33))
    names = (("scale 10", RED), ("1", GREEN), ("0.01", BLUE))
    for (name, color), at in zip(names, places, strict=True):
        ax.text(*at, name, color=color, ha="center", va="center")
    ax.set(ylim=(0, 1.4), xlim=(0, 500), yticks=[0, 0.5, 1], xticks=[0, 250, 500])
    ax.set_xlabel(say(ko="반복", en="iterations"))
    ax.set_ylabel("J", rotation=0)
    return fig


def layers(say: Say) -> plt.Figure:
    """The mean of a² through twenty layers: two functions, two rules."""
    fig, axes = plt.subplots(1, 2, figsize=(5.2, 3.2), sharey=True)
    places = {"tanh": ((10, 1.2), (10, 0.009)), "ReLU": ((10, 4.0), (7, 2e-4))}
    for ax, (name, g) in zip(axes, (("tanh", tanh), ("ReLU", relu)), strict=True):
        rules = (2, "√(2/n)", GREEN, "-"), (1, "1/√n", BLUE, "--")
        for at, (k, rule, color, style) in zip(places[name], rules, strict=True):
            ax.semilogy(range(1, 21), PAGE["squares"](g, k), color=color, ls=style)
            ax.text(*at, rule, color=color, ha="center", va="center")
        ax.set(title=name, xticks=[1, 10, 20], ylim=(1e-7, 20))
        ax.set_yticks([1e-6, 1e-3, 1], ["10⁻⁶", "10⁻³", "1"])
        ax.minorticks_off()
        ax.set_xlabel(say(ko="층", en="layer"))
    axes[0].set_ylabel(say(ko="a²의 평균", en="mean of a²"))
    return fig


def _scales() -> dict[float, str]:
    return {0.01: BLUE, 1.0: GREEN, 10.0: RED}
