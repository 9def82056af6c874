"""What is made once for what goes into it, and kept outside the repository."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from book import cache


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """Return what is kept under a name, made now or in an earlier build."""
    place = cache() / name
    if not place.is_file():
        content = make()
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent) as folder:
            written = Path(folder, place.name)
            written.write_bytes(content)
            os.replace(written, place)  # whole at once: others may read it
    return place.read_bytes()
