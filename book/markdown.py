"""What the book adds to Markdown: included code, figures, generated tables."""

import html
import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from book import LANGUAGES, BookError, exercises
from book.answers import KINDS
from book.fences import Fence, fences, runnable
from book.figures import draw
from book.glossary import glossary
from book.imports import TAG, FoldImports
from book.licences import licences
from book.messages import MarkMessages
from book.reference import reference
from book.seen import Checked, HeadingIds
from book.source import block_name, check_names, expand
from book.words import WordsTreeprocessor, in_one_piece

FIGURE = re.compile(
    r"^(?P<indent> *)!\[(?P<alt>.*)\]"
    r"\(figure:(?P<stem>\w+)\.(?P<name>\w+)(?: \"(?P<caption>[^\"]*)\")?\)"
    r"(?:\{ live=(?P<live>\w+)(?: start=\"(?P<start>[^\"]*)\")? \})?\s*$"
)
DIRECTIVE = re.compile(r"^\{\{ (?P<name>\w+)(?: (?P<argument>[\w.]+))? \}\}$")
CELL = re.compile(r'<div class="language-(?:python|output)\b.*?</pre></div>', re.DOTALL)
NAME = {"ko": "그림", "en": "Figure"}


class BookPreprocessor(Preprocessor):
    """Runs before superfences, which then sees plain fences."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self.language = language
        self.shown: list[str] = []
        self.chapter = ""  # the page's number, such as 2.3
        self.figures = 0  # so far on the page
        self.notebook = False  # whether its cells, as HTML, stand in the page

    def run(self, lines: list[str]) -> list[str]:
        self.chapter, self.figures, self.notebook = "", 0, False
        lines = [new for line in lines for new in self._directive(line)]
        lines = self._code(lines)
        return [self._figure(line) for line in lines]

    def _directive(self, line: str) -> list[str]:
        found = DIRECTIVE.match(line)
        if found is None:
            return [line]
        if found["name"] == "chapter" and found["argument"]:
            self.chapter = found["argument"]
            return []
        if found["name"] == "notebook":
            self.notebook = True
            return []
        if found["name"] == "exercises":
            return [self.md.htmlStash.store(exercises.summary(self.language))]
        if found["name"] == "glossary":
            return glossary(self.language).splitlines()
        if found["name"] == "licences":
            return licences(self.language).splitlines()
        if found["name"] == "reference" and found["argument"]:
            return reference(found["argument"], self.language).splitlines()
        raise BookError(
            f"{line}: write {{{{ glossary }}}} or {{{{ reference module }}}}"
        )

    def _code(self, lines: list[str]) -> list[str]:
        if self.notebook:
            return self._cells("\n".join(lines))
        found = fences("\n".join(lines))
        bodies = [fence.body for fence in found if runnable(fence)]
        check_names((block_name(body), body) for body in bodies)
        self.shown = []
        for fence in reversed(found):
            body = _body(fence)
            self.shown.insert(0, body)
            block = [f"```{_header(fence)}", *body.splitlines(), "```"]
            if fence.language == "exercise":
                block += ["", self.md.htmlStash.store(exercises.form(fence))]
            lines[fence.first : fence.last + 1] = [
                f"{fence.indent}{line}".rstrip() for line in block
            ]
        return lines

    def _cells(self, text: str) -> list[str]:
        """Put aside what mkdocs-jupyter made of the cells: it has run them."""
        self.shown = [html.unescape(TAG.sub("", cell)) for cell in CELL.findall(text)]
        return CELL.sub(
            lambda cell: f"\n\n{self.md.htmlStash.store(cell[0])}\n\n", text
        ).splitlines()

    def _figure(self, line: str) -> str:
        found = FIGURE.match(line)
        if found is None:
            if "](figure:" in line:
                raise BookError(
                    f"{line.strip()}: a figure stands on a line of its own, "
                    '![what is to be seen](figure:stem.name "what it says")'
                )
            return line
        if not found["alt"].strip():
            raise BookError(f"{line.strip()}: say in the brackets what is to be seen")
        if not (found["caption"] or "").strip():
            raise BookError(f'{line.strip()}: give the caption, (figure:… "caption")')
        svg = draw(found["stem"], found["name"], self.language)
        look = (
            f'role="img" aria-label="{html.escape(found["alt"])}" data-search-exclude'
        )
        svg = svg.replace("<svg", f"<svg {look}", 1)
        live = "".join(
            f' data-{name}="{html.escape(found[name])}"'
            for name in ("live", "start")
            if found[name]
        )
        room = f'<div class="live live-{found["live"]}"></div>' if live else ""
        caption = self._caption(found["caption"])
        figure = f'<figure class="figure"{live}>{svg}{room}{caption}</figure>'
        return f"{found['indent']}{self.md.htmlStash.store(figure)}"

    def _caption(self, text: str) -> str:
        """Return the caption, with a number where the page has one."""
        self.figures += 1
        number = f"{NAME[self.language]} {self.chapter}.{self.figures}"
        label = f'<span class="figure-number">{number}</span> ' if self.chapter else ""
        said = in_one_piece(text, self.language)
        return f"<figcaption>{label}{said}</figcaption>"


class ChapterNumber(Treeprocessor):
    """Sets the number of the page before its title, after the contents are made."""

    def __init__(self, md: Markdown, book: BookPreprocessor) -> None:
        super().__init__(md)
        self.book = book

    def run(self, root: Element) -> None:
        title = root.find("h1")
        if self.book.chapter and title is not None:
            number = Element("span", {"class": "chapter-number"})
            number.text, number.tail = self.book.chapter, f" {title.text or ''}"
            title.text = None
            title.insert(0, number)


class Unsearched(Treeprocessor):
    """Keeps hints and answers out of the search, where they would be read too early."""

    def run(self, root: Element) -> None:
        for fold in root.iter("details"):
            if fold.get("class") in KINDS:
                fold.set("data-search-exclude", "answer")


class ExerciseIds(Postprocessor):
    """Lets each exercise be linked, in the manner of a heading."""

    def run(self, text: str) -> str:
        if "toc" not in self.md.treeprocessors:
            return text  # nothing of it has addresses
        toc: Any = self.md.treeprocessors["toc"]
        return exercises.addressed(text, toc.permalink_title)


def _body(fence: Fence) -> str:
    """Return the code that stands in a fence in the end."""
    if fence.language in exercises.FENCES:
        return exercises.code(fence)
    return expand(fence.body) if runnable(fence) else fence.body


def _header(fence: Fence) -> str:
    """Say in the HTML what the page needs to know to run a block and compare."""
    if fence.language in exercises.FENCES:
        return exercises.header(fence)
    header = f".{fence.language}"
    if runnable(fence):
        header += f' .run data-block="{block_name(fence.body)}"'
    if "raises" in fence.options:
        header += f' data-raises="{fence.options["raises"]}"'
    if "varies" in fence.options:
        header += f' data-varies="{fence.options["varies"]}"'
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
        preprocessor = BookPreprocessor(md, language)
        md.preprocessors.register(preprocessor, "book", 29)
        md.treeprocessors.register(HeadingIds(md), "ids", 6)  # attr_list 8, toc 5
        md.postprocessors.register(ExerciseIds(md), "exercises", 29)
        md.postprocessors.register(
            Checked(md, lambda: preprocessor.shown), "checked", 28
        )
        md.treeprocessors.register(WordsTreeprocessor(md, language), "words", 7)
        md.treeprocessors.register(Unsearched(md), "unsearched", 0)
        md.treeprocessors.register(ChapterNumber(md, preprocessor), "chapter", 1)
        md.postprocessors.register(FoldImports(md, language), "imports", 25)
        md.postprocessors.register(MarkMessages(md), "messages", 24)


def makeExtension(**settings: Any) -> BookExtension:
    return BookExtension(**settings)
