"""What a file depends on is found in its text, and is all that it reads."""

from pathlib import Path

import pytest

from book import ROOT, drawing
from book import source as quoted
from book.depends import content, files
from book.drawer import _module

SOURCES = sorted((ROOT / "docs" / "figures").glob("*.py"))


def test_imports_are_followed_however_far(tmp_path: Path) -> None:
    top = tmp_path / "top.py"
    top.write_text("from snippets import pitfalls\nimport numpy as np\n", "utf-8")
    found = {path.relative_to(ROOT).as_posix() for path in files(top) if path != top}
    assert found >= {"snippets/__init__.py", "snippets/pitfalls.py"}
    assert "snippets/checks.py" in found  # by snippets/pitfalls.py
    assert "snippets/examples/students.py" not in found


def test_an_example_is_found_by_its_cell(tmp_path: Path) -> None:
    top = tmp_path / "top.py"
    top.write_text(
        'page_values("students:data")\npage_values(f"flower:{x}")\n', "utf-8"
    )
    found = {path.relative_to(ROOT).as_posix() for path in files(top) if path != top}
    assert found >= {"snippets/examples/students.py", "snippets/examples/flower.py"}
    assert "snippets/two_layer_network.py" in found  # by a cell of the flower


def test_an_edit_is_seen_and_the_ends_of_lines_are_not(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    seen = []
    for text in (b"a = 1\n", b"a = 2\n", b"a = 2\r\n"):
        file.write_bytes(text)
        seen.append(content(file))
    assert seen[0] != seen[1] == seen[2]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_what_a_figure_reads_of_examples_is_known(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: set[Path] = set()
    section = quoted.section

    def reading(path: str, name: str) -> str:
        read.add(ROOT / "snippets" / path)
        return section(path, name)

    monkeypatch.setattr(drawing, "section", reading)
    _module(source)
    assert read <= set(files(source))
