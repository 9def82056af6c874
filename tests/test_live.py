"""What figures that move compute is what snippets give; so is the code they show."""

import io
from contextlib import redirect_stdout

import numpy as np
import pytest

from live import playground
from page.live import compute
from snippets.datasets import moons
from snippets.two_layer_network import (
    Parameters,
    cost,
    forward,
    initialize,
    predict,
    train,
)

FLOWER = {"data": "flower", "seed": 2, "standardise": False, "drawn": []}


def played(given, past, **start):
    """The last frame after such runs of steps."""
    view = playground.scene(**given)["view"]
    params = playground.begin(**start)
    for activation, learning_rate, iterations in [*past, (*past[-1][:2], 0)]:
        seen = playground.frame(
            **given,
            **params,
            view=view,
            activation=activation,
            learning_rate=learning_rate,
            iterations=iterations,
        )
        params = {name: seen[name] for name in params}
    return seen


def test_frames_go_the_way_of_one_training():
    X, Y = playground.DATA["flower"](np.random.default_rng(2))
    seen = played(
        FLOWER, [("tanh", 1.2, 10), ("tanh", 1.2, 30)], n_h=4, scale=0.01, seed=2
    )
    params = initialize(2, 4, rng=np.random.default_rng(2))
    params, _ = train(X, Y, params, learning_rate=1.2, iterations=40)
    for name, wanted in params._asdict().items():
        assert np.array_equal(seen[name], wanted)
    assert seen["J"] == pytest.approx(cost(forward(X, params).A2, Y), rel=1e-12)
    assert seen["seen"] == np.mean(predict(X, params) == Y)
    x, y, half = playground.scene(**FLOWER)["view"]
    corner = np.array([[x], [y]]) - half * (1 - 1 / playground.SIDE)
    assert seen["Z2"][0, 0] == pytest.approx(forward(corner, params).Z2[0, 0])


def test_a_line_is_where_z_is_0_for_points_as_they_are():
    given = {**FLOWER, "data": "moons", "standardise": True}
    seen = played(given, [("relu", 0.3, 20)], n_h=3, scale=1.0, seed=5)
    X, _ = moons(np.random.default_rng(2))
    x = X[:, :1]
    ruled = (x - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
    lines = seen["lines"]
    z = seen["W1"] @ ruled + seen["b1"]
    assert np.allclose(lines[:, :2] @ x + lines[:, 2:], z)


@pytest.mark.parametrize(
    ("given", "n_h", "scale", "past"),
    [
        (FLOWER, 4, 0.01, [("tanh", 1.2, 30), ("tanh", 0.1, 5)]),
        ({**FLOWER, "data": "xor", "standardise": True}, 3, 0.0, [("relu", 0.3, 7)]),
        (
            {**FLOWER, "data": "drawn", "drawn": [[0, 1, 1], [1, 0, 0], [2, 2, 1]]},
            1,
            1.0,
            [("identity", 0.5, 3)],
        ),
    ],
)
@pytest.mark.parametrize("moved", [False, True])
def test_the_code_of_a_state_prints_its_cost(given, n_h, scale, past, moved):
    params = playground.begin(n_h=n_h, scale=scale, seed=4)
    given = {**given, "seed": 4}
    seen = played(given, past, n_h=n_h, scale=scale, seed=4)
    held = params if moved else {}
    text = playground.code(**given, n_h=n_h, scale=scale, past=past, **held)["code"]
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(text, {"__name__": "__main__"})
    assert printed.getvalue() == f"{seen['J']:.6f}\n"
    assert ("initialize" in text) != moved


def test_one_point_is_not_enough():
    given = {**FLOWER, "data": "drawn", "drawn": [[0, 0, 1]]}
    assert compute("playground.scene", given) == {"error": "draw two points or more"}


def test_arrays_go_as_their_shape_and_their_numbers():
    begun = compute("playground.begin", {"n_h": 3, "scale": 1.0, "seed": 7})
    wanted = initialize(2, 3, rng=np.random.default_rng(7), scale=1.0)
    assert begun["W1"]["shape"] == [3, 2]
    assert np.array_equal(begun["W1"]["data"].reshape(3, 2), wanted.W1)
    again = compute(
        "playground.frame",
        {**FLOWER, **begun, "view": np.array([0, 0, 1.0])}
        | {"activation": "tanh", "learning_rate": 1.0, "iterations": 0},
    )
    assert np.array_equal(again["W2"]["data"], wanted.W2.ravel())
    assert Parameters._fields == tuple(begun)
