"""The search: what readers type leads to the page that explains it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from book import LANGUAGES
from book.glossary import names_of
from book.runtime import node
from book.search import Section, pages, section
from tests import queries
from tests.queries import MISSED

LARGEST = 120 * 1024  # bytes of an index, as a host sends it
FIRST = 3  # hits, and sections of a hit
ACCEPTED = 0.02  # of the queries may be listed as missed
FOLD = r"(?m)^(?:Hint|Solution|힌트|풀이) "  # how the text of one begins
Hits = list[tuple[str, list[str]]]  # a page, and its sections


def index_of(site: Path, language: str) -> Path:
    (path,) = (site / language / "search").glob("index-*.json")
    return path


def read(site: Path, language: str) -> dict[str, Any]:
    index: dict[str, Any] = json.loads(index_of(site, language).read_text("utf-8"))
    return index


def answers(site: Path, language: str, typed: list[str], folder: Path) -> list[Hits]:
    """Return what the page's own module answers."""
    asked = folder / "queries.json"
    asked.write_text(json.dumps(typed), encoding="utf-8")
    program = "tests/javascript/answers.mjs"
    said = node.run([program, str(index_of(site, language)), str(asked)])
    found: list[Hits] = json.loads(said)
    return found


def leads_to(hits: Hits, place: str) -> bool:
    page, _, wanted = place.partition("#")
    return any(
        address == f"{page}/".removeprefix("index/")
        and (not wanted or wanted in sections[:FIRST])
        for address, sections in hits[:FIRST]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_readers_type_is_explained_by_one_of_the_first_hits(
    site: Path, language: str, tmp_path: Path
) -> None:
    wanted, accepted = queries.queries(language)
    found = answers(site, language, list(wanted), tmp_path)
    missed = {
        typed: f"{typed!r}: {places}, and not {[page for page, _ in hits[:FIRST]]}"
        for (typed, places), hits in zip(wanted.items(), found, strict=True)
        if not any(leads_to(hits, place) for place in places)
    }
    share = 1 - len(missed) / len(wanted)
    print(f"{language}: {share:.1%} of {len(wanted)}", *missed.values(), sep="\n")
    new = [said for typed, said in missed.items() if typed not in accepted]
    assert not new, "not among the first hits:\n" + "\n".join(new)
    now = accepted - set(missed)
    assert not now, f"found now, so no longer `{MISSED}`: {sorted(now)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_queries_are_many_and_name_places_of_the_book(
    site: Path, language: str
) -> None:
    there = {
        f"{address.rstrip('/') or 'index'}#{part[0]}".rstrip("#")
        for address, _, sections in read(site, language)["pages"]
        for part in sections
    }
    wanted, accepted = queries.queries(language)
    assert len(wanted) >= 250
    assert len(accepted) <= len(wanted) * ACCEPTED
    lost = [
        f"{typed!r} names {place}, which is no page and no section of one"
        for typed, places in wanted.items()
        for place in places
        if place not in there
    ]
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: { axis: x, axis: y }", "'axis' stands twice: for x, for y"),
        ("a: { axis: x }\nb: { axis: y }", "'axis' stands twice: for x, for y"),
        ("a: { axis: x }\nmissed: [bias]", r"missed: no such queries: \['bias'\]"),
    ],
)
def test_a_list_of_queries_that_is_wrong_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        queries.read(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_index_is_light(site: Path, language: str) -> None:
    path = index_of(site, language)
    size = path.with_name(f"{path.name}.br").stat().st_size
    print(f"{language}: {size:,} bytes")
    assert size <= LARGEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_hint_and_no_answer_is_shown_by_the_search(
    site: Path, language: str
) -> None:
    texts = [part[2] for _, _, parts in read(site, language)["pages"] for part in parts]
    assert not [text for text in texts if re.search(FOLD, text)]


@pytest.mark.parametrize("typed", ["", " ", "쀍뛟", "zzqqxx", "…", "(((", "\\"])
def test_what_is_nowhere_finds_nothing(site: Path, tmp_path: Path, typed: str) -> None:
    for language in LANGUAGES:
        assert answers(site, language, [typed], tmp_path) == [[]]


def test_of_code_a_section_keeps_what_its_prose_has_not() -> None:
    text = (
        "<p>A row:  <code>keepdims</code> &lt; 1.</p>"
        "<pre><code>a = X.sum(axis=1, keepdims=True)  # (n, 1)\n</code></pre>"
        "<pre><code>0.333 (n, 1)\n</code></pre>"
    )
    part = {"location": "x/#y", "title": "The <code>axis</code>", "text": text}
    assert section(part) == Section(
        "y", "The axis", "A row: keepdims < 1.", "a X.sum axis=1 keepdims=True (n, 1)"
    )


def test_a_page_has_its_sections_and_weight() -> None:
    found = [
        {"location": "x/", "title": "X", "text": "", "boost": 0.5},
        {"location": "x/#y", "title": "Y", "text": "", "boost": 0.5},
        {"location": "z/", "title": "Z", "text": ""},
    ]
    made = [[page, weight, len(parts)] for page, weight, parts in pages(found)]
    assert made == [["x/", 0.5, 2], ["z/", 1, 1]]


def test_an_idea_has_the_names_of_other_books() -> None:
    korean = {names[0]: (page, names) for page, names in names_of("ko")}
    page, names = korean["교차 엔트로피"]
    assert page == "losses/"
    assert {"cross-entropy", "크로스 엔트로피", "로그 손실"} <= set(names)
    english = dict((names[0], names) for _, names in names_of("en"))
    assert "log loss" in english["cross-entropy"]
    assert not any("가" <= letter <= "힣" for letter in str(names_of("en")))


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("수치 미분", "computation_graph/#gradient-check"),
        ("노드", "computation_graph/#graph"),
        ("임곗값", "model/#predict"),
        ("그레이디언트", "losses/#slope"),
        ("편미분", "losses/#slope"),
        ("에포크", "gradient_descent/#update"),
        ("검증 세트", "flower/#overfitting"),
        ("최대 가능도 추정", "likelihood/#coin"),
    ],
)
def test_a_word_that_other_books_use_stands_in_its_section(
    site: Path, word: str, place: str
) -> None:
    found = [
        f"{address}#{part[0]}"
        for address, _, sections in read(site, "ko")["pages"]
        for part in sections
        if word in part[2]
    ]
    assert place in found
