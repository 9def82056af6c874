"""What cells print that no build runs: recorded where their packages are, and guarded.

`python -m book.stored PYTHON` runs them with a Python that has the packages, and says
what they print no longer; with `--record` it writes down what they print.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import jupytext
from nbformat import NotebookNode

from book import ROOT, BookError
from book.address import key
from book.source import SNIPPETS

FOLDER = ROOT / "docs" / "stored"
NAMES = {
    "python": "Python",
    "numpy": "NumPy",
    "scikit-learn": "scikit-learn",
    "torch": "PyTorch",
    "jax": "JAX",
}
NOTE = {
    "ko": "책을 만들 때는 이 셀을 실행하지 않습니다. "
    "위의 출력은 {day}에 {versions}로 실행해 저장해 둔 것입니다.",
    "en": "The build does not run this cell. "
    "What it printed was stored on {day}, with {versions}.",
}


class Stored(NamedTuple):
    """What a cell printed, where and when."""

    output: str
    day: str
    versions: dict[str, str]

    def note(self, language: str) -> str:
        """Return the sentence that stands below the output."""
        used = [name for name in NAMES if name in self.versions]
        where = ", ".join(f"{NAMES[name]} {self.versions[name]}" for name in used)
        return NOTE[language].format(day=self.day, versions=where)


def is_stored(cell: NotebookNode) -> bool:
    """Whether a cell needs what the build does not have: `needs="torch"`."""
    return "needs" in cell.metadata


def stored(path: Path, name: str) -> Stored:
    """Return what is recorded of a cell of a notebook.

    Raises:
        BookError: it is of another program, or there is nothing.
    """
    place = FOLDER / f"{path.stem}.json"
    recorded = json.loads(place.read_text("utf-8")) if place.is_file() else {}
    if recorded.get(name, {}).get("program") != fingerprint(_program(path), name):
        raise BookError(
            f"{path}: {name}: the output in docs/stored is not of this cell and those "
            "above it: `make labs` records it anew"
        )
    found = recorded[name]
    return Stored("\n".join(found["output"]), found["day"], found["versions"])


def fingerprint(program: list[NotebookNode], name: str) -> str:
    """Return what stands for a cell, the cells above it and the data."""
    names = [cell.metadata.get("name") for cell in program]
    codes = [cell.source for cell in program[: names.index(name) + 1]]
    data = [file.read_text("utf-8") for file in sorted(SNIPPETS.glob("*.csv"))]
    return key(json.dumps([codes, data]).encode())


def _program(path: Path) -> list[NotebookNode]:
    """Return the cells of code."""
    return _code(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def _code(text: str) -> list[NotebookNode]:
    read = jupytext.reads(text, "py:percent")
    return [cell for cell in read.cells if cell.cell_type == "code"]


def notebooks() -> Iterator[Path]:
    """Yield the notebooks with such cells; the twin has the same code."""
    for path in sorted((ROOT / "docs" / "en").glob("*.py")):
        if any(map(is_stored, _program(path))):
            yield path


def run(python: str, path: Path) -> dict[str, Any]:
    """Return what is to be recorded of a notebook, run where the packages are."""
    program = _program(path)
    asked = [
        {
            "name": cell.metadata["name"],
            "code": cell.source,
            "needs": ["numpy", *cell.metadata.get("needs", "").split()],
        }
        for cell in program
    ]
    answer = subprocess.run(
        [python, "-m", "book.peers"],
        cwd=ROOT,
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    ran = json.loads(answer.stdout)
    return {
        cell.metadata["name"]: ran[cell.metadata["name"]]
        | {
            "day": date.today().isoformat(),
            "program": fingerprint(program, cell.metadata["name"]),
        }
        for cell in program
        if is_stored(cell)
    }


def differences(python: str) -> Iterator[str]:
    """Yield a line for each cell that prints something else than is recorded."""
    for path in notebooks():
        for name, ran in run(python, path).items():
            if stored(path, name).output != "\n".join(ran["output"]):
                yield f"{path.stem}: {name} prints\n" + "\n".join(ran["output"])


def record(python: str) -> None:
    """Write down what the cells print now."""
    for path in notebooks():
        text = json.dumps(run(python, path), indent=2, sort_keys=True)
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{path.stem}.json").write_text(f"{text}\n", encoding="utf-8")


def main(python: str, *options: str) -> None:
    if "--record" in options:
        record(python)
    try:
        said = list(differences(python))
    except BookError as error:
        sys.exit(str(error))
    if said:
        sys.exit("\n\n".join(said))


if __name__ == "__main__":
    main(*sys.argv[1:])
