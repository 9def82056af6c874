"""What one language says does not change without the other: `docs/twins.txt`."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from book import LANGUAGES, ROOT, twins

TABLE = Path(__file__).with_name("twin_edits.yml")
PAGES = ("backpropagation.md", "likelihood.md", "pitfalls.md", "start.md")
BOTH = (  # files that hold both languages
    *("docs/figures/losses.py", "exercises/losses.py", "page/rules/shapes.py"),
    *("docs/root/run/live/race/words.js", "book/suggest.py", "mkdocs.yml"),
    *("docs/terms.yml", "docs/reference.ko.yml"),
)
KOREAN, ENGLISH = "docs/ko/start.md", "docs/en/start.md"


class Edit(NamedTuple):
    """A change of one language, and in how many sections it must be seen."""

    what: str
    file: str
    old: str
    new: str
    sections: int = 1


EDITS = [Edit(**row) for row in yaml.safe_load(TABLE.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of the book, and its record."""
    root = tmp_path_factory.mktemp("part")
    for name in (*PAGES, "lab_digits.py"):
        for language in LANGUAGES:
            _copied(root, f"docs/{language}/{name}")
    for name in BOTH:
        _copied(root, name)
    for long in (root / "docs/terms.yml", root / "docs/reference.ko.yml"):
        lines = long.read_text(encoding="utf-8").splitlines(keepends=True)
        long.write_text("".join(lines[:12]), encoding="utf-8")
    assert not recorded(root)
    return root


def _copied(root: Path, name: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / name, root / name)


@pytest.fixture
def own(part: Path, tmp_path: Path) -> Path:
    """A part of the book to record in."""
    return Path(shutil.copytree(part, tmp_path / "own"))


def recorded(root: Path, *needs_none: str) -> dict[str, list[str]]:
    return twins.record(root, root / "twins.txt", [*needs_none])


def changed(root: Path) -> dict[str, list[str]]:
    now = twins.prints(root)
    return twins.changes(twins.read((root / "twins.txt").read_text("utf-8"), now), now)


def replace(file: Path, old: str, new: str) -> None:
    """Change the first place of a file that fits a regular expression."""
    before = file.read_text(encoding="utf-8")
    after = re.sub(old, new, before, count=1, flags=re.MULTILINE)
    assert after != before, f"{file} has no {old}"
    file.write_text(after, encoding="utf-8")


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.what)
def test_an_edit_of_one_language_is_seen(part: Path, edit: Edit) -> None:
    file = part / edit.file
    before = file.read_text(encoding="utf-8")
    replace(file, edit.old, edit.new)
    try:
        found = changed(part)
    finally:
        file.write_text(before, encoding="utf-8")
    name = edit.file if edit.file in BOTH else file.stem
    assert [one.partition("#")[0] for one in found] == [name] * edit.sections
    [language] = {language for [language] in found.values()}
    assert edit.file in BOTH or edit.file.startswith(f"docs/{language}/")


def test_an_edit_of_both_languages_is_written_down(own: Path) -> None:
    replace(own / KOREAN, "^title: ", "title: 또 ")
    assert recorded(own) == {"start#": ["ko"]}
    assert changed(own) == {"start#": ["ko"]}
    replace(own / ENGLISH, "^title: ", "title: Now ")
    assert changed(own) == {"start#": ["ko", "en"]}
    assert not recorded(own)
    assert not changed(own)


def test_an_edit_that_needs_no_other_is_written_down_if_it_is_named(own: Path) -> None:
    replace(own / KOREAN, "^title: ", "title: 또 ")
    replace(own / "docs/en/pitfalls.md", "^title: ", "title: Now ")
    assert recorded(own, "start#") == {"pitfalls#": ["en"]}
    assert not recorded(own, "pitfalls#*")
    assert not changed(own)


def test_a_section_is_new_or_gone_in_both_languages_or_in_none(own: Path) -> None:
    korean, english = own / KOREAN, own / ENGLISH
    before = [page.read_text(encoding="utf-8") for page in (korean, english)]
    korean.write_text(f"{before[0]}\n## 새 절 {{ #new }}\n", encoding="utf-8")
    assert recorded(own) == {"start#new": ["ko"]}
    english.write_text(f"{before[1]}\n## New {{ #new }}\n", encoding="utf-8")
    assert not recorded(own)
    korean.write_text(before[0], encoding="utf-8")
    assert recorded(own) == {"start#new": ["ko"]}
    english.write_text(before[1], encoding="utf-8")
    assert changed(own) == {"start#new": ["ko", "en"]}
    assert not recorded(own)
    assert "start#new" not in (own / "twins.txt").read_text(encoding="utf-8")


def test_where_a_line_breaks_and_what_is_compared_elsewhere_is_no_edit(
    own: Path,
) -> None:
    page = own / "docs/en/pitfalls.md"
    replace(page, r"^(\w+) (\w+) ", r"\1\n\2   ")
    replace(page, "```output\n", r"\g<0>printed\n")
    replace(page, "^blocks: ", "blocks: 1")
    for code in ("docs/en/lab_digits.py", "docs/figures/losses.py"):
        replace(own / code, r"^import \w+", "import os")
    assert not changed(own)


def test_a_merge_may_leave_its_marks_to_the_next_record(own: Path) -> None:
    file = own / "twins.txt"
    before = file.read_text(encoding="utf-8")
    [line] = [one for one in before.splitlines(True) if one.startswith("start# ")]
    other = "start# 00000000 11111111\n"
    for ours, theirs in ((line, other), (other, line)):
        marked = f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> branch\n"
        file.write_text(before.replace(line, marked), encoding="utf-8")
        assert not recorded(own)
        assert file.read_text(encoding="utf-8") == before


def test_the_command_names_what_it_refuses_and_what_to_do(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(twins, "ROOT", own)
    monkeypatch.setattr(twins, "RECORD", own / "twins.txt")
    replace(own / KOREAN, "^title: ", "title: 또 ")
    assert twins.main([""]) == 1
    said = capsys.readouterr().err
    assert "start#: the Korean has changed, the English has not" in said
    assert 'make twins NEEDS_NONE="start#"\npython -m book.twins "start#"\n' in said
    assert twins.main(["start# start#nowhere"]) == 1
    assert capsys.readouterr().err == "docs/twins.txt has no section start#nowhere\n"
    assert twins.main(["start# pitfalls#next"]) == 0
    assert capsys.readouterr().err == ""


def test_the_record_knows_each_section_as_it_is() -> None:
    now = twins.prints(ROOT)
    text = twins.RECORD.read_text(encoding="utf-8")
    said = twins.complaint(twins.changes(twins.read(text, now), now))
    assert not said, f"docs/twins.txt knows other words.\n{said}"
    assert text == twins.written(now), "`make twins` puts docs/twins.txt in order"
