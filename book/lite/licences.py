"""What JupyterLite brings of others, on the page of licences and in its file."""

import html
import json
import zipfile
from pathlib import Path

from book import LANGUAGES
from book.licences import RULE, TEXT, licence
from book.lite.application import OTHERS
from book.lite.fetch import wheels
from book.lite.lock import metadata

USE = {"ko": "JupyterLite", "en": "JupyterLite"}
# Their licence stands in a file alone.
UNSAID = {"jupyterlab-language-pack-ko-KR": "BSD-3-Clause"}
THEIRS = "third-party-licenses.json"  # what the application is made of


def add_licences(made: Path) -> None:
    """Put into a release the licences of what lite.txt pins and the site publishes."""
    chosen = [
        path for path in wheels().glob("*.whl") if not path.name.startswith(OTHERS)
    ]
    rows = [_row(path) for path in sorted(chosen)]
    for language in LANGUAGES:
        page = made / language / "licences" / "index.html"
        cells = [(*row, USE[language]) for row in rows]
        lines = "".join(f"<tr>{''.join(map(_cell, one))}</tr>\n" for one in cells)
        text = page.read_text(encoding="utf-8").replace(
            "</tbody>", f"{lines}</tbody>", 1
        )
        page.write_text(text, encoding="utf-8", newline="\n")
    file = made / "licences.txt"
    texts = [_text(path, row) for path, row in zip(sorted(chosen), rows, strict=True)]
    texts += [_packages(place) for place in sorted(made.rglob(THEIRS))]
    said = RULE.join([file.read_text(encoding="utf-8"), *texts])
    file.write_text(said, encoding="utf-8", newline="\n")


def _row(wheel: Path) -> tuple[str, str, str]:
    said = metadata(wheel)
    return said["Name"], said["Version"], UNSAID.get(said["Name"]) or licence(said)


def _cell(text: str) -> str:
    return f"<td>{html.escape(text)}</td>"


def _text(wheel: Path, row: tuple[str, str, str]) -> str:
    name, version, terms = row
    with zipfile.ZipFile(wheel) as zipped:
        files = [path for path in zipped.namelist() if TEXT.search(path)]
        texts = [zipped.read(path).decode("utf-8", "replace") for path in files]
    return "\n\n".join([f"{name} {version} ({terms})", *texts])


def _packages(place: Path) -> str:
    """Return the names and licences of what is in a bundle; the texts are beside it."""
    said = json.loads(place.read_text(encoding="utf-8"))["packages"]
    lines = [f"{one['name']} {one['versionInfo']} ({one['licenseId']})" for one in said]
    return "\n".join([f"In JupyterLite; texts: {place.parent.name}/{THEIRS}", *lines])
