"""Figures of the page on counting mistakes: a staircase, and a lid on it."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say
from book.palette import BLUE, FAINT, RED
from snippets.examples.students import X, Y, w
from snippets.logistic_regression import forward
from snippets.losses import cost, cross_entropy, zero_one


def stairs(say: Say) -> plt.Figure:
    """The error rate and the cost of the students, against b."""
    fig, ax = plt.subplots(figsize=(5.2, 3.4))
    b = np.linspace(-8, -4, 401)
    A = [forward(X, w, float(at)) for at in b]
    rate = np.array([cost(a, Y, loss=zero_one) for a in A])
    ax.plot(b, [cost(a, Y) for a in A], color=BLUE)
    steps = np.flatnonzero(np.diff(rate)) + 1
    for at in b[steps]:
        ax.axvline(at, color=FAINT, linewidth=1, linestyle=":")
    for flat in np.split(np.arange(b.size), steps):
        ax.plot(b[flat], rate[flat], color=RED, linewidth=2.5)
    ax.text(-7.9, 0.62, say(ko="교차 엔트로피", en="cross-entropy"), color=BLUE)
    ax.text(-5.5, 0.25, say(ko="오류율", en="error rate"), color=RED)
    ax.set(xlim=(-8, -4), ylim=(-0.03, 0.82), xticks=[-8, -7, -6, -5, -4])
    ax.set_xlabel("b")
    ax.set_ylabel(say(ko="비용", en="cost"))
    return fig


def lid(say: Say) -> plt.Figure:
    """L / log 2 lies on L_01, for the label 1."""
    fig, ax = plt.subplots(figsize=(5.2, 3.2))
    y_hat = np.linspace(0.05, 1, 191)
    ax.plot(y_hat, cross_entropy(y_hat, 1) / np.log(2), color=BLUE)
    for part in (np.linspace(0, 0.5, 2), np.linspace(0.5001, 1, 2)):
        ax.plot(part, zero_one(part, 1), color=RED, linewidth=2.5)
    ax.plot(0.5, float(cross_entropy(0.5, 1) / np.log(2)), "o", color=BLUE)
    ax.text(
        0.27,
        2.1,
        say(ko="교차 엔트로피 / log 2", en="cross-entropy / log 2"),
        color=BLUE,
    )
    ax.text(0.03, 0.7, say(ko="0-1 손실", en="zero-one loss"), color=RED)
    ax.set(xlim=(0, 1.02), ylim=(-0.12, 4.4), xticks=[0, 0.25, 0.5, 0.75, 1])
    ax.set_xlabel(say(ko="예측 ŷ, 정답은 y = 1", en="prediction ŷ, the label is y = 1"))
    ax.set_ylabel(say(ko="손실", en="loss"))
    return fig
