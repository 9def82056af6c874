"""A formula as one types it says what it says when it is drawn."""

import pytest

from book.mathml import to_mathml
from book.plain import plain


@pytest.mark.parametrize(
    ("latex", "typed"),
    [
        ("e^{-z}", "e^(−z)"),
        ("1 - a^2", "1−a^2"),
        ("10^{-5}", "10^(−5)"),
        ("W^{[1]} X + b^{[1]}", "W[1] X+b[1]"),
        ("W^{[2]}_{ok}", "W_ok[2]"),
        ("W^{[2]T} dZ", "W[2]^T dZ"),
        ("x^{(i)}", "x^(i)"),
        ("w_1 x_1 < n_x", "w_1 x_1<n_x"),
        ("g'(z)", "g′(z)"),
        (r"-\log 1 = 0 \cdot \log(1 - \hat{y})", "−log 1=0⋅log(1−ŷ)"),
        (r"y \log a", "y log a"),
        (r"\frac{1}{m}\, dZ X^T", "1/m dZX^T"),
        (r"\frac{1}{2}(a - y)^2", "1/2 (a−y)^2"),
        (r"\frac{a - y}{a (1 - a)}", "(a−y)/(a(1−a))"),
        (r"\sqrt{2 / n}", "√(2/n)"),
        (r"\sum_{i=1}^m x_i", "∑_(i=1)^m x_i"),
        (r"x \, \partial L / \partial z", "x ∂L/∂z"),
    ],
)
def test_a_formula_as_it_is_typed(latex: str, typed: str) -> None:
    assert plain(to_mathml(latex, display=False)) == typed
