"""The wheel of matplotlib, with letters for Hangul, as in the page's own Python."""

import json
import tempfile
import zipfile
from pathlib import Path

from book import BookError
from book.hangul import write_archive
from page.figures import FAMILY

LIST = "matplotlib/fontlist.json"
LIKE = "DejaVuSans.ttf"  # stands in the list as the new one is to
SETTINGS = "matplotlib/mpl-data/matplotlibrc"
USUAL = "#font.family:  sans-serif"
BOTH = f"#font.family:  DejaVu Sans, {FAMILY}"


def with_hangul(wheel: Path, place: Path) -> None:
    """Copy the wheel; from there matplotlib draws what DejaVu Sans has not."""
    with (
        tempfile.TemporaryDirectory() as folder,
        zipfile.ZipFile(wheel) as old,
        zipfile.ZipFile(_font(Path(folder, "font.zip"))) as new,
        zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        changed = {
            LIST: _listed(old.read(LIST), new.namelist()),
            SETTINGS: _set(old.read(SETTINGS).decode()).encode(),
        }
        for archive in (old, new):
            for info in archive.infolist():
                content = changed.get(info.filename) or archive.read(info)
                made.writestr(info, content, zipfile.ZIP_DEFLATED)


def _font(place: Path) -> Path:
    write_archive(place)
    return place


def _listed(text: bytes, files: list[str]) -> bytes:
    """Add the font to the list of those that are there."""
    fonts = json.loads(text)
    (like,) = [one for one in fonts["ttflist"] if one["fname"].endswith(f"/{LIKE}")]
    (font,) = [Path(file).name for file in files if file.endswith(".ttf")]
    place = like["fname"].replace(LIKE, font)
    fonts["ttflist"].append(like | {"fname": place, "name": FAMILY})
    return json.dumps(fonts).encode()


def _set(text: str) -> str:
    if text.count(USUAL) != 1:
        raise BookError("matplotlib sets its fonts in another way: mend USUAL")
    return text.replace(USUAL, BOTH)
