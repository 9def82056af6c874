"""A page, as it is written in Markdown, as the cells of a notebook."""

import re
from collections.abc import Iterator

from nbformat import NotebookNode

from book.cells import MAY_FAIL, code_cell, failure, stream, text_cell
from book.exercises import anchor
from book.fences import Fence, fences
from book.markdown import DIRECTIVE, FIGURE, NAME
from book.run import Block, blocks
from book.source import block_name

FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
TITLE = re.compile(r"#{1,3} ")
HEADING = re.compile(r"^(?P<title>#{1,3} .*?) \{ #(?P<id>[\w-]+) \}$")
ASIDE = re.compile(r'^(?:!!!|\?\?\?) (?P<kind>\w+) "(?P<title>.*)"$')
ATTRIBUTES = re.compile(r" ?\{ [.#][^}]*\}")
EDGES = re.compile(r"\A(?:>? *\n)+|(?:\n>? *)+\Z|\A>? *\Z")
ANSWER = {"ko": "이 페이지에서 답하고 채점하기", "en": "Answer it on the page"}

Piece = str | Block  # a line of prose, or code


def page_cells(text: str, language: str) -> list[NotebookNode]:
    """Return prose, code and what it printed; links lead where the page's do.

    Hints, solutions and figures stay on the page: there are links to them.
    """
    made: list[NotebookNode] = []
    prose: list[str] = []
    for piece in [*_pieces(FRONT.sub("", text, count=1), language), "# the end"]:
        if isinstance(piece, Block) or TITLE.match(piece):
            if source := EDGES.sub("", "\n".join(prose)):
                made.append(text_cell(source))
            prose = []
        if isinstance(piece, Block):
            made.append(_code_cell(piece))
        else:
            prose.append(piece)
    return made


def _code_cell(block: Block) -> NotebookNode:
    cell = code_cell(block.code, name=block_name(block.fence.body))
    raises = block.fence.options.get("raises")
    printed, _, message = f"\n{block.expected}".partition(f"\n{raises}:")
    if printed.strip("\n"):
        cell.outputs.append(stream(printed))
    if raises:
        cell.metadata["tags"] = [MAY_FAIL]
        cell.outputs.append(failure(f"{raises}:{message}"))
    return cell


def _pieces(text: str, language: str) -> Iterator[Piece]:
    """Yield the page piece by piece; what stands in a note is quoted."""
    lines = text.splitlines()
    opened = {fence.first: fence for fence in fences(text)}
    code = {block.fence.first: block for block in blocks(text)}
    number, quote, folded, section = 0, "", False, ""
    while number < len(lines):
        line, fence = lines[number], opened.get(number)
        number = fence.last + 1 if fence else number + 1
        if line and not line.startswith("    ") and quote:
            quote, folded = "", False
            yield ""
        line = line[4:] if quote else line
        if heading := HEADING.match(line):
            section = heading["id"]
        aside = ASIDE.match(line)
        folded = folded or bool(aside and quote)
        if folded:
            continue
        if fence:
            yield from _fenced(fence, code, language)
        elif aside:
            quote = "> "
            yield f"> **{aside['title']}**\n>"
        else:
            yield f"{quote}{_line(line, section, language)}"


def _fenced(fence: Fence, code: dict[int, Block], language: str) -> Iterator[Piece]:
    if fence.first in code:
        yield code[fence.first]
    elif fence.language == "sh":
        yield f"```sh\n{fence.body}\n```"
    elif fence.language == "exercise":
        name = fence.body.strip().partition(".")[2]
        yield f"> [{ANSWER[language]}](#{anchor(name)})"


def _line(line: str, section: str, language: str) -> str:
    if found := FIGURE.match(line):
        return f"*[{NAME[language]}: {found['caption']}](#{section})*"
    if DIRECTIVE.match(line):
        return ""
    return ATTRIBUTES.sub("", HEADING.sub(r"\g<title> [¶](#\g<id>)", line))
