"""The figure of the home page: one flower, a line and a network."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.figures import BLUE, BLUE_AREA, INK, RED, RED_AREA, Say
from snippets import logistic_regression, two_layer_network
from snippets.datasets import flower


def boundaries(say: Say) -> plt.Figure:
    """The same points, split by logistic regression and by a 2-layer network."""
    X, Y = flower(np.random.default_rng(2))
    side = np.linspace(-4.6, 4.6, 100)
    plane = np.stack(np.meshgrid(side, side)).reshape(2, -1)

    start = logistic_regression.initialize(n_x=2)
    w, b, _ = logistic_regression.train(X, Y, *start, learning_rate=0.1, iterations=500)
    params = two_layer_network.initialize(2, 4, rng=np.random.default_rng(2))
    params, _ = two_layer_network.train(
        X, Y, params, learning_rate=1.2, iterations=2000
    )

    fig, axes = plt.subplots(1, 2, figsize=(5.2, 2.9))
    _split(axes[0], X, Y, side, logistic_regression.forward(plane, w, b))
    _split(axes[1], X, Y, side, two_layer_network.forward(plane, params).A2)
    line = np.mean(logistic_regression.predict(X, w, b) == Y)
    curve = np.mean(two_layer_network.predict(X, params) == Y)
    axes[0].set_title(
        say(ko=f"로지스틱 회귀 {line:.0%}", en=f"logistic regression {line:.0%}")
    )
    axes[1].set_title(
        say(ko=f"2층 신경망 {curve:.0%}", en=f"2-layer network {curve:.0%}")
    )
    return fig


def _split(
    ax: Axes, X: np.ndarray, Y: np.ndarray, side: np.ndarray, A: np.ndarray
) -> None:
    """Colour the plane by the prediction, then set the points on it."""
    A = A.reshape(side.size, side.size)
    ax.contourf(side, side, A, levels=[-1, 0.5, 2], colors=[RED_AREA, BLUE_AREA])
    ax.contour(side, side, A, levels=[0.5], colors=[INK], linewidths=1)
    for y, color, marker in ((0, RED, "o"), (1, BLUE, "D")):
        points = X[:, Y[0] == y]
        ax.scatter(*points, s=6, color=color, marker=marker, linewidths=0)
    ax.set_aspect("equal")
    ax.axis("off")
