"""The subset of the mathematical font."""

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from book import BookError
from book.font import CHARACTERS, SOURCE, math_font


def test_subset_keeps_the_mathematics_and_every_character_asked_for() -> None:
    whole, subset = TTFont(SOURCE), TTFont(io.BytesIO(math_font()))
    assert subset["MATH"].table.MathVariants.VertGlyphCount > 0
    available = CHARACTERS & set(whole.getBestCmap())
    assert available <= set(subset.getBestCmap())
    assert len(CHARACTERS - available) < 12


def test_subset_is_the_same_every_time() -> None:
    assert math_font() == math_font()


def test_another_font_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "Other.ttf"
    other.write_bytes(b"not the font")
    with pytest.raises(BookError, match=r"Other\.ttf has sha256 .* install the pinned"):
        math_font(other)
