"""The book as an app: what its manifests say, and how its icons look."""

import io
import json
import re
from pathlib import Path
from urllib.parse import urljoin

import numpy as np
import pytest
from PIL import Image

from book import LANGUAGES, ROOT, BookError
from book.icons import icon

GROUND, LINE, BLUE = (0x12, 0x3C, 0x3F), (0xF6, 0xEF, 0xE3), (0x8F, 0xC1, 0xF2)
NAMES = {
    "ko": "로지스틱 회귀에서 2층 신경망까지",
    "en": "From logistic regression to a 2-layer network",
}


def drawn(size: int, whole: bool) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(icon(size, whole))).convert("RGBA"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_leads_to_the_manifest_of_its_language_and_that_to_icons(
    site: Path, language: str
) -> None:
    places = set()
    for page in (site / language).rglob("index.html"):
        found = re.findall(r'rel="manifest" href="([^"]+)"', page.read_text("utf-8"))
        here = f"/name/{page.relative_to(site).as_posix()}"
        places |= {urljoin(here, address) for address in found}
        assert len(found) == 1, here
    (place,) = places
    said = json.loads((site / place.removeprefix("/name/")).read_text("utf-8"))
    assert (said["name"], said["lang"]) == (NAMES[language], language)
    assert urljoin(place, said["start_url"]) == f"/name/{language}/"
    assert urljoin(place, said["scope"]) == "/name/"
    assert len(said["icons"]) == 4
    for one in said["icons"]:
        file = site / urljoin(place, one["src"]).removeprefix("/name/")
        with Image.open(file) as picture:
            width, height = picture.size
        assert one["sizes"] == f"{width}x{height}"


@pytest.mark.parametrize("size", [192, 512])
def test_an_icon_is_the_sign(size: int) -> None:
    pixels = drawn(size, whole=False)
    for (x, y), colour in {(16, 16): LINE, (8.5, 12): BLUE, (16, 2): GROUND}.items():
        at = pixels[int(y / 32 * size), int(x / 32 * size)]
        assert np.abs(at[:3].astype(int) - colour).max() < 8
    assert pixels[0, 0, 3] == 0 and pixels[size // 2, size // 2, 3] == 255


def test_a_device_may_cut_the_other_to_a_circle() -> None:
    pixels = drawn(192, whole=True)
    y, x = np.indices(pixels.shape[:2]) - 95.5
    outside = pixels[np.hypot(x, y) > 0.4 * 192]
    assert (outside[:, 3] == 255).all()
    assert np.abs(outside[:, :3].astype(int) - GROUND).max() < 8


def test_a_sign_that_cannot_be_drawn_stops_the_build(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg viewBox="0 0 32 32"><polygon points="0 0 1 1"/></svg>')
    with pytest.raises(BookError, match="polygon"):
        icon(192, whole=False, logo=logo)


def test_what_is_around_a_page_has_the_colour_of_its_paper(site: Path) -> None:
    pages, root = (
        [*dict.fromkeys(re.findall(found, (ROOT / path).read_text("utf-8")))]
        for path, found in (
            ("docs/theme/assets/book.css", r"(?m)^ +--paper: (#\w+)"),
            ("docs/root/root.css", r"background: (#\w+)"),
        )
    )
    assert pages == root and len(pages) == 2
    said = [
        f'<meta name="theme-color" media="(prefers-color-scheme: {look})" '
        f'content="{paper}">'
        for look, paper in zip(("light", "dark"), pages, strict=True)
    ]
    for page in site.rglob("*.html"):
        if "jupyter" not in page.parts:
            html = page.read_text("utf-8")
            assert re.findall('<meta name="theme-color"[^>]*>', html) == said, page
    (manifest,) = (site / "ko").glob("manifest-*.json")
    assert json.loads(manifest.read_text("utf-8"))["theme_color"] == pages[0]
