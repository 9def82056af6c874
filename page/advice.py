"""One sentence of help for an error that a reader meets, in the page's language."""

import ast
import builtins
import contextlib
import linecache
import re
from collections.abc import Iterable
from types import FrameType, TracebackType
from typing import Any, NamedTuple

from page.rules import ONE_NUMBER, RULES, Rule
from page.signs import SIGNS

SHAPES_IN_PLAY = {"ko": " 이 줄의 배열: {0}.", "en": " Arrays on this line: {0}."}
MOST = 1_000  # letters of a message or a line that are looked at
ABOUT_SHAPES = ("ValueError", "IndexError", "AxisError")


class Heard(NamedTuple):
    """What is known of an error; `at` counts lines, `meant` is a name or a sign."""

    message: str
    line: str
    at: int
    meant: str


def advice(raised: BaseException, filename: str, language: str) -> str:
    """Return one sentence, and the shapes of the arrays on the failing line, or ''.

    Never raises, not even where the error cannot say what it is.
    """
    with contextlib.suppress(Exception):
        return _advice(raised, filename, language)
    return ""


def _advice(raised: BaseException, filename: str, language: str) -> str:
    name, heard = type(raised).__name__, hear(raised, filename)
    for rule in RULES:
        found = fits(rule, name, heard)
        if found is not None:
            sentence: str = getattr(rule, language)
            sentence = sentence.format(*found, at=heard.at, meant=heard.meant)
            if name in ABOUT_SHAPES or rule in ONE_NUMBER:
                shapes = shapes_in_play(raised.__traceback__, filename)
                sentence += SHAPES_IN_PLAY[language].format(shapes) if shapes else ""
            return sentence
    return ""


def fits(rule: Rule, name: str, heard: Heard) -> list[str] | None:
    """Return what fills the sentence, or None if it is about something else."""
    if not re.fullmatch(rule.kind, name):
        return None
    message = re.search(rule.message, heard.message[:MOST])
    line = re.search(rule.line, heard.line[:MOST])
    if not (message and line):
        return None
    if "{meant}" in rule.en and not heard.meant:
        return None
    return [group or "" for group in message.groups() + line.groups()]


def hear(raised: BaseException, filename: str) -> Heard:
    """Gather what the rules look at."""
    if isinstance(raised, SyntaxError):
        at, line = raised.lineno or 0, raised.text
        sign = re.search("invalid character '(.)'", raised.msg)
        meant = SIGNS.get(sign[1], "") if sign else ""
        return Heard(raised.msg, line or linecache.getline(filename, at), at, meant)
    step = _last(raised.__traceback__, filename)
    at = step.tb_lineno if step else 0
    meant = _meant(raised, step.tb_frame) if step else ""
    return Heard(str(raised), linecache.getline(filename, at), at, meant)


def closest(word: str, names: Iterable[str]) -> str:
    """Return the name that is nearest, at most a third of its letters away, or ''."""
    public = [name for name in names if not name.startswith("_") and name != word]
    ranked = [(distance(word.lower(), name.lower()), name) for name in public]
    away, name = min(ranked, default=(len(word), ""))
    return name if away <= len(word) // 3 else ""


def distance(one: str, other: str) -> int:
    """Count the letters to add, to remove or to change between two words."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one):
        before, row = row, [i + 1]
        for j, sign in enumerate(other):
            row.append(min(before[j] + (letter != sign), before[j + 1] + 1, row[j] + 1))
    return row[-1]


def shapes_in_play(step: TracebackType | None, filename: str) -> str:
    """Name the arrays on the last of the reader's own lines, with their shapes."""
    last = _last(step, filename)
    if last is None:
        return ""
    positions = list(last.tb_frame.f_code.co_positions())[last.tb_lasti // 2]
    line, end = positions[0] or last.tb_lineno, positions[1] or last.tb_lineno
    known: dict[str, Any] = {**last.tb_frame.f_globals, **last.tb_frame.f_locals}
    names = [
        name
        for name in _names(filename, line, end)
        if isinstance(getattr(known.get(name), "shape", None), tuple)
    ]
    return ", ".join(f"{name} {known[name].shape}" for name in names)


def _last(step: TracebackType | None, filename: str) -> TracebackType | None:
    last = None
    while step:
        if step.tb_frame.f_code.co_filename == filename:
            last = step
        step = step.tb_next
    return last


def _meant(raised: BaseException, frame: FrameType) -> str:
    if isinstance(raised, NameError) and raised.name:
        return closest(
            raised.name, [*frame.f_locals, *frame.f_globals, *vars(builtins)]
        )
    if isinstance(raised, AttributeError) and raised.name:
        return closest(raised.name, dir(raised.obj))
    return ""


def _names(filename: str, first: int, last: int) -> list[str]:
    tree = ast.parse("".join(linecache.getlines(filename)))
    found = [
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and first <= node.lineno <= last
    ]
    return list(dict.fromkeys(found))
