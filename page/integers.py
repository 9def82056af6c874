"""Whether an output may differ because NumPy's integers have 32 bits in the page.

On a computer they have 64. The block is run once more, on names that may be ruined and
with its output thrown away; each operation whose result is int32 is also done in int64.
"""

import ast
import builtins
import contextlib
import io
import linecache
import operator
import re
import warnings
from time import perf_counter
from types import FunctionType, ModuleType
from typing import Any

import numpy as np

from page.code import execute
from page.watched import COMPUTES, Watched, word, words

SECONDS = 0.5
# What the code itself asks for is the same on a computer.
NAMED = r"int32|intc\b|\bi4\b"
SHOWN = r"\bint32\b|\bdtype=int64\b|\b2147483647\b|-2147483648\b"
# What makes integers without any being there before.
MAKERS = {"arange", "array", "asarray", "full", "int", "int_", "multiply", "power"}
# A second run of these would be noticed.
SEEN = {"exec", "eval", "exit", "input", "open", "plt", "quit", "sys"}
SEEN |= {"save", "savetxt", "savez", "set_printoptions", "setattr", "seterr", "tofile"}
HARMLESS = {"collections", "functools", "itertools", "math", "numpy", "snippets"}
HARMLESS |= {"dataclasses", "fractions", "statistics", "time", "typing"}


def differs(code: str, names: dict[str, Any], printed: str) -> str:
    """Return "wrapped", "width" or "": an integer wrapped, its width shows, or neither.

    `names` are those before the block ran, a copy that may be ruined; `printed` is what
    the block printed, its value included. Never raises; takes at most about SECONDS.
    """
    if re.search(NAMED, code):
        return ""
    probe = Probe()
    with contextlib.suppress(Exception):
        tree = ast.parse(code)
        if in_play(tree, names) and not _is_seen(tree, names):
            probe.run(tree, names)
    if probe.wrapped:
        return "wrapped"
    return "width" if probe.width or re.search(SHOWN, printed) else ""


def in_play(tree: ast.Module, names: dict[str, Any]) -> bool:
    """Whether there are int32 numbers, or the code may make some."""
    return bool((MAKERS | COMPUTES) & set(words(tree))) or any(
        _is_narrow(value)
        for held in list(names.values())
        for value in (held[:9] if isinstance(held, list | tuple) else [held])
    )


class Enough(BaseException):
    """The time is over, or all is known."""


class Probe:
    """Runs a block with its operations watched."""

    def __init__(self) -> None:
        self.wrapped = self.width = False
        self.until = perf_counter() + SECONDS

    def run(self, tree: ast.Module, names: dict[str, Any]) -> None:
        """Run the block as it is written; `wrapped` and `width` say what was seen."""
        for name in ("operate", "augment", "call", "look", "tick"):
            names[f"__{name}__"] = getattr(self, name)
        silent = io.StringIO()
        with (
            contextlib.redirect_stdout(silent),
            contextlib.redirect_stderr(silent),
            warnings.catch_warnings(),
            contextlib.suppress(BaseException),
        ):
            warnings.simplefilter("ignore")
            for function in [f for f in names.values() if _is_own(f)]:
                _execute(_source(function), names)
            _execute(tree, names)

    def operate(self, symbol: str, left: Any, right: Any) -> Any:
        """left + right, or another operator."""
        self.tick()
        result = getattr(operator, symbol)(left, right)
        self.compare(result, getattr(operator, symbol), (left, right), {})
        return result

    def augment(self, symbol: str, left: Any, right: Any) -> Any:
        """What stands on the right of left += right, which then is run as written."""
        self.tick()
        if _is_narrow(left):
            with contextlib.suppress(Exception):
                wide = np.asarray(getattr(operator, symbol)(_wide(left), _wide(right)))
                lost = wide.dtype.kind == "i" and (wide != wide.astype(np.int32)).any()
                self.wrapped = self.wrapped or bool(lost)
        return right

    def call(self, function: Any, *args: Any, **options: Any) -> Any:
        """function(*args, **options)."""
        self.tick()
        result = function(*args, **options)
        owner = getattr(function, "__self__", None)
        if isinstance(owner, np.ndarray | np.generic):
            function, args = getattr(type(owner), function.__name__), (owner, *args)
        if _is_numpy(function) and "out" not in options:
            self.compare(result, function, args, options)
        return result

    def compare(
        self, result: Any, function: Any, args: tuple[Any, ...], options: dict[str, Any]
    ) -> None:
        """Do it again with 64 bits where the result has 32."""
        if not _is_narrow(result) or any(hasattr(part, "__next__") for part in args):
            return
        with contextlib.suppress(Exception):
            wider = {name: _wide(value) for name, value in options.items()}
            wide = function(*map(_wide, args), **wider)
            if not np.array_equal(result, wide):
                self.wrapped = True
                raise Enough

    def look(self, value: Any, name: str) -> Any:
        """value.itemsize and the like, about to be printed."""
        is_type = isinstance(value, np.dtype) and value == np.int32
        self.width = self.width or is_type or _is_narrow(value)
        return getattr(value, name)

    def tick(self) -> None:
        if perf_counter() > self.until:
            raise Enough


def _execute(tree: ast.Module, names: dict[str, Any]) -> None:
    watched = ast.fix_missing_locations(Watched().visit(tree))
    execute(watched, "<again>", names)


def _is_own(value: Any) -> bool:
    """Whether the reader's blocks define it, so that it is watched as well."""
    return isinstance(value, FunctionType) and (
        value.__module__ == "__main__" and value.__closure__ is None
    )


def _source(function: FunctionType) -> ast.Module:
    """The function's definition, from the block that made it."""
    lines = linecache.getlines(function.__code__.co_filename)
    first = function.__code__.co_firstlineno
    body: list[ast.stmt] = [
        node
        for node in ast.parse("".join(lines)).body
        if isinstance(node, ast.FunctionDef)
        and (node.name, node.lineno) == (function.__name__, first)
        and not node.decorator_list
    ]
    return ast.Module(body, [])


def _is_seen(tree: ast.Module, names: dict[str, Any]) -> bool:
    """Whether a second run of the block would be noticed."""
    roots = {name for name, value in names.items() if isinstance(value, ModuleType)}
    modules = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.name.split(".")[0] for alias in node.names}
            roots |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add((node.module or "").split(".")[0])
    shared = any(_is_shared(node, roots) for node in ast.walk(tree))
    return bool(shared or SEEN & set(words(tree)) or modules - HARMLESS)


def _is_shared(node: ast.AST, roots: set[str]) -> bool:
    """Whether it changes a module, or the generator behind np.random.rand."""
    if not isinstance(node, ast.Attribute):
        return False
    if word(node.value) == "random":
        return node.attr != "default_rng"
    return not isinstance(node.ctx, ast.Load) and word(node.value) in roots


def _is_narrow(value: Any) -> bool:
    return isinstance(value, np.ndarray | np.generic) and value.dtype == np.int32


def _is_numpy(function: Any) -> bool:
    owner = getattr(function, "__self__", None)
    return (
        isinstance(function, np.ufunc)
        or isinstance(owner, np.ufunc)
        or function is builtins.sum
        or getattr(function, "__objclass__", None) in (np.ndarray, np.generic)
        or (getattr(function, "__module__", None) or "").startswith("numpy")
    )


def _wide(value: Any) -> Any:
    """The value in 64 bits, if it is made of integers of the page's width."""
    if isinstance(value, list | tuple | range):
        array = np.asarray(value)
        return array.astype(np.int64) if _is_narrow(array) else value
    if value is int or (isinstance(value, np.dtype) and value == np.int32):
        return np.int64
    if isinstance(value, int) and not isinstance(value, bool):
        return np.int64(value)
    return value.astype(np.int64) if _is_narrow(value) else value
