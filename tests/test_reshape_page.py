"""The page on reshape: what is a view, and what is a copy."""

import numpy as np
import pytest


@pytest.mark.parametrize("shape", [(-1,), (3, -1), (2, -1, 2), (1, -1), (-1, 1)])
def test_a_contiguous_array_is_reshaped_without_a_copy(shape: tuple[int, ...]) -> None:
    a = np.arange(12.0).reshape(3, 4)
    assert np.shares_memory(a, a.reshape(shape))


def test_a_transposed_array_is_copied() -> None:
    a = np.arange(12.0).reshape(3, 4)
    assert not np.shares_memory(a, a.T.reshape(-1))
