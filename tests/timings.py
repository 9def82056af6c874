"""What the prose claims of the timings under the blocks, in one place.

`test_timings.py` holds what the pages show to it; `benchmark_vectorization.py` what
this machine measures. Bounds are wide: machines differ, the claims do not.

What the pages show was measured once, on one day, on the reference machine: it stands
in `reference_machine.yml`, which `benchmark_vectorization.py --record` writes.
"""

import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from book import LANGUAGES, ROOT
from book.run import Block, blocks
from book.source import INCLUDE
from page.same import TIMING

RECORD = ROOT / "tests" / "reference_machine.yml"
REFERENCE = ROOT / "docs" / "root" / "run" / "live" / "race" / "reference.js"
SUMS = "where_the_time_goes.py:sums"  # what the race shows beside the reader's machine
Rows = list[list[float]]


class Bound(NamedTuple):
    """A number made of timings, and between which two it is claimed to be."""

    name: str
    value: float
    least: float
    most: float = math.inf

    @property
    def holds(self) -> bool:
        return self.least <= self.value <= self.most

    def __str__(self) -> str:
        most = "" if self.most == math.inf else f", at most {self.most:g}"
        said = "" if self.holds else "  FAILS"
        return f"{self.name}: {self.value:.4g}, at least {self.least:g}{most}{said}"


def unit(name: str, value: float, usual: float) -> Bound:
    """Claim that a timing is in the unit shown: no machine is 50 times as fast."""
    return Bound(f"{name}, in its unit", value, usual / 50, usual * 50)


CLAIMS: dict[str, Callable[[Rows], list[Bound]]] = {}
Claim = Callable[[Rows], list[Bound]]


def claim(cell: str) -> Callable[[Claim], Claim]:
    """Register what is claimed of the numbers of each line that `cell` prints."""

    def register(bounds: Claim) -> Claim:
        CLAIMS[cell] = bounds
        return bounds

    return register


@claim("vectorization.py:race")
def race(rows: Rows) -> list[Bound]:
    """The loop is at least 50 times slower; the last lines say the same ratio."""
    [loop], [dot], [ratio], [hours] = rows
    off = max(0.1, 0.006 / dot)  # dot has two decimals
    return [
        Bound("loop / np.dot", loop / dot, 50),
        unit("loop", loop, 150),
        Bound("said ratio / (loop / np.dot)", ratio / loop * dot, 1 - off, 1 + off),
        Bound("said hours - ratio / 60", hours - ratio / 60, -0.51, 0.51),
    ]


@claim("vectorization.py:coarse")
def coarse(rows: Rows) -> list[Bound]:
    """Mostly 0 ms, and 1 ms as well; readings of 2 ms are rare."""
    [none], [one], [two] = rows
    return [
        Bound("0 ms more often than 1 ms", none - one, 1),
        Bound("1 ms", one, 1),
        Bound("2 ms", two, 0, 5),
        Bound("all of them", none + one + two, 95, 100),
    ]


@claim("vectorization.py:lists")
def lists(rows: Rows) -> list[Bound]:
    """Arrays one by one are the slowest; lists are nowhere near np.dot."""
    [arrays], [lists], [dot] = rows
    return [
        Bound("arrays / lists", arrays / lists, 1.5),
        Bound("lists / np.dot", lists / dot, 10),
        unit("lists", lists, 40),
    ]


@claim("vectorization.py:sizes")
def sizes(rows: Rows) -> list[Bound]:
    """A zero more is about ten times the loop; np.dot hardly moves up to 1000."""
    loops, dots = zip(*rows, strict=True)
    return [
        Bound("100 to 1000, the loop", loops[3] / loops[2], 5, 20),
        Bound("1000 to 10000, the loop", loops[4] / loops[3], 5, 20),
        Bound("loop / np.dot", min(a / b for a, b in rows), 2),
        Bound("np.dot up to 1000", max(dots[:4]) / min(dots[:4]), 1, 4),
        unit("loop", loops[4], 1600),
    ]


@claim("vectorization.py:spread")
def spread(rows: Rows) -> list[Bound]:
    """Numbers that lie apart are slower by several times."""
    [far], [near] = rows
    return [Bound("far / near", far / near, 2), unit("far", far, 100)]


@claim("reshape.py:times")
def times(rows: Rows) -> list[Bound]:
    """A view costs the same at any size, a copy more than ten times as much."""
    views, made = zip(*rows, strict=True)
    return [
        Bound("views, slowest / fastest", max(views) / min(views), 1, 4),
        Bound("copies, second / first", made[1] / made[0], 10),
        Bound("copies, third / second", made[2] / made[1], 10),
        Bound("copy / view, the smallest", made[0] / views[0], 2),
        unit("the largest copy", made[2], 5000),
    ]


@claim("whole_training_set.py:large")
def large(rows: Rows) -> list[Bound]:
    """Without the inner loop about three times faster, then dozens of times."""
    [two], [one], [none] = rows
    return [
        Bound("two loops / one", two / one, 1.7, 6),
        Bound("one loop / none", one / none, 20),
        unit("two loops", two, 11),
    ]


@claim("where_the_time_goes.py:one_step")
def one_step(rows: Rows) -> list[Bound]:
    """128 times the units take about as many times the time."""
    [small], [_], [large] = rows
    return [Bound("512 units / 4 units", large / small, 20, 500), unit("4", small, 30)]


@claim("where_the_time_goes.py:calls")
def calls(rows: Rows) -> list[Bound]:
    """100 numbers take as long as one; many take longer."""
    [one], [hundred], *_, [many] = rows
    return [
        Bound("100 numbers / 1 number", hundred / one, 0.5, 2),
        Bound("204,800 numbers / 1 number", many / one, 20),
        unit("204,800 numbers", many, 40),
    ]


@claim("where_the_time_goes.py:temporaries")
def temporaries(rows: Rows) -> list[Bound]:
    """With temporaries it takes many times as long as in place."""
    [fresh], [in_place] = rows
    return [
        Bound("1 - A1 * A1 / out=", fresh / in_place, 3),
        unit("out=", in_place, 60),
    ]


@claim("where_the_time_goes.py:pieces")
def pieces(rows: Rows) -> list[Bound]:
    """A product takes less than a pass, and tanh most of all."""
    [_], [tanh], [product], [_], [squares] = rows
    return [
        Bound("A1 * A1 / W2 @ A1", squares / product, 1.1),
        Bound("tanh / A1 * A1", tanh / squares, 2),
        unit("tanh", tanh, 350),
    ]


@claim("where_the_time_goes.py:sums")
def sums(rows: Rows) -> list[Bound]:
    """Blocks are no quicker than all at once, until the products fill no cache."""
    _, [loop, listed, *_], [_, _, whole, blocked, _], last = rows
    return [
        Bound("loop / listed, at 10,000", loop / listed, 1.3),
        Bound("whole / blocked, at 1,000,000", whole / blocked, 0.5, 2),
        Bound("whole / blocked, at 4,000,000", last[0] / last[1], 1.1),
        Bound("blocked / np.dot, at 4,000,000", last[1] / last[2], 1.1),
        unit("loop, at 10,000", loop, 1600),
    ]


@claim("where_the_time_goes.py:race")
def twins(rows: Rows) -> list[Bound]:
    """The twin is faster, the more so the larger; float32 saves half again."""
    slow, fast, short, _ = zip(*rows, strict=True)
    return [
        Bound("train / fast, at 4", slow[0] / fast[0], 1.2),
        Bound("train / fast, at 512", slow[2] / fast[2], 2.5),
        Bound("float64 / float32, at 512", fast[2] / short[2], 1.3),
        unit("train, at 512", slow[2], 2000),
    ]


def failing(cell: str, text: str) -> list[str]:
    """Return the bounds that the timings in a text break."""
    return [str(bound) for bound in CLAIMS[cell](numbers(text)) if not bound.holds]


def stems() -> list[str]:
    """Return the pages that show timings."""
    return sorted({cell.partition(".py:")[0] for cell in CLAIMS})


def pages() -> list[Path]:
    docs = ROOT / "docs"
    return [docs / key / f"{stem}.md" for key in LANGUAGES for stem in stems()]


def timed(page: Path) -> Iterator[tuple[str, Block]]:
    """Yield the blocks of a page whose timing varies, by the name of their cell."""
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.output and "varies" in block.output.options:
            last = INCLUDE.match(block.fence.body.splitlines()[-1].strip())
            assert last
            yield f"{last['path'].removeprefix('examples/')}:{last['name']}", block


def reference(measured: object, sums: str) -> str:
    """Return the module from which the race has what the reference machine measured."""
    rows = [line.replace("µs", "").split() for line in sums.splitlines()[1:]]
    held = "".join(f"  [{', '.join(row)}],\n" for row in rows)
    return (
        "// Written by `python -m tests.benchmark_vectorization --record`.\n\n"
        f'export const day = "{measured}";\n'
        "/** n, and the microseconds of the ways that do not take too long. */\n"
        f"export const rows = [\n{held}];\n"
    )


def numbers(text: str) -> Rows:
    """Return the timings of each line, those that may vary, in the unit shown."""
    rows = [[float(one) for one in TIMING.findall(line)] for line in text.splitlines()]
    return [row for row in rows if row]
