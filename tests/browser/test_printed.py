"""A chapter as a PDF: nothing is cut, and the contents name the right sheets."""

import io
import re
from pathlib import Path

from playwright.sync_api import Browser
from pypdf import PdfReader

from book.chapters import sections
from book.printable import printable
from book.printed import WIDE, WIDTH, numbered, opened


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_the_contents_name_the_right_sheets(browser: Browser, site: Path) -> None:
    chapter = sections()[3]
    html = printable(site, "ko", [chapter._replace(stems=chapter.stems[1:3])])
    with opened(site, "ko", html, browser) as page:
        assert page.evaluate(WIDE, WIDTH) == []
        pdf = PdfReader(io.BytesIO(numbered(page)))
    texts = [squeezed(page.extract_text()) for page in pdf.pages]
    marks = [mark for mark in pdf.outline if not isinstance(mark, list)]
    assert len(marks) == 4  # the contents, the chapter, the hints, the answers
    titles = re.findall(r'<p class="page"><a href="#\w+">(.*?)</a>', html)
    assert len(titles) == 2
    for title in titles:
        said = squeezed(re.sub(r"<[^>]+>", "", title))
        named = re.search(rf"{re.escape(said)}(\d+)", texts[1])
        assert named, f"{said} is not in the contents"
        sheet = int(named[1])
        assert said in texts[sheet - 1] and str(sheet) in texts[sheet - 1]
        assert all(said not in text for text in texts[2 : sheet - 1])


def test_what_is_wider_than_the_paper_is_named(browser: Browser, site: Path) -> None:
    html = '<body class="md-typeset"><p style="width: 900px">wide</p><p>narrow</p>'
    with opened(site, "en", html, browser) as page:
        (found,) = page.evaluate(WIDE, WIDTH)
    assert "wide" in found
