"""What a Python file depends on: files of ours, imported or quoted cell by cell."""

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

from book import ROOT
from book.address import key

PACKAGES = ("book", "live", "page", "snippets")
CELL = re.compile(r"(\w+):")  # "flower:walk" is a cell of snippets/examples/flower.py


def files(path: Path) -> list[Path]:
    """Return the file and those it depends on, however far away."""
    found: set[Path] = set()
    waiting = [path]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += _named(file.read_text(encoding="utf-8"))
    return sorted(found)


def content(file: Path) -> tuple[str, str]:
    """Return the name of a file and what stands for its text, however lines end."""
    return file.name, key(file.read_bytes().replace(b"\r\n", b"\n"))


@functools.cache
def _named(program: str) -> list[Path]:
    """Return the files that a program names itself."""
    return [
        path
        for node in ast.walk(ast.parse(program))
        for module in _modules(node)
        for path in (
            ROOT.joinpath(*module).with_suffix(".py"),
            ROOT.joinpath(*module, "__init__.py"),
        )
        if path.is_file()
    ]


def _modules(node: ast.AST) -> Iterator[list[str]]:
    """Yield the parts of the names of our modules in a node of a program."""
    names: list[str] = []
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        names = [f"{node.module}.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        cell = CELL.match(node.value)
        names = [f"snippets.examples.{cell[1]}"] if cell else []
    for name in names:
        parts = name.split(".")
        if parts[0] in PACKAGES:
            yield from (parts[:end] for end in range(1, len(parts) + 1))
