"""What figures that move compute is what snippets give; so is the code they show."""

import io
import json
import re
from contextlib import redirect_stdout

import mpmath
import numpy as np
import pytest

from book import ROOT
from book.runtime import node
from book.source import section
from live import ball, edges, playground, race, rulers, stepper
from page.live import compute
from snippets import vectorization
from snippets.activations import sigmoid
from snippets.broadcasting import align
from snippets.datasets import moons, stuck
from snippets.descent import cross_entropy_slope, descend, squared_error_slope
from snippets.examples.students import X as STUDENTS
from snippets.examples.students import Y as PASSED
from snippets.gradient_check import compare, numerical_gradient
from snippets.logistic_regression import train as train_line
from snippets.losses import (
    cross_entropy,
    cross_entropy_from_logits,
    squared_error,
)
from snippets.two_layer_network import (
    Parameters,
    cost,
    forward,
    initialize,
    predict,
    train,
)

WORDS = sorted((ROOT / "docs/root/run/live").rglob("words.js"))
WORD = re.compile(r"^ {4}(\w+):\s+\"(.*)\",$", re.MULTILINE)
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


def test_the_stepper_meets_as_numpy_does():
    made = stepper.meet(operands=[[2, 3], "np.arange(2)[:, None] * 10"], operation="+")
    assert made["result"].tolist() == [[1, 2, 3], [14, 15, 16]]
    assert made["shape1"].tolist() == [2, 1]
    made = stepper.meet(operands=[[2, 3], [2], [2, 1, 1]], operation="*")
    assert "result" not in made and "(2,3) (2,)" in made["refused"]
    made = stepper.meet(operands=[[20, 30], [30]], operation="==")
    assert made["result"].size == 0 and made["shape"].tolist() == [20, 30]


@pytest.mark.parametrize("operand", [[10**6, 1], "np.ones((10**6, 1))"])
def test_what_is_too_large_is_not_computed(operand):
    made = stepper.meet(operands=[operand, [10**6 + 1]], operation="+")
    assert made["result"].size == 0
    assert made["shape"].tolist() == [10**6, 10**6 + 1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("np.ones(", "SyntaxError"),
        ("1 / 0", "ZeroDivisionError"),
        ("'a'", "<U1 is no array of numbers"),
        ("[1, [2]]", "ValueError"),
        ("x", "NameError"),
    ],
)
def test_an_expression_that_is_none_is_named(text, said):
    given = {"operands": [text], "operation": "+"}
    error = compute("stepper.meet", given)["error"]
    assert error.startswith(f"{text}: ") and said in error


ALIGN = """
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
const { align } = await import(process.argv[1]);
for (const [shapes, wanted] of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  assert.deepEqual(align(shapes), wanted, JSON.stringify(shapes));
}
"""


def test_the_rule_in_the_page_is_that_of_snippets_and_of_numpy(tmp_path):
    rng, cases = np.random.default_rng(0), []
    for _ in range(20_000):
        shapes = [
            tuple(rng.choice([0, 1, 1, 2, 3, 4, 5], rng.integers(0, 5)).tolist())
            for _ in range(rng.integers(1, 4))
        ]
        aligned = align(*shapes)
        try:
            assert aligned.result == np.broadcast_shapes(*shapes)
        except ValueError:
            assert aligned.result is None
        cases.append((shapes, aligned._asdict()))
    assert 0.3 < np.mean([wanted["result"] is None for _, wanted in cases]) < 0.7
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(cases), encoding="utf-8")
    module = (ROOT / "docs/root/run/live/stepper/align.js").as_uri()
    node.install()
    node.run(["--input-type=module", "-e", ALIGN, module, str(path)])


@pytest.mark.parametrize("y", [0, 1])
def test_the_ruler_of_losses_has_a_true_loss_and_the_errors_of_three_forms(y):
    mpmath.mp.dps = 40
    for z in (-1000.0, -40.0, -0.3, 0.0, 12.5, 60.0, 745.0):
        wanted = mpmath.log1p(mpmath.exp(-z if y else z))
        assert float(rulers.truth(z, y)) == pytest.approx(float(wanted), rel=1e-15)
    seen = rulers.losses(y=y)
    copied, clipped, logits = np.transpose(seen["errors"])
    assert logits[np.abs(rulers.LOGITS) < 700].max() < 1e-15
    far = (2 * y - 1) * rulers.LOGITS > 40  # right, and certain
    assert copied[far].min() >= 1 and clipped[far].min() > 0.05
    one = rulers.loss(z=40.0, y=y)
    assert one["losses"][2] == cross_entropy_from_logits(40.0, y)


def test_the_ruler_of_steps_has_a_floor_that_rises_as_the_gradient_shrinks():
    floors = [rulers.steps(size=size)["both"].min() for size in (1, 1e-2, 1e-4, 1e-6)]
    assert floors == sorted(floors)
    assert floors[-1] > 1000 * floors[0]


def test_the_ball_finds_the_valleys_of_the_page():
    begun = ball.begin(name="stuck")
    given = {"x": begun["x"], "y": begun["y"], "w": -1.0, "iterations": 5000}
    seen = ball.line(**given, learning_rate=0.2)
    assert seen["valleys"].tolist() == [2, 1]
    X, Y = stuck()
    for row, (slope, loss) in enumerate(
        [
            (squared_error_slope, squared_error),
            (cross_entropy_slope, cross_entropy),
        ]
    ):
        path = descend(X, Y, -1.0, slope, 5000)
        assert seen["path"][row].tolist() == path
        wanted = np.mean(loss(sigmoid(path[-1] * X), Y))
        assert seen["heights"][row, -1] == pytest.approx(wanted)


@pytest.mark.parametrize(("factor", "settles"), [(0.97, True), (1.03, False)])
def test_above_2_over_the_curvature_the_ball_does_not_settle(factor, settles):
    begun = ball.begin(name="stuck")
    given = {"x": begun["x"], "y": begun["y"], "w": 0.3, "iterations": 2000}
    limit = ball.line(**given, learning_rate=0.1)["steepest"][1]
    path = ball.line(**given, learning_rate=factor * limit)["path"][1]
    assert (abs(path[-1] - path[-2]) < 1e-9) == settles


def test_points_that_can_be_split_have_no_floor():
    begun = ball.begin(name="separable")
    given = {"x": begun["x"], "y": begun["y"], "w": 0.0, "iterations": 10}
    seen = ball.line(**given, learning_rate=0.2)
    assert seen["valleys"].tolist() == [0, 0] and np.isnan(seen["steepest"]).all()


def test_the_plane_is_a_canyon_until_it_is_standardised():
    begun = ball.begin(name="hours")
    given = {"x": begun["x"], "y": begun["y"], "start": [0, 0], "iterations": 3000}
    raw = ball.plane(**given, standardise=False, learning_rate=0.1)
    ruled = ball.plane(**given, standardise=True, learning_rate=1.0)
    assert raw["condition"][-1] > 50 * ruled["condition"][-1]
    X = np.vstack([begun["x"], np.ones(6)])
    least, largest = np.linalg.eigvalsh(X @ X.T / 6 / 4)  # where a is 1/2
    assert raw["condition"][0] == pytest.approx(largest / least)
    assert raw["steepest"][0] == pytest.approx(2 / largest)
    w, _ = raw["path"][:, -1]
    X, Y = STUDENTS[:1], PASSED
    found, _, _ = train_line(
        X, Y, np.zeros((1, 1)), 0.0, learning_rate=0.1, iterations=3000
    )
    assert w == found.item()
    at = np.linspace(-1, 1, ball.SIDE) * ball.VIEW
    Z = at[5] * X + at[9]
    assert raw["J"][9, 5] == pytest.approx(np.mean(cross_entropy_from_logits(Z, Y)))


@pytest.mark.parametrize("n_h", [2, 3])
@pytest.mark.parametrize("m", [1, 6])
def test_the_walk_finds_what_finite_differences_find(n_h, m):
    given = edges.begin(n_h=n_h, m=m)
    seen = edges.walk(**given)
    for name in Parameters._fields:

        def J(array, name=name):
            return edges.walk(**given | {name: array})["J"]

        numeric = numerical_gradient(J, given[name])
        assert compare(seen[f"d{name}"], numeric) < 1e-8
    assert np.allclose(seen["dZ1"], seen["dA1"] * seen["slope"])
    assert np.allclose(seen["db1"], seen["dZ1"].mean(axis=1, keepdims=True))


@pytest.mark.parametrize("m", [1, 6])
def test_the_walk_of_a_neuron_finds_what_finite_differences_find(m):
    given = edges.begin(n_h=0, m=m)
    seen = edges.walk(**given)
    for name in ("w", "b"):

        def J(array, name=name):
            return edges.walk(**given | {name: array})["J"]

        assert compare(seen[f"d{name}"], numerical_gradient(J, given[name])) < 1e-8
    assert np.allclose(seen["da"] * seen["slope"], seen["dz"])
    assert seen["da"][0, 0] == pytest.approx(-1 / seen["a"][0, 0])  # y = 1


@pytest.mark.parametrize("y", [0, 1])
def test_where_the_neuron_is_saturated_and_right_da_is_a_number(y):
    given = edges.begin(n_h=0, m=1)
    far = {"b": np.array([[800.0 if y else -800.0]]), "Y": np.array([[float(y)]])}
    seen = edges.walk(**given | far)
    assert seen["da"].item() == (-1 if y else 1)
    assert seen["dz"].item() == 0


@pytest.mark.parametrize(
    ("fault", "shape", "falls"),
    [
        ("none", False, True),
        ("slope", False, True),
        ("mean", False, True),
        ("swap", False, True),
        ("sign", False, False),
        ("transpose", True, None),
        ("axis", True, None),
    ],
)
def test_only_the_gradient_check_notices_every_fault(fault, shape, falls):
    seen = edges.broken(fault=fault, **edges.begin(n_h=3, m=6))
    assert bool(seen["shape"]) == shape
    assert bool(seen["line"]) == (fault != "none")
    if not shape:
        assert (seen["last"] < seen["first"]) == falls == (seen["step"] < 0)
        assert (seen["check"] > 1e-6) == (fault != "none")


def test_a_lap_of_the_race_is_the_same_sum_each_way():
    sums = [way(*race.arrays(1000)) for way in race.KINDS.values()]
    assert np.allclose(sums, sums[0], rtol=1e-13)
    assert all(race.lap(kind=kind, n=100)["seconds"] > 0 for kind in race.KINDS)


def test_what_races_is_what_the_page_times():
    cell = section("examples/where_the_time_goes.py", "sums")
    names = {**vars(vectorization), "np": np}
    exec(cell.splitlines()[0], names)
    assert [*names["loops"], *names["arrays"]] == [*race.KINDS.values()]


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.parent.name)
def test_both_languages_say_the_same_values_in_the_same_order(path):
    words = re.split(r"^  (?:ko|en): \{", path.read_text("utf-8"), flags=re.MULTILINE)
    ko, en = (
        {key: re.findall(r"\{\w+\}", text) for key, text in WORD.findall(said)}
        for said in words[1:]
    )
    assert len(ko) > 15 and ko == en
