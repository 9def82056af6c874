"""The drawing of a decision boundary: few corners, the right colours."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from book.palette import BLUE_AREA, RED_AREA
from book.plane import boundary, points, thinned

SIDE = np.linspace(-2, 2, 41)
PLANE = np.stack(np.meshgrid(SIDE, SIDE)).reshape(2, -1)


def color_at(ax, x_1, x_2):
    """The colour that is drawn at a place of the plane."""
    ax.figure.canvas.draw()
    image = np.asarray(ax.figure.canvas.buffer_rgba())[::-1]
    column, row = ax.transData.transform((x_1, x_2)).astype(int)
    return "#{:02x}{:02x}{:02x}".format(*image[row, column])


@pytest.fixture
def ax():
    fig, ax = plt.subplots()
    yield ax
    plt.close(fig)


def test_a_straight_line_keeps_its_two_ends():
    line = np.linspace([0, 0], [3, 1], 50)
    assert thinned(line, 1e-9).tolist() == [[0, 0], [3, 1]]


def test_a_corner_is_kept():
    line = np.vstack([np.linspace([0, 0], [1, 0], 9), np.linspace([1, 0], [1, 1], 9)])
    assert thinned(line, 1e-9).tolist() == [[0, 0], [1, 0], [1, 1]]


def test_a_circle_is_followed_within_the_tolerance():
    theta = np.linspace(0, 2 * np.pi, 400)
    circle = np.stack([np.cos(theta), np.sin(theta)], axis=1)
    few = thinned(circle, 0.01)
    middles = (few[1:] + few[:-1]) / 2
    assert len(few) < 40
    assert np.all(1 - np.hypot(*middles.T) < 0.011)


def test_both_sides_and_the_line_are_drawn_with_few_corners(ax):
    boundary(ax, SIDE, PLANE[1])
    assert color_at(ax, 1, 1) == BLUE_AREA
    assert color_at(ax, 1, -1) == RED_AREA
    assert color_at(ax, 1, 0) not in (BLUE_AREA, RED_AREA)
    corners = [len(path.vertices) for c in ax.collections for path in c.get_paths()]
    assert len(corners) == 2
    assert max(corners) < 8


def test_a_ring_leaves_a_hole(ax):
    r = np.hypot(*PLANE)
    boundary(ax, SIDE, (r - 0.5) * (1.5 - r))
    places = [(0, 0), (1, 0), (0, -1), (1.8, 1.8)]
    found = [color_at(ax, *place) for place in places]
    assert found == [RED_AREA, BLUE_AREA, BLUE_AREA, RED_AREA]


@pytest.mark.parametrize(("sign", "color"), [(-1, RED_AREA), (1, BLUE_AREA)])
def test_a_plane_of_one_kind_has_one_colour(ax, sign, color):
    boundary(ax, SIDE, np.full(PLANE.shape[1], float(sign)))
    assert color_at(ax, 0, 0) == color_at(ax, 1.5, -1.5) == color
    assert not ax.collections


def test_each_class_has_its_marker(ax):
    points(ax, PLANE[:, :4], np.array([[0, 1, 1, 1]]))
    assert [len(c.get_offsets()) for c in ax.collections] == [1, 3]
    dots, diamonds = (c.get_paths()[0] for c in ax.collections)
    assert len(dots.vertices) != len(diamonds.vertices)
