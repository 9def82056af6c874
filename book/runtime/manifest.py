"""The module "#built": what there is to load, and how Python goes on from it."""

import hashlib
import json
from pathlib import Path
from typing import Any

from book.policy import hashed

PACKS = {
    "core": "pyodide.asm.wasm",
    "snapshot": "snapshot.bin",
    "python": "python.zip",
    "numpy": "numpy.zip",
    "matplotlib": "matplotlib.zip",
}


def module(python: Path, own: dict[str, Path], frame: str) -> str:
    """Return the module "#built": what there is to load, and how Python goes on."""
    start = json.loads((python / "start.json").read_text(encoding="utf-8"))
    paths = {path: python / library(path) for path in start["libraries"]}
    paths |= {name: python / file for name, file in PACKS.items()} | own
    files = {name: described(path) for name, path in paths.items()}
    script = {"source": frame, "policy": hashed(frame)}
    values = {"files": files, **start, "frame": script}
    return "".join(
        f"export const {name} = {json.dumps(value, ensure_ascii=False)};\n"
        for name, value in values.items()
    )


def library(path: str) -> str:
    """Return the name under which compile.py puts a library apart."""
    return path.rpartition("/")[2].partition(".")[0] + ".wasm"


def described(path: Path) -> dict[str, Any]:
    """Return what the page knows of a file."""
    inside = path.parent.name.startswith("python-")
    return {
        "path": f"{path.parent.name}/{path.name}" if inside else path.name,
        "whole": path.stat().st_size,
        "br": path.with_name(f"{path.name}.br").stat().st_size,
        "gz": path.with_name(f"{path.name}.gz").stat().st_size,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
