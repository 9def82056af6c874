"""The figure of the first page: the four chapters and what flows between them."""

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Say, canvas
from book.palette import BLUE, GREEN, ORANGE, PAPER, PURPLE
from book.shapes import arrow, label, rounded
from snippets import logistic_regression, two_layer_network
from snippets.examples.students import X, b, w

HEIGHT, GAP = 2.1, 1.0


def road(say: Say) -> plt.Figure:
    """A box a chapter: its name, its formula, and the shapes of its arrays."""
    x = X[:, :1]
    a, A = (logistic_regression.forward(V, w, b) for V in (x, X))
    params = two_layer_network.initialize(2, 4, rng=np.random.default_rng(1))
    cache = two_layer_network.forward(X, params)
    chapters = [
        (
            say(ko="로지스틱 회귀", en="Logistic regression"),
            "z = w^{T}x + b,  a = σ(z)",
            f"x {x.shape} → a {a.shape}",
            say(ko="z, a를 샘플 m개로: Z, A", en="z, a for m examples: Z, A"),
        ),
        (
            say(ko="벡터화", en="Vectorization"),
            "Z = w^{T}X + b,  A = σ(Z)",
            f"X {X.shape} → A {A.shape}",
            say(ko="shape가 달라도 + b", en="although the shapes differ: + b"),
        ),
        (
            say(ko="브로드캐스팅", en="Broadcasting"),
            "W^{[1]}X + b^{[1]}",
            f"{(params.W1 @ X).shape} + {params.b1.shape} → {cache.Z1.shape}",
            say(ko="Z, A를 두 번: [1], [2]", en="Z, A twice: [1], [2]"),
        ),
        (
            say(ko="2층 신경망", en="A 2-layer network"),
            "A^{[2]} = σ(W^{[2]} tanh(W^{[1]}X + b^{[1]}) + b^{[2]})",
            f"X {X.shape} → A^{{[1]}} {cache.A1.shape} → A^{{[2]}} {cache.A2.shape}",
            "",
        ),
    ]
    step = HEIGHT + GAP
    fig, ax = canvas((5.2, 6.3), (-0.1, 10.1), (0.95 - 4 * step, 0.1), aspect="auto")
    colors = (BLUE, GREEN, ORANGE, PURPLE)
    for k, (chapter, color) in enumerate(zip(chapters, colors, strict=True)):
        _chapter(ax, -k * step, k + 1, chapter, color)
    return fig


def _chapter(
    ax: Axes, top: float, number: int, chapter: tuple[str, str, str, str], color: str
) -> None:
    """A chapter, and under it an arrow with what leads to the next."""
    name, formula, shapes, leads_on = chapter
    rounded(ax, (0.1, top - HEIGHT), (9.8, HEIGHT), color, PAPER, radius=0.25, lw=2)
    left: dict[str, Any] = {"ha": "left", "in_layout": False}
    for x, text in ((0.5, f"{number}"), (1.1, name)):
        label(ax, (x, top - 0.45), text, color=color, weight="bold", **left)
    label(ax, (1.1, top - 1.08), formula, **left)
    label(ax, (1.1, top - 1.68), shapes, fontsize=10, **left)
    if leads_on:
        foot = top - HEIGHT
        ends = (1.3, foot - 0.04), (1.3, foot - GAP + 0.04)
        arrow(ax, *ends, arrowstyle="-|>")
        label(ax, (1.75, foot - GAP / 2), leads_on, fontsize=10, **left)
