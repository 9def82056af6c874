"""Building both languages into one site."""

import os
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from book import ROOT, BookError, build, finish, pages
from book.lock import PRIVATE, alone


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
    finish.copy_root(ROOT / "docs/root", tmp_path, address)
    for page in ("index.html", "404.html"):
        assert f'<base href="{base}">' in (tmp_path / page).read_text(encoding="utf-8")


def test_no_module_is_published_but_in_a_bundle(tmp_path: Path) -> None:
    finish.copy_root(ROOT / "docs/root", tmp_path, build.ADDRESS)
    published = {path.name for path in (tmp_path / "run").iterdir()}
    assert published == {"run.css", "NanumGothic-LICENSE.txt"}


def test_a_language_that_fails_leaves_the_site_as_it_was(
    tmp_path: Path, one_page_book: Callable[[str, str], Path]
) -> None:
    site, sources = tmp_path / "site", one_page_book("index.md", "# A\n")
    for folder in (site, build.raw(site)):
        (folder / "ko").mkdir(parents=True)
        (folder / "ko/index.html").write_text("before", encoding="utf-8")
    (sources / "docs/en/index.md").write_text("[B](no-such-page.md)\n")
    with pytest.raises(BookError, match=r"docs/en: .*no-such-page\.md"):
        build.build(site, sources=sources)
    for folder in (site, build.raw(site)):
        assert (folder / "ko/index.html").read_text(encoding="utf-8") == "before"
        assert not (folder / "en").exists()


@pytest.mark.parametrize("locale", ["C", "ko_KR.EUC-KR"])
def test_pages_are_made_in_any_locale_and_folder(
    tmp_path: Path,
    one_page_book: Callable[[str, str], Path],
    monkeypatch: pytest.MonkeyPatch,
    locale: str,
) -> None:
    for name, value in {"LC_ALL": locale, "PYTHONUTF8": "0"}.items():
        monkeypatch.setenv(name, value)
    sources = one_page_book("index.md", "# 가 ŷ\n").rename(tmp_path / "책 한 권")
    folder = sources / "site.raw"
    folder.mkdir()
    with pages.MkDocs() as mkdocs:
        build.write_pages(folder, {"ko": mkdocs}, build.ADDRESS, sources)
    assert "가 ŷ" in (folder / "ko/index.html").read_text(encoding="utf-8")


def test_what_is_wrong_in_a_page_is_said_without_a_page_of_pythons(
    tmp_path: Path, one_page_book: Callable[[str, str], Path]
) -> None:
    sources = one_page_book("index.md", "# A\n\n```python\nx\n```\n")
    with pytest.raises(BookError, match="include lines only") as caught:
        build.build(tmp_path / "site", ["ko"], sources=sources)
    assert "index.md" in str(caught.value) and "Traceback" not in str(caught.value)


def test_a_changed_page_is_made_alone_and_named_like_the_others(
    tmp_path: Path, one_page_book: Callable[[str, str], Path]
) -> None:
    sources = one_page_book("index.md", "---\ntitle: One\n---\n# One\n")
    text = (sources / "mkdocs.yml").read_text(encoding="utf-8")
    made = text.replace("nav: [index.md]", "nav: [index.md, two.md]")
    (sources / "mkdocs.yml").write_text(made, encoding="utf-8")
    page, folder = sources / "docs/en/two.md", tmp_path / "site.raw"
    page.write_text("---\ntitle: Two\n---\n# Two\n")
    folder.mkdir()
    with pages.MkDocs() as mkdocs:
        build.write_pages(folder, {"en": mkdocs}, build.ADDRESS, sources)
        index = (folder / "en/search/search_index.json").read_bytes()
        first = (folder / "en/index.html").stat().st_mtime_ns
        page.write_text("---\ntitle: Two\n---\n# Two\n\nzebra\n")
        build.write_pages(folder, {"en": mkdocs}, build.ADDRESS, sources, quick=True)
        two = (folder / "en/two/index.html").read_text(encoding="utf-8")
        assert "zebra" in two and "One" in two
        assert (folder / "en/index.html").stat().st_mtime_ns == first
        assert (folder / "en/search/search_index.json").read_bytes() == index
        page.write_text("---\ntitle: Three\n---\n# Three\n")
        build.write_pages(folder, {"en": mkdocs}, build.ADDRESS, sources, quick=True)
    assert "Three" in (folder / "en/index.html").read_text(encoding="utf-8")


def test_mkdocs_ends_with_the_build_that_has_started_it() -> None:
    started = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, signal; from book.pages import MkDocs; "
            "print(MkDocs().process.pid, flush=True); "
            "os.kill(os.getpid(), signal.SIGTERM)",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    for _ in range(600):
        try:
            os.kill(int(started.stdout), 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("it lives on")


def test_two_builds_take_turns(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with alone(tmp_path):
            order.append("second")

    with alone(tmp_path):
        other = threading.Thread(target=second)
        other.start()
        other.join(0.3)
        order.append("first")
    other.join()
    assert order == ["first", "second"]


def test_what_a_killed_build_has_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / f"{PRIVATE}x/ko").mkdir(parents=True)
    (tmp_path / ".well-known").mkdir()
    with alone(tmp_path):
        assert not (tmp_path / f"{PRIVATE}x").exists()
    assert (tmp_path / ".well-known").is_dir()


def test_a_dead_link_fails_the_build(
    tmp_path: Path, one_page_book: Callable[[str, str], Path]
) -> None:
    sources = one_page_book("index.md", "# A\n\n[B](no-such-page.md)\n")
    with pytest.raises(BookError, match=r"no-such-page\.md"):
        build.build(tmp_path / "site", ["ko"], sources=sources)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "Makefile"])
def test_all_who_name_the_versions_of_python_agree(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["requires-python"] == ">=3.11,<3.15"
    assert "Python 3.11 to 3.14" in (ROOT / name).read_text(encoding="utf-8")
