"""The reference of one module of snippets, generated from its docstrings."""

import importlib
import inspect
import re
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

import yaml

from book import ROOT, BookError

KOREAN = ROOT / "docs" / "reference.ko.yml"
SOURCE = re.compile(r"\b[DE]\d+\b")
# What looks like an English word in a docstring and is a symbol.
SYMBOLS = {"and", "deck", "hat", "log", "max", "tanh"}

LABELS = {
    "ko": {"Shapes": "shape", "Raises": "예외", "Source": "출처"},
    "en": {"Shapes": "Shapes", "Raises": "Raises", "Source": "Source"},
}


def reference(name: str, language: str) -> str:
    """Return Markdown: each public function and class of snippets/<name>.py."""
    try:
        module = importlib.import_module(f"snippets.{name}")
    except ModuleNotFoundError:
        raise BookError(f"{{{{ reference {name} }}}}: no snippets/{name}.py") from None
    return "\n\n".join(
        _entry(f"{name}-{member}", value, language)
        for member, value in public(module).items()
    )


def public(module: ModuleType) -> dict[str, Callable[..., Any]]:
    """Return the functions and classes that a module defines, in the file's order."""
    own = {
        name: value
        for name, value in vars(module).items()
        if (inspect.isfunction(value) or inspect.isclass(value))
        and not name.startswith("_")
        and value.__module__ == module.__name__
    }
    return dict(
        sorted(own.items(), key=lambda item: inspect.getsourcelines(item[1])[1])
    )


def _entry(anchor: str, value: Callable[..., Any], language: str) -> str:
    docstring = inspect.getdoc(value)
    if not docstring:
        raise BookError(f"snippets.{anchor.replace('-', '.')} has no docstring")
    lines = [f"### `{value.__name__}` {{ #{anchor} }}", ""]
    lines += [f"`{value.__name__}{_parameters(value)}`", ""]
    for line in _joined(docstring):
        label, _, rest = line.partition(": ")
        if label in LABELS["en"]:
            text = SOURCE.sub(r"[\g<0>](deck.md#\g<0>)", said(rest, language))
            lines.append(f"- **{LABELS[language][label]}:** {text}")
        else:
            lines += [said(line, language), ""]
    return "\n".join(lines)


def said(text: str, language: str) -> str:
    """Return a docstring's line in the page's language."""
    if language == "en" or text in (korean := _korean()):
        return text if language == "en" else korean[text]
    if set(re.findall("[a-z]{3,}", text)) - SYMBOLS:
        raise BookError(
            f"docs/reference.ko.yml has no line for the docstring's {text!r}"
        )
    return text.replace(" and ", ", ").replace("deck ", "자료 ")


@cache
def _korean() -> dict[str, str]:
    lines: dict[str, str] = yaml.safe_load(KOREAN.read_text(encoding="utf-8"))
    return lines


def _joined(docstring: str) -> list[str]:
    """Join what was broken over lines; a label or an empty line begins a new item."""
    items: list[str] = []
    for line in docstring.splitlines():
        begins = not items or not items[-1] or line.partition(": ")[0] in LABELS["en"]
        if begins or not line:
            items.append(line.strip())
        else:
            items[-1] += f" {line.strip()}"
    return [item for item in items if item]


def _parameters(value: Callable[..., Any]) -> str:
    signature = inspect.signature(value)
    bare = [
        parameter.replace(
            annotation=inspect.Parameter.empty, default=_default(parameter.default)
        )
        for parameter in signature.parameters.values()
    ]
    return str(
        signature.replace(parameters=bare, return_annotation=inspect.Signature.empty)
    )


class _Name(str):
    """A default value that is a function, written as its name."""

    def __repr__(self) -> str:
        return str(self)


def _default(value: Any) -> Any:
    return _Name(value.__name__) if inspect.isfunction(value) else value
