"""The pages that are notebooks: mkdocs-jupyter runs their cells."""

import base64
import html
import io
import math
import os
import re
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from urllib.parse import urljoin

import jupytext
import yaml
from bs4 import BeautifulSoup, Tag
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from PIL import Image
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from book import ROOT, BookError, depends
from book.address import key
from book.kept import kept
from book.source import SNIPPETS, check_names
from book.stored import Stored, is_stored, stored

CELL = ".jp-Notebook-cell[id]"
NEEDED = ("title", "description")
HEADING = re.compile(r"^#{1,3} .*$", re.MULTILINE)
DETAILS = re.compile(
    r'<details class="(?P<kind>\w+)">\n<summary>(?P<summary>[^<"]*)</summary>\n'
    r"(?P<body>.*?)</details>",
    re.DOTALL,
)
PAGE_LINK = re.compile(r"(?P<stem>[\w/]+)\.md(?P<anchor>#[\w-]+)?")
COMMAND = re.compile(r"^[%!]|\?$", re.MULTILINE)  # of the notebook, not of Python
PNG = "data:image/png;base64,"
NAME = re.compile(r"\w+", re.ASCII)
DOWNLOAD = {"ko": "이 노트북 내려받기(.ipynb)", "en": "Download this notebook (.ipynb)"}
PACKAGES = ("ipykernel", "matplotlib", "mkdocs-jupyter", "numpy")


def read(path: Path) -> NotebookNode:
    """Read a py:percent file; its title and description are in its metadata."""
    notebook: NotebookNode = jupytext.read(path)
    for name in NEEDED:
        if not notebook.metadata.get(name):
            raise BookError(f"{path}: the header lacks `{name}:` under `jupyter:`")
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
    named = [cell for cell in notebook.cells if "name" in cell.metadata]
    check_names((cell.metadata["name"], cell.source) for cell in named)
    return notebook


def download(notebook: NotebookNode, address: str) -> str:
    """Return the .ipynb; its links to other pages lead to the book at `address`."""
    copy = jupytext.reads(jupytext.writes(notebook, "ipynb"), "ipynb")
    copy.metadata.pop("jupytext", None)
    for cell in copy.cells:
        if cell.cell_type == "markdown":
            cell.source = re.sub(
                rf"\]\({PAGE_LINK.pattern}\)",
                lambda found: f"]({urljoin(address, _page_address(found))})",
                cell.source,
            )
    text: str = jupytext.writes(copy, "ipynb")
    return text


def markdown(path: Path, language: str) -> str:
    """Return the page: prose as it is written, cells and their outputs as HTML."""
    notebook = read(path)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    cells = [cell for cell in code if not is_stored(cell)]
    drawn = iter(BeautifulSoup(executed(cells, path), "html.parser").select(CELL))
    parts = []
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            parts.append(_prose(cell))
        elif is_stored(cell):
            parts.append(_recorded(cell, stored(path, _name(cell)), language))
        else:
            parts.append(_code(next(drawn), cell))
    file = f"{path.stem}.ipynb"
    link = f'{path.stem}/{file}){{ .book-download download="{file}" }}'
    head = {key: notebook.metadata[key] for key in NEEDED}
    front = yaml.safe_dump(head, allow_unicode=True, width=math.inf)
    return "\n\n".join(
        [
            f"---\n{front}---\n\n{{{{ notebook }}}}",
            parts[0],
            f"[{DOWNLOAD[language]}]({link}",
            *parts[1:],
        ]
    )


def executed(cells: list[NotebookNode], path: Path) -> str:
    """Return what mkdocs-jupyter makes of the cells, run now or in an earlier build."""
    place = f"notebooks/{_key(cells)}.html"
    return kept(place, lambda: _converted(cells, path).encode()).decode()


def _key(cells: list[NotebookNode]) -> str:
    """Return what stands for all that decides the outputs."""
    code = [(cell.source, cell.metadata.get("tags")) for cell in cells]
    files = [*SNIPPETS.rglob("*.py"), *SNIPPETS.glob("*.csv")]
    used = [depends.content(file) for file in sorted(files)]
    versions = [python_version(), *map(version, PACKAGES)]
    return key(repr((code, used, versions)).encode())


def _converted(cells: list[NotebookNode], path: Path) -> str:
    from mkdocs_jupyter.convert import nb2html  # takes a second

    alone = jupytext.reads("", "py:percent")
    alone.cells = cells
    with tempfile.TemporaryDirectory() as folder, _importing_from(ROOT):
        source = Path(folder, "cells.ipynb")
        source.write_text(jupytext.writes(alone, "ipynb"), encoding="utf-8")
        try:
            made: str = nb2html(str(source), execute=True, allow_errors=False)
        except CellExecutionError as error:
            raise BookError(f"{path}: {_failed(cells, error)}: {error}") from None
    return made


def _failed(cells: list[NotebookNode], error: CellExecutionError) -> str:
    """Return the name of the cell that failed, which the error quotes between lines."""
    found = [c for c in cells if f"--\n{c.source}\n--" in str(error)]
    return f"the cell {found[0].metadata.get('name')}" if found else "a cell"


@contextmanager
def _importing_from(folder: Path) -> Iterator[None]:
    """Let what is started meanwhile import from a folder."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(folder)
    try:
        yield
    finally:
        del os.environ["PYTHONPATH"]
        if before is not None:
            os.environ["PYTHONPATH"] = before


def _prose(cell: NotebookNode) -> str:
    """Return a cell's Markdown; its heading has an address, details fold as a note."""
    if HEADING.search(cell.source) and "slug" not in cell.metadata:
        raise BookError(
            f"the notebook's cell {cell.source.splitlines()[0]!r} has a heading: "
            'give it an address, # %% [markdown] slug="…"'
        )
    text = HEADING.sub(
        lambda line: f"{line[0]} {{ #{cell.metadata.slug} }}", cell.source
    )
    return DETAILS.sub(_folded, text)


def _folded(details: re.Match[str]) -> str:
    body = textwrap.indent(details["body"].strip("\n"), "    ")
    return f'??? {details["kind"]} "{details["summary"]}"\n\n{body}'


def _code(tag: Tag, cell: NotebookNode) -> str:
    source = tag.select_one(".highlight-ipynb pre")
    prompt = tag.select_one(".jp-InputPrompt")
    assert source and prompt
    number = prompt.get_text().strip().removesuffix(":")
    printed, pictures = "", ""
    for output in tag.select(".jp-OutputArea-output"):
        if text := output.find("pre"):
            printed += text.decode_contents().strip("\n") + "\n"
        elif image := output.find("img"):
            pictures += _picture(image, cell, number)
        else:
            raise BookError(
                f"the notebook's cell {number} shows neither text nor image"
            )
    code = source.decode_contents().strip("\n") + "\n"
    attributes = f' data-prompt="{number}"'
    runs = not COMMAND.search(cell.source)
    if runs:
        attributes += f' data-block="{_name(cell)}"'
    if "raises-exception" in cell.metadata.get("tags", []):
        raised = BeautifulSoup(printed, "html.parser").get_text().splitlines()[-1]
        attributes += f' data-raises="{raised.partition(":")[0]}"'
    return (
        _block("python run" if runs else "python", code, attributes)
        + (_block("output", printed) if printed else "")
        + pictures
    )


def _recorded(cell: NotebookNode, was: Stored, language: str) -> str:
    """Return a cell that the build does not run, and what it once printed."""
    code = highlight(cell.source, PythonLexer(), HtmlFormatter(nowrap=True))
    note = f"{was.note(language)}\n{{ .stored-note }}"
    return (
        _block("python", code, ' data-prompt="In [ ]"')
        + _block("output", html.escape(was.output, quote=False) + "\n")
        + f"\n{note}"
    )


def _name(cell: NotebookNode) -> str:
    """Return the name of a cell, by which the reader's changes to it are kept."""
    name = cell.metadata.get("name", "")
    if not NAME.fullmatch(name):
        raise BookError(
            f"the notebook's cell {cell.source.splitlines()[0]!r} runs on the page: "
            'give it a name, # %% name="…", of letters, digits and _'
        )
    return str(name)


def _block(language: str, code: str, attributes: str = "") -> str:
    return (
        f'<div class="language-{language} highlight"{attributes}>'
        f"<pre><span></span><code>{code}</code></pre></div>\n"
    )


def _picture(image: Tag, cell: NotebookNode, number: str) -> str:
    if "alt" not in cell.metadata:
        raise BookError(
            f'the notebook\'s cell {number} draws: say what is to be seen, # %% alt="…"'
        )
    image.attrs = {"alt": cell.metadata["alt"], "src": _lighter(str(image["src"]))}
    return f'<figure class="figure" data-search-exclude>{image}</figure>\n'


def _lighter(address: str) -> str:
    """Return the address of a picture, at most 256 colours of it: half the bytes."""
    head, _, data = address.partition(PNG)
    if head or not data:
        return address
    picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
    stream = io.BytesIO()
    picture.quantize(256, dither=Image.Dither.NONE).save(stream, "png", optimize=True)
    return PNG + base64.b64encode(stream.getvalue()).decode()


def _page_address(found: re.Match[str]) -> str:
    stem = "" if found["stem"] == "index" else found["stem"] + "/"
    return stem + (found["anchor"] or "")
