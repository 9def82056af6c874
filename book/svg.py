"""matplotlib's SVG made fit to stand in a page: small, in its colours, ids unique."""

import re
import xml.etree.ElementTree as ET

from book.marks import gather, short
from book.palette import VARIABLES

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
SCRIPT = re.compile(r"([\^_])\{([^{}]*)\}")
NUMBER = re.compile(r"-?\d+\.\d{2,}")
COMMAND = re.compile(r" ?([A-Za-z]) ?")
REFERENCE = re.compile(r"#([\w-]+)")


def themed(svg: str, prefix: str) -> str:
    """Make an SVG follow the page.

    Styles become attributes, the palette's colours CSS variables, marks of one kind
    one path, numbers short, `^{…}` and `_{…}` superscripts and subscripts.
    """
    ET.register_namespace("", SVG)
    root = ET.fromstring(svg)
    _remove(root, f"{{{SVG}}}metadata", f"{{{SVG}}}style")
    for element in root.iter():
        _plain(element)
    gather(root)
    _forget_unused(root)
    _dissolve(root)
    for element in root.iter():
        _theme(element, prefix)
        if element.tag == f"{{{SVG}}}text" and element.text:
            _scripts(element)
    del root.attrib["height"], root.attrib["version"]
    width = float(root.attrib["viewBox"].split()[2])
    root.set("width", f"{1.35 * width:.0f}")  # the text as large as the page's
    return ET.tostring(root, encoding="unicode")


def _remove(root: ET.Element, *tags: str) -> None:
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in tags:
                parent.remove(child)


def _plain(element: ET.Element) -> None:
    """No styles but attributes, no space between elements, `href` as of today."""
    if not (element.text or "").strip():
        element.text = None
    element.tail = None
    for rule in filter(None, element.attrib.pop("style", "").split(";")):
        key, _, value = (part.strip() for part in rule.partition(":"))
        if key == "font":
            key, value = "font-size", re.findall(r"[\d.]+px", value)[0]
        if key != "font-family":
            element.set(key, value)
    if href := element.attrib.pop(f"{{{XLINK}}}href", None):
        element.set("href", href)


def _forget_unused(root: ET.Element) -> None:
    """Leave out the ids that nothing refers to, and the definitions under them."""
    used = {
        reference
        for element in root.iter()
        for value in element.attrib.values()
        for reference in REFERENCE.findall(value)
    }
    for element in root.iter():
        if element.tag == f"{{{SVG}}}defs":
            for child in list(element):
                if child.attrib.get("id") not in used:
                    element.remove(child)
    for element in root.iter():
        if element.attrib.get("id") not in used:
            element.attrib.pop("id", None)


def _dissolve(element: ET.Element) -> None:
    """Put in place of a group that says nothing what is in it."""
    children = list(element)
    for child in children:
        _dissolve(child)
    element[:] = [
        inner
        for child in children
        for inner in (child if _says_nothing(child) else [child])
    ]


def _says_nothing(element: ET.Element) -> bool:
    empty = element.tag == f"{{{SVG}}}defs" and len(element) == 0
    return empty or (element.tag == f"{{{SVG}}}g" and not element.attrib)


def _theme(element: ET.Element, prefix: str) -> None:
    for key, value in element.attrib.items():
        value = VARIABLES.get(value.lower(), value)
        value = value.replace("url(#", f"url(#{prefix}-")
        if key == "id":
            value = f"{prefix}-{value}"
        elif key == "href":
            value = f"#{prefix}-{value[1:]}"
        elif key not in ("viewBox", "clip-path"):
            value = NUMBER.sub(lambda found: short(float(found[0])), value)
        value = " ".join(value.split())
        element.set(key, COMMAND.sub(r"\1", value) if key == "d" else value)


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
