"""Puts JupyterLite into a release: what no book changes, and what is this one's."""

import hashlib
import shutil
from pathlib import Path

from book import LANGUAGES
from book.address import key
from book.lite.application import EXTENSION, PAGES, application, extension
from book.lite.configuration import LOCALES, Parts, configure
from book.lite.contents import write_contents, write_json
from book.lite.licences import add_licences
from book.lite.links import link_notebooks
from book.lite.lock import lock
from book.policy import with_policy
from book.release import files_of
from book.wheel import write_wheel

FOLDER = "jupyter"  # of the site; in it, a folder a language
NAMES = {
    "en": {"displayName": "English", "nativeName": "English"},
    "ko_KR": {"displayName": "Korean", "nativeName": "한국어"},
}
# Jupyter compiles its settings' schemas and loads Pyodide by `new Function`.
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-eval'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'none'",
    "object-src": "'none'",
}
OPENING = {"ko": "JupyterLite를 여는 중입니다.", "en": "Opening JupyterLite."}
HIDDEN = '<div id="jupyterlite-loading-indicator" class="hidden">'
# Dark from the first moment; menus in one line; what is said where no script runs.
STYLE = """<style>
@media (prefers-color-scheme: dark) {
  body, body #jupyterlite-loading-indicator { background-color: #111; color: #fff; }
  .jupyterlite-loading-indicator-text { color: #bdbdbd; }
}
.lm-MenuBar-itemLabel { white-space: nowrap; }
noscript { position: relative; z-index: 1001; }
</style>
</head>"""
MANIFEST = '<link rel="manifest" href="../manifest.webmanifest">'
NOT_FOUND = '<meta name="robots" content="noindex">'  # search engines have the pages
# Jupyter reads what it says of itself there, too.
DOOR = f"""<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>JupyterLite</title>
{MANIFEST}
<meta http-equiv="refresh" content="0; url=tree/index.html">
<script id="jupyter-config-data" type="application/json">{{}}</script>
</head>
<body></body>
</html>
"""


def install(made: Path, python: Path, locked: bool = True) -> None:
    """Make JupyterLite in a release; `python` is the folder of the book's packs."""
    home, kept = made / FOLDER, application()
    shutil.copytree(kept, home, ignore=shutil.ignore_patterns(PAGES, "korean.json"))
    build, extensions = _named(home / "build"), _named(home / "extensions")
    own = _with_lock(home / "python", extensions)
    parts = Parts(
        build=f"../{build.name}",
        extensions=f"../{extensions.name}",
        python=f"../{own.name}",
        core=f"../../run/{python.name}/",
    )
    for language in LANGUAGES:
        place = home / language
        shutil.copytree(kept / PAGES, place)
        write_contents(made / language, place, language)
        _write_words(kept, place)
        configure(place, parts, language, extension(kept))
        (place / "index.html").write_text(DOOR, encoding="utf-8", newline="\n")
        for page in place.rglob("*.html"):
            text = _page(page.read_text(encoding="utf-8"), parts, language)
            if locked:
                text = with_policy(text, directives=DIRECTIVES)
            page.write_text(text, encoding="utf-8", newline="\n")
    link_notebooks(made, FOLDER)
    add_licences(made)


def _with_lock(python: Path, extensions: Path) -> Path:
    """Complete the folder of Python's files, and name it."""
    write_wheel(python)
    kernel = extensions / EXTENSION / "static" / "pypi"
    wheels = [*python.glob("*.whl"), *kernel.glob("*.whl")]
    write_json(python / "pyodide-lock.json", lock(wheels, python))
    return _named(python)


def _named(folder: Path) -> Path:
    """Name a folder by what it holds."""
    held = hashlib.sha256()
    for path, file in sorted(files_of(folder).items()):
        held.update(f"{path}\0".encode() + file.read_bytes())
    return folder.rename(folder.with_name(f"{folder.name}-{key(held.digest())}"))


def _write_words(kept: Path, place: Path) -> None:
    words = place / "api/translations"
    words.mkdir(parents=True)
    write_json(words / "all.json", {"data": NAMES, "message": ""})
    write_json(words / "en.json", {"data": {}, "message": ""})
    shutil.copy(kept / "korean.json", words / f"{LOCALES['ko']}.json")


def _page(html: str, parts: Parts, language: str) -> str:
    html = html.replace("<html>", f'<html lang="{language}">', 1)
    html = html.replace(MANIFEST, NOT_FOUND).replace("../build/", f"../{parts.build}/")
    html = html.replace(HIDDEN, HIDDEN.replace(' class="hidden"', ""))
    html = html.replace("Loading JupyterLite...", OPENING[language])
    return html.replace("</head>", STYLE, 1)
