"""The notebook page: what mkdocs-jupyter makes of it, in the look of the book."""

import html
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jupytext
from bs4 import BeautifulSoup, Tag
from nbformat import NotebookNode

from book import BookError
from book.mathml import display, inline
from book.words import words_kept

HEADINGS = ["h1", "h2", "h3"]
MATH = re.compile(r"\$\$(?P<display>.+?)\$\$|\$(?P<inline>[^$\n]+)\$", re.DOTALL)
PAGE_LINK = re.compile(r"(?P<stem>[\w/]+)\.md(?P<anchor>#[\w-]+)?")
COMMAND = re.compile(r"^[%!]|\?$", re.MULTILINE)  # of the notebook, not of Python
DOWNLOAD = {"ko": "이 노트북 내려받기(.ipynb)", "en": "Download this notebook (.ipynb)"}


def read(path: Path) -> NotebookNode:
    """Read a py:percent file; its title and description are in its metadata."""
    notebook: NotebookNode = jupytext.read(path)
    for key in ("title", "description"):
        if not notebook.metadata.get(key):
            raise BookError(f"{path}: the header lacks `{key}:` under `jupyter:`")
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
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


def page(converted: str, notebook: NotebookNode, language: str) -> str:
    """Return the page's HTML from mkdocs-jupyter's: cells, outputs, nothing else."""
    soup = BeautifulSoup(converted, "html.parser")
    drawn = soup.select(".jp-Notebook-cell[id]")
    parts = [
        _prose(tag, cell, language)
        if cell.cell_type == "markdown"
        else _code(tag, cell)
        for tag, cell in zip(drawn, notebook.cells, strict=True)
    ]
    link = f'<a class="book-download" download href="{{}}">{DOWNLOAD[language]}</a>'
    parts.insert(1, f"<p>{link.format('notebook_tour.ipynb')}</p>")
    return "\n".join(parts)


def headings(page_html: str) -> list[Any]:
    """Return the table of contents as Markdown's toc extension gives it."""
    tokens: list[Any] = []
    for heading in BeautifulSoup(page_html, "html.parser").find_all(HEADINGS):
        name = heading.get_text().removesuffix("¶")
        tokens.append(
            {
                "level": int(heading.name[1]),
                "id": heading["id"],
                "name": name,
                "children": [],
            }
        )
    if tokens:
        tokens[0]["children"] = tokens[1:]
    return tokens[:1]


def _prose(tag: Tag, cell: NotebookNode, language: str) -> str:
    body = tag.select_one(".jp-RenderedMarkdown")
    assert body is not None
    for heading in body.find_all(HEADINGS):
        if "slug" not in cell.metadata:
            raise BookError(
                f"the notebook's cell {cell.source.splitlines()[0]!r} has a heading: "
                'give it an address, # %% [markdown] slug="…"'
            )
        slug = cell.metadata["slug"]
        heading["id"] = slug
        anchor = heading.find("a", class_="anchor-link")
        assert isinstance(anchor, Tag)
        anchor.attrs = {"class": "headerlink", "href": f"#{slug}"}
    for link in body.find_all("a", href=PAGE_LINK):
        found = PAGE_LINK.fullmatch(str(link["href"]))
        if found:
            link["href"] = "../" + _page_address(found)
    for text in body.find_all(string=MATH):
        if not text.find_parent(["code", "pre"]):
            text.replace_with(BeautifulSoup(_with_math(str(text)), "html.parser"))
    for paragraph in body.select("p:has(> .math-display)"):
        paragraph.unwrap()
    return words_kept(body.decode_contents().strip(), language)


def _with_math(text: str) -> str:
    pieces, end = [], 0
    for found in MATH.finditer(text):
        pieces.append(html.escape(text[end : found.start()]))
        if latex := found["inline"]:
            pieces.append(inline(latex))
        else:
            pieces.append(display(found["display"].strip()))
        end = found.end()
    return "".join([*pieces, html.escape(text[end:])])


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
    if "raises-exception" in cell.metadata.get("tags", []):
        raised = BeautifulSoup(printed, "html.parser").get_text().splitlines()[-1]
        attributes += f' data-raises="{raised.partition(":")[0]}"'
    runs = "" if COMMAND.search(cell.source) else " run"
    return (
        _block(f"python{runs}", code, attributes)
        + (_block("output", printed) if printed else "")
        + pictures
    )


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
    image.attrs = {"alt": cell.metadata["alt"], "src": image["src"]}
    return f'<figure class="figure" data-search-exclude>{image}</figure>\n'


def _page_address(found: re.Match[str]) -> str:
    stem = "" if found["stem"] == "index" else found["stem"] + "/"
    return stem + (found["anchor"] or "")
