"""The figure of the page on feature scaling: a canyon, and the bowl it becomes."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say, number, page_values
from book.palette import BLUE, FAINT, ORANGE
from snippets.activations import sigmoid
from snippets.logistic_regression import initialize, train
from snippets.losses import cross_entropy_from_logits

W = np.linspace(-0.7, 2.1, 90)
B = np.linspace(-3.3, 0.9, 90)


def _costs(x: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """J on the grid of w and b for one feature, (90, 90)."""
    Z = W[None, :, None] * x[0] + B[:, None, None]  # (90, 90, m)
    return np.mean(cross_entropy_from_logits(Z, np.broadcast_to(Y, Z.shape)), axis=2)


def _largest(x: np.ndarray) -> float:
    """2 / λmax where all predictions are 0.5."""
    x_1 = np.vstack([x, np.ones(x.shape)])
    a = sigmoid(np.zeros(x.shape))
    return float(2 / np.linalg.eigvalsh((x_1 * a * (1 - a)) @ x_1.T / x.size)[-1])


def canyon(say: Say) -> plt.Figure:
    """Contours of J over w and b and 40 steps, raw hours beside standardised ones."""
    page = page_values("feature_scaling:setup")
    fig, axes = plt.subplots(1, 2, figsize=(5.2, 4.0), sharey=True)
    panels = (
        (page["hours"][:1], ORANGE, say(ko="시간 그대로", en="raw hours")),
        (page["scaled"][:1], BLUE, say(ko="표준화", en="standardised")),
    )
    Y = page["passed"]
    for ax, (x, color, title) in zip(axes, panels, strict=True):
        J = _costs(x, Y)
        ax.contour(W, B, J, levels=J.min() + np.geomspace(0.002, 2, 9), colors=FAINT)
        rate = 0.9 * _largest(x)
        w, b = initialize(1)
        path = [(w.item(), b)]
        for _ in range(40):
            w, b, _ = train(x, Y, w, b, learning_rate=rate, iterations=1)
            path.append((w.item(), b))
        ax.plot(*np.transpose(path), "o-", color=color, markersize=3, linewidth=1.2)
        ax.plot(0, 0, "s", color=color, markersize=6)
        ax.set_title(f"{title}, α = {number(rate, 2)}", fontsize=10.5, color=color)
        ax.set(xlim=(W[0], W[-1]), ylim=(B[0], B[-1]), xlabel="w")
        ax.set_aspect("equal")
    axes[0].set_ylabel("b")
    return fig
