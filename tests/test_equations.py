"""Every equation of every page, displayed or in a line, is evaluated and holds."""

import contextlib
import itertools
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

from book import LANGUAGES, ROOT
from book.drawing import page_values
from page.exercise import load
from snippets import activations as act
from snippets import (
    gradient_check,
    likelihood,
    logistic_regression,
    losses,
    two_layer_network,
)
from tests.latex import Env, Unread, agree, equations, free, holds, value

INLINE = re.compile(r"(?<![\\$])\$([^$\n]+)\$")
SETTING = re.compile(r"([\\\w{}^\[\]]+ = )+-?[\d.]+|:=")
DISPLAY = re.compile(r"^ *\$\$\n(.*?)^ *\$\$", re.DOTALL | re.MULTILINE)
Names = Callable[[], dict[str, Any]]
RNG = np.random.default_rng(7)
N_X, N_H, N_Y, M = 2, 3, 2, 4


def displayed(language: str) -> dict[str, list[str]]:
    pages = sorted((ROOT / "docs" / language).glob("*.md"))
    found = {page.stem: DISPLAY.findall(page.read_text("utf-8")) for page in pages}
    return {stem: latex for stem, latex in found.items() if latex}


def stated(language: str) -> dict[str, list[str]]:
    """The formulas in the lines of a page that state an equality of two sides."""
    pages = sorted((ROOT / "docs" / language).glob("*.md"))
    found = {
        page.stem: [
            latex
            for latex in INLINE.findall(DISPLAY.sub("", page.read_text("utf-8")))
            if "=" in latex and not SETTING.fullmatch(latex)
        ]
        for page in pages
    }
    return {stem: latex for stem, latex in found.items() if latex}


def slope(f: Callable[[Any], float], at: Any) -> Any:
    """The derivative, by central differences."""
    if np.ndim(at):
        return gradient_check.numerical_gradient(f, at)
    one = np.array([[float(at)]])
    return gradient_check.numerical_gradient(lambda x: f(x.item()), one).item()


def base() -> dict[str, Any]:
    """What means the same on all pages."""
    z = RNG.standard_normal()
    return {
        "range": {},
        **{"z": z, "e": np.e, "∞": np.inf},
        "σ()": act.sigmoid,
        "σ'()": act.sigmoid_derivative,
        "tanh()": act.tanh,
        "tanh'()": act.tanh_derivative,
        "max()": np.maximum,
        "L()": lambda y_hat, y: losses.cross_entropy(y_hat, y).item(),
        "L_SE()": lambda y_hat, y: losses.squared_error(y_hat, y).item(),
        "L_01()": lambda y_hat, y: losses.zero_one(y_hat, y).item(),
    }


def one_example(y: float = 1.0) -> dict[str, Any]:
    """A single neuron and one example, with all its derivatives by differences."""
    x, w, b = RNG.standard_normal((N_X, 1)), RNG.standard_normal((N_X, 1)), 0.3
    a_of, loss = act.sigmoid, base()["L()"]
    z = (w.T @ x).item() + b
    a = a_of(z).item()
    return base() | {
        "range": {"j": N_X},
        **{"x": x, "w": w, "b": b, "z": z, "a": a, "y": y, "L": loss(a, y)},
        "y\u0302": a,
        "dw": slope(lambda w: loss(a_of((w.T @ x).item() + b), y), w),
        "db": slope(lambda b: loss(a_of((w.T @ x).item() + b), y), b),
        "dz": slope(lambda z: loss(a_of(z), y), z),
        "∂L/∂w": slope(lambda w: loss(a_of((w.T @ x).item() + b), y), w),
        "∂L/∂a": slope(lambda a: loss(a, y), a),
        "∂L/∂z": slope(lambda z: loss(a_of(z), y), z),
        "∂L_SE/∂z": slope(lambda z: losses.squared_error(a_of(z), y).item(), z),
        "∂a/∂z": slope(lambda z: a_of(z).item(), z),
        "∂z/∂b": slope(lambda b: (w.T @ x).item() + b, b),
        "P": likelihood.probability(np.array(a), np.array(y)).item(),
        "∂z/∂w": slope(lambda w: (w.T @ x).item() + b, w),
        "P()": lambda label, given: likelihood.probability(
            np.array(a), np.array(label)
        ).item(),
    }


def other_label() -> dict[str, Any]:
    return one_example(y=0.0)


def examples(n_x: int = N_X) -> dict[str, Any]:
    """Logistic regression on M examples."""
    X, w, b = RNG.standard_normal((n_x, M)), RNG.standard_normal((n_x, 1)), -0.2
    Y = np.array([[1.0, 0.0, 0.0, 1.0]])
    Z = w.T @ X + b
    A = logistic_regression.forward(X, w, b)

    def probability(label: Any, given: Any = None) -> float:
        if isinstance(label, str):  # "all labels"
            return likelihood.likelihood(A, Y)
        a = logistic_regression.forward(given, w, b)
        return likelihood.probability(a, np.array([[label]])).item()

    def cost(w: np.ndarray, b: Any = b) -> float:
        forward = logistic_regression.forward(X, w, float(np.sum(b)))
        return logistic_regression.cost(forward, Y)

    def second(w: np.ndarray) -> float:
        A = logistic_regression.forward(X, w, b)
        return logistic_regression.gradients(X, A, Y)[0].item()

    step = logistic_regression.train(X, Y, w, b, learning_rate=0.5, iterations=1)
    return base() | {
        "range": {"i": M, "j": n_x},
        **{"m": M, "X": X, "Y": Y, "Z": Z, "A": A, "w": w, "b": b, "α": 0.5},
        **{
            "x": X,
            "y": Y,
            "z": Z,
            "a": A,
            "y\u0302": A,
            "J()": lambda w, b: cost(w, b),
        },
        "dZ": A - Y,
        "dz": slope_of_each(Z, Y),
        "dw": slope(cost, w),
        "db": slope(lambda b: cost(w, b), b),
        "∂J/∂w": slope(cost, w) if n_x > 1 else slope(cost, w).item(),
        "∂²J/∂w": slope(second, w).item() if n_x == 1 else None,
        "after": {"w": step[0], "b": step[1]},
        "P()": probability,
    }


def curved() -> dict[str, Any]:
    """Logistic regression with b as the last weight, and its second derivatives."""
    env = examples()
    X = np.vstack([env["X"], np.ones((1, M))])
    weights = np.vstack([env["w"], [[env["b"]]]])

    def gradient(j: int) -> Callable[[np.ndarray], float]:
        def of(w: np.ndarray) -> float:
            A = act.sigmoid(w.T @ X)
            return logistic_regression.gradients(X, A, env["Y"])[0][j].item()

        return of

    H = np.hstack([slope(gradient(j), weights) for j in range(len(X))])
    return env | {"X": X, "w": weights, "H": H}


def slope_of_each(Z: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """dz of each example: of its own loss."""
    return slope(lambda Z: losses.cross_entropy_from_logits(Z, Y).sum().item(), Z)


def network(n_y: int = N_Y, m: int = M, activation: str = "tanh") -> dict[str, Any]:
    """A 2-layer network; its gradients by differences, of the mean loss."""
    params = two_layer_network.initialize(N_X, N_H, n_y, rng=RNG, scale=1.0)
    b1, b2 = RNG.standard_normal((N_H, 1)), RNG.standard_normal((n_y, 1))
    params = params._replace(b1=b1, b2=b2)
    X = RNG.standard_normal((N_X, m))
    Y = (RNG.random((n_y, m)) < 0.5).astype(float)
    cache = two_layer_network.forward(X, params, activation)

    def cost(**changed: np.ndarray) -> float:
        now = params._replace(**changed)
        return two_layer_network.cost(two_layer_network.forward(X, now).A2, Y)

    def gradient(name: str, p: np.ndarray) -> np.ndarray:
        return slope(lambda p: cost(**{name: p}), p)

    grads = {f"d{name}": gradient(name, p) for name, p in params._asdict().items()}

    def summed(Z2: np.ndarray) -> float:
        return losses.cross_entropy_from_logits(Z2, Y).sum().item()

    def behind(A1: np.ndarray) -> float:
        return summed(params.W2 @ A1 + params.b2)

    step = two_layer_network.update(
        params,
        two_layer_network.Gradients(*grads.values()),
        learning_rate=0.5,
    )
    dZ2, dA1 = slope(summed, cache.Z2), slope(behind, cache.A1)
    dZ1 = slope(lambda Z1: behind(np.tanh(Z1)), cache.Z1)
    return base() | {
        "range": {"i": m, "j": N_X, "k": N_H, "o": n_y},
        **{"n_x": N_X, "n_h": N_H, "n_y": n_y},
        **{"n[0]": N_X, "n[1]": N_H, "n[2]": n_y},
        **{"m": m, "α": 0.5, "X": X, "x": X, "Y": Y, "y": Y},
        **{"A[2]": cache.A2, "a[2]": cache.A2, "A[1]": cache.A1, "a[1]": cache.A1},
        **{"Z[2]": cache.Z2, "z[2]": cache.Z2, "Z[1]": cache.Z1, "z[1]": cache.Z1},
        **{"W[1]": params.W1, "b[1]": params.b1, "W[2]": params.W2, "b[2]": params.b2},
        **{"dW[1]": grads["dW1"], "db[1]": grads["db1"]},
        **{"dW[2]": grads["dW2"], "db[2]": grads["db2"]},
        **{"dZ[2]": dZ2, "dz[2]": dZ2, "dZ[1]": dZ1, "dz[1]": dZ1, "da[1]": dA1},
        "∂J/∂Z[2]": dZ2 / m,
        "g'()": act.tanh_derivative,
        "w[1]": lambda k: params.W1[k : k + 1].T,
        "after": {
            "W[1]": step.W1,
            "b[1]": step.b1,
            "W[2]": step.W2,
            "b[2]": step.b2,
        },
    }


def decided(y_hat: float, y: int) -> Names:
    """A prediction and its label, and d, the nearer of 0 and 1."""
    d = min((0, 1), key=lambda label: abs(label - y_hat))
    return lambda: base() | {"y\u0302": y_hat, "y": y, "d": d}


def counted() -> dict[str, Any]:
    """The six students, their cost and their error rate."""
    X, Y = _cells("students:data", "X", "Y")
    w, b = _cells("students:weights", "w", "b")
    A = logistic_regression.forward(X, w, b)
    wrong = logistic_regression.predict(X, w, b) != Y
    return base() | {
        "range": {"i": Y.size},
        **{"m": Y.size, "w": w, "b": b, "y": Y, "y\u0302": A},
        "J()": lambda w, b: logistic_regression.cost(A, Y),
        "J_01()": lambda w, b: float(np.mean(wrong)),
    }


def one_student() -> dict[str, Any]:
    """The walk through a network with two units, on the page of backpropagation."""
    names = page_values("backpropagation:setup", "backpropagation:two_units")
    params, x, y = names["small"], names["x"], names["y"]
    cache = two_layer_network.forward(x, params)
    grads = two_layer_network.backward(params, cache, x, np.array([[y]]))
    found = network(n_y=1, m=1)
    dz1 = grads.db1
    del found["m"]
    return found | {
        **{"z[2]": cache.Z2, "b[2]": params.b2},
        **{"x": x, "y": y, "a[2]": cache.A2, "a[1]": cache.A1, "z[1]": cache.Z1},
        **{"W[2]": params.W2, "dW[2]": grads.dW2, "db[2]": grads.db2},
        **{"dW[1]": grads.dW1, "db[1]": grads.db1, "dz[1]": dz1, "dz[2]": grads.db2},
        "da[1]": params.W2.T @ grads.db2,
        "range": {"k": 2, "j": 2},
    }


def one_output() -> dict[str, Any]:
    return network(n_y=1)


def one_column() -> dict[str, Any]:
    """A network that sees one example."""
    return network(m=1)


def identity() -> dict[str, Any]:
    """Without an activation function, two layers are one."""
    whole = network(n_y=1, m=1, activation="identity")
    layer = [f"{name}[{number}]" for name in "Wbza" for number in (1, 2)]
    env = base() | {name: whole[name] for name in ["x", *layer]}
    W = env["W[2]"] @ env["W[1]"]
    return env | {"W'": W, "b'": env["W[2]"] @ env["b[1]"] + env["b[2]"]}


def identity_by_hand() -> dict[str, Any]:
    W1, b1, W2, b2 = _cells("nonlinear:by_hand", "W1", "b1", "W2", "b2")
    x = RNG.standard_normal((2, 1))
    return base() | {"x": x, "z[2]": (W2 @ (W1 @ x + b1) + b2).item()}


def corners() -> dict[str, Any]:
    """One neuron at the corners of the square."""
    w, b = RNG.standard_normal((2, 1)), 0.7

    def z(*x: float) -> float:
        return (w.T @ np.array(x)).item() + b

    return base() | {"w": w, "b": b, "z()": z}


def first_unit() -> dict[str, Any]:
    X, _ = _cells("students:data", "X", "Y")
    W1, b1 = _cells("forward:parameters", "W1", "b1")
    return base() | {"z[1]": W1 @ X[:, 0:1] + b1}


def product_of_arrays() -> dict[str, Any]:
    env = examples()
    return env | {
        "W": RNG.standard_normal((N_H, N_X)),
        "range": {"k": N_H, "j": N_X, "i": M},
    }


def two_weights() -> dict[str, Any]:
    w, x = RNG.standard_normal(2), 1.7
    layers = np.array([[w[0]]]), np.zeros((1, 1)), np.array([[w[1]]]), np.zeros((1, 1))
    params = two_layer_network.Parameters(*layers)
    A2 = two_layer_network.forward(np.array([[x]]), params).A2
    return base() | {"w": w, "x": x, "a[2]": A2}


def variance(s: float = 0.3) -> dict[str, Any]:
    """Independent weights ±s and inputs ±1: all their values, each equally likely."""
    n = 3
    signs = np.array(list(itertools.product((-1.0, 1.0), repeat=2 * n))).T
    w, x = s * signs[:n], signs[n:]
    z = (w * x).sum(axis=0)
    named = {"w": lambda j: w[j], "x": lambda j: x[j], "Var()": np.var}
    return base() | named | {"z": z, "s": s, "n_x": n}


def boundary() -> dict[str, Any]:
    """A point at which the prediction is one half, found by walking."""
    w, b, x_1 = np.array([[0.8], [0.5]]), -6.0, 4.0
    low, high = -100.0, 100.0
    for _ in range(60):
        middle = (low + high) / 2
        A = logistic_regression.forward(np.array([[x_1], [middle]]), w, b)
        low, high = (middle, high) if A < 0.5 else (low, middle)
    return base() | {"w": w, "b": b, "x": np.array([[x_1], [low]])}


def distances() -> dict[str, Any]:
    X, _ = _cells("students:data", "X", "Y")
    names = page_values("students:data", "broadcasting:distances", np=np)
    m = {"i": X.shape[1], "j": X.shape[1]}
    return base() | {"x": X, "d": names["distance"], "n_x": len(X), "range": m}


def student() -> dict[str, Any]:
    names = page_values("students:data", "students:weights", "model:student", np=np)
    return base() | {name: names[name] for name in "xwb"} | {"z": names["z"].item()}


def four_units() -> dict[str, Any]:
    params = two_layer_network.initialize(N_X, 4, rng=RNG, scale=1.0)
    params = params._replace(b1=RNG.standard_normal((4, 1)))
    x = RNG.standard_normal((N_X, 1))
    Z1 = two_layer_network.forward(x, params).Z1
    rows = {"w[1]": lambda k: params.W1[k : k + 1].T}
    return base() | {"W[1]": params.W1, "b[1]": params.b1, "x": x, "z[1]": Z1} | rows


def given(**names: Any) -> Names:
    return lambda: base() | names


def _cells(cell: str, *names: str) -> list[Any]:
    found = page_values(cell, np=np)
    return [found[name] for name in names]


both_labels: tuple[Names, ...] = (one_example, other_label)
decisions = tuple(decided(y_hat, y) for y_hat in (0.731, 0.401) for y in (0, 1))
# How each displayed equation of a page is checked: with which names, in their order.
EQUATIONS: dict[str, list[Names | tuple[Names, ...]]] = {
    "activations": [base, base, given(z=0.4, t=np.tanh(0.4))],
    "backpropagation": [*[one_student] * 5, *[network] * 7],
    "broadcasting": [distances],
    "classifier": [examples, boundary],
    "computation_graph": [*[both_labels] * 5, examples],
    "counting": [decisions, counted, decisions, counted],
    "feature_scaling": [curved],
    "floats": [both_labels] * 2,
    "forward": [first_unit, network, *[product_of_arrays] * 2],
    "gradient_descent": [two_weights, examples, network],
    "initialization": [one_output, variance],
    "likelihood": [
        given(θ=0.7),
        *[both_labels] * 2,
        examples,
        given(p=0.2, q=0.3),
        both_labels,
        examples,
    ],
    "losses": [*[both_labels] * 2, examples, both_labels, lambda: examples(n_x=1)],
    "model": [student, base, both_labels, examples, both_labels],
    "network": [four_units, network, network],
    "nonlinear": [identity, identity_by_hand, corners],
    "notation": [network],
    "pitfalls": [examples],
    "rank_1": [given(a=RNG.standard_normal((5, 1)))],
    "where_the_time_goes": [network],
    "whole_training_set": [examples] * 3,
}
BROKEN = (Unread, ValueError, IndexError, KeyError, TypeError, AttributeError)
HEADS = np.array([[1.0] * 7 + [0.0] * 3])


def parameters(env: Env) -> int:
    shapes = [env[name].size for name in ("W[1]", "b[1]", "W[2]", "b[2]")]
    return int(sum(shapes))


def squared() -> dict[str, Any]:
    """The slopes of the squared error instead of the cross-entropy's."""
    env = one_example()
    y, loss = env["y"], lambda a: losses.squared_error(a, env["y"]).item()
    slopes = {"∂L/∂a": slope(loss, env["a"]), "∂L/∂z": env["∂L_SE/∂z"]}
    return env | slopes | {"L": loss(env["a"]), "y": y}


def softplus() -> dict[str, Any]:
    """The loss of a label 0, as a function of the logit."""

    def s(z: float) -> float:
        return losses.cross_entropy_from_logits(z, 0.0).item()

    return base() | {"s()": s, "s'()": lambda z: slope(s, z)}


def layer() -> dict[str, Any]:
    env = network()
    named = {"z": "z[2]", "W": "W[2]", "a": "a[1]", "b": "b[2]", "dW": "dW[1]"}
    return env | {name: env[own] for name, own in (named | {"dZ": "dZ[1]"}).items()}


def unit_variance() -> dict[str, Any]:
    env = variance(s=1.0)
    return env | {"s": 1 / np.std(env["z"])}


def best_heads() -> dict[str, Any]:
    θ = np.linspace(0.001, 0.999, 999)
    rows = [likelihood.likelihood(np.full((1, 10), p), HEADS) for p in θ]
    return base() | {"θ": θ[np.argmax(rows)]}


def three_layers() -> dict[str, Any]:
    W = [RNG.standard_normal((3, 3)) for _ in range(3)]
    units = np.eye(3)  # the product is what all three do to each unit
    env = {f"W[{number}]": each for number, each in enumerate(W, 1)}
    return base() | env | {"W'": W[2] @ (W[1] @ (W[0] @ units))}


def mean_for_all() -> dict[str, Any]:
    Y = RNG.standard_normal((1, M))
    means = np.full((1, M), Y.mean())
    return base() | {"y": Y, "y\u0302": means, "range": {"i": M, "j": M}}


def cubic() -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(load("start.slope")[1]["starter"], names)
    f = names["f"]
    return base() | {"t": 0.7, "f()": f, "f'()": lambda t: slope(f, t)}


def two_rows() -> dict[str, Any]:
    (W2,) = _cells("nonlinear:by_hand", "W2")
    return base() | {"W[2]": W2}


tanh_unit = given(z=0.4, a=act.tanh(np.array(0.4)).item(), t=np.tanh(0.4))
# Formulas in a line are of one of these, or of those that are named below.
SHARED: list[Names | tuple[Names, ...]] = [
    *(base, both_labels, examples, network, one_output),
    *[one_student, identity, corners, student, tanh_unit, boundary, layer, squared],
    *[product_of_arrays, softplus, unit_variance, best_heads, three_layers],
    *[mean_for_all, cubic, two_rows],
    lambda: tanh_unit() | {"g()": act.tanh, "g'()": act.tanh_derivative},
    lambda: base() | {"g()": act.identity},
]
# What no run can decide: a name that is given.
NAMES = {
    "a^{[0]} = x": "another name of the inputs",
    "r = e^z": "a rate that is given; exercises/likelihood.py",
    "x_3 = x_1^2 + x_2^2": "a feature that is added",
    "r = 4 \\sin 4\\theta": "what datasets.flower draws; tests/test_datasets.py",
}


# What an expression is that stands for itself.
EXPRESSIONS: dict[tuple[str, int], Callable[[Env], Any]] = {
    ("likelihood", 0): lambda _: likelihood.likelihood(np.full((1, 10), 0.7), HEADS),
    ("network", 2): parameters,
    ("pitfalls", 0): lambda env: np.mean((env["y\u0302"] - env["y"].T) ** 2),
}


def wrong(stem: str, number: int, latex: str) -> str:
    """Return what does not hold in an equation, or ""."""
    names = EQUATIONS[stem][number]
    for make in names if isinstance(names, tuple) else (names,):
        env = make()
        chains = [part for chain in equations(latex) for part in layers(chain)]
        if (stem, number) in EXPRESSIONS:
            ((text,),) = chains
            meant = EXPRESSIONS[stem, number](env)
            if not agree(value(text, env), meant, 1e-9):
                return f"{text} is not {meant}"
            continue
        for chain in chains:
            for index in free(chain, env):
                if not holds(chain, env, index):
                    return f"{' '.join(chain)} is false for {index}"
    return ""


def layers(chain: list[str]) -> list[list[str]]:
    """Write out a statement on layer l for each of them."""
    if "[l]" not in chain[0]:
        return [chain]
    return [
        [text.replace("l-1", str(l - 1)).replace("[l]", f"[{l}]") for text in chain]
        for l in (1, 2)  # noqa: E741 (the page's symbol)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_the_table(language: str) -> None:
    found = {stem: len(latex) for stem, latex in displayed(language).items()}
    assert found == {stem: len(how) for stem, how in EQUATIONS.items()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", EQUATIONS)
def test_every_displayed_equation_holds(language: str, stem: str) -> None:
    for number, latex in enumerate(displayed(language)[stem]):
        assert not wrong(stem, number, latex)


@cache
def kinds() -> list[list[Env]]:
    """The shared names; a formula holds if it does for all of one kind."""
    return [
        [make() for make in (kind if isinstance(kind, tuple) else (kind,))]
        for kind in SHARED
    ]


def proved(latex: str) -> bool:
    return any(all(_true(latex, env) for env in kind) for kind in kinds())


def _true(latex: str, env: Env) -> bool:
    with np.errstate(all="ignore"), contextlib.suppress(*BROKEN):
        return all(
            holds(chain, env, index)
            for chain in equations(latex)
            for index in free(chain, env)
        )
    return False


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_equation_in_a_line_holds(language: str) -> None:
    unproved = [
        (stem, latex)
        for stem, formulas in stated(language).items()
        for latex in formulas
        if latex not in NAMES and not proved(latex)
    ]
    assert unproved == []


def mutations(latex: str) -> list[str]:
    """The faults that a hand makes: a sign, an index, a transpose, a lost factor."""
    swaps = [
        (r"(?<=[\w})\]] )\+(?= )", "-"),
        (r"(?<=[\w})\]] )-(?= )", "+"),
        (r"(?<=[= (\[])-(?=[\w\\])", ""),
        (r"\^\{?T\}?", ""),
        (r"(?<=\])T(?=\})", ""),
        (r"\\t?frac\{1\}\{m\}", ""),
        (r"(?<=[_\w])j(?=\b|\})", "k"),
        (r"\(1 - y\)", "y"),
        (r"\\circ ", ""),
        (r"\[1\](?=T?\}.*=)", "[2]"),
        (r"(?<=\w)'(?=\()", ""),
        (r"e\^\{-", "e^{"),
        (r"\(1 - a\)", "a"),
        (r"\\sum", r"\\prod"),
    ]
    found = []
    for pattern, other in swaps:
        for place in re.finditer(pattern, latex):
            changed = place.expand(other) if "\\" in other else other
            found.append(latex[: place.start()] + changed + latex[place.end() :])
    return found


def test_no_equation_holds_with_a_fault_in_it() -> None:
    survived, tried = [], 0
    for stem, latexes in displayed("en").items():
        for number, latex in enumerate(latexes):
            for mutated in mutations(latex):
                tried += 1
                with np.errstate(all="ignore"), contextlib.suppress(*BROKEN):
                    if not wrong(stem, number, mutated):
                        survived.append((stem, mutated))
    for stem, formulas in stated("en").items():
        for latex in set(formulas) - NAMES.keys():
            tried += len(mutations(latex))
            found = [(stem, fault) for fault in mutations(latex) if proved(fault)]
            survived += [fault for fault in found if " 0 \\cdot" not in fault[1]]  # ±0
    assert survived == []
    assert tried > 350
