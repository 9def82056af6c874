"""A page as one program: a block sees the names of the blocks above, and nothing else.

The ordinary case, the next block, costs nothing. Where the reader goes back (a block
above was edited or reset, has failed, or is run again) the state after the blocks above
comes back from a copy or, where there is none, from running them again.
"""

import builtins
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from page import block
from page.block import Ran
from page.copies import BUDGET, Arrays, Kept, Refused, go_back, save, size
from page.figures import Draw, pictures
from page.integers import differs
from page.same import verdict, whole
from page.settings import Essentials, Settings, Settled, limit_depth, reseed

if TYPE_CHECKING:
    from page.report import Report


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
        self.start = self._state()
        self.history: list[tuple[str, State | None]] = []
        self.live = True  # whether the names are those after the history
        self.branch = 0  # the place of what is no block of the page, or 0
        self.rested = False  # whether all is as at the start, and nothing of the page

    def plan(self, codes: list[str], branch: bool = False) -> list[int]:
        """Make the last of these blocks ready to run; return what must run, in order.

        The codes are those of blocks 1 to n, as the page has them now. A branch goes on
        from their state as another block would, but is not of the page: what the page
        has run, below too, stays as it was.
        """
        self.rested = False
        codes = list(codes)
        above, ran = codes[:-1], [code for code, _ in self.history]
        self.branch = len(codes) if branch else 0
        if branch and ran[: len(above)] == above and self._go_back(len(above)):
            self.live = False
            return [self.branch]
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
        self.live = False
        branch = place == self.branch
        pictures.draw = self._draw
        sys.modules["__main__"] = self.main
        put_back = self.essentials.put_back
        ran = block.run(
            code,
            "branch" if branch else name,
            self.names,
            raises=raises,
            language=language,
            after=put_back,
        )
        self.essentials.flush()
        if branch:  # the next block finds the names as they were kept
            return ran
        del self.history[place - 1 :]
        if not ran["failed"]:
            self.history.append((code, None))
            self.live = True
        return ran

    def check(self, name: str, answer: str | list[str], language: str) -> "Report":
        """Judge an answer to an exercise; it sees nothing of the page."""
        from page.judge import judge  # not before it is needed

        with self._apart():
            return judge(name, answer, self.names, language, self._put_back)

    def compute(self, name: str, given: dict[str, Any]) -> dict[str, Any]:
        """Call a function of `live` for a figure that moves.

        Many a second: what has been put back is put back once, until code of the
        reader has run.
        """
        from page.live import WRITTEN, compute

        if self.rested and name not in WRITTEN:
            return compute(name, given)
        with self._apart():
            made = compute(name, given)
        self.rested = True
        return made

    @contextmanager
    def _apart(self) -> Iterator[None]:
        """What is done within sees nothing of the page, and leaves it as it is."""
        self.plan([""], branch=True)
        sys.modules["__main__"] = self.main
        pictures.draw = lambda png, alt, photo: None
        try:
            yield
        finally:
            self.live = False
            self._put_back()

    def _put_back(self) -> None:
        self.essentials.put_back()
        self.settings.put_back(self.start.settings)
        self.essentials.flush()

    def compare(self, ran: Ran, printed: str, shown: str, varies: str) -> str:
        """Return the verdict on a block under which the page shows this."""
        warns = sys.platform != "emscripten"
        return verdict(whole(printed, ran), shown, varies, warns)

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

    def _draw(self, png: bytes, alt: str, photo: bool) -> None:
        self.essentials.flush()  # what was printed before
        self.draw(png, alt, photo)
