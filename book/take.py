"""What readers take away of a page: its program, as a notebook and as a Python file."""

import re
import textwrap
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from nbformat import NotebookNode, from_dict, v4

from book.cells import code_cell, text_cell
from book.notebook import COMMAND
from book.wheel import FOLDER, wheel_address

LINK = re.compile(
    r"(?P<before>\]\(|<a href=\")(?P<target>(?:#|\.\./|\w+\.(?:md|py)\b)[^)\"\s]*)"
)
PAGE = re.compile(r"(?P<stem>\w+)\.(?:md|py)(?=#|$)")
IMPORTED = re.compile(r"^\s*(?:import|from) (\w+)", re.MULTILINE)
KEPT = ("name", "tags")  # of what is said of a cell
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
PYTHON = {"name": "python", "file_extension": ".py", "mimetype": "text/x-python"}
ORIGIN = {
    "ko": "[책의 페이지]({page})를 옮긴 노트북입니다. 글과 그림은 CC BY 4.0, "
    "코드는 MIT를 따릅니다. 다음 셀은 빠진 것이 있을 때만 설치합니다.",
    "en": "This notebook is [a page of the book]({page}). Text and figures are "
    "CC BY 4.0, code is MIT. The next cell installs what is missing, and only then.",
}


def write(
    folder: Path, stem: str, cells: list[NotebookNode], language: str, address: str
) -> None:
    """Write both files of a page, for a book that lives at `address`."""
    home = f"{address}/{language}/"
    page = home if stem == "index" else f"{home}{stem}/"
    for cell in cells:
        if cell.cell_type == "markdown":
            cell.source = _absolute(cell.source, home, page)
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    made = {
        "ipynb": notebook(cells, ORIGIN[language].format(page=page), address),
        "py": program(cells, page, address),
    }
    for end, text in made.items():
        file = place / f"{stem}.{end}"
        file.write_text(text, encoding="utf-8", newline="\n")


def notebook(cells: list[NotebookNode], origin: str, address: str) -> str:
    """Return the .ipynb; its first cell of code installs what is missing."""
    title, *rest = cells
    install = code_cell(_install(cells, address))
    whole = [title, text_cell(origin), install, *rest]
    made = {
        "cells": [_numbered(cell, number) for number, cell in enumerate(whole)],
        "metadata": {"kernelspec": KERNEL, "language_info": PYTHON},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return f"{v4.writes(from_dict(made))}\n"


def _numbered(cell: NotebookNode, number: int) -> dict[str, Any]:
    said = {key: cell.metadata[key] for key in KEPT if key in cell.metadata}
    return {**cell, "id": f"cell-{number}", "metadata": said}


def program(cells: list[NotebookNode], page: str, address: str) -> str:
    """Return the .py, in cells that editors know; of the prose it has the headings."""
    title = _heading(cells[0])
    needed = " ".join([*_packages(cells, address).values(), *_needs(cells)])
    parts = [f"{title}\n# {page}\n# python -m pip install {needed}"]
    open_headings: list[str] = []  # below which no code has stood yet
    for cell in cells[1:]:
        if cell.cell_type == "code":
            parts += [f"# %% [markdown]\n# {heading}" for heading in open_headings]
            name = cell.metadata.get("name", "")
            parts.append(f"# %% {name}".rstrip() + f"\n{_runs_on(cell)}")
            open_headings = []
        elif cell.source.startswith("#"):
            heading = _heading(cell)
            above = [one for one in open_headings if _level(one) < _level(heading)]
            open_headings = [*above, heading]
    return "\n\n".join(parts) + "\n"


def _heading(cell: NotebookNode) -> str:
    first: str = cell.source.partition("\n")[0]
    return first.partition(" [¶]")[0]


def _level(heading: str) -> int:
    return len(heading.partition(" ")[0])


def _runs_on(cell: NotebookNode) -> str:
    """Return the code; a file goes on after an error that the page shows."""
    lines = cell.source.splitlines()
    code = "\n".join(f"# {line}" if COMMAND.search(line) else line for line in lines)
    for output in cell.outputs:
        if output.output_type == "error":
            caught = f'print(f"{output.ename}: {{error}}")'
            code = textwrap.indent(code, "    ")
            code = f"try:\n{code}\nexcept {output.ename} as error:\n    {caught}"
    return code


def _install(cells: list[NotebookNode], address: str) -> str:
    packages = _packages(cells, address)
    lines = [
        "try:",
        *(f"    import {name}" for name in packages),
        "except ModuleNotFoundError:",
        f"    %pip install --quiet {' '.join(packages.values())}",
    ]
    if needs := _needs(cells):  # large, so that the reader decides
        lines.append(f"# %pip install {' '.join(needs)}")
    return "\n".join(lines)


def _needs(cells: list[NotebookNode]) -> list[str]:
    """Return what the cells that no build runs need."""
    needs = " ".join(cell.metadata.get("needs", "") for cell in cells)
    return [*dict.fromkeys(needs.split())]


def _packages(cells: list[NotebookNode], address: str) -> dict[str, str]:
    """Return what the code imports, and what pip is asked for it."""
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    names = set(IMPORTED.findall("\n".join(code)))
    known = {"matplotlib": "matplotlib", "snippets": wheel_address(address)}
    found = {name: known[name] for name in known if name in names}
    return found if "snippets" in found else {"numpy": "numpy", **found}


def _absolute(text: str, home: str, page: str) -> str:
    """Let the links of a cell lead to the book."""

    def link(found: re.Match[str]) -> str:
        target = found["target"]
        base = home if PAGE.match(target) else page
        return found["before"] + urljoin(base, PAGE.sub(_place, target))

    return LINK.sub(link, text)


def _place(found: re.Match[str]) -> str:
    return "./" if found["stem"] == "index" else f"{found['stem']}/"
