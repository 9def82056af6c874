"""The figure of the notation: every array of the 2-layer network as a box."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from book.drawing import Pair, Say, canvas
from book.palette import BLUE, FAINT, GREEN, RED
from book.shapes import box, label
from snippets.activations import tanh_derivative
from snippets.two_layer_network import backward, forward, initialize

MARKED = 2  # the column of one example, the same in every array


def arrays(say: Say) -> plt.Figure:
    """Forward in two lines, the gradients in two more; a cell is an element."""
    rng = np.random.default_rng(1)
    n_x, n_h, m = 2, 4, 5
    X, Y = rng.random((n_x, m)), rng.integers(0, 2, (1, m))
    W1, b1, W2, b2 = params = initialize(n_x, n_h, rng=rng)
    Z1, A1, Z2, A2 = cache = forward(X, params)
    dW1, db1, dW2, db2 = backward(params, cache, X, Y)
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * tanh_derivative(Z1)

    fig, ax = canvas((5.2, 7.1), (-0.7, 19.9), (-27.2, 1.3))
    _array(ax, (1.0, 0), "W^{[1]}", W1, BLUE)
    _array(ax, (5.0, -1), "", X, GREEN, example=True)
    label(ax, (5.5, -0.5), "X")
    label(ax, (7.5, -0.5), f"x^{{({MARKED + 1})}}")
    _array(ax, (11.8, 0), "b^{[1]}", b1, BLUE)
    _array(ax, (14.6, 0), "Z^{[1]}", Z1, GREEN, example=True)
    _signs(ax, -2, (4.0, "·"), (10.9, "+"), (13.7, "="))

    _array(ax, (0.0, -9.0), "W^{[2]}", W2, BLUE)
    _array(ax, (5.4, -7.5), "A^{[1]} = tanh(Z^{[1]})", A1, GREEN, example=True)
    _array(ax, (11.8, -9.0), "b^{[2]}", b2, BLUE)
    _array(ax, (14.6, -9.0), "Z^{[2]}", Z2, GREEN, example=True, shape=False)
    _array(ax, (14.6, -11.1), "A^{[2]} = σ(Z^{[2]})", A2, GREEN, True, shape=False)
    _array(ax, (14.6, -13.2), "Y", Y, GREEN, example=True)
    _signs(ax, -9.5, (4.7, "·"), (11.1, "+"), (13.7, "="))

    ax.plot([-0.5, 19.7], [-15.6, -15.6], color=FAINT, lw=1, ls=":")
    _array(ax, (1.0, -17.4), "dW^{[1]}", dW1, RED, gradient=True)
    _array(ax, (6.3, -17.4), "db^{[1]}", db1, RED, gradient=True)
    _array(ax, (14.6, -17.4), "dZ^{[1]}", dZ1, RED, True, gradient=True)
    _array(ax, (0.0, -24.8), "dW^{[2]}", dW2, RED, gradient=True)
    _array(ax, (6.3, -24.8), "db^{[2]}", db2, RED, gradient=True)
    _array(ax, (14.6, -24.8), "dZ^{[2]}", dZ2, RED, True, gradient=True)
    return fig


def _array(
    ax: Axes,
    place: Pair,
    name: str,
    V: np.ndarray,
    color: str,
    example: bool = False,
    *,
    gradient: bool = False,
    shape: bool = True,
) -> None:
    """The cells of V from its top left corner; one example is a column of colour."""
    left, top = place
    rows, columns = V.shape
    for i, j in np.ndindex(V.shape):
        alpha = 0.45 if example and j == MARKED else 0.1
        place = (left + j, top - i - 1)
        box(ax, place, (1, 1), color, (color, alpha), linewidth=0.6)
    style = "--" if gradient else "-"
    corner = (left, top - rows)
    box(ax, corner, (columns, rows), color, linewidth=1.8, linestyle=style)
    middle = left + columns / 2
    label(ax, (middle, top + 0.5), name, in_layout=False)
    if shape:
        at = (middle, top - rows - 0.6)
        label(ax, at, f"{V.shape}", fontsize=10, in_layout=False)


def _signs(ax: Axes, y: float, *signs: tuple[float, str]) -> None:
    for x, sign in signs:
        label(ax, (x, y), sign, fontsize=13)
