"""The figures of a block, shown when they are shown."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.font_manager import fontManager
from matplotlib.image import imread

from book.hangul import hangul_font
from tests.pressed import Page

pytestmark = pytest.mark.usefixtures("worker", "backend")

DARK = "plt.style.use('dark_background')\n"
PLOT = "import matplotlib.pyplot as plt\n"
DRAW = "plt.plot([0, 1])\nplt.title('{}')\n"


@pytest.fixture(scope="module")
def font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("font") / "NanumGothic-Regular.ttf"
    path.write_bytes(hangul_font())
    return path


@pytest.fixture
def backend(font: Path) -> Iterator[None]:
    """The page's backend, with its font; then the one that was before."""
    import page.backend

    before, defaults = plt.get_backend(), matplotlib.rcParamsDefault.copy()
    page.backend.use_hangul(font)
    added = fontManager.ttflist[-1]
    plt.close("all")  # what other tests have left
    plt.switch_backend("module://page.backend")
    yield
    plt.close("all")
    fontManager.ttflist.remove(added)
    fontManager._findfont_cached.cache_clear()  # type: ignore[attr-defined]
    dict.update(matplotlib.rcParamsDefault, defaults)
    plt.switch_backend(before)


def pixels(figure: tuple[bytes, str, bool]) -> Any:
    return imread(io.BytesIO(figure[0]))[:, :, :3]


def drawn(code: str) -> Page:
    page = Page(PLOT + code)
    result = page.press(1)
    assert result["error"] is None, result["error"]
    return page


def test_a_figure_says_what_its_titles_say_and_is_whole() -> None:
    page = drawn(
        "fig, ax = plt.subplots(figsize=(5, 1.4))\n"
        "ax.set(title='Cost', xlabel='iterations', ylabel='J')\nplt.show()"
    )
    ((png, alt, photo),) = page.figures
    assert (alt, photo) == ("Cost, iterations, J", False)
    assert png.startswith(b"\x89PNG")
    edges = pixels(page.figures[0])[[0, -1]]
    assert edges.min() == 1  # nothing is cut off
    page.run("1")
    assert len(page.figures) == 1


def test_each_show_gives_its_own_picture() -> None:
    page = drawn(
        DRAW.format("one") + "plt.show()\n" + DRAW.format("two") + "plt.show()"
    )
    assert [alt for _, alt, _ in page.figures] == ["one", "two"]
    one, two = map(pixels, page.figures)
    assert abs((one < 1).sum() - (two < 1).sum()) < 0.1 * (one < 1).sum()


def test_a_picture_stands_where_it_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []
    page = Page(PLOT + "print('a')\nplt.figure()\nplt.show()\nprint('b')")
    page.shown = lambda: order.append(capfd.readouterr().out)
    page.press(1)
    assert order == ["a\n"]
    assert capfd.readouterr().out == "b\n"


def test_a_closed_stream_hides_no_picture() -> None:
    page = drawn("import sys\nsys.stdout.close()\nplt.figure()\nplt.show()")
    assert len(page.figures) == 1


def test_a_figure_belongs_to_the_block_that_drew_it_also_before_an_error() -> None:
    page = Page(PLOT + DRAW.format("mine") + "1 / 0", "2")
    assert page.press(1)["error"]["name"] == "ZeroDivisionError"
    assert [alt for _, alt, _ in page.figures] == ["mine"]


BAD = {
    r"plt.title(r'$\fooo{$')": "ValueError",
    "plt.figure(figsize=(200, 200))": "ValueError",
    "plt.figure(figsize=(1e6, 1e-3))": "ValueError",
    "plt.text(1e9, 0, 'far')": "",
}


@pytest.mark.parametrize("code", BAD)
@pytest.mark.parametrize("show", ["", "\nplt.show()"])
def test_a_figure_that_cannot_be_drawn_harms_no_other(code: str, show: str) -> None:
    page = Page(PLOT + code + show)
    error = page.press(1)["error"]
    if BAD[code]:
        assert error["name"] == BAD[code]
        assert "could not be drawn" in error["help"]
        assert "savefig" not in error["traceback"]
        assert ("plt.show()" in error["traceback"]) == bool(show)
    page.edit(1, PLOT + DRAW.format("good"))
    page.figures.clear()
    assert page.press(1)["error"] is None
    assert [alt for _, alt, _ in page.figures] == ["good"]


def test_a_bad_figure_hides_no_good_one() -> None:
    page = Page(PLOT + "plt.title('$\\\\x{$')\nplt.figure()\n" + DRAW.format("good"))
    assert page.press(1)["error"]["name"] == "ValueError"
    assert [alt for _, alt, _ in page.figures] == ["good"]


@pytest.mark.parametrize("text", ["비용 곡선", "비용 $J$ 곡선", "−1", "a"])
@pytest.mark.parametrize("first", ["", "plt.rcdefaults()\n", DARK])
def test_hangul_and_the_minus_sign_are_drawn(
    text: str, first: str, capfd: pytest.CaptureFixture[str]
) -> None:
    page = drawn(first + f"plt.plot([-1, 1])\nplt.title('{text}')")
    assert capfd.readouterr() == ("", "")
    other = drawn(first + f"plt.plot([-1, 1])\nplt.title('{text[:-1]}\u4e00')")
    assert not np.array_equal(pixels(page.figures[0]), pixels(other.figures[0]))


def test_letters_that_no_font_has_are_told_in_one_line(
    capfd: pytest.CaptureFixture[str],
) -> None:
    drawn("plt.title('漢字')\nplt.xlabel('漢字')\nplt.tight_layout()")
    err = capfd.readouterr().err
    assert err == "UserWarning: no font has 字 漢\n"


@pytest.mark.parametrize(
    "code", ["plt.imshow([[0, 1]])", "plt.figure().figimage([[1]])"]
)
def test_images_are_told_from_drawings(code: str) -> None:
    assert [photo for _, _, photo in drawn(code).figures] == [True]


def test_another_backend_is_shown_at_the_end() -> None:
    agg = "import matplotlib\nmatplotlib.use('agg')\n"
    page = drawn(agg + DRAW.format("x") + "plt.show()")
    assert [alt for _, alt, _ in page.figures] == ["x"]
