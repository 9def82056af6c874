"""One description of both languages, and the order of the pages."""

import re

from book import LANGUAGES, ROOT
from book.chapters import sections, stems
from book.configuration import configuration, description, written


def texts(part: object) -> list[str]:
    if isinstance(part, dict):
        return [text for item in part.items() for text in texts(item)]
    if isinstance(part, list | tuple):
        return [text for item in part for text in texts(item)]
    return [part] if isinstance(part, str) else []


def test_every_korean_text_has_its_english() -> None:
    made = configuration("en", ROOT / "pages", "https://example.org", {})
    assert [text for text in texts(made) if re.search("[가-힣]", text)] == ["한국어"]


def test_no_english_is_left_without_its_korean() -> None:
    said = description()
    english = said["extra"].pop("english")
    assert set(english) <= set(texts(said))


def test_the_languages_differ_in_words_folders_and_addresses_alone() -> None:
    ko, en = (
        configuration(key, ROOT / key, "https://example.org/book/", {})
        for key in LANGUAGES
    )
    assert (ko["site_url"], en["site_url"]) == (
        "https://example.org/book/ko/",
        "https://example.org/book/en/",
    )
    assert ko.keys() == en.keys() and "hooks" not in ko
    assert len(written(ko).splitlines()) - len(written(en).splitlines()) in range(-3, 4)


def test_notebooks_are_named_as_they_are_staged_and_pages_by_their_titles() -> None:
    made = configuration("en", ROOT, "https://example.org", {"index.md": "Start: a"})
    assert made["nav"][:3] == [{"Start: a": "index.md"}, "start.md", "notebook_tour.md"]


def test_the_order_names_each_page_of_both_languages_once() -> None:
    assert len(stems()) == len(set(stems())) > 20
    for language in LANGUAGES:
        pages = (ROOT / "docs" / language).glob("*.*")
        assert {path.stem for path in pages} == set(stems())
    assert sections()[0].stems[0] == "index"
