"""Figure of the page on the gradient check: the error against the step."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say
from book.palette import BLUE, ORANGE, RED
from live import rulers


def steps(say: Say) -> plt.Figure:
    """The relative error against h: to both sides, of a small gradient, to one side."""
    page, tiny = rulers.steps(size=1), rulers.steps(size=1e-4)
    fig, ax = plt.subplots(figsize=(5.2, 4.0))
    ax.loglog(rulers.STEPS, tiny["both"], color=ORANGE, linestyle="--")
    ax.loglog(rulers.STEPS, page["one"], color=RED, linestyle=":")
    ax.loglog(rulers.STEPS, page["both"], color=BLUE)
    ax.text(6e-4, 1e-10, say(ko="양쪽", en="both sides"), color=BLUE)
    ax.text(3e-5, 3e-5, say(ko="한쪽", en="one side"), color=RED, ha="right")
    ax.text(2e-10, 0.02, say(ko="만분의 일 기울기", en="tiny gradient"), color=ORANGE)
    ax.set(xlim=(1e-11, 1e-1), ylim=(1e-12, 10))
    ax.set_xticks(10.0 ** np.arange(-11, 0, 2))
    ax.set_xticklabels([f"1e−{k}" for k in range(11, 0, -2)])
    ax.set_yticks(10.0 ** np.arange(-12, 1, 4))
    ax.set_yticklabels(["1e−12", "1e−8", "1e−4", "1"])
    ax.minorticks_off()
    ax.set_xlabel("h")
    ax.set_ylabel(say(ko="상대 오차", en="relative error"))
    return fig
