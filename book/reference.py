"""The reference of one module of snippets, generated from its docstrings."""

import importlib
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

from book import BookError

LABELS = {
    "ko": {"Shapes": "모양", "Raises": "예외", "Source": "출처"},
    "en": {"Shapes": "Shapes", "Raises": "Raises", "Source": "Source"},
}


def reference(name: str, language: str) -> str:
    """Return Markdown: each public function and class of snippets/<name>.py."""
    try:
        module = importlib.import_module(f"snippets.{name}")
    except ModuleNotFoundError:
        raise BookError(f"{{{{ reference {name} }}}}: no snippets/{name}.py") from None
    return "\n\n".join(
        _entry(f"{name}-{member}", value, LABELS[language])
        for member, value in public(module).items()
    )


def public(module: ModuleType) -> dict[str, Callable[..., Any]]:
    """Return the functions and classes that a module defines, in the file's order."""
    own = {
        name: value
        for name, value in vars(module).items()
        if not name.startswith("_")
        and getattr(value, "__module__", "") == module.__name__
    }
    return dict(
        sorted(own.items(), key=lambda item: inspect.getsourcelines(item[1])[1])
    )


def _entry(anchor: str, value: Callable[..., Any], labels: dict[str, str]) -> str:
    docstring = inspect.getdoc(value)
    if not docstring:
        raise BookError(f"snippets.{anchor.replace('-', '.')} has no docstring")
    summary, *details = docstring.split("\n\n")
    signature = f"{value.__name__}{_parameters(value)}"
    lines = [f"#### `{value.__name__}` {{ #{anchor} }}", "", f"`{signature}`"]
    lines += ["", " ".join(summary.split()), ""]
    for paragraph in details:
        for line in _joined(paragraph):
            label, colon, rest = line.partition(": ")
            known = colon and label in labels
            lines.append(f"- **{labels[label]}:** {rest}" if known else f"- {line}")
    return "\n".join(lines)


def _joined(paragraph: str) -> list[str]:
    """Join continuation lines: an item starts at each line that is not indented."""
    items: list[str] = []
    for line in paragraph.splitlines():
        if items and (line.startswith(" ") or not _labelled(line)):
            items[-1] += f" {line.strip()}"
        else:
            items.append(line.strip())
    return items


def _labelled(line: str) -> bool:
    return line.partition(": ")[0] in LABELS["en"]


def _parameters(value: Callable[..., Any]) -> str:
    signature = inspect.signature(value)
    bare = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for parameter in signature.parameters.values()
    ]
    text = str(
        signature.replace(parameters=bare, return_annotation=inspect.Signature.empty)
    )
    return text
