"""Every style, script, picture and font is named by its content."""

import re
from pathlib import Path

import pytest

from book.address import FOR_GOOD, for_good, named
from book.fingerprint import fingerprint

PAGE = """<link rel="icon" href="../assets/logo.svg">
<link rel="stylesheet" href="../assets/book.css">
<script type="module" src="../../run/main.js"></script>
<a href="../assets/">book.css</a> <a href="#logo.svg">"""
NOT_FOUND = '<img src="/name/ko/assets/logo.svg"><a href="/name/ko/">'
ROOT_PAGE = '<base href="/name/"><img src="ko/assets/logo.svg"><link href="root.css">'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of three pages, under /name/."""
    files = {
        "index.html": ROOT_PAGE,
        "root.css": "a {}",
        "ko/404.html": NOT_FOUND,
        "ko/model/index.html": PAGE,
        "ko/assets/book.css": '@font-face { src: url("fonts/math.woff2") }',
        "ko/assets/fonts/math.woff2": "font",
        "ko/assets/logo.svg": "<svg/>",
        "ko/assets/javascripts/bundle.a5f9d56c.min.js": "material()",
        "service-worker.js": "list",
    }
    return write(tmp_path / "site", files)


def write(site: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    return site


def test_what_is_referred_to_is_found_under_its_new_name(small: Path) -> None:
    fingerprint(small, "/name/", {"run/main.js": "main-ABCDEFGH.js"})
    assets = small / "ko/assets"
    logo = named("logo.svg", b"<svg/>")
    (style,) = assets.glob("book-*.css")
    font = named("math.woff2", b"font")
    assert (assets / "fonts" / font).is_file()
    assert style.read_text() == f'@font-face {{ src: url("fonts/{font}") }}'
    page = (small / "ko/model/index.html").read_text()
    assert f'href="../assets/{logo}"' in page
    assert f'href="../assets/{style.name}"' in page
    assert 'src="../../run/main-ABCDEFGH.js"' in page
    assert page.endswith('<a href="../assets/">book.css</a> <a href="#logo.svg">')
    assert f'src="/name/ko/assets/{logo}"' in (small / "ko/404.html").read_text()
    root = (small / "index.html").read_text()
    assert f'<base href="/name/"><img src="ko/assets/{logo}">' in root
    assert re.search(r'href="root-[0-9a-f]{16}\.css"', root)


def test_what_has_such_a_name_keeps_it_and_so_does_the_service_worker(
    small: Path,
) -> None:
    fingerprint(small, "/name/", {})
    assert (small / "ko/assets/javascripts/bundle.a5f9d56c.min.js").is_file()
    assert (small / "service-worker.js").is_file()


def test_a_style_has_a_new_address_when_its_font_has(small: Path) -> None:
    other = small.with_name("other")
    write(other, {p.relative_to(small).as_posix(): p.read_text() for p in files(small)})
    (other / "ko/assets/fonts/math.woff2").write_text("another")
    names = []
    for site in (small, other):
        fingerprint(site, "/name/", {})
        names += [path.name for path in site.glob("ko/assets/book-*.css")]
    assert len(set(names)) == 2


def files(site: Path) -> list[Path]:
    return [path for path in site.rglob("*") if path.is_file()]


def test_all_that_a_page_loads_is_named_by_its_content(site: Path) -> None:
    loaded = re.compile(r'<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"')
    other = re.compile(r'rel="(?:canonical|alternate ?|prev|next)"')
    for page in site.rglob("*.html"):
        for tag in loaded.finditer(page.read_text(encoding="utf-8")):
            if not other.search(tag[0]) and not tag[1].startswith("data:"):
                assert for_good(tag[1]), (page, tag[0])


@pytest.mark.parametrize(
    ("path", "good"),
    [
        ("run/python-0123456789abcdef/core.wasm", True),
        ("run/book-0123456789abcdef.zip.gz", True),
        ("run/main-ABCD2345.js", True),
        ("en/assets/stylesheets/main.57a0d79d.min.css", True),
        ("en/rank-1/index.html", False),
        ("run/main.js", False),
        ("en/search/index-0123456789abcdef.json", True),
    ],
)
def test_one_rule_says_what_never_changes(path: str, good: bool) -> None:
    assert for_good(path) == good
    assert bool(re.search(FOR_GOOD, f"/{path}")) == good
