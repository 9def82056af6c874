"""matplotlib's SVG is made fit to stand in a page."""

import inspect
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

from book import ROOT, figures
from book.figures import BLUE, BLUE_AREA, Say, draw
from book.markdown import FIGURE

USED = {
    (found["stem"], found["name"])
    for page in (ROOT / "docs" / "ko").rglob("*.md")
    for found in map(FIGURE.match, page.read_text(encoding="utf-8").splitlines())
    if found
}
DRAWN = {
    (path.stem, name)
    for path in (ROOT / "docs" / "figures").glob("*.py")
    for name, value in vars(figures._module(path.stem)).items()
    if inspect.isfunction(value)
    and value.__module__ == f"figure_{path.stem}"
    and not name.startswith("_")
}


def sample(say: Say) -> plt.Figure:
    fig, ax = plt.subplots()
    ax.plot([0, 1], [0, 1], color=BLUE)
    ax.axhspan(0, 1, color=BLUE_AREA)
    ax.set_xlabel(say(ko="가로 W^{[1]}x_{1}", en="across W^{[1]}x_{1}"))
    return fig


@pytest.fixture
def svg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "sample.py").write_text(
        f"from {__name__} import sample\n", encoding="utf-8"
    )
    monkeypatch.setattr(figures, "FIGURES", tmp_path)
    return draw("sample", "sample", "ko")


def test_colours_follow_the_page(svg: str) -> None:
    assert "var(--figure-blue)" in svg and "var(--figure-blue-area)" in svg
    assert 'fill="currentColor"' in svg
    assert BLUE not in svg and "style=" not in svg


def test_text_stays_text_in_the_page_language_with_scripts(svg: str) -> None:
    assert ">가로 W<tspan" in svg
    assert re.search(r'<tspan dy="-0.4em" font-size="75%">\[1\]</tspan>', svg)
    assert "^{" not in svg and "_{" not in svg


def test_every_reference_inside_is_found_and_carries_the_figures_name(svg: str) -> None:
    root = ET.fromstring(svg)
    ids = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
    references = set(re.findall(r'(?:url\(|href=")#([\w-]+)', svg))
    assert references and references == ids
    assert all(name.startswith("sample-sample-") for name in ids)


def test_width_is_set_and_height_follows(svg: str) -> None:
    attributes = ET.fromstring(svg).attrib
    assert "height" not in attributes and float(attributes["width"]) > 0


def test_drawing_twice_gives_the_same_bytes(svg: str) -> None:
    figures._draw.cache_clear()
    assert draw("sample", "sample", "ko") == svg


def test_every_figure_that_is_drawn_is_shown() -> None:
    assert set() == DRAWN - USED


@pytest.mark.parametrize(("stem", "name"), sorted(DRAWN))
def test_figure_says_what_it_shows(stem: str, name: str) -> None:
    assert getattr(figures._module(stem), name).__doc__
