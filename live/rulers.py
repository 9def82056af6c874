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
SIZES = [1e-8, 1e-6, 1e-4, 1e-2, 1]
# Where the slider stops, on either side of 0, and what is drawn: near 0 and far away.
FAR = [0.1, 0.3, 1, 2, 5, 10, 15, 20, 25, 30, 33, 36, 37, 40, 60, 100, 300]
NOTCHES = np.array([0, *FAR, 700, 710, 745, 1000])
DRAWN = np.union1d(NOTCHES, np.logspace(-1, 3, 41).round(3))
LOGITS = np.union1d(-DRAWN, DRAWN)


def everything() -> dict[str, Any]:
    """All that the figure shows, for each y and each size."""
    return {
        "notches": np.union1d(-NOTCHES, NOTCHES),
        "logits": LOGITS,
        "losses": [losses(y=y) for y in (0, 1)],
        "h": STEPS,
        "sizes": SIZES,
        "steps": [steps(size=size) for size in SIZES],
    }


def loss(*, z: float, y: int) -> dict[str, Any]:
    """The loss by each form, how far it is from the truth, and the truth."""
    true = truth(z, y)
    values = {name: _by(name, z, y) for name in FORMS}
    return {"true": f"{true:.3e}", "losses": np.array([*values.values()])} | {
        "errors": np.array([_error(value, true) for value in values.values()])
    }


def losses(*, y: int) -> dict[str, Any]:
    """Over many z the truth, and the loss and the error of each form, (z, forms)."""
    all_ = [loss(z=float(z), y=y) for z in LOGITS]
    return {name: [one[name] for one in all_] for name in ("true", "losses", "errors")}


def steps(*, size: float) -> dict[str, Any]:
    """Over many h, the relative error of the gradient from two points and from one.

    size: how large the gradient is, of a function that is 1 + size × the page's.
    """
    exact = sigmoid(Z) - 1  # a - y, y = 1

    def f(z: np.ndarray) -> float:
        return float(1 + size * TOTAL(z)) if size < 1 else float(TOTAL(z))

    both = [compare(size * exact, numerical_gradient(f, Z, step=h)) for h in STEPS]
    one = [compare(size * exact, ONE_SIDED(f, Z, h)) for h in STEPS]
    return {"both": np.array(both), "one": np.array(one)}


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
