"""`python -m book.build` builds both languages, strictly and side by side."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from book import LANGUAGES, ROOT, BookError
from book.runtime.build import install

SITE = ROOT / "site"
CONFIGURATIONS = {"ko": "mkdocs.yml", "en": "mkdocs.en.yml"}
ADDRESS = "http://127.0.0.1:8000"


def build(
    site: Path = SITE, languages: Iterable[str] = LANGUAGES, address: str | None = None
) -> None:
    """Build the book into `site`.

    Raises:
        BookError: a language did not build; holds what MkDocs said.
    """
    address = address or os.environ.get("SITE_URL", ADDRESS)
    site.mkdir(parents=True, exist_ok=True)
    # A language that does not build leaves what was built before in its place.
    with tempfile.TemporaryDirectory(dir=site, prefix=".") as folder:
        parts = {language: Path(folder, language) for language in languages}
        running = {key: _start(key, part, address) for key, part in parts.items()}
        said = {key: process.communicate()[0] for key, process in running.items()}
        for key, process in running.items():
            if process.returncode:
                raise BookError(
                    f"{CONFIGURATIONS[key]} does not build\n{_wrong(said[key])}"
                )
            shutil.rmtree(site / key, ignore_errors=True)
            parts[key].rename(site / key)
    copy_root(site, urlsplit(address).path)
    install(site)


def copy_root(site: Path, path: str) -> None:
    """Copy docs/root; `path` is where the book lives on its host, `/` or `/name`."""
    shutil.copytree(ROOT / "docs" / "root", site, dirs_exist_ok=True)
    base = path.rstrip("/") + "/"
    for page in ("index.html", "404.html"):
        text = (site / page).read_text(encoding="utf-8")
        (site / page).write_text(text.replace("{{ base }}", base), encoding="utf-8")


def _start(language: str, folder: Path, address: str) -> subprocess.Popen[str]:
    # Not --quiet: it hides warnings from --strict too.
    command = ["-m", "mkdocs", "build", "--strict"]
    where = ["-f", CONFIGURATIONS[language], "-d", str(folder)]
    return subprocess.Popen(
        [sys.executable, *command, *where],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            "SITE_URL": address,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _wrong(said: str) -> str:
    quiet = ("INFO", "[IPKernelApp] WARNING | Kernel is running over TCP")
    return "\n".join(line for line in said.splitlines() if not line.startswith(quiet))


def main() -> None:
    try:
        build()
    except BookError as error:
        sys.exit(str(error))
    print(f"The book is in {SITE}")


if __name__ == "__main__":
    main()
