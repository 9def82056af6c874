"""What a voice says of a formula is what a teacher says, and leaves nothing out."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from book import LANGUAGES, ROOT, BookError, build
from book.spoken import spoken
from tests.test_equations import displayed

CASES = yaml.safe_load((ROOT / "tests/spoken.yml").read_text(encoding="utf-8"))
SIGNS = re.compile(r"[\\{}^_$&|<>=+*/()\[\]'~-]|\s[.,]|[.,],|\s\s")
# What is said otherwise than letter by letter.
RENAMED = re.compile(
    r"\\(?:text|begin|end|mathrm)\{[^}]*\}|\\[a-z]+|\^2|& \(\d\)"
    r"|(?<=[\]})^])T|(?<=\^\{)T"
)
SAID_WORDS = re.compile(r"\bline \d,|S E|all labels")


def formulas(language: str) -> list[str]:
    found = [latex for page in displayed(language).values() for latex in page]
    assert len(found) > 60
    return found


def words(said: str) -> set[str]:
    return set(re.findall(r"[^\W\d]+", said))


def symbols(text: str) -> Counter[str]:
    """Return the numbers and the letters that stand by themselves."""
    return Counter(re.findall(r"\d+(?:\.\d+)?|\b[A-Za-z]\b", text))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["latex"][:40])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_formula_is_said(case: dict[str, str], language: str) -> None:
    assert spoken(case["latex"], language) == case[language]


def test_each_word_that_a_page_needs_stands_in_a_case() -> None:
    known = words(" ".join(case["en"] for case in CASES))
    for latex in formulas("en"):
        said = SAID_WORDS.sub("", spoken(latex, "en"))
        assert words(said) <= known, latex
    assert len(CASES) >= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sign_is_left_over(language: str) -> None:
    for latex in formulas(language):
        said = spoken(latex, language)
        assert not SIGNS.search(said), said
        assert language == "en" or not re.search("[A-Za-z]", said), said


def test_no_letter_and_no_number_is_lost() -> None:
    for latex in formulas("en"):
        apart = re.sub(r"([A-Za-z])", r" \1 ", RENAMED.sub(" ", latex))
        said = SAID_WORDS.sub("", spoken(latex, "en"))
        lost = symbols(apart) - symbols(said)
        assert lost == (Counter("dd") if "second" in said else Counter()), latex
        assert not symbols(said) - symbols(apart), latex


@pytest.mark.parametrize(
    "latex",
    [
        r"\oint x",
        "x^{(i",
        r"\frac{1}{m",
        "a ; b",
        r"\tan",
        "|a",
        "x^{[1}",
        r"\text{if } y\text{,} \quad 1",
        r"\text{if } a = b = c\text{,} \quad 1",
    ],
)
def test_what_has_no_words_is_an_error_that_shows_the_formula(latex: str) -> None:
    with pytest.raises(BookError, match=re.escape(latex)):
        spoken(latex, "ko")


def test_the_build_names_the_page_the_formula_and_the_command(
    tmp_path: Path, one_page_book: Callable[[str, str], Path]
) -> None:
    sources = one_page_book("index.md", "# A\n\n$$\n\\oint x\n$$\n")
    with pytest.raises(BookError, match=r"no words for \\oint") as caught:
        build.build(tmp_path / "site", ["ko"], sources=sources)
    said = str(caught.value)
    assert "index.md" in said and "\\oint x" in said and "Traceback" not in said
