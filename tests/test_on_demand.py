"""What an import fetches."""

import re
import sys

import pytest

from book import ROOT
from page.on_demand import MATPLOTLIB, OWN, REST, OnDemand, archive, needed

STANDARD = "/lib/standard.zip"  # not there


def test_the_imports_of_a_block_are_seen_before_it_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("matplotlib", "json"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    both = [REST, MATPLOTLIB]
    assert needed("import numpy, matplotlib.pyplot as plt") == both
    assert needed("def f():\n    from matplotlib import pyplot") == both
    assert needed("import json") == [REST]
    assert needed("import sys, numpy") == []
    assert needed("x = 'import matplotlib'") == []
    assert needed("import matplotlib_like, nunpy") == []
    assert needed("import (") == []
    assert needed("import \0") == []
    assert needed("-" * 10**5 + "1") == []


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("json", REST),
        ("http.client", REST),
        ("numpy.testing", REST),
        ("_sysconfigdata__emscripten_wasm32-emscripten", REST),
        ("matplotlib.pyplot", MATPLOTLIB),
        ("PIL", MATPLOTLIB),
        ("nunpy", None),
        ("pandas", None),
        ("snippets.nothing", None),
    ],
)
def test_each_module_is_in_one_archive(name: str, where: str | None) -> None:
    assert archive(name) == where


def test_an_archive_is_fetched_once_and_only_if_it_holds_the_module() -> None:
    fetched: list[str] = []
    finder = OnDemand(fetched.append, STANDARD)
    assert finder.find_spec("pandas") is None
    assert fetched == []
    assert finder.find_spec("json") is not None
    assert finder.find_spec("tkinter_of_numpy") is None
    assert finder.find_spec("numpy.nothing", np_path()) is None
    assert fetched == [REST]
    assert finder.find_spec("matplotlib") is not None
    assert fetched == [REST, MATPLOTLIB]


def test_what_does_not_arrive_is_told_and_asked_for_again() -> None:
    def fail(name: str) -> None:
        raise OSError("no network")

    finder = OnDemand(fail, STANDARD)
    for _ in range(2):
        with pytest.raises(ConnectionError, match=r"json could not be fetched \(no"):
            finder.find_spec("json")


def test_the_archives_are_those_that_the_page_brings() -> None:
    parts = (ROOT / "docs/root/run/parts.js").read_text("utf-8")
    (archives,) = re.findall(r"ARCHIVES = \{(.*?)\}", parts, re.DOTALL)
    assert re.findall(r"(\w+):", archives) == [REST, MATPLOTLIB, *OWN]


def np_path() -> list[str]:
    import numpy

    return list(numpy.__path__)
