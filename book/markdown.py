"""What the book adds to Markdown: included code, figures, generated tables."""

import html
import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from book import LANGUAGES, BookError
from book.fences import Fence, fences, runnable
from book.figures import draw
from book.glossary import glossary
from book.reference import reference
from book.source import expand
from book.words import WordsTreeprocessor

FIGURE = re.compile(
    r"^(?P<indent> *)!\[(?P<alt>.*)\]\(figure:(?P<stem>\w+)\.(?P<name>\w+)\)\s*$"
)
DIRECTIVE = re.compile(r"^\{\{ (?P<name>\w+)(?: (?P<argument>\w+))? \}\}$")


class BookPreprocessor(Preprocessor):
    """Runs before superfences, which then sees plain fences."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self.language = language

    def run(self, lines: list[str]) -> list[str]:
        lines = [new for line in lines for new in self._directive(line)]
        lines = self._code(lines)
        return [self._figure(line) for line in lines]

    def _directive(self, line: str) -> list[str]:
        found = DIRECTIVE.match(line)
        if found is None:
            return [line]
        if found["name"] == "glossary":
            return glossary(self.language).splitlines()
        if found["name"] == "reference" and found["argument"]:
            return reference(found["argument"], self.language).splitlines()
        raise BookError(
            f"{line}: write {{{{ glossary }}}} or {{{{ reference module }}}}"
        )

    def _code(self, lines: list[str]) -> list[str]:
        for fence in reversed(fences("\n".join(lines))):
            body = expand(fence.body) if runnable(fence) else fence.body
            lines[fence.first : fence.last + 1] = [
                f"{fence.indent}{line}".rstrip()
                for line in [f"```{_header(fence)}", *body.splitlines(), "```"]
            ]
        return lines

    def _figure(self, line: str) -> str:
        found = FIGURE.match(line)
        if found is None:
            if "](figure:" in line:
                raise BookError(
                    f"{line.strip()}: a figure stands on a line of its own, "
                    "![what is to be seen](figure:stem.name)"
                )
            return line
        if not found["alt"].strip():
            raise BookError(f"{line.strip()}: say in the brackets what is to be seen")
        svg = draw(found["stem"], found["name"], self.language)
        label = html.escape(found["alt"])
        figure = svg.replace("<svg", f'<svg role="img" aria-label="{label}"', 1)
        figure = f'<figure class="figure" data-search-exclude>{figure}</figure>'
        return f"{found['indent']}{self.md.htmlStash.store(figure)}"


def _header(fence: Fence) -> str:
    """Say in the HTML what the page needs to know to run a block and compare."""
    header = f".{fence.language}"
    if runnable(fence):
        header += " .run"
    if "raises" in fence.options:
        header += f' data-raises="{fence.options["raises"]}"'
    if "varies" in fence.options:
        header += " .varies"
    return f"{{ {header} }}"


class BookExtension(Extension):
    """The Markdown extension of the book, `book.markdown` in mkdocs.yml."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"language": ["", f"one of {', '.join(LANGUAGES)}"]}
        super().__init__(**settings)
        if self.getConfig("language") not in LANGUAGES:
            raise BookError(f"book.markdown: language must be one of {LANGUAGES}")

    def extendMarkdown(self, md: Markdown) -> None:
        language = self.getConfig("language")
        md.preprocessors.register(BookPreprocessor(md, language), "book", 29)
        md.treeprocessors.register(WordsTreeprocessor(md, language), "words", 7)


def makeExtension(**settings: Any) -> BookExtension:
    return BookExtension(**settings)
