"""Judges an answer, claim by claim: `judge(name, answer, names, language)`."""

import ast
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypedDict

from page import block
from page.claims import CLAIMS, LOOPING, LOOPS
from page.exercise import Mark, Predict, Race, Said, Write, load, pieces
from page.faults import described, named
from page.outcomes import (
    Outcome,
    alike,
    array,
    close,
    outcome,
    parts,
    quiet,
    shape,
    shown,
    written,
)
from page.reading import answers

FILE = "answer"
ROUNDS = 3  # of a race, the best counts
SHORTEST = 0.002  # seconds: what is timed is repeated until it takes as long


class Line(TypedDict):
    """A claim: whether it holds, and on which call it does not."""

    holds: bool
    claim: str
    said: str
    expected: str
    came: str
    call: str


class Report(TypedDict):
    """passed; the claims up to the first that fails; what is said of this mistake."""

    passed: bool
    lines: list[Line]
    mistake: str
    said: str
    error: dict[str, Any] | None


class Tried:
    """The reader's code, run by itself: its names and how its calls end."""

    def __init__(self, code: str, names: dict[str, Any], language: str = "en") -> None:
        self.code, self.names, self.language = code, names, language
        self.ran = block.run(code, FILE, names, language=language)

    def outcomes(self, exercise: Write) -> list[Outcome]:
        function = self.names[exercise.function]
        return [outcome(function, args) for args in exercise.calls()]


def judge(
    name: str,
    answer: str | Sequence[str],
    names: dict[str, Any],
    language: str,
    put_back: Callable[[], None] = lambda: None,
) -> Report:
    """Judge an answer to an exercise: code, or what was typed or marked.

    The code runs among `names`, which hold nothing of the page; `put_back` undoes what
    it has done to anything else.
    """
    exercise, code = load(name)
    if isinstance(exercise, Write):
        return _write(exercise, code, str(answer), names, language, put_back)
    if isinstance(exercise, Predict):
        return _predict(exercise, code["starter"], list(answer), language)
    return _mark(exercise, code["starter"], set(answer), language)


def _write(
    exercise: Write,
    code: Mapping[str, str],
    answer: str,
    names: dict[str, Any],
    language: str,
    put_back: Callable[[], None],
) -> Report:
    right = [outcome(exercise.oracle, args) for args in exercise.calls()]
    tried = Tried(answer, names, language)
    put_back()
    lines: list[Line] = []
    for line in _claims(exercise, code, tried, right):
        lines.append(line)
        if not line["holds"]:
            mistake = _mistake(exercise, code, tried, line)
            return _report(lines, exercise, mistake, language, tried.ran["error"])
    return _report(lines, exercise, "", language)


def _claims(
    exercise: Write,
    code: Mapping[str, str],
    tried: Tried,
    right: Sequence[Outcome],
) -> Iterator[Line]:
    """Yield the claims in the order in which a beginner should hear of them."""
    say = _Sayer(tried.language)
    error = tried.ran["error"]
    yield say("runs", error is None, came=_heard(error))
    function = tried.names.get(exercise.function)
    yield say("defined", callable(function), name=exercise.function)
    if not exercise.loops:
        yield say("no_loop", not (found := _loops(tried.code)), came=found)
    calls = [written(exercise.function, args) for args in exercise.calls()]
    got = [*zip(calls, tried.outcomes(exercise), right, strict=True)]
    yield _ends(say, tried, got)
    for claim, holds, show in COMPARED:
        fails = (
            say(claim, False, expected=show(wanted), came=show(came), call=call)
            for call, came, wanted in got
            if came.error is None and not holds(came, wanted, exercise)
        )
        yield next(fails, say(claim, True))
    if exercise.race:
        yield _raced(say, exercise, exercise.race, code["starter"], tried)


def _ends(
    say: "_Sayer", tried: Tried, got: Sequence[tuple[str, Outcome, Outcome]]
) -> Line:
    """Whether each call ends as it should, with a value or with the right error."""
    for call, came, wanted in got:
        if type(came.error) is type(wanted.error):
            continue
        if came.error is None:
            right = type(wanted.error).__name__
            value = shown(came.value)
            return say("raises", False, expected=right, came=value, call=call)
        error = described(came.error, named(FILE), tried.language)
        if outside := _outside(came.error):
            return say("outside", False, name=outside, came=_heard(error), call=call)
        tried.ran["error"] = error
        return say("ends", False, came=_heard(error), call=call)
    return say("ends", True)


def _outside(error: BaseException) -> str:
    """Return the name that the code takes from elsewhere, or ""."""
    if not isinstance(error, NameError) or isinstance(error, UnboundLocalError):
        return ""
    return error.name or ""


def _same_values(came: Outcome, right: Outcome, exercise: Write) -> bool:
    return close(came.value, right.value, exercise.rel, exercise.abs)


# A claim, whether it holds of what a call gave, and what is shown of that.
COMPARED: list[
    tuple[str, Callable[[Outcome, Outcome, Write], bool], Callable[[Outcome], str]]
] = [
    (
        "given",
        lambda o, right, _: _kind(o.value) == _kind(right.value),
        lambda o: _kind(o.value),
    ),
    (
        "shape",
        lambda o, right, _: shape(o.value) == shape(right.value),
        lambda o: shape(o.value),
    ),
    ("values", _same_values, lambda o: shown(o.value)),
    (
        "unchanged",
        lambda o, right, _: close(o.after, right.after, 0, 0),
        lambda o: shown(o.after),
    ),
]


def _kind(value: Any) -> str:
    if array(value) is not None:
        return "number, array"
    inside = parts(value)
    return type(value).__name__ if inside is None else f"{len(inside)} values"


def _mistake(exercise: Write, code: Mapping[str, str], tried: Tried, line: Line) -> str:
    """Return the name of the mistake that gives just what this answer gives, or ""."""
    if line["claim"] in ("runs", "defined", "no_loop", "outside", "faster"):
        return line["claim"] if line["claim"] in exercise.mistakes else ""
    got = tried.outcomes(exercise)
    for name in exercise.mistakes:
        if name not in code:
            continue
        wrong = Tried(code[name], {"__name__": "__main__"}).outcomes(exercise)
        if all(
            alike(one, other, exercise.rel, exercise.abs)
            for one, other in zip(got, wrong, strict=True)
        ):
            return name
    return ""


def _loops(code: str) -> str:
    """Return the first line that goes round, or ""."""
    lines = code.splitlines()
    for node in ast.walk(ast.parse(code)):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if isinstance(node, LOOPS) or called.rpartition(".")[2] in LOOPING:
            return lines[getattr(node, "lineno", 1) - 1].strip()
    return ""


def _raced(
    say: "_Sayer", exercise: Write, race: Race, starter: str, tried: Tried
) -> Line:
    slow = Tried(starter, {"__name__": "__main__"}).names[exercise.function]
    args = race.args()
    with quiet():
        ratio = _seconds(slow, args) / _seconds(tried.names[exercise.function], args)
    least, came = f"× {race.times:g}", f"× {ratio:.3g}"
    return say("faster", ratio >= race.times, expected=least, came=came)


def _seconds(function: Callable[..., Any], args: tuple[Any, ...]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        count, start = 0, time.perf_counter()
        while count == 0 or time.perf_counter() - start < SHORTEST:
            function(*args)
            count += 1
        best = min(best, (time.perf_counter() - start) / count)
    return best


def _predict(
    exercise: Predict, starter: str, typed: list[str], language: str
) -> Report:
    say = _Sayer(language)
    lines, mistakes = [], []
    typed += [""] * (len(exercise.asks) - len(typed))
    values = expected(exercise, starter)
    for ask, value, text in zip(exercise.asks, values, typed, strict=False):
        holds = answers(text, value)
        claim = "said" if text.strip() else "unsaid"
        lines.append(say(claim, holds, name=ask.expression, came=text.strip()))
        if not holds:
            mistakes += [
                said
                for wrong, said in ask.mistakes.items()
                if answers(text, literal(wrong))
            ]
    passed = all(line["holds"] for line in lines)
    said = mistakes[0].in_(language) if mistakes else ""
    return Report(passed=passed, lines=lines, mistake="", said=said, error=None)


def expected(exercise: Predict, starter: str) -> list[Any]:
    """Return the values of the expressions after the code, or their errors."""
    names: dict[str, Any] = {"__name__": "__main__"}
    block.run(starter, FILE, names)
    return [_value(ask.expression, names) for ask in exercise.asks]


def _value(expression: str, names: dict[str, Any]) -> Any:
    with quiet():
        try:
            return eval(expression, dict(names))
        except Exception as error:
            return error


def literal(text: str) -> Any:
    """Return the value that a text of ours is: "(1, 1)", "0.25", "error", a word."""
    if text == "error":
        return ValueError()
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text


def _mark(exercise: Mark, starter: str, marked: set[str], language: str) -> Report:
    say = _Sayer(language)
    letters = pieces(starter)
    right = exercise.right(letters)
    wrong = [letter for letter in letters if (letter in marked) != (letter in right)]
    lines = [
        say("marked", not wrong, came=f"{len(letters) - len(wrong)}/{len(letters)}")
    ]
    said = [exercise.mistakes[x].in_(language) for x in wrong if x in exercise.mistakes]
    return Report(
        passed=not wrong,
        lines=lines,
        mistake=wrong[0] if wrong else "",
        said=said[0] if said else "",
        error=None,
    )


def _heard(error: Mapping[str, Any] | None) -> str:
    return f"{error['name']}: {error['message']}" if error else ""


def _report(
    lines: list[Line],
    exercise: Write,
    mistake: str,
    language: str,
    error: dict[str, Any] | None = None,
) -> Report:
    said = exercise.mistakes[mistake].in_(language) if mistake else ""
    passed = all(line["holds"] for line in lines)
    return Report(passed=passed, lines=lines, mistake=mistake, said=said, error=error)


class _Sayer:
    """Makes the line of a claim in a language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(
        self,
        claim: str,
        holds: bool,
        *,
        name: str = "",
        expected: str = "",
        came: str = "",
        call: str = "",
    ) -> Line:
        said: Said = CLAIMS[claim][0 if holds else 1]
        return Line(
            holds=holds,
            claim=claim,
            said=said.in_(self.language).format(name=name),
            expected="" if holds else expected,
            came="" if holds and claim not in ("said", "marked") else came,
            call="" if holds else call,
        )
