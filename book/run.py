"""Running the blocks of a page, top to bottom, in one namespace."""

import contextlib
import io
import linecache
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from book import BookError
from book.fences import Fence, fences
from book.source import expand

NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?")


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
        """Whether `printed` is what the page shows; timings differ in numbers only."""
        if self.output and "varies" in self.output.options:
            return _masked(printed) == _masked(self.expected)
        return printed == self.expected


def blocks(text: str) -> Iterator[Block]:
    """Yield the Python blocks of a page; refuse fences that nothing would check."""
    found = [fence for fence in fences(text) if "not-run" not in fence.options]
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


def execute(block: Block, namespace: dict[str, Any], filename: str) -> str:
    """Run a block and return what it prints, warnings and a promised error included."""
    filename = f"{filename}:{block.fence.first + 1}"
    lines = block.code.splitlines(keepends=True)
    linecache.cache[filename] = (len(block.code), None, lines, filename)
    promised = block.fence.options.get("raises")
    stream = io.StringIO()
    raised = None
    with contextlib.redirect_stdout(stream), warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = _print_warning  # type: ignore[assignment]
        try:
            exec(compile(block.code, filename, "exec", dont_inherit=True), namespace)
        except Exception as error:
            raised = error
            if type(error).__name__ != promised:
                raise
            print(f"{promised}: {error}")
    if promised and raised is None:
        raise BookError(f"{filename}: the block promises a {promised}, none was raised")
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


def _print_warning(message: Warning | str, category: type[Warning], *_: Any) -> None:
    print(f"{category.__name__}: {message}")


def _masked(text: str) -> str:
    return re.sub(r"[ \t]+", " ", NUMBER.sub("#", text))
