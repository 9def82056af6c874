"""Runs a block in the reader's browser: one namespace, values, readable errors."""

import ast
import io
import linecache
import sys
import traceback
import warnings
from typing import Any

from page.advice import advice

namespace: dict[str, Any] = {"__name__": "__main__"}
# Line by line, so that output and errors keep their order.
sys.stdout.reconfigure(line_buffering=True)
sys.stderr.reconfigure(line_buffering=True)


def run(code: str, name: str, language: str) -> dict[str, Any]:
    """Run a block; return the repr of a last expression and the error, if any."""
    filename = f"<{name}>"
    lines = code.splitlines(keepends=True)
    linecache.cache[filename] = (len(code), None, lines, filename)
    value, error, drawn = None, None, []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            # plt.show(): the page shows the figures itself.
            warnings.filterwarnings("ignore", "FigureCanvasAgg is non-interactive")
            warnings.showwarning = _print_warning
            value = _execute(code, filename)
            value = None if value is None else repr(value)
            drawn = figures()
    except BaseException as raised:
        error = described(raised, filename, language)
    sys.stdout.flush()
    sys.stderr.flush()
    return {"value": value, "error": error, "figures": drawn}


def wants(code: str, package: str) -> bool:
    """Whether the code imports a package by its name."""
    try:
        nodes = list(ast.walk(ast.parse(code)))
    except SyntaxError:
        return False
    names = [a.name for n in nodes if isinstance(n, ast.Import) for a in n.names]
    names += [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)]
    return any(name.split(".")[0] == package for name in names)


def figures() -> list[dict[str, Any]]:
    """Close the open figures; return each as PNG, with what its titles and axes say."""
    if "matplotlib.pyplot" not in sys.modules:
        return []
    import matplotlib.pyplot as plt

    drawn = []
    for number in plt.get_fignums():
        figure = plt.figure(number)
        said = [figure.get_suptitle()]
        for ax in figure.axes:
            said += [ax.get_title(), ax.get_xlabel(), ax.get_ylabel()]
        stream = io.BytesIO()
        figure.savefig(stream, format="png", dpi=144, bbox_inches="tight")
        drawn.append({"png": stream.getvalue(), "alt": ", ".join(filter(None, said))})
    plt.close("all")
    return drawn


def described(raised: BaseException, filename: str, language: str) -> dict[str, str]:
    """Return the error's name, message, the reader's own frames, and a word of help."""
    report = traceback.TracebackException.from_exception(raised)
    pending = [report]
    while pending:
        part = pending.pop()
        own = [frame for frame in part.stack if frame.filename.startswith("<block ")]
        part.stack = traceback.StackSummary.from_list(own)
        pending += filter(None, (part.__cause__, part.__context__))
    return {
        "name": type(raised).__name__,
        "message": str(raised),
        "traceback": "".join(report.format()),
        "help": advice(raised, filename, language),
    }


def _execute(code: str, filename: str) -> Any:
    tree = ast.parse(code, filename)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = ast.Expression(tree.body.pop().value)
    exec(compile(tree, filename, "exec", dont_inherit=True), namespace)
    if last is None:
        return None
    return eval(compile(last, filename, "eval", dont_inherit=True), namespace)


def _print_warning(message: Warning | str, category: type[Warning], *_: Any) -> None:
    print(f"{category.__name__}: {message}", file=sys.stderr)
