"""Figures of the page on the race: what a loop does to a number, and sums as trees."""

import matplotlib.pyplot as plt
import numpy as np
import yaml
from matplotlib.axes import Axes

from book import ROOT
from book.drawing import Pair, Say
from book.palette import (
    BLUE,
    BLUE_AREA,
    FAINT,
    GREEN,
    ORANGE,
    PAPER,
    PURPLE,
    RED,
    RED_AREA,
)
from book.shapes import arrow, cell, label, line, rounded

RECORD = ROOT / "tests" / "reference_machine.yml"


def race(say: Say) -> plt.Figure:
    """What the reference machine measured, as where_the_time_goes prints it."""
    cells = yaml.safe_load(RECORD.read_text(encoding="utf-8"))["cells"]
    rows = [line.split() for line in cells["where_the_time_goes.py:sums"].splitlines()]
    measured = [(int(row[0]), [float(x) for x in row[1::2]]) for row in rows[1:]]
    names = (
        (say(ko="반복문", en="loop"), RED, "-"),
        (say(ko="컴프리헨션", en="comprehension"), ORANGE, "--"),
        (say(ko="곱의 배열", en="all products"), PURPLE, ":"),
        (say(ko="블록씩", en="in blocks"), GREEN, "-."),
        ("np.dot", BLUE, "-"),
    )
    fig, ax = plt.subplots(figsize=(5.2, 4.0))
    for k, (name, color, style) in enumerate(names, start=-len(names)):
        line = [(n, micros[k] / 1e6) for n, micros in measured if len(micros) >= -k]
        ax.loglog(*np.transpose(line), color=color, linestyle=style, label=name)
    ax.legend(frameon=False, fontsize=10)
    labels = [f"{n:,}" for n, _ in measured]
    labels[-1] = f"\n{labels[-1]}"  # too near the one before
    ax.set_xticks([n for n, _ in measured], labels)
    ax.set_yticks([1e-6, 1e-3, 1], ["1 µs", "1 ms", "1 s"])
    ax.minorticks_off()
    ax.set_xlabel(say(ko="원소의 개수 n", en="elements n"))
    return fig


def boxes(say: Say) -> plt.Figure:
    """One lap of the loop makes four objects; one instruction takes four lanes."""
    rng = np.random.default_rng(1)
    u, v = rng.random(8), rng.random(8)
    i, lanes = 2, 256 // (8 * u.itemsize)

    fig, axes = plt.subplots(2, 1, figsize=(5.2, 4.7))
    for ax in axes:
        ax.set(xlim=(-0.8, 8.3), ylim=(-2.4, 3.1))
        ax.axis("off")
    loop, array = axes

    _title(loop, say(ko="반복문 한 바퀴", en="one lap of the loop"), RED)
    _buffers(loop, u, v, slice(i, i + 1), RED, RED_AREA)
    c = float(np.dot(u[:i], v[:i]))
    made = [
        ("u[i]", u[i]),
        ("v[i]", v[i]),
        ("u[i] * v[i]", u[i] * v[i]),
        ("c", c + u[i] * v[i]),
    ]
    for k, (name, value) in enumerate(made):
        _object(loop, (2.15 * k - 0.35, -1.5), name, f"{value:.2f}")
    for start in range(len(made) - 1):
        sign = "·" if start == 0 else "→"
        label(loop, (2.15 * start + 1.45, -1.1), sign)
    arrow(loop, (i + 0.5, -0.05), (0.7, -0.55), RED)
    arrow(loop, (i + 0.5, -0.05), (2.4, -0.55), RED)

    _title(array, say(ko="np.dot의 명령 하나", en="one instruction of np.dot"), BLUE)
    _buffers(array, u, v, slice(0, lanes), BLUE, BLUE_AREA)
    for k in range(lanes):
        arrow(array, (k + 0.5, -0.05), (k + 0.5, -0.75), BLUE)
        made_here = f"{u[k] * v[k]:.2f}"
        cell(array, (k, -1.75), made_here, BLUE, BLUE_AREA, fontsize=10)
    kept = say(ko="칸마다 따로 더해 둠", en="a total for each lane")
    array.text(lanes + 0.3, -1.25, kept, va="center")
    return fig


def order(say: Say) -> plt.Figure:
    """Eight numbers added in a row and in pairs; the way of the first one is marked."""
    row, pairs = list(range(8)), [[k] for k in range(8)]
    fig, axes = plt.subplots(1, 2, figsize=(5.2, 3.0))
    steps = _chain(axes[0], row), _tree(axes[1], pairs)
    names = [
        say(ko=f"차례로: 반올림 {steps[0]}번", en=f"in a row: {steps[0]} roundings"),
        say(ko=f"둘씩: 반올림 {steps[1]}번", en=f"in pairs: {steps[1]} roundings"),
    ]
    for ax, name in zip(axes, names, strict=True):
        ax.set(xlim=(-0.6, 7.6), ylim=(-1.3, 8.6))
        ax.axis("off")
        label(ax, (3.5, 8.2), name)
        for k in row:
            label(ax, (k, -0.7), f"v_{{{k + 1}}}", fontsize=10)
    return fig


def _chain(ax: Axes, leaves: list[int]) -> int:
    """Add from left to right; return the additions above the first leaf."""
    at: Pair = (leaves[0], 0.0)
    for k in leaves[1:]:
        total = (float(k), float(k))
        line(ax, at, total, RED, linewidth=2.2)
        line(ax, (float(k), 0.0), total, FAINT)
        _plus(ax, total, RED)
        at = total
    return len(leaves) - 1


def _tree(ax: Axes, groups: list[list[int]]) -> int:
    """Add neighbours in pairs; return the additions above the first leaf."""
    level, y = 0, {tuple(group): 0.0 for group in groups}
    while len(groups) > 1:
        level += 1
        merged = [groups[k] + groups[k + 1] for k in range(0, len(groups), 2)]
        for k, group in enumerate(merged):
            total = (float(np.mean(group)), 7 * level / 3)
            for part in groups[2 * k : 2 * k + 2]:
                marked = part[0] == 0
                color, width = (BLUE, 2.2) if marked else (FAINT, 1.2)
                start = (float(np.mean(part)), y[tuple(part)])
                line(ax, start, total, color, linewidth=width)
            _plus(ax, total, BLUE if group[0] == 0 else FAINT)
            y[tuple(group)] = total[1]
        groups = merged
    return level


def _plus(ax: Axes, at: Pair, color: str) -> None:
    ax.plot(*at, "o", color=PAPER, markeredgecolor=color, markersize=12, zorder=2)
    label(ax, at, "+", zorder=3)


def _title(ax: Axes, text: str, color: str) -> None:
    ax.text(-0.35, 2.7, text, va="center", color=color, fontweight="bold")


def _buffers(
    ax: Axes, u: np.ndarray, v: np.ndarray, taken: slice, color: str, area: str
) -> None:
    """u over v, a cell a number; the numbers that are taken together are filled."""
    chosen = range(u.size)[taken]
    for name, row, y in (("u", u, 1.1), ("v", v, 0.0)):
        label(ax, (-0.35, y + 0.5), name)
        for k, value in enumerate(row):
            edge, fill = (color, area) if k in chosen else (FAINT, "none")
            cell(ax, (k, y), f"{value:.2f}", edge, fill, fontsize=10)


def _object(ax: Axes, corner: Pair, name: str, value: str) -> None:
    """A Python object: its name under it, its type and its value inside."""
    outer = (corner[0] - 0.05, corner[1] - 0.05)
    rounded(ax, outer, (1.6, 0.9), RED, RED_AREA, radius=0.05, lw=1)
    center = corner[0] + 0.75
    label(ax, (center, corner[1] + 0.4), value, fontsize=10)
    label(ax, (center, corner[1] - 0.55), name, fontsize=10)
