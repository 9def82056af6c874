"""The module "#rulers": all that the figure of that name shows, once measured."""

import json
from typing import Any

import numpy as np

from live import rulers

DIGITS = 4  # as many as are shown


def module() -> str:
    """Return the module "#rulers"."""
    return "".join(
        f"export const {name} = {json.dumps(_short(value))};\n"
        for name, value in rulers.everything().items()
    )


def _short(value: Any) -> Any:
    """Return it with numbers that JSON knows, of no more digits than are shown."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return {name: _short(one) for name, one in value.items()}
    if isinstance(value, list | np.ndarray):
        return [_short(one) for one in value]
    return float(f"{value:.{DIGITS}g}")
