"""Judges code: runs it by itself, calls its function, compares with an oracle."""

import ast
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from page import block
from page.claims import LOOPING, LOOPS
from page.exercise import Race, Write
from page.faults import described, named
from page.outcomes import (
    Outcome,
    alike,
    close,
    kind,
    outcome,
    quiet,
    shape,
    shown,
    written,
)
from page.report import Line, Report, Sayer, report

FILE = "answer"
JUDGES = (
    *("exercises", "page.claims", "page.coded", "page.exercise"),
    *("page.judge", "page.outcomes", "page.reading", "page.report"),
)
UNCALLED = ("runs", "defined", "no_loop", "outside", "faster")
ROUNDS = 3  # of a race, the best counts
SHORTEST = 0.002  # seconds: what is timed is repeated until it takes as long

Args = tuple[Any, ...]


class Called(NamedTuple):
    """A call as code, what came of it, and what is right."""

    text: str
    came: Outcome
    right: Outcome


class Tried:
    """Code that was run by itself: its names, and how its calls end."""

    def __init__(self, code: str, names: dict[str, Any], language: str = "en") -> None:
        self.code, self.names = code, names
        self.error = block.run(code, FILE, names, language=language)["error"]

    def outcomes(self, function: str, calls: Sequence[Args]) -> list[Outcome]:
        return [outcome(self.names[function], args) for args in calls]


def judge_code(
    exercise: Write,
    code: Mapping[str, str],
    answer: str,
    names: dict[str, Any],
    say: Sayer,
    put_back: Callable[[], None],
) -> Report:
    """Judge an answer that is code; what is right is found before it runs."""
    calls = exercise.calls()
    right = [outcome(exercise.oracle, args) for args in calls]
    with hidden():
        tried = Tried(answer, names, say.language)
    put_back()
    lines: list[Line] = []
    with hidden():
        for line in _claims(exercise, code["starter"], tried, calls, right, say):
            lines.append(line)
            if not line["holds"]:
                mistake = _mistake(exercise, code, tried, calls, line["claim"])
                said = exercise.mistakes[mistake].in_(say.language) if mistake else ""
                return report(lines, mistake, said, tried.error)
    return report(lines)


def _claims(
    exercise: Write,
    starter: str,
    tried: Tried,
    calls: Sequence[Args],
    right: Sequence[Outcome],
    say: Sayer,
) -> Iterator[Line]:
    """Yield the claims in the order in which a beginner should hear of them."""
    name = exercise.function
    yield say.line("runs", tried.error is None, came=_heard(tried.error))
    yield say.line("defined", callable(tried.names.get(name)), name=name)
    if not exercise.loops:
        loop = _loop(tried.code)
        yield say.line("no_loop", not loop, came=loop)
    texts = [written(name, args) for args in calls]
    called = [*map(Called, texts, tried.outcomes(name, calls), right)]
    yield _ends(called, tried, say)
    called = [one for one in called if one.came.error is None]
    writes = any(
        not close(one.after, args, 0, 0) for one, args in zip(right, calls, strict=True)
    )
    for claim in COMPARED:
        if claim != ("unchanged" if writes else "written"):
            yield _compared(claim, called, exercise, say)
    if exercise.race:
        yield _raced(name, exercise.race, starter, tried, say)


# A claim, and what of an outcome it is about.
COMPARED: dict[str, Callable[[Outcome], Any]] = {
    "given": lambda outcome: kind(outcome.value),
    "shape": lambda outcome: shape(outcome.value),
    "values": lambda outcome: outcome.value,
    "unchanged": lambda outcome: outcome.after,
    "written": lambda outcome: outcome.after,  # instead, where arguments are to change
}


def _compared(
    claim: str, called: Sequence[Called], exercise: Write, say: Sayer
) -> Line:
    """Return the claim for the first call on which it fails, if there is one."""
    for call, *outcomes in called:
        came, right = map(COMPARED[claim], outcomes)
        if not close(came, right, exercise.rel, exercise.abs):
            show = say.kind if claim == "given" else shown
            return say.line(
                claim, False, expected=show(right), came=show(came), call=call
            )
    return say.line(claim, True)


def _ends(called: Sequence[Called], tried: Tried, say: Sayer) -> Line:
    """Whether each call ends as it should, with a value or with the right error."""
    for call, came, right in called:
        if type(came.error) is type(right.error):
            continue
        if came.error is None:
            error, value = type(right.error).__name__, shown(came.value)
            return say.line("raises", False, expected=error, came=value, call=call)
        tried.error = described(came.error, named(FILE), say.language)
        heard = _heard(tried.error)
        if name := _outside(came.error):
            return say.line("outside", False, name=name, came=heard, call=call)
        return say.line("ends", False, came=heard, call=call)
    return say.line("ends", True)


def _outside(error: BaseException) -> str:
    """Return the name that the code takes from elsewhere, or ""."""
    local = isinstance(error, UnboundLocalError)
    return error.name or "" if isinstance(error, NameError) and not local else ""


def _heard(error: Mapping[str, Any] | None) -> str:
    return f"{error['name']}: {error['message']}" if error else ""


def _mistake(
    exercise: Write,
    code: Mapping[str, str],
    tried: Tried,
    calls: Sequence[Args],
    claim: str,
) -> str:
    """Return the name of the mistake that gives just what this answer gives, or ""."""
    if claim in UNCALLED:
        return claim if claim in exercise.mistakes else ""
    got = tried.outcomes(exercise.function, calls)
    for name in exercise.mistakes:
        if name in UNCALLED:
            continue
        mistaken = Tried(code[name], {"__name__": "__main__"})
        wrong = mistaken.outcomes(exercise.function, calls)
        pairs = zip(got, wrong, strict=True)
        if all(alike(one, other, exercise.rel, exercise.abs) for one, other in pairs):
            return name
    return ""


def _loop(code: str) -> str:
    """Return the first line that goes round, or ""."""
    lines = code.splitlines()
    for node in ast.walk(ast.parse(code)):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if isinstance(node, LOOPS) or called.rpartition(".")[2] in LOOPING:
            return lines[getattr(node, "lineno", 1) - 1].strip()
    return ""


def _raced(name: str, race: Race, starter: str, tried: Tried, say: Sayer) -> Line:
    slow = Tried(starter, {"__name__": "__main__"}).names[name]
    args = race.args()
    with quiet():
        ratio = _seconds(slow, args) / _seconds(tried.names[name], args)
    least, came = f"× {race.times:g}", f"× {ratio:.3g}"
    return say.line("faster", ratio >= race.times, expected=least, came=came)


def _seconds(function: Callable[..., Any], args: Args) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        count, start = 0, time.perf_counter()
        while count == 0 or time.perf_counter() - start < SHORTEST:
            function(*args)
            count += 1
        best = min(best, (time.perf_counter() - start) / count)
    return best


@contextmanager
def hidden() -> Iterator[None]:
    """Keep the judges from the code that is judged: it can import only others."""
    taken = {name: sys.modules[name] for name in [*sys.modules] if _judges(name)}
    for name in taken:
        _forget(name)
    try:
        yield
    finally:
        for name in [name for name in sys.modules if _judges(name)]:
            _forget(name)
        for name, module in taken.items():
            sys.modules[name] = module
            parent, _, own = name.rpartition(".")
            if parent:
                setattr(sys.modules[parent], own, module)


def _judges(name: str) -> bool:
    return name.startswith(JUDGES)


def _forget(name: str) -> None:
    del sys.modules[name]
    parent, _, own = name.rpartition(".")
    if parent in sys.modules:
        vars(sys.modules[parent]).pop(own, None)
