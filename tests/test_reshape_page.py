"""The page on reshape: what is a view, what is a copy, and what each costs."""

import numpy as np
import pytest

from snippets.vectorization import measure


@pytest.mark.parametrize("shape", [(-1,), (3, -1), (2, -1, 2), (1, -1), (-1, 1)])
def test_a_contiguous_array_is_reshaped_without_a_copy(shape: tuple[int, ...]) -> None:
    a = np.arange(12.0).reshape(3, 4)
    assert np.shares_memory(a, a.reshape(shape))


def test_a_transposed_array_is_copied() -> None:
    a = np.arange(12.0).reshape(3, 4)
    assert not np.shares_memory(a, a.T.reshape(-1))


def test_a_view_costs_the_same_at_any_size_and_a_copy_does_not() -> None:
    small, large = np.ones((100, 100)), np.ones((1600, 1600))
    view = measure(np.reshape, large, -1)
    assert view < 20 * measure(np.reshape, small, -1)
    assert measure(np.reshape, large.T, -1) > 100 * view
