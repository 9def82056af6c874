"""The built site, once for all tests and all their processes; a book of one page."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from book import LANGUAGES, ROOT
from book.build import build
from book.lock import alone
from page.settings import STREAMS, Settings

Made = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Made:
    """Return a function that gives the folder of a name; the first to ask makes it.

    Other processes wait for its lock, which it holds no longer when it is killed.
    """
    base = tmp_path_factory.getbasetemp()
    base = base if worker_id == "master" else base.parent

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder = base / name
        done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
        with alone(folder.with_suffix(".lock")):
            assert not failed.exists(), failed.read_text(encoding="utf-8")
            if not done.exists():
                try:
                    make(folder)
                except Exception as error:
                    failed.write_text(str(error), encoding="utf-8")
                    raise
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def site(made_once: Made) -> Path:
    """The built book."""
    return made_once("site", build)


@pytest.fixture
def one_page_book(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a function that makes a book of one page, and returns its folder."""

    def write(name: str, text: str) -> Path:
        book = tmp_path / "book"
        for language in LANGUAGES:
            (book / "docs" / language).mkdir(parents=True)
            (book / "docs" / language / name).write_text(text, encoding="utf-8")
        made = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        made = re.sub(r"(?ms)^nav:.*?\n\n", f"nav: [{name}]\n\n", made)
        made = made.replace("docs/theme", str(ROOT / "docs/theme"), 1)
        (book / "mkdocs.yml").write_text(made, encoding="utf-8")
        return book

    return write


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a program have the interpreter, as it has a worker's; then take it back."""
    for name in STREAMS:
        monkeypatch.setattr(sys, f"__{name}__", getattr(sys, f"__{name}__"))
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    settings = Settings()
    before = settings.now()
    yield
    settings.put_back(before)
