"""One symbol for the loss, and one reading of a leading d, on all pages."""

import re
from pathlib import Path

import jupytext
import numpy as np
import pytest

from book import ROOT
from book.fences import fences
from snippets.examples.students import X, Y
from snippets.gradient_check import numerical_gradient
from snippets.losses import cross_entropy
from snippets.two_layer_network import backward, cost, forward, initialize

PAGES = sorted((ROOT / "docs").glob("[ke][on]/*.*"))


def text(page: Path) -> str:
    """The page; of a notebook, its prose."""
    if page.suffix == ".md":
        return page.read_text(encoding="utf-8")
    cells = jupytext.read(page).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


SLOPE = re.compile(
    r"\\partial ?(?P<of>[A-Z])[^{}/]*(?:\}\{| */ *)\\partial ?(?P<by>\w+)"
    r"|\bd(?P<of_d>[LJ]) ?/ ?d(?P<by_d>\w)"
)


def misread(text: str) -> list[str]:
    """The signs of the loss that are not L, and the slopes of the wrong one.

    L belongs to one example, so it has no slope by a matrix; J belongs to all,
    and is never said to have one by the z or the a of one example.
    """
    found = re.findall(r"\\(?:mathcal|ell)\b[^$]*|ℒ", text)
    for slope in SLOPE.finditer(text):
        of, by = slope["of"] or slope["of_d"], slope["by"] or slope["by_d"]
        if (of == "L" and by[0].isupper()) or (of == "J" and by[0] in "za"):
            found.append(slope[0])
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_loss_is_L_of_one_example_and_cost_J_of_all(page: Path) -> None:
    assert misread(text(page)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        r"$\mathcal{L}(\hat{y}, y)$",
        r"$\frac{\partial L}{\partial Z}$",
        r"$\partial J / \partial z$",
    ],
)
def test_another_sign_or_the_wrong_slope_is_found(wrong: str) -> None:
    assert misread(wrong)


def test_d_of_a_parameter_is_of_the_cost_and_dZ_of_the_losses() -> None:
    params = initialize(len(X), 3, rng=np.random.default_rng(0), scale=1.0)
    cache = forward(X, params)
    grads = backward(params, cache, X, Y)
    for name, V in params._asdict().items():

        def J(V: np.ndarray, name: str = name) -> float:
            return cost(forward(X, params._replace(**{name: V})).A2, Y)

        assert np.allclose(getattr(grads, "d" + name), numerical_gradient(J, V))

    def losses(Z2: np.ndarray) -> float:
        return float(np.sum(cross_entropy(1 / (1 + np.exp(-Z2)), Y)))

    assert np.allclose(cache.A2 - Y, numerical_gradient(losses, cache.Z2))


SHAPE = re.compile(r"\((?:\d+|n_\w|m),(?: (?:\d+|n_\w|m))?\)")
POINTS = "nonlinear"  # whose pairs in brackets are points of the plane


def bare_shapes(page: str) -> list[str]:
    """The shapes in the sentences and tables of a page that are not set as code."""
    lines = page.splitlines()
    for fence in fences(page):
        lines[fence.first : fence.last + 1] = [""] * (fence.last + 1 - fence.first)
    prose = "\n".join(line for line in lines if not line.startswith("!["))
    prose = prose.split("---\n", 2)[-1]
    return SHAPE.findall(re.sub(r"`[^`\n]*`|\$[^$\n]*\$", "", prose))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_shape_in_a_sentence_is_code(page: Path) -> None:
    if page.stem != POINTS:
        assert bare_shapes(text(page)) == []


def test_a_bare_shape_is_found() -> None:
    assert bare_shapes("`b`는 (3,)이고 (n_h, 1)\n$(4, 1)$ `(2, 5)`\n") == [
        "(3,)",
        "(n_h, 1)",
    ]
