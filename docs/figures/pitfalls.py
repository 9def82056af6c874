"""Figures of the page on pitfalls: the grid of all pairs, and the valley it makes."""

import matplotlib.pyplot as plt
import numpy as np

from book.drawing import Say, canvas, page_values
from book.palette import BLUE, RED
from book.shapes import box, cells, label
from snippets.examples.students import sleep
from snippets.pitfalls import mean_squared_error, wrong_mean_squared_error

PAGE = page_values("pitfalls:guesses", np=np, sleep=sleep)
GUESS = np.array(PAGE["guesses"][0])


def grid(say: Say) -> plt.Figure:
    """(m, 1) - (m,): every guess meets every label; the diagonal was meant."""
    y, y_hat = np.array(sleep), GUESS.reshape(-1, 1)
    D = y_hat - y  # (m, m)
    m = len(y)
    fig, ax = canvas((5.2, 5.0), (-1.75, m + 0.2), (-1.75, m + 1.4))

    def look(i: int, j: int) -> dict[str, str]:
        return {"color": BLUE, "weight": "bold"} if i == j else {}

    cells(ax, (0, m), D, look, digits=1, lw=0.8)
    for k in range(m):
        box(ax, (k, m - 1 - k), (1, 1), BLUE, (BLUE, 0.2), linewidth=2.2)
        label(ax, (k + 0.5, m + 0.35), f"{y[k]}")
        label(ax, (-0.45, m - k - 0.5), f"{GUESS[k]}")
    label(ax, (m / 2, m + 1.05), f"y {y.shape}")
    label(ax, (-1.35, m / 2), f"ŷ {y_hat.shape}", rotation=90)
    wrong, right = wrong_mean_squared_error(y_hat, y), mean_squared_error(y_hat, y)
    every = say(ko=f"제곱의 평균, {D.size}칸", en=f"mean square, {D.size} cells")
    few = say(ko=f"대각선 {m}칸", en=f"the {m} on the diagonal")
    ax.text(0, -0.65, f"{every}: {wrong:.2f}", va="center")
    ax.text(0, -1.35, f"{few}: {right:.2f}", va="center", color=BLUE, weight="bold")
    return fig


def valleys(say: Say) -> plt.Figure:
    """Both costs from 'the mean for everyone' (0) to 'each exactly right' (1)."""
    y = np.array(sleep)
    s = np.linspace(-0.35, 1.5, 75)
    guesses = [(y.mean() + t * (y - y.mean())).reshape(-1, 1) for t in s]
    wrong = np.array([wrong_mean_squared_error(g, y) for g in guesses])
    right = np.array([mean_squared_error(g, y) for g in guesses])
    fig, ax = plt.subplots(figsize=(5.2, 3.4))
    ax.plot(s, wrong, color=RED, linestyle="--")
    ax.plot(s, right, color=BLUE)
    for J, color, marker in ((wrong, RED, "D"), (right, BLUE, "o")):
        k = int(np.argmin(J))
        ax.plot(s[k], J[k], marker, color=color, markersize=8, clip_on=False)
    ax.text(0.42, 7.1, say(ko="36칸의 평균", en="36 cells"), color=RED, ha="center")
    ax.text(0.62, 1.75, say(ko="대각선만", en="diagonal"), color=BLUE, ha="left")
    ax.set(xlim=(-0.35, 1.5), ylim=(0, 14))
    ax.set_xticks([0, 1])
    ax.set_xticklabels(
        [
            say(ko="모두에게 평균", en="the mean for all"),
            say(ko="모두 정확히", en="all exactly right"),
        ]
    )
    ax.set_yticks(range(0, 15, 2))
    ax.set_xlabel("ŷ")
    ax.set_ylabel(say(ko="비용", en="cost"))
    return fig
