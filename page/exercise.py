"""What an exercise is: a task whose answer the page can judge.

`exercises/<stem>.py` holds those of a page, each under its name; their code stands in
`exercises/answers/<stem>.py`, in cells: `name.starter` is what the reader begins with,
`name.solution` one right answer, `name.other_…` more right answers, and `name.mistake`
a wrong one that learners give, with a sentence of its own in `mistakes`. Where lines
are to be put in order, the starter is made of the solution.
"""

import importlib
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from page.cells import cells

RIGHT = ("solution", "other_")  # how the names of cells with right answers begin


class Said(NamedTuple):
    """A sentence in both languages."""

    ko: str
    en: str

    def in_(self, language: str) -> str:
        return self.ko if language == "ko" else self.en


class Race(NamedTuple):
    """How many times as fast as the starter the answer must be, on these arguments."""

    times: float
    args: Callable[[], tuple[Any, ...]]


@dataclass(frozen=True, kw_only=True)
class Write:
    """Code that defines a function; it is called and compared with an oracle.

    kind: what the reader does
    function: the name that the code must define
    calls: makes the arguments of each call, the smallest first
    oracle: gives what is right by another way than the solution; where it raises, the
        answer must raise the same
    mistakes: by the name of its cell, the sentence for each wrong answer
    loops: whether the code may hold a loop
    race: what it is held to, if it must be fast
    rel, abs: the tolerance of numbers, as math.isclose has it
    """

    kind: Literal["write", "fix", "order", "speed", "assert"] = "write"
    function: str
    calls: Callable[[], Sequence[tuple[Any, ...]]]
    oracle: Callable[..., Any]
    mistakes: Mapping[str, Said]
    loops: bool = True
    race: Race | None = None
    rel: float = 1e-9
    abs: float = 1e-12


class Ask(NamedTuple):
    """An expression whose value the reader says, and what is said of wrong values."""

    expression: str
    mistakes: Mapping[str, Said] = {}  # read only


@dataclass(frozen=True, kw_only=True)
class Predict:
    """Code to be read: what do these expressions give after it? Maybe an error."""

    kind: Literal["predict"] = "predict"
    asks: Sequence[Ask]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Pieces of code, a line `# a`, `# b`, … before each: of which does it hold?

    right: finds out, by running the pieces that it is given by letter
    mistakes: by letter, what is said where it is marked, or left, wrongly
    one: exactly one is right
    """

    kind: Literal["mark", "find"] = "mark"
    right: Callable[[Mapping[str, str]], set[str]]
    mistakes: Mapping[str, Said] = field(default_factory=dict)
    one: bool = False


Exercise = Write | Predict | Mark


def load(name: str) -> tuple[Exercise, dict[str, str]]:
    """Return an exercise by its name, `stem.name`, and its cells.

    Raises:
        LookupError: there is none.
    """
    stem, _, own = name.partition(".")
    try:
        module = importlib.import_module(f"exercises.{stem}")
        exercise = getattr(module, own)
    except (ImportError, AttributeError) as error:
        raise LookupError(f"exercises/{stem}.py has no exercise {own!r}") from error
    file = Path(str(module.__file__)).parent / "answers" / f"{stem}.py"
    found = {
        cell.removeprefix(f"{own}."): code
        for cell, code in cells(file.read_text(encoding="utf-8")).items()
        if cell.startswith(f"{own}.")
    }
    if exercise.kind == "order":
        found["starter"] = shuffled(found["solution"], name)
    return exercise, found


def shuffled(code: str, seed: str) -> str:
    """Return code with the lines of its function in another order, always the same."""
    lines = [line for line in code.splitlines() if line.strip()]
    start = next(k for k, line in enumerate(lines) if line.startswith("def ")) + 1
    body = lines[start:]
    chance = random.Random(seed)
    while body == lines[start:]:
        chance.shuffle(body)
    return "\n".join(lines[:start] + body)


def pieces(starter: str) -> dict[str, str]:
    """Return the pieces of a starter by the letters in front of them."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in starter.splitlines():
        mark = line.removeprefix("# ")
        if line.startswith("# ") and len(mark) == 1:
            current = found.setdefault(mark, [])
        else:
            current.append(line)
    return {letter: "\n".join(lines).strip("\n") for letter, lines in found.items()}
