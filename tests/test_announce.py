"""Whatever its address: what search engines and networks are told of the book."""

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from PIL import Image, ImageChops

from book import LANGUAGES, ROOT, BookError, build, cards, finish
from book.announce import announce, card_of
from book.pages import MkDocs

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINK = "{http://www.w3.org/1999/xhtml}link"
ADDRESSES = ["https://example.org", "https://example.org/name", "https://a.b/pr/12/x"]


def head(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8").partition("<body")[0], "html.parser")


def told(page: Path) -> list[str]:
    """Return the whole addresses that the head of a page names."""
    tags = head(page).select("link[rel=canonical], link[hreflang]")
    return [str(tag["href"]) for tag in tags] + [
        str(tag["content"])
        for name in ("og:url", "og:image")
        for tag in head(page).select(f"meta[property='{name}']")
    ]


@pytest.fixture(scope="module")
def places(site: Path) -> list[Path]:
    pages = [page for key in LANGUAGES for page in (site / key).rglob("index.html")]
    assert len(pages) > 60
    return [site / "index.html", *pages]


def test_each_page_is_on_the_map_with_its_twin(site: Path, places: list[Path]) -> None:
    urls = ET.parse(site / "sitemap.xml").getroot()
    mapped = {url.findtext(LOC): url for url in urls}
    wanted = {
        f"{build.ADDRESS}/{page.relative_to(site).as_posix()}".removesuffix(
            "index.html"
        )
        for page in places
    }
    assert mapped.keys() == wanted
    for address, url in mapped.items():
        twins = {link.get("hreflang"): link.get("href") for link in url.iter(LINK)}
        if address != f"{build.ADDRESS}/":
            assert set(twins) == set(LANGUAGES) and address in twins.values()
            assert set(twins.values()) <= wanted
    assert not [*site.glob("*/sitemap.xml*")]
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {build.ADDRESS}/sitemap.xml" in robots.splitlines()


def test_each_page_has_a_picture_of_its_own_of_the_size_it_says(
    site: Path, places: list[Path]
) -> None:
    pictures: dict[str, Path] = {}
    for page in places:
        said = {
            str(tag.get("property") or tag.get("name")): str(tag.get("content"))
            for tag in head(page).select("meta")
        }
        assert said["twitter:card"] == "summary_large_image"
        size = said["og:image:width"], said["og:image:height"]
        with Image.open(site / urlsplit(said["og:image"]).path[1:]) as picture:
            assert picture.format == "PNG" and tuple(map(str, picture.size)) == size
        assert said["og:image"] not in pictures, (page, pictures[said["og:image"]])
        pictures[said["og:image"]] = page
    files = [*(site / "assets/cards").iterdir()]
    assert len(files) == len(pictures)
    assert max(file.stat().st_size for file in files) < 60_000


def test_a_page_that_is_not_there_has_none_and_is_not_to_be_found(site: Path) -> None:
    for page in [site / "404.html", *(site / key / "404.html" for key in LANGUAGES)]:
        (robots,) = head(page).select("meta[name=robots]")
        assert robots["content"] == "noindex"
        assert not head(page).select("meta[property='og:image'], link[rel=canonical]")


def test_all_follows_the_address(
    tmp_path: Path, one_page_book: Callable[[str, str], Path]
) -> None:
    sources = one_page_book("index.md", "---\ntitle: A\n---\n# A\n")
    with MkDocs() as ko, MkDocs() as en:
        for number, address in enumerate(ADDRESSES):
            pages, made = tmp_path / f"{number}.raw", tmp_path / f"{number}"
            pages.mkdir()
            build.write_pages(pages, {"ko": ko, "en": en}, address, sources)
            finish.copy_pages(pages, made)
            finish.copy_root(ROOT / "docs/root", made, address)
            announce(made, address)
            for page in made.rglob("index.html"):
                here = page.parent.relative_to(made).as_posix().removeprefix(".")
                own = f"{address}/{here}/" if here else f"{address}/"
                assert told(page).count(own) == 3, page  # canonical, hreflang, og:url
                assert all(said.startswith(f"{address}/") for said in told(page))
            for name in ("sitemap.xml", "robots.txt"):
                text = (made / name).read_text(encoding="utf-8")
                named = re.findall(r"https://(?!www\.)[^\"<\s]+", text)
                assert named and all(said.startswith(address) for said in named)
            lost = (made / "404.html").read_text(encoding="utf-8")
            assert f'<base href="{finish.base_of(address)}">' in lost


def test_a_card_has_every_letter_or_is_refused() -> None:
    known = cards.Card("4.6", "꽃 ŷ − ∂", "책")
    cards.check(known)
    with pytest.raises(BookError, match=r"no letter for .*뷁"):
        cards.check(known._replace(title="뷁"))  # in no list of syllables that we have


@pytest.mark.parametrize("text", ["역전파", "ŷ − 1"])
def test_what_a_card_says_is_drawn(text: str) -> None:
    """Each word leaves ink beside the flower, and no box for a letter that lacks."""
    left = (0, 0, cards.WIDTH - cards.HEIGHT, cards.HEIGHT)
    blank, drawn = (
        Image.open(io.BytesIO(cards.draw(cards.Card("", said, "")))).convert("L")
        for said in ("", text)
    )
    box = ImageChops.difference(blank.crop(left), drawn.crop(left)).getbbox()
    assert box and box[0] >= cards.MARGIN - 4 and box[2] <= cards.MARGIN + cards.ROOM
    assert box[2] - box[0] > 0.8 * cards.length(text, cards.SIZES[0])


def test_a_long_title_gets_smaller_and_one_that_is_too_long_is_refused() -> None:
    size, lines = cards.fitted("short")
    smaller, more = cards.fitted("a title that goes on and on " * 3)
    assert smaller < size and len(more) > len(lines)
    with pytest.raises(BookError, match="too long"):
        cards.fitted("x" * 60)


def test_the_number_of_a_chapter_is_on_its_card(site: Path) -> None:
    html = (site / "ko/model/index.html").read_text(encoding="utf-8")
    card, home = card_of(html), card_of((site / "ko/index.html").read_text("utf-8"))
    assert card and card.number == "1.1" and card.book
    assert home and not home.number
