"""The marks of a scatter in an SVG: one path a colour, not one element a point.

A disc is a line of no length with a round cap; another mark is a part of the path.
"""

import math
import re
import xml.etree.ElementTree as ET
from itertools import groupby, pairwise

SVG = "http://www.w3.org/2000/svg"
TOKEN = re.compile(r"[A-Za-z]|-?[\d.]+(?:e-?\d+)?")
Style = dict[str, str]
Path = list[tuple[str, list[float]]]


def gather(root: ET.Element) -> None:
    """Put one path in place of each row of marks that look the same."""
    defined = {
        f"#{element.attrib['id']}": element
        for element in root.iter(f"{{{SVG}}}path")
        if "id" in element.attrib
    }
    for parent in root.iter(f"{{{SVG}}}g"):
        parent[:] = [
            element
            for style, row in groupby(parent, _style)
            for element in _gathered(style, list(row), defined)
        ]


def _style(element: ET.Element) -> Style:
    """All that marks of one row share; nothing for what is no mark."""
    if element.tag != f"{{{SVG}}}use":
        return {}
    return {k: v for k, v in element.attrib.items() if k not in ("x", "y")}


def _gathered(
    style: Style, row: list[ET.Element], defined: dict[str, ET.Element]
) -> list[ET.Element]:
    if not style or len(row) == 1:
        return row
    mark = defined[style["href"]]
    look = {**style, **mark.attrib}
    for key in ("href", "id", "d"):
        look.pop(key, None)
    places = [(float(use.attrib["x"]), float(use.attrib["y"])) for use in row]
    drawn = _discs(mark, look, places) or _polygons(mark, look, places)
    return [ET.Element(f"{{{SVG}}}path", drawn)] if drawn else row


def _discs(
    mark: ET.Element, look: Style, places: list[tuple[float, float]]
) -> Style | None:
    """Dots of one colour, their rim too."""
    radius = _radius(_parsed(mark.attrib["d"]))
    color = look.get("fill")
    if radius is None or look.get("stroke", color) != color or "opacity" in str(look):
        return None
    rim = float(look.get("stroke-width", 1)) if "stroke" in look else 0.0
    return {
        "d": "".join(f"M{short(x)} {short(y)}h0" for x, y in places),
        "fill": "none",
        "stroke": color or "#000000",
        "stroke-width": short(2 * radius + rim),
        "stroke-linecap": "round",
    }


def _polygons(
    mark: ET.Element, look: Style, places: list[tuple[float, float]]
) -> Style | None:
    """Marks of straight lines, where no two could show through each other."""
    path = _parsed(mark.attrib["d"])
    if any(command not in "MLz" for command, _ in path) or "opacity" in str(look):
        return None
    return {"d": "".join(_moved(path, x, y) for x, y in places), **look}


def _moved(path: Path, x: float, y: float) -> str:
    """The path at a place, its lines as steps from corner to corner."""
    text, last = "", (0.0, 0.0)
    for command, at in path:
        if command == "M":
            text += f"M{short(x + at[0])} {short(y + at[1])}"
        elif command == "L":
            text += f"l{short(at[0] - last[0])} {short(at[1] - last[1])}"
        else:
            text += "z"
        last = (at[0], at[1]) if at else last
    return text


def _parsed(d: str) -> Path:
    """Return the commands of a path, each with its numbers."""
    tokens = TOKEN.findall(d)
    starts = [k for k, token in enumerate(tokens) if token.isalpha()]
    return [
        (tokens[start], [float(token) for token in tokens[start + 1 : end]])
        for start, end in pairwise([*starts, len(tokens)])
    ]


def _radius(path: Path) -> float | None:
    """Return the radius of a path that is a circle around the origin."""
    if {command for command, _ in path} != {"M", "C", "z"}:
        return None
    corners = [math.hypot(*at[-2:]) for _, at in path if at]
    even = max(corners) - min(corners) < 1e-3 * max(corners)
    return corners[0] if even else None


def short(value: float) -> str:
    """Return a length of the drawing in as few digits as the eye needs."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
