"""What no page may hold, whether it is tested or built: `check_pages(docs)`."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from book import LANGUAGES, BookError
from book.run import blocks
from book.source import INCLUDE, SNIPPETS, block_name
from page.cells import cells
from page.same import TIMING

CLOCKS = ("measure(", "perf_counter")
UNPRINTED = {"imports"}  # of students.py


def check_pages(docs: Path) -> None:
    """Check all pages of a book, and that no cell of an example is left out.

    Raises:
        BookError: all that is wrong, a line each.
    """
    wrong: list[str] = []
    for language in LANGUAGES:
        folder = docs / language
        wrong += _one_address(folder)
        pages = {page: page.read_text("utf-8") for page in sorted(folder.rglob("*.md"))}
        for page, text in pages.items():
            name = page.relative_to(docs)
            try:
                found = [*check_varies(text), *included_twice(text)]
                wrong += [f"{name}: {what}" for what in found]
            except BookError as error:
                wrong.append(f"{name}: {error}")
        wrong += left_out(folder, {page.stem: text for page, text in pages.items()})
    if wrong:
        raise BookError("\n".join(wrong))


def check_varies(text: str) -> Iterator[str]:
    """Name the outputs whose timing may vary although nothing in them is timed."""
    for block in blocks(text):
        if block.output is None or "varies" not in block.output.options:
            continue
        if not any(clock in block.code for clock in CLOCKS):
            yield f"line {block.output.first + 1}: varies, but the code reads no clock"
        elif not TIMING.search(block.expected):
            yield (
                f"line {block.output.first + 1}: varies, but no number stands before "
                "a unit of time or ×"
            )


def included_twice(text: str) -> Iterator[str]:
    """Name the blocks that have the name of another, by which links know them."""
    first: dict[str, int] = {}
    for block in blocks(text):
        name, line = block_name(block.fence.body), block.fence.first + 1
        if first.setdefault(name, line) != line:
            yield f"line {line}: {name} ends this block and that of line {first[name]}"


def left_out(folder: Path, pages: dict[str, str]) -> Iterator[str]:
    """Name the cells that are not on the page of their file, once each."""
    for file in sorted((SNIPPETS / "examples").glob("*.py")):
        names = {*cells(file.read_text(encoding="utf-8"))}
        if file.stem in pages:
            on_page = Counter(included(pages[file.stem], file.name))
        else:  # it belongs to several pages
            everywhere = "\n".join(pages.values())
            on_page = Counter({*included(everywhere, file.name)})
            names -= UNPRINTED
        for name in sorted(names | {*on_page}):
            if on_page[name] != 1:
                yield (
                    f"{folder.name}: examples/{file.name}:{name} stands on its page "
                    f"{on_page[name]} times; once is right"
                )


def included(text: str, file: str) -> list[str]:
    """Return the cells of `examples/<file>` that a page includes, in order."""
    found = (INCLUDE.match(line.strip()) for line in text.splitlines())
    return [one["name"] for one in found if one and one["path"] == f"examples/{file}"]


def _one_address(folder: Path) -> Iterator[str]:
    addresses: Counter[str] = Counter()
    for suffix in ("*.md", "*.py", "*.ipynb"):
        for page in folder.rglob(suffix):
            place = page.relative_to(folder).with_suffix("")
            addresses[str(place.parent if place.name == "index" else place)] += 1
    for address, count in addresses.items():
        if count > 1:
            yield f"{folder.name}/{address}: {count} pages have this address"
