"""Backpropagation, edge by edge: a network's values, its derivatives, and its bugs."""

import ast
from pathlib import Path
from typing import Any

import numpy as np

from live.printed import value
from snippets import logistic_regression, two_layer_network
from snippets.activations import sigmoid_derivative
from snippets.examples.students import X, Y, b, w
from snippets.gradient_check import compare, numerical_gradient
from snippets.losses import cross_entropy_from_logits
from snippets.two_layer_network import (
    Gradients,
    Parameters,
    backward,
    forward,
    hidden,
    update,
)

# The networks of the pages, by their hidden units.
NETS = {2: ("backpropagation", "two_units"), 3: ("forward", "parameters")}
STEPS = 200  # of gradient descent, to see the cost fall
SMALL, LARGE = 0.01, 0.1  # learning rates
# What is changed in the printed lines of `backward`.
FAULTS = {
    "slope": (" * g_prime(Z1)", ""),
    "transpose": ("W2.T @ dZ2", "W2 @ dZ2"),
    "mean": ("dW2 = dZ2 @ A1.T / m", "dW2 = dZ2 @ A1.T"),
    "sign": ("A2 - Y", "Y - A2"),
    "swap": ("dZ1 @ X.T", "dZ1 @ X[::-1].T"),
    "axis": ("np.sum(dZ1, axis=1", "np.sum(dZ1, axis=0"),
    "none": ("", ""),
}


def begin(*, n_h: int, m: int) -> dict[str, Any]:
    """The students and the parameters of the page: of one student, or of all six.

    Without hidden units it is the neuron of the first pages, with w and b.
    """
    if not n_h:
        return {"w": w, "b": np.array([[b]]), "X": X[:, : int(m)], "Y": Y[:, : int(m)]}
    stem, cell = NETS[int(n_h)]
    names = Parameters._fields
    params = {name: value(stem, cell, name, np=np) for name in names}
    return params | {"X": X[:, : int(m)], "Y": Y[:, : int(m)]}


def walk(**arrays: np.ndarray) -> dict[str, Any]:
    """Every value of the graph and every derivative, by the names of the page.

    Given: X, Y, W1, b1, W2, b2. L: the loss of each student (1, m); J: their mean;
    slope: g'(Z1); dA1: W2.T @ dZ2.
    """
    if "w" in arrays:
        return _walk_neuron(**arrays)
    X, Y, params = _taken(arrays)
    cache = forward(X, params)
    grads = backward(params, cache, X, Y)
    _, g_prime = hidden("tanh")
    dZ2, slope = cache.A2 - Y, g_prime(cache.Z1)
    dA1 = params.W2.T @ dZ2
    L = cross_entropy_from_logits(cache.Z2, Y)
    made = cache._asdict() | grads._asdict() | {"L": L, "J": float(np.mean(L))}
    return made | {"dZ2": dZ2, "dA1": dA1, "slope": slope, "dZ1": dA1 * slope}


def _walk_neuron(
    X: np.ndarray, Y: np.ndarray, w: np.ndarray, b: np.ndarray
) -> dict[str, Any]:
    """By the names of the page on one student; slope: ∂a/∂z, da: ∂L/∂a."""
    a = logistic_regression.forward(X, w, b.item())
    z = w.T @ X + b
    L = cross_entropy_from_logits(z, Y)
    slope = sigmoid_derivative(z)
    with np.errstate(divide="ignore", invalid="ignore"):  # far out the slope is 0
        between = (a - Y) / slope
        da = np.where(Y == 1, -1 / a, np.where(Y == 0, 1 / (1 - a), between))
    dw, db = logistic_regression.gradients(X, a, Y)
    found = {"z": z, "a": a, "L": L, "J": float(np.mean(L)), "dz": a - Y}
    found |= {"slope": slope, "da": da}
    return found | {"dw": dw, "db": np.array([[db]])}


def broken(*, fault: str, **arrays: np.ndarray) -> dict[str, Any]:
    """What each detector says of `backward` with this fault, for all six students.

    shape: the error it raises, or "". step: how J changes in a small step. first, last,
    right: J before any step, after STEPS of them, and after as many of the right ones.
    check: the relative error of all gradients in the gradient check. line: the code
    that was changed.
    """
    _, _, params = _taken(arrays)
    wrong = _with(fault)
    line = {"line": _changed(fault)}
    right = _costs(backward, X, Y, params, LARGE)[-1]
    try:
        costs = _costs(wrong, X, Y, params, LARGE)
        step = _costs(wrong, X, Y, params, SMALL)[1] - costs[0]
        grads = wrong(params, forward(X, params), X, Y)
    except ValueError as error:
        return line | {"shape": str(error), "right": right}
    return line | {
        "shape": "",
        "step": step,
        "first": costs[0],
        "last": costs[-1],
        "right": right,
        "check": _checked(grads, X, Y, params),
    }


def _taken(arrays: dict[str, Any]) -> tuple[np.ndarray, np.ndarray, Parameters]:
    params = Parameters(*(arrays[name] for name in Parameters._fields))
    return arrays["X"], arrays["Y"], params


def _with(fault: str) -> Any:
    """`backward` with the fault in it."""
    names = dict(vars(two_layer_network))
    exec(_printed().replace(*FAULTS[fault]), names)
    return names["backward"]


def _changed(fault: str) -> str:
    """The line of code that the fault has changed, or nothing."""
    right = _printed().splitlines()
    wrong = _printed().replace(*FAULTS[fault]).splitlines()
    pairs = zip(right, wrong, strict=True)
    return "".join(new.partition("#")[0].strip() for old, new in pairs if old != new)


def _printed() -> str:
    """`backward` as the page prints it."""
    text = Path(two_layer_network.__file__).read_text(encoding="utf-8")
    (node,) = [
        node
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef) and node.name == "backward"
    ]
    lines = text.splitlines()
    return "\n".join(lines[node.decorator_list[0].lineno - 1 : node.end_lineno])


def _costs(
    backward: Any, X: np.ndarray, Y: np.ndarray, params: Parameters, rate: float
) -> list[float]:
    """J before each of STEPS steps, and after the last."""
    costs = []
    for _ in range(STEPS + 1):
        cache = forward(X, params)
        costs.append(float(np.mean(cross_entropy_from_logits(cache.Z2, Y))))
        grads = backward(params, cache, X, Y)
        params = update(params, grads, learning_rate=rate)
    return costs


def _checked(
    grads: Gradients, X: np.ndarray, Y: np.ndarray, params: Parameters
) -> float:
    """The relative error of all gradients, beside finite differences."""
    numeric = []
    for place, name in enumerate(Parameters._fields):

        def J(array: np.ndarray, name: str = name) -> float:
            moved = params._replace(**{name: array})
            return float(np.mean(cross_entropy_from_logits(forward(X, moved).Z2, Y)))

        numeric.append(numerical_gradient(J, params[place]).ravel())
    analytic = np.concatenate([grad.ravel() for grad in grads])
    return compare(analytic, np.concatenate(numeric))
