"""Imports what the snapshot does not hold: most of the library, parts of NumPy."""

import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

STANDARD = "/lib/python314.zip"


class OnDemand:
    """The last finder: when no other finds a module, fetch the rest and look again."""

    def __init__(self, fetch: Callable[[], Any]) -> None:
        self.fetch = fetch

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        sys.meta_path.remove(self)
        try:
            self.fetch()
        except Exception as cause:
            sys.meta_path.append(self)
            raise ConnectionError(f"{name} could not be fetched ({cause})") from None
        sys.path.insert(0, STANDARD)
        sys.path_importer_cache.clear()
        return PathFinder.find_spec(name, path, target)


def install(fetch: Callable[[], Any]) -> None:
    """Let an import that finds nothing call `fetch`, once, and look again."""
    sys.meta_path.append(OnDemand(fetch))
