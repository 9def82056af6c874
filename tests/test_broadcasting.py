import itertools

import numpy as np
import pytest

from snippets.broadcasting import align

SHAPES = [s for n in range(4) for s in itertools.product((0, 1, 2, 3), repeat=n)]


def numpy_verdict(*shapes):
    try:
        return np.broadcast_shapes(*shapes)
    except ValueError:
        return None


def test_align_agrees_with_numpy_on_every_pair_of_small_shapes():
    for pair in itertools.product(SHAPES, repeat=2):
        assert align(*pair).result == numpy_verdict(*pair), pair


def test_align_agrees_with_numpy_on_triples():
    small = [s for s in SHAPES if len(s) < 3]
    for triple in itertools.product(small, repeat=3):
        assert align(*triple).result == numpy_verdict(*triple), triple


def test_the_steps_lead_to_the_result():
    for pair in itertools.product(SHAPES, repeat=2):
        padded, stretched, result, clash = align(*pair)
        ndim = max(map(len, pair))
        for shape, full, axes in zip(pair, padded, stretched, strict=True):
            assert full == np.ones((1,) * (ndim - len(shape)) + shape).shape
            assert all(full[k] == 1 for k in axes)
            if result is not None:
                reached = list(full)
                for k in axes:
                    assert result[k] != 1
                    reached[k] = result[k]
                assert tuple(reached) == result
        assert (result is None) == (clash is not None)
        if clash is not None:
            sizes = [full[clash] for full in padded]
            assert 1 not in sizes
            assert len(set(sizes)) == 2
            assert numpy_verdict(*(full[clash + 1 :] for full in padded)) is not None


def test_a_column_and_a_row_make_a_matrix():
    assert align((3, 1), (4,)) == (((3, 1), (1, 4)), ((1,), (0,)), (3, 4), None)


def test_the_clash_is_the_rightmost():
    assert align((2, 5, 3), (4, 5, 2)).clash == 2
    assert align((2, 5, 3), (4, 5, 3)).clash == 0


def test_align_takes_integers_and_nothing():
    assert align(3, (2, 3)).result == (2, 3)
    assert align() == ((), (), (), None)
    assert align(()).result == ()


@pytest.mark.parametrize("shape", [-1, (2, -1)])
def test_a_negative_size_is_refused(shape):
    with pytest.raises(ValueError, match=r"^shapes holds a negative size"):
        align(shape, (2,))
