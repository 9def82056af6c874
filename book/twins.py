"""What both languages last agreed on: `python -m book.twins ["section …"]`.

`docs/twins.txt` has a line for each section: its name, and what stands for its Korean
and for its English. A section that has changed in both languages, is new or is gone is
written down anew; one that has changed in one alone, only if it is named.
"""

import sys
from fnmatch import fnmatchcase
from pathlib import Path

from book import LANGUAGES, ROOT
from book.address import key
from book.pairs import pairs

RECORD = ROOT / "docs" / "twins.txt"
NOTHING = ("-", "-")
CHANGED = {
    ("ko",): "the Korean has changed, the English has not",
    ("en",): "the English has changed, the Korean has not",
    ("ko", "en"): "both languages have changed",
}

Prints = dict[str, tuple[str, str]]  # of the Korean and of the English


def prints(root: Path) -> Prints:
    """Return what stands for each section now. A line may be broken elsewhere."""
    found = pairs(root)
    return {name: (_print(ko), _print(en)) for name, (ko, en) in found.items()}


def _print(text: str) -> str:
    words = " ".join(text.split())
    return key(words.encode())[:8] if words else "-"


def read(text: str, now: Prints) -> Prints:
    """Return what was written down; of two lines for a section, the one that is true.

    So a merge may leave both, and its own marks too.
    """
    was: Prints = {}
    for words in map(str.split, text.splitlines()):
        if len(words) == 3 and (
            words[0] not in was or was[words[0]] != now.get(words[0])
        ):
            was[words[0]] = words[1], words[2]
    return was


def last(file: Path, now: Prints) -> Prints:
    """Return what was written down last, if anything was."""
    return read(file.read_text(encoding="utf-8") if file.is_file() else "", now)


def written(recorded: Prints) -> str:
    """Return the record, sorted: two branches rarely touch the same line."""
    return "".join(f"{name} {ko} {en}\n" for name, (ko, en) in sorted(recorded.items()))


def changes(was: Prints, now: Prints) -> dict[str, list[str]]:
    """Return the languages that each section has changed in, if it has."""
    found = {}
    for name in sorted(was | now):
        before, after = was.get(name, NOTHING), now.get(name, NOTHING)
        changed = [
            language
            for language, one, other in zip(LANGUAGES, before, after, strict=True)
            if one != other
        ]
        if changed:
            found[name] = changed
    return found


def complaint(changed: dict[str, list[str]]) -> str:
    """Say what has changed, and what there is to do about it; "" if nothing has."""
    lines = [f"{name}: {CHANGED[tuple(changed[name])]}" for name in changed]
    if lines:
        lines.append("When both languages say it again: `make twins` writes that down.")
    if alone := [name for name, languages in changed.items() if len(languages) == 1]:
        names = " ".join(alone)
        lines.append("Where the other one needs no change, with make or without:")
        lines.append(f'make twins NEEDS_NONE="{names}"')
        lines.append(f'python -m book.twins "{names}"')
    return "\n".join(lines)


def record(root: Path, file: Path, needs_none: list[str]) -> dict[str, list[str]]:
    """Write the record anew; return what has changed in one language and is not named.

    A name may be a pattern: `losses#*`.
    """
    now = prints(root)
    was = last(file, now)
    refused = {
        name: languages
        for name, languages in changes(was, now).items()
        if len(languages) == 1
        and not any(fnmatchcase(name, pattern) for pattern in needs_none)
    }
    kept = {name: was[name] for name in refused if name in was}
    fresh = {name: one for name, one in now.items() if name not in refused}
    file.write_text(written(fresh | kept), encoding="utf-8", newline="\n")
    return refused


def strangers(patterns: list[str], now: Prints) -> list[str]:
    """Return the names, or patterns, that fit no section, there or gone."""
    known = now.keys() | last(RECORD, now).keys()
    fits = {one: any(fnmatchcase(name, one) for name in known) for one in patterns}
    return [one for one in patterns if not fits[one]]


def main(arguments: list[str]) -> int:
    """Record what has changed in both languages, and what is named; name the rest."""
    names = " ".join(arguments).split()
    if unknown := strangers(names, prints(ROOT)):
        print(f"docs/twins.txt has no section {' '.join(unknown)}", file=sys.stderr)
        return 1
    refused = record(ROOT, RECORD, names)
    print(complaint(refused), end="\n" if refused else "", file=sys.stderr)
    return int(bool(refused))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
