"""What a reader does with a page: open it, write, press, read."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from book import LANGUAGES

PAGE = "en/broadcasting/"
OWN = ":not(.exercise *)"  # of a block of the page, not of an exercise
WAIT = 60_000  # milliseconds; a slow machine has time to start Python
# What sticks out of the window to the right, and no part of the page scrolls.
WIDE = """() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}"""
# Whether a file is there without a network; a page is kept after all that it needs.
KEPT = """async (path) => {
  for (const name of await caches.keys()) {
    if (await (await caches.open(name)).match(new URL(path, location))) return true;
  }
  return false;
}"""

# Stop what runs, take back what was written, close the editors.
TIDY = """() => {
  for (const name of ["run-stop", "run-reset", "run-editing .run-edit"])
    for (const button of document.querySelectorAll(`.${name}`))
      if (!button.hidden && button.matches(`.${name}`)) button.click();
}"""


def complaints(page: Page, address: str) -> list[str]:
    """Return a list that will hold each error, and each request to another host."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console",
        lambda said: wrong.append(said.text) if said.type == "error" else None,
    )
    page.on(
        "request",
        lambda sent: (
            None
            if sent.url.startswith((address, "data:", "blob:"))
            else wrong.append(sent.url)
        ),
    )
    return wrong


def paths(site: Path) -> list[str]:
    """Return the address of each page, in both languages."""
    return [
        page.parent.relative_to(site).as_posix() + "/"
        for language in LANGUAGES
        for page in sorted((site / language).rglob("index.html"))
    ]


def every_other(site: Path) -> list[str]:
    """Return the address of each page in one of its languages: twins are alike."""
    pages = [sorted((site / one).rglob("index.html")) for one in LANGUAGES]
    chosen = [twins[place % 2] for place, twins in enumerate(zip(*pages, strict=True))]
    return [f"{page.parent.relative_to(site).as_posix()}/" for page in chosen]


def until(page: Page, condition: str, value: object = None) -> None:
    """Wait until what the page is asked is true."""
    for _ in range(WAIT // 200):
        if page.evaluate(condition, value):
            return
        page.wait_for_timeout(200)
    raise AssertionError(condition)


class Reader:
    """Blocks are counted from 1, as on the page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def open(self, path: str = PAGE, fragment: str = "") -> "Reader":
        self.page.goto(f"{self.address}/{path}{fragment}")
        expect(self.button(1, "run")).to_be_visible(timeout=WAIT)
        return self

    def unfold(self) -> int:
        """Open all answers; return how many blocks the page has."""
        fold = "folds => folds.forEach((fold) => { fold.open = true; })"
        self.page.locator("details").evaluate_all(fold)
        return self.page.locator(".language-python.run").count()

    def home(self, number: int) -> Locator:
        return self.page.locator(".language-python.run").nth(number - 1)

    def button(self, number: int, name: str) -> Locator:
        return self.page.locator(f".run-{name}.md-button{OWN}").nth(number - 1)

    def editor(self, number: int) -> Locator:
        return self.home(number).locator("textarea")

    def status(self, number: int) -> Locator:
        return self.page.locator(f".run-status{OWN}").nth(number - 1)

    def output(self, number: int) -> Locator:
        return self.page.locator(f".run-output{OWN}").nth(number - 1)

    def part(self, number: int, kind: str) -> Locator:
        return self.output(number).locator(f"[data-kind={kind}]")

    def printed(self, number: int, kind: str = "stdout") -> str:
        return "".join(self.part(number, kind).all_text_contents())

    def code(self, number: int) -> str:
        """The block's code as the page holds it, with or without the editor."""
        text = self.home(number).locator("pre > code").text_content()
        return (text or "").rstrip("\n")

    def edit(self, number: int) -> Locator:
        """Open the editor; it has the focus."""
        self.button(number, "edit").click()
        expect(self.editor(number)).to_be_focused()
        return self.editor(number)

    def write(self, number: int, code: str) -> None:
        """Write this in place of the block's code."""
        if not self.editor(number).is_visible():
            self.edit(number)
        self.editor(number).press("ControlOrMeta+a")
        self.page.keyboard.insert_text(code)

    def press(self, number: int) -> None:
        self.button(number, "run").click()

    def becomes(self, number: int, state: str) -> None:
        expect(self.home(number)).to_have_attribute("data-state", state, timeout=WAIT)

    def run(self, number: int, state: str = "done") -> None:
        """Press Run and wait for the end."""
        self.press(number)
        self.becomes(number, state)

    def run_above(self, number: int) -> None:
        """Press Run on the last of so many blocks, and wait until all have ended."""
        expect(self.page.locator(".language-python.run")).to_have_count(number)
        self.press(number)
        state = self.page.locator("[data-state=done], [data-state=failed]")
        self.home(number).and_(state).wait_for(timeout=2 * WAIT)

    def wait_until_kept(self, path: str = "") -> None:
        """Wait until this page, or another, can be read without a network."""
        until(self.page, KEPT, f"/{path}" if path else self.page.url)

    def reset(self, number: int) -> None:
        """Go back to the book's code."""
        self.button(number, "reset").click()

    def try_out(self, code: str, number: int = 1, state: str = "done") -> None:
        """Write, run, wait for the end."""
        self.write(number, code)
        self.run(number, state)

    def tidy(self) -> None:
        """Give the page back as the book has it; Python stays, without the names."""
        self.page.evaluate(TIDY)
        for left in ("run-stop", "run-edited", "run-editing"):
            expect(self.page.locator(f".{left}")).to_have_count(0)
