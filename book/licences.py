"""What others made and a reader's browser gets, each with its licence: a table, a file.

Versions are the pinned ones; licences come from the packages' own metadata.
"""

import json
import re
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTFont

from book import ROOT, BookError, font
from book.runtime.fetch import PINNED
from book.runtime.node import LOCK, MODULES, install

TEXT = re.compile(r"\.dist-info/(?:licenses/)?(?:LICEN[CS]E|COPYING|NOTICE)[^/]*$")
CC_BY = "LICENSE-CC-BY-4.0.txt"
ICONS = "material/templates/.icons/material/LICENSE"
HEAD = {
    "ko": ("이름", "버전", "라이선스", "쓰이는 곳"),
    "en": ("name", "version", "licence", "where it is used"),
}
RUN = {"ko": "코드 실행", "en": "running code"}
FIGURES = {"ko": "코드가 그리는 그림", "en": "figures that code draws"}
LOOK = {"ko": "페이지의 모양", "en": "the look of the pages"}
USES = {  # what else is published must say where it is used
    "pyodide": RUN,
    "numpy": RUN,
    "prism-code-editor": {"ko": "코드 편집", "en": "editing code"},
    "@fontsource/nanum-gothic": {
        "ko": "그림 속 한글",
        "en": "Korean letters in figures",
    },
}
UNSAID = {"six": "MIT"}  # packages of the page that are not installed here


class Part(NamedTuple):
    """One thing that others made."""

    name: str
    version: str
    licence: str
    use: dict[str, str]
    texts: list[Path]


def parts() -> list[Part]:
    """Return all of them, in the order of the table."""
    names = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    wheels = [name.split("-")[:2] for name in PINNED["wheels"]]
    formulas = {"ko": "수식", "en": "formulas"}
    return [
        *(_npm(name) for name in names),
        Part("CPython", "3.14", "PSF-2.0", RUN, []),
        *(_python(name, version) for name, version in wheels),
        _python("mkdocs-material", distribution("mkdocs-material").version, LOOK),
        Part("Material Design Icons", "", "Apache-2.0", LOOK, [_icons()]),
        Part("STIX Two Math", *_stix(), formulas, []),
    ]


def licences(language: str) -> str:
    """Return the table for the page, as Markdown."""
    rows = [HEAD[language], ("---",) * 4]
    rows += [
        (part.name, part.version, part.licence, part.use[language]) for part in parts()
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def notices() -> str:
    """Return the licences' own texts, which go where the code goes."""
    install()
    said = [(ROOT / name).read_text("utf-8") for name in ("LICENSE", CC_BY)]
    for part in parts():
        texts = [path.read_text("utf-8", "replace") for path in part.texts]
        title = f"{part.name} {part.version} ({part.licence})"
        said.append("\n\n".join([title, *texts]))
    return f"\n{'=' * 72}\n".join(said)


def _npm(name: str) -> Part:
    packages = json.loads(LOCK.read_text("utf-8"))["packages"]
    said = packages[f"{MODULES.name}/{name}"]
    texts = sorted((MODULES / name).glob("LICENSE*"))
    return Part(name, said["version"], said["license"], _use(name), texts)


def _python(name: str, version: str, use: dict[str, str] | None = None) -> Part:
    use = use or USES.get(name, FIGURES)
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return Part(name, version, UNSAID[name], use, [])
    files = [path for path in found.files or [] if TEXT.search(path.as_posix())]
    texts = [Path(str(found.locate_file(path))) for path in files]
    return Part(name, version, _licence(found.metadata), use, texts)


def _licence(said: PackageMetadata) -> str:
    """Return what a package says of itself: an SPDX expression, or its classifier."""
    if "License-Expression" in said:
        return str(said["License-Expression"])
    for line in said.get_all("Classifier") or []:
        if line.startswith("License :: "):
            return str(line).rpartition(" :: ")[2]
    return str(said["License"])


def _stix() -> tuple[str, str]:
    """Return what the font says of itself."""
    names = TTFont(font.SOURCE)["name"]
    version = str(names.getDebugName(5)).split()[1]
    if "SIL Open Font License, Version 1.1" not in str(names.getDebugName(13)):
        raise BookError(f"{font.SOURCE} has another licence: look, and mend the table")
    return version, "OFL-1.1"


def _icons() -> Path:
    return Path(str(distribution("mkdocs-material").locate_file(ICONS)))


def _use(name: str) -> dict[str, str]:
    if name not in USES:
        raise BookError(f"say in book/licences.py where {name} is used")
    return USES[name]
