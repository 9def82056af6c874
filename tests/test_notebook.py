"""The notebook page: twins, its look, its file, and a failing cell."""

import base64
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bs4 import BeautifulSoup
from mkdocs.utils.meta import get_data
from PIL import Image

from book import LANGUAGES, ROOT, BookError, build, notebook

CONVERTED = """
<style>p { color: red }</style><script>alert()</script>
<div class="jp-Notebook-cell" id="b"><div class="jp-InputPrompt">In [7]:</div>
<div class="highlight-ipynb"><pre><span></span><span class="n">x</span></pre></div>
<div class="jp-OutputArea-output"><pre>one
</pre></div><div class="jp-OutputArea-output"><pre>two</pre></div>
<div class="jp-OutputArea-output"><img alt="No description" src="data:,"></div></div>
"""
STEMS = sorted(path.stem for path in (ROOT / "docs" / "en").glob("*.py"))
FORMULA = re.compile(r"\$[^$]+\$")
SOURCE = """# ---
# jupyter:
#   title: "T: a colon"
#   description: D
# ---

# %% [markdown] slug="top"
# # A [link](model.md#two)
#
# <details class="success">
# <summary>Solution</summary>
#
# It is $z < 1$.
#
# </details>

# %% name="seen" alt="What is to be seen"
x
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "tour.py"
    path.write_text(SOURCE, encoding="utf-8")
    return path


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The cells that have run, with nothing kept from an earlier build."""
    cells: list[list[str]] = []

    def run(asked: list[Any], path: Path) -> str:
        cells.append([cell.source for cell in asked])
        return CONVERTED

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(notebook, "_converted", run)
    monkeypatch.setattr(notebook, "SNIPPETS", tmp_path / "snippets")
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/losses.py").write_text("a = 1\n")
    return cells


@pytest.mark.parametrize("stem", STEMS)
def test_twins_have_the_same_code_addresses_and_formulas(stem: str) -> None:
    ko, en = (
        [
            (cell.source, cell.metadata.get("name"), cell.metadata.get("needs"))
            if cell.cell_type == "code"
            else (cell.metadata.get("slug"), set(FORMULA.findall(cell.source)))
            for cell in notebook.read(ROOT / f"docs/{language}/{stem}.py").cells
        ]
        for language in LANGUAGES
    )
    assert ko == en
    assert len(ko) > 15


def test_prose_is_markdown_and_cells_are_cells_and_outputs_and_nothing_else(
    source: Path, ran: list[list[str]]
) -> None:
    text, front = get_data(notebook.markdown(source, "en"))
    assert front == {"title": "T: a colon", "description": "D", "blocks": 1}
    assert "# A [link](model.md#two) { #top }\n" in text
    assert '??? success "Solution"\n\n    It is $z < 1$.' in text
    page = BeautifulSoup(text, "html.parser")
    assert not page.find_all(["style", "script"])
    assert [code.text for code in page.select("code")] == ["x\n", "one\ntwo\n"]
    assert page.select_one(".run[data-prompt='In [7]'][data-block='seen']")
    assert page.select_one("img[alt='What is to be seen']")


def test_cells_run_once_and_again_when_they_or_a_snippet_change(
    source: Path, ran: list[list[str]], tmp_path: Path
) -> None:
    for language in LANGUAGES:
        notebook.markdown(source, language)
    assert ran == [["x"]]
    source.write_text(SOURCE.replace("# # A", "# # B"), encoding="utf-8")
    notebook.markdown(source, "en")
    assert ran == [["x"]]
    (tmp_path / "snippets/losses.py").write_text("a = 2\n")
    notebook.markdown(source, "en")
    assert ran == [["x"], ["x"]]
    source.write_text(SOURCE.replace("\nx\n", "\nx + 1\n"), encoding="utf-8")
    notebook.markdown(source, "en")
    assert ran == [["x"], ["x"], ["x + 1"]]


def test_what_is_taken_away_shows_what_the_page_does(
    source: Path, ran: list[list[str]]
) -> None:
    title, cell = notebook.shown(source, "en")
    assert title.source.startswith("# A [link](model.md#two) [¶](#top)\n")
    assert (cell.source, cell.execution_count) == ("x", 7)
    printed, more, picture = cell.outputs
    assert (printed.text, more.text) == ("one\n", "two\n")
    assert picture.data["text/plain"] == "What is to be seen"


def test_what_is_printed_in_pieces_is_shown_as_one() -> None:
    pieces = "".join(
        f'<div class="jp-OutputArea-output" data-mime-type="text/plain">'
        f"<pre>{text}</pre></div>"
        for text in ("1 < 2\n3", " 4\n", "five\n")
    )
    (shown,) = notebook._outputs(BeautifulSoup(pieces, "html.parser"))
    assert shown.get_text() == "1 < 2\n3 4\nfive\n"


@pytest.mark.parametrize(
    ("present", "missing"),
    [
        ("#   description: D\n", "lacks `description:`"),
        (' slug="top"', "give it an address"),
        (' alt="What is to be seen"', "say what is to be seen"),
        (' name="seen"', "'x' runs on the page: give it a name"),
    ],
)
def test_what_a_page_needs_is_asked_for(
    source: Path, ran: list[list[str]], present: str, missing: str
) -> None:
    source.write_text(SOURCE.replace(present, ""), encoding="utf-8")
    with pytest.raises(BookError, match=re.escape(missing)):
        notebook.markdown(source, "en")


def test_two_cells_of_one_name_are_both_shown(source: Path) -> None:
    source.write_text(SOURCE + '\n# %% name="seen"\ny\n', encoding="utf-8")
    with pytest.raises(BookError, match=r"two blocks .* named seen\n\nx\n\ny"):
        notebook.read(source)


def test_a_failing_cell_fails_the_build(
    tmp_path: Path, one_page_book: Callable[[str, str], Path]
) -> None:
    failing = SOURCE.replace("\nx\n", "\n1 / 0\n")
    sources = one_page_book("notebook_tour.py", failing)
    said = r"(?s)notebook_tour\.py: the cell seen: .*ZeroDivisionError"
    with pytest.raises(BookError, match=said):
        build.build(tmp_path / "site", ["en"], sources=sources)


def test_a_picture_keeps_its_size_and_its_colours_in_fewer_bytes() -> None:
    rows = np.indices((60, 80)).sum(axis=0) % 7 * 40
    drawn = np.dstack([rows, rows, 255 - rows, np.full_like(rows, 255)])
    stream = io.BytesIO()
    Image.fromarray(drawn.astype(np.uint8)).save(stream, "png")
    address = notebook.PNG + base64.b64encode(stream.getvalue()).decode()
    lighter = notebook._lighter(address)
    data = base64.b64decode(lighter.removeprefix(notebook.PNG))
    assert len(data) < len(stream.getvalue())
    with Image.open(io.BytesIO(data)) as picture:
        assert np.array_equal(np.asarray(picture.convert("RGB")), drawn[..., :3])
    assert notebook._lighter("data:,") == "data:,"
