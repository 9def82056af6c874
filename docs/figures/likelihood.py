"""Figures of the page on likelihood: six coins, and one peak seen twice."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say
from book.palette import BLUE, FAINT, INK, ORANGE, RED
from book.shapes import box, label
from snippets.examples.students import X, Y, b, w
from snippets.likelihood import likelihood, log_likelihood, probability
from snippets.logistic_regression import forward

TOSSES = np.array([[1, 1, 0, 1, 1, 1, 0, 1, 0, 1]])


def coins(say: Say) -> plt.Figure:
    """A bar a student, split into ŷ and 1 - ŷ; what happened is filled."""
    A = forward(X, w, b)
    P = probability(A, Y)
    fig, ax = plt.subplots(figsize=(5.2, 3.6))
    for i, (a, y, p) in enumerate(zip(A[0], Y[0], P[0], strict=True)):
        bottom = 0 if y == 1 else a
        color = BLUE if y == 1 else RED
        box(ax, (i - 0.36, bottom), (0.72, p), fill=(color, 0.25), linewidth=0)
        box(ax, (i - 0.36, 0), (0.72, 1), INK)
        ax.plot([i - 0.36, i + 0.36], [a, a], color=INK, linewidth=1)
        label(ax, (i, bottom + p / 2), f"{p:.2f}")
        ax.text(i, -0.07, f"y = {y}", ha="center", va="top", color=color)
    ax.text(-0.36, 1.1, say(ko="위 칸은 1 − ŷ, 아래 칸은 ŷ", en="1 − ŷ above, ŷ below"))
    ax.set(xlim=(-0.6, A.size - 0.4), ylim=(-0.18, 1.22), yticks=[0, 0.5, 1])
    ax.spines["bottom"].set_visible(False)
    ax.spines["left"].set_bounds(0, 1)
    ax.set_xticks([])
    ax.set_ylabel(say(ko="확률", en="probability"))
    return fig


def peak(say: Say) -> plt.Figure:
    """The likelihood of one θ for ten tosses, and its logarithm over the same θ."""
    theta = np.linspace(0.01, 0.99, 197)
    P = [likelihood(np.full((1, 10), t), TOSSES) for t in theta]
    log_P = [log_likelihood(np.full((1, 10), t), TOSSES) for t in theta]
    best = theta[int(np.argmax(P))]
    fig, axes = plt.subplots(2, 1, figsize=(5.2, 4.8), sharex=True)
    for ax, values, color in ((axes[0], P, BLUE), (axes[1], log_P, RED)):
        ax.plot(theta, values, color=color)
        ax.axvline(best, color=FAINT, linewidth=1, linestyle=":")
        ax.plot(best, max(values), "o", color=ORANGE, markersize=7)
    axes[0].set_ylim(0, 0.0027)
    axes[0].set_yticks([0, 0.001, 0.002])
    axes[1].set_ylim(-32, 0)
    axes[0].text(0.03, 0.0022, say(ko="가능도", en="likelihood"), color=BLUE)
    axes[1].text(
        0.03, -5, say(ko="로그 가능도", en="log-likelihood"), color=RED, va="bottom"
    )
    axes[1].text(best - 0.03, -29, f"θ = {best:.1f}", ha="right")
    axes[1].set_xlabel(say(ko="θ, 앞면이 나올 확률", en="θ, the chance of heads"))
    return fig
