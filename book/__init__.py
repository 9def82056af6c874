"""How a page of the book becomes HTML, and how its blocks are run."""

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent
LANGUAGES = ("ko", "en")


class BookError(Exception):
    """The book's sources are wrong; the message names the thing and the fix."""


def cache() -> Path:
    """Return the folder outside the repo that is kept from build to build."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "a-book-that-runs")
