"""`python -m book.build` builds both languages, strictly and side by side.

Plain functions prepare the pages, MkDocs makes HTML of them, and plain functions make
of that what is published. With `--lab`, JupyterLite is published with them.
"""

import argparse
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path

from book import LANGUAGES, ROOT, BookError, configuration, figures
from book.checked import check_pages
from book.finish import finish
from book.kept import forget
from book.lock import PRIVATE, alone
from book.pages import MkDocs
from book.prepare import stage, sync, titles

SITE = ROOT / "site"
ADDRESS = "http://127.0.0.1:8000"


def build(
    site: Path = SITE,
    languages: Iterable[str] = LANGUAGES,
    address: str | None = None,
    with_policy: bool = True,
    sources: Path = ROOT,
    running: Mapping[str, MkDocs] | None = None,
    quick: bool = False,
    with_lab: bool = False,
) -> None:
    """Build the book into `site`, with MkDocs that is running or with new ones.

    Quickly, only the pages that have changed are made, and the search does not change.

    Raises:
        BookError: a language did not build; holds what MkDocs said.
    """
    address = (address or os.environ.get("SITE_URL", ADDRESS)).rstrip("/")
    pages = raw(site)
    with alone(pages, site, site / "run"), ExitStack() as own:
        if sources == ROOT and not quick:
            check_pages(ROOT / "docs")
        if running is None:
            running = {key: own.enter_context(MkDocs()) for key in languages}
        figures.prepare()
        chosen = {key: running[key] for key in languages}
        write_pages(pages, chosen, address, sources, quick)
        finish(pages, site, address, with_policy, with_lab)
    if not quick:
        forget()


def raw(site: Path) -> Path:
    """Return the folder of what MkDocs makes, kept for a build of one language."""
    return site.with_name(f"{site.name}.raw")


def write_pages(
    folder: Path,
    running: Mapping[str, MkDocs],
    address: str,
    sources: Path = ROOT,
    quick: bool = False,
) -> None:
    """Let MkDocs make the pages; where that fails, the earlier ones stay.

    Quickly, it makes those that have changed, where no title and no address has.
    """
    with tempfile.TemporaryDirectory(dir=folder, prefix=PRIVATE) as made:
        dirty = {}
        for language, mkdocs in running.items():
            place, before = Path(made, f"{language}.yml"), folder / f"{language}.yml"
            text = prepare(folder / f"{language}.pages", language, address, sources)
            place.write_text(text, encoding="utf-8")
            dirty[language] = quick and _same(place, before)
            target = folder if dirty[language] else Path(made)
            mkdocs.ask(place, target / language, dirty[language])
        wrong = {language: mkdocs.answer() for language, mkdocs in running.items()}
        said = [f"docs/{key}: {text}" for key, text in wrong.items() if text]
        if said:
            raise BookError("\n".join(said))
        for language in (language for language in running if not dirty[language]):
            shutil.rmtree(folder / language, ignore_errors=True)
            Path(made, language).rename(folder / language)
            Path(made, f"{language}.yml").replace(folder / f"{language}.yml")


def prepare(pages: Path, language: str, address: str, sources: Path = ROOT) -> str:
    """Stage the pages of a language; return its configuration for MkDocs."""
    with tempfile.TemporaryDirectory() as folder:
        staged = Path(folder, "pages")
        stage(sources / "docs" / language, staged, language, address)
        sync(staged, pages)
    made = configuration.configuration(
        language, pages, address, titles(pages), sources / "mkdocs.yml"
    )
    return configuration.written(made)


def _same(file: Path, other: Path) -> bool:
    return other.is_file() and file.read_bytes() == other.read_bytes()


def end(*_: object) -> None:
    """End as after Ctrl+C: what is half done is taken away."""
    sys.exit("The book is not built.")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m book.build")
    parser.add_argument("--lab", action="store_true", help="with JupyterLite")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, end)
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        build(with_lab=arguments.lab)
    except BookError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"The book is not built: {error}")
    except KeyboardInterrupt:
        end()
    print(f"The book is in {SITE}")


if __name__ == "__main__":
    main()
