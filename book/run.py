"""Running the blocks of a page, top to bottom, in one namespace."""

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from book import BookError
from book.fences import Fence, fences
from book.source import expand
from page.block import run
from page.same import same, whole


@dataclass(frozen=True)
class Block:
    """A Python block of a page and the output fence under it, if there is one."""

    code: str
    fence: Fence
    output: Fence | None

    @property
    def expected(self) -> str:
        return self.output.body if self.output else ""

    def agrees(self, printed: str) -> bool:
        """Whether `printed` is what the page shows."""
        varies = self.output.options.get("varies", "") if self.output else ""
        return same(printed, self.expected, varies=varies)


def blocks(text: str) -> Iterator[Block]:
    """Yield the Python blocks of a page; refuse fences that nothing would check."""
    found = [fence for fence in fences(text) if fence.language in ("python", "output")]
    for index, fence in enumerate(found):
        if fence.language == "python":
            after = found[index + 1] if index + 1 < len(found) else None
            output = after if after and after.language == "output" else None
            try:
                yield Block(expand(fence.body), fence, output)
            except BookError as error:
                raise BookError(f"line {fence.first + 1}: {error}") from error
        elif index == 0 or found[index - 1].language != "python":
            raise BookError(
                f"line {fence.first + 1}: an output fence with no Python block above it"
            )


def namespace() -> dict[str, Any]:
    """Return the names with which a page begins."""
    return {"__name__": "__main__"}


def execute(block: Block, names: dict[str, Any], page: str) -> str:
    """Run a block and return all that it shows.

    Raises: BookError for an error that the page does not promise, or for a promise
    that is not kept.
    """
    name = f"{page}:{block.fence.first + 1}"
    promised = block.fence.options.get("raises", "")
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
        ran = run(block.code, name, names, raises=promised)
    if ran["failed"] and ran["error"]:
        if ran["error"]["name"] == "KeyboardInterrupt":
            raise KeyboardInterrupt
        raise BookError(f"{name}: the block fails\n{ran['error']['traceback']}")
    if promised and ran["error"] is None:
        raise BookError(f"{name}: the block promises a {promised}, none was raised")
    shown = whole(stream.getvalue(), ran)
    return "\n".join(line.rstrip() for line in shown.splitlines())
