"""The built site, once for all tests and all their processes; a book of one page."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from book import ROOT
from book.build import build
from page.settings import STREAMS, Settings


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the book into a temporary folder; the first process to ask does it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "site"
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists():
            assert not failed.exists(), failed.read_text(encoding="utf-8")
            time.sleep(0.1)
        return folder
    try:
        build(folder)
    except Exception as error:
        failed.write_text(str(error), encoding="utf-8")
        raise
    done.touch()
    return folder


@pytest.fixture
def one_page_book(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a function that makes a book of one page, and returns its mkdocs.yml."""

    def write(name: str, text: str) -> Path:
        docs = tmp_path / "docs"
        docs.mkdir()
        (docs / name).write_text(text, encoding="utf-8")
        configuration = tmp_path / "mkdocs.yml"
        configuration.write_text(
            f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
            f"docs_dir: {docs}\n"
            f"nav: [{name}]\n"
            f"theme: {{custom_dir: {ROOT / 'docs/theme'}}}\n"
            f"hooks: ['{ROOT / 'book/site.py'}']\n"
            "watch: []\n",
            encoding="utf-8",
        )
        return configuration

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
