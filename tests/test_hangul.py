"""The letters of Korean for matplotlib."""

import io
import zipfile
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from book import BookError
from book.hangul import FOLDER, LICENCE, characters, hangul_font, write_archive
from page.figures import FAMILY


def test_the_font_has_all_that_korean_is_written_with() -> None:
    font = TTFont(io.BytesIO(hangul_font()))
    letters = set(font.getBestCmap())
    assert characters() <= letters
    assert sum(0xAC00 <= letter <= 0xD7A3 for letter in letters) == 2350
    assert set(map(ord, "가힝ㄱㅣ비용곡선")) <= letters
    assert font.flavor is None
    assert font["name"].getDebugName(1) == FAMILY


def test_the_archive_is_the_same_every_time_and_holds_the_licence(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "1.zip", tmp_path / "2.zip"
    write_archive(first)
    write_archive(second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as zipped:
        names = zipped.namelist()
        licence = zipped.read(f"{FOLDER}NanumGothic-LICENSE.txt")
    assert names[0] == f"{FOLDER}NanumGothic-Regular.ttf"
    assert licence == LICENCE.read_bytes()
    assert b"SIL OPEN FONT LICENSE Version 1.1" in licence


def test_another_font_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "Other.woff2"
    other.write_bytes(b"not the font")
    with pytest.raises(BookError, match=r"Other\.woff2 has sha256 .* install the"):
        hangul_font(other)
