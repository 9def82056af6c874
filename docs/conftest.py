"""Each page is a test: its blocks are run top to bottom and print what it shows."""

import os
from collections.abc import Iterator

from sybil import Document, Example, Region, Sybil

from book.outputs import promised
from book.run import Block, blocks, execute, namespace

os.environ.setdefault("MPLBACKEND", "agg")


class PageParser:
    """Makes one test of each Python block, and one that counts the blocks that ran."""

    def __call__(self, document: Document) -> Iterator[Region]:
        starts = [0]
        for line in document.text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        document.namespace.update(namespace())
        found = list(blocks(document.text))
        for block in found:
            yield Region(
                starts[block.fence.first],
                starts[block.fence.last] + 1,
                parsed=block,
                evaluator=run_block,
            )
        end = len(document.text)
        yield Region(end, end, parsed=len(found), evaluator=count_blocks)


def run_block(example: Example) -> str | None:
    """Return what is wrong with the block, as sybil wants it, or None."""
    block: Block = example.parsed
    printed = execute(block, example.namespace, example.path)
    example.namespace["__ran__"] = example.namespace.get("__ran__", 0) + 1
    if block.agrees(printed):
        return None
    return (
        f"{example.path}:{example.line}: the block prints\n{printed}\n"
        f"but the page shows\n{block.expected}\n(`make outputs` rewrites it)"
    )


def count_blocks(example: Example) -> str | None:
    """Compare the number of blocks that ran with the page's front matter."""
    ran, expected = example.namespace.get("__ran__", 0), promised(example.document.text)
    if ran == example.parsed == expected:
        return None
    return (
        f"{example.path}: {ran} of {example.parsed} blocks ran, {expected} promised"
        " (`make outputs` writes the number of blocks)"
    )


pytest_collect_file = Sybil(parsers=[PageParser()], pattern="*.md").pytest()
