"""Imports what the snapshot does not hold: the library, parts of NumPy, matplotlib."""

import ast
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

# The archives of parts.js: most of the library with parts of NumPy; matplotlib; and our
# own, the exercises and what figures compute.
REST, MATPLOTLIB, OWN = "rest", "matplotlib", ("exercises", "live")
WITH_MATPLOTLIB = {
    *("PIL", "contourpy", "cycler", "dateutil", "fontTools", "kiwisolver"),
    *("matplotlib", "mpl_toolkits", "packaging", "pylab", "pyparsing", "six"),
}


def archive(name: str) -> str | None:
    """Return the archive that holds a module, if any does."""
    top = name.split(".")[0]
    if top in WITH_MATPLOTLIB:
        return MATPLOTLIB
    if top in OWN:
        return top
    known = top in sys.stdlib_module_names or top.startswith("_sysconfigdata_")
    return REST if known or top == "numpy" else None


def needed(code: str) -> list[str]:
    """Return the archives that the imports of the code name, before it runs."""
    try:
        nodes = list(ast.walk(ast.parse(code)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names = [a.name for n in nodes if isinstance(n, ast.Import) for a in n.names]
    names += [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)]
    tops = {name.split(".")[0] for name in names} - set(sys.modules)
    found = {archive(name) for name in tops}
    if MATPLOTLIB in found:
        return [REST, MATPLOTLIB]  # it imports much of the rest
    return [REST] if REST in found else []


class OnDemand:
    """The last finder: when no other finds a module, fetch its archive, look again.

    `standard` is where the standard library is once it has come.
    """

    def __init__(self, fetch: Callable[[str], Any], standard: str) -> None:
        self.fetch, self.standard = fetch, standard
        self.here: set[str] = set()

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        wanted = archive(name)
        if wanted is None:
            return None
        if wanted not in self.here:
            try:
                self.fetch(wanted)
            except Exception as cause:
                raise ConnectionError(
                    f"{name} could not be fetched ({cause})"
                ) from None
            self.here.add(wanted)
            sys.path_importer_cache.clear()
        return PathFinder.find_spec(name, path or [*sys.path, self.standard], target)


def install(fetch: Callable[[str], Any], standard: str) -> None:
    """Let an import that finds nothing fetch its archive, once, and look again."""
    sys.meta_path.append(OnDemand(fetch, standard))
