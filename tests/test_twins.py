"""The two languages are twins: ids, blocks, outputs, formulas and figures."""

import re
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import jupytext
import pytest

from book import ROOT, chapters
from book.fences import compared, fences
from book.markdown import FIGURE

KO, EN = ROOT / "docs" / "ko", ROOT / "docs" / "en"
STEMS = sorted(path.relative_to(KO) for path in KO.rglob("*.md"))
HEADING = re.compile(r"^ *(#{1,6}) .*?(?:\{ *#([\w-]+) *\})? *$", re.MULTILINE)
FIGURES = re.compile(r"^!\[.*?\]\(.*?\)(?:\{[^\n]*\})?$", re.DOTALL | re.MULTILINE)
NUMBERED = [stem for stem in chapters.stems() if chapters.number(stem)]
LABS = [stem for stem in NUMBERED if (KO / f"{stem}.py").is_file()]
CONCEPTS = [stem for stem in NUMBERED if stem not in LABS]
FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<![\\$])\$([^$\n]+?)\$", re.DOTALL)


class Item(NamedTuple):
    """What the two languages share, and the line at which it begins."""

    line: int
    text: str


def structure(text: str) -> list[Item]:
    """Return what the two languages of a page must share, in order."""
    found = fences(text)
    lines = text.splitlines()
    for fence in found:
        lines[fence.first : fence.last + 1] = [""] * (fence.last + 1 - fence.first)
    shared = [
        Item(fence.first, f"{fence.language} {[*fence.options]}\n{fence.body}")
        for fence in filter(compared, found)
    ]
    prose = "\n".join(lines)
    for heading in HEADING.finditer(prose):
        level, anchor = heading.groups()
        shared.append(Item(_line(prose, heading), f"heading {level} {anchor}"))
    for formula in FORMULA.finditer(re.sub(r"`[^`\n]*`", _blank, prose)):
        latex = formula[1] or formula[2]
        latex = re.sub(r"\\text\{[^{}]*\}|\s+", "", latex)
        shared.append(Item(_line(prose, formula), f"formula {latex}"))
    for number, line in enumerate(lines):
        if figure := FIGURE.match(line):
            said = "with" if figure["caption"] else "without"
            name = f"{figure['stem']}.{figure['name']}"
            shared.append(Item(number, f"figure {name} {said} a caption"))
    ordered = sorted(shared, key=lambda item: item.line)
    return [Item(line + 1, text) for line, text in ordered]


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start())


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def first_difference(ko: list[Item], en: list[Item]) -> str | None:
    """Return the first lines in which the two languages differ, or None."""
    for pair in zip_longest(ko, en, fillvalue=Item(0, "nothing")):
        texts = (item.text.splitlines() for item in pair)
        for number, (left, right) in enumerate(zip_longest(*texts)):
            if left != right:
                places = [item.line + number for item in pair]
                return f"ko:{places[0]}: {left}\nen:{places[1]}: {right}"
    return None


def test_both_languages_have_the_same_pages() -> None:
    files = [
        {path.relative_to(root) for path in root.rglob("*.*") if path.suffix != ".pyc"}
        for root in (KO, EN)
    ]
    assert files[0] == files[1]


@pytest.mark.parametrize("stem", STEMS, ids=str)
def test_twins_share_structure(stem: Path) -> None:
    ko, en = (structure((root / stem).read_text(encoding="utf-8")) for root in (KO, EN))
    # Word order differs between the languages, so formulas within a section may too.
    if found := first_difference(_sections(ko), _sections(en)):
        pytest.fail(f"{stem}: the languages differ\n{found}", pytrace=False)


def _sections(shared: list[Item]) -> list[Item]:
    """Sort the formulas between two headings, fences or figures, each once."""
    result: list[Item] = []
    formulas: dict[str, Item] = {}
    for item in [*shared, Item(0, "end")]:
        if item.text.startswith("formula"):
            formulas.setdefault(item.text, item)
        else:
            result += [*(formulas[text] for text in sorted(formulas)), item]
            formulas = {}
    return result


@pytest.mark.parametrize("stem", STEMS, ids=str)
def test_headings_have_ids(stem: Path) -> None:
    items = structure((KO / stem).read_text(encoding="utf-8"))
    bare = [item for item in items if re.match(r"heading #{2,} None", item.text)]
    assert bare == []


def test_a_difference_is_named() -> None:
    ko = structure("# 제목\n\n## 하나 { #one }\n\n$a = b$\n")
    en = structure("# Title\n\n## One { #one }\n\n$a = c$\n")
    assert first_difference(ko, ko) is None
    assert first_difference(ko, en) == "ko:5: formula a=b\nen:5: formula a=c"
    assert first_difference(ko, ko[:2]) == "ko:5: formula a=b\nen:0: nothing"
    block = '```python\n--8<-- "{}.py:a"\n```\n'
    ko, en = (structure(block.format(name)) for name in ("losses", "model"))
    said = 'ko:2: --8<-- "losses.py:a"\nen:2: --8<-- "model.py:a"'
    assert first_difference(ko, en) == said


def words(text: str) -> int:
    """Count the prose of a page up to the exercises at its end."""
    lines = text.partition("{ #exercises }")[0].splitlines()
    for fence in fences(text):
        lines[fence.first : fence.last + 1] = [""] * (fence.last + 1 - fence.first)
    prose = "\n".join(lines).split("---\n", 2)[2]
    prose = re.sub(r"\$\$.+?\$\$", "", FIGURES.sub("", prose), flags=re.DOTALL)
    return len(prose.split())


@pytest.mark.parametrize("folder", [KO, EN], ids=lambda folder: folder.name)
@pytest.mark.parametrize("stem", CONCEPTS)
def test_700_to_2000_words_without_code_displays_figures_and_the_last_exercises(
    folder: Path, stem: str
) -> None:
    assert 700 <= words((folder / f"{stem}.md").read_text("utf-8")) <= 2000


@pytest.mark.parametrize("folder", [KO, EN], ids=lambda folder: folder.name)
@pytest.mark.parametrize("stem", LABS)
def test_a_lab_has_400_to_1200_words_without_code_and_the_last_exercises(
    folder: Path, stem: str
) -> None:
    cells = jupytext.read(folder / f"{stem}.py").cells
    prose = [cell for cell in cells if cell.cell_type == "markdown"]
    slugs = [cell.metadata.get("slug") for cell in prose]
    text = " ".join(cell.source for cell in prose[: slugs.index("exercises")])
    assert 400 <= len(text.split()) <= 1200
