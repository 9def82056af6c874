"""Each number that the prose takes from a run is that of the run.

It stands in an output, a figure, code or a formula of its section (there it may be
rounded), or as it is elsewhere on the page, or `prose_numbers.yml` names its source.
"""

from functools import cache
from pathlib import Path

import pytest

from book import LANGUAGES, ROOT
from tests.prose import Claim, Page, page
from tests.prose_sources import Source, sources

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


def test_every_entry_is_needed() -> None:
    used = {
        source
        for path in PAGES
        for claim in the_page(path).claims()
        if not the_page(path).holds(claim)
        and (source := named(claim, path.stem)) is not None
    }
    assert [f"{one.page}: {one.text}" for one in sources() if one not in used] == []
