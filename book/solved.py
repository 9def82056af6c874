"""What is right where the page judges what was typed or marked, as it finds it."""

from html import escape

import numpy as np

from page.exercise import Mark, Predict, load, pieces
from page.judge import expected

MEASURED = {"where_the_time_goes.raced"}  # right on one machine, on paper nowhere
ERROR = {"ko": "오류", "en": "error"}


def solved(name: str, language: str) -> str:
    """Return the answers to an exercise as HTML; code to be written stands there."""
    exercise, cells = load(name)
    if isinstance(exercise, Predict):
        values = expected(exercise, cells["starter"])
        lines = [
            f"<li><code>{escape(ask.expression)}</code>: {_said(value, language)}</li>"
            for ask, value in zip(exercise.asks, values, strict=True)
        ]
        return f'<ul class="blanks">{"".join(lines)}</ul>'
    if isinstance(exercise, Mark) and name not in MEASURED:
        letters = sorted(exercise.right(pieces(cells["starter"])))
        return f'<p class="boxes"><strong>{", ".join(letters)}</strong></p>'
    return ""


def _said(value: object, language: str) -> str:
    if isinstance(value, Exception):
        return f"{ERROR[language]} (<code>{type(value).__name__}</code>)"
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        value = round(value, 9)
    return f"<code>{escape(repr(value), quote=False)}</code>"
