"""The wheels that lite.txt pins, each checked against its hash."""

import subprocess
import sys
import tempfile
from pathlib import Path

from book import ROOT, BookError, cache
from book.address import key
from book.kept import used
from book.runtime.packs import settle

PINNED = ROOT / "lite.txt"
DOWNLOAD = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
DOWNLOAD += ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
# For Pyodide: wheels that run anywhere.
DOWNLOAD += ["--python-version", "3.14", "--implementation", "py"]
DOWNLOAD += ["--abi", "none", "--platform", "any"]


def wheels() -> Path:
    """Return the folder of the wheels, fetched now or in an earlier build.

    Raises:
        BookError: they could not be had, or are not the ones that are pinned.
    """
    done = cache() / f"lite-wheels-{key(PINNED.read_bytes())}"
    if not done.is_dir():
        done.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=done.parent) as folder:
            made = Path(folder, "wheels")
            asked = [*DOWNLOAD, "--dest", str(made), "--requirement", str(PINNED)]
            ended = subprocess.run(
                [sys.executable, *asked], capture_output=True, encoding="utf-8"
            )
            if ended.returncode:
                raise BookError(f"JupyterLite could not be fetched\n{ended.stderr}")
            settle(made, done)
    return used(done)


def wheel(name: str) -> Path:
    """Return one of them, by the first part of its file's name."""
    (found,) = wheels().glob(f"{name}-*.whl")
    return found
