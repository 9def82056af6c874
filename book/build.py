"""`python -m book.build` builds both languages, strictly and side by side.

MkDocs makes the pages; then plain steps make of them what is published.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from book import LANGUAGES, ROOT, BookError, assets, figures, policy, search
from book.compressed import compress_site
from book.fingerprint import fingerprint
from book.hangul import LICENCE
from book.release import publish, write_list
from book.runtime.build import install
from book.runtime.packs import installed

SITE = ROOT / "site"
CONFIGURATIONS = {"ko": "mkdocs.yml", "en": "mkdocs.en.yml"}
ADDRESS = "http://127.0.0.1:8000"


def build(
    site: Path = SITE,
    languages: Iterable[str] = LANGUAGES,
    address: str | None = None,
    with_policy: bool = True,
) -> None:
    """Build the book into `site`.

    Raises:
        BookError: a language did not build; holds what MkDocs said.
    """
    address = address or os.environ.get("SITE_URL", ADDRESS)
    pages = raw(site)
    write_pages(pages, languages, address)
    finish(pages, site, base_of(address), with_policy)


def raw(site: Path) -> Path:
    """Return the folder of what MkDocs makes, kept for a build of one language."""
    return site.with_name(f"{site.name}.raw")


def base_of(address: str) -> str:
    """Return where the book lives on its host: `/` or `/name/`."""
    return urlsplit(address).path.rstrip("/") + "/"


def write_pages(folder: Path, languages: Iterable[str], address: str) -> None:
    """Let MkDocs build; a language that does not build leaves the earlier pages."""
    figures.prepare()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as made:
        parts = {language: Path(made, language) for language in languages}
        running = {key: _start(key, part, address) for key, part in parts.items()}
        said = {key: process.communicate()[0] for key, process in running.items()}
        for key, process in running.items():
            if process.returncode:
                raise BookError(
                    f"{CONFIGURATIONS[key]} does not build\n{_wrong(said[key])}"
                )
            shutil.rmtree(folder / key, ignore_errors=True)
            parts[key].rename(folder / key)


def finish(pages: Path, site: Path, base: str = "/", with_policy: bool = True) -> None:
    """Make of MkDocs' pages a release, and publish it."""
    python = installed(site / "run")
    with tempfile.TemporaryDirectory() as made:
        make_release(pages, Path(made), python, base, with_policy)
        publish(Path(made), site)


def make_release(
    pages: Path,
    made: Path,
    python: Path,
    base: str = "/",
    with_policy: bool = True,
    sources: Path = ROOT,
) -> None:
    """Make in an empty folder all of a release but the packs, which are in `python`."""
    shutil.copytree(pages, made, dirs_exist_ok=True, ignore=assets.UNUSED)
    copy_root(sources / "docs" / "root", made, base)
    runtime = install(made / "run", python, sources)
    assets.share(made, base)
    search.lighten(made)
    fingerprint(made, base, {"run/main.js": runtime.main})
    if with_policy:
        policy.apply(made, runtime.frame)
    write_list(made, python)
    if with_policy:
        compress_site(made)


def copy_root(source: Path, site: Path, base: str) -> None:
    """Copy docs/root, but for the modules, which are bundled."""
    shutil.copytree(source, site, dirs_exist_ok=True, ignore=_modules)
    shutil.copy(LICENCE, site / "run" / "NanumGothic-LICENSE.txt")
    for page in ("index.html", "404.html"):
        text = (site / page).read_text(encoding="utf-8").replace("{{ base }}", base)
        (site / page).write_text(text, encoding="utf-8", newline="\n")


def _modules(folder: str, names: list[str]) -> set[str]:
    run = Path(folder).name == "run"
    return {name for name in names if run and not name.endswith(".css")}


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
