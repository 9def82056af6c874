"""A piece of a file is found by its name, without its docstring."""

from pathlib import Path

import pytest

from book import BookError, source

FILE = '''"""Module."""

LIMIT = 3


def twice(x):
    """Two times x.

    Shapes: any.
    """

    def inner():
        """Also hidden."""
        return x

    return 2 * inner()  # ()


class Pair:
    """Two numbers."""

    a: int


# %% setup
import math

# %% root
print(math.sqrt(LIMIT))
'''


@pytest.fixture(autouse=True)
def snippets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file.py").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(source, "SNIPPETS", tmp_path)


def test_function_comes_without_its_docstrings() -> None:
    assert source.section("file.py", "twice") == (
        "def twice(x):\n    def inner():\n        return x\n\n"
        "    return 2 * inner()  # ()"
    )


def test_class_assignment_and_cell() -> None:
    assert source.section("file.py", "Pair") == "class Pair:\n    a: int"
    assert source.section("file.py", "LIMIT") == "LIMIT = 3"
    assert source.section("file.py", "root") == "print(math.sqrt(LIMIT))"
    assert source.section("file.py", "setup") == "import math"


def test_several_includes_are_set_apart_by_a_line() -> None:
    body = '--8<-- "file.py:LIMIT"\n--8<-- "file.py:root"\n'
    assert source.expand(body) == "LIMIT = 3\n\nprint(math.sqrt(LIMIT))"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('--8<-- "file.py:twic"', "snippets/file.py has no 'twic'; it has twice"),
        ('--8<-- "gone.py:x"', "snippets/gone.py does not exist"),
        ("x = 1", "include lines only, not 'x = 1'"),
        ("", "a Python block is empty"),
    ],
)
def test_bad_include_is_named(body: str, message: str) -> None:
    with pytest.raises(BookError, match=message):
        source.expand(body)


def test_two_cells_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file.py").write_text("# %% a\nx = 1\n# %% a\nx = 2\n")
    with pytest.raises(BookError, match="two cells are named 'a'"):
        source.section("file.py", "a")


def test_cell_and_function_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file.py").write_text("# %% a\ndef a():\n    return 1\n")
    with pytest.raises(BookError, match="a cell and a definition are both named 'a'"):
        source.section("file.py", "a")
