"""One place decides whether a block printed what the page shows."""

import pytest

from page.block import Ran
from page.same import same, verdict, whole

TABLE = "n        loop       np.dot\n100     16.5 µs     0.5 µs\nratio  1817×  2.5e3"
KERNEL = f"before\n{'-' * 75}\nValueError  Traceback\n----> 1 W @ c\n\nValueError: no"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("1", "1"),
        ("1\n", "1"),
        ("a  \n b\n\n", "a\n b"),
        ("", ""),
        ("before\nValueError: no", KERNEL),
    ],
)
def test_what_cannot_be_seen_does_not_count(printed: str, shown: str) -> None:
    assert same(printed, shown)
    assert same(shown, shown)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("1", "2"),
        ("1", ""),
        ("", "1"),
        (" 1", "1"),
        ("a\nb", "b\na"),
        ("1  2", "1 2"),
        ("0.5 ms", "0.6 ms"),
        ("RuntimeWarning: overflow\n1", "1"),
        ("ValueError: yes", KERNEL),
    ],
)
def test_all_else_counts(printed: str, shown: str) -> None:
    assert not same(printed, shown)


@pytest.mark.parametrize(
    ("old", "new", "agrees"),
    [
        ("16.5 µs", "3.25 µs", True),
        ("    0.5 µs", "11000.5 µs", True),
        ("1817×", "3×", True),
        ("100 ", "101 ", False),
        ("2.5e3", "2.6e3", False),
        ("16.5 µs", "16.5 ms", False),
        ("loop", "dot", False),
        ("16.5 µs", "-16.5 µs", False),
    ],
)
def test_only_a_time_and_a_ratio_of_times_may_differ(
    old: str, new: str, agrees: bool
) -> None:
    assert same(TABLE.replace(old, new), TABLE, varies="timing") is agrees
    assert not same(TABLE.replace(old, new), TABLE)


def test_a_browser_that_cannot_warn_is_told_so() -> None:
    shown = "RuntimeWarning: overflow encountered in exp\n[inf]"
    assert verdict("[inf]", shown, "", warns=False) == "unwarned"
    assert verdict("[inf]", shown, "", warns=True) == "other"
    assert verdict("[inf]", "[inf]", "", warns=False) == "same"
    assert verdict("[0]", shown, "", warns=False) == "other"


def test_a_block_shows_what_it_printed_and_then_its_value_or_its_error() -> None:
    error = {"name": "ValueError", "message": "no\nnever"}
    assert whole("a\n", Ran(value="3", error=None, failed=False)) == "a\n3"
    assert whole("a\n", Ran(value=None, error=None, failed=False)) == "a\n"
    ran = Ran(value=None, error=error, failed=False)
    assert whole("a\n", ran) == "a\nValueError: no\nnever"
