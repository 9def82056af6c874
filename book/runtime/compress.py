"""The .br and .gz copies of what a page loads, the same bytes at every build."""

import gzip
import os
from collections.abc import Container, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from book.address import for_good

COMPRESSED = (".bin", ".css", ".js", ".mjs", ".wasm", ".zip")
TEXT = (".css", ".html", ".js", ".json", ".svg")
# What every first run waits for is compressed as far as it goes, once for each version.
SLOWLY = ("pyodide.asm.wasm", "snapshot.bin")


def compress(folder: Path) -> None:
    """Write a .br and a .gz beside each file that a host may send compressed."""
    copies(path for path in folder.rglob("*") if path.suffix in COMPRESSED)


def compress_site(site: Path) -> None:
    """Write the copies of a site's text, but for the runtime's, which are there.

    What every page loads and never changes is compressed as far as it goes.
    """
    text = [path for path in site.rglob("*") if path.suffix in TEXT]
    missing = [path for path in text if not path.with_name(f"{path.name}.br").exists()]
    copies(missing, slowly={path for path in missing if for_good(path.name)})


def copies(files: Iterable[Path], slowly: Container[Path] = ()) -> None:
    """Write the compressed copies of these files."""
    slow = {path: path.name in SLOWLY or path in slowly for path in files}
    ordered = sorted(slow, key=lambda path: (not slow[path], path))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # The list asks each for its error.
        list(pool.map(_copy, ordered, [slow[path] for path in ordered]))


def _copy(path: Path, slowly: bool) -> None:
    content = path.read_bytes()
    small = brotli.compress(content, quality=11 if slowly else 9, lgwin=24)
    path.with_name(f"{path.name}.br").write_bytes(small)
    # Zopfli would save 3 % and take minutes.
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, mtime=0))
