"""What a call of the reader's function gives, compared and shown.

The answer is a stranger's: its values are looked at through their exact types, so that
no __eq__, no subclass and no patched NumPy can say that they are right.
"""

import contextlib
import copy
import io
import warnings
from collections.abc import Callable, Iterator
from math import isclose, isnan
from typing import Any, NamedTuple

import numpy as np

REAL = (bool, int, float)
NUMBERS = (*REAL, complex)
LARGEST = 30  # elements of an array that is written out
DIGITS = 6


class Outcome(NamedTuple):
    """The value of a call or the name of its error, and the arguments afterwards."""

    value: Any
    error: BaseException | None
    after: tuple[Any, ...]


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Let the reader's code print and warn without being heard."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        with contextlib.redirect_stdout(io.StringIO()):
            yield


def outcome(function: Callable[..., Any], args: tuple[Any, ...]) -> Outcome:
    """Call a function with copies of the arguments."""
    given = copy.deepcopy(args)
    with quiet():
        try:
            value = function(*given)
        except BaseException as error:
            return Outcome(None, error, given)
    return Outcome(value, None, given)


def alike(one: Outcome, other: Outcome, rel: float, abs_: float) -> bool:
    """Whether two outcomes are the same: error, shape, values, arguments."""
    if repr(one.error) != repr(other.error):
        return False
    values = shape(one.value) == shape(other.value)
    values = values and close(one.value, other.value, rel, abs_)
    return values and close(one.after, other.after, rel, abs_)


def parts(value: Any) -> list[Any] | None:
    """Return the parts of a tuple, a list or a dict, or None for anything else."""
    if isinstance(value, dict):
        return [*dict.keys(value), *dict.values(value)]
    if isinstance(value, tuple):
        return [*tuple.__iter__(value)]
    return [*list.__iter__(value)] if isinstance(value, list) else None


def array(value: Any) -> Any:
    """Return a number or an array as an array of NumPy itself, or None."""
    if type(value) in NUMBERS or isinstance(value, np.generic):
        return np.array(value)
    return np.ndarray.view(value, np.ndarray) if isinstance(value, np.ndarray) else None


def shape(value: Any) -> str:
    """Return the shape of an array or a number, or what else it is."""
    inside = parts(value)
    if inside is not None:
        return f"({', '.join(map(shape, inside))})"
    held = array(value)
    return str(held.shape) if held is not None else type(value).__name__


def kind(value: Any) -> tuple[str, int]:
    """Return what a value is, whatever it holds, and of how many parts."""
    if array(value) is not None:
        return "array", 1
    inside = parts(value)
    if inside is not None:
        return "several", len(inside)
    return "None" if value is None else type(value).__name__, 1


def close(one: Any, other: Any, rel: float, abs_: float) -> bool:
    """Whether two values of one shape hold the same numbers."""
    left, right = parts(one), parts(other)
    if left is not None and right is not None:
        pairs = zip(left, right, strict=False)
        return len(left) == len(right) and all(close(a, b, rel, abs_) for a, b in pairs)
    first, second = array(one), array(other)
    if first is None or second is None:
        return type(one) is type(other) and (one is other or _same_text(one, other))
    if first.shape != second.shape:
        return False
    numbers = zip(first.ravel().tolist(), second.ravel().tolist(), strict=True)
    return all(_close(a, b, rel, abs_) for a, b in numbers)


def _same_text(one: Any, other: Any) -> bool:
    return type(one) is str and one == other


def _close(one: Any, other: Any, rel: float, abs_: float) -> bool:
    if not (isinstance(one, REAL) and isinstance(other, REAL)):
        return type(one) is type(other) and bool(one == other)
    if isnan(one) and isnan(other):
        return True
    return isclose(one, other, rel_tol=rel, abs_tol=abs_)


def shown(value: Any) -> str:
    """Return a value as a page shows it: numbers, and the shape of an array."""
    inside = parts(value)
    if inside is not None and any(np.ndim(array(v)) for v in inside if v is not None):
        return ", ".join(map(shown, inside))
    held = array(value)
    if held is None:
        return value if type(value) is str else _limited(repr(value))
    if held.ndim == 0:
        return f"{held.item():.{DIGITS}g}" if held.dtype.kind == "f" else str(held)
    text = np.array2string(held, precision=DIGITS, threshold=LARGEST, edgeitems=2)
    return f"{_limited(text)}, shape {held.shape}"


def written(function: str, args: tuple[Any, ...]) -> str:
    """Return a call as code that can be run, or "" if it would be too long."""
    written_out = [_written(value) for value in args]
    return "" if "" in written_out else f"{function}({', '.join(written_out)})"


def _written(value: Any) -> str:
    inside = parts(value)
    if inside is not None:
        texts = [_written(part) for part in inside]
        if "" in texts or type(value) not in (tuple, list):
            return ""
        comma = "," if len(texts) == 1 and isinstance(value, tuple) else ""
        text = ", ".join(texts) + comma
        return f"({text})" if isinstance(value, tuple) else f"[{text}]"
    held = array(value)
    if held is None:
        return repr(value) if type(value) is str else getattr(value, "__name__", "")
    if held.ndim == 0:
        return repr(held.item())
    if held.size > LARGEST or 0 in held.shape:
        return ""
    numbers = " ".join(np.array2string(held, separator=", ").split())
    return f"np.array({numbers})"


def _limited(text: str) -> str:
    return text if len(text) <= 600 else f"{text[:600]} …"
