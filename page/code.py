"""Executing code among names. Nothing else of ours compiles and executes."""

import ast
from types import CodeType
from typing import Any


def execute(code: str | ast.Module, filename: str, names: dict[str, Any]) -> Any:
    """Execute the statements; return the value of a last expression, or None."""
    statements, last = _compiled(code, filename)
    exec(statements, names)
    return None if last is None else eval(last, names)


def _compiled(
    code: str | ast.Module, filename: str
) -> tuple[CodeType, CodeType | None]:
    statements, value = list(_parsed(code, filename).body), None
    if statements and isinstance(last := statements[-1], ast.Expr):
        del statements[-1]
        expression = ast.Expression(last.value)
        value = compile(expression, filename, "eval", dont_inherit=True)
    module = ast.Module(statements, [])
    return compile(module, filename, "exec", dont_inherit=True), value


def _parsed(code: str | ast.Module, filename: str) -> ast.Module:
    if isinstance(code, ast.Module):
        return code
    try:
        return ast.parse(code, filename)
    except MemoryError:  # which is how the parser says it
        raise RecursionError("brackets or signs are nested too deep") from None
