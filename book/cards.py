"""The picture that a network shows beside a link: the page's title, and the flower."""

import io
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.metadata import distribution
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from book import BookError, kept
from book.address import key
from book.depends import content, files
from book.hangul import hangul_font
from book.palette import BLUE, INK, PAPER

WIDTH, HEIGHT, MARGIN = 1200, 630, 50  # pixels
ROOM = WIDTH - HEIGHT - 2 * MARGIN  # for the text, beside the flower
SIZES = (64, 56, 48, 42)  # of the title, the largest that fits
LINES = 5
SMALL = 26
SYMBOLS = "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf"  # for what Nanum Gothic lacks


class Card(NamedTuple):
    """What stands on one: a chapter's number or nothing, the title, the book's name."""

    number: str
    title: str
    book: str


def png(card: Card) -> bytes:
    """Return the picture, made now or in an earlier build."""
    name = f"{_made_by()}-{key(repr(tuple(card)).encode())}"
    return kept.kept(f"cards/{name}.png", partial(draw, card))


def draw(card: Card) -> bytes:
    """Set the texts beside the flower.

    Raises:
        BookError: the font lacks a letter, or the title is too long for a card.
    """
    check(card)
    picture = Image.open(io.BytesIO(_flower())).convert("RGB")
    pen = ImageDraw.Draw(picture)
    size, lines = fitted(card.title)
    above = HEIGHT / 2 - 0.65 * size * len(lines)
    _set(pen, (MARGIN, above - 60), card.number, BLUE, 40)
    for row, line in enumerate(lines):
        _set(pen, (MARGIN, above + 1.3 * size * row), line, INK, size)
    for row, line in enumerate(reversed(wrapped(card.book, SMALL))):
        below = HEIGHT - MARGIN - SMALL - 1.3 * SMALL * row
        _set(pen, (MARGIN, below), line, INK, SMALL)
    made = io.BytesIO()
    picture.quantize(128, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def check(card: Card) -> None:
    """Refuse a letter that neither font can draw."""
    known = _letters(_hangul()) | _letters(_symbols())
    if lacking := {letter for text in card for letter in text} - known:
        raise BookError(f"{card.title}: a card has no letter for {sorted(lacking)}")


def fitted(title: str) -> tuple[int, list[str]]:
    """Return the largest size in which a title has room, and its lines."""
    for size in SIZES:
        lines = wrapped(title, size)
        widest = max((length(line, size) for line in lines), default=0)
        if len(lines) <= LINES and widest <= ROOM:
            return size, lines
    raise BookError(f"{title}: too long for a card")


def wrapped(text: str, size: int) -> list[str]:
    """Break a text between words into lines that have room in this size."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer, size) <= ROOM:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def length(text: str, size: int) -> float:
    """Return the pixels that a text takes."""
    return sum(font.getlength(piece) for piece, font in _pieces(text, size))


def _set(
    pen: ImageDraw.ImageDraw, place: tuple[float, float], text: str, ink: str, size: int
) -> None:
    x, y = place
    for piece, font in _pieces(text, size):
        pen.text((x, y + size), piece, ink, font, anchor="ls")
        x += font.getlength(piece)


def _pieces(text: str, size: int) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
    """Yield what one font draws, and the font."""
    for known, letters in groupby(text, _letters(_hangul()).__contains__):
        yield "".join(letters), _font(_hangul if known else _symbols, size)


@cache
def _font(typeface: Callable[[], bytes], size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(typeface()), size)


@cache
def _hangul() -> bytes:
    return hangul_font()


@cache
def _symbols() -> bytes:
    return Path(str(distribution("matplotlib").locate_file(SYMBOLS))).read_bytes()


@cache
def _letters(typeface: bytes) -> set[str]:
    return set(map(chr, TTFont(io.BytesIO(typeface)).getBestCmap()))


@cache
def _made_by() -> str:
    """Return what stands for all that decides how a card looks, but its texts."""
    return key(repr([content(file) for file in files(Path(__file__))]).encode())


@cache
def _flower() -> bytes:
    return kept.kept(f"cards/{_made_by()}.png", flower)


def flower() -> bytes:
    """Draw what the book ends with: a 2-layer network that has learned the flower."""
    import matplotlib

    matplotlib.use("agg")  # only where a card is drawn: it takes a second to import
    import matplotlib.pyplot as plt
    import numpy as np

    from book.plane import boundary, points
    from snippets import two_layer_network
    from snippets.datasets import flower

    X, Y = flower(np.random.default_rng(2))
    params = two_layer_network.initialize(2, 4, rng=np.random.default_rng(2))
    params, _ = two_layer_network.train(
        X, Y, params, learning_rate=1.2, iterations=2000
    )
    side = np.linspace(-4.6, 4.6, 91)
    plane = np.stack(np.meshgrid(side, side)).reshape(2, -1)
    fig = plt.figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100, facecolor=PAPER)
    ax = fig.add_axes((1 - HEIGHT / WIDTH, 0, HEIGHT / WIDTH, 1))
    boundary(ax, side, two_layer_network.forward(plane, params).Z2)
    points(ax, X, Y, size=16)
    made = io.BytesIO()
    fig.savefig(made, format="png", metadata={"Software": None})
    plt.close(fig)
    return made.getvalue()
