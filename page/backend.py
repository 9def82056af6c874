"""The page as a backend of matplotlib: `plt.show()` shows, there and then."""

import logging
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import fontManager

from page.figures import FAMILY, pictures

FigureCanvas = FigureCanvasAgg


def show(*_: Any, **__: Any) -> None:
    """Show the open figures."""
    pictures.show()


def use_hangul(font: Path) -> None:
    """Draw with Hangul, also where the reader goes back to matplotlib's defaults."""
    if not font.is_file():
        return
    fontManager.addfont(font)
    for settings in (matplotlib.rcParams, matplotlib.rcParamsDefault):
        if settings["font.family"] == ["sans-serif"]:
            settings["font.family"] = ["DejaVu Sans", FAMILY]


# It tells of each letter beside a formula; page.figures gives those their font.
logging.getLogger("matplotlib.mathtext").setLevel(logging.ERROR)
use_hangul(Path(matplotlib.get_data_path(), "fonts/ttf/NanumGothic-Regular.ttf"))
