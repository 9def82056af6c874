"""The letters of Korean that matplotlib lacks: a part of Nanum Gothic."""

import hashlib
import io
import zipfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from book import ROOT, BookError

PACKAGE = ROOT / "node_modules" / "@fontsource" / "nanum-gothic"
SOURCE = PACKAGE / "files" / "nanum-gothic-korean-400-normal.woff2"
LICENCE = PACKAGE / "LICENSE"
SHA256 = "4a000e3bca1298c43c70dc97447e537a27e0a8c1585f410be57dfeff06d3f713"
FOLDER = "matplotlib/mpl-data/fonts/ttf/"  # where matplotlib looks for fonts
DATE = (2020, 1, 1, 0, 0, 0)
# KS X 1001: the 2,350 syllables that Korean is written with; then its single letters,
# and what stands beside them in a label that holds a formula: one font draws it all.
ROWS = range(0xB0, 0xC9)
CELLS = range(0xA1, 0xFF)
OTHERS = [*range(0x20, 0x7F), *range(0x3131, 0x3164), *map(ord, "°±²³·×÷–—‘’“”…")]


def characters() -> set[int]:
    """Return what a Korean label may hold; DejaVu Sans draws all the rest."""
    syllables = (bytes([row, cell]).decode("euc_kr") for row in ROWS for cell in CELLS)
    return {*map(ord, syllables), *OTHERS}


def hangul_font(source: Path = SOURCE) -> bytes:
    """Return the subset as TrueType.

    Raises:
        BookError: the font is not the one that the package pins.
    """
    data = source.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256:
        raise BookError(
            f"{source} has sha256 {found}, not {SHA256}: install the pinned packages "
            "again, or look at a figure in Korean and change SHA256 in book/hangul.py"
        )
    options = Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 4, 6, 13])
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    font.flavor = None
    subset = io.BytesIO()
    font.save(subset)
    return subset.getvalue()


def write_archive(path: Path) -> None:
    """Write the font and its licence as a zip that is merged with matplotlib's."""
    files = {
        "NanumGothic-Regular.ttf": hangul_font(),
        "NanumGothic-LICENSE.txt": LICENCE.read_bytes(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as zipped:
        for name, content in files.items():
            zipped.writestr(zipfile.ZipInfo(FOLDER + name, DATE), content)
