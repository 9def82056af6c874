"""`python -m book.build` builds both languages, strictly and side by side.

Plain functions prepare the pages, MkDocs makes HTML of them, and plain functions make
of that what is published.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path

from book import LANGUAGES, ROOT, BookError, configuration, figures
from book.finish import finish
from book.lock import PRIVATE, alone
from book.pages import MkDocs
from book.prepare import stage

SITE = ROOT / "site"
ADDRESS = "http://127.0.0.1:8000"


def build(
    site: Path = SITE,
    languages: Iterable[str] = LANGUAGES,
    address: str | None = None,
    with_policy: bool = True,
    sources: Path = ROOT,
    running: Mapping[str, MkDocs] | None = None,
) -> None:
    """Build the book into `site`, with MkDocs that is running or with new ones.

    Raises:
        BookError: a language did not build; holds what MkDocs said.
    """
    address = (address or os.environ.get("SITE_URL", ADDRESS)).rstrip("/")
    pages = raw(site)
    with alone(pages, site, site / "run"), ExitStack() as own:
        if running is None:
            running = {key: own.enter_context(MkDocs()) for key in languages}
        figures.prepare()
        write_pages(pages, {key: running[key] for key in languages}, address, sources)
        finish(pages, site, address, with_policy)


def raw(site: Path) -> Path:
    """Return the folder of what MkDocs makes, kept for a build of one language."""
    return site.with_name(f"{site.name}.raw")


def write_pages(
    folder: Path, running: Mapping[str, MkDocs], address: str, sources: Path = ROOT
) -> None:
    """Let MkDocs make the pages; where that fails, the earlier ones stay."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=PRIVATE) as made:
        for language, mkdocs in running.items():
            place = prepared(Path(made, f"{language}.yml"), language, address, sources)
            mkdocs.ask(place, Path(made, language))
        wrong = {language: mkdocs.answer() for language, mkdocs in running.items()}
        said = [
            f"docs/{key} does not build\n{text}" for key, text in wrong.items() if text
        ]
        if said:
            raise BookError("\n".join(said))
        for language in running:
            shutil.rmtree(folder / language, ignore_errors=True)
            Path(made, language).rename(folder / language)


def prepared(place: Path, language: str, address: str, sources: Path = ROOT) -> Path:
    """Write a configuration for MkDocs, and beside it the pages that it names."""
    pages = place.with_suffix(".pages")
    stage(sources / "docs" / language, pages, language, address)
    description = sources / "mkdocs.yml"
    made = configuration.configuration(language, pages, address, description)
    configuration.write(place, made)
    return place


def main() -> None:
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        build()
    except BookError as error:
        sys.exit(str(error))
    print(f"The book is in {SITE}")


if __name__ == "__main__":
    main()
