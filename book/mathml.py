"""LaTeX to MathML when the book is built: no mathematics library in the browser."""

import html
import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from math_core import LatexError, LatexToMathML

from book import BookError

CONVERTER = LatexToMathML(fancy_error=False)
ALIGNED = re.compile(r'style="text-align: (?P<side>left|right);[^"]*"')
ARITHMATEX = re.compile(
    r'<(?P<tag>span|div) class="arithmatex">\\[(\[](?P<latex>.*?)\\[)\]]</(?P=tag)>'
    r"(?P<after>[^\s<&]{0,8})",
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


def display(latex: str) -> str:
    """Return a formula on a line of its own: it scrolls, and search leaves it out."""
    math = to_mathml(latex, display=True)
    return f'<div class="math-display" tabindex="0" data-search-exclude>{math}</div>'


class MathMLPostprocessor(Postprocessor):
    """Replace what arithmatex has marked."""

    def run(self, text: str) -> str:
        return ARITHMATEX.sub(self._convert, text)

    def _convert(self, found: re.Match[str]) -> str:
        latex = html.unescape(found["latex"]).strip()
        after = found["after"]
        if found["tag"] == "div":
            return display(latex) + after
        math = to_mathml(latex, display=False)
        # No line break between a formula and its particle or full stop.
        return f'<span class="math-word">{math}{after}</span>' if after else math


class MathMLExtension(Extension):
    """Runs after pymdownx.arithmatex with `generic: true`."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.postprocessors.register(MathMLPostprocessor(md), "mathml", 5)


def makeExtension(**settings: Any) -> MathMLExtension:
    return MathMLExtension(**settings)
