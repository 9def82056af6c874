"""Runs in Pyodide, and then the snapshot of its memory is taken: a page starts here."""

import gc
import importlib
import linecache
import re
import sys
import traceback
import zipimport

import numpy as np

# What the page's own Python and the snippets import too (docs/root/run, snippets).
for name in [
    "ast",
    "io",
    "math",
    "random",
    "time",
    "types",
    "typing",
    "warnings",
    "numpy.random",
]:
    importlib.import_module(name)

# What NumPy imports late, to print and to raise.
repr(np.arange(6.0).reshape(2, 3) @ np.ones((3, 1)))
np.linalg.norm(np.random.default_rng(0).normal(size=3))
try:
    np.ones(2) + np.ones(3)
except ValueError:
    traceback.format_exc()

# The standard library stays behind; imports.py brings it when a block asks for it.
sys.path[:] = [entry for entry in sys.path if entry and not entry.endswith(".zip")]
sys.path_importer_cache.clear()
zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined]
linecache.clearcache()
re.purge()


def fill_what_is_free() -> None:
    """Overwrite freed memory with zeros, which compress to nothing."""
    gc.collect()
    for size in range(48, 513, 16):
        kept = [bytes(size - sys.getsizeof(b"")) for _ in range(2_000_000 // size)]
        del kept
    gc.collect()


fill_what_is_free()
gc.freeze()  # what is here stays: no collection in a page looks at it again
del np, name, fill_what_is_free
