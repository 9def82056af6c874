"""Where 32 bits make a difference, and nowhere else, an output says so.

The page's integers are made here with dtype=np.int32, in the names that a block gets:
on this machine NumPy's own have 64 bits.
"""

import copy
import time
import types
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from book import ROOT
from book.run import blocks, execute
from page.block import run
from page.integers import SECONDS, differs

PAGES = sorted((ROOT / "docs/en").rglob("*.md"))  # the Korean twins hold the same code


def names(**given: Any) -> dict[str, Any]:
    short = np.int32([1, 2, 3])
    k = np.int32([70_000])
    return {"__name__": "__main__", "np": np, "short": short, "k": k, **given}


@pytest.mark.parametrize(
    "code",
    [
        "(k * k)[0]",
        "print((k * k)[0])",
        "k[0] * k[0]",
        "k ** 2",
        "k @ k",
        "k[0] * 100_000",
        "k << 20",
        "np.square(k)",
        "np.multiply(k, k)",
        "np.dot(k, k)",
        "k.dot(k)",
        "np.power(k, 2)",
        "np.sum(k * 30_000 + 2_000_000_000)",
        "np.cumprod(np.tile(short, 12), dtype=k.dtype)",
        "big = k * 30_000\nnp.add.reduce(np.tile(big, 2), dtype=k.dtype)",
        "np.tile(k * 30_000, 2).sum(dtype=k.dtype)",
        "sum(np.tile(k * 30_000, 2))",
        "k *= k",
        "k[0] *= 70_000",
        "total = k[0]\nfor i in range(3):\n    total *= k[0]",
        "k *= np.int64([70_000])",
        "(short * 1e10).astype(k.dtype)",
        "def square(v):\n    return v * v\nsquare(k)",
        "[v * v for v in k]",
        "class Box:\n    def square(self, v):\n        return v * v\nBox().square(k)",
        "try:\n    k * k\nexcept:\n    pass",
        "print(f'{k * k}')",
        "k * k\n1 / 0",
        "class Net:\n    pass\nnet = Net()\nnet.k = k * k",
    ],
)
def test_an_integer_that_wraps_is_noticed(code: str) -> None:
    assert differs(code, names(), "") == "wrapped"


def test_a_function_of_an_earlier_block_is_watched() -> None:
    given = names()
    code = "def square(v):\n    return v * v"
    run(code, "1", given)
    square = given["square"]
    assert differs("square(k)", given, "") == "wrapped"
    assert "operate" not in str(square.__code__.co_names)


@pytest.mark.parametrize(
    "code",
    [
        "short * short",
        "short ** 2",
        "short @ short",
        "np.sum(short), short.sum(axis=0, keepdims=True), np.cumsum(short)",
        "np.mean(k * 1.0), k / 3, k.astype(float) ** 2",
        "k.astype(np.int64) * k",
        "sum(v for v in short)",
        "it = iter([1, 2])\nshort[0] += next(it)",
        "short[np.argmax(short)] += 1",
        "counts = {}\ncounts['a'] = counts.get('a', 0) + 70_000 ** 2",
        "'%d' % 3 + 'a' * 2",
        "np.array([70_000.0]) ** 2",
        "-short // 2 % 3",
        "x = 2 ** 100",
        "def f(v: int | None = None): return v\nf()",
        "from math import prod\nprod([70_000, 70_000])",
        "np.int32(70_000) * np.int32(70_000)",  # asked for: the same on a computer
        "v = np.array([70_000], dtype='int32')\nv * v",
        "this is no Python",
        "raise ValueError",
        "raise SystemExit",
        "",
    ],
)
def test_there_is_no_false_alarm(code: str) -> None:
    assert differs(code, names(), "1") == ""


@pytest.mark.parametrize(
    ("code", "printed", "found"),
    [
        ("print(k.dtype)", "int32", "width"),
        ("k.dtype", "dtype('int32')", "width"),
        ("rng.integers(3, size=2)", "array([1, 2], dtype=int64)", "width"),
        ("print(np.iinfo(int).max)", "2147483647", "width"),
        ("print(k.nbytes)", "4", "width"),
        ("print(k.itemsize, k.shape)", "4 (1,)", "width"),
        ("k.strides", "(4,)", "width"),
        ("print(f'{k.dtype.itemsize} bytes')", "4 bytes", "width"),
        ("print(np.int32(1).dtype)", "int32", ""),
        ("print([s // k.itemsize for s in k.strides])", "[1]", ""),
        ("print(np.ones(3).nbytes)", "24", ""),
        ("print(k * k, k.dtype)", "[605032704] int32", "wrapped"),
    ],
)
def test_a_width_that_shows_is_noticed(code: str, printed: str, found: str) -> None:
    assert differs(code, names(), printed) == found


@pytest.mark.parametrize(
    "code",
    [
        "while True: pass",
        "for i in iter(int, 1): k + 1",
        "while k[0]:\n    short + 1",
        "def f(n):\n    return f(n - 1) + f(n - 2) if n else 1\nf(30)",
    ],
)
def test_it_ends_in_time(code: str) -> None:
    start = time.perf_counter()
    assert differs(code, names(), "") == ""
    assert time.perf_counter() - start < 2 * SECONDS


def _state() -> np.ndarray:
    """The numbers behind np.random.rand."""
    state: Any = np.random.get_state()
    return np.array(state[1])


def test_a_second_run_is_not_noticed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    np.random.seed(1)
    first = _state()
    for code in (
        "np.random.rand(3) * k * k",
        f"open({str(tmp_path / 'a')!r}, 'w').write(str(k * k))",
        "import os\nos.environ['A'] = 'b'\nk * k",
        "import numpy as n\nn.__doc__ = 'ruined'\nk * k",
        "np.__doc__ += 'ruined'\nk * k",
        "print(k * 2)\nimport warnings\nk[0] + 1",
    ):
        assert differs(code, names(), "") == ""
    assert (_state() == first).all()
    assert list(tmp_path.iterdir()) == []
    assert "ruined" not in (np.__doc__ or "")
    assert capsys.readouterr() == ("", "")


def copied(given: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value
        if isinstance(value, types.ModuleType) or name == "__builtins__"
        else copy.deepcopy(value)
        for name, value in given.items()
    }


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_blocks_of_the_book_raise_no_alarm(page: Path) -> None:
    given: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks(page.read_text(encoding="utf-8")):
        before = copied(given)
        start = time.perf_counter()
        printed = execute(block, given, str(page))
        if time.perf_counter() - start < 0.3:
            assert differs(block.code, before, printed) == "", block.code
