"""The door of a function: what comes in is held to its name, once, on the way in."""

import sys
from collections.abc import Callable, Iterable
from functools import wraps
from inspect import BoundArguments, Signature, signature
from typing import Any, ParamSpec, TypeVar

import numpy as np

from snippets.checks import (
    SHAPES,
    check,
    check_count,
    check_pair,
    check_positive,
    check_probability,
    real,
)

P = ParamSpec("P")
R = TypeVar("R")

GROUPS = ("params", "cache", "grads")
FIRST = ("params", "W1", "b1", "W2", "b2")  # then the data, and the cache last
START = ("w", "W1", "b1", "W2", "b2")
PAIR = ("y_hat", "z", "y")
PROBABILITIES = ("y_hat", "y")
POSITIVE = ("learning_rate", "step")  # a step may be None
LEAST = {"n": 1, "n_x": 1, "n_h": 1, "n_y": 1, "m": 2, "repeat": 1, "iterations": 0}


def checked(f: Callable[P, R]) -> Callable[P, R]:
    """f behind a door that holds each argument to its name in the notation.

    Raises: ValueError that names the argument.
    """
    return checked_by(notation)(f)


def checked_by(
    check: Callable[..., Iterable[Any]],
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A door with this check: it takes the arguments and gives what goes in.

    A call by a function that has a door is not checked again, except that a
    probability is one wherever it comes from.

    Raises: what the check raises.
    """

    def behind_a_door(f: Callable[P, R]) -> Callable[P, R]:
        parameters = signature(f)
        names = tuple(parameters.parameters)
        always = PROBABILITIES if check is notation and "y" in names else ()

        @wraps(f)
        def door(*args: P.args, **kwargs: P.kwargs) -> R:
            caller = sys._getframe(1).f_back
            if caller is not None and caller.f_code is sys._getframe().f_code:
                if always:
                    check_probability(**chosen(always, names, args, kwargs))
                return f(*args, **kwargs)
            call = bound(parameters, args, kwargs)
            if call is None:
                return f(*args, **kwargs)
            given = call.arguments
            given |= zip(given, check(**given), strict=True)
            result = f(*call.args, **call.kwargs)
            if "iterations" in given and not finite(result):
                retrace(f, call)
            return result

        return door

    return behind_a_door


def bound(
    parameters: Signature, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> BoundArguments | None:
    """The arguments by name; None if they are not what the function takes."""
    try:
        return parameters.bind(*args, **kwargs)
    except TypeError:
        return None


def chosen(
    wanted: Iterable[str],
    names: tuple[str, ...],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> dict[str, Any]:
    """The arguments of these names."""
    given = dict(zip(names, args, strict=False)) | kwargs
    return {name: given[name] for name in wanted if name in given}


def notation(**given: Any) -> Iterable[Any]:
    """The arguments, as float64 where they are arrays.

    Raises: ValueError that names the argument.
    """
    fit = symbols(given)
    pair = {name: given[name] for name in PAIR if name in given}
    if len(pair) == 2:
        fit |= zip(pair, check_pair(**pair), strict=True)
        check_probability(**{name: fit[name] for name in PROBABILITIES if name in fit})
    for name, value in given.items():
        if name == "x":
            fit[name] = real(name, value)
        elif name in LEAST:
            check_count(LEAST[name], **{name: value})
        elif name in POSITIVE and (name, value) != ("step", None):
            check_positive(**{name: value})
    return (given | fit).values()


def symbols(given: dict[str, Any]) -> dict[str, Any]:
    """The arguments whose names are in SHAPES, and the tuples of such arrays.

    What iterations begin with is copied: after none of them it is the result.

    Raises: ValueError if a shape does not fit, is empty, or holds nan or inf.
    """
    arrays: dict[str, Any] = {}
    for name in sorted(given, key=lambda name: (name == "cache") - (name in FIRST)):
        if name in GROUPS:
            arrays |= given[name]._asdict()
        elif name in SHAPES:
            arrays[name] = given[name]
    layers = any(name[-1].isdigit() for name in arrays)
    arrays = dict(zip(arrays, check(None if layers else 1, **arrays), strict=True))
    if "iterations" in given:
        arrays |= {name: arrays[name].copy() for name in START if name in arrays}
    groups = {name: given[name] for name in GROUPS if name in given}
    for name, group in groups.items():
        groups[name] = group._replace(**{s: arrays[s] for s in group._fields})
    return {name: arrays[name] for name in given if name in arrays} | groups


def finite(result: Any) -> bool:
    """True if no number in it, or in the tuples in it, is nan or inf."""
    if isinstance(result, tuple):
        return all(map(finite, result))
    return bool(np.isfinite(result).all())


def retrace(f: Callable[..., object], call: BoundArguments) -> None:
    """f once more, from no door: what it calls is checked, and the first nan named.

    Raises: ValueError that names the argument.
    """
    f(*call.args, **call.kwargs)
