"""The one MkDocs hook: the address, the font, and the notebook's look."""

import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from nbclient.exceptions import CellExecutionError

from book import ROOT, BookError, chapters, notebook
from book.font import math_font


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the address from SITE_URL; let notebooks import snippets."""
    if address := os.environ.get("SITE_URL"):
        config.site_url = f"{address.rstrip('/')}/{config.theme['language']}/"
    os.environ["PYTHONPATH"] = str(ROOT)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made when the book is built: the font, the notebooks to keep."""
    made: dict[str, str | bytes] = {"assets/fonts/math.woff2": math_font()}
    for file in files.documentation_pages():
        if path := _notebook(file):
            address = f"{path.stem}/{path.stem}.ipynb"
            made[address] = notebook.download(
                notebook.read(path), config.site_url or ""
            )
    for address, content in made.items():
        files.append(File.generated(config, address, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Give a page its number, a notebook's page its title and description."""
    if path := _notebook(page.file):
        metadata = notebook.read(path).metadata
        page.meta = {key: metadata[key] for key in ("title", "description")}
    if number := chapters.number(Path(page.file.src_uri).stem):
        return f"{{{{ chapter {number} }}}}\n\n{markdown}"
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Set a notebook's cells in the look of the book."""
    path = _notebook(page.file)
    if path is None:
        return html
    html = notebook.page(html, notebook.read(path), config.theme["language"])
    page.toc = get_toc(notebook.headings(html))
    return html


def on_build_error(error: Exception, **_: Any) -> None:
    """Say what is wrong with a page without a page of Python's own."""
    if isinstance(error, BookError | CellExecutionError):
        raise Abort("The book is not built.") from None


def _notebook(file: File) -> Path | None:
    path = Path(file.abs_src_path or "")
    return path if path.suffix == ".py" else None
