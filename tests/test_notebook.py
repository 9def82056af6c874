"""The notebook page: twins, its look, its file, and a failing cell."""

import re
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup

from book import LANGUAGES, ROOT, BookError, build, notebook

CONVERTED = """
<style>p { color: red }</style><script>alert()</script>
<div class="jp-Notebook-cell" id="a"><div class="jp-RenderedMarkdown">
<h1 id="">A<a class="anchor-link" href="#">¶</a></h1>
<p>$z &lt; 1$ and <code>$x$</code>, <a href="model.md#two">link</a></p>
<p>$$\\frac{1}{2}$$</p></div></div>
<div class="jp-Notebook-cell" id="b"><div class="jp-InputPrompt">In [7]:</div>
<div class="highlight-ipynb"><pre><span></span><span class="n">x</span></pre></div>
<div class="jp-OutputArea-output"><pre>one
</pre></div><div class="jp-OutputArea-output"><pre>two</pre></div>
<div class="jp-OutputArea-output"><img alt="No description" src="data:,"></div></div>
"""
SOURCE = """# ---
# jupyter:
#   title: T
#   description: D
# ---

# %% [markdown] slug="top"
# # A [link](model.md#two)

# %% name="seen" alt="What is to be seen"
x
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "tour.py"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_twins_have_the_same_code_and_addresses() -> None:
    ko, en = (
        [
            (cell.source, cell.metadata.get("name"))
            if cell.cell_type == "code"
            else cell.metadata.get("slug")
            for cell in notebook.read(ROOT / f"docs/{language}/notebook_tour.py").cells
        ]
        for language in LANGUAGES
    )
    assert ko == en
    assert len(ko) > 20


def test_the_page_is_cells_and_outputs_and_nothing_else(source: Path) -> None:
    html = notebook.page(CONVERTED, notebook.read(source), "en")
    page = BeautifulSoup(html, "html.parser")
    assert not page.find_all(["style", "script"])
    assert page.h1 is not None and page.h1["id"] == "top"
    assert page.select_one("a.headerlink[href='#top']")
    assert page.select_one("a[href='../model/#two']")
    assert [code.text for code in page.select("code")] == ["$x$", "x\n", "one\ntwo\n"]
    assert page.select_one(".run[data-prompt='In [7]'][data-block='seen']")
    assert page.select_one("img[alt='What is to be seen']")
    assert len(page.select("math")) == 2 and page.select_one(".math-display mfrac")
    assert "Download this notebook" in page.text


def test_headings_become_the_table_of_contents() -> None:
    html = '<h1 id="a">A¶</h1><h2 id="b">B¶</h2><h2 id="c">C¶</h2>'
    (top,) = notebook.headings(html)
    assert (top["id"], top["name"]) == ("a", "A")
    assert [child["id"] for child in top["children"]] == ["b", "c"]


def test_the_file_to_keep_is_valid_and_links_to_the_book(source: Path) -> None:
    text = notebook.download(notebook.read(source), "https://example.org/book/en/")
    kept = nbformat.reads(text, as_version=4)
    nbformat.validate(kept)
    assert "](https://example.org/book/en/model/#two)" in kept.cells[0].source
    assert text == notebook.download(
        notebook.read(source), "https://example.org/book/en/"
    )


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
    source: Path, present: str, missing: str
) -> None:
    source.write_text(SOURCE.replace(present, ""), encoding="utf-8")
    with pytest.raises(BookError, match=re.escape(missing)):
        notebook.page(CONVERTED, notebook.read(source), "en")


def test_two_cells_of_one_name_are_both_shown(source: Path) -> None:
    source.write_text(SOURCE + '\n# %% name="seen"\ny\n', encoding="utf-8")
    with pytest.raises(BookError, match=r"two blocks .* named seen\n\nx\n\ny"):
        notebook.read(source)


def test_a_failing_cell_fails_the_build(
    tmp_path: Path,
    one_page_book: Callable[[str, str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing = SOURCE.replace("\nx\n", "\n1 / 0\n")
    configuration = one_page_book("notebook_tour.py", failing)
    monkeypatch.setitem(build.CONFIGURATIONS, "en", str(configuration))
    with pytest.raises(BookError, match=r"(?s)notebook_tour\.py.*ZeroDivisionError"):
        build.build(tmp_path / "site", ["en"])
