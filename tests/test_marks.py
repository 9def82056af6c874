"""Marks of a scatter become one path a colour, and nothing else changes."""

import io
import xml.etree.ElementTree as ET

import matplotlib.pyplot as plt
import numpy as np
import pytest

from book.palette import BLUE, PAPER, RED
from book.svg import themed

SVG = "{http://www.w3.org/2000/svg}"
X = np.linspace(-1, 1, 50)


@pytest.fixture
def ax():
    fig, ax = plt.subplots()
    ax.axis("off")
    yield ax
    plt.close(fig)


def elements(ax, tag):
    stream = io.StringIO()
    with plt.rc_context({"svg.hashsalt": "book"}):
        ax.figure.savefig(stream, format="svg", transparent=True)
    return list(ET.fromstring(themed(stream.getvalue(), "a-b")).iter(f"{SVG}{tag}"))


def drawn(ax):
    """The paths that are marks, and how many uses are left."""
    paths = [path.attrib for path in elements(ax, "path")]
    return [p for p in paths if p["d"].count("M") == X.size], len(elements(ax, "use"))


def test_discs_are_dots_with_a_round_cap(ax):
    ax.scatter(X, X, s=6, color=RED, linewidths=0)
    (path,), uses = drawn(ax)
    assert uses == 0 and path["d"].count("h0") == X.size
    assert path["stroke"] == "var(--figure-red)"
    assert path["stroke-linecap"] == "round"
    assert float(path["stroke-width"]) == pytest.approx(np.sqrt(6), abs=0.01)


def test_the_rim_of_a_disc_widens_it(ax):
    ax.plot(X, X, "o", color=BLUE, markersize=5, markeredgewidth=1)
    (path,), _ = drawn(ax)
    assert float(path["stroke-width"]) == 6


def test_diamonds_are_parts_of_one_path_at_their_places(ax):
    ax.scatter(X, X, s=8, color=BLUE, marker="D", linewidths=0)
    (path,), uses = drawn(ax)
    assert uses == 0 and path["fill"] == "var(--figure-blue)"
    first, second = (part.split("l")[0] for part in path["d"].split("M")[1:3])
    places = [[float(x) for x in at.split()] for at in (first, second)]
    step = np.diff(places, axis=0)[0]
    pixels = ax.transData.transform([[X[0]] * 2, [X[1]] * 2])
    expected = np.diff(pixels, axis=0)[0] * 72 / ax.figure.dpi * (1, -1)
    assert step == pytest.approx(expected, abs=0.02)


def test_each_colour_has_its_path_in_the_order_in_which_they_were_drawn(ax):
    for color, y in ((RED, X), (BLUE, -X)):
        ax.scatter(X, y, s=6, color=color, linewidths=0)
    paths, uses = drawn(ax)
    assert [p["stroke"] for p in paths] == ["var(--figure-red)", "var(--figure-blue)"]
    assert uses == 0


@pytest.mark.parametrize(
    "look",
    [{"alpha": 0.3}, {"markeredgecolor": RED, "markerfacecolor": PAPER}],
    ids=["seen through", "a rim of another colour"],
)
def test_marks_that_cover_one_another_stay_apart(ax, look):
    ax.plot(X, X, "o", **look)
    assert drawn(ax) == ([], X.size)


def test_a_lone_mark_and_its_definition_stay(ax):
    ax.plot(0, 0, "o", color=BLUE)
    (use,) = elements(ax, "use")
    (mark,) = (p for p in elements(ax, "path") if "id" in p.attrib)
    assert use.attrib["href"] == f"#{mark.attrib['id']}"
