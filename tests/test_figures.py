"""Figures are drawn once for all that they depend on, and fit to stand in a page."""

import ast
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from book import LANGUAGES, ROOT, BookError, cache, depends, figures
from book.figures import draw, prepare
from book.markdown import FIGURE
from book.palette import BLUE

SAMPLE = '''
"""Figures to test with."""

import matplotlib.pyplot as plt

from book.drawing import Say
from book.palette import BLUE, BLUE_AREA


def sample(say: Say) -> plt.Figure:
    fig, ax = plt.subplots()
    ax.plot([0, 1], [0, 1], color=BLUE)
    ax.axhspan(0, 1, color=BLUE_AREA)
    ax.set_xlabel(say(ko="가로 W^{[1]}x_{1}", en="across W^{[1]}x_{1}"))
    ax.set_title(say(ko="위", en="above") + ", " + say(ko="가운데", en="middle"))
    ax.set_xticks([0, 1], [say(ko="왼쪽", en="left"), "1"])
    return fig
'''
SVG = "{http://www.w3.org/2000/svg}"
PAGES = sorted((ROOT / "docs").glob("[ke][on]/*.md"))
SOURCES = sorted((ROOT / "docs" / "figures").glob("*.py"))
Figure = tuple[str, str]


def name_of(page: Path) -> str:
    return f"{page.parent.name}-{page.stem}"


def shown(page: Path) -> list[Figure]:
    """The figures of a page, in its order."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return [
        (found["stem"], found["name"]) for found in map(FIGURE.match, lines) if found
    ]


def defined() -> Iterator[tuple[Figure, ast.FunctionDef]]:
    for path in SOURCES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield (path.stem, node.name), node


DEFINED = dict(defined())


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a figure, where nothing is kept yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(figures, "FIGURES", tmp_path)
    (tmp_path / "sample.py").write_text(SAMPLE, encoding="utf-8")
    return tmp_path / "sample.py"


@pytest.fixture
def svg(source: Path) -> str:
    return draw("sample", "sample", "ko")


def test_colours_follow_the_page(svg: str) -> None:
    assert "var(--figure-blue)" in svg and "var(--figure-blue-area)" in svg
    assert 'fill="currentColor"' in svg
    assert BLUE not in svg and "style=" not in svg


def test_text_stays_text_in_the_page_language_with_scripts(svg: str) -> None:
    assert ">가로 W<tspan" in svg
    assert re.search(r'<tspan dy="-0.4em" font-size="75%">\[1\]</tspan>', svg)
    assert "^{" not in svg and "_{" not in svg


def test_one_drawing_speaks_each_language(svg: str) -> None:
    assert ">위, 가운데<" in svg and ">왼쪽<" in svg
    english = draw("sample", "sample", "en")
    assert ">above, middle<" in english and ">left<" in english
    assert not re.search("[\ue000-\uf8ff가-힣]", english)


def test_every_reference_inside_is_found_and_carries_the_figures_name(svg: str) -> None:
    root = ET.fromstring(svg)
    ids = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
    references = set(re.findall(r'(?:url\(|href=")#([\w-]+)', svg))
    assert references and references == ids
    assert all(name.startswith("sample-sample-") for name in ids)


def test_width_is_set_and_height_follows(svg: str) -> None:
    attributes = ET.fromstring(svg).attrib
    assert "height" not in attributes and float(attributes["width"]) > 0


def test_drawing_twice_gives_the_same_bytes(source: Path, svg: str) -> None:
    kept(source).unlink()
    figures._read.cache_clear()
    assert draw("sample", "sample", "ko") == svg


def kept(source: Path) -> Path:
    """The only file that is kept for a source."""
    (place,) = (cache() / "figures").glob(f"{source.stem}-*.json")
    return place


def test_what_is_kept_is_not_drawn_again(
    source: Path, svg: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("subprocess.run", None)
    prepare([source])
    figures._read.cache_clear()
    assert draw("sample", "sample", "ko") == svg


def test_an_edited_figure_is_drawn_again(source: Path, svg: str) -> None:
    source.write_text(SAMPLE.replace("가운데", "한가운데"), encoding="utf-8")
    assert "한가운데" in draw("sample", "sample", "ko")


@pytest.mark.parametrize(
    "edited",
    [
        *("snippets/losses.py", "snippets/checks.py", "snippets/examples/forward.py"),
        *("book/drawing.py", "book/source.py", "book/palette.py", "book/marks.py"),
    ],
)
def test_a_change_in_what_a_figure_depends_on_draws_it_again(
    edited: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = ROOT / "docs" / "figures" / "backpropagation.py"
    before, content = figures._place(source), depends.content

    def changed(file: Path) -> tuple[str, str]:
        return (file.name, "new") if file == ROOT / edited else content(file)

    monkeypatch.setattr(figures, "content", changed)
    assert figures._place(source) != before


def test_what_no_figure_depends_on_draws_none_again() -> None:
    source = ROOT / "docs" / "figures" / "losses.py"
    held = {*depends.files(source), *depends.files(figures.DRAWER)}
    assert ROOT / "snippets" / "losses.py" in held
    assert not held & {ROOT / "book" / "build.py", ROOT / "snippets" / "pitfalls.py"}


def test_builds_side_by_side_keep_whole_figures(source: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        languages = ("ko", "en", "ko")
        svgs = list(pool.map(lambda key: draw("sample", "sample", key), languages))
    assert svgs[0] == svgs[2] != svgs[1]
    assert list((cache() / "figures").iterdir()) == [kept(source)]


def test_a_figure_that_is_edited_while_it_is_drawn_is_drawn_again(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It once left an empty file, which every later build stumbled over."""

    drawn = figures._drawn

    def edited(paths: list[Path]) -> dict[Path, figures.Drawn]:
        source.write_text(SAMPLE.replace("가운데", "한가운데"), encoding="utf-8")
        return drawn(paths)

    monkeypatch.setattr(figures, "_drawn", edited)
    assert "한가운데" in draw("sample", "sample", "ko")
    assert all(place.stat().st_size for place in (cache() / "figures").iterdir())


def test_a_figure_that_is_asked_for_is_kept_on(source: Path, svg: str) -> None:
    os.utime(kept(source), (0, 0))
    figures._read.cache_clear()
    draw("sample", "sample", "ko")
    assert kept(source).stat().st_mtime > 0


def test_a_figure_that_fails_is_named(source: Path) -> None:
    source.write_text(SAMPLE.replace("[0, 1], [0, 1]", "[0, 1], [0]"), "utf-8")
    with pytest.raises(BookError, match=r"while figure:sample\.sample was drawn"):
        draw("sample", "sample", "ko")


def test_every_figure_that_is_drawn_is_shown() -> None:
    assert {figure for page in PAGES for figure in shown(page)} == set(DEFINED)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_caption_is_short_and_no_copy_of_what_is_to_be_seen(page: Path) -> None:
    longest = {"ko": 60, "en": 95}[page.parent.name]
    lines = page.read_text(encoding="utf-8").splitlines()
    for figure in filter(None, map(FIGURE.match, lines)):
        assert 8 < len(figure["caption"]) <= longest
        assert figure["caption"].endswith(".")
        assert figure["caption"] not in figure["alt"]


@pytest.mark.parametrize("figure", sorted(DEFINED), ids=".".join)
def test_figure_says_what_it_shows(figure: Figure) -> None:
    assert ast.get_docstring(DEFINED[figure])


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_figures_of_a_page_are_small(page: Path) -> None:
    """The marks of ko/flower once stood in the page one by one, 1,978 of them."""
    svgs = [draw(*figure, page.parent.name) for figure in shown(page)]
    assert sum(svg.count("<") - svg.count("</") for svg in svgs) < 500
    assert sum(len(svg.encode()) for svg in svgs) < 110_000


@pytest.mark.parametrize("figure", sorted(DEFINED), ids=".".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_out(figure: Figure, language: str) -> None:
    assert not re.search("[\ue000-\uf8ff]", draw(*figure, language))


SMALLEST = 9  # pixels
NARROW = 358  # pixels of text in a window of 390


@pytest.mark.parametrize("figure", sorted(DEFINED), ids=".".join)
def test_labels_can_be_read_on_a_phone(figure: Figure) -> None:
    root = ET.fromstring(draw(*figure, "ko"))
    scale = NARROW / max(float(root.attrib["viewBox"].split()[2]), NARROW / 1.35)
    sizes = [
        float(text.attrib["font-size"].removesuffix("px")) * scale
        for text in root.iter(f"{SVG}text")
    ]
    assert min(sizes, default=SMALLEST) >= SMALLEST
