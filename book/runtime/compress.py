"""The .br and .gz copies of what a page loads, the same bytes at every build."""

import gzip
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

COMPRESSED = (".bin", ".css", ".js", ".mjs", ".wasm", ".zip")
# What every first run waits for is compressed as far as it goes, once for each version.
SLOWLY = ("pyodide.asm.wasm", "snapshot.bin")


def compress(folder: Path) -> None:
    """Write a .br and a .gz beside each file that a host may send compressed."""
    copies(path for path in folder.rglob("*") if path.suffix in COMPRESSED)


def copies(files: Iterable[Path]) -> None:
    """Write the compressed copies of these files."""
    ordered = sorted(files, key=lambda path: (path.name not in SLOWLY, path))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(_copy, ordered))  # the list asks each for its error


def _copy(path: Path) -> None:
    content = path.read_bytes()
    quality = 11 if path.name in SLOWLY else 9
    small = brotli.compress(content, quality=quality, lgwin=24)
    path.with_name(f"{path.name}.br").write_bytes(small)
    # Zopfli would save 3 % and take minutes.
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, mtime=0))
