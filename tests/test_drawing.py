"""What figures share: the canvas, the page's own values, the text of a number."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from book import BookError
from book.drawing import canvas, number, page_values
from snippets.examples import students


def test_a_canvas_shows_its_limits_and_no_axes():
    fig, ax = canvas((4, 2), (-1, 7), (0, 4))
    plt.close(fig)
    assert fig.get_size_inches().tolist() == [4, 2]
    assert (ax.get_xlim(), ax.get_ylim()) == ((-1, 7), (0, 4))
    assert not ax.axison


@pytest.mark.parametrize(("aspect", "square"), [("equal", True), ("auto", False)])
def test_a_unit_is_as_high_as_wide_unless_the_aspect_is_free(aspect, square):
    fig, ax = canvas((4, 2), (0, 1), (0, 1), aspect=aspect)
    fig.canvas.draw()
    width, height = ax.transData.transform((1, 1)) - ax.transData.transform((0, 0))
    plt.close(fig)
    assert (abs(width - height) < 1e-6) == square


def test_values_are_those_of_the_example_file():
    found = page_values("students:imports", "students:data", "students:weights")
    assert np.array_equal(found["X"], students.X)
    assert found["b"] == students.b


def test_cells_of_several_files_share_their_names():
    cells = "network:setup", "students:weights", "network:neuron"
    page = page_values(*cells)
    assert np.array_equal(page["z"], page["w"].T @ page["x"] + page["b"])


def test_what_a_cell_needs_can_be_given_and_is_not_changed():
    given = {"np": np}
    assert page_values("students:weights", **given)["w"].shape == (2, 1)
    assert given == {"np": np}
    with pytest.raises(NameError, match="'np'"):
        page_values("students:weights")


def test_what_a_cell_prints_is_dropped(capsys):
    page_values("reshape:setup")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("cell", ["students:wieghts", "student:weights", "students"])
def test_a_cell_that_does_not_exist_is_an_error(cell):
    with pytest.raises(BookError, match="examples/student"):
        page_values(cell)


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(-0.25, 1, "−0.2"), (3, 2, "3.00"), (-6.0, None, "−6"), (0.75, None, "0.75")],
)
def test_a_number_has_its_digits_and_a_true_minus(value, digits, text):
    assert number(value, digits) == text
