"""`make bench`: how long a build takes, and how long from saving a page to its HTML.

Measured warm, on an idle machine with two cores: what is kept between builds is there.
Ends with 1 if a claim does not hold.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from book import ROOT
from book.build import build

ROUNDS = 3
PATIENCE = 120  # seconds
CLAIMS = {"both languages, whole": 8.0, "from saving a page to its HTML": 2.0}


def whole(folder: Path) -> float:
    """Return the seconds of a build, the start of Python and MkDocs included."""
    start = time.monotonic()
    code = "import sys; from book.build import *; build(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=ROOT, check=True)
    return time.monotonic() - start


def saved(book: Path, number: int) -> float:
    """Return the seconds from saving a page until the site has it."""
    page, mark = book / "docs/en/model.md", f"Saved for the {number}. time."
    html = book / "site/en/model/index.html"
    text = page.read_text(encoding="utf-8")
    start = time.monotonic()
    page.write_text(f"{text}\n{mark}\n", encoding="utf-8")
    while mark not in html.read_text(encoding="utf-8"):
        assert time.monotonic() - start < PATIENCE, "the page is not made"
        time.sleep(0.01)
    return time.monotonic() - start


def served(book: Path) -> list[float]:
    """Serve a copy of the book, and save a page again and again."""
    kinds = shutil.ignore_patterns("site*", ".*", "node_modules", "__pycache__")
    shutil.copytree(ROOT, book, ignore=kinds)
    (book / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    command = [sys.executable, "-u", "-m", "book.serve", "--port", port]
    with subprocess.Popen(command, cwd=book, stdout=subprocess.PIPE) as server:
        try:
            assert server.stdout
            for line in server.stdout:
                if line.startswith(b"Read it"):
                    break
            times = []
            for number in range(ROUNDS):
                time.sleep(2)
                times.append(saved(book, number))
            return times
        finally:
            server.terminate()


def main() -> int:
    """Print what was measured and claimed; return 1 if a claim does not hold."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder, "site"))  # so that the next is warm
        found = [
            median(whole(Path(folder, "site")) for _ in range(ROUNDS)),
            median(served(Path(folder, "book"))),
        ]
    for (name, most), seconds in zip(CLAIMS.items(), found, strict=True):
        print(f"{name}: {seconds:.1f} s (claim: at most {most:.0f} s)")
    return int(any(s > most for s, most in zip(found, CLAIMS.values(), strict=True)))


if __name__ == "__main__":
    sys.exit(main())
