"""Blocks are run in one namespace, and what they print is compared."""

from pathlib import Path

import pytest

from book import BookError, source
from book.outputs import promised, rewritten
from book.run import blocks, execute, namespace

FILE = """\
# %% one
import numpy as np

x = np.arange(3)
print(x)

# %% two
print(x.sum() / 2, "ms")

# %% warns
print(np.exp(np.array([1000.0])))

# %% fails
np.zeros(3, 1)

# %% silent
y = 1
"""
FRONT = "---\ntitle: T\nblocks: 0\n---\n"


@pytest.fixture(autouse=True)
def snippets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file.py").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(source, "SNIPPETS", tmp_path)


def fence(name: str, output: str | None = None, options: str = "") -> str:
    text = f'```python{options}\n--8<-- "file.py:{name}"\n```\n'
    return text if output is None else f"{text}\n```output\n{output}\n```\n"


def run(page: str) -> list[tuple[bool, str]]:
    names = namespace()
    results = []
    for block in blocks(page):
        printed = execute(block, names, "page.md")
        results.append((block.agrees(printed), printed))
    return results


def test_blocks_share_one_namespace() -> None:
    assert run(fence("one", "[0 1 2]") + fence("two", "1.5 ms")) == [
        (True, "[0 1 2]"),
        (True, "1.5 ms"),
    ]


def test_wrong_missing_and_superfluous_output_disagree() -> None:
    page = fence("one", "[0 1 3]") + fence("two") + fence("silent", "1")
    assert [agrees for agrees, _ in run(page)] == [False, False, False]


def test_timings_may_differ_in_their_numbers_only() -> None:
    page = fence("one", "[0 1 2]") + fence("two", "9.25 ms").replace(
        "```output\n9", '```output varies="timing"\n9'
    )
    assert [agrees for agrees, _ in run(page)] == [True, True]
    assert run(page.replace("ms", "s"))[1][0] is False


def test_warning_is_part_of_the_output() -> None:
    [_, (agrees, printed)] = run(
        fence("one", "[0 1 2]")
        + fence("warns", "RuntimeWarning: overflow encountered in exp\n[inf]")
    )
    assert agrees, printed


def test_promised_error_is_part_of_the_output() -> None:
    [_, (_, printed)] = run(
        fence("one", "[0 1 2]") + fence("fails", options=' raises="TypeError"')
    )
    assert printed == "TypeError: Cannot interpret '1' as a data type"


def test_error_that_is_not_promised_points_at_the_page() -> None:
    with pytest.raises(
        BookError, match=r'^page.md:4: the block fails\n(.|\n)*"<block pag'
    ):
        run(fence("one") + fence("fails"))


def test_promise_that_is_not_kept_is_an_error() -> None:
    with pytest.raises(BookError, match="promises a TypeError, none was raised"):
        run(fence("one", options=' raises="TypeError"'))


def test_output_without_a_block_is_an_error() -> None:
    with pytest.raises(BookError, match="line 1: an output fence with no Python"):
        list(blocks("```output\n1\n```\n"))


def test_rewriting_fills_outputs_and_counts_blocks() -> None:
    page = rewritten(FRONT + fence("one") + fence("two", "old"), "page.md")
    assert "```output\n[0 1 2]\n```" in page
    assert "```output\n1.5 ms\n```" in page
    assert promised(page) == 2
    assert rewritten(page, "page.md") == page


def test_rewriting_counts_the_blocks_of_a_new_page() -> None:
    new = "---\ntitle: T\n---\n" + fence("one")
    page = rewritten(new, "page.md")
    assert page.startswith("---\ntitle: T\nblocks: 1\n---\n")
    assert rewritten(page, "page.md") == page


@pytest.mark.parametrize("page", ["# A\n\n---\n\nB\n", "---\ntitle: T\n"])
def test_rewriting_asks_for_the_front_matter(page: str) -> None:
    with pytest.raises(BookError, match="front matter, between ---"):
        rewritten(page, "page.md")


def test_rewriting_keeps_a_timing_that_differs_in_numbers_only() -> None:
    page = FRONT.replace("0", "2") + fence("one", "[0 1 2]")
    page += fence("two", "7 ms").replace("```output\n7", '```output varies="timing"\n7')
    assert rewritten(page, "page.md") == page


def test_output_of_a_silent_block_is_an_error() -> None:
    with pytest.raises(BookError, match="prints nothing"):
        rewritten(FRONT + fence("silent", "1"), "page.md")


def test_page_must_promise_its_number_of_blocks() -> None:
    with pytest.raises(BookError, match="no `blocks: 0`"):
        promised("---\ntitle: T\n---\n")
