"""An error as the page shows it: the reader's own lines, and a word of help."""

import linecache
import traceback
from collections import deque
from typing import Any

from page.advice import advice
from page.figures import drawing
from page.rules import DRAWING
from page.signs import replaced

OWN = "<block "  # how the file name of a block begins
LONGEST = 100_000  # letters of a value or an error: no page holds more


def named(block: str) -> str:
    """Return the file name of a block, as a traceback shows it."""
    return f"{OWN}{block}>"


def described(raised: BaseException, filename: str, language: str) -> dict[str, Any]:
    """Return the error in words; an error that cannot tell of itself is told of."""
    error: dict[str, Any] = {
        "name": plain(type(raised).__name__),
        "message": plain(_message(raised)),
    }
    error["traceback"] = plain(_traceback(raised)) or f"{error['name']}\n"
    error["help"] = _help(raised, filename, language)
    error["replaced"] = _replaced(raised, filename)
    return error


def plain(text: str) -> str:
    """Return a text that any encoding and any page can hold, and nothing but a text."""
    short = str.__getitem__(text, slice(LONGEST))
    more = " …" if str.__len__(text) > LONGEST else ""
    return str.encode(short, "utf-8", "backslashreplace").decode() + more


def _message(raised: BaseException) -> str:
    try:
        return str(raised)
    except BaseException as inner:
        return f"<its message cannot be shown: {type(inner).__name__}>"


def _traceback(raised: BaseException) -> str:
    try:
        report = traceback.TracebackException.from_exception(raised)
        pending = deque([report])
        while pending:
            part = pending.pop()
            own = [f for f in part.stack if f.filename.startswith(OWN)]
            part.stack = traceback.StackSummary.from_list(own)
            pending += filter(None, (part.__cause__, part.__context__))
            pending += part.exceptions or ()
        return "".join(report.format())
    except BaseException:
        return ""


def _help(raised: BaseException, filename: str, language: str) -> str:
    if drawing(raised):
        return DRAWING[language]
    try:
        return advice(raised, filename, language)
    except BaseException:  # of an error whose message cannot be asked for
        return ""


def _replaced(raised: BaseException, filename: str) -> str:
    """Return the block with the signs that Python knows, if that is what is wrong."""
    if not isinstance(raised, SyntaxError) or raised.filename != filename:
        return ""
    code = "".join(linecache.getlines(filename))
    new = replaced(code)
    return new if new != code else ""
