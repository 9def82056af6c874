"""Figures of the page on broadcasting: what is stretched is a pale ghost."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas, page_values
from book.palette import BLUE, FAINT, GREEN, INK, ORANGE, RED, RED_AREA
from book.shapes import box, cell, cells, label
from snippets.broadcasting import Shape, align
from snippets.examples.students import X

PAGE = page_values(
    "broadcasting:setup",
    "broadcasting:row",
    "broadcasting:table",
    "broadcasting:center",
    X=X,
)


def row(say: Say) -> plt.Figure:
    """Matrix + row, and the matrix that the row becomes."""
    M, r = PAGE["M"], PAGE["r"]
    fig, ax = canvas((5.2, 1.75), (-0.1, 11.3), (-1.0, 2.6))
    _sum(ax, M, r)
    shapes = (M.shape, r.shape, (M + r).shape)
    for left, shape in zip((0, 4.1, 8.2), shapes, strict=True):
        label(ax, (left + 1.5, -0.55), f"{shape}")
    return fig


def rule(say: Say) -> plt.Figure:
    """Four pairs of shapes, aligned on the right, and what comes of each."""
    pairs: list[tuple[Shape, Shape]] = [
        ((2, 3), (3,)),
        ((2, 3), (2, 1)),
        ((3, 1), (1, 3)),
        ((2, 3), (2,)),
    ]
    fig, axes = plt.subplots(2, 2, figsize=(5.2, 4.2))
    for ax, pair in zip(axes.flat, pairs, strict=True):
        ax.set(xlim=(-1.85, 2.35), ylim=(-0.1, 3.6))
        ax.set_aspect("equal")
        ax.axis("off")
        _alignment(ax, pair)
    return fig


def table(say: Say) -> plt.Figure:
    """Column + row: both are stretched."""
    column, r = PAGE["column"], PAGE["row"]
    fig, ax = canvas((5.2, 2.1), (-0.1, 11.3), (-1.0, 3.4))
    _sum(ax, column, r)
    shapes = (column.shape, r.shape, (column + r).shape)
    for left, shape in zip((0, 4.1, 8.2), shapes, strict=True):
        label(ax, (left + 1.5, -0.55), f"{shape}")
    return fig


def clash(say: Say) -> plt.Figure:
    """(2, 3) + (2,): aligned on the right, the last axis has 3 and 2."""
    M, v = PAGE["M"], np.array([10, 20])
    axis = align(M.shape, v.shape).clash
    assert axis == M.ndim - 1
    missing = M.shape[axis] - v.size
    fig, ax = canvas((5.2, 2.6), (-0.2, 9.0), (-0.6, 4.0))
    _stretched(ax, (0, 3.8), M, M.shape, BLUE)
    _stretched(ax, (missing, 1.0), v, (1, v.size), ORANGE)
    bold = {"color": RED, "weight": "bold"}
    cell(ax, (0, 0), "?", RED, RED_AREA, width=missing, lw=2, **bold)
    label(ax, (1.5, 1.4), "+", fontsize=14)
    ax.text(3.4, 2.8, f"{M.shape}", va="center")
    ax.text(3.4, 0.5, f"{v.shape} → {align(M.shape, v.shape).padded[1]}", va="center")
    ax.text(3.4, -0.35, f"{M.shape[axis]} ≠ {v.size}", va="center", **bold)
    return fig


def center(say: Say) -> plt.Figure:
    """X - mean, one under the other: the column is stretched over the students."""
    mean, centered = PAGE["mean"], PAGE["centered"]
    n_x, m = X.shape
    fig, ax = canvas((5.2, 4.9), (-1.0, m + 2.4), (-0.2, 3 * n_x + 2.0))
    parts = [("", X, BLUE), ("−", mean, ORANGE), ("=", centered, INK)]
    for k, (sign, V, color) in enumerate(parts):
        top = 3 * n_x + 1.8 - k * (n_x + 0.9)
        _stretched(ax, (0, top), V, X.shape, color, 1 if V is not X else None)
        label(ax, (-0.55, top - n_x / 2), sign, fontsize=14)
        ax.text(m + 0.25, top - n_x / 2, f"{V.shape}", va="center")
    return fig


def _sum(ax: Axes, A: np.ndarray, B: np.ndarray) -> None:
    """A + B = C side by side, each with the shape of C."""
    C = A + B
    rows, columns = C.shape
    step = columns + 1.1
    for k, (V, color) in enumerate(((A, BLUE), (B, ORANGE), (C, INK))):
        _stretched(ax, (k * step, rows + 0.2), V, C.shape, color)
        if k:
            sign = "+" if k == 1 else "="
            at = (k * step - 0.55, rows / 2 + 0.2)
            label(ax, at, sign, fontsize=14)


def _stretched(
    ax: Axes,
    corner: Pair,
    V: np.ndarray,
    shape: Shape,
    color: str,
    digits: int | None = None,
) -> None:
    """V as it is broadcast to the shape: its own elements in colour, the rest pale."""
    stretched = align(V.shape, shape).stretched[0]
    left, top = corner

    def look(*at: int) -> dict[str, str]:
        ghost = any(at[k] > 0 for k in stretched)
        return {"ls": ":" if ghost else "-", "color": FAINT if ghost else INK}

    cells(ax, corner, np.broadcast_to(V, shape), look, digits=digits, fontsize=10)
    rows = 1 if 0 in stretched else shape[0]
    columns = 1 if 1 in stretched else shape[1]
    box(ax, (left, top - rows), (columns, rows), color, (color, 0.13), linewidth=2)


def _alignment(ax: Axes, pair: tuple[Shape, Shape]) -> None:
    """Two shapes over their result, a box a size, the last sizes under each other."""
    steps = align(*pair)
    for k, shape in enumerate(pair):
        padding = len(steps.padded[k]) - len(shape)
        y = 2.5 - 1.1 * k
        ax.text(-0.2, y + 0.45, f"{shape}", ha="right", va="center")
        for axis, size in enumerate(steps.padded[k]):
            ghost = axis < padding
            text = f"{size}"
            if axis in steps.stretched[k]:
                text = f"{size}→{max(s[axis] for s in steps.padded)}"
            clash = axis == steps.clash
            _size(ax, (1.15 * axis, y), text, ghost, RED if clash else BLUE)
    ax.plot([-0.05, 2.3], [1.2, 1.2], color=INK, lw=1)
    if steps.result is None:
        label(ax, (1.15, 0.6), "✗", color=RED, fontsize=15)
        return
    ax.text(-0.2, 0.6, "=", ha="right", va="center")
    for axis, size in enumerate(steps.result):
        _size(ax, (1.15 * axis, 0.15), f"{size}", False, GREEN)


def _size(ax: Axes, corner: Pair, text: str, ghost: bool, color: str) -> None:
    edge, style = (FAINT, ":") if ghost else (color, "-")
    box(ax, corner, (1.05, 0.9), edge, linewidth=1.5, linestyle=style)
    label(ax, (corner[0] + 0.525, corner[1] + 0.45), text, color=color)
