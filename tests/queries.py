"""What readers type into the search, where the answer is, and what it may yet miss."""

from typing import Any, NamedTuple

import yaml

from book import ROOT

MISSED = "missed"  # the list of those that are accepted, beside the kinds


class Queries(NamedTuple):
    """The places that are right for each, a page or a section of it."""

    places: dict[str, list[str]]
    missed: set[str]


def queries(language: str) -> Queries:
    path = ROOT / "tests" / f"search.{language}.yml"
    return read(path.read_text(encoding="utf-8"))


def read(text: str) -> Queries:
    """Read such a file; refuse what stands in it twice, or misses and is not asked."""
    kinds = yaml.load(text, _Once)
    missed = kinds.pop(MISSED, [])
    asked = _once([query for kind in kinds.values() for query in kind.items()])
    if unknown := set(missed) - set(asked):
        raise ValueError(f"{MISSED}: no such queries: {sorted(unknown)}")
    return Queries(
        {typed: places.split() for typed, places in asked.items()}, {*missed}
    )


def _once(pairs: list[tuple[Any, Any]]) -> dict[Any, Any]:
    made: dict[Any, Any] = {}
    for typed, places in pairs:
        if typed in made:
            raise ValueError(f"{typed!r} stands twice: for {made[typed]}, for {places}")
        made[typed] = places
    return made


class _Once(yaml.SafeLoader):
    """Takes no key twice."""


_Once.add_constructor(
    yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG,
    lambda loader, node: _once(loader.construct_pairs(node, deep=True)),
)
