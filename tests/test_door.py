"""A call from outside is checked once; inside there is nothing but the mathematics."""

import inspect
import re
import threading

import numpy as np
import pytest

from book.source import section
from snippets import (
    checks,
    door,
    gradient_check,
    likelihood,
    logistic_regression,
    losses,
)
from snippets import two_layer_network as network
from snippets.checks import check_vectors
from snippets.datasets import flower
from snippets.door import checked, checked_by
from snippets.vectorization import measure, sum_loop

BEHIND = [
    *(network.initialize, network.forward, network.cost, network.backward),
    *(network.update, network.train, logistic_regression.forward),
    *(logistic_regression.gradients, logistic_regression.train, losses.cost),
    *(losses.cross_entropy, likelihood.likelihood, gradient_check.compare),
]


@pytest.fixture
def calls(monkeypatch):
    """The names of the arrays in each call of check by a door."""
    seen = []
    check = checks.check

    def spy(n_y=1, /, **arrays):
        if arrays:
            seen.append(list(arrays))
        return check(n_y, **arrays)

    monkeypatch.setattr(door, "check", spy)
    return seen


@pytest.fixture
def net():
    X, Y = flower(np.random.default_rng(0), m=20)
    return X, Y, network.initialize(2, 3, rng=np.random.default_rng(0))


@checked
def logits(X, w, b):
    return w.T @ X + b


@checked
def twice(X):
    return X, logits(X, np.ones((3, 1)), 0.0)


def test_a_training_is_checked_once(calls, net):
    X, Y, params = net
    network.train(X, Y, params, learning_rate=1, iterations=50)
    assert calls == [["W1", "b1", "W2", "b2", "X", "Y"]]
    w, b = logistic_regression.initialize(2)
    logistic_regression.train(X, Y, w, b, learning_rate=1, iterations=50)
    assert calls[1:] == [["X", "Y", "w", "b"]]


def test_each_call_from_outside_is_checked(calls, net):
    X, Y, params = net
    cache = network.forward(X, params)
    network.cost(cache.A2, Y)
    network.backward(params, cache, X, Y)
    assert [names[0] for names in calls] == ["W1", "A2", "W1"]


def test_a_call_from_inside_goes_straight_through():
    X = np.ones((2, 4))  # logits would refuse it: w is (3, 1)
    with pytest.raises(ValueError, match="matmul"):
        twice(X)
    with pytest.raises(ValueError, match=r"^w has shape \(3, 1\), expected \(2, 1\)"):
        logits(X, np.ones((3, 1)), 0.0)


def test_an_error_leaves_the_door_as_it_was():
    for _ in range(3):
        with pytest.raises(ValueError, match="matmul"):
            twice(np.ones((2, 4)))
        with pytest.raises(ValueError, match=r"^w has shape \(3, 1\)"):
            logits(np.ones((2, 4)), np.ones((3, 1)), 0.0)


def test_a_generator_that_waits_does_not_open_the_door_for_others():
    @checked
    def generator(X):
        while True:
            yield twice(X)

    waiting = generator(np.ones((3, 4)))
    next(waiting)
    with pytest.raises(ValueError, match=r"^X has shape \(4,\)"):
        twice(np.ones(4))


def test_a_thread_has_a_stack_of_its_own():
    errors = []

    def other():
        try:
            logits(np.ones((2, 4)), np.ones((3, 1)), 0.0)
        except ValueError as error:
            errors.append(str(error))

    @checked
    def starts(X):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()

    starts(np.ones((3, 4)))
    assert errors == ["w has shape (3, 1), expected (2, 1): w is (n_x, 1)"]


def test_a_function_that_calls_itself_is_checked_once(calls):
    @checked
    def down(X, k):
        return down(X, k - 1) if k else X

    down(np.ones((2, 3)), 5)
    assert calls == [["X"]]


def test_a_function_that_is_handed_in_is_checked():
    def J(t):
        return float(logits(t, np.ones((3, 1)), 0.0).sum())

    with pytest.raises(ValueError, match=r"^w has shape \(3, 1\), expected \(2, 1\)"):
        gradient_check.numerical_gradient(J, np.ones((2, 2)))
    with pytest.raises(ValueError, match=r"^v has shape \(2, 2\)"):
        gradient_check.numerical_gradient(sum_loop, np.ones((2, 2)))
    with pytest.raises(ValueError, match=r"^v has shape \(2, 2\)"):
        measure(sum_loop, np.ones((2, 2)))


def test_what_is_float64_is_not_copied_and_what_is_not_is_converted():
    X = np.ones((3, 4))
    assert twice(X)[0] is X
    assert twice(X.astype(int))[0].dtype == np.float64
    assert twice(X.tolist())[0].dtype == np.float64


def test_arrays_that_cannot_be_written_are_taken(net):
    X, Y, params = net
    cache = network.forward(X, params)
    grads = network.backward(params, cache, X, Y)
    for a in (X, Y, *params, *cache, *grads):
        a.setflags(write=False)
    network.backward(params, network.forward(X, params), X, Y)
    network.update(params, grads, learning_rate=1)
    network.predict(X, params)
    trained, _ = network.train(X, Y, params, learning_rate=1, iterations=3)
    assert trained.W1.flags.writeable


@pytest.mark.parametrize("iterations", [0, 1])
def test_the_error_is_the_same_by_train_and_by_forward(net, iterations):
    X, Y, params = net
    bad = params._replace(b1=np.ones(3))
    with pytest.raises(ValueError) as by_forward:
        network.forward(X, bad)
    with pytest.raises(ValueError) as by_train:
        network.train(X, Y, bad, learning_rate=1, iterations=iterations)
    assert str(by_train.value) == str(by_forward.value)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("activation", ["relu", "identity"])
def test_a_descent_that_runs_away_names_what_a_step_by_step_walk_names(net, activation):
    X, Y, params = net
    with pytest.raises(ValueError) as by_train:
        network.train(
            X, Y, params, learning_rate=1e200, iterations=20, activation=activation
        )

    def walk(params):
        for _ in range(20):
            cache = network.forward(X, params, activation)
            losses.cross_entropy_from_logits(cache.Z2, Y)
            grads = network.backward(params, cache, X, Y, activation)
            params = network.update(params, grads, learning_rate=1e200)

    with pytest.raises(ValueError) as by_hand:
        walk(params)
    assert str(by_train.value) == str(by_hand.value)
    assert re.search(r"holds -?(inf|nan)", str(by_train.value))


def test_labels_that_are_no_labels_are_refused_wherever_the_loss_is_called_from(net):
    X, Y, params = net
    with pytest.raises(ValueError, match=r"^y holds -1.0, expected 0 to 1"):
        network.train(X, 2 * Y - 1, params, learning_rate=1, iterations=1)
    with pytest.raises(ValueError, match=r"^y_hat holds 1.2, expected 0 to 1"):
        losses.cost(np.full((1, 2), 1.2), np.ones((1, 2)))
    assert losses.cost(np.full((1, 2), 3), np.ones((1, 2)), losses.squared_error) == 2


def test_a_call_that_does_not_fit_is_told_in_pythons_words():
    for call, message in [
        (lambda: logits(np.ones(3)), "missing 2 required positional arguments: 'w' an"),
        (lambda: logits(1, 2, 3, 4), "takes 3 positional arguments but 4 were given"),
        (lambda: logits(1, 2, 3, c=4), "got an unexpected keyword argument 'c'"),
        (lambda: logits(1, **{"X": 2}), "got multiple values for argument 'X'"),
    ]:
        with pytest.raises(TypeError, match=message) as error:
            call()
        assert error.value.__context__ is None


def test_keywords_are_checked_as_well():
    with pytest.raises(ValueError, match=r"^X has shape \(2,\)"):
        logits(b=0, w=np.ones((2, 1)), X=np.ones(2))


def test_another_check_gives_what_goes_in():
    @checked_by(check_vectors)
    def first(a, b):
        return a.shape, b.shape

    assert first(np.ones((3, 1)), b=[[1], [2], [3]]) == ((3,), (3,))


@pytest.mark.parametrize("f", BEHIND)
def test_a_door_keeps_name_docstring_and_signature(f):
    inner = inspect.unwrap(f)
    assert inner is not f
    assert (f.__name__, f.__doc__) == (inner.__name__, inner.__doc__)
    assert f.__doc__
    assert inspect.signature(f) == inspect.signature(inner)


@pytest.mark.parametrize("f", BEHIND)
def test_a_printed_function_is_one_line_of_door_and_equations(f):
    file = f"{f.__module__.removeprefix('snippets.')}.py"
    first, second, *body = section(file, f.__name__).splitlines()
    assert first.startswith("@checked")
    assert second.startswith("def ")
    assert "check" not in "\n".join(body)
