"""An error's or a warning's line in an output: it wraps, while a table scrolls."""

import re

from markdown.postprocessors import Postprocessor

LINE = re.compile(r'<span class="go">(?=[A-Za-z.]*(?:Error|Warning): )')


class MarkMessages(Postprocessor):
    """Runs when all outputs are in the page."""

    def run(self, text: str) -> str:
        return LINE.sub('<span class="go message">', text)
