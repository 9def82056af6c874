"""A piece of a Python file by its name: what the reader sees and what is run."""

import ast
import difflib
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath

from book import ROOT, BookError
from page.cells import cells

SNIPPETS = ROOT / "snippets"
INCLUDE = re.compile(r'^--8<-- "(?P<path>[^":]+):(?P<name>[^":]+)"$')


def section(path: str, name: str) -> str:
    """Return the function, class, assignment or `# %%` cell `name` of a file.

    `path` is relative to `snippets/`. Docstrings are left out.
    """
    file = SNIPPETS / path
    if not file.is_file():
        raise BookError(f"snippets/{path} does not exist; looked for {name!r} in it")
    sections = _sections(file.read_text(encoding="utf-8"))
    if name not in sections:
        near = difflib.get_close_matches(name, sections) or sorted(sections)
        raise BookError(
            f"snippets/{path} has no {name!r}; it has {', '.join(near) or 'nothing'}"
        )
    return sections[name]


def expand(body: str) -> str:
    """Replace each include line of a fence by the code that it names."""
    return "\n\n".join(section(path, name) for path, name in _includes(body))


def block_name(body: str) -> str:
    """Return the name of a fence, `file.name`: that of its last include."""
    path, name = _includes(body)[-1]
    return f"{PurePath(path).stem}.{name}"


def check_names(blocks: Iterable[tuple[str, str]]) -> None:
    """Raise BookError if two blocks of a page have one name; they come with it."""
    seen: dict[str, str] = {}
    for name, block in blocks:
        if name in seen:
            raise BookError(
                f"two blocks of a page are named {name}\n\n{seen[name]}\n\n{block}"
            )
        seen[name] = block


def _includes(body: str) -> list[tuple[str, str]]:
    found = []
    for line in filter(None, map(str.strip, body.splitlines())):
        include = INCLUDE.match(line)
        if include is None:
            raise BookError(
                f"a Python block holds include lines only, not {line!r}: "
                'put the code in snippets/ and write --8<-- "file.py:name"'
            )
        found.append((include["path"], include["name"]))
    if not found:
        raise BookError("a Python block is empty")
    return found


@lru_cache(maxsize=64)
def _sections(text: str) -> dict[str, str]:
    lines = text.splitlines()
    try:
        found = cells(text)
    except ValueError as error:
        raise BookError(str(error)) from None
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            if node.name in found:
                raise BookError(f"a cell and a definition are both named {node.name!r}")
            found[node.name] = _without_docstrings(node, lines)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name) and target.id not in found:
                    found[target.id] = "\n".join(
                        lines[node.lineno - 1 : node.end_lineno]
                    )
    return found


def _without_docstrings(node: ast.FunctionDef | ast.ClassDef, lines: list[str]) -> str:
    first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
    hidden: set[int] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(
            inner
        ):
            docstring = inner.body[0]
            end = docstring.end_lineno or docstring.lineno
            while end < len(lines) and not lines[end].strip():
                end += 1
            hidden.update(range(docstring.lineno, end + 1))
    kept = range(first, (node.end_lineno or first) + 1)
    return "\n".join(lines[number - 1] for number in kept if number not in hidden)
