"""A formula in a line of text, as one types it: e^(−z), W[1], x_j, (a−y)/m."""

import re
import unicodedata
from xml.etree.ElementTree import Element, fromstring

APPLIED = "\N{FUNCTION APPLICATION}"
HAT = "\N{COMBINING CIRCUMFLEX ACCENT}"
WHOLE = re.compile(r"[\w∂.′]+(\[\w+\])?|\([^()]*\)")  # needs no brackets around it
LAYER = re.compile(r"\[\w+\]")
NO_SPACE = re.compile(r"(?<![\w\])]) +| +(?![\w([√∑∂‖])|(?<=\w) +(?=\[)")
FIRM = ("msub", "msup", "msubsup", "munderover", "munder", "mfrac")


def plain(mathml: str) -> str:
    """Return what a formula says; what is raised, lowered or divided stays so."""
    row = _said(fromstring(mathml.replace("&ApplyFunction;", APPLIED)))
    return row.replace(f"{APPLIED}(", "(").replace(APPLIED, " ")


def _said(element: Element) -> str:
    match element.tag, [_said(child) for child in element]:
        case "msub" | "munder", [base, low]:
            return f"{base}_{_whole(low)}"
        case "msup", [base, high]:
            return base + _raised(high)
        case "msubsup" | "munderover", [base, low, high]:
            return f"{base}_{_whole(low)}{_raised(high)}"
        case "mfrac", [above, below]:
            return f"{_whole(above)}/{_whole(below)}"
        case "mover", [base, "ˆ"]:
            return unicodedata.normalize("NFC", base + HAT)
        case "msqrt", _:
            return f"√{_whole(_row(element))}"
        case "mspace", _:
            return " "
        case "mi", _:
            return unicodedata.normalize("NFKC", element.text or "")
    return element.text or _row(element)


def _row(element: Element) -> str:
    """Return what stands side by side; after what is firm a space, before a word."""
    parts = [_said(child) + " " * (child.tag in FIRM) for child in element]
    text = re.sub(" +", " ", "".join(parts)).replace("′ (", "′(")
    return NO_SPACE.sub("", text)


def _raised(text: str) -> str:
    """Return it as a power, which a prime and the number of a layer are not."""
    layer = LAYER.match(text)
    before = layer[0] if layer else ""
    rest = text.removeprefix(before)
    return before + (f"^{_whole(rest)}" if rest.strip("′") else rest)


def _whole(text: str) -> str:
    """Return text that stays together."""
    return text if WHOLE.fullmatch(text) else f"({text})"
