"""The playground: a 2-layer network learns points of the plane, some steps a frame."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from snippets import datasets
from snippets.losses import cross_entropy_from_logits
from snippets.two_layer_network import (
    Cache,
    Parameters,
    forward,
    hidden,
    initialize,
    predict,
    train,
)

DATA = {
    "flower": datasets.flower,
    "moons": datasets.moons,
    "circles": datasets.circles,
    "blobs": datasets.blobs,
    "xor": datasets.xor,
}
DRAWN = "drawn"  # the points are the reader's own
SIDE = 48  # cells of the plane, across and down
BINS = 24
SHOWN = 200  # points in the hidden space

Row = tuple[float, float, float]


class Points(NamedTuple):
    """Shapes: X and X_new (2, m) as they are, mu and sigma (2, 1), Y (1, m)."""

    X: np.ndarray
    Y: np.ndarray
    X_new: np.ndarray
    Y_new: np.ndarray
    mu: np.ndarray
    sigma: np.ndarray


def points(
    *, data: str, seed: int, standardise: bool, drawn: Sequence[Row] = ()
) -> Points:
    """The points to learn, new ones of the same kind, and the ruler for both.

    drawn: x1, x2, y of each point of the reader, for the data `drawn`; none is new.
    Raises: ValueError if fewer than two points are drawn.
    """
    return _points(data, int(seed), bool(standardise), tuple(map(tuple, drawn)))


@lru_cache(maxsize=1)
def _points(data: str, seed: int, standardise: bool, drawn: tuple[Row, ...]) -> Points:
    if data == DRAWN:
        if len(drawn) < 2:
            raise ValueError("draw two points or more")
        X, Y = np.split(np.array(drawn, dtype=float).T, [2])
        X_new, Y_new = np.zeros((2, 0)), np.zeros((1, 0))
    else:
        X, Y = DATA[data](np.random.default_rng(seed))
        X_new, Y_new = DATA[data](np.random.default_rng(seed + 1), m=1000)
    mu, sigma = np.zeros((2, 1)), np.ones((2, 1))
    if standardise:
        mu, sigma = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
        sigma = np.where(sigma > 0, sigma, 1.0)
    return Points(X, Y, X_new, Y_new, mu, sigma)


def scene(
    *, data: str, seed: int, standardise: bool, drawn: Sequence[Row] = ()
) -> dict[str, Any]:
    """What is on the plane before a network: the points, and how far one sees."""
    X, Y, _, _, mu, sigma = points(
        data=data, seed=seed, standardise=standardise, drawn=drawn
    )
    if data == DRAWN:
        return {"X": X, "Y": Y, "mu": mu, "sigma": sigma, "view": np.array([0, 0, 3.0])}
    low, high = X.min(axis=1), X.max(axis=1)
    half = 0.56 * float(np.max(high - low))
    view = np.array([*((low + high) / 2), half])
    return {"X": X, "Y": Y, "mu": mu, "sigma": sigma, "view": view}


def begin(*, n_h: int, scale: float, seed: int) -> dict[str, Any]:
    """The parameters before the first step."""
    rng = np.random.default_rng(int(seed))
    return initialize(2, int(n_h), rng=rng, scale=scale)._asdict()


def frame(
    *,
    data: str,
    seed: int,
    standardise: bool,
    drawn: Sequence[Row] = (),
    view: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
    activation: str,
    learning_rate: float,
    iterations: int,
    inside: bool = True,
) -> dict[str, Any]:
    """Some steps of gradient descent, and all that is then to be seen.

    costs[k]: J before step k; J: after all; seen, new: the parts that are right.
    Z2: over the plane (SIDE, SIDE), from the lower left; lines: w1, w2, b of a unit,
    for points as they are. If one looks inside: A1 (n_h, at most SHOWN); z and slope:
    how many of Z1 and g'(Z1) are in each of BINS bins, then where the bins begin and
    end.
    """
    given = points(data=data, seed=seed, standardise=standardise, drawn=drawn)
    X, Y, X_new, Y_new, mu, sigma = given
    X, X_new = (X - mu) / sigma, (X_new - mu) / sigma
    params, costs = train(
        X,
        Y,
        Parameters(W1, b1, W2, b2),
        learning_rate=learning_rate,
        iterations=int(iterations),
        activation=activation,
    )
    cache = forward(X, params, activation)
    w = params.W1 / sigma.T
    new = np.mean(predict(X_new, params, activation) == Y_new) if Y_new.size else np.nan
    more = _inside(cache, activation) if inside else {}
    return (
        params._asdict()
        | more
        | {
            "costs": np.array(costs),
            "J": float(np.sum(cross_entropy_from_logits(cache.Z2, Y)) / Y.shape[1]),
            "seen": float(np.mean((cache.A2 > 0.5) == Y)),
            "new": float(new),
            "Z2": _plane(view, mu, sigma, params, activation),
            "lines": np.hstack([w, params.b1 - w @ mu]),
        }
    )


def _inside(cache: Cache, activation: str) -> dict[str, Any]:
    _, g_prime = hidden(activation)
    slope = _histogram(g_prime(cache.Z1))
    return {"A1": cache.A1[:, :SHOWN], "z": _histogram(cache.Z1), "slope": slope}


def _plane(
    view: np.ndarray,
    mu: np.ndarray,
    sigma: np.ndarray,
    params: Parameters,
    activation: str,
) -> np.ndarray:
    """Z2 in the middle of each cell of what is seen."""
    x, y, half = view
    steps = half * ((np.arange(SIDE) + 0.5) * 2 / SIDE - 1)
    places = np.stack(np.meshgrid(x + steps, y + steps)).reshape(2, -1)
    return forward((places - mu) / sigma, params, activation).Z2.reshape(SIDE, SIDE)


def _histogram(values: np.ndarray) -> np.ndarray:
    counts, edges = np.histogram(values, bins=BINS)
    return np.array([*counts, edges[0], edges[-1]])


def code(
    *,
    data: str,
    seed: int,
    standardise: bool,
    drawn: Sequence[Row] = (),
    n_h: int,
    scale: float,
    past: Sequence[tuple[str, float, int]],
    W1: np.ndarray | None = None,
    b1: np.ndarray | None = None,
    W2: np.ndarray | None = None,
    b2: np.ndarray | None = None,
) -> dict[str, Any]:
    """The program that gives what is seen, and prints its J to six digits.

    past: activation, learning rate and number of each run of steps, in order; arrays
    are given where the reader has moved a weight: the program starts from them.
    """
    own = data == DRAWN
    lines = [
        "import numpy as np",
        "",
        *([] if own else [f"from snippets.datasets import {data}"]),
        "from snippets.two_layer_network import "
        + ("initialize, train" if W1 is None else "Parameters, train"),
        "",
    ]
    if own:
        lines += [f"points = np.array({[list(row) for row in drawn]})"]
        lines += ["X, Y = points[:, :2].T, points[:, 2:].T  # (n_x, m), (1, m)"]
    else:
        lines += [f"X, Y = {data}(np.random.default_rng({int(seed)}))"]
    if standardise:
        lines += ["mu = X.mean(axis=1, keepdims=True)  # (n_x, 1)"]
        lines += ["sigma = X.std(axis=1, keepdims=True)  # (n_x, 1)"]
        lines += ["X = (X - mu) / np.where(sigma > 0, sigma, 1.0)"]
    if W1 is None:
        rng = f"np.random.default_rng({int(seed)})"
        lines += [f"params = initialize(2, {int(n_h)}, rng={rng}, scale={scale!r})"]
    else:
        arrays = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}.items()
        lines += ["params = Parameters("]
        lines += [f"    {name}=np.array({a.tolist()})," for name, a in arrays]  # type: ignore[union-attr]
        lines += [")"]
    activation, rate = "tanh", 1.0
    for activation, rate, count in past:
        lines += [f"params, _ = {_train(activation, rate, count)}"]
    lines += [f"_, costs = {_train(activation, rate, 1)}", 'print(f"{costs[0]:.6f}")']
    return {"code": "\n".join(lines) + "\n"}


def _train(activation: str, rate: float, count: int) -> str:
    named = "" if activation == "tanh" else f', activation="{activation}"'
    settings = f"learning_rate={rate!r}, iterations={int(count)}{named}"
    return f"train(X, Y, params, {settings})"
