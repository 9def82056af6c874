"""The book's sign as pictures, for the devices on which it is installed."""

import io
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import numpy as np
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from PIL import Image, ImageDraw

from book import ROOT, BookError

LOGO = ROOT / "docs/theme/assets/logo.svg"
FINE = 4  # pixels drawn for each pixel of the picture, along a side
COLOURS = 64
SAFE = 0.78  # of its width, for what a device cuts to a circle


def icon(size: int, whole: bool, logo: Path = LOGO) -> bytes:
    """Draw it, `size` pixels wide; whole: to the corners, so that a device may cut it.

    Raises:
        BookError: the sign holds what this cannot draw.
    """
    sign = fromstring(logo.read_text(encoding="utf-8"))
    width = float(sign.attrib["viewBox"].split()[2])
    picture = Image.new("RGBA", (size * FINE, size * FINE))
    pen = ImageDraw.Draw(picture)
    ground, *marks = sign
    _draw(pen, ground, size * FINE / width, 0, corners=not whole)
    scale = SAFE if whole else 1
    edge = (1 - scale) / 2 * size * FINE
    for mark in marks:
        _draw(pen, mark, scale * size * FINE / width, edge)
    made = io.BytesIO()
    small = picture.resize((size, size), Image.Resampling.BOX)
    small.quantize(COLOURS).save(made, "PNG", optimize=True)
    return made.getvalue()


def _draw(
    pen: ImageDraw.ImageDraw,
    mark: Element,
    scale: float,
    edge: float,
    corners: bool = True,
) -> None:
    said, kind = mark.attrib, mark.tag.rpartition("}")[2]

    def length(name: str) -> float:
        return scale * float(said[name])

    if kind == "rect":
        place = (edge, edge, edge + length("width"), edge + length("height"))
        pen.rounded_rectangle(place, length("rx") if corners else 0, said["fill"])
    elif kind == "circle":
        centre = np.array([length("cx"), length("cy")])
        _dot(pen, edge + centre, length("r"), said["fill"])
    elif kind == "path" and said["fill"] == "none":
        for point in edge + scale * curve(said["d"]):
            _dot(pen, point, length("stroke-width") / 2, said["stroke"])
    else:
        raise BookError(f"logo.svg: an icon cannot draw this {kind}")


def _dot(pen: ImageDraw.ImageDraw, centre: np.ndarray, radius: float, ink: str) -> None:
    pen.ellipse([*(centre - radius), *(centre + radius)], ink)


def curve(path: str) -> np.ndarray:
    """Return points of a path that is one cubic curve, close to each other."""
    recorded = RecordingPen()
    parse_path(path, recorded)
    (_, (start,)), (_, ends), *_ = recorded.value
    t = np.linspace(0, 1, 500)[:, np.newaxis]
    a, b, c, d = map(np.array, (start, *ends))
    return np.asarray(
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
    )
