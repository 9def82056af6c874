"""Calls what a figure of `live` computes: text, numbers and arrays in and out."""

from importlib import import_module
from typing import Any

import numpy as np

Given = dict[str, Any]
WRITTEN = {"stepper.meet"}  # what runs an expression of the reader


def compute(name: str, given: Given) -> Given:
    """Call `stem.function` of `live` with what the page gives.

    An array comes as its shape and its numbers in one row, and goes so. What is refused
    comes back as the one text `error`.
    """
    stem, _, function = name.partition(".")
    values = {key: _taken(value) for key, value in given.items()}
    try:
        with np.errstate(all="ignore"):
            made = getattr(import_module(f"live.{stem}"), function)(**values)
    except (ValueError, ArithmeticError) as error:
        return {"error": str(error)}
    return {key: _sent(value) for key, value in made.items()}


def _taken(value: Any) -> Any:
    if isinstance(value, dict):
        return np.array(value["data"], dtype=float).reshape(value["shape"])
    return value


def _sent(value: Any) -> Any:
    if isinstance(value, str):
        return value
    array = np.asarray(value, dtype=float)
    return {"shape": list(array.shape), "data": np.ascontiguousarray(array).ravel()}
