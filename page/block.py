"""Running one block of a page, in a worker or under test: nothing else does it."""

import linecache
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypedDict

from page.code import execute
from page.faults import described, named, plain
from page.figures import pictures

GLYPH = r"(?s)Glyph (\d+) .*missing from"


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
                value = _value(code, filename, names)
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
        if glyph := re.match(GLYPH, str(message)):
            self.missing.add(chr(int(glyph[1])))
        else:
            sys.stderr.write(f"{category.__name__}: {message}\n")

    def tell_missing(self) -> None:
        if self.missing:
            letters = " ".join(sorted(self.missing)[:20])
            sys.stderr.write(f"UserWarning: no font has {letters}\n")


def _value(code: str, filename: str, names: dict[str, Any]) -> str | None:
    value = execute(code, filename, names)
    return None if value is None else plain(repr(value))


def _show_open() -> None:
    """Show what is still open; an error that came before goes on."""
    before = sys.exception()
    try:
        pictures.show()
    except Exception:
        if before is None:
            raise
