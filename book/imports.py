"""A wall of imports above a block's own code, folded to one line that opens."""

import ast
import html
import re

from markdown import Markdown
from markdown.postprocessors import Postprocessor

WALL = 5  # lines; fewer stand as they are
BLOCK = re.compile(
    r'(?P<home><div class="language-python run highlight"[^>]*>)'
    r"(?P<pre><pre>(?:<span></span>)?<code>)(?P<code>.*?)(?=</code></pre>)",
    re.DOTALL,
)
TAG = re.compile(r"<[^>]+>")
SAID = {"ko": "import {}줄", "en": "import: {} lines"}


class FoldImports(Postprocessor):
    """Runs when all blocks are in the page; a block's code stays whole."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self.said = SAID[language]

    def run(self, text: str) -> str:
        return BLOCK.sub(self._folded, text)

    def _folded(self, block: re.Match[str]) -> str:
        lines = block["code"].split("\n")
        number = imports(html.unescape(TAG.sub("", block["code"])))
        if number < WALL:
            return block[0]
        own = next((n for n in range(number, len(lines)) if lines[n]), number)
        wall, rest = "\n".join(lines[:own]), "\n".join(lines[own:])
        fold = f'<input type="checkbox">{self.said.format(number)}'
        return (
            f'{block["home"]}<label class="imports-fold" data-search-exclude>{fold}'
            f'</label>{block["pre"]}<span class="imports">{wall}\n</span>{rest}'
        )


def imports(code: str) -> int:
    """Return how many lines at the head of the code are imports."""
    last = 0
    for statement in ast.parse(code).body:
        if not isinstance(statement, ast.Import | ast.ImportFrom):
            break
        last = statement.end_lineno or last
    return last
