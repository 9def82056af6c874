"""Python for the page, made once for each set of inputs and kept outside the repo."""

import os
import shutil
import tempfile
from pathlib import Path

from book import ROOT, cache
from book.address import key
from book.hangul import write_archive
from book.kept import used
from book.lock import PRIVATE, alone
from book.runtime import node
from book.runtime.compress import compress
from book.runtime.fetch import PINNED, fetch, verify

HERE = Path(__file__).parent
RUN = ROOT / "docs" / "root" / "run"
# All that decides what the packs hold: pinned.json has the hash of each file of others.
INPUTS = [
    *(HERE / name for name in ("pinned.json", "compile.py", "compress.py")),
    *(HERE / name for name in ("pack.mjs", "repeatable.mjs", "warm.py")),
    ROOT / "book" / "hangul.py",
    *(RUN / name for name in ("archive.js", "internals.js", "snapshot.js")),
]


def packs() -> Path:
    """Return the folder python-KEY of the packs, made now or in an earlier build."""
    node.install()
    done = cache() / f"python-{inputs_key()}"
    with alone(cache() / "packs"):
        if not done.is_dir():
            make(done)
    return used(done)


def make(done: Path) -> None:
    """Fetch what is pinned, and make the packs of it."""
    for name, sha256 in PINNED["core"].items():
        verify(node.MODULES / "pyodide" / name, sha256)
    wheels = cache() / "wheels"
    fetch(wheels)
    with tempfile.TemporaryDirectory(dir=cache()) as folder:
        made, font = Path(folder, "packs"), Path(folder, "nanum-gothic.zip")
        write_archive(font)
        os.replace(font, wheels / font.name)  # whole at once: others may read it
        node.run([str(HERE / "pack.mjs"), str(wheels), str(made)])
        compress(made)
        settle(made, done)


def settle(made: Path, place: Path) -> None:
    """Move a finished folder to its place, where another build may have been first."""
    try:
        made.rename(place)
    except OSError:
        if not place.is_dir():
            raise


def installed(run: Path) -> Path:
    """Copy the packs to where the page finds them; return their folder there."""
    made = packs()
    place = run / made.name
    if not place.is_dir():
        run.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=run, prefix=PRIVATE) as folder:
            settle(Path(shutil.copytree(made, Path(folder, "packs"))), place)
    return place


def inputs_key() -> str:
    """Return what stands for the inputs, however their lines end."""
    texts = (path.read_bytes().replace(b"\r\n", b"\n") for path in INPUTS)
    return key(b"\0".join(texts))
