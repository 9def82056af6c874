"""What comes before MkDocs: the pages of a language as it reads them, all Markdown."""

import re
import shutil
from pathlib import Path

from book import chapters, notebook

LINK = re.compile(r"(?<=\]\()(\w+)\.py(?=[#)])")  # to a notebook
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def stage(source: Path, pages: Path, language: str, address: str) -> None:
    """Copy the pages; number the chapters, make pages and files of the notebooks."""
    shutil.copytree(source, pages, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for page in pages.rglob("*.md"):
        text = LINK.sub(r"\1.md", page.read_text(encoding="utf-8"))
        if number := chapters.number(page.stem):
            text = numbered(text, number)
        page.write_text(text, encoding="utf-8")
    for path in source.rglob("*.py"):
        place = pages / path.relative_to(source).with_suffix("")
        text = notebook.markdown(path, language)
        place.with_suffix(".md").write_text(text, encoding="utf-8")
        place.mkdir()
        kept = notebook.download(notebook.read(path), f"{address}/{language}/")
        (place / f"{path.stem}.ipynb").write_text(kept, encoding="utf-8")


def numbered(text: str, number: str) -> str:
    """Say at the head of a page's text, below its front matter, which number it has."""
    head = FRONT.match(text)
    end = head.end() if head else 0
    return f"{text[:end]}\n{{{{ chapter {number} }}}}\n\n{text[end:]}"
