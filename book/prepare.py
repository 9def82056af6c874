"""What comes before MkDocs: the pages of a language as it reads them, all Markdown."""

import re
import shutil
from pathlib import Path

import yaml

from book import BookError, chapters, notebook, take
from book.page_cells import page_cells
from book.release import files_of
from book.wheel import wheel_name

LINK = re.compile(r"(?<=\]\()(\w+)\.py(?=[#)])")  # to a notebook
FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def stage(source: Path, pages: Path, language: str, address: str) -> None:
    """Copy the pages; number the chapters, make pages and files of the notebooks."""
    shutil.copytree(source, pages, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for page in pages.rglob("*.md"):
        text = LINK.sub(r"\1.md", page.read_text(encoding="utf-8"))
        text = text.replace("{{ site }}", address).replace("{{ wheel }}", wheel_name())
        if number := chapters.number(page.stem):
            text = numbered(text, number)
        page.write_text(text, encoding="utf-8")
        try:
            cells = page_cells(text, language)
        except BookError as error:
            raise BookError(f"{page.relative_to(pages)}: {error}") from None
        if any(cell.cell_type == "code" for cell in cells):
            take.write(pages, page.stem, cells, language, address)
    for path in source.rglob("*.py"):
        place = pages / path.relative_to(source).with_suffix(".md")
        text = notebook.markdown(path, language)
        if number := chapters.number(path.stem):
            text = numbered(text, number)
        place.write_text(text, encoding="utf-8")
        take.write(pages, path.stem, notebook.shown(path, language), language, address)


def titles(pages: Path) -> dict[str, str]:
    """Return the titles of the staged pages, by their paths."""
    heads = {page: FRONT.match(page.read_text("utf-8")) for page in pages.rglob("*.md")}
    return {
        page.relative_to(pages).as_posix(): yaml.safe_load(head[1])["title"]
        for page, head in heads.items()
        if head
    }


def sync(made: Path, place: Path) -> None:
    """Make a folder like another; what is the same keeps the time of its change."""
    new, old = files_of(made), files_of(place)
    for gone in old.keys() - new.keys():
        old[gone].unlink()
    for path, file in new.items():
        if path not in old or old[path].read_bytes() != file.read_bytes():
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place / path)


def numbered(text: str, number: str) -> str:
    """Say at the head of a page's text, below its front matter, which number it has."""
    head = FRONT.match(text)
    end = head.end() if head else 0
    return f"{text[:end]}\n{{{{ chapter {number} }}}}\n\n{text[end:]}"
