"""What the book adds to Markdown: included code, figures, generated tables."""

import html
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from book import LANGUAGES, BookError
from book.fences import Fence, fences, runnable
from book.figures import draw
from book.glossary import glossary
from book.reference import reference
from book.source import expand

FIGURE = re.compile(
    r"^(?P<indent> *)!\[(?P<alt>.*)\]\(figure:(?P<stem>\w+)\.(?P<name>\w+)\)\s*$"
)
DIRECTIVE = re.compile(r"^\{\{ (?P<name>\w+)(?: (?P<argument>\w+))? \}\}$")


class BookPreprocessor(Preprocessor):
    """Runs before superfences, which then sees plain fences."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self.language = language
        self.shown: list[str] = []

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
        self.shown = []
        for fence in reversed(fences("\n".join(lines))):
            body = expand(fence.body) if runnable(fence) else fence.body
            self.shown.insert(0, body)
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


class HeadingIds(Treeprocessor):
    """Refuses a heading below the title whose address would be made up."""

    def run(self, root: Element) -> None:
        for heading in (one for level in "23456" for one in root.iter(f"h{level}")):
            if "id" not in heading.attrib:
                text = "".join(heading.itertext())
                raise BookError(f"the heading {text!r} has no id: write {{ #name }}")


class Checked(Postprocessor):
    """Looks at the HTML: all code in it was run or says why not; no id comes twice."""

    def __init__(self, source: BookPreprocessor) -> None:
        super().__init__(source.md)
        self.source = source

    def run(self, text: str) -> str:
        seen = Seen(text)
        for code, fence in zip_longest(seen.code, self.source.shown):
            if code is None or _bare(code) != _bare(fence or ""):
                raise BookError(
                    "a page shows code that is in no fence of it, and so is never run "
                    f"(indented, quoted, in a list?):\n{code or fence}"
                )
        if twice := [name for name, count in Counter(seen.ids).items() if count > 1]:
            raise BookError(f"two places of a page have the id {twice[0]!r}")
        return text


class Seen(HTMLParser):
    """The text of each <pre> of a page, and all ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.code: list[str] = []
        self.ids: list[str] = []
        self.inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag == "pre":
            self.inside = True
            self.code.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.code[-1] += data


def _bare(code: str) -> list[str]:
    return [line.rstrip() for line in code.strip("\n").splitlines()]


class BookExtension(Extension):
    """The Markdown extension of the book, `book.markdown` in mkdocs.yml."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"language": ["", f"one of {', '.join(LANGUAGES)}"]}
        super().__init__(**settings)
        if self.getConfig("language") not in LANGUAGES:
            raise BookError(f"book.markdown: language must be one of {LANGUAGES}")

    def extendMarkdown(self, md: Markdown) -> None:
        preprocessor = BookPreprocessor(md, self.getConfig("language"))
        md.preprocessors.register(preprocessor, "book", 29)
        md.treeprocessors.register(HeadingIds(md), "ids", 6)  # attr_list 8, toc 5
        md.postprocessors.register(Checked(preprocessor), "checked", 0)


def makeExtension(**settings: Any) -> BookExtension:
    return BookExtension(**settings)
