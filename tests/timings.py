"""What the prose claims of the timings under the blocks, in one place.

`test_timings.py` holds what the pages show to it; `benchmark_vectorization.py` what
this machine measures. Bounds are wide: machines differ, the claims do not.

What the pages show was measured once, on one day, on the reference machine: it stands
in `reference_machine.yml`, which `benchmark_vectorization.py --record` writes.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from book import LANGUAGES, ROOT
from book.run import Block, blocks
from book.source import INCLUDE
from page.same import TIMING

RECORD = ROOT / "tests" / "reference_machine.yml"
Rows = list[list[float]]
CLAIMS: dict[str, Callable[[Rows], bool]] = {}


def claim(cell: str) -> Callable[[Callable[[Rows], bool]], Callable[[Rows], bool]]:
    """Register what is claimed of the numbers of each line that `cell` prints."""

    def register(holds: Callable[[Rows], bool]) -> Callable[[Rows], bool]:
        CLAIMS[cell] = holds
        return holds

    return register


@claim("vectorization.py:race")
def race(rows: Rows) -> bool:
    """The loop is at least 50 times slower; the last lines say the same ratio."""
    [loop], [dot], [ratio], [hours] = rows
    agree = abs(ratio / (loop / dot) - 1) < 0.1 or dot < 0.05  # of two decimals
    return loop > 50 * dot and agree and abs(hours - ratio / 60) < 0.51


@claim("vectorization.py:coarse")
def coarse(rows: Rows) -> bool:
    """Mostly 0 ms, and 1 ms as well; readings of 2 ms are rare."""
    [none], [one], [two] = rows
    return none > one > 0 and two <= 5 and 95 <= none + one + two <= 100


@claim("vectorization.py:lists")
def lists(rows: Rows) -> bool:
    """Arrays one by one are the slowest; lists are nowhere near np.dot."""
    [arrays], [lists], [dot] = rows
    return arrays > 1.5 * lists and lists > 10 * dot


@claim("vectorization.py:sizes")
def sizes(rows: Rows) -> bool:
    """A zero more is about ten times the loop; np.dot hardly moves up to 1000."""
    loops, dots = zip(*rows, strict=True)
    tenfold = all(5 < loops[k + 1] / loops[k] < 20 for k in (2, 3))
    faster = all(loop > 2 * dot for loop, dot in rows)
    return tenfold and faster and max(dots[:4]) < 4 * min(dots[:4])


@claim("vectorization.py:copies")
def copies(rows: Rows) -> bool:
    """The door costs hardly anything; copying far more than the product itself."""
    [bare], [dot], [single] = rows
    return dot < 2 * bare and single > 3 * dot


@claim("vectorization.py:spread")
def spread(rows: Rows) -> bool:
    """Numbers that lie apart are slower by several times."""
    [far], [near] = rows
    return far > 2 * near


@claim("reshape.py:times")
def times(rows: Rows) -> bool:
    """A view costs the same at any size, a copy more than sixteen times as much."""
    views, made = zip(*rows, strict=True)
    grows = all(made[k + 1] > 10 * made[k] for k in (0, 1))
    return max(views) < 4 * min(views) and grows and made[0] > 2 * views[0]


@claim("whole_training_set.py:large")
def large(rows: Rows) -> bool:
    """Without the inner loop about three times faster, then dozens of times."""
    [two], [one], [none] = rows
    return 1.7 < two / one < 6 and one > 20 * none


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


def numbers(text: str) -> Rows:
    """Return the timings of each line, those that may vary, in the unit shown."""
    rows = [[float(one) for one in TIMING.findall(line)] for line in text.splitlines()]
    return [row for row in rows if row]
