"""The Chromium of this machine, which tests the pages and prints the book."""

import os
import shutil

from book import BookError

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    # Pages of the address bar's own, a second of work for each new reader.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
]
NO_BROWSER = (
    "no Chromium on this machine: install it (Debian: apt-get install chromium) "
    "or name it in the environment, CHROMIUM=/path/to/chromium"
)


def chromium() -> str:
    """Return where it is.

    Raises:
        BookError: there is none; says how to get it.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        raise BookError(NO_BROWSER)
    return path
