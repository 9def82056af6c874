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
import types
import warnings
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

import numpy as np

SECONDS = 0.5
# What the code itself asks for is the same on a computer.
NAMED = re.compile(r"int32|intc\b|\bi4\b")
SHOWN = re.compile(r"\bint32\b|\bdtype=int64\b|\b2147483647\b|-2147483648\b")
WIDTHS = {"itemsize", "nbytes", "strides"}
COMPUTES = {"astype", "convolve", "cross", "cumprod", "cumsum", "diff", "dot", "einsum"}
COMPUTES |= {"accumulate", "inner", "kron", "matrix_power", "outer", "prod", "ptp"}
COMPUTES |= {"reduce", "sum", "tensordot", "trace", "vdot"}
# What makes integers without any being there before.
MAKERS = {"arange", "array", "asarray", "full", "int", "int_", "multiply", "power"}
# A second run of these would be noticed.
SEEN = {"exec", "eval", "exit", "input", "open", "plt", "quit", "sys"}
SEEN |= {"save", "savetxt", "savez", "set_printoptions", "setattr", "seterr", "tofile"}
HARMLESS = {"collections", "functools", "itertools", "math", "numpy", "snippets"}
HARMLESS |= {"dataclasses", "fractions", "statistics", "time", "typing"}
OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.MatMult: operator.matmul,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
}


def differs(code: str, names: dict[str, Any], printed: str) -> str:
    """Return "wrapped", "width" or "": an integer wrapped, its width shows, or neither.

    `names` are those before the block ran, a copy that may be ruined; `printed` is what
    the block printed, its value included. Never raises; takes at most about SECONDS.
    """
    if NAMED.search(code):
        return ""
    probe = Probe()
    with contextlib.suppress(Exception):
        tree = ast.parse(code)
        if in_play(tree, names) and not _is_seen(tree):
            probe.run(tree, names)
    if probe.wrapped:
        return "wrapped"
    return "width" if probe.width or SHOWN.search(printed) else ""


def in_play(tree: ast.Module, names: dict[str, Any]) -> bool:
    """Whether there are int32 numbers, or the code may make some."""
    return bool((MAKERS | COMPUTES) & set(_words(tree))) or any(
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


class Watched(ast.NodeTransformer):
    """Sends operations, calls of NumPy, prints of a width and loops to a Probe."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        symbol = ast.Constant(OPERATORS[type(node.op)].__name__)
        return _to("operate", node, symbol, node.left, node.right)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        self.generic_visit(node)
        if any(isinstance(part, ast.Call) for part in ast.walk(node.target)):
            return node  # it would be called twice
        left = ast.parse(ast.unparse(node.target), mode="eval").body
        symbol = ast.Constant(OPERATORS[type(node.op)].__name__)
        node.value = _to("augment", node.value, symbol, left, node.value)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        name = _word(node.func)
        if name == "print":
            node.args = [self.shown(part) for part in node.args]
        self.generic_visit(node)
        if name in COMPUTES or isinstance(getattr(np, name, None), np.ufunc):
            node.args.insert(0, node.func)
            node.func = ast.copy_location(ast.Name("__call__", ast.Load()), node.func)
        return node

    def shown(self, node: ast.expr) -> ast.expr:
        """The expression, if it is a width that is printed as it is."""
        if isinstance(node, ast.Attribute) and node.attr in WIDTHS:
            return _to("look", node, node.value, ast.Constant(node.attr))
        if isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    part.value = self.shown(part.value)
        return node

    def visit_Module(self, node: ast.Module) -> ast.AST:
        last = node.body[-1] if node.body else None
        if isinstance(last, ast.Expr):
            last.value = self.shown(last.value)
        self.generic_visit(node)
        return node

    def visit_For(self, node: ast.For) -> ast.AST:
        return self.loop(node)

    def visit_While(self, node: ast.While) -> ast.AST:
        return self.loop(node)

    def loop(self, node: ast.For | ast.While) -> ast.AST:
        self.generic_visit(node)
        node.body.insert(0, ast.copy_location(ast.Expr(_to("tick", node)), node))
        return node


def _to(name: str, node: ast.AST, *args: ast.expr) -> ast.expr:
    call = ast.Call(ast.Name(f"__{name}__", ast.Load()), list(args), [])
    return ast.copy_location(call, node)


def _execute(tree: ast.Module, names: dict[str, Any]) -> None:
    watched = ast.fix_missing_locations(Watched().visit(tree))
    exec(compile(watched, "<again>", "exec", dont_inherit=True), names)


def _is_own(value: Any) -> bool:
    """Whether the reader's blocks define it, so that it is watched as well."""
    return isinstance(value, types.FunctionType) and (
        value.__module__ == "__main__" and value.__closure__ is None
    )


def _source(function: types.FunctionType) -> ast.Module:
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


def _is_seen(tree: ast.Module) -> bool:
    """Whether a second run of the block would be noticed."""
    modules = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    shared = any(  # the generator behind np.random.rand and the like
        isinstance(node, ast.Attribute)
        and _word(node.value) == "random"
        and node.attr != "default_rng"
        for node in ast.walk(tree)
    )
    return bool(shared or SEEN & set(_words(tree)) or modules - HARMLESS)


def _words(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            yield _word(node)


def _word(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


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
