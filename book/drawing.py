"""What figures share: a canvas without axes, the page's own values, their text."""

from contextlib import redirect_stdout
from io import StringIO
from typing import Any, Literal, Protocol

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from book.source import section
from page.code import execute

Pair = tuple[float, float]


class Say(Protocol):
    """Picks a text in the page's language."""

    def __call__(self, *, ko: str, en: str) -> str: ...


def canvas(
    size: Pair, x: Pair, y: Pair, *, aspect: Literal["equal", "auto"] = "equal"
) -> tuple[Figure, Axes]:
    """A figure of this size in inches, for shapes and texts between these limits."""
    fig, ax = plt.subplots(figsize=size)
    ax.set(xlim=x, ylim=y)
    ax.set_aspect(aspect)
    ax.axis("off")
    return fig, ax


def page_values(*cells: str, **given: Any) -> dict[str, Any]:
    """The names that cells of example files define, run in this order.

    A cell is `file:cell`, as in `page_values("network:setup", "students:weights")`.
    What a cell needs and none before it defines is given; what it prints is dropped.
    """
    names = dict(given)
    with redirect_stdout(StringIO()):
        for cell in cells:
            file, _, name = cell.partition(":")
            execute(section(f"examples/{file}.py", name), f"<{cell}>", names)
    return names


def number(value: float, digits: int | None = None) -> str:
    """The value with so many decimals, or as few as it needs, and a true minus."""
    text = f"{value:g}" if digits is None else f"{value:.{digits}f}"
    return text.replace("-", "−")
