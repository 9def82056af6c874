"""MkDocs in a process of its own, which makes the pages as often as it is asked."""

import json
import logging
import os
import subprocess
import sys
import traceback
from pathlib import Path
from types import TracebackType

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from book import ROOT, BookError
from book.search import RAW

DIRTY = "A 'dirty' build is being performed"  # we know


class MkDocs:
    """The process; it ends with the one that has started it, however that ends."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "book.pages"],
            cwd=ROOT,
            env=os.environ
            | {
                "NO_MKDOCS_2_WARNING": "1",
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONUTF8": "1",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,  # Ctrl+C is for the one that has started it
        )

    def ask(self, configuration: Path, folder: Path, dirty: bool = False) -> None:
        """Let it make the pages of a configuration, or those that have changed."""
        assert self.process.stdin
        asked = json.dumps([str(configuration), str(folder), dirty])
        print(asked, file=self.process.stdin)
        self.process.stdin.flush()

    def answer(self) -> str:
        """Return what is wrong with the pages, when they are made."""
        assert self.process.stdout
        answer = self.process.stdout.readline()
        if not answer:
            raise BookError(f"MkDocs ended with status {self.process.wait()}")
        return str(json.loads(answer))

    def __enter__(self) -> "MkDocs":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.communicate()


class Said(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if DIRTY not in record.getMessage():
            self.lines.append(f"{record.levelname} - {record.getMessage()}")


def make(configuration: str, folder: str, dirty: bool = False) -> str:
    """Make the pages; return what is wrong with them.

    Dirty, it makes those that have changed and leaves the index of the search.
    """
    said = Said()
    logging.getLogger("mkdocs").addHandler(said)
    try:
        config = load_config(configuration, site_dir=folder, strict=not dirty)
        index = Path(folder, "search", RAW)
        kept = index.read_bytes() if dirty else None
        build(config, dirty=dirty)
        if kept:
            index.write_bytes(kept)
    except (BookError, MkDocsException) as error:
        said.lines.append(str(error))
    except Exception:
        said.lines.append(traceback.format_exc())
    finally:
        logging.getLogger("mkdocs").removeHandler(said)
    return "\n".join(said.lines)


def main() -> None:
    answers, sys.stdout = sys.stdout, sys.stderr  # what plugins print is no answer
    logging.getLogger("mkdocs").propagate = False
    for line in sys.stdin:
        try:
            print(json.dumps(make(*json.loads(line))), file=answers, flush=True)
        except BrokenPipeError:
            os._exit(1)  # nobody is there any more


if __name__ == "__main__":
    main()
