"""Building both languages into one site."""

from collections.abc import Callable
from pathlib import Path

import pytest

from book import BookError, build
from book.build import ROOT


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/name", "/name/"),
        ("https://example.org/name/", "/name/"),
    ],
)
def test_root_pages_know_where_the_book_lives(
    tmp_path: Path, address: str, base: str
) -> None:
    build.copy_root(ROOT / "docs/root", tmp_path, build.base_of(address))
    for page in ("index.html", "404.html"):
        assert f'<base href="{base}">' in (tmp_path / page).read_text(encoding="utf-8")


def test_no_module_is_published_but_in_a_bundle(tmp_path: Path) -> None:
    build.copy_root(ROOT / "docs/root", tmp_path, "/")
    published = {path.name for path in (tmp_path / "run").iterdir()}
    assert published == {"run.css", "NanumGothic-LICENSE.txt"}


def test_a_language_that_fails_leaves_the_site_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    for folder in (site, build.raw(site)):
        (folder / "ko").mkdir(parents=True)
        (folder / "ko/index.html").write_text("before", encoding="utf-8")
    monkeypatch.setitem(build.CONFIGURATIONS, "ko", "no-such.yml")
    with pytest.raises(BookError, match=r"no-such\.yml does not build"):
        build.build(site, ["ko"])
    for folder in (site, build.raw(site)):
        assert (folder / "ko/index.html").read_text(encoding="utf-8") == "before"
        assert [path.name for path in folder.iterdir()] == ["ko"]


def test_a_dead_link_fails_the_build(
    tmp_path: Path,
    one_page_book: Callable[[str, str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    configuration = one_page_book("index.md", "# A\n\n[B](no-such-page.md)\n")
    monkeypatch.setitem(build.CONFIGURATIONS, "ko", str(configuration))
    with pytest.raises(BookError, match=r"no-such-page\.md"):
        build.build(tmp_path / "site", ["ko"])
