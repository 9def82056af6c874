"""The colours of a figure and its style, both the page's own."""

from typing import Any

from cycler import cycler

INK, PAPER, FAINT = "#202124", "#fefefd", "#a0a3a8"
BLUE, RED, GREEN = "#1f6fb5", "#c8402f", "#2f8a4b"
ORANGE, PURPLE = "#d07b12", "#7a4fb0"
BLUE_AREA, RED_AREA = "#d5e5f5", "#f8dcd6"
VARIABLES = {
    INK: "currentColor",
    PAPER: "var(--figure-paper)",
    FAINT: "var(--figure-faint)",
    BLUE: "var(--figure-blue)",
    RED: "var(--figure-red)",
    GREEN: "var(--figure-green)",
    ORANGE: "var(--figure-orange)",
    PURPLE: "var(--figure-purple)",
    BLUE_AREA: "var(--figure-blue-area)",
    RED_AREA: "var(--figure-red-area)",
}
STYLE: dict[Any, Any] = {
    "figure.figsize": (5.2, 3.0),
    "figure.constrained_layout.use": True,
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.prop_cycle": cycler(color=[BLUE, RED, GREEN, ORANGE, PURPLE]),
    "lines.linewidth": 2,
    "legend.frameon": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "book",
    "text.parse_math": False,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}
