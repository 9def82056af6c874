"""The figure of the home page: one flower, a line and a network."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say
from book.plane import boundary, points
from snippets import logistic_regression, two_layer_network
from snippets.datasets import flower


def boundaries(say: Say) -> plt.Figure:
    """The same points, split by logistic regression and by a 2-layer network."""
    X, Y = flower(np.random.default_rng(2))
    side = np.linspace(-4.6, 4.6, 91)
    plane = np.stack(np.meshgrid(side, side)).reshape(2, -1)

    start = logistic_regression.initialize(n_x=2)
    w, b, _ = logistic_regression.train(X, Y, *start, learning_rate=0.1, iterations=500)
    params = two_layer_network.initialize(2, 4, rng=np.random.default_rng(2))
    params, _ = two_layer_network.train(
        X, Y, params, learning_rate=1.2, iterations=2000
    )

    fig, axes = plt.subplots(1, 2, figsize=(5.2, 2.9))
    boundary(axes[0], side, w.T @ plane + b)
    boundary(axes[1], side, two_layer_network.forward(plane, params).Z2)
    for ax in axes:
        points(ax, X, Y)
    line = np.mean(logistic_regression.predict(X, w, b) == Y)
    curve = np.mean(two_layer_network.predict(X, params) == Y)
    axes[0].set_title(
        say(ko=f"로지스틱 회귀 {line:.0%}", en=f"logistic regression {line:.0%}")
    )
    axes[1].set_title(
        say(ko=f"2층 신경망 {curve:.0%}", en=f"2-layer network {curve:.0%}")
    )
    return fig
