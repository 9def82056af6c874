"""Runs a block in the reader's browser: one namespace, its value, its error made readable."""

import ast
import linecache
import sys
import traceback
import warnings
from typing import Any

namespace: dict[str, Any] = {"__name__": "__main__"}


def run(code: str, name: str, language: str) -> dict[str, Any]:
    """Run a block; return the repr of a last expression and the error, if any."""
    filename = f"<{name}>"
    lines = code.splitlines(keepends=True)
    linecache.cache[filename] = (len(code), None, lines, filename)
    value, error = None, None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = _print_warning
            value = _execute(code, filename)
    except BaseException as raised:
        error = described(raised, language)
    sys.stdout.flush()
    sys.stderr.flush()
    return {"value": None if value is None else repr(value), "error": error}


def _execute(code: str, filename: str) -> Any:
    tree = ast.parse(code, filename)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, filename, "exec", dont_inherit=True), namespace)
    if not isinstance(last, ast.Expr):
        return None
    expression = ast.Expression(last.value)
    return eval(compile(expression, filename, "eval", dont_inherit=True), namespace)


def _print_warning(message: Warning | str, category: type[Warning], *_: Any) -> None:
    print(f"{category.__name__}: {message}", file=sys.stderr)


def described(raised: BaseException, language: str) -> dict[str, str]:
    """Return the error's name, message, the reader's own frames, and a sentence of help."""
    report = traceback.TracebackException.from_exception(raised, compact=True)
    own = [frame for frame in report.stack if frame.filename.startswith("<block")]
    report.stack = traceback.StackSummary.from_list(own)
    return {
        "name": type(raised).__name__,
        "message": str(raised),
        "traceback": "".join(report.format()),
        "help": "",
    }
