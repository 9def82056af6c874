"""The signs of a formula, and where it can be taken apart."""

import re

TOKEN = re.compile(
    r"\\\\|\\(?:begin|end|text|mathrm)\{[^}]*\}|\\[a-zA-Z]+|\\.|:=|\d+(?:\.\d+)?|\S"
)
SILENT = {r"\,", r"\;", r"\!", r"\left", r"\right", r"\textstyle"}
SAME = {r"\tfrac": r"\frac", r"\top": "T"}
OPENING, CLOSING = "([{", ")]}"


class Unknown(Exception):
    """What has no words."""


def tokens(latex: str) -> list[str]:
    found = [SAME.get(token, token) for token in TOKEN.findall(latex)]
    found = [token for token in found if token not in SILENT]
    return found[1:-1] if found[:1] == [r"\begin{aligned}"] else found


def split(tokens: list[str], sign: str) -> list[list[str]]:
    """Split at a sign that stands in no brackets and in no matrix."""
    parts: list[list[str]] = [[]]
    depth = 0
    for token in tokens:
        depth += token in OPENING or token.startswith(r"\begin")
        depth -= token in CLOSING or token.startswith(r"\end")
        if token == sign and not depth:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def place(sign: str, tokens: list[str], start: int = 0) -> int:
    if sign not in tokens[start:]:
        raise Unknown(f"what has no {sign}")
    return tokens.index(sign, start)


def raised(tokens: list[str]) -> dict[str, list[str]]:
    """Tell apart what stands above a letter: [layer](example)T, or a power."""
    found: dict[str, list[str]] = {}
    while tokens:
        if tokens[0] == "T":
            found["transpose"], tokens = [], tokens[1:]
        elif tokens[0] in ("[", "("):
            end = place(CLOSING[OPENING.index(tokens[0])], tokens)
            key = "layer" if tokens[0] == "[" else "example"
            found[key], tokens = tokens[1:end], tokens[end + 1 :]
        else:
            found["power"], tokens = tokens, []
    return found
