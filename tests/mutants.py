"""Wrong answers made by machine: `python -m tests.mutants` prints what became of them.

A mutant is a solution with one change that learners make: `@` to `*`, a lost .T, a lost
1/m, another axis, … It must not pass, unless it is the same by mathematics: then
`mutants.yml` says why.
"""

import ast
import contextlib
import copy
import signal
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import yaml

from page.exercise import Exercise, Write, load, shuffled
from page.judge import judge
from page.report import Report

EXERCISES = Path(__file__).parent.parent / "exercises"
EQUIVALENT = Path(__file__).with_name("mutants.yml")
SECONDS = 5  # of an answer that does not end
ORDERS = 200  # of the lines of an exercise

SWAPS: dict[type[ast.AST], Any] = {
    ast.MatMult: ast.Mult,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
}


class Mutant(NamedTuple):
    """A change, and the code with it."""

    change: str
    code: str


def names() -> list[str]:
    """Return the names of all exercises."""
    found = []
    for path in sorted(EXERCISES.glob("[!_]*.py")):
        module = __import__(f"exercises.{path.stem}", fromlist=["_"])
        found += [
            f"{path.stem}.{name}"
            for name, value in vars(module).items()
            if isinstance(value, Exercise)
        ]
    return found


def mutants(code: str) -> Iterator[Mutant]:
    """Yield the mutants of a solution, each with one change."""
    tree = ast.parse(code)
    for index, node in enumerate(ast.walk(tree)):
        for changed in changes(node):
            mutant = copy.deepcopy(tree)
            target = next(islice(ast.walk(mutant), index, None))
            Replace(target, changed).visit(mutant)
            text = ast.unparse(ast.fix_missing_locations(mutant))
            before = ast.unparse(node)
            if before == ast.unparse(changed):
                continue
            yield Mutant(f"{before} → {ast.unparse(changed)}", text)


class Replace(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, target: ast.AST, new: ast.AST) -> None:
        self.target, self.new = target, new

    def visit(self, node: ast.AST) -> Any:
        return self.new if node is self.target else self.generic_visit(node)


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what might stand in the place of a node by mistake."""
    if isinstance(node, ast.BinOp):
        if type(node.op) in SWAPS:
            yield ast.BinOp(node.left, SWAPS[type(node.op)](), node.right)
        if isinstance(node.op, ast.Div):
            yield node.left
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield node.operand
    elif isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    elif isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        swapped = SWAPS[type(node.ops[0])]()
        yield ast.Compare(node.left, [swapped], node.comparators)
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        if node.id[0] in "AZ" and node.id[1:].isdigit():
            other = "Z" if node.id[0] == "A" else "A"
            yield ast.Name(other + node.id[1:], ast.Load())
    elif isinstance(node, ast.Constant) and not isinstance(node.value, bool):
        if isinstance(node.value, int | float):
            yield ast.Constant(node.value + 1)
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp):
        target, value = node.targets[0], node.value
        if ast.unparse(target) == ast.unparse(value.left):
            yield ast.AugAssign(target, value.op, value.right)


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    for keyword in node.keywords:
        others = [other for other in node.keywords if other is not keyword]
        if keyword.arg == "keepdims":
            yield ast.Call(node.func, node.args, others)
        if keyword.arg == "axis" and isinstance(keyword.value, ast.Constant):
            axis = ast.keyword("axis", ast.Constant(0 if keyword.value.value else 1))
            yield ast.Call(node.func, node.args, [*others, axis])
    if len(node.args) >= 2 and not any(isinstance(a, ast.Starred) for a in node.args):
        first, second, *rest = node.args
        yield ast.Call(node.func, [second, first, *rest], node.keywords)


def orders(solution: str) -> Iterator[Mutant]:
    """Yield the lines of an exercise in other orders, by chance."""
    for seed in range(ORDERS):
        code = shuffled(solution, str(seed))
        yield Mutant(code, code)


@contextlib.contextmanager
def limited() -> Iterator[None]:
    """End what does not end by itself."""

    def end(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return
    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def tried(name: str, answer: str | list[str], language: str = "en") -> Report:
    """Judge an answer as the page does."""
    with limited():
        return judge(name, answer, {"__name__": "__main__"}, language)


def equivalent() -> dict[str, dict[str, str]]:
    """Return the changes that change nothing, with the reasons, by exercise."""
    read: dict[str, dict[str, str]] = yaml.safe_load(EQUIVALENT.read_text("utf-8"))
    return read or {}


def fates(name: str) -> dict[str, str]:
    """Return what became of each mutant: killed, named, equivalent, survived."""
    exercise, code = load(name)
    same = equivalent().get(name, {})
    found = {}
    for mutant in made(exercise, code):
        report = tried(name, mutant.code)
        fate = "named" if report["said"] else "killed"
        if report["passed"]:
            free = exercise.kind == "order"  # lines that do not need one another
            fate = "equivalent" if free or mutant.change in same else "survived"
        found[mutant.change] = fate
    return found


def made(exercise: Exercise, code: dict[str, str]) -> Iterator[Mutant]:
    """Yield the mutants of an exercise; only code has any."""
    if isinstance(exercise, Write) and exercise.kind == "order":
        yield from orders(code["solution"])
    elif isinstance(exercise, Write):
        yield from mutants(code["solution"])


def main() -> None:
    """Print the table: exercise, kind, what became of its mutants."""
    rows: list[tuple[str, str, Counter[str]]] = []
    for name in names():
        rows.append((name, load(name)[0].kind, Counter(fates(name).values())))
    columns = ("killed", "named", "equivalent", "survived")
    print(f"{'exercise':40} {'kind':8}", *(f"{column:>10}" for column in columns))
    for name, what, count in rows:
        print(f"{name:40} {what:8}", *(f"{count[c]:10}" for c in columns))
    total = sum((count for *_, count in rows), Counter[str]())
    print(f"{f'{len(rows)} exercises':49}", *(f"{total[c]:10}" for c in columns))
    print(dict(Counter(what for _, what, _ in rows)))


if __name__ == "__main__":
    main()
