"""An answer that was typed, read as its writer meant it."""

import re
from math import isclose
from typing import Any

import numpy as np

from page.signs import SIGNS

FRACTION = r"[-+]?\d+/\d+"
NUMBER = r"[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?|[-+]?\.\d+"
WORD = rf"[^\W\d]\w*|{FRACTION}|{NUMBER}"
THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)")
ERROR = {"errors", "에러", "오류"}  # and what ends in "error"
YES, NO = {"true", "yes", "예", "네", "참"}, {"false", "no", "아니요", "아니오", "거짓"}
SIDES = {"왼쪽": "left", "오른쪽": "right"}
BY = re.compile(r"(?<=\d)\s*(?:x|×|by|행|열|rows?|columns?)", re.IGNORECASE)


def answers(typed: str, value: Any) -> bool:
    """Whether a text says this value; an error is said by its name, or by "error".

    Brackets, spaces and commas are as the reader likes them, and so are signs as a
    Korean keyboard makes them; a shape may be 2x1, or 2행 1열. A number is right to
    the digits that were typed, of which there must be three unless it has fewer; a
    fraction will do, and so will commas between thousands.
    """
    said = words(BY.sub(" ", typed) if isinstance(value, tuple) else typed)
    if isinstance(value, BaseException):
        return len(said) == 1 and (said[0] in ERROR or said[0].endswith("error"))
    if isinstance(value, bool | np.bool_):
        return len(said) == 1 and said[0] in (YES if value else NO)
    if isinstance(value, str):
        return said == words(value)
    if np.ndim(value) == 0:
        said = words(THOUSANDS.sub(_joined, _plain(typed)))
    flat = [*np.ravel(np.array(value, dtype=object))]
    if not flat:  # () is a shape
        return typed.strip() != "" and not said
    return len(said) == len(flat) and all(map(_says, said, flat))


def words(typed: str) -> list[str]:
    """Return the words and the numbers of a text, in small letters."""
    return [SIDES.get(word, word) for word in re.findall(WORD, _plain(typed).lower())]


def _plain(typed: str) -> str:
    return "".join(SIGNS.get(sign, sign) for sign in typed)


def _joined(thousands: re.Match[str]) -> str:
    return thousands[0].replace(",", "")


def _says(word: str, value: Any) -> bool:
    above, _, below = word.partition("/")
    try:
        number = float(above) / float(below or 1)
    except (ValueError, ZeroDivisionError):
        return word == str(value).lower()
    if isinstance(value, str):
        return False
    if isinstance(value, int | np.integer):
        return number == value
    decimals = len(word.partition(".")[2].partition("e")[0])
    return isclose(number, value, rel_tol=5e-3) and (
        "e" in word or abs(number - value) <= 0.51 * 10**-decimals
    )
