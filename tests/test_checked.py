"""What a page may not hold, and that its code in HTML is the code that is run."""

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import Markdown

from book import LANGUAGES, ROOT, BookError
from book import markdown as book_markdown
from book.checked import check_pages, check_varies
from book.fences import REASONS, fences
from book.outputs import promised

DOCS = ROOT / "docs"
PAGES = sorted(
    page for language in LANGUAGES for page in (DOCS / language).rglob("*.md")
)


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose only Python is the function that makes addresses."""


Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def render(text: str, language: str = "en") -> str:
    """Render a page with the extensions of mkdocs.yml; figures are not drawn."""
    configuration = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)
    configs: dict[str, Any] = configuration["markdown_extensions"]
    configs["toc"].pop("slugify")
    configs["book.markdown"]["language"] = language
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return Markdown(extensions=[*configs], extension_configs=configs).convert(text)


@pytest.fixture(autouse=True)
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_markdown, "draw", lambda *_: "<svg></svg>")


@pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}"
)
def test_the_code_in_the_html_is_the_code_that_is_run(page: Path) -> None:
    html = render(page.read_text("utf-8"), page.parent.name)
    assert html.count(' run highlight"') == promised(page.read_text("utf-8"))


def test_the_book_has_no_page_that_is_refused() -> None:
    check_pages(DOCS)


def test_reasons_are_few_and_counted() -> None:
    found = Counter(
        f"{option}: {reason}"
        for page in PAGES
        for fence in fences(page.read_text("utf-8"))
        for option, reason in fence.options.items()
        if option in REASONS
    )
    print(*(f"{count:4} {reason}" for reason, count in found.items()), sep="\n")
    assert found == {"not-run: typed in a terminal": 8, "varies: timing": 26}


FENCE = '```python\n--8<-- "losses.py:cost"\n```\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("text\n\n    x = 1\n", "never run"),
        ("- item\n\n        x = 1\n", "never run"),
        (">     x = 1\n", "never run"),
        ("> ```python\n> x = 1\n> ```\n", "line 1: code in a quotation"),
        ("> > ~~~\n> > x = 1\n> > ~~~\n", "line 1: code in a quotation"),
        ("- ```python\n  x = 1\n  ```\n", "line 3: the fence ``` is never closed"),
        ("text\n\n\tx = 1\n", "line 3: a tab"),
        ("\t```python\n\tx = 1\n\t```\n", "line 1: a tab"),
        ("<pre>x = 1</pre>\n", "line 1: code written as HTML"),
        ("a <code>x</code>\n", "line 1: code written as HTML"),
        ("text\n\n" + re.sub("^", "    ", FENCE, flags=re.M), "never run"),
        ('```sh not-run="because"\n1\n```\n', "not on the list of reasons"),
        ('```text not-run="typed in a terminal"\n1\n```\n', "only sh may say not-run"),
        (FENCE + '\n```output varies="digits"\n1\n```\n', "not on the list of reasons"),
        ("# T\n\n## One\n", "the heading 'One' has no id"),
        ("# T\n\nOne\n---\n", "the heading 'One' has no id"),
        ("# T\n\n## A { #a }\n\n## B { #a }\n", "two places of a page have the id 'a'"),
    ],
)
def test_what_nothing_would_check_is_refused_when_the_page_is_built(
    text: str, message: str
) -> None:
    with pytest.raises(BookError, match=message):
        fences(text)  # what check_pages sees: Markdown makes spaces of tabs
        render(text)


def test_inline_code_may_speak_of_html() -> None:
    assert "<code>&lt;pre&gt;</code>" in render("a `<pre>`, a `> ```\n")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for language in LANGUAGES:
        shutil.copytree(DOCS / language, tmp_path / language)
    return tmp_path


def test_a_page_beside_a_notebook_of_its_name_is_refused(docs: Path) -> None:
    shutil.copy(docs / "en/code.md", docs / "en/notebook_tour.md")
    with pytest.raises(BookError, match="en/notebook_tour: 2 pages have this address"):
        check_pages(docs)


def test_a_block_that_is_gone_in_both_languages_is_missed(docs: Path) -> None:
    for language in LANGUAGES:
        page = docs / language / "losses.md"
        text = page.read_text("utf-8")
        last = [one for one in fences(text) if one.language == "python"][-1]
        lines = text.splitlines()
        del lines[last.first : last.last + 1]
        page.write_text("\n".join(lines), "utf-8")
    gone = r"examples/losses.py:\w+ stands on its page 0 times"
    with pytest.raises(BookError, match=rf"(?s)ko: {gone}.*en: {gone}"):
        check_pages(docs)


def test_a_block_that_stands_twice_is_named_with_its_lines(docs: Path) -> None:
    page = docs / "en/losses.md"
    text = page.read_text("utf-8")
    one = next(one for one in fences(text) if one.language == "python")
    again = text.splitlines()[one.first : one.last + 1]
    page.write_text("\n".join([text, *again]), "utf-8")
    line = len(text.splitlines()) + 2
    twice = rf"en/losses.md: line {line}: losses.\w+ ends this block and that of line"
    with pytest.raises(BookError, match=f"{twice} {one.first + 1}"):
        check_pages(docs)


@pytest.mark.parametrize(
    ("cell", "output", "message"),
    [
        ("tick", "0.9 ms", "the code reads no clock"),
        ("spread", "dot", "no number stands before a unit"),
    ],
)
def test_only_a_timing_may_vary(cell: str, output: str, message: str) -> None:
    page = f'```python\n--8<-- "examples/vectorization.py:{cell}"\n```\n\n'
    [wrong] = check_varies(page + f'```output varies="timing"\n{output}\n```\n')
    assert message in wrong
