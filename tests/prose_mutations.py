"""Lies about numbers, for `tests.mutations`: in a sentence, or in what it quotes."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from book import LANGUAGES
from book.fences import fences
from tests.prose import IN_CODE, Claim, Page, number, numbers, page


def other(text: str, chance: random.Random) -> str:
    """Change a digit of a number; an integer does not begin with 0 then."""
    places = [at for at, sign in enumerate(text) if sign.isdigit()]
    at = chance.choice(places)
    least = int(at == places[0] and "." not in text)
    digit = chance.choice([d for d in range(least, 10) if str(d) != text[at]])
    return f"{text[:at]}{digit}{text[at + 1 :]}"


def _once(line: str, text: str) -> re.Match[str] | None:
    """Return where a number stands in a line, if it stands there once."""
    pattern = rf"(?<![\w.,]){re.escape(text)}(?![\w.,]\d|\d)"
    found = list(re.finditer(pattern, line, re.ASCII))
    return found[0] if len(found) == 1 else None


def _replaced(text: str, claim: Claim, new: str) -> str:
    lines = text.split("\n")
    line = lines[claim.line - 1]
    found = _once(line, claim.text)
    assert found
    lines[claim.line - 1] = line[: found.start()] + new + line[found.end() :]
    return "\n".join(lines)


def in_prose(
    docs: Path, stem: str, chance: random.Random
) -> Iterator[tuple[str, dict[Path, str]]]:
    """Yield (name, files) with a number changed, in one language and in both."""
    paths = [docs / language / f"{stem}.md" for language in LANGUAGES]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    found: list[dict[tuple[str, str], Claim]] = []
    for path, text in zip(paths, texts, strict=True):
        lines = text.split("\n")
        claims = [
            claim
            for claim in page(path).claims()
            if _once(lines[claim.line - 1], claim.text)
        ]
        found.append({(claim.section, claim.text): claim for claim in claims})
    for path, text, claims_of in zip(paths, texts, found, strict=True):
        for claim in claims_of.values():
            new = other(claim.text, chance)
            at = f"{stem}#{claim.section}"
            name = f"{at} {claim.text} -> {new} ({path.parent.name})"
            yield name, {path: _replaced(text, claim, new)}
    for key in (key for key in found[0] if key in found[1]):
        pair = [one[key] for one in found]
        new = other(key[1], chance)
        name = f"{stem}#{key[0]} {key[1]} -> {new} (both)"
        changed = [
            _replaced(text, claim, new) for text, claim in zip(texts, pair, strict=True)
        ]
        yield name, dict(zip(paths, changed, strict=True))


def in_results(
    docs: Path, stem: str, chance: random.Random
) -> Iterator[tuple[str, dict[Path, str]]]:
    """Yield (name, files) with a printed number changed that a sentence quotes.

    It has two digits at least; no code writes it, so it is no input that is echoed; no
    figure has it, which would change with it; nor is it quoted by a sentence that says
    just what code or a figure says. It changes wherever the page prints it, with
    whatever digits, as if the run had come out otherwise.
    """
    paths = [docs / language / f"{stem}.md" for language in LANGUAGES]
    read = page(paths[0])
    known = [one for some in read.written.values() for one in some]
    labels = list(_labels(read, paths[0]))
    known += labels
    labels += [-one for one in labels]
    written = {abs(one) for one in known}
    quoted: dict[str, list[Claim]] = {}
    for fence in fences(paths[0].read_text(encoding="utf-8")):
        if fence.language != "output":
            continue
        section = read.sections[fence.first]
        claims = [
            claim
            for claim in read.claims()
            if claim.section == section
            and not any(map(claim.equals, [*labels, *read.written[section]]))
        ]
        for one in IN_CODE.finditer(fence.body):
            value = number(one[0])
            long = len(re.sub(r"^[-0.]+|\.|e.*", "", one[0])) > 1
            result = long and abs(value) not in written
            if result and (by := [claim for claim in claims if claim.is_from(value)]):
                quoted.setdefault(one[0], []).extend(by)
    for text, by in quoted.items():
        new = other(text.partition("e")[0], chance) + "".join(text.partition("e")[1:])
        if all(claim.is_from(number(new)) for claim in by):
            continue  # each sentence is still true, as it rounds
        changed = {path: _printing(path, text, new) for path in paths}
        yield f"{stem} prints {text} -> {new}", changed


def _labels(read: Page, path: Path) -> Iterable[float]:
    """Return what the figures of a page show: what no output does, or more often."""
    shown = Counter(abs(one) for some in read.shown.values() for one in some)
    for fence in fences(path.read_text(encoding="utf-8")):
        if fence.language == "output":
            shown -= Counter(map(abs, numbers(fence.body)))
    return shown


def _rounded(one: str, other: str) -> bool:
    """Whether two numbers are one result, perhaps printed with other digits."""
    if number(one) == number(other):
        return True
    decimals = [len(text.partition(".")[2]) for text in (one, other)]
    if "e" in one + other or min(decimals) < 2:
        return False
    return abs(number(one) - number(other)) < 0.5 * 10.0 ** -min(decimals)


def _printing(path: Path, old: str, new: str) -> str:
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")

    def changed(found: re.Match[str]) -> str:
        return new if _rounded(found[0], old) else found[0]

    for fence in fences(text):
        if fence.language == "output":
            for row in range(fence.first + 1, fence.last):
                lines[row] = IN_CODE.sub(changed, lines[row])
    return "\n".join(lines)
