"""The fenced blocks of a page, with their whole info string."""

import re
import shlex
from dataclasses import dataclass

from book import BookError

OPENING = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,}|~{3,})(?P<info>[^`]*)$")
KNOWN_OPTIONS: dict[str, set[str]] = {
    "python": {"raises"},
    "output": {"varies"},
    "exercise": set(),
    "solution": set(),
}
REASONS = {  # why something is not compared: nothing else is a reason
    "not-run": ("typed in a terminal",),
    "varies": ("timing",),
}
HIDDEN = {  # code that Markdown would show and nothing would run
    re.compile(r"^[ >]*>[ >]*(`{3}|~{3})"): "code in a quotation; take it out of the >",
    re.compile(r"\t"): "a tab; indent by spaces",
    re.compile(r"<(pre|code|samp|xmp|listing|plaintext|textarea)\b", re.IGNORECASE): (
        "code written as HTML; write a fence"
    ),
}
INLINE_CODE = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True)
class Fence:
    """One fenced block. Lines count from 0; `last` is the closing line."""

    language: str
    options: dict[str, str]
    body: str
    indent: str
    first: int
    last: int


def runnable(fence: Fence) -> bool:
    """Whether a block is run: under test, and in the reader's browser."""
    return fence.language == "python" and "not-run" not in fence.options


def compared(fence: Fence) -> bool:
    """Whether the other language must have the very same block."""
    return "not-run" not in fence.options


def fences(text: str) -> list[Fence]:
    """Return all fenced blocks of a page, in order."""
    lines = text.splitlines()
    found: list[Fence] = []
    number = 0
    while number < len(lines):
        opening = OPENING.match(lines[number])
        if opening is None:
            _refuse_hidden(lines[number], number)
            number += 1
            continue
        last = _closing(lines, number, opening["indent"], opening["ticks"])
        language, options = _info(opening["info"], number)
        inside = lines[number + 1 : last]
        body = "\n".join(line.removeprefix(opening["indent"]) for line in inside)
        found.append(Fence(language, options, body, opening["indent"], number, last))
        number = last + 1
    return found


def _refuse_hidden(line: str, number: int) -> None:
    for pattern, what in HIDDEN.items():
        if pattern.search(INLINE_CODE.sub("", line) if "<" in line else line):
            raise BookError(f"line {number + 1}: {what}: {line.strip()}")


def _closing(lines: list[str], first: int, indent: str, ticks: str) -> int:
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line.startswith(indent + ticks) and not line.strip().strip(ticks[0]):
            return number
    raise BookError(f"line {first + 1}: the fence {ticks} is never closed")


def _info(info: str, number: int) -> tuple[str, dict[str, str]]:
    words = shlex.split(info.strip())
    if not words:
        raise BookError(
            f"line {number + 1}: a fence without a language; write ```python, "
            '```output, or another language with not-run="the reason"'
        )
    language, *rest = words
    options = dict(word.partition("=")[::2] for word in rest)
    if "not-run" in options:
        unknown = options.keys() - {"not-run"}
    elif language in KNOWN_OPTIONS:
        unknown = options.keys() - KNOWN_OPTIONS[language]
    else:
        raise BookError(
            f"line {number + 1}: a {language} fence is not run, so it must say why: "
            f'```{language} not-run="the reason"'
        )
    if unknown or not all(options.values()):
        raise BookError(
            f"line {number + 1}: the fence {info.strip()!r} has an option that is "
            f"unknown or has no value: {', '.join(sorted(unknown or options))}"
        )
    if "not-run" in options and language != "sh":
        raise BookError(
            f"line {number + 1}: a {language} fence is not typed in a terminal; only "
            "sh may say not-run"
        )
    for option, reason in options.items():
        if option in REASONS and reason not in REASONS[option]:
            raise BookError(
                f"line {number + 1}: {option}={reason!r} is not on the list of reasons "
                f"in book/fences.py: {', '.join(REASONS[option])}"
            )
    return language, options
