"""Rewrite the outputs on the pages: `python -m book.outputs [page …]`."""

import re
import sys
from pathlib import Path

from mkdocs.utils.meta import get_data

from book import LANGUAGES, ROOT, BookError
from book.run import Block, blocks, execute, namespace

COUNT = re.compile(r"^blocks: *\d+$", re.MULTILINE)


def rewritten(text: str, name: str) -> str:
    """Return the page with what its blocks print now, and their count."""
    lines = text.splitlines()
    names = namespace()
    edits: list[tuple[int, int, list[str]]] = []
    found = list(blocks(text))
    for block in found:
        printed = execute(block, names, name)
        if not block.agrees(printed):
            edits.append(_edit(block, printed))
    for start, stop, fresh in reversed(edits):
        lines[start:stop] = fresh
    return _counted("\n".join(lines) + "\n", len(found))


def promised(text: str) -> int:
    """Return the number of blocks that the front matter of a page promises."""
    count = get_data(text)[1].get("blocks")
    if not isinstance(count, int):
        raise BookError("the front matter has no `blocks: 0`; run `make outputs`")
    return count


def _counted(page: str, count: int) -> str:
    """Return the page with its number of blocks in the front matter."""
    head, end, rest = page.partition("\n---\n")
    if not (page.startswith("---\n") and end):
        raise BookError("the page does not begin with its front matter, between ---")
    said = f"blocks: {count}"
    if COUNT.search(head):
        return COUNT.sub(said, head, count=1) + end + rest
    return f"{head}\n{said}{end}{rest}"


def _edit(block: Block, printed: str) -> tuple[int, int, list[str]]:
    indent = block.fence.indent
    body = [f"{indent}{line}".rstrip() for line in printed.splitlines()]
    if block.output is None:
        after = block.fence.last + 1
        return after, after, ["", f"{indent}```output", *body, f"{indent}```"]
    if not printed:
        raise BookError(
            f"line {block.output.first + 1}: the block above prints nothing; "
            "remove its output fence"
        )
    return block.output.first + 1, block.output.last, body


def main(names: list[str]) -> int:
    """Rewrite the pages named, or all; return 1 if one of them fails."""
    pages = [Path(name).resolve() for name in names] or [
        page
        for language in LANGUAGES
        for page in (ROOT / "docs" / language).rglob("*.md")
    ]
    failed = 0
    for page in sorted(pages):
        name = str(page.relative_to(ROOT))
        before = page.read_text(encoding="utf-8")
        try:
            after = rewritten(before, name)
        except Exception as error:
            failed = 1
            print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
            continue
        if after != before:
            page.write_text(after, encoding="utf-8")
            print(f"{name}: rewritten")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
