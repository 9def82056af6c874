"""What is reported of an answer: claim by claim, in the reader's language."""

from collections.abc import Sequence
from typing import Any, TypedDict

from page.claims import CLAIMS, KINDS


class Line(TypedDict):
    """A claim: whether it holds; if not, what was expected of a call, what came."""

    holds: bool
    claim: str
    said: str
    expected: str
    came: str
    call: str


class Report(TypedDict):
    """The claims up to the first that fails, and what is said of this mistake."""

    passed: bool
    lines: list[Line]
    mistake: str
    said: str
    error: dict[str, Any] | None


class Sayer:
    """Makes the line of a claim in a language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def line(
        self,
        claim: str,
        holds: bool,
        *,
        name: str = "",
        expected: str = "",
        came: str = "",
        call: str = "",
    ) -> Line:
        said = CLAIMS[claim][0 if holds else 1].in_(self.language).format(name=name)
        return Line(
            holds=holds, claim=claim, said=said, expected=expected, came=came, call=call
        )

    def kind(self, of: tuple[str, int]) -> str:
        """Return in words what outcomes.kind says of a value."""
        name, n = of
        return KINDS[name].in_(self.language).format(n=n) if name in KINDS else name


def report(
    lines: Sequence[Line],
    mistake: str = "",
    said: str = "",
    error: dict[str, Any] | None = None,
) -> Report:
    passed = all(line["holds"] for line in lines)
    return Report(
        passed=passed, lines=[*lines], mistake=mistake, said=said, error=error
    )
