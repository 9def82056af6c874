"""`make upgrade`: pins the newest of what the book is built with.

Writes pyproject.toml, package.json and its lock; `make requirements` does the rest.
NumPy and Pyodide are the page's: they change together, by hand (see CONTRIBUTING.md).
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable

from book import ROOT
from book.runtime import node

TIED = ("numpy", "pyodide")
GROUP = re.compile(r"^book = \[\n.*?^\]", re.MULTILINE | re.DOTALL)
PIN = re.compile(r'"([\w.-]+)==([^";]+)')


def newest(name: str) -> str:
    """Ask the index for the newest version of a package."""
    ask = [sys.executable, "-m", "pip", "index", "versions", name]
    said = subprocess.run(ask, check=True, capture_output=True, encoding="utf-8")
    found = re.search(r"\((\S+)\)", said.stdout)
    assert found, said.stdout
    return found[1]


def upgraded(project: str, ask: Callable[[str], str] = newest) -> str:
    """Return pyproject.toml with new pins of what the book is built with."""

    def pin(found: re.Match[str]) -> str:
        name, version = found.groups()
        return f'"{name}=={version if name in TIED else ask(name)}'

    return GROUP.sub(lambda group: PIN.sub(pin, group[0]), project)


def packages(description: str) -> list[str]:
    """Return what npm is asked for: the newest of what package.json names."""
    said = json.loads(description)
    names = {**said["dependencies"], **said["devDependencies"]}
    return [f"{name}@latest" for name in names if name not in TIED]


def main() -> None:
    project = ROOT / "pyproject.toml"
    new = upgraded(project.read_text(encoding="utf-8"))
    project.write_text(new, encoding="utf-8", newline="\n")
    names = packages((ROOT / "package.json").read_text(encoding="utf-8"))
    lock = ["install", "--package-lock-only", "--save-exact", "--ignore-scripts"]
    node.run([*lock, *names], program="npm")


if __name__ == "__main__":
    main()
