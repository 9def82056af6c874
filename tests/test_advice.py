"""One sentence of help for each error that a reader meets, in both languages."""

import linecache
import re
from collections.abc import Iterator
from typing import Any

import pytest

from book import LANGUAGES, ROOT
from book.run import blocks
from page.advice import SHAPES_IN_PLAY, advice, closest, fits, hear
from page.code import execute
from page.rules import RULES
from tests.cases import CASES, helped, raised, unlike

# Signs that a sentence in English names are not ASCII.
NAMED = "（，３−×÷²≤：₩☃“‘·한영"


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MPLBACKEND", "agg")
    yield


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CASES)
def test_help_names_what_is_in_play(code: str, language: str) -> None:
    said = helped(code, language)
    for part in CASES[code]:
        assert part in said, said
    english = re.sub(f"[{NAMED}]", "", said).isascii()
    assert re.search("[가-힣]", said) if language == "ko" else english, said
    assert "{at" not in said
    assert "{meant" not in said


@pytest.mark.filterwarnings("ignore")
def test_every_rule_is_the_first_to_fit_in_a_case() -> None:
    spoken = set()
    for code in CASES:
        error = raised(code)
        name, heard = type(error).__name__, hear(error, "<block 2>")
        rule = next(r for r in RULES if fits(r, name, heard) is not None)
        spoken.add(rule)
    assert [r for r in RULES if r not in spoken] == []


def test_an_error_that_has_no_rule_gets_no_help() -> None:
    assert (
        helped("class Own(Exception): pass\nraise Own('x has shape (1, 3)')", "ko")
        == ""
    )
    assert helped("raise ValueError('of your own')  # read-only", "en") == ""


def test_an_error_that_cannot_say_what_it_is_gets_no_help() -> None:
    odd = "class Odd(ValueError):\n    def __str__(self): return 1 / 0\nraise Odd"
    assert helped(odd, "ko") == ""
    odd = "class Odd:\n    @property\n    def shape(self): raise KeyError\no = Odd()\n"
    assert helped(odd + "raise ValueError('read-only', o)", "en") == ""


def test_a_comparison_blames_neither_of_the_two() -> None:
    """Which of the gradients is wrong, nobody but the reader knows."""
    for code in ("compare(dw, w)", "compare(w, dw)"):
        assert not re.search(
            r"(numeric|analytic) (has .* and )?should", helped(code, "en")
        )
        assert "열 하나가 샘플" not in helped(code, "ko")


def test_shapes_are_those_where_it_failed() -> None:
    code = "def add(left, right):\n    return left + right\nadd(A, b)"
    assert "left (3, 4), right (3,)" in helped(code, "en")
    wide = "result = (\n    A\n    + b\n)"
    assert "A (3, 4), b (3,)" in helped(wide, "en")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("leraning_rate", "learning_rate"),
        ("Costs", "costs"),
        ("w", "W"),
        ("q", ""),
        ("lr", ""),
        ("costt", "cost"),
    ],
)
def test_a_name_that_is_nearly_known_is_named(word: str, meant: str) -> None:
    assert closest(word, ["learning_rate", "cost", "costs", "W", "_q"]) == meant


def test_no_korean_particle_depends_on_what_is_filled_in() -> None:
    """After a number or a name nobody knows whether 은 or 는, 을 or 를 is right."""
    words = (ROOT / "docs/root/run/words.js").read_text(encoding="utf-8")
    sentences = [rule.ko for rule in RULES]
    for sentence in [*sentences, SHAPES_IN_PLAY["ko"], *words.splitlines()]:
        assert not re.search(
            r"\{\w+\}(은|는|이|가|을|를|과|와|로|으로|라는|라서)(?![가-힣])", sentence
        ), sentence


PROMISED = [
    (path.relative_to(ROOT / "docs"), number)
    for language in LANGUAGES
    for path in sorted((ROOT / "docs" / language).rglob("*.md"))
    for number, block in enumerate(blocks(path.read_text(encoding="utf-8")))
    if "raises" in block.fence.options
]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("path", "number"), PROMISED, ids=str)
def test_every_error_that_the_book_shows_has_help(path: Any, number: int) -> None:
    text = (ROOT / "docs" / path).read_text(encoding="utf-8")
    given: dict[str, Any] = {"__name__": "__main__"}
    for block in list(blocks(text))[: number + 1]:
        linecache.cache["<block 2>"] = (
            1,
            None,
            block.code.splitlines(True),
            "<block 2>",
        )
        try:
            execute(block.code, "<block 2>", given)
        except Exception as error:
            said = advice(error, "<block 2>", path.parts[0])
    assert said


def test_a_block_shows_what_the_table_says() -> None:
    assert unlike(warns=True) == []
