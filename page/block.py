"""Running one block of a page, in a worker or under test: nothing else does it."""

import ast
import linecache
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any, TypedDict

from page.faults import described, named, plain
from page.figures import pictures

GLYPH = re.compile(r"Glyph (\d+) .*missing from", re.DOTALL)


class Ran(TypedDict):
    """What a block gave: the repr of its last expression, or an error."""

    value: str | None
    error: dict[str, Any] | None
    failed: bool


def run(
    code: str,
    name: str,
    names: dict[str, Any],
    *,
    raises: str = "",
    language: str = "en",
    after: Callable[[], None] = lambda: None,
) -> Ran:
    """Run a block among these names; what it prints goes to sys.stdout and sys.stderr.

    `raises` names the error that the page promises: such an error is no failure.
    `after` is called as soon as the code has ended, before its figures are shown.
    """
    filename = named(name)
    warned = Warned()
    value: str | None = None
    error = None
    try:
        lines = code.splitlines(keepends=True)
        linecache.cache[filename] = (len(code), None, lines, filename)
        with warned.heard():
            try:
                value = _execute(code, filename, names)
            finally:
                after()
                _show_open()
    except BaseException as raised:
        error = described(raised, filename, language)
    warned.tell_missing()
    failed = error is not None and error["name"] != raises
    return {"value": value, "error": error, "failed": failed}


class Warned:
    """Prints warnings; letters that no font has are named once, at the end."""

    def __init__(self) -> None:
        self.missing: set[str] = set()

    @contextmanager
    def heard(self) -> Iterator[None]:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.simplefilter("ignore", ResourceWarning)
            warnings.filterwarnings("ignore", "FigureCanvasAgg is non-interactive")
            warnings.showwarning = self._show  # type: ignore[assignment]
            yield

    def _show(self, message: Warning | str, category: type[Warning], *_: Any) -> None:
        if glyph := GLYPH.match(str(message)):
            self.missing.add(chr(int(glyph[1])))
        else:
            sys.stderr.write(f"{category.__name__}: {message}\n")

    def tell_missing(self) -> None:
        if self.missing:
            letters = " ".join(sorted(self.missing)[:20])
            sys.stderr.write(f"UserWarning: no font has {letters}\n")


def _execute(code: str, filename: str, names: dict[str, Any]) -> str | None:
    statements, last = _compiled(code, filename)
    exec(statements, names)
    value = None if last is None else eval(last, names)
    return None if value is None else plain(repr(value))


def _compiled(code: str, filename: str) -> tuple[CodeType, CodeType | None]:
    tree = _parsed(code, filename)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = ast.Expression(tree.body[-1].value)
        del tree.body[-1]
    statements = compile(tree, filename, "exec", dont_inherit=True)
    if last is None:
        return statements, None
    return statements, compile(last, filename, "eval", dont_inherit=True)


def _parsed(code: str, filename: str) -> ast.Module:
    try:
        return ast.parse(code, filename)
    except MemoryError:  # which is how the parser says it
        raise RecursionError("brackets or signs are nested too deep") from None


def _show_open() -> None:
    """Show what is still open; an error that came before goes on."""
    before = sys.exception()
    try:
        pictures.show()
    except Exception:
        if before is None:
            raise
