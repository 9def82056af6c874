"""Figures of the page on activation functions, computed by snippets.activations."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say
from book.palette import BLUE, FAINT, GREEN, RED
from snippets import activations

FUNCTIONS = {
    "sigmoid": (activations.sigmoid, activations.sigmoid_derivative),
    "tanh": (activations.tanh, activations.tanh_derivative),
    "ReLU": (activations.relu, activations.relu_derivative),
    "leaky ReLU": (activations.leaky_relu, activations.leaky_relu_derivative),
    "identity": (activations.identity, activations.identity_derivative),
}


def curves(say: Say) -> plt.Figure:
    """A panel a function: its curve, and its derivative dashed, broken at a jump."""
    fig, axes = plt.subplots(3, 2, figsize=(5.2, 6.4), sharex=True, sharey=True)
    z = np.linspace(-4, 4, 161)
    steep = {"slope": 0.2}  # a leak that can be seen
    for ax, (name, (g, g_prime)) in zip(axes.flat, FUNCTIONS.items(), strict=False):
        options = steep if name == "leaky ReLU" else {}
        slope = g_prime(z, **options)
        slope[z == 0] = np.nan if "ReLU" in name else slope[z == 0]
        ax.axhline(0, color=FAINT, linewidth=0.8)
        ax.axvline(0, color=FAINT, linewidth=0.8)
        ax.plot(z, slope, color=RED, linestyle=(0, (4, 2)))
        ax.plot(z, g(z, **options), color=BLUE)
        ax.set(title=name, xticks=[-4, 0, 4], yticks=[-1, 0, 1, 2], ylim=(-1.4, 2.4))
    key = axes.flat[-1]
    key.axis("off")
    key.plot([-3.6, -1.6], [1.4, 1.4], color=BLUE)
    key.text(-1.1, 1.4, "g(z)", va="center", color=BLUE)
    key.plot([-3.6, -1.6], [0.6, 0.6], color=RED, linestyle=(0, (4, 2)))
    key.text(-1.1, 0.6, "g′(z)", va="center", color=RED)
    for ax in (axes[2, 0], axes[1, 1]):
        ax.set_xlabel("z")
    axes[1, 1].tick_params(labelbottom=True)
    return fig


def slopes(say: Say) -> plt.Figure:
    """The derivatives for z from 0 to 10, on a logarithmic axis."""
    fig, ax = plt.subplots(figsize=(5.2, 3.3))
    z = np.linspace(0.01, 10, 200)
    named = [("ReLU", GREEN, ":"), ("sigmoid", BLUE, "-"), ("tanh", RED, "--")]
    for name, color, style in named:
        slope = FUNCTIONS[name][1](z)
        ax.plot(z, slope, color=color, linestyle=style)
        ax.text(10.2, slope[-1], name, color=color, va="center")
    for at in (2, 5, 10):
        for name, color, _ in named[1:]:
            ax.plot(at, FUNCTIONS[name][1](np.array(float(at))), "o", color=color)
    ax.set_yscale("log")
    ax.set_xlim(0, 12.4)
    ax.set_xticks([0, 2, 5, 10])
    ticks = [0, -2, -4, -6, -8]
    ax.set_yticks([10.0**k for k in ticks], [f"10^{{{k}}}" for k in ticks])
    ax.minorticks_off()
    ax.set_xlabel("z")
    ax.set_title("g′(z)", loc="left", fontsize=11)
    return fig
