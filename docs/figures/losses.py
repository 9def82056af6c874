"""Figures of the page on losses."""

import matplotlib.pyplot as plt
import numpy as np

from book.figures import BLUE, RED, Say


def curves(say: Say) -> plt.Figure:
    """The two losses of one example with y = 1."""
    from snippets.losses import cross_entropy, squared_error

    fig, ax = plt.subplots()
    y_hat = np.linspace(0.01, 1, 100)
    ax.plot(y_hat, cross_entropy(y_hat, 1.0), color=BLUE)
    ax.plot(y_hat, squared_error(y_hat, 1.0), color=RED)
    ax.text(0.12, 2.6, say(ko="교차 엔트로피", en="cross-entropy"), color=BLUE)
    ax.text(0.02, 0.75, say(ko="제곱 오차", en="squared error"), color=RED)
    ax.set_xlabel(
        say(ko="예측 ŷ (정답은 y = 1)", en="prediction ŷ (the label is y = 1)")
    )
    ax.set_ylabel(say(ko="손실", en="loss"))
    return fig
