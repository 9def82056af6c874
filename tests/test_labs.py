"""The labs: what is stored is guarded and agrees with ours."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jupytext
import numpy as np
import pytest

from book import ROOT, BookError, notebook, stored
from book.run import namespace
from page.code import execute

LAB = ROOT / "docs" / "en" / "lab_digits.py"


@cache
def names(stem: str, last: str) -> dict[str, Any]:
    """The names after the cells of a lab, those that are stored left out."""
    found = namespace()
    for cell in jupytext.read(ROOT / f"docs/en/{stem}.py").cells:
        if cell.cell_type == "code" and not stored.is_stored(cell):
            execute(cell.source, cell.metadata["name"], found)
            if cell.metadata["name"] == last:
                break
    return found


def numbers(text: str) -> list[float]:
    return [float(one) for one in re.findall(r"-?\d+\.\d+", text)]


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a lab whose code may change, and of what is stored of it."""
    copy = tmp_path / LAB.name
    copy.write_text(LAB.read_text(encoding="utf-8"), encoding="utf-8")
    return copy


def test_every_cell_that_is_not_run_has_its_output() -> None:
    for path in stored.notebooks():
        for language in ("ko", "en"):
            twin = ROOT / "docs" / language / path.name
            for cell in filter(stored.is_stored, jupytext.read(twin).cells):
                assert stored.stored(twin, cell.metadata["name"]).output


def test_nothing_is_stored_of_a_cell_that_is_gone() -> None:
    for path in stored.notebooks():
        kept = json.loads((stored.FOLDER / f"{path.stem}.json").read_text("utf-8"))
        cells = filter(stored.is_stored, jupytext.read(path).cells)
        assert set(kept) == {cell.metadata["name"] for cell in cells}
    assert {file.stem for file in stored.FOLDER.iterdir()} == {
        path.stem for path in stored.notebooks()
    }


@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        ("C=1 / (0.05 * m)", "C=1 / (0.1 * m)"),
        ("default_rng(1)", "default_rng(2)"),  # in a cell above
    ],
)
def test_an_old_output_of_a_changed_cell_is_refused(
    recorded: Path, was: str, is_now: str
) -> None:
    text = recorded.read_text(encoding="utf-8")
    recorded.write_text(text.replace("# Lab: telling", "# The lab: telling"), "utf-8")
    assert stored.stored(recorded, "sklearn").output  # prose may change
    recorded.write_text(text.replace(was, is_now), encoding="utf-8")
    with pytest.raises(BookError, match="sklearn: the output in docs/stored is not of"):
        stored.stored(recorded, "sklearn")


def test_a_stored_output_is_said_to_be_one_and_has_no_run_button(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(notebook, "executed", lambda cells, path: CELL * len(cells))
    text = notebook.markdown(LAB, "en")
    assert "What it printed was stored on 2" in text
    assert re.search(r"with Python 3[\d.]+, NumPy [\d.]+, scikit-learn [\d.]+", text)
    block = text.partition("LogisticRegression</span>")[0].rpartition("<div ")[2]
    assert 'data-prompt="In [ ]"' in block and "run" not in block.partition(">")[0]


CELL = """
<div class="jp-Notebook-cell" id="a"><div class="jp-InputPrompt">In [1]:</div>
<div class="highlight-ipynb"><pre>x</pre></div></div>
"""


def test_scikit_learn_gives_the_weights_that_ours_are_now() -> None:
    ours = names("lab_digits", "decay")
    theirs = stored.stored(LAB, "sklearn").output.splitlines()
    assert numbers(theirs[0]) == pytest.approx(
        [*ours["w_decay"][18:23, 0], ours["b_decay"]], abs=1e-6
    )
    wrong = ours["mistakes"](
        ours["X_test"], ours["Y_test"], ours["w_decay"], ours["b_decay"]
    )
    assert theirs[1:] == ["True", f"test {wrong}"]


FRAMEWORKS = ROOT / "docs" / "en" / "lab_frameworks.py"


@pytest.mark.parametrize("name", ["torch", "jax", "sklearn"])
def test_the_libraries_give_the_gradients_that_ours_are_now(name: str) -> None:
    ours = names("lab_frameworks", "setup")
    first, *compared = stored.stored(FRAMEWORKS, name).output.splitlines()
    J = ours["cost"](ours["cache"].A2, ours["Y"])
    norm = np.linalg.norm(ours["grads"].dW1)
    assert numbers(first) == pytest.approx([J, norm], abs=1e-10)
    shapes = [f"{n} {dV.shape} True" for n, dV in ours["grads"]._asdict().items()]
    assert compared == shapes


def test_gradients_add_up_and_float32_is_coarser() -> None:
    ours = names("lab_frameworks", "setup")
    first, *compared = stored.stored(FRAMEWORKS, "again").output.splitlines()
    norm = np.linalg.norm(ours["grads"].dW1)
    assert numbers(first) == pytest.approx([2 * norm], abs=1e-9)
    assert all(line.endswith("False") for line in compared)
    first, *compared, last = stored.stored(FRAMEWORKS, "single").output.splitlines()
    J = ours["cost"](ours["cache"].A2, ours["Y"])
    assert 1e-8 < abs(numbers(first)[0] - J) < 1e-7
    assert all(line.endswith("False") for line in compared)
    assert last == "error < 1e-6 True"


def test_pytorch_trains_as_ours_does_now() -> None:
    costs = names("lab_frameworks", "ours")["costs"]
    theirs = numbers(stored.stored(FRAMEWORKS, "modules").output)
    assert theirs == pytest.approx([costs[k] for k in (0, 100, 199)], abs=1e-10)
