"""Code that calls a probe wherever it computes, prints a width, or goes round."""

import ast
import copy
import operator
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

WIDTHS = {"itemsize", "nbytes", "strides"}
COMPUTES = {"astype", "convolve", "cross", "cumprod", "cumsum", "diff", "dot", "einsum"}
COMPUTES |= {"accumulate", "inner", "kron", "matrix_power", "outer", "prod", "ptp"}
COMPUTES |= {"reduce", "sum", "tensordot", "trace", "vdot"}
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
        left = copy.deepcopy(node.target)
        left.ctx = ast.Load()
        symbol = ast.Constant(OPERATORS[type(node.op)].__name__)
        node.value = _to("augment", node.value, symbol, left, node.value)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        name = word(node.func)
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


def words(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            yield word(node)


def word(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""
