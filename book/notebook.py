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
from book.cells import MAY_FAIL, failure, picture, stream, text_cell
from book.kept import kept
from book.source import SNIPPETS, check_names
from book.stored import Stored, is_stored, stored

CELL = ".jp-Notebook-cell[id]"
OUTPUT = ".jp-OutputArea-output"
PRINTED = "[data-mime-type='text/plain']:not(.jp-OutputArea-executeResult)"
NEEDED = ("title", "description")
HEADING = re.compile(r"^#{1,3} .*$", re.MULTILINE)
DETAILS = re.compile(
    r'<details class="(?P<kind>\w+)">\n<summary>(?P<summary>[^<"]*)</summary>\n'
    r"(?P<body>.*?)</details>",
    re.DOTALL,
)
COMMAND = re.compile(r"^[%!]|\?$", re.MULTILINE)  # of the notebook, not of Python
PNG = "data:image/png;base64,"
NAME = re.compile(r"\w+", re.ASCII)
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


def markdown(path: Path, language: str) -> str:
    """Return the page: prose as it is written, cells and their outputs as HTML."""
    notebook = read(path)
    parts = []
    for cell, tag in _drawn(notebook, path):
        if cell.cell_type == "markdown":
            parts.append(_prose(cell))
        elif tag is None:
            parts.append(_recorded(cell, stored(path, _name(cell)), language))
        else:
            parts.append(_code(tag, cell))
    head = {key: notebook.metadata[key] for key in NEEDED}
    head["blocks"] = len([c for c in notebook.cells if c.cell_type == "code"])
    front = yaml.safe_dump(head, allow_unicode=True, width=math.inf)
    return "\n\n".join([f"---\n{front}---\n\n{{{{ notebook }}}}", *parts])


def shown(path: Path, language: str) -> list[NotebookNode]:
    """Return the cells with what they printed, as the page shows it."""
    made = []
    for cell, tag in _drawn(read(path), path):
        made.append(cell)
        if "slug" in cell.metadata:
            cell.source = HEADING.sub(rf"\g<0> [¶](#{cell.metadata.slug})", cell.source)
        elif tag is not None:
            cell.outputs = [_output(output, cell) for output in _outputs(tag)]
            cell.execution_count = int(re.sub(r"\D", "", _prompt(tag)))
        elif is_stored(cell):
            was = stored(path, _name(cell))
            cell.outputs = [stream(was.output)]
            cell.metadata["tags"] = [MAY_FAIL]  # where its packages are not
            made.append(text_cell(was.note(language)))
    return made


def _drawn(
    notebook: NotebookNode, path: Path
) -> Iterator[tuple[NotebookNode, Tag | None]]:
    """Yield the cells, each that was run with what mkdocs-jupyter made of it."""
    ran = [c for c in notebook.cells if c.cell_type == "code" and not is_stored(c)]
    tags = iter(BeautifulSoup(executed(ran, path), "html.parser").select(CELL))
    for cell in notebook.cells:
        runs = cell.cell_type == "code" and not is_stored(cell)
        yield cell, next(tags) if runs else None


def _outputs(tag: Tag) -> list[Tag]:
    """Return what a cell has shown; what it printed may have come in pieces."""
    found: list[Tag] = []
    for output in tag.select(OUTPUT):
        if output.css.match(PRINTED) and found and found[-1].css.match(PRINTED):
            piece, before = output.find("pre"), found[-1].find("pre")
            assert piece and before
            before.extend([*piece.contents])
        else:
            found.append(output)
    return found


def _output(tag: Tag, cell: NotebookNode) -> NotebookNode:
    if text := tag.find("pre"):
        failed = MAY_FAIL in cell.metadata.get("tags", [])
        return (failure if failed else stream)(text.get_text())
    image = tag.find("img")
    assert isinstance(image, Tag)
    png = _lighter(str(image["src"])).removeprefix(PNG)
    return picture(png, cell.metadata["alt"])


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
    assert source
    number = _prompt(tag)
    printed, pictures = "", ""
    for output in _outputs(tag):
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
    if MAY_FAIL in cell.metadata.get("tags", []):
        raised = BeautifulSoup(printed, "html.parser").get_text().splitlines()[-1]
        attributes += f' data-raises="{raised.partition(":")[0]}"'
    return (
        _block("python run" if runs else "python", code, attributes)
        + (_block("output", printed) if printed else "")
        + pictures
    )


def _prompt(tag: Tag) -> str:
    """Return what stands before a cell, `In [3]`."""
    prompt = tag.select_one(".jp-InputPrompt")
    assert prompt
    return prompt.get_text().strip().removesuffix(":")


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
