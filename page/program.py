"""A page as one program: a block sees the names of the blocks above, and nothing else.

The ordinary case, the next block, costs nothing. Where the reader goes back (a block
above was edited or reset, has failed, or is run again) the state after the blocks above
comes back from a copy or, where there is none, from running them again.
"""

import ast
import builtins
import linecache
import os
import re
import sys
import warnings
from types import CodeType, ModuleType
from typing import Any, NamedTuple, TypedDict

import numpy as np

from page.copies import BUDGET, Arrays, Kept, Refused, go_back, save, size
from page.faults import described, plain
from page.figures import Draw, pictures
from page.integers import differs
from page.settings import Essentials, Settings, Settled, limit_depth, reseed

GLYPH = re.compile(r"Glyph (\d+) .*missing from", re.DOTALL)


class Ran(TypedDict):
    """What a block gave: the repr of its last expression, or an error."""

    value: str | None
    error: dict[str, Any] | None
    failed: bool


class State(NamedTuple):
    """What a program is at a moment, to go back to."""

    names: Kept
    settings: Settled


class Program:
    """The blocks of a page, in one namespace."""

    def __init__(self, draw: Draw, narrow: bool = np.dtype(int).itemsize < 8) -> None:
        self.narrow = narrow  # whether integers have fewer bits than on a computer
        self.main = ModuleType("__main__")
        self.names = vars(self.main)
        self.names["__builtins__"] = builtins
        self.essentials = Essentials()
        self.settings = Settings()
        self.arrays = Arrays()
        if sys.platform == "emscripten":
            limit_depth()
        os.environ["MPLBACKEND"] = "module://page.backend"
        self.draw = draw
        self.missing: set[str] = set()
        self.start = self._state()
        self.history: list[tuple[str, State | None]] = []
        self.live = True  # whether the names are those after the history

    def plan(self, codes: list[str]) -> list[int]:
        """Make the last of these blocks ready to run; return what must run, in order.

        The codes are those of blocks 1 to n, as the page has them now.
        """
        codes = list(codes)
        above, ran = codes[:-1], [code for code, _ in self.history]
        if not (self.live and ran == above):
            ready = 0
            while ready < min(len(above), len(ran)) and above[ready] == ran[ready]:
                ready += 1
            while not self._go_back(ready):
                ready -= 1
            del self.history[ready:]
        return list(range(len(self.history) + 1, len(codes) + 1))

    def run(self, place: int, code: str, raises: str, name: str, language: str) -> Ran:
        """Run the block at this place, the first that the plan has left.

        `raises` names the error that the page promises: such an error is no failure.
        """
        filename = f"<{name}>"
        value: str | None = None
        error = None
        try:
            self._begin(code, filename)
            value = self._run(code, filename)
        except BaseException as raised:
            error = described(raised, filename, language)
        self._tell_missing()
        self.essentials.flush()
        failed = error is not None and error["name"] != raises
        del self.history[place - 1 :]
        if not failed:
            self.history.append((code, None))
            self.live = True
        return {"value": value, "error": error, "failed": failed}

    def keep(self) -> None:
        """Keep the state after the last block, to go back to; nobody waits for it."""
        if not (self.live and self.history):
            return
        code, _ = self.history.pop()
        try:
            state = self._state()
        except Exception:  # the block has made it impossible
            state = None
        self.history.append((code, state))
        self._make_room()

    def note(self, printed: str) -> str:
        """Tell how what the last block printed may differ from a computer's.

        See page.integers; after keep(), nobody waits for this either.
        """
        if not (self.narrow and self.live and self.history):
            return ""
        state = self.history[-2][1] if len(self.history) > 1 else self.start
        if state is None:
            return ""
        try:
            names = save(state.names.names, Arrays()).names
        except Refused:
            return ""
        return differs(self.history[-1][0], names, printed)

    def _state(self) -> State:
        return State(save(self.names, self.arrays), self.settings.now())

    def _make_room(self) -> None:
        """Forget the first states, which are soon made again, if all are too large."""
        for place, (code, state) in enumerate(self.history[:-1]):
            if size([state.names for _, state in self.history if state]) <= BUDGET:
                return
            if state:
                self.history[place] = (code, None)

    def _go_back(self, ready: int) -> bool:
        """Whether the program is again what it was after so many blocks."""
        if self.live and ready == len(self.history):
            return True
        state = self.history[ready - 1][1] if ready else self.start
        if state is None:
            return False
        try:
            go_back(self.names, state.names, self.arrays)
        except Refused:
            return False
        self.settings.put_back(state.settings)
        if ready == 0:
            reseed()
        self.live = True
        return True

    def _begin(self, code: str, filename: str) -> None:
        self.live = False
        self.missing.clear()
        pictures.draw = self._draw
        sys.modules["__main__"] = self.main
        lines = code.splitlines(keepends=True)
        linecache.cache[filename] = (len(code), None, lines, filename)

    def _run(self, code: str, filename: str) -> str | None:
        """Run; the figures that are still open belong to this block, error or not."""
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.simplefilter("ignore", ResourceWarning)
            warnings.filterwarnings("ignore", "FigureCanvasAgg is non-interactive")
            warnings.showwarning = self._print_warning  # type: ignore[assignment]
            try:
                return _execute(code, filename, self.names)
            finally:
                self.essentials.put_back()
                _show_open()

    def _draw(self, png: bytes, alt: str, photo: bool) -> None:
        self.essentials.flush()  # what was printed before
        self.draw(png, alt, photo)

    def _print_warning(
        self, message: Warning | str, category: type[Warning], *_: Any
    ) -> None:
        if glyph := GLYPH.match(str(message)):
            self.missing.add(chr(int(glyph[1])))
        else:
            sys.stderr.write(f"{category.__name__}: {message}\n")

    def _tell_missing(self) -> None:
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
