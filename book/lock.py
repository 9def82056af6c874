"""One build at a time in a folder; whoever comes second waits."""

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PRIVATE = ".book-"  # how the name of a folder begins that only its own build looks into

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        while True:
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                time.sleep(0.1)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def alone(*folders: Path) -> Iterator[None]:
    """Hold the first folder's lock, which ends with the process, however it ends.

    What a build that was killed has left behind in the folders is removed.
    """
    folders[0].mkdir(parents=True, exist_ok=True)
    with (folders[0] / f"{PRIVATE}lock").open("w") as file:
        _lock(file)
        for left in (path for folder in folders for path in folder.glob(f"{PRIVATE}*")):
            if left.is_dir():
                shutil.rmtree(left)
        yield
