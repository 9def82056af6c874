"""One sentence of help for the errors that this book is about, in the page's language."""

import ast
import linecache
import re
from types import TracebackType
from typing import Any

RULES: list[tuple[str, str, dict[str, str]]] = [
    (
        "ValueError",
        r"operands could not be broadcast together with .*?shapes? (.+\))",
        {
            "ko": "브로드캐스팅할 수 없는 모양입니다: {0}. 오른쪽 끝부터 맞춰 볼 때 두 크기가 같거나 한쪽이 1이어야 합니다.",
            "en": "The shapes {0} cannot be broadcast: aligned at the right, two sizes must be equal or one of them 1.",
        },
    ),
    (
        "ValueError",
        r"matmul: .*size (\d+) is different from (\d+)",
        {
            "ko": "행렬 곱 @에서는 왼쪽의 마지막 크기와 오른쪽의 첫 크기가 같아야 하는데, 왼쪽은 {1}, 오른쪽은 {0}입니다. 한쪽에 .T가 필요한지 살펴보세요.",
            "en": "@ needs the last size on the left ({1}) to equal the first on the right ({0}): does one side want .T?",
        },
    ),
    (
        "ValueError",
        r"shapes (\(.*?\)) and (\(.*?\)) not aligned",
        {
            "ko": "np.dot에서는 안쪽 크기가 같아야 하는데, 두 모양이 {0}, {1}입니다. 한쪽에 .T가 필요한지 살펴보세요.",
            "en": "np.dot needs the inner sizes to be equal, and the shapes are {0} and {1}: does one side want .T?",
        },
    ),
    (
        "ValueError",
        r"(\w+) has shape (\(\d+,\)), expected (\(.*?\))",
        {
            "ko": "{0}: 행도 열도 아닌 랭크 1 배열 {1}입니다. {2} 모양으로 reshape하세요.",
            "en": "{0} is a rank-1 array {1}, neither row nor column: reshape it to {2}.",
        },
    ),
    (
        "ValueError",
        r"(\w+) has shape (\(.*?\)), expected (\(.*?\))",
        {
            "ko": "{0}의 모양이 {1}인데, {2} 모양이어야 합니다. 열 하나가 샘플 하나입니다.",
            "en": "{0} has the shape {1} and should have {2}: one example is one column.",
        },
    ),
    (
        "ValueError",
        r"cannot reshape array of size (\d+) into shape (\(.*?\))",
        {
            "ko": "원소 {0}개를 {1} 모양에 담을 수 없습니다. 크기를 모두 곱한 값이 원소 개수와 같아야 합니다.",
            "en": "{0} elements do not fit the shape {1}: the product of its sizes must be their number.",
        },
    ),
    (
        "TypeError",
        r"Cannot interpret '(\d+)' as a data type",
        {
            "ko": "shape은 인수 하나입니다. 괄호를 한 겹 더 씌워 np.zeros((n, {0}))처럼 쓰세요.",
            "en": "The shape is one argument: add a pair of parentheses, np.zeros((n, {0})).",
        },
    ),
    (
        "(UFuncTypeError|_UFuncOutputCastingError)",
        r"from dtype\('(\w+)'\) to dtype\('(u?int\w+)'\)",
        {
            "ko": "정수 배열({1})에는 소수({0})를 담을 수 없습니다. 처음에 dtype=float으로 만들거나 .astype(float)을 쓰세요.",
            "en": "An integer array ({1}) cannot hold fractions ({0}): make it with dtype=float, or use .astype(float).",
        },
    ),
    (
        "AxisError",
        r"axis (-?\d+) is out of bounds for array of dimension (\d+)",
        {
            "ko": "축이 {1}개인 배열에는 {0}번 축(axis={0})이 없습니다. 축은 0부터 셉니다. 랭크 1 배열이라면 reshape가 필요합니다.",
            "en": "An array with {1} axes has no axis={0}; axes count from 0, and a rank-1 array may want a reshape.",
        },
    ),
    (
        "IndexError",
        r"too many indices for array: array is (\d+)-dimensional, but (\d+) were",
        {
            "ko": "축이 {0}개인 배열에 번호를 {1}개 썼습니다. 랭크 1 배열이라면 reshape가 필요합니다.",
            "en": "The array has {0} axes and was given {1} indices; a rank-1 array may want a reshape.",
        },
    ),
    (
        "IndexError",
        r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)",
        {
            "ko": "번호는 0부터 셉니다. axis={1}의 크기는 {2}, 마지막 번호는 그보다 하나 작습니다.",
            "en": "Indices count from 0: axis={1} has the size {2}, and its last index is one less.",
        },
    ),
    (
        "ValueError",
        r"inhomogeneous shape",
        {
            "ko": "안쪽 리스트의 길이가 서로 다릅니다. 배열이 되려면 모두 같아야 합니다.",
            "en": "The inner lists have different lengths; in an array all are of one length.",
        },
    ),
    (
        "ValueError",
        r"truth value of an array with more than one element",
        {
            "ko": "배열의 참과 거짓은 원소마다 다릅니다. np.all이나 np.any로 하나로 모으세요.",
            "en": "Each element is true or false by itself: gather them with np.all or np.any.",
        },
    ),
    (
        "NameError",
        r"name '(\w+)' is not defined",
        {
            "ko": "'{0}' 이름이 아직 없습니다. 철자를 살펴보고, 위의 블록에서 이름을 지웠다면 되돌려 주세요.",
            "en": "There is no {0} yet: check the spelling, and whether a block above was changed and no longer makes it.",
        },
    ),
    (
        "ModuleNotFoundError",
        r"No module named '([\w.]+)'",
        {
            "ko": "이 페이지에서는 numpy, matplotlib, snippets와 표준 라이브러리 대부분을 쓸 수 있습니다. {0} 패키지는 들어 있지 않습니다.",
            "en": "This page has numpy, matplotlib, snippets and most of the standard library, and no {0}.",
        },
    ),
    (
        "(_Array)?MemoryError",
        r"",
        {
            "ko": "브라우저가 내줄 수 있는 것보다 큰 배열입니다. shape을 줄여 보세요.",
            "en": "The array is larger than a browser can hold: make its shape smaller.",
        },
    ),
    (
        # What a 32-bit NumPy says before it even asks for the memory.
        "ValueError",
        r"[Aa]rray is too big|Maximum allowed dimension exceeded",
        {
            "ko": "브라우저가 내줄 수 있는 것보다 큰 배열입니다. shape을 줄여 보세요. 컴퓨터에서 실행하는 파이썬이라면 MemoryError를 냅니다.",
            "en": "The array is larger than a browser can hold: make its shape smaller. Python on a computer gives a MemoryError here.",
        },
    ),
    (
        "ConnectionError",
        r"could not be fetched",
        {
            "ko": "이 모듈은 처음 쓸 때 받아 오는데, 지금은 받지 못했습니다. 인터넷 연결을 확인하고 다시 실행하세요.",
            "en": "This module is fetched when it is first used, and it did not arrive: check the connection and run again.",
        },
    ),
    (
        "OSError",
        r"I/O error",
        {
            "ko": "여기서는 실행 중에 글자를 입력받을 수 없습니다. input() 대신 값을 코드에 적어 주세요.",
            "en": "Nothing can be typed in while a block runs here: write the value into the code in place of input().",
        },
    ),
    (
        "(OSError|RuntimeError)",
        r"does not support processes|can't start new thread|stack switching not supported",
        {
            "ko": "브라우저 안의 파이썬은 한 번에 한 가지 일만 합니다. 다른 프로그램이나 스레드는 시작할 수 없습니다.",
            "en": "Python in a browser does one thing at a time: it cannot start another program or thread, or wait for one.",
        },
    ),
    (
        "(IndentationError|TabError)",
        r"",
        {
            "ko": "들여쓰기가 어긋났습니다. 콜론(:) 다음 줄부터 빈칸 네 개씩 들여 쓰세요.",
            "en": "The indentation is off: indent by four spaces after a line that ends in a colon.",
        },
    ),
    (
        "SyntaxError",
        r"",
        {
            "ko": "파이썬 문법에 맞지 않습니다. ^ 표시 앞뒤의 괄호, 쉼표, 콜론을 살펴보세요.",
            "en": "This is not valid Python: look at the brackets, commas and colons around the ^.",
        },
    ),
]
SHAPES_IN_PLAY = {"ko": " 이 줄의 배열: {0}.", "en": " Arrays on this line: {0}."}
ABOUT_SHAPES = ("ValueError", "IndexError", "AxisError")


def advice(raised: BaseException, filename: str, language: str) -> str:
    """Return one sentence, and the shapes of the arrays on the failing line, or ''."""
    name, message = type(raised).__name__, str(raised)
    for kind, pattern, sentences in RULES:
        found = re.search(pattern, message)
        if found and re.fullmatch(kind, name):
            sentence = sentences[language].format(*found.groups())
            if name in ABOUT_SHAPES:
                shapes = shapes_in_play(raised.__traceback__, filename)
                sentence += SHAPES_IN_PLAY[language].format(shapes) if shapes else ""
            return sentence
    return ""


def shapes_in_play(step: TracebackType | None, filename: str) -> str:
    """Name the arrays on the last of the reader's own lines, with their shapes."""
    last = None
    while step:
        if step.tb_frame.f_code.co_filename == filename:
            last = step
        step = step.tb_next
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


def _names(filename: str, first: int, last: int) -> list[str]:
    tree = ast.parse("".join(linecache.getlines(filename)))
    found = [
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and first <= node.lineno <= last
    ]
    return list(dict.fromkeys(found))
