"""What is seen in the HTML of a page is what was checked in its source."""

from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import zip_longest
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from book import BookError


class HeadingIds(Treeprocessor):
    """Refuses a heading below the title whose address would be made up."""

    def run(self, root: Element) -> None:
        for heading in (one for level in "23456" for one in root.iter(f"h{level}")):
            if "id" not in heading.attrib:
                text = "".join(heading.itertext())
                raise BookError(f"the heading {text!r} has no id: write {{ #name }}")


class Whole(Treeprocessor):
    """Comes last: until then postprocessors see single headings, for the contents."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.now = False

    def run(self, root: Element) -> None:
        self.now = True


class Checked(Postprocessor):
    """Looks at the HTML: all code in it was run or says why not; no id comes twice."""

    def __init__(self, md: Markdown, shown: Callable[[], list[str]]) -> None:
        super().__init__(md)
        self.shown = shown
        self.whole = Whole(md)
        md.treeprocessors.register(self.whole, "whole", -1)

    def run(self, text: str) -> str:
        if not self.whole.now:
            return text
        self.whole.now = False
        seen = Seen(text)
        for code, fence in zip_longest(seen.code, self.shown()):
            if code is None or _bare(code) != _bare(fence or ""):
                raise BookError(
                    "a page shows code that is in no fence of it, and so is never run "
                    f"(indented, quoted, in a list?):\n{code or fence}"
                )
        if twice := [name for name, count in Counter(seen.ids).items() if count > 1]:
            raise BookError(f"two places of a page have the id {twice[0]!r}")
        return text


class Seen(HTMLParser):
    """The text of each <pre> of a page, and all ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.code: list[str] = []
        self.ids: list[str] = []
        self.inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag == "pre":
            self.inside = True
            self.code.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.code[-1] += data


def _bare(code: str) -> list[str]:
    return [line.rstrip() for line in code.strip("\n").splitlines()]
