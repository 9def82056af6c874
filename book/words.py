"""Words that no line break may part, and those of the other language."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

UNTOUCHED = {"code", "pre", "script", "style", "svg", "math"}
SHORT = 18  # signs of code that a line of a phone holds beside its particle
SHAPE = r"\(\w{1,4},(?: \w{1,4})?\)[가-힣]*"
CLOSING = ")]}%”’\"'!?…*+@"  # a browser breaks the line after these
# What stands directly after a formula; after code or a closing sign, a particle.
AFTER_FORMULA = re.compile(r"[^\s\x02\x03(]{1,12}")
PARTICLE = re.compile(r"[가-힣]+[^\s\x02\x03(]{0,4}")
NOTHING = re.compile(r"(?!)")
ONE_WORD = re.compile(
    rf"{SHAPE}|[{re.escape(CLOSING)}][가-힣]+|\b\d-[a-z]+|\b[A-Za-z]+-\d\b"
)
# What another voice should read: all Korean; English from two words on, for one alone
# is a loan word or a name (scikit-learn), which a Korean voice reads in its own way.
KOREAN = re.compile(r"[가-힣]+(?:[ ,·/]+[가-힣]+)*")
ENGLISH = re.compile(
    r"(?<![A-Za-z])(?!scikit-learn)[A-Za-z]{2,}(?:[ -](?:a|[A-Za-z’]{2,})(?![A-Za-z]))+"
)
OTHER = {"en": (KOREAN, {"lang": "ko"}), "ko": (ENGLISH, {"lang": "en"})}

Pieces = Iterator[str | Element]


class WordsTreeprocessor(Treeprocessor):
    """Runs when all inline Markdown is HTML, before the headings are listed."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self.language = language

    def run(self, root: Element) -> None:
        keep_words(root, self.language)


def keep_words(element: Element, language: str) -> None:
    """Wrap each word that a browser would break, in an element and all below it."""
    if element.tag == "code" and _is_short(element):
        element.set("class", "one-word")
    if element.tag in UNTOUCHED or _is_formula(element):
        return
    for child in element:
        keep_words(child, language)
    pieces = _marked(_glued(element), ONE_WORD, {"class": "one-word"})
    if "lang" not in element.attrib:
        pieces = _marked(pieces, *OTHER[language])
    _fill(element, list(pieces))


def in_one_piece(text: str, language: str) -> str:
    """Return plain text as HTML, its words kept."""
    element = Element("span")
    element.text = text
    keep_words(element, language)
    return tostring(element, encoding="unicode")[len("<span>") : -len("</span>")]


def _is_short(code: Element) -> bool:
    """Tell code with a place to break from code that a line holds."""
    text = "".join(code.itertext())
    return len(text) <= SHORT and (" " in text or "-" in text)


def _is_formula(element: Element) -> bool:
    return element.tag == "math" or element.get("class") in ("arithmatex", "math-long")


def _glued(parent: Element) -> Pieces:
    """Yield the text and children of an element, what may not be parted as one."""
    yield parent.text or ""
    for child in list(parent):
        text = child.tail or ""
        child.tail = None
        found = _after(child).match(text)
        if found:
            word = Element("span", {"class": "one-word"})
            _fill(word, [child, found[0]])
            yield word
            text = text[found.end() :]
        else:
            yield child
        yield text


def _after(element: Element) -> re.Pattern[str]:
    """Return what may not be parted from the end of an element."""
    if _is_formula(element):
        return AFTER_FORMULA
    text = "".join(element.itertext())
    if element.tag == "code":
        return PARTICLE if len(text) <= SHORT else NOTHING
    return PARTICLE if text[-1:] in CLOSING else NOTHING


def _marked(
    pieces: Pieces, pattern: re.Pattern[str], attributes: dict[str, str]
) -> Pieces:
    """Make of each match in the text a <span>."""
    for piece in pieces:
        if isinstance(piece, Element):
            yield piece
            continue
        end = 0
        for found in pattern.finditer(piece):
            span = Element("span", attributes)
            span.text = found[0]
            yield piece[end : found.start()]
            yield span
            end = found.end()
        yield piece[end:]


def _fill(element: Element, pieces: list[str | Element]) -> None:
    """Let these be what an element holds."""
    for child in list(element):
        element.remove(child)
    element.text = None
    last: Element | None = None
    for piece in pieces:
        if isinstance(piece, Element):
            element.append(piece)
            last = piece
        elif last is None:
            element.text = (element.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece
