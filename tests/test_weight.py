"""What a reader fetches at a first visit, and that nothing else is published."""

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import brotli
import pytest

from book import LANGUAGES, ROOT
from book.address import SERVICE_WORKER
from book.compressed import TEXT
from book.release import files_of
from tests.loaded import loaded, module

KILOBYTE = 1024
FIRST_VISIT = 150 * KILOBYTE
FIGURE = 30 * KILOBYTE
LIVE = (ROOT / "docs/root/run/live.js").read_text(encoding="utf-8")
FIGURES = re.findall(r'import\("\./live/(\w+)\.js"\)', LIVE)
LOADED = re.compile(
    r'<(?:script[^>]*? src|link rel="(?:stylesheet|preload|icon)"[^>]*? href)="([^"]+)"'
)
NAMED = re.compile(r"""(?:href|src|data-index)="([^"#?]+)""")
MANIFEST = re.compile(r"/manifest-[0-9a-f]+\.json$")
# Published, and named by no page, style or script: who asks for it.
ASKED_BY = {
    ".nojekyll": "GitHub Pages",
    "404.html": "the host, for an address that is not there",
    "offline.html": "the service worker, for a page that it has not",
    "sitemap.xml": "search engines",
    "robots.txt": "search engines",
    "start.json": "the next build, which finds the packs made",
    "NanumGothic-LICENSE.txt": "the font's licence, which goes where the font goes",
    "service-worker.js": "a browser in which a block has run",
}


def first_visit(site: Path, page: Path) -> dict[str, int]:
    """Return the bytes of the page and of all that it loads, modules of modules too."""
    here = f"/{page.relative_to(site).as_posix()}"
    found = LOADED.findall(page.read_text(encoding="utf-8"))
    brings = [urljoin(here, address) for address in found if address[:5] != "data:"]
    return loaded(site, [here, *brings])


def figure_weight(site: Path, name: str) -> dict[str, int]:
    """Return its modules and what they import, beside what the page has already."""
    known = first_visit(site, site / "en" / "flower" / "index.html")
    return loaded(site, [module(site, name)], known)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_that_moves_is_light(site: Path, name: str) -> None:
    sizes = figure_weight(site, name)
    print(f"{sum(sizes.values()) / KILOBYTE:6.1f} KB  {name}")
    assert sum(sizes.values()) <= FIGURE, sizes


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_is_light(site: Path, language: str) -> None:
    visits = {
        page: first_visit(site, page)
        for page in sorted((site / language).rglob("index.html"))
    }
    heaviest = sorted(visits, key=lambda page: -sum(visits[page].values()))
    for page in heaviest:
        name, size = page.parent.relative_to(site), sum(visits[page].values())
        print(f"{size / KILOBYTE:6.1f} KB  {name}")
    largest = visits[heaviest[0]]
    assert sum(largest.values()) <= FIRST_VISIT, largest
    assert not [path for path in largest if "/search/" in path]


def test_the_font_comes_first_only_where_there_is_a_formula(site: Path) -> None:
    for language in LANGUAGES:
        for page in (site / language).rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            assert ('as="font"' in text) == ("<math" in text), page


def test_each_text_has_its_compressed_copies(site: Path) -> None:
    text = [
        path
        for path in files_of(site).values()
        if path.suffix in TEXT and path.name != "start.json"
    ]
    assert len(text) > 60
    for file in text:
        small, smaller = (file.with_name(f"{file.name}.{end}") for end in ("gz", "br"))
        content = file.read_bytes()
        assert gzip.decompress(small.read_bytes()) == content
        assert brotli.decompress(smaller.read_bytes()) == content


def test_all_that_is_published_is_asked_for(site: Path) -> None:
    files = files_of(site)
    asked: set[str] = set()
    scripts = ""
    for path, file in files.items():
        if file.suffix == ".js" and path != SERVICE_WORKER:
            scripts += file.read_text(encoding="utf-8")
        elif file.suffix in (".html", ".css") or MANIFEST.search(path):
            asked |= named(path, file.read_text(encoding="utf-8"))
    wholes = {path: path.removesuffix(".gz").removesuffix(".br") for path in files}
    alone = [
        path
        for path, whole in wholes.items()
        if whole not in asked
        and whole.rpartition("/")[2] not in ASKED_BY
        and whole.rpartition("/")[2] not in scripts
    ]
    assert alone == []
    assert set(ASKED_BY) <= {path.rpartition("/")[2] for path in files}


def named(path: str, text: str) -> set[str]:
    """Return the files that a page, a style or a manifest names."""
    base = re.search(r'<base href="/([^"]*)"', text)
    here = f"/{base[1] if base else path}"
    found = NAMED.findall(text)
    found += re.findall(r'property="og:image" content="([^"]+)"', text)
    found += re.findall(r"""url\(["']?([^"')#]+)""", text)
    found += re.findall(r'"src": "([^"]+)"', text)
    paths = {urlsplit(urljoin(here, address)).path[1:] for address in found}
    return {f"{name}index.html" if name[-1:] in ("/", "") else name for name in paths}


def test_nothing_of_the_themes_own_search_is_published(site: Path) -> None:
    assert not [path for path in files_of(site) if re.search("workers/|lunr", path)]
    for page in site.glob("*/**/*.html"):
        assert '"search": "' not in page.read_text(encoding="utf-8"), page
