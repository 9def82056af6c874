"""Runs where the peers are installed: a notebook's cells in, what they print out.

It needs no package but theirs: cells come on stdin and answers go to stdout, in JSON.
"""

import io
import json
import os
import sys
from contextlib import redirect_stdout
from importlib.metadata import version
from platform import python_version
from typing import Any

from page.block import run

os.environ.setdefault("MPLBACKEND", "agg")


def answers(cells: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what each cell prints, and with which versions."""
    found, names = {}, {"__name__": "__main__"}
    for cell in cells:
        with redirect_stdout(io.StringIO()) as printed:
            ran = run(cell["code"], cell["name"], names)
        if ran["failed"]:
            sys.exit(f"{cell['name']}: {ran['error']}")
        versions = {name: version(name) for name in cell["needs"]}
        found[cell["name"]] = {
            "output": printed.getvalue().splitlines(),
            "versions": {"python": python_version()} | versions,
        }
    return found


if __name__ == "__main__":
    json.dump(answers(json.load(sys.stdin)), sys.stdout)
