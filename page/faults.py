"""An error as the page shows it: the reader's own lines, and a word of help."""

import re
import traceback
from collections import deque
from typing import Any

from page.advice import advice
from page.figures import drawing

# What can go wrong with the program as a whole; page.advice knows of single lines.
HELP: list[tuple[str, str, dict[str, str]]] = [
    (
        "SystemExit",
        r"",
        {
            "ko": "프로그램이 스스로 끝났습니다. 그 아래 줄은 실행되지 않았습니다.",
            "en": "The program has ended itself: the lines below were not run.",
        },
    ),
    (
        "RecursionError",
        r"",
        {
            "ko": "함수가 자기 자신을 너무 많이 불렀거나, 리스트나 괄호가 너무 깊이 겹쳤습니다. 재귀가 멈추는 조건을 살펴보세요.",
            "en": "A function calls itself too often, or lists or brackets are nested too deep: look for what should end it.",
        },
    ),
    (
        "FileNotFoundError",
        r"",
        {
            "ko": "여기서는 내 컴퓨터의 파일이 보이지 않습니다. 데이터를 코드에 적거나 코드로 만들어 주세요.",
            "en": "The files of your computer cannot be seen here: write the data into the code, or make it there.",
        },
    ),
    (
        "ValueError",
        r"Exceeds the limit .* for integer string conversion",
        {
            "ko": "자릿수가 너무 많아 다 보여 줄 수 없는 정수입니다. 계산은 되니 나머지나 자릿수만 출력해 보세요.",
            "en": "The integer has too many digits to be shown; it can be computed with: print a part of it.",
        },
    ),
]
DRAWING = {
    "ko": "그림을 그릴 수 없었습니다. 제목과 축 이름의 수식($…$)과 figsize를 살펴보세요.",
    "en": "The figure could not be drawn: look at the formulas ($…$) in its titles, and at its figsize.",
}


def described(raised: BaseException, filename: str, language: str) -> dict[str, Any]:
    """Return the error in words; an error that cannot tell of itself is told of."""
    error: dict[str, Any] = {
        "name": plain(type(raised).__name__),
        "message": plain(_message(raised)),
    }
    error["traceback"] = plain(_traceback(raised)) or f"{error['name']}\n"
    error["help"] = _help(raised, error["message"], filename, language)
    return error


def plain(text: str) -> str:
    """Return a text that any encoding can hold, and that is nothing but a text."""
    return str.encode(text, "utf-8", "backslashreplace").decode()


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
            own = [f for f in part.stack if f.filename.startswith("<block ")]
            part.stack = traceback.StackSummary.from_list(own)
            pending += filter(None, (part.__cause__, part.__context__))
            pending += part.exceptions or ()
        return "".join(report.format())
    except BaseException:
        return ""


def _help(raised: BaseException, message: str, filename: str, language: str) -> str:
    if drawing(raised):
        return DRAWING[language]
    kinds = [kind.__name__ for kind in type(raised).__mro__]
    for kind, pattern, sentences in HELP:
        if kind in kinds and re.search(pattern, message):
            return sentences[language]
    try:
        return advice(raised, filename, language)
    except BaseException:  # of an error whose message cannot be asked for
        return ""
