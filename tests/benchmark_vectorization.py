"""What the prose claims of timings, timed: `python -m tests.benchmark_vectorization`.

Not collected by pytest: a busy machine would fail it. NumPy is held to one thread, so
that a ratio is that of the code and not of the cores. Each page is run up to three
times; a claim holds if it held once.
"""

import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is imported
os.environ.setdefault("MPLBACKEND", "agg")

from book import ROOT
from book.run import blocks, execute, namespace
from tests.timings import CLAIMS, numbers, timed

STEMS = ("vectorization", "reshape", "whole_training_set")
ROUNDS = 3


def run(stem: str) -> dict[str, str]:
    """Run a page; return what its timed cells print."""
    page = ROOT / "docs" / "en" / f"{stem}.md"
    cells = {block.fence.first: cell for cell, block in timed(page)}
    names = namespace()
    printed = {}
    for block in blocks(page.read_text(encoding="utf-8")):
        said = execute(block, names, stem)
        if cell := cells.get(block.fence.first):
            printed[cell] = said
    return printed


def main() -> int:
    """Print what is timed, with its bounds; return 1 if one never holds."""
    open_claims = set(CLAIMS)
    for _ in range(ROUNDS):
        for stem in STEMS:
            if not any(cell.startswith(stem) for cell in open_claims):
                continue
            for cell, said in run(stem).items():
                bounds = CLAIMS[cell](numbers(said))
                if all(bound.holds for bound in bounds):
                    open_claims -= {cell}
                print(f"{cell}: {CLAIMS[cell].__doc__}\n{said}")
                print(*bounds, sep="\n", end="\n\n")
    return int(bool(open_claims))


if __name__ == "__main__":
    sys.exit(main())
