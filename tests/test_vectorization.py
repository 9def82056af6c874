import math
import operator
import re
import time
from fractions import Fraction
from functools import reduce
from time import perf_counter

import numpy as np
import pytest

from book import ROOT
from book.run import blocks, execute
from snippets import vectorization as v
from snippets.vectorization import (
    dot,
    dot_blocked,
    dot_listed,
    dot_loop,
    dot_whole,
    matvec,
    matvec_loop,
    measure,
    sum_loop,
)

DOTS = (dot, dot_loop, dot_listed, dot_whole, dot_blocked)


@pytest.mark.parametrize("shape", [(1000,), (1000, 1)])
def test_each_dot_is_the_sum_of_exact_products_up_to_rounding(monkeypatch, shape):
    monkeypatch.setattr(v, "BLOCK", 300)  # some that are full, and one that is not
    rng = np.random.default_rng(0)
    a, b = rng.standard_normal(shape), rng.standard_normal(shape)
    exact = sum(
        Fraction(x) * Fraction(y)
        for x, y in zip(a.ravel().tolist(), b.ravel().tolist(), strict=True)
    )
    for f in DOTS:
        assert type(f(a, b)) is float
        assert f(a, b) == pytest.approx(float(exact), abs=1e-12)


@pytest.mark.parametrize("f", DOTS)
@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ((3,), (4,), r"^b has shape \(4,\), expected \(3,\)"),
        ((3,), (3, 1), r"^b has shape \(3, 1\), expected \(3,\)"),
        ((1, 3), (1, 3), r"^a has shape \(1, 3\), expected \(n, 1\): it is a column"),
    ],
)
def test_dot_refuses_vectors_that_do_not_fit(f, a, b, message):
    with pytest.raises(ValueError, match=message):
        f(np.ones(a), np.ones(b))


def test_dot_of_integers_does_not_overflow():
    a = np.array([2**62, 2**62, 1])
    assert dot(a, a) == dot_loop(a, a) == pytest.approx(2.0**125)


def test_the_order_of_a_sum_shows_in_its_last_digits():
    x = np.random.default_rng(0).random(100_000)
    exact = math.fsum(x)
    assert sum_loop(x) != exact
    assert abs(np.sum(x) - exact) < abs(sum_loop(x) - exact)
    assert sum_loop(x) == pytest.approx(exact, rel=1e-12)
    assert sum_loop(x) == reduce(operator.add, x.tolist(), 0.0)


def test_matvec_twins_agree_with_rows_dotted():
    rng = np.random.default_rng(0)
    A, x = rng.standard_normal((4, 3)), rng.standard_normal((3, 1))
    rows = np.array([[dot_loop(row, x[:, 0])] for row in A])
    assert np.allclose(matvec(A, x), rows, rtol=1e-14)
    assert np.allclose(matvec_loop(A, x), rows, rtol=1e-14)


@pytest.mark.parametrize("f", [matvec, matvec_loop])
def test_matvec_refuses_what_does_not_fit(f):
    with pytest.raises(ValueError, match=r"^v has shape \(3,\), expected \(3, 1\)"):
        f(np.ones((4, 3)), np.ones(3))
    with pytest.raises(ValueError, match=r"^A has shape \(3,\), expected \(k, n\)"):
        f(np.ones(3), np.ones((3, 1)))


class Clock:
    """A clock that moves in steps, and work that takes a known time."""

    def __init__(self, step, takes):
        self.step, self.takes, self.now, self.calls = step, takes, 0.0, 0

    def read(self):
        return self.now // self.step * self.step

    def work(self):
        self.now += self.takes(self.calls) if callable(self.takes) else self.takes
        self.calls += 1


@pytest.mark.parametrize("takes", [2e-7, 3e-6, 9.9e-5, 1.3e-3, 0.04])
def test_measure_is_right_on_a_clock_of_coarse_steps(monkeypatch, takes):
    clock = Clock(1e-4, takes)
    monkeypatch.setattr(v, "perf_counter", clock.read)
    assert measure(clock.work) == pytest.approx(takes, rel=0.025)


def test_measure_lasts_as_long_as_it_must_and_not_much_longer(monkeypatch):
    clock = Clock(1e-4, 1e-6)
    monkeypatch.setattr(v, "perf_counter", clock.read)
    measure(clock.work, repeat=5)
    assert 5 * 0.005 < clock.now < 5 * 0.010 + 0.010
    slow = Clock(1e-4, 0.2)
    monkeypatch.setattr(v, "perf_counter", slow.read)
    measure(slow.work, repeat=3)
    assert slow.calls == 3


def test_measure_takes_the_smallest_of_its_readings(monkeypatch):
    clock = Clock(1e-9, [3.0, 1.0, 2.0].__getitem__)
    monkeypatch.setattr(v, "perf_counter", clock.read)
    assert measure(clock.work, repeat=3) == pytest.approx(1.0)
    with pytest.raises(ValueError, match=r"^repeat is 0, expected an integer from 1"):
        measure(clock.work, repeat=0)


def test_inputs_stay():
    rng = np.random.default_rng(0)
    a, b, A = rng.random((3, 1)), rng.random((3, 1)), rng.random((2, 3))
    before = [t.copy() for t in (a, b, A)]
    dot(a, b), dot_loop(a, b), sum_loop(a), matvec(A, b), matvec_loop(A, b)
    for t, c in zip((a, b, A), before, strict=True):
        assert np.array_equal(t, c)


@pytest.mark.parametrize("page", ["vectorization", "reshape", "whole_training_set"])
def test_no_time_on_a_page_is_0_on_a_coarse_clock(monkeypatch, page):
    for clock in (v, time):  # the page prints measure and imports its clock
        monkeypatch.setattr(
            clock, "perf_counter", lambda: perf_counter() // 1e-4 * 1e-4
        )
    text = (ROOT / "docs/en" / f"{page}.md").read_text(encoding="utf-8")
    names = {"__name__": "__main__"}
    printed = [execute(block, names, page) for block in blocks(text)]
    times = re.findall(r"(\d+\.\d+) [µm]s", "\n".join(printed))
    assert len(times) >= 3
    assert all(float(one) > 0 for one in times)
