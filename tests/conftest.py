"""The built site, once for all tests and all their processes."""

import time
from pathlib import Path

import pytest

from book.build import build


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
