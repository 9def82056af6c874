"""LaTeX to MathML when the book is built: no mathematics library in the browser."""

import html
import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from math_core import LatexError, LatexToMathML

from book import LANGUAGES, BookError
from book.plain import plain
from book.spoken import spoken

CONVERTER = LatexToMathML(fancy_error=False)
ALIGNED = re.compile(r'style="text-align: (?P<side>left|right);[^"]*"')
TAG = re.compile(r"<[^>]*>")
SHORT = 10  # signs of a formula that fit into a line of a phone, at twice the size too
FOUND = "<template data-found>{}</template>"  # what the search reads in its place
HIDDEN = re.compile(FOUND.format("[^<]*"))
LINK = re.compile(
    r"<a (?P<attributes>[^>]*)>"
    rf"(?P<math>{HIDDEN.pattern}<math (?:(?!</a>).)*</math>)</a>"
)
ARITHMATEX = re.compile(
    r'<(?P<tag>span|div) class="arithmatex">\\[(\[](?P<latex>.*?)\\[)\]]</(?P=tag)>',
    re.DOTALL,
)


def to_mathml(latex: str, display: bool) -> str:
    """Convert one formula; raises BookError that shows the formula and the place."""
    try:
        mathml = CONVERTER.convert_with_local_state(latex, displaystyle=display)
    except LatexError as error:
        raise BookError(f"bad LaTeX in the formula\n{latex}\n{error}") from None
    # The page's policy allows no style attributes; those that align are classes.
    return ALIGNED.sub(r'class="math-\g<side>"', mathml)


def display(latex: str, language: str) -> str:
    """Return a formula on a line of its own, after the sentence that says it.

    The formula scrolls, the sentence is for a voice; search leaves both out.
    """
    math = to_mathml(latex, display=True)
    said = html.escape(spoken(latex, language))
    return (
        f'<p class="spoken" data-search-exclude>{said}</p>'
        f'<div class="math-display" data-search-exclude>{math}</div>'
    )


def inline(latex: str) -> str:
    """Return a formula in a line of text; a long one scrolls where a line is short."""
    math = to_mathml(latex, display=False)
    text = FOUND.format(html.escape(plain(math), quote=False))
    made = text + math.replace("<math", '<math data-search-exclude="formula"', 1)
    return (
        made if len(_shown(made)) <= SHORT else f'<span class="math-long">{made}</span>'
    )


def without_found(html_text: str) -> str:
    """Return a page as it is published, once the search has read its formulas."""
    return HIDDEN.sub("", html_text)


def _shown(html_text: str) -> str:
    """Return what a reader sees of HTML, or hears: its text."""
    seen = TAG.sub("", without_found(html_text))
    return "".join(html.unescape(seen).split())


class MathMLPostprocessor(Postprocessor):
    """Replace what arithmatex has marked."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self.language = language

    def run(self, text: str) -> str:
        return LINK.sub(_named, ARITHMATEX.sub(self._convert, text))

    def _convert(self, found: re.Match[str]) -> str:
        latex = html.unescape(found["latex"]).strip()
        if found["tag"] == "div":
            return display(latex, self.language)
        return inline(latex)


def _named(found: re.Match[str]) -> str:
    """Name a link that holds a formula alone: MathML gives it no name."""
    name = html.escape(_shown(found["math"]))
    return f'<a {found["attributes"]} aria-label="{name}">{found["math"]}</a>'


class MathMLExtension(Extension):
    """Runs after pymdownx.arithmatex with `generic: true`."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"language": ["en", f"one of {', '.join(LANGUAGES)}"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:
        made = MathMLPostprocessor(md, self.getConfig("language"))
        md.postprocessors.register(made, "mathml", 5)


def makeExtension(**settings: Any) -> MathMLExtension:
    return MathMLExtension(**settings)
