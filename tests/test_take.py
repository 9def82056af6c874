"""What is taken of a page: its cells, its links, its menu, the cell that installs."""

import ast
import re
import sys
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import nbformat
import pytest
from bs4 import BeautifulSoup
from IPython.core.inputtransformer2 import TransformerManager
from nbclient import NotebookClient

from book import LANGUAGES, ROOT, build, take
from book.page_cells import page_cells
from book.run import blocks
from book.source import section
from book.wheel import wheel_address
from page.same import same
from tests.shown import shown

PAGES = [
    (language, path)
    for language in LANGUAGES
    for path in sorted((ROOT / "docs" / language).glob("*.md"))
    if list(blocks(path.read_text(encoding="utf-8")))
]
IDS = [f"{language}/{path.stem}" for language, path in PAGES]
HOME = "https://example.org/book"
PAGE = """---
title: T
---

# The title

[Here](#one), [there](model.md#two), [elsewhere](https://a.b/c) <a href="../../x">x</a>

## One { #one }

![Seen](figure:losses.curves "What it says"){ live=ball }

!!! exercise "Take $x$"
    The task.

    ```exercise
    losses.catches_sum
    ```

    ??? hint "Hint"
        Never told.

!!! note "Aside"
    Quoted, with code:

    ```python raises="IndexError"
    --8<-- "examples/whole_training_set.py:which"
    ```

    ```output
    [5 2 8] (3,)
    IndexError: index 2 is out
    ```

After it.
"""


def read(site: Path, language: str, stem: str) -> Any:
    return nbformat.read(site / language / "take" / f"{stem}.ipynb", as_version=4)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    take.write(tmp_path, "tour", page_cells(PAGE, "en"), "en", HOME)
    return tmp_path / "take"


@pytest.mark.parametrize(("language", "path"), PAGES, ids=IDS)
def test_the_cells_are_the_pages_blocks_in_order_with_what_they_print(
    site: Path, language: str, path: Path
) -> None:
    notebook = read(site, language, path.stem)
    nbformat.validate(notebook)
    _, *code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    found = list(blocks(path.read_text(encoding="utf-8")))
    assert [cell.source for cell in code] == [block.code for block in found]
    for cell, block in zip(code, found, strict=True):
        assert same(shown(cell), block.expected)
        raises = "raises-exception" in cell.metadata.get("tags", [])
        assert raises == ("raises" in block.fence.options)


def test_every_notebook_is_valid_and_leads_to_the_book(site: Path) -> None:
    found = sorted(site.glob("[ek][no]/take/*.ipynb"))
    assert len(found) == len(PAGES) + 10
    for file in found:
        notebook: Any = nbformat.read(file, as_version=4)
        nbformat.validate(notebook)
        assert notebook.nbformat_minor == 5
        assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
        prose = "\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")
        assert not re.search(
            r"\]\((#|\.\.|\w+\.md)|^!!!|^\?\?\?|\{ [.#]|\{\{", prose, re.M
        )
        address = f"{build.ADDRESS}/{file.parts[-3]}/"
        for link in re.findall(rf"\]\(({re.escape(address)}[^)#]*)", prose):
            place = site / link.removeprefix(f"{build.ADDRESS}/")
            assert (place / "index.html").is_file() or place.is_file(), link


def test_a_page_becomes_prose_code_and_links(written: Path) -> None:
    notebook = nbformat.read(written / "tour.ipynb", as_version=4)
    nbformat.validate(notebook)
    title, origin, _, one, code, after = (cell.source for cell in notebook.cells)
    page = f"{HOME}/en/tour/"
    assert title == (
        f"# The title\n\n[Here]({page}#one), [there]({HOME}/en/model/#two), "
        f'[elsewhere](https://a.b/c) <a href="{HOME}/x">x</a>'
    )
    assert f"]({page})" in origin
    assert one.splitlines() == [
        f"## One [¶]({page}#one)",
        "",
        f"*[Figure: What it says]({page}#one)*",
        "",
        "> **Take $x$**",
        ">",
        "> The task.",
        "> ",
        f"> [Answer it on the page]({page}#exercise-catches-sum)",
        "> ",
        "",
        "> **Aside**",
        ">",
        "> Quoted, with code:",
    ]
    assert code == section("examples/whole_training_set.py", "which")
    assert after == "After it."
    printed, error = notebook.cells[4].outputs
    assert printed.text == "[5 2 8] (3,)\n"
    assert (error.ename, error.evalue) == ("IndexError", "index 2 is out")


def test_a_file_has_the_headings_and_goes_on_after_an_error(written: Path) -> None:
    text = (written / "tour.py").read_text(encoding="utf-8")
    ast.parse(text)
    assert text.startswith(f"# The title\n# {HOME}/en/tour/\n# python -m pip install ")
    assert (
        "\n\n# %% [markdown]\n# ## One\n\n# %% whole_training_set.which\ntry:\n" in text
    )
    assert 'except IndexError as error:\n    print(f"IndexError: {error}")\n' in text


def install(site: Path, stem: str = "model") -> str:
    cell = read(site, "en", stem).cells[2]
    return TransformerManager().transform_cell(cell.source)


def test_the_first_cell_does_nothing_where_all_is_there(site: Path) -> None:
    exec(install(site), {})
    lab = install(site, "lab_frameworks")
    assert lab.endswith("# %pip install torch jax scikit-learn\n")
    exec(lab, {})


def test_the_first_cell_asks_pip_for_the_wheel_where_it_is_missing(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "snippets", None)
    shell = Mock()
    exec(install(site), {"get_ipython": lambda: shell})
    asked = ("pip", f"install --quiet {wheel_address(build.ADDRESS)}")
    shell.run_line_magic.assert_called_once_with(*asked)


def test_a_notebook_runs_in_a_kernel_to_its_end(site: Path) -> None:
    notebook = read(site, "en", "model")
    before = [shown(cell) for cell in notebook.cells if cell.cell_type == "code"]
    NotebookClient(notebook, resources={"metadata": {"path": str(ROOT)}}).execute()
    ran = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell, was in zip(ran, before, strict=True):
        failed = [out for out in cell.outputs if out.output_type == "error"]
        if failed:
            assert f"{failed[0].ename}: {failed[0].evalue}" in was
        else:
            assert shown(cell) == was


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_with_code_has_a_menu_whose_links_lead_to_its_files(
    site: Path, language: str
) -> None:
    for page in sorted((site / language).rglob("index.html")):
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        menus = soup.select("article > .book-take")
        assert len(menus) == bool(soup.select(".language-python.run")), page
        stem = page.parent.name if page.parent != site / language else "index"
        for menu in menus:
            links = [str(link["href"]) for link in menu.select("a[download]")]
            files = [(page.parent / link).resolve() for link in links]
            taken = (site / language / "take").resolve()
            assert files == [taken / f"{stem}.py", taken / f"{stem}.ipynb"]
            assert all(file.is_file() for file in files)
