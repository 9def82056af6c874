"""The shapes of figures stand where they are told, and show what they are given."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgba

from book.drawing import canvas
from book.palette import BLUE, FAINT, RED
from book.shapes import arrow, box, cells, label, line, node

V = np.array([[1.0, -2.5], [3.0, 4.0], [5.0, 6.0]])


@pytest.fixture
def ax():
    fig, ax = canvas((4, 4), (0, 8), (0, 8))
    yield ax
    plt.close(fig)


def texts(ax):
    return {text.get_position(): text.get_text() for text in ax.texts}


def test_cells_hang_from_their_upper_left_corner_row_by_row(ax):
    cells(ax, (1, 5), V, digits=1)
    assert texts(ax)[1.5, 4.5] == "1.0"
    assert texts(ax)[2.5, 4.5] == "−2.5"
    assert texts(ax)[2.5, 2.5] == "6.0"
    boxes = [patch.get_bbox().bounds for patch in ax.patches]
    assert boxes[0] == (1, 4, 1, 1) and boxes[-1] == (2, 2, 1, 1)


def test_wide_cells_stand_side_by_side(ax):
    cells(ax, (0, 3), V, width=2)
    left = {patch.get_bbox().bounds for patch in ax.patches if patch.get_y() == 2}
    assert left == {(0, 2, 2, 1), (2, 2, 2, 1)}


def test_a_cell_has_what_is_its_own_beside_the_style_of_all(ax):
    def look(i, j):
        return {"edge": RED, "weight": "bold"} if i == j else {}

    cells(ax, (0, 3), V, look, fontsize=9)
    red, faint = (to_rgba(color) for color in (RED, FAINT))
    edges = [patch.get_edgecolor() for patch in ax.patches]
    assert edges == [red, faint, faint, red, faint, faint]
    assert [t.get_weight() for t in ax.texts].count("bold") == 2
    assert {t.get_fontsize() for t in ax.texts} == {9}


def test_a_pale_box_keeps_its_edge_full(ax):
    box(ax, (0, 0), (2, 1), BLUE, (BLUE, 0.15))
    (patch,) = ax.patches
    assert patch.get_edgecolor()[3] == 1 and patch.get_facecolor()[3] == 0.15


def test_a_node_hides_the_ends_of_its_lines_and_not_its_text(ax):
    line(ax, (0, 0), (4, 4))
    node(ax, (4, 4), "z")
    (edge,), (circle,), (text,) = ax.lines, ax.patches, ax.texts
    assert edge.get_zorder() < circle.get_zorder() < text.get_zorder()


def test_an_arrow_keeps_its_distance_from_both_points(ax):
    arrow(ax, (1, 1), (4, 5), gap=0.5)
    (drawn,) = ax.texts
    assert drawn.xy == pytest.approx((3.7, 4.6))
    assert drawn.xyann == pytest.approx((1.3, 1.4))


def test_a_label_has_its_middle_there_unless_it_is_told(ax):
    label(ax, (1, 2), "a")
    label(ax, (3, 2), "b", ha="left")
    assert [text.get_ha() for text in ax.texts] == ["center", "left"]
    assert {text.get_va() for text in ax.texts} == {"center"}
