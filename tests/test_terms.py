"""One Korean word for each idea: no page has a word that the table refuses."""

import re
from pathlib import Path

import pytest

from book import ROOT
from book.glossary import glossary, plain, terms

PAGES = sorted((ROOT / "docs" / "ko").rglob("*.md"))
NOTEBOOKS = sorted((ROOT / "docs" / "ko").rglob("*.py"))
FIGURES = sorted((ROOT / "docs" / "figures").glob("*.py"))
HELP = [*sorted((ROOT / "page").rglob("*.py")), ROOT / "docs" / "reference.ko.yml"]
WORDS = sorted((ROOT / "docs/root/run").rglob("words.js"))
# The pages that introduce 가능도 and 기울기 name the other usual word once.
ALLOWED_ONCE = {("likelihood.md", "최대 ?우도"), ("losses.md", "그레이디언트")}


def refused(text: str, name: str) -> list[str]:
    """Return one line for each word of `text` that the table refuses."""
    found = []
    for term in terms():
        for word in term["avoid"]:
            hits = list(re.finditer(word, text))
            for hit in hits[(name, word) in ALLOWED_ONCE :]:
                line = text.count("\n", 0, hit.start()) + 1
                found.append(f"{name}:{line}: {hit[0]!r}, the book says {term['ko']!r}")
    return found


KOREAN = pytest.mark.parametrize(
    "path", PAGES + NOTEBOOKS + FIGURES + HELP + WORDS, ids=lambda p: p.name
)
# `shape`, read 셰이프, ends in a vowel.
PARTICLE = re.compile(r"shape`?(\(모양\))?(은|을|과|으로|이)(?![가-힣])")


@KOREAN
def test_page_uses_the_words_of_the_table(path: Path) -> None:
    assert refused(path.read_text(encoding="utf-8"), path.name) == []


@KOREAN
def test_shape_is_followed_by_the_particles_of_a_vowel(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [found[0] for found in PARTICLE.finditer(text)] == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("shape이 ", "shape가 "),
        ("`X.shape`은 ", "`X.shape`는 "),
        ("shape(모양)을 ", "shape(모양)를 "),
        ("shape과 ", "shape와 "),
        ("shape으로 ", "shape로 "),
    ],
)
def test_a_particle_of_a_consonant_is_found(wrong: str, right: str) -> None:
    assert PARTICLE.search(wrong) and not PARTICLE.search(right)
    assert not PARTICLE.search("shape이고, shape입니다")


@pytest.mark.parametrize(
    ("refused_word", "word"),
    [
        ("국소 최적점", "지역 최솟값"),
        ("지역 최적점", "지역 최솟값"),
        ("갱신", "업데이트"),
        ("맞힌 비율", "정확도"),
        ("초승달", "반달"),
        ("반원", "반달"),
        ("인자", "인수"),
        ("표준 편차", "표준편차"),
        ("위 첨자", "위첨자"),
        ("마디", "노드"),
        ("문턱", "임곗값"),
        ("단추", "버튼"),
        ("에폭", "에포크"),
        ("그레이디언트", "기울기(gradient)"),
        ("파라미터", "매개변수"),
    ],
)
def test_one_of_two_words_is_refused(refused_word: str, word: str) -> None:
    assert refused(f"이 {refused_word}는", "x.md") == [
        f"x.md:1: {refused_word!r}, the book says {word!r}"
    ]
    assert refused(f"한마디로 하이퍼파라미터와 {word}", "x.md") == []


def test_refused_word_is_named_with_its_place_and_the_word_to_use() -> None:
    assert refused("한 줄\n비용함수를", "x.md") == [
        "x.md:2: '비용함수', the book says '비용 함수'"
    ]


def test_every_refused_word_is_found_by_its_pattern() -> None:
    for term in terms():
        for word in term["avoid"]:
            assert refused(plain(word), "x.md"), word


def test_verb_and_longer_word_are_not_refused() -> None:
    assert refused("(1, 3)이 브로드캐스트됩니다. 플레이어.", "x.md") == []


@pytest.mark.parametrize(
    ("page", "word"), [("likelihood.md", "최대 우도"), ("losses.md", "그레이디언트")]
)
def test_one_page_may_name_the_other_usual_word_once(page: str, word: str) -> None:
    assert refused(word, page) == []
    assert len(refused(f"{word} {word}", page)) == 1


@pytest.mark.parametrize("language", ["ko", "en"])
def test_glossary_has_a_row_for_each_term(language: str) -> None:
    assert len(glossary(language).splitlines()) == len(terms()) + 2


@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_term_leads_to_a_page(language: str) -> None:
    for term in terms():
        assert (ROOT / "docs" / language / term["page"]).is_file(), term["page"]
