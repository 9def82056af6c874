"""The theme's files stand once, for both languages."""

from pathlib import Path

import pytest

from book import LANGUAGES, BookError
from book.assets import share

PAGE = '<link href="{up}assets/book.css"> {{"search": "{up}x.js", "base": "."}}'
SHARED = '<link href="{up}assets/book.css"> {{"base": "."}}'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Two languages under /name/, each with the theme's files."""
    for language in LANGUAGES:
        home = tmp_path / language
        (home / "assets/fonts").mkdir(parents=True)
        (home / "assets/fonts/math.woff2").write_text("font")
        (home / "model").mkdir()
        (home / "index.html").write_text(PAGE.format(up=""))
        (home / "model/index.html").write_text(PAGE.format(up="../"))
        (home / "404.html").write_text(PAGE.format(up=f"/name/{language}/"))
    return tmp_path


def test_pages_point_to_one_folder(small: Path) -> None:
    share(small, "/name/")
    assert (small / "assets/fonts/math.woff2").read_text() == "font"
    for language in LANGUAGES:
        home = small / language
        assert not (home / "assets").exists()
        for name, up in (
            ("index.html", "../"),
            ("model/index.html", "../../"),
            ("404.html", "/name/"),
        ):
            assert (home / name).read_text() == SHARED.format(up=up)


def test_a_file_that_differs_is_named(small: Path) -> None:
    (small / "en/assets/fonts/math.woff2").write_text("another")
    with pytest.raises(BookError, match=r"math\.woff2 differs"):
        share(small, "/name/")
