"""Each number that the prose takes from a run is that of the run.

It stands in an output, a figure, code or a formula of its section (there it may be
rounded), or as it is elsewhere on the page (but for what is short), or
`prose_numbers.yml` names its source.
"""

from functools import cache
from pathlib import Path

import pytest

from book import LANGUAGES, ROOT
from tests.prose import Claim, Page, page
from tests.prose_sources import Source, alone, sources

PAGES = [
    path
    for language in LANGUAGES
    for suffix in ("*.md", "*.py")
    for path in sorted((ROOT / "docs" / language).glob(suffix))
]
ADVICE = """
  Mend the sentence; or, if the number comes from elsewhere, say so in
  tests/prose_numbers.yml (its first lines say how), for example
    {stem}:
      {text}: {{value: an expression that gives it}}"""


@cache
def the_page(path: Path) -> Page:
    return page(path)


def named(claim: Claim, stem: str) -> Source | None:
    """Return the entry of a page and number, if that is what its source gives."""
    for source in sources():
        about_it = source.page == stem and claim.is_written(source.text)
        if about_it and any(map(claim.is_from, source.numbers())):
            return source
    return None


def unfounded(page: Page, stem: str) -> list[str]:
    """Say of each number without a source where it stands and what is nearest."""
    said = []
    for claim in page.claims():
        if not page.holds(claim) and named(claim, stem) is None:
            near = sorted(set(page.near(claim)), key=claim.distance)[:4]
            nearest = ", ".join(f"{one:g}" for one in near) or "none"
            said.append(
                f"docs/{page.name}:{claim.line}: {claim.text} is no number of the "
                f"section #{claim.section}; the nearest are {nearest}\n"
                f"  “{claim.sentence}”" + ADVICE.format(stem=stem, text=claim.text)
            )
    return said


@pytest.mark.parametrize(
    "path", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_number_of_the_prose_has_a_source(path: Path) -> None:
    assert "\n".join(unfounded(the_page(path), path.stem)) == ""


STEMS = sorted(path.name for path in PAGES if path.parent.name == "ko")


def unshared(name: str) -> dict[float, str]:
    """Return the numbers that one language alone states, and where."""
    pages = [the_page(ROOT / "docs" / language / name) for language in LANGUAGES]
    found = {}
    for one, other in (pages, pages[::-1]):
        said = other.said()
        for claim in one.claims():
            if abs(claim.value) not in said.get(claim.section, ()):
                found[claim.value] = (
                    f"docs/{one.name}:{claim.line}: {claim.text} is not said in "
                    f"#{claim.section} of docs/{other.name}\n  “{claim.sentence}”"
                )
    return found


@pytest.mark.parametrize("name", STEMS)
def test_both_languages_state_the_same_numbers(name: str) -> None:
    """What one alone says is in `alone` of prose_numbers.yml, and nothing else is."""
    found, expected = unshared(name), alone(Path(name).stem)
    wrong = [said for value, said in found.items() if value not in expected]
    assert "\n".join(wrong) == ""
    assert set(expected) == found.keys()


def test_every_entry_is_of_a_sentence() -> None:
    """A timing may say the same by chance, today: that makes no entry useless."""
    used = {
        named(claim, path.stem) for path in PAGES for claim in the_page(path).claims()
    }
    assert [f"{one.page}: {one.text}" for one in sources() if one not in used] == []


def claims(line: str) -> list[Claim]:
    return list(Page("en/x", [line], [""], {"": []}, {"": []}).claims())


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("The cost is 0.36 after 4,000 steps, 85% of it.", ["0.36", "4,000", "85"]),
        ("비용은 0.36이고 400개 중 3개를 틀렸습니다.", ["0.36", "400", "3"]),
        ("2 layers, 3 units, float64, x1, NumPy 2.4.3, 1. first", []),
        ("19 of 59 are wrong; it is 3 times as slow, 2초.", ["19", "59", "3", "2"]),
        ("about 4.2e-18, at −2.5", ["4.2e-18", "−2.5"]),
    ],
)
def test_what_a_sentence_claims(sentence: str, texts: list[str]) -> None:
    assert [claim.text for claim in claims(sentence)] == texts


@pytest.mark.parametrize(
    ("sentence", "source", "holds"),
    [
        ("It is 0.36.", 0.3612, True),
        ("It is 0.36.", 0.3662, False),
        ("It is 0.4.", 0.3612, False),  # one digit is no rounded number
        ("It is about 0.4.", 0.3612, True),
        (
            "Near the end, where the curve is flat and stays flat, it is 0.4.",
            0.36,
            False,
        ),
        ("0.4쯤입니다.", 0.3612, True),
        ("It is 85%.", 0.85, True),
        ("It is 85%.", 85, True),
        ("It is 0.85.", 85, False),
        ("It is 4.0.", 4.0, True),
        ("It is 4.0.", 4, False),  # nobody measured the 0
        ("It is −0.25.", 0.25, False),
        ("It falls by 0.25.", -0.25, True),
        ("It takes 170 steps.", 172, False),
        ("It takes about 170 steps.", 172, True),
        ("점 40만 개를 셉니다.", 400_000, True),
    ],
)
def test_a_rounded_number_is_its_source(
    sentence: str, source: float, holds: bool
) -> None:
    [claim] = claims(sentence)
    assert claim.is_from(source) is holds


def test_a_number_without_a_source_is_named_with_its_place_and_the_nearest() -> None:
    page = Page(
        "en/x", ["", "It is 0.46."], ["", "a"], {"": [], "a": [0.36]}, {"a": []}
    )
    [said] = unfounded(page, "x")
    assert "docs/en/x:2: 0.46" in said
    assert "nearest are 0.36" in said
    assert "“It is 0.46.”" in said
