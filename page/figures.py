"""The pictures of a block, in the order in which they are shown.

matplotlib comes late, if at all: this module does not import it before it is there.
"""

import io
import re
import sys
import traceback
from collections.abc import Callable
from typing import Any

Draw = Callable[[bytes, str, bool], Any]

DPI = 144
LARGEST = 25_000_000  # pixels
FAMILY = "NanumGothic"  # has Hangul; book/hangul.py makes it
HANGUL = "[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"


class Pictures:
    """Hands each figure over when it is shown; there is one of it."""

    def __init__(self) -> None:
        self.draw: Draw = lambda png, alt, photo: None

    def show(self) -> None:
        """Draw the open figures, in order, and close them.

        Raises:
            Exception: one could not be drawn; of the first of them.
        """
        if "matplotlib.pyplot" not in sys.modules:
            return
        import matplotlib.pyplot as plt

        first = None
        for number in plt.get_fignums():
            figure = plt.figure(number)
            try:
                self.draw(_png(figure), _said(figure), _has_images(figure))
            except Exception as error:
                first = first or error
            finally:
                plt.close(figure)
        if first:
            raise first


pictures = Pictures()


def _png(figure: Any) -> bytes:
    width, height = figure.get_size_inches() * DPI
    if not width * height <= LARGEST:
        raise ValueError(
            f"a figure of {width:.0f} × {height:.0f} pixels is too large to be drawn"
        )
    _set_formulas_in_korean(figure)
    stream = io.BytesIO()
    try:
        figure.savefig(stream, format="png", dpi=DPI, bbox_inches="tight")
    except Exception as error:
        raise error from None
    return stream.getvalue()


def drawing(raised: BaseException) -> bool:
    """Whether an error arose where a figure was drawn for the page."""
    steps = traceback.walk_tb(raised.__traceback__)
    return any(frame.f_code is _png.__code__ for frame, _ in steps)


def _set_formulas_in_korean(figure: Any) -> None:
    """Give a text with a formula one font: beside a formula no second one is asked."""
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        families = text.get_fontfamily()
        said = text.get_text()
        if "$" in said and re.search(HANGUL, said) and FAMILY in families:
            text.set_fontfamily([FAMILY, *families])


def _said(figure: Any) -> str:
    """Return what the titles and the axes of a figure say."""
    said = [figure.get_suptitle()]
    for ax in figure.axes:
        said += [ax.get_title(), ax.get_xlabel(), ax.get_ylabel()]
    return ", ".join(filter(None, said))


def _has_images(figure: Any) -> bool:
    return bool(figure.images) or any(ax.images for ax in figure.axes)
