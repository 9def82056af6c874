"""The shapes of the notation, and the checks that hold every input to them."""

from typing import Any

import numpy as np

SHAPES: dict[str, tuple[str | int, ...]] = {
    "X": ("n_x", "m"),
    "Y": ("n_y", "m"),
    "Y_hat": ("n_y", "m"),
    "A": ("n_y", "m"),
    "Z2": ("n_y", "m"),
    "A2": ("n_y", "m"),
    "dZ2": ("n_y", "m"),
    "w": ("n_x", 1),
    "dw": ("n_x", 1),
    "b": (),
    "db": (),
    "Z1": ("n_h", "m"),
    "A1": ("n_h", "m"),
    "dZ1": ("n_h", "m"),
    "W1": ("n_h", "n_x"),
    "dW1": ("n_h", "n_x"),
    "b1": ("n_h", 1),
    "db1": ("n_h", 1),
    "W2": ("n_y", "n_h"),
    "dW2": ("n_y", "n_h"),
    "b2": ("n_y", 1),
    "db2": ("n_y", 1),
}


def check(n_y: int | None = 1, /, **arrays: object) -> list[np.ndarray | float]:
    """The arrays as float64, in order; a number for the shape ().

    Shapes: SHAPES; the first argument that has n_x, m, … fixes it for the rest.
    Raises: ValueError if a shape does not fit, is empty, or holds nan or inf.
    """
    sizes: dict[str | int, int] = {} if n_y is None else {"n_y": n_y}
    checked: list[np.ndarray | float] = []
    for name, value in arrays.items():
        a = real(name, value)
        expected = tuple(sizes.get(s, s) for s in SHAPES[name])
        if not fits(a.shape, expected):
            raise mismatch(name, a.shape, expected, hint(name, a.shape, expected))
        check_finite(name, a)
        for axis, symbol in enumerate(SHAPES[name]):
            sizes[symbol] = a.shape[axis]
        checked.append(a if a.ndim else float(a))
    return checked


def fits(shape: tuple[int, ...], expected: tuple[Any, ...]) -> bool:
    """True if each size is the expected one, or any above 0 where a symbol stands."""
    pairs = zip(shape, expected, strict=False)
    return len(shape) == len(expected) and all(
        n == e or (isinstance(e, str) and n > 0) for n, e in pairs
    )


def hint(name: str, shape: tuple[int, ...], expected: tuple[Any, ...]) -> str:
    """What to do about an array of the wrong shape."""
    if 0 in shape:
        return "it is empty"
    if expected == ():
        return "it is one number"
    if name == "X":
        return "one example a column"
    if len(shape) == 1:
        column_or_row = (-1, 1) if expected[1] == 1 else (1, -1)
        return f"reshape it with {name}.reshape{column_or_row}"
    if shape[::-1] == expected:
        return f"transpose it with {name}.T"
    return f"{name} is {written(SHAPES[name])}"


def mismatch(
    name: str, shape: tuple[int, ...], expected: tuple[Any, ...], why: str
) -> ValueError:
    """The error: the shape it has, the shape it should have, and a word of help."""
    return ValueError(f"{name} has shape {shape}, expected {written(expected)}: {why}")


def check_finite(name: str, a: np.ndarray) -> None:
    """Raises: ValueError that says where the first nan or inf is."""
    if not np.isfinite(a).all():
        at = tuple(np.argwhere(~np.isfinite(a))[0].tolist())
        where = " at row {}, column {}".format(*at) if a.ndim == 2 else ""
        raise ValueError(f"{name} holds {a[at]}{where}, expected finite numbers")


def written(shape: tuple[Any, ...]) -> str:
    """A shape as it is read: (n_x, 3), no quotes around a symbol."""
    return str(shape).replace("'", "")


def real(name: str, value: object) -> np.ndarray:
    """Booleans, integers or floats as float64; a copy only if they are not.

    Raises: ValueError for anything else: text, None, ragged lists, complex numbers.
    """
    try:
        a = np.asarray(value)
    except ValueError:
        raise ValueError(f"{name} is ragged, expected rows of one length") from None
    if a.dtype.kind not in "biuf":
        raise ValueError(f"{name} holds {a.dtype}, expected real numbers")
    return a.astype(float, copy=False)


def check_pair(**arrays: object) -> tuple[np.ndarray, np.ndarray]:
    """Two arrays of one shape, or an array and a number, as float64.

    Raises: ValueError if one array would be broadcast to the other, or holds nan.
    """
    (first, a), (second, b) = ((k, real(k, v)) for k, v in arrays.items())
    if a.shape != b.shape and a.ndim and b.ndim:
        raise mismatch(second, b.shape, a.shape, f"element by element with {first}")
    for name, values in ((first, a), (second, b)):
        if np.isnan(values).any():
            raise ValueError(f"{name} holds nan, expected numbers")
    return a, b


def check_vectors(**arrays: object) -> list[np.ndarray]:
    """The arrays with the shape (n,).

    Shapes: (n,) or (n, 1), the same for all.
    Raises: ValueError if they are not.
    """
    vectors = {name: real(name, value) for name, value in arrays.items()}
    shape = next(iter(vectors.values())).shape
    for name, v in vectors.items():
        if v.ndim != 1 and v.shape != (v.size, 1):
            raise mismatch(name, v.shape, ("n", 1), "it is a column")
        if v.shape != shape:
            raise mismatch(name, v.shape, shape, "two vectors of one shape")
    return [v.ravel() for v in vectors.values()]


def check_probability(**arrays: np.ndarray) -> None:
    """Raises: ValueError if a number is outside [0, 1], or nan."""
    for name, a in arrays.items():
        outside = a[~((a >= 0) & (a <= 1))]
        if outside.size:
            raise ValueError(f"{name} holds {outside[0]}, expected 0 to 1")


def check_count(least: int, /, **counts: object) -> None:
    """Raises: ValueError if one of them is no integer, or below the least."""
    for name, n in counts.items():
        if isinstance(n, bool) or not isinstance(n, int | np.integer) or n < least:
            raise ValueError(f"{name} is {n!r}, expected an integer from {least} up")


def check_positive(**numbers: float) -> None:
    """Raises: ValueError if one of them is not above 0, or not finite."""
    for name, x in numbers.items():
        if not 0 < x < float("inf"):
            raise ValueError(f"{name} is {x!r}, expected a finite number above 0")
