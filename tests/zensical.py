"""`make zensical`: what Zensical leaves out of the book, page by page.

It builds the same staged pages, from the same configuration, in an environment of its
own. It is a report: it fails when Zensical cannot be installed or started, and never
for what is missing.
"""

import contextlib
import io
import re
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from pathlib import Path

from book import LANGUAGES, ROOT, figures
from book.build import ADDRESS, prepare, raw

REPORT = ROOT / "zensical.txt"
ZENSICAL = "zensical==0.0.73"
PARTS = {
    "blocks": r'class="language-python[^"]* run',
    "outputs": r'class="language-output',
    "figures": r'<figure class="figure"',
    "formulas": r"<math[ >]",
    "headings": r"<h[1-4][ >]",
    "descriptions": r'<meta name="?description',
    "alternates": r'rel="?alternate ?"? hreflang',
}


def environment(folder: Path) -> Path:
    """Install Zensical beside what the book is built with; return its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    install = [python, "-m", "pip", "install", "--quiet", ZENSICAL]
    subprocess.run(install, check=True)
    # What the Markdown extensions of the book import is where this Python has it.
    site = next(folder.glob("[Ll]ib/**/site-packages"))
    (site / "book.pth").write_text("\n".join([str(ROOT), *sys.path[1:]]))
    return python


def made(folder: Path, python: Path, language: str) -> Path:
    """Let Zensical build a language; print what it says; return its site."""
    pages = folder / "pages"
    text = prepare(pages, language, ADDRESS)
    text = re.sub("(?m)^(docs_dir|site_dir): .*\n", "", text)
    (folder / "mkdocs.yml").write_text(
        f"docs_dir: pages\nsite_dir: site\n{text}", encoding="utf-8"
    )
    build = [python, "-m", "zensical", "build"]
    ran = subprocess.run(build, cwd=folder, capture_output=True, encoding="utf-8")
    said = (ran.stdout + ran.stderr).splitlines()
    print(f"{language}: status {ran.returncode}", *said[-12:], sep="\n  ")
    return folder / "site"


def counted(page: Path) -> Counter[str]:
    """Count the parts of a page; one that is not there has none."""
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    return Counter({part: len(re.findall(how, text)) for part, how in PARTS.items()})


def report(expected: Path, found: Path, language: str) -> None:
    """Print, for each page, what MkDocs has made of it and Zensical has not."""
    for page in sorted(expected.rglob("*.html")):
        path = page.relative_to(expected)
        missing = counted(page) - counted(found / path)
        said = ", ".join(f"{number} {part}" for part, number in missing.items())
        absent = "" if (found / path).is_file() else "no page: "
        print(f"{language}/{path.as_posix()}: {absent}{said or 'all is there'}")


def main() -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        compare()
    print(said.getvalue())
    REPORT.write_text(said.getvalue(), encoding="utf-8")


def compare() -> None:
    """Build each language, and print what is missing."""
    figures.prepare()
    with tempfile.TemporaryDirectory() as folder:
        python = environment(Path(folder, "venv"))
        for language in LANGUAGES:
            place = Path(folder, language)
            place.mkdir()
            found = made(place, python, language)
            report(raw(ROOT / "site") / language, found, language)


if __name__ == "__main__":
    main()
