"""`make pdf`: the built book as a PDF in each language, printed by Chromium."""

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pikepdf
from playwright.sync_api import Browser, Page, sync_playwright

from book import LANGUAGES, ROOT, BookError
from book.build import SITE
from book.chapters import Section
from book.chromium import FLAGS, chromium
from book.printable import printable
from book.static import served

PRINTED = ROOT / "site.pdf"
WIDTH = (
    604  # CSS pixels between the margins of printed.css, 160 mm; a space may hang over
)
TIMES = 4  # after which the numbers of the pages must have come to rest
# What sticks out of the paper to the right, the innermost of it alone.
WIDE = """(width) => {
  const wide = [...document.querySelectorAll("body *")].filter((e) =>
    !e.closest("svg svg, svg *") && (e.getBoundingClientRect().right > width + 4
      || (e.scrollWidth > e.clientWidth + 1 && e.clientWidth
        && getComputedStyle(e).overflowX !== "visible")));
  return wide.filter((e) => !wide.some((other) => e !== other && e.contains(other)))
    .map((e) => `${e.closest("[style]")?.style.page}: <${e.localName} class="${
      e.getAttribute("class") ?? ""}"> ${e.textContent.trim().slice(0, 60)}`);
}"""
FILL = """(pages) => {
  for (const place of document.querySelectorAll("[data-at]"))
    place.textContent = pages[place.dataset.at];
}"""

Places = dict[str, int]


def print_book(
    site: Path,
    language: str,
    browser: Browser,
    chosen: Sequence[Section] | None = None,
) -> bytes:
    """Return the PDF of a language, or of some sections of it.

    Raises:
        BookError: something is wider than the paper, or leads nowhere.
    """
    html = printable(site, language, chosen)
    with opened(site, language, html, browser) as page:
        if wide := page.evaluate(WIDE, WIDTH):
            raise BookError("wider than the paper:\n" + "\n".join(wide))
        return numbered(page)


@contextmanager
def opened(site: Path, language: str, html: str, browser: Browser) -> Iterator[Page]:
    """Open the book, beside the files of the site, as wide as on paper."""
    with served(site) as address:
        page = browser.new_page(viewport={"width": WIDTH, "height": 900})
        home = f"{address}/{language}/printed.html"
        page.route(
            home, lambda route: route.fulfill(body=html, content_type="text/html")
        )
        page.emulate_media(media="print", color_scheme="light")
        page.goto(home)
        page.evaluate("document.fonts.ready")
        yield page
        page.close()


def numbered(page: Page) -> bytes:
    """Print until the numbers of the pages, written into the book, move nothing."""
    known: Places = {}
    for _ in range(TIMES):
        printed = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)
        with pikepdf.open(io.BytesIO(printed)) as pdf:
            found = places(pdf)
            if found == known:
                return packed(pdf)
        page.evaluate(FILL, found)
        known = found
    raise BookError("the numbers of the pages do not come to rest")


def places(pdf: pikepdf.Pdf) -> Places:
    """Return the page of each place that a link of the book leads to."""
    numbers = {
        page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)
    }
    named: dict[str, Any] = dict(pdf.Root.Dests.items())
    return {name[1:]: numbers[place[0].objgen] for name, place in named.items()}


def packed(pdf: pikepdf.Pdf) -> bytes:
    """Return it in a third of the bytes: Chromium packs no tags."""
    made = io.BytesIO()
    pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def main() -> None:
    """Print both languages into a folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PRINTED
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            for language in LANGUAGES:
                pdf = folder / f"{language}.pdf"
                pdf.write_bytes(print_book(SITE, language, browser))
                print(f"The book is in {pdf}")
            browser.close()
    except BookError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
