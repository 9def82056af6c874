"""What a reader does on a page: press, edit, look."""

from playwright.sync_api import Locator, Page

PATIENCE = 60_000  # milliseconds; a machine may be slow, a claim about speed is no test


class Reader:
    """One page of the book, and its blocks by their numbers from 1."""

    def __init__(self, page: Page, address: str, path: str = "en/") -> None:
        self.page, self.address = page, address
        page.goto(f"{address}/{path}")

    def block(self, number: int) -> Locator:
        return self.page.locator(".language-python.run").nth(number - 1)

    def part(self, number: int, name: str) -> Locator:
        """Return the run, edit, reset or link button, the status or the output."""
        return self.page.locator(f".run-{name}").nth(number - 1)

    def write(self, number: int, code: str) -> None:
        """Replace the code of a block."""
        if not self.block(number).locator("textarea").count():
            self.part(number, "edit").click()
        area = self.block(number).locator("textarea")
        area.wait_for(timeout=PATIENCE)
        area.focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(code)

    def run(self, number: int) -> str:
        """Press Run, wait for the end, return what the reader sees printed."""
        self.part(number, "run").click()
        return self.end(number)

    def end(self, number: int) -> str:
        ended = self.page.locator("[data-state=done], [data-state=failed]")
        self.block(number).and_(ended).wait_for(timeout=PATIENCE)
        return self.part(number, "output").text_content() or ""

    def waits(self, number: int, state: str) -> None:
        wanted = self.page.locator(f"[data-state={state}]")
        self.block(number).and_(wanted).wait_for(timeout=PATIENCE)

    def status(self, number: int) -> str:
        return self.part(number, "status").inner_text()

    def seen(self, number: int, kind: str) -> str:
        """Return the parts of an output that are of one kind."""
        parts = self.part(number, "output").locator(f"pre[data-kind={kind}]")
        return "".join(parts.all_text_contents())
