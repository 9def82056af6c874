"""What a block may change outside its own names, and how it is put back.

`now()` is kept with a program's state, `put_back` goes back to it. What the page's own
Python cannot do without (builtins, the streams) is put back after every block.
"""

import builtins
import contextlib
import io
import os
import random
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np

# What blocks work with, and what the page's own Python does: a block may have bound
# their names to something else.
BOOK = {"exercises", "snippets"}
PACKAGES = BOOK | {"math", "numpy", "page", "random", "time"}
PACKAGES |= {"ast", "builtins", "linecache", "traceback", "warnings"}
STREAMS = ("stdin", "stdout", "stderr")
DEEPEST = 3_000  # calls: deeper ones end a browser's Python

Names = dict[str, Any]
Modules = dict[str, tuple[ModuleType, Names]]
Settled = tuple[list[Any], Modules]
Pair = tuple[Callable[[], Any], Callable[[Any], Any]]


def _set_path(kept: list[str]) -> None:
    sys.path[:] = kept


def _set_finders(kept: list[Any]) -> None:
    sys.meta_path[:] = kept


def _set_environment(kept: dict[str, str]) -> None:
    if kept != dict(os.environ):
        os.environ.clear()
        os.environ.update(kept)


def _matplotlib() -> dict[str, Any] | None:
    loaded = sys.modules.get("matplotlib")
    return loaded.rcParams.copy() if loaded else None


def _set_matplotlib(kept: dict[str, Any] | None) -> None:
    if loaded := sys.modules.get("matplotlib"):
        changed = loaded.rcParamsDefault.copy() if kept is None else kept
        of_use = {n: v for n, v in dict.items(changed) if not n.startswith("backend")}
        dict.update(loaded.rcParams, of_use)


SETTINGS: list[Pair] = [
    (np.get_printoptions, lambda kept: np.set_printoptions(**kept)),
    (np.geterr, lambda kept: np.seterr(**kept)),
    (random.getstate, random.setstate),
    (lambda: np.random.get_state(legacy=False), np.random.set_state),
    (sys.getrecursionlimit, sys.setrecursionlimit),
    (sys.get_int_max_str_digits, sys.set_int_max_str_digits),
    (sys.gettrace, sys.settrace),
    (sys.getprofile, sys.setprofile),
    (sys.path.copy, _set_path),
    (sys.meta_path.copy, _set_finders),
    (os.getcwd, os.chdir),
    (os.environ.copy, _set_environment),
    (_matplotlib, _set_matplotlib),
]


class Settings:
    """Remembers what is set; names of modules that did not change are kept once."""

    def __init__(self) -> None:
        self.last: Modules = {}
        self.loaded: dict[str, ModuleType] = {}

    def now(self) -> Settled:
        """Return what is set now."""
        self.loaded |= sys.modules
        modules = {
            name: self._names(name, module)
            for name, module in list(sys.modules.items())
            if name.split(".")[0] in PACKAGES
        }
        self.last |= modules
        return [get() for get, _ in SETTINGS], modules

    def put_back(self, kept: Settled) -> None:
        """Set what was set then."""
        values, modules = kept
        _put_back_modules(self.loaded, modules)
        for (_, put), value in zip(SETTINGS, values, strict=True):
            with contextlib.suppress(Exception):  # a folder that is no more
                put(value)

    def _names(self, name: str, module: ModuleType) -> tuple[ModuleType, Names]:
        known, names = self.last.get(name, (None, {}))
        if known is module and _same(names, vars(module)):
            return module, names
        return module, vars(module).copy()


def reseed() -> None:
    """Random numbers of a Python that has just started."""
    random.seed()
    np.random.seed()


def _put_back_modules(loaded: dict[str, ModuleType], modules: Modules) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] in BOOK]:
        if name not in modules:
            del sys.modules[name]  # imported later: to be imported again
    for name, module in loaded.items():
        if name.split(".")[0] not in BOOK or name in BOOK:
            sys.modules.setdefault(name, module)
    for name, (module, names) in modules.items():
        sys.modules[name] = module
        _bind(name, module, names)


def _bind(name: str, module: ModuleType, names: Names) -> None:
    now = vars(module)
    if _same(names, now):
        return
    for added in now.keys() - names.keys():
        if sys.modules.get(f"{name}.{added}") is not now[added]:
            del now[added]
    now.update(names)


def _same(one: Names, other: Names) -> bool:
    return one.keys() == other.keys() and all(v is other[n] for n, v in one.items())


class Essentials:
    """The builtins and the streams, as they were when Python started."""

    def __init__(self) -> None:
        self.builtins = vars(builtins).copy()
        self.current = vars(builtins)
        self.update = self.current.update  # which asks for no name of the builtins
        self.streams = {name: getattr(sys, name) for name in STREAMS}
        for name in ("stdout", "stderr"):
            self.streams[name].reconfigure(line_buffering=True)  # keeps their order

    def put_back(self) -> None:
        """Make Python's own tools work again, whatever the block has done to them."""
        self.update(self.builtins)
        for name in self.current.keys() - self.builtins.keys():
            del self.current[name]
        for name, stream in self.streams.items():
            if not _usable(stream):
                self.streams[name] = opened(name)
            setattr(sys, name, self.streams[name])
            setattr(sys, f"__{name}__", self.streams[name])

    def flush(self) -> None:
        for name in ("stdout", "stderr"):
            if _usable(self.streams[name]):
                self.streams[name].flush()


def _usable(stream: Any) -> bool:
    try:
        return not stream.closed
    except ValueError:  # it was detached
        return False


def opened(name: str) -> io.TextIOWrapper:
    """Open a stream of Python itself anew."""
    number = STREAMS.index(name)
    return open(
        number,
        mode="w" if number else "r",
        buffering=1,
        encoding="utf-8",
        errors="backslashreplace",
        closefd=False,
    )


def limit_depth() -> None:
    """Let no block ask for a depth that a browser's stack does not have."""
    given = sys.setrecursionlimit

    def setrecursionlimit(limit: int, /) -> None:
        given(min(limit, DEEPEST))

    sys.setrecursionlimit = setrecursionlimit
