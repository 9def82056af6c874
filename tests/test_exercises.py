"""Each exercise is proved: what is right passes, what is wrong fails, and is named."""

import re
from collections import Counter
from pathlib import Path

import pytest

from book import LANGUAGES, ROOT
from book.fences import fences
from page.cells import cells
from page.claims import CLAIMS
from page.exercise import RIGHT, Mark, Predict, Write, load, pieces
from page.judge import expected
from page.outcomes import outcome
from tests.mutants import equivalent, fates, names, tried

NAMES = names()
WRITTEN = [name for name in NAMES if isinstance(load(name)[0], Write)]
READ = [name for name in NAMES if isinstance(load(name)[0], Predict)]
MARKED = [name for name in NAMES if isinstance(load(name)[0], Mark)]
FENCE = re.compile(r"^ *```(exercise|solution)\n *([\w.]+)\n", re.MULTILINE)


def write(name: str) -> tuple[Write, dict[str, str]]:
    exercise, code = load(name)
    assert isinstance(exercise, Write)
    return exercise, code


@pytest.mark.parametrize("name", WRITTEN)
def test_the_starter_fails(name: str) -> None:
    assert not tried(name, write(name)[1]["starter"])["passed"]


@pytest.mark.parametrize("name", WRITTEN)
def test_the_oracle_ends_as_it_should(name: str) -> None:
    """An error of the oracle is an assertion that the answer must raise too."""
    exercise, _ = write(name)
    for args in exercise.calls():
        error = outcome(exercise.oracle, args).error
        assert error is None or isinstance(error, AssertionError), repr(error)


@pytest.mark.parametrize("name", WRITTEN)
def test_each_right_answer_passes(name: str) -> None:
    exercise, code = write(name)
    right = {cell: text for cell, text in code.items() if cell.startswith(RIGHT)}
    assert len(right) >= (3 if exercise.kind == "write" else 1)
    for cell, text in right.items():
        report = tried(name, text)
        assert report["passed"], f"{cell}: {report['lines'][-1]} {report['error']}"


@pytest.mark.parametrize("name", WRITTEN)
def test_each_mistake_fails_with_its_own_sentence(name: str) -> None:
    exercise, code = write(name)
    wrong = {cell for cell in code if cell != "starter" and not cell.startswith(RIGHT)}
    assert wrong == exercise.mistakes.keys()
    for cell in wrong:
        for language in LANGUAGES:
            report = tried(name, code[cell], language)
            assert not report["passed"], cell
            assert report["mistake"] == cell, report["lines"][-1]
            assert report["said"] == exercise.mistakes[cell].in_(language)


@pytest.mark.parametrize("name", WRITTEN)
def test_no_mutant_survives(name: str) -> None:
    found = fates(name)
    survived = [change for change, fate in found.items() if fate == "survived"]
    assert survived == []
    gone = equivalent().get(name, {}).keys() - found.keys()
    assert not gone, f"tests/mutants.yml names changes that nobody makes: {gone}"


@pytest.mark.parametrize("name", READ)
def test_a_prediction_is_right_if_it_is_what_the_code_gives(name: str) -> None:
    exercise, code = load(name)
    assert isinstance(exercise, Predict)
    values = expected(exercise, code["starter"])
    right = [
        "error" if isinstance(value, Exception) else str(value) for value in values
    ]
    report = tried(name, right)
    assert report["passed"], report["lines"]
    for place, ask in enumerate(exercise.asks):
        assert not tried(name, [*right[:place], "7 7 7", *right[place + 1 :]])["passed"]
        assert not tried(name, [*right[:place], "", *right[place + 1 :]])["passed"]
        for wrong, said in ask.mistakes.items():
            report = tried(name, [*right[:place], wrong, *right[place + 1 :]], "ko")
            assert not report["passed"], wrong
            assert report["said"].endswith(said.ko)


@pytest.mark.parametrize("name", MARKED)
def test_only_the_right_marks_pass(name: str) -> None:
    exercise, code = load(name)
    assert isinstance(exercise, Mark)
    letters = pieces(code["starter"])
    right = exercise.right(letters)
    assert right and right <= letters.keys()
    assert len(right) == 1 or not exercise.one
    assert tried(name, sorted(right))["passed"]
    for letter in letters:
        report = tried(name, sorted(right ^ {letter}), "ko")
        assert not report["passed"]
        if letter in exercise.mistakes:
            assert report["said"] == f"{letter}: {exercise.mistakes[letter].ko}"
    assert exercise.mistakes.keys() <= letters.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_exercise_stands_on_its_page_with_its_solution(language: str) -> None:
    found: Counter[tuple[str, str]] = Counter()
    for page in (ROOT / "docs" / language).glob("*.md"):
        for fence in fences(page.read_text(encoding="utf-8")):
            name = fence.body.strip()
            if fence.language in ("exercise", "solution"):
                assert name.partition(".")[0] == page.stem
                found[fence.language, name] += 1
    assert {name for what, name in found if what == "exercise"} == {*NAMES}
    assert {name for what, name in found if what == "solution"} == {*WRITTEN}
    assert set(found.values()) == {1}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "exercises" / "answers").glob("*.py")), ids=lambda p: p.stem
)
def test_each_cell_belongs_to_an_exercise(path: Path) -> None:
    for cell in cells(path.read_text(encoding="utf-8")):
        assert f"{path.stem}.{cell.partition('.')[0]}" in NAMES


def test_sentences_are_in_both_languages() -> None:
    for name in WRITTEN:
        for said in write(name)[0].mistakes.values():
            assert re.search("[가-힣]", said.ko)
            assert said.en and not re.search("[가-힣]", said.en)
    assert all(len(both) == 2 for both in CLAIMS.values())
