"""How a page of the book becomes HTML, and how its blocks are run."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
LANGUAGES = ("ko", "en")


class BookError(Exception):
    """The book's sources are wrong; the message names the thing and the fix."""
