"""A page's program under test: what a worker does with it, without a browser."""

import sys
import textwrap
from collections.abc import Callable
from typing import Any

from page.program import Program
from page.settings import STREAMS, opened


class Page:
    """The blocks of a page, as the reader edits and runs them."""

    def __init__(self, *codes: str) -> None:
        self.codes = [textwrap.dedent(code) for code in codes]
        for name in STREAMS:  # pytest's own are not to be closed
            setattr(sys, name, opened(name))
        self.figures: list[tuple[bytes, str, bool]] = []
        self.shown: Callable[[], None] = lambda: None  # hears of each figure
        self.program = Program(self.draw)
        self.ran: list[int] = []  # the blocks that the last press has run

    def draw(self, png: bytes, alt: str, photo: bool) -> None:
        self.figures.append((png, alt, photo))
        self.shown()

    def edit(self, place: int, code: str) -> None:
        self.codes[place - 1] = textwrap.dedent(code)

    def press(self, place: int, raises: str = "") -> dict[str, Any]:
        """Run a block; return what the last one that ran gave."""
        return self._press(self.codes[:place], raises)

    def _press(
        self, codes: list[str], raises: str, branch: bool = False
    ) -> dict[str, Any]:
        self.ran = []
        for at in self.program.plan(codes, branch):
            self.ran.append(at)
            promised = raises if at == len(codes) else ""
            code, name = codes[at - 1], str(at)
            result: Any = self.program.run(at, code, promised, name, "en")
            self.program.keep()
            if result["failed"]:
                break
        return result

    def press_branch(self, place: int, code: str) -> dict[str, Any]:
        """Run this after a block, as a branch; return what the last one gave."""
        codes = [*self.codes[:place], textwrap.dedent(code)]
        return self._press(codes, "", branch=True)

    def run(self, code: str) -> dict[str, Any]:
        """Add a block and run it."""
        self.codes.append(textwrap.dedent(code))
        return self.press(len(self.codes))

    def value(self, place: int) -> str | None:
        result = self.press(place)
        assert result["error"] is None, result["error"]
        value: str | None = result["value"]
        return value
