"""A displayed formula as a sentence, in the words in which a teacher reads it aloud.

It is made from the LaTeX: there `W^{[1]}` still has a layer and `x^{(i)}` an example,
where MathML has signs in a row.
"""

import re
from collections.abc import Iterator

from book import BookError
from book.spoken.reader import Reader
from book.spoken.tokens import Unknown, split, tokens
from book.spoken.words import PHRASES, fluent, say

NUMBERED = re.compile(r"&\((\d)\)")
CONDITION = {r"\text{if }", r"\text{,}", r"\text{이면}"}


def spoken(latex: str, language: str) -> str:
    """Return what a voice says of a formula, a sentence a line.

    Raises:
        BookError: something in it has no words.
    """
    try:
        said = [_line(line, language) for line in _lines(tokens(latex))]
    except Unknown as unknown:
        raise BookError(
            f"no words for {unknown} in the formula\n{latex}\n"
            "book/spoken/words.py has the words, in both languages"
        ) from None
    return fluent(" ".join(f"{line}." for line in said))


def _lines(tokens: list[str]) -> Iterator[list[str]]:
    """Yield what is a sentence of its own."""
    for row in split(tokens, r"\\"):
        for part in split(row, r"\qquad"):
            yield part[:-1] if part[-1:] == [","] else part


def _line(tokens: list[str], language: str) -> str:
    """Say a line: its number, its condition, its sides."""
    if number := NUMBERED.fullmatch("".join(tokens[-4:])):
        rest = _line(tokens[:-4], language)
        return say(PHRASES["line"], language, number[1], rest)
    tokens = [token for part in split(tokens, "&") for token in part]
    condition, *main = split(tokens, r"\quad")
    if not main:
        return _sides(tokens, language)
    bare = [token for token in condition if token not in CONDITION]
    sides = [Reader(side, language).all().text for side in split(bare, "=")]
    if len(sides) != 2:
        raise Unknown("a condition that is no equation")
    return say(PHRASES["if"], language, *sides, _line(main[0], language))


def _sides(tokens: list[str], language: str) -> str:
    parts = split(tokens, r"\iff")
    if len(parts) == 2:
        both = [Reader(part, language).relation("less") for part in parts]
        return say(PHRASES["same"], language, *both)
    return Reader(tokens, language).relation()
