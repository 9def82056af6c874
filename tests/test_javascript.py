"""The page's modules that need no browser, under Node's own test runner."""

from pathlib import Path

import pytest

from book import ROOT
from book.runtime import node

TESTS = sorted((ROOT / "tests/javascript").glob("*.test.mjs"))


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_module(path: Path) -> None:
    node.install()
    # Pyodide would keep Node waiting.
    node.run(["--test", "--test-force-exit", str(path)])
