"""What a page's own examples define, taken from the file that it prints."""

import ast
from pathlib import Path
from typing import Any

from page.cells import cells
from snippets import examples

FOLDER = Path(examples.__path__[0])


def function(stem: str, name: str, **names: Any) -> Any:
    """Return the function `name` of snippets/examples/<stem>.py, made among `names`."""
    tree = ast.parse((FOLDER / f"{stem}.py").read_text(encoding="utf-8"))
    (found,) = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == name
    ]
    exec(compile(ast.Module([found], []), f"{stem}.py", "exec"), names)
    return names[name]


def value(stem: str, cell: str, name: str, **names: Any) -> Any:
    """Return what a cell of snippets/examples/<stem>.py gives to `name`."""
    text = (FOLDER / f"{stem}.py").read_text(encoding="utf-8")
    (found,) = [
        node.value
        for node in ast.parse(cells(text)[cell]).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    ]
    return eval(compile(ast.Expression(found), f"{stem}.py", "eval"), names)
