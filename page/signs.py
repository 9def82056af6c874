"""Signs that look like Python's and are not, as keyboards and texts have them."""

from collections.abc import Iterator

DOUBLE, SINGLE = "“”„‟＂", "‘’‚‛＇"
QUOTES = {'"': DOUBLE, "'": SINGLE}
SIGNS = (
    {chr(0xFEE0 + ord(sign)): sign for sign in map(chr, range(0x21, 0x7F))}  # ！ to ～
    | {quote: plain for plain, quotes in QUOTES.items() for quote in quotes}
    | dict.fromkeys(
        "\u00a0\u202f\u3000" + "".join(map(chr, range(0x2002, 0x200B))), " "
    )
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")  # nothing to be seen
    | dict.fromkeys("−–—‐‑", "-")
    | dict.fromkeys("×·⋅∙•", "*")
    | {"÷": "/", "∕": "/", "≤": "<=", "≥": ">=", "≠": "!=", "²": "**2", "³": "**3"}
    | {"、": ",", "。": ".", "…": "...", "→": "->", "₩": "\\", "￦": "\\"}
)


def replaced(code: str) -> str:
    """Return the code with Python's own signs outside strings and comments."""
    return "".join(
        text if kept else "".join(SIGNS.get(sign, sign) for sign in text)
        for text, kept in _parts(code)
    )


def _parts(code: str) -> Iterator[tuple[str, bool]]:
    """Yield the code in pieces, and whether a piece stays as it is written."""
    start = 0
    while start < len(code):
        sign = SIGNS.get(code[start], code[start])
        if sign == "#":
            end = _line_end(code, start)
            yield code[start], False
            yield code[start + 1 : end], True
        elif sign in QUOTES:
            inside, after, end = _string(code, start, sign)
            yield code[start:inside], False
            yield code[inside:after], True
            yield code[after:end], False
        else:
            end = start + 1
            yield code[start], False
        start = end


def _string(code: str, start: int, plain: str) -> tuple[int, int, int]:
    """Return where the text of a string begins, where it ends, and what follows it.

    It ends at the quote that opened it; where its line has none, at one that looks
    like it: "…” and “…" are strings too.
    """
    alike = plain + QUOTES[plain]
    own = plain if code[start] == plain else QUOTES[plain]
    three = len(code) > start + 2 and all(s in own for s in code[start : start + 3])
    width = 3 if three else 1
    inside = start + width
    stop = len(code) if three else _line_end(code, inside)
    for quotes in (own, alike):
        after = _closing(code, inside, stop, quotes, width)
        if after is not None:
            return inside, after, after + width
    return inside, stop, stop


def _closing(code: str, start: int, stop: int, quotes: str, width: int) -> int | None:
    """Return where `width` of the quotes stand, not counting what \\ escapes."""
    place = start
    while place < stop:
        if code[place] == "\\":
            place += 1
        elif all(sign in quotes for sign in code[place : place + width].ljust(width)):
            return place
        place += 1
    return None


def _line_end(code: str, start: int) -> int:
    """Return where the line ends; after a \\ at its end a string goes on."""
    end = code.find("\n", start)
    while end > 0 and code[end - 1] == "\\":
        end = code.find("\n", end + 1)
    return len(code) if end < 0 else end
