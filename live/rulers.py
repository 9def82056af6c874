"""Two rulers of floating point: a loss far from z = 0, and a step that is too small."""

from decimal import Decimal, localcontext
from typing import Any

import numpy as np

from live.printed import function
from snippets.activations import sigmoid
from snippets.gradient_check import compare, numerical_gradient
from snippets.losses import cross_entropy, cross_entropy_from_logits

DIGITS = 50
FORMS = {
    "copied": function("floats", "naive_cross_entropy", np=np),
    "clipped": function(
        "floats", "clipped", np=np, sigmoid=sigmoid, cross_entropy=cross_entropy
    ),
    "logits": cross_entropy_from_logits,
}
ONE_SIDED = function("gradient_check", "one_sided", np=np)
TOTAL = function("gradient_check", "total", np=np)
Z = np.linspace(-4, 4, 9)
STEPS = np.logspace(-14, -1, 79)
# Near 0 as well as far away.
LOGITS = np.concatenate([-np.logspace(3, -1, 61), [0.0], np.logspace(-1, 3, 61)])


def loss(*, z: float, y: int) -> dict[str, Any]:
    """The loss by each form, how far it is from the truth, and the truth."""
    true = truth(z, y)
    values = {name: _by(name, z, y) for name in FORMS}
    return {"true": f"{true:.3e}", "losses": np.array([*values.values()])} | {
        "errors": np.array([_error(value, true) for value in values.values()])
    }


def losses(*, y: int) -> dict[str, Any]:
    """Over many z the relative error of each form, (forms, z)."""
    truths = [truth(float(z), y) for z in LOGITS]
    errors = [
        [_error(_by(name, z, y), true) for z, true in zip(LOGITS, truths, strict=True)]
        for name in FORMS
    ]
    return {"z": LOGITS, "errors": np.array(errors)}


def steps(*, size: float) -> dict[str, Any]:
    """Over many h, the relative error of the gradient from two points and from one.

    size: how large the gradient is, of a function that is 1 + size × the page's.
    """
    exact = sigmoid(Z) - 1  # a - y, y = 1

    def f(z: np.ndarray) -> float:
        return float(1 + size * TOTAL(z)) if size < 1 else float(TOTAL(z))

    both = [compare(size * exact, numerical_gradient(f, Z, step=h)) for h in STEPS]
    one = [compare(size * exact, ONE_SIDED(f, Z, h)) for h in STEPS]
    return {"h": STEPS, "both": np.array(both), "one": np.array(one)}


def truth(z: float, y: int) -> Decimal:
    """log(1 + e^t) to DIGITS digits, where t is z for y = 0 and -z for y = 1."""
    with localcontext() as context:
        context.prec = DIGITS
        t = Decimal(z) * (1 - 2 * y)
        small = (-abs(t)).exp()
        tiny = small < Decimal(10) ** -(DIGITS // 3)
        log1p = small - small * small / 2 if tiny else (1 + small).ln()
        return max(t, Decimal(0)) + log1p


def _by(name: str, z: float, y: int) -> float:
    with np.errstate(all="ignore"):
        at = np.asarray(z)
        return float(FORMS[name](sigmoid(at) if name == "copied" else at, y))


def _error(value: float, true: Decimal) -> float:
    """|value - true| / true; 1 or more is all wrong, and so is nan."""
    if not np.isfinite(value):
        return np.inf
    with localcontext() as context:
        context.prec = DIGITS
        return float(abs(Decimal(value) - true) / true)
