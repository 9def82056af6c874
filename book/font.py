"""The mathematical font: the part of STIX Two Math that the book's formulas need."""

import hashlib
import io
from importlib.metadata import distribution, version
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from book import BookError
from book.address import key
from book.kept import kept

FONT = "ziamath/fonts/STIXTwoMath-Regular.ttf"
SOURCE = Path(str(distribution("ziamath").locate_file(FONT)))
SHA256 = "8f42cb183a85043a4dc3f8e41ac3821eb27bf178d68ace929ba439523622323c"
RANGES = [
    (0x20, 0x7E),  # Basic Latin
    (0x391, 0x3C9),  # Greek
    (0x1D400, 0x1D433),  # bold
    (0x1D434, 0x1D467),  # italic, which a browser makes of a single letter
    (0x1D6E2, 0x1D71B),  # italic Greek
    (0x2061, 0x2064),  # invisible operators
]
OPERATORS = "±×÷·⋅−∗∘√∑∏∫∂∇∞∈∉∅∀∃≈≠≤≥≪≫≡∼∝∩∪⊂⊆∧∨¬⊙⊗⊕⊤⟂△□∎"
ARROWS = "←↑→↓↔↦⇐⇒⇔⟵⟶⟸⟹⟺⟼"
DELIMITERS = "∣∥|‖⟨⟩⌊⌋⌈⌉⏞⏟⎴⎵"
OTHERS = "ŷ…⋯⋮⋱′″ˆˉ¯‾˜˙˘→ϵϕϑℎℝℕℒℓ𝟏𝟙𝟘\ufe00\u00a0"
CHARACTERS = {ord(c) for c in OPERATORS + ARROWS + DELIMITERS + OTHERS}.union(
    *(range(first, last + 1) for first, last in RANGES)
)


def kept_font() -> bytes:
    """Return the subset, made now or in an earlier build."""
    made_by = Path(__file__).read_bytes() + version("fonttools").encode()
    return kept(f"math-{key(made_by)}.woff2", math_font)


def math_font(source: Path = SOURCE) -> bytes:
    """Return the subset as WOFF2, its MATH table kept.

    Raises:
        BookError: the font is not the one the book was set with.
    """
    data = source.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256:
        raise BookError(
            f"{source} has sha256 {found}, not {SHA256}: install the pinned "
            "requirements again, or look at the formulas and change SHA256 in "
            "book/font.py"
        )
    options = Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 13, 14])
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    subset = io.BytesIO()
    font.save(subset)
    return subset.getvalue()
