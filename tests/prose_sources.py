"""What `prose_numbers.yml` says of the numbers that do not stand on their page."""

import ast
import math
import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from typing import Any

import numpy as np
import yaml

from book import ROOT
from book.drawing import page_values
from book.run import blocks
from book.source import block_name
from snippets import activations, datasets, descent, losses, two_layer_network
from tests.prose import number, numbers

FILE = ROOT / "tests" / "prose_numbers.yml"
CLAIMS = ROOT / "tests" / "test_claims.py"
KINDS = {"value", "cell", "test", "file", "published", "given"}
MODULES = (activations, datasets, descent, losses, two_layer_network)
CELL = re.compile(r"\w+:\w+")


@dataclass(frozen=True)
class Source:
    """An entry: the number as it is written there, its kind and what it says."""

    page: str
    text: str
    kind: str
    said: str
    after: tuple[str, ...] = ()

    @property
    def number(self) -> float:
        return number(self.text.rstrip("%"))

    def numbers(self) -> list[float]:
        """Return what the number may be; of publications and suppositions, itself."""
        match self.kind:
            case "value":
                return _evaluated(self.said, self.after)
            case "cell":
                return printed(self.said)
            case "test":
                return numbers(_function(self.said))
            case "file":
                return numbers((ROOT / self.said).read_text(encoding="utf-8"))
        return [self.number]


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


@cache
def sources() -> tuple[Source, ...]:
    return tuple(read({page: _file()[page] for page in _file() if page != "alone"}))


@cache
def alone(page: str) -> list[float]:
    """Return what one language alone says of a page."""
    return [number(str(one)) for one in _file()["alone"].get(page, ())]


def read(pages: dict[str, dict[Any, dict[str, Any]]]) -> list[Source]:
    """Return the entries; refuse one that does not say, in one word, what it is."""
    found = []
    for page, entries in pages.items():
        for text, entry in entries.items():
            kinds = entry.keys() - {"after"}
            [kind] = kinds if len(kinds) == 1 else [""]
            if kind not in KINDS or not str(entry[kind]).strip():
                raise ValueError(f"{page}: {text}: say one of {sorted(KINDS)}")
            after = tuple(entry.get("after", ()))
            found.append(Source(page, str(text), kind, str(entry[kind]), after))
    return found


@cache
def _evaluated(expression: str, after: tuple[str, ...]) -> list[float]:
    value = eval(expression, _names(after) | {"math": math, "np": np})
    return [float(one) for one in np.ravel(value)]


@cache
def _names(after: tuple[str, ...]) -> dict[str, Any]:
    names: dict[str, Any] = {"np": np, "printed": printed}
    for module in MODULES:
        names |= vars(module)
    cells = [one for one in after if CELL.fullmatch(one)]
    names = page_values(*cells, **names)
    with redirect_stdout(StringIO()):
        for statement in after:
            if statement not in cells:
                exec(statement, names)
    return names


@cache
def printed(cell: str) -> list[float]:
    """Return the numbers under `file:cell`, on the page where it stands."""
    found: list[float] = []
    for page in (ROOT / "docs" / "en").glob("*.md"):
        for block in blocks(page.read_text(encoding="utf-8")):
            if block_name(block.fence.body) == cell.replace(":", "."):
                found += numbers(block.expected)
    if not found:
        raise ValueError(f"{cell}: no page shows numbers under such a cell")
    return found


def _function(name: str) -> str:
    text = CLAIMS.read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return ast.get_source_segment(text, node) or ""
    raise ValueError(f"tests/test_claims.py has no {name}")
