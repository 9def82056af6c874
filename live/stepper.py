"""The broadcasting stepper: operands as NumPy makes them, and what it makes of them."""

import math
from typing import Any

import numpy as np

OPERATIONS = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "==": np.equal,
}
MOST = 100  # cells of which the numbers are shown
LARGEST = 10**6  # cells that are computed

Operand = str | list[int]


def meet(*, operands: list[Operand], operation: str) -> dict[str, Any]:
    """The operands and the result of the operation, from left to right.

    An operand is a shape, which gets numbers, or an expression of NumPy as `np`. What
    has more than MOST cells comes as its shape alone; `result` is missing where NumPy
    refuses, and `refused` says why.
    Raises: ValueError for an expression that is none, or gives no array of numbers.
    """
    arrays = [_made(operand, place) for place, operand in enumerate(operands)]
    made = {f"operand{place}": _few(array) for place, array in enumerate(arrays)}
    made |= {f"shape{place}": _shape(array) for place, array in enumerate(arrays)}
    result = arrays[0]
    try:
        shape = np.broadcast_shapes(*(array.shape for array in arrays))
    except ValueError:
        shape = ()
    if math.prod(shape) > LARGEST:
        return made | {"result": np.zeros(0), "shape": np.array(shape)}
    try:
        for array in arrays[1:]:
            result = OPERATIONS[operation](result, array)
    except ValueError as error:
        return made | {"refused": str(error)}
    return made | {"result": _few(result), "shape": _shape(result)}


def _made(operand: Operand, place: int) -> np.ndarray:
    if not isinstance(operand, str):
        size = math.prod(operand)
        if size > LARGEST:
            return np.broadcast_to(0.0, [int(one) for one in operand])
        return 10.0**place * np.arange(1, size + 1).reshape(operand)
    try:
        array: np.ndarray = np.asarray(eval(operand, {"np": np}))
    except Exception as error:
        raise ValueError(f"{operand}: {type(error).__name__}: {error}") from None
    if array.dtype.kind not in "biuf":
        raise ValueError(f"{operand}: {array.dtype} is no array of numbers")
    return array


def _few(array: np.ndarray) -> np.ndarray:
    return array if array.size <= MOST else np.zeros(0)


def _shape(array: np.ndarray) -> np.ndarray:
    return np.array(array.shape)
