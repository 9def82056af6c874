"""Drawing a figure as SVG that follows the page: its text, its colours, its width."""

import functools
import importlib.util
import io
import re
import warnings
import xml.etree.ElementTree as ET
from types import ModuleType
from typing import Any, Protocol

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
from cycler import cycler

from book import ROOT, BookError

FIGURES = ROOT / "docs" / "figures"
SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

INK, PAPER, FAINT = "#202124", "#fefefd", "#a0a3a8"
BLUE, RED, GREEN = "#1f6fb5", "#c8402f", "#2f8a4b"
ORANGE, PURPLE = "#d07b12", "#7a4fb0"
BLUE_AREA, RED_AREA = "#d5e5f5", "#f8dcd6"
VARIABLES = {
    INK: "currentColor",
    PAPER: "var(--figure-paper)",
    FAINT: "var(--figure-faint)",
    BLUE: "var(--figure-blue)",
    RED: "var(--figure-red)",
    GREEN: "var(--figure-green)",
    ORANGE: "var(--figure-orange)",
    PURPLE: "var(--figure-purple)",
    BLUE_AREA: "var(--figure-blue-area)",
    RED_AREA: "var(--figure-red-area)",
}
STYLE: dict[Any, Any] = {
    "figure.figsize": (5.2, 3.0),
    "figure.constrained_layout.use": True,
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.prop_cycle": cycler(color=[BLUE, RED, GREEN, ORANGE, PURPLE]),
    "lines.linewidth": 2,
    "legend.frameon": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "book",
    "text.parse_math": False,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}
SCRIPT = re.compile(r"([\^_])\{([^{}]*)\}")
NUMBER = re.compile(r"-?\d+\.\d{2,}")


class Say(Protocol):
    """Picks a text in the page's language."""

    def __call__(self, *, ko: str, en: str) -> str: ...


def draw(stem: str, name: str, language: str) -> str:
    """Return the SVG of the function `name` in docs/figures/<stem>.py."""
    path = FIGURES / f"{stem}.py"
    if not path.is_file():
        raise BookError(f"figure:{stem}.{name}: docs/figures/{stem}.py does not exist")
    return _draw(stem, name, language, path.stat().st_mtime_ns)


@functools.cache
def _draw(stem: str, name: str, language: str, _changed: int) -> str:
    function = getattr(_module(stem), name, None)
    if function is None:
        raise BookError(f"figure:{stem}.{name}: docs/figures/{stem}.py has no {name}")

    def say(*, ko: str, en: str) -> str:
        return {"ko": ko, "en": en}[language]

    stream = io.StringIO()
    with plt.rc_context(STYLE), warnings.catch_warnings():
        # Korean is set by the browser's font, not by matplotlib's.
        warnings.filterwarnings("ignore", "Glyph .* missing from font")
        figure = function(say)
        figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None})
        plt.close(figure)
    return themed(stream.getvalue(), f"{stem}-{name}")


@functools.cache
def _module(stem: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        f"figure_{stem}", FIGURES / f"{stem}.py"
    )
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def themed(svg: str, prefix: str) -> str:
    """Make matplotlib's SVG fit to stand in a page.

    Styles become attributes, the palette's colours CSS variables, ids unique, numbers
    short, `^{…}` and `_{…}` superscripts and subscripts.
    """
    ET.register_namespace("", SVG)
    root = ET.fromstring(svg)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{{{SVG}}}metadata", f"{{{SVG}}}style"):
                parent.remove(child)
    used = {
        reference
        for element in root.iter()
        for value in element.attrib.values()
        for reference in re.findall(r"#([\w-]+)", value)
    }
    for element in root.iter():
        if not (element.text or "").strip():
            element.text = None
        element.tail = None
        _tidy(element, prefix, used)
    del root.attrib["height"], root.attrib["version"]
    width = float(root.attrib["viewBox"].split()[2])
    root.set("width", f"{1.35 * width:.0f}")  # the text as large as the page's
    return ET.tostring(root, encoding="unicode")


def _tidy(element: ET.Element, prefix: str, used: set[str]) -> None:
    for rule in filter(None, element.attrib.pop("style", "").split(";")):
        key, _, value = (part.strip() for part in rule.partition(":"))
        if key == "font":
            key, value = "font-size", re.findall(r"[\d.]+px", value)[0]
        if key != "font-family":
            element.set(key, value)
    if href := element.attrib.pop(f"{{{XLINK}}}href", None):
        element.set("href", href)
    if element.attrib.get("id") not in used:
        element.attrib.pop("id", None)
    for key, value in element.attrib.items():
        value = VARIABLES.get(value.lower(), value)
        value = value.replace("url(#", f"url(#{prefix}-")
        if key == "id":
            value = f"{prefix}-{value}"
        elif key == "href":
            value = f"#{prefix}-{value[1:]}"
        elif key not in ("viewBox", "clip-path"):
            value = NUMBER.sub(lambda found: f"{float(found[0]):.2f}", value)
        element.set(key, " ".join(value.split()))
    if element.tag == f"{{{SVG}}}text" and element.text:
        _scripts(element)


def _scripts(element: ET.Element) -> None:
    """Set `W^{[1]}` and `x_{1}` as smaller, shifted spans."""
    text, *pieces = SCRIPT.split(element.text or "")
    element.text = text
    for kind, script, after in zip(
        pieces[::3], pieces[1::3], pieces[2::3], strict=True
    ):
        shift = "-0.4em" if kind == "^" else "0.25em"
        span = ET.SubElement(
            element, f"{{{SVG}}}tspan", {"dy": shift, "font-size": "75%"}
        )
        span.text = script
        back = "0.3em" if kind == "^" else "-0.1875em"
        rest = ET.SubElement(element, f"{{{SVG}}}tspan", {"dy": back})
        rest.text = after or "\u200b"
