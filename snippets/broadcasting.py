"""NumPy's broadcasting rule, step by step."""

from typing import NamedTuple

Shape = tuple[int, ...]


class Alignment(NamedTuple):
    """The steps: pad on the left with ones, stretch the ones, read the result.

    padded: the shapes, all of one length
    stretched: for each shape the axes on which its 1 is stretched
    result: the common shape, or None
    clash: the rightmost axis on which two sizes differ and neither is 1, or None
    """

    padded: tuple[Shape, ...]
    stretched: tuple[Shape, ...]
    result: Shape | None
    clash: int | None


def align(*shapes: int | Shape) -> Alignment:
    """The broadcasting rule for some shapes; axes count from the left.

    Raises: ValueError for a negative size.
    Source: deck D14, D16; the NumPy manual, "Broadcasting".
    """
    tuples = [(s,) if isinstance(s, int) else tuple(s) for s in shapes]
    if any(n < 0 for s in tuples for n in s):
        raise ValueError(f"shapes holds a negative size: {shapes}")
    ndim = max(map(len, tuples), default=0)
    padded = tuple((1,) * (ndim - len(s)) + s for s in tuples)
    sizes = [{s[k] for s in padded} - {1} for k in range(ndim)]
    clashes = [k for k in range(ndim) if len(sizes[k]) > 1]
    stretched = tuple(
        tuple(k for k in range(ndim) if s[k] == 1 and len(sizes[k]) == 1)
        for s in padded
    )
    if clashes:
        return Alignment(padded, stretched, None, clashes[-1])
    return Alignment(padded, stretched, tuple(n.pop() if n else 1 for n in sizes), None)
