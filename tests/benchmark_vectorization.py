"""What the prose claims of timings, timed: `python -m tests.benchmark_vectorization`.

Not collected by pytest: a busy machine would fail it. NumPy is held to one thread, so
that a ratio is that of the code and not of the cores. Each page is run up to three
times; a claim holds if it held once.

With `--record` this machine becomes the reference machine: what it measures is written
to `reference_machine.yml`, with the day, under the blocks of the pages, and into the
figure that races.
"""

import os
import platform
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from textwrap import indent
from time import perf_counter

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is imported
os.environ.setdefault("MPLBACKEND", "agg")

import numpy as np
import yaml

from book import ROOT
from book.run import blocks, execute, namespace
from tests.timings import (
    CLAIMS,
    RECORD,
    REFERENCE,
    SUMS,
    numbers,
    pages,
    reference,
    stems,
    timed,
)

ROUNDS = 3
HEAD = "# Written by `python -m tests.benchmark_vectorization --record`.\n"


def fresh(stem: str) -> dict[str, str]:
    """Run a page in a process of its own, as readers do.

    What a process had in hand before decides where its next arrays come from.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(run, stem).result()


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
        for stem in stems():
            if not any(cell.startswith(f"{stem}.py:") for cell in open_claims):
                continue
            for cell, said in fresh(stem).items():
                bounds = CLAIMS[cell](numbers(said))
                if all(bound.holds for bound in bounds):
                    open_claims -= {cell}
                print(f"{cell}: {CLAIMS[cell].__doc__}\n{said}")
                print(*bounds, sep="\n", end="\n\n")
    return int(bool(open_claims))


def record() -> int:
    """Measure on an idle machine; write down the quickest run that bears out all."""
    measured: dict[str, str] = {}
    for stem in stems():
        runs = []
        for _ in range(ROUNDS):
            start = perf_counter()
            said = fresh(stem)
            if all(
                bound.holds
                for cell, text in said.items()
                for bound in CLAIMS[cell](numbers(text))
            ):
                runs.append((perf_counter() - start, said))
        if not runs:
            print(f"{stem}: no run bore out the claims; is the machine busy?")
            return 1
        measured |= min(runs, key=lambda one: one[0])[1]
    cells = "".join(
        f"  {cell}: |\n{indent(text, '    ')}\n" for cell, text in measured.items()
    )
    head = yaml.safe_dump(machine(), sort_keys=False)
    RECORD.write_text(f"{HEAD}{head}cells:\n{cells}", encoding="utf-8")
    module = reference(date.today(), measured[SUMS])
    REFERENCE.write_text(module, encoding="utf-8")
    for page in pages():
        show(page, measured)
    return 0


def machine() -> dict[str, object]:
    """What the prose may say of the machine, and the day."""
    return {
        "measured": date.today(),
        "system": platform.system(),
        "cores": os.cpu_count(),
        "python": platform.python_version().rpartition(".")[0],
        "numpy": np.__version__,
        "threads": 1,
    }


def show(page: Path, measured: dict[str, str]) -> None:
    """Write what was measured under the blocks of a page."""
    lines = page.read_text(encoding="utf-8").splitlines()
    for cell, block in reversed([*timed(page)]):
        assert block.output
        rows = [f"{block.output.indent}{row}" for row in measured[cell].splitlines()]
        lines[block.output.first + 1 : block.output.last] = rows
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(record() if sys.argv[1:] == ["--record"] else main())
