"""What Python and JavaScript say in both languages, by the names of their files."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

Pair = tuple[str, str]  # Korean, English
PYTHON = ("exercises/*.py", "docs/figures/*.py", "page/**/*.py", "book/**/*.py")
WORDS = re.compile(r"^  (ko|en): \{\n(.*?)^  \}", re.DOTALL | re.MULTILINE)
WORD = re.compile(r"^    (\w+):(.*?)(?=^    \w|\Z)", re.DOTALL | re.MULTILINE)


def said(root: Path) -> Iterator[tuple[str, Pair]]:
    """Find what is said in both languages; a name may come more than once."""
    for path in _files(root):
        find = in_python if path.suffix == ".py" else in_words
        for name, pair in find(path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(root).as_posix()}#{name}", pair


def _files(root: Path) -> Iterator[Path]:
    for pattern in PYTHON:
        yield from sorted(root.glob(pattern))
    yield from sorted((root / "docs" / "root" / "run").rglob("words.js"))


def in_python(text: str) -> Iterator[tuple[str, Pair]]:
    """Find the pairs of a module, with the name at the top level that each is under."""
    lines = text.encode().splitlines(keepends=True)
    for statement in ast.parse(text).body:
        for node in ast.walk(statement):
            if pair := _pair(node):
                ko, en = (_source(lines, one) for one in pair)
                yield _name(statement), (ko, en)


def _source(lines: list[bytes], node: ast.expr) -> str:
    """Return an expression as it is written: ast's own takes the file apart anew."""
    last = node.end_lineno or node.lineno
    rest = len(lines[last - 1]) - (node.end_col_offset or 0)
    return b"".join(lines[node.lineno - 1 : last])[node.col_offset : -rest].decode()


def _pair(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    match node:
        case ast.Call(func=ast.Name("Said"), args=[ko, en]):
            return ko, en
        case ast.Call(func=ast.Name("Rule"), args=[_, _, ko, en, *_]):
            return ko, en
        case ast.Call(keywords=[ast.keyword("ko", ko), ast.keyword("en", en)]):
            return ko, en
        case ast.Dict([ast.Constant("ko"), ast.Constant("en")], [ko, en]):
            return ko, en
    return None


def _name(statement: ast.stmt) -> str:
    match statement:
        case ast.FunctionDef(name) | ast.ClassDef(name):
            return name
        case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
            return name
    return ""


def in_words(text: str) -> Iterator[tuple[str, Pair]]:
    """Find the words of a part of the page, `ko: {…}, en: {…}`, with their names."""
    of = {
        language: dict(WORD.findall(words)) for language, words in WORDS.findall(text)
    }
    for name in {**of["ko"], **of["en"]}:
        yield name, (of["ko"].get(name, ""), of["en"].get(name, ""))
