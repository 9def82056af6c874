"""A release is atomic for the reader: two are published in turn, and never mix.

Each says its number in a page's text, in the styles, in the modules of the page, in the
editor's and in the Python that the worker imports.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, NamedTuple

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from book import ROOT, static
from book.build import raw
from book.finish import make_release
from book.release import publish
from book.static import served
from tests.browser.reader import KEPT, PAGE, WAIT, Reader, until
from tests.conftest import Made

PRINT = "from snippets.edition import NUMBER\nprint(NUMBER)"
# What each part of the page says of the release that it is of.
EDITIONS = """() => {
  const style = getComputedStyle(document.documentElement);
  return [
    document.querySelector(".edition").textContent,
    style.getPropertyValue("--edition-page"),
    style.getPropertyValue("--edition-run"),
    document.documentElement.dataset.main,
    document.documentElement.dataset.editor ?? "",
  ].map((text) => text.trim()).filter(Boolean);
}"""
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
}"""
INSTALLED = """async () => {
  const { installing } = await navigator.serviceWorker.getRegistration();
  return !installing;
}"""
WAITING = """async () => {
  const { installing, waiting } = await navigator.serviceWorker.getRegistration();
  return !installing && waiting !== null;
}"""

NOTHING_COMES = """async () => {
  const { installing } = await navigator.serviceWorker.getRegistration();
  return installing === null;
}"""


class NoStore(static.Pages):
    """A host whose files no HTTP cache keeps: what is missing elsewhere is missed."""

    sent: ClassVar[list[str]] = []

    def keep(self) -> str:
        self.sent.append(self.path)
        return "no-store"


class Book(NamedTuple):
    """A published book; a call publishes the release with this number."""

    releases: dict[int, Path]
    site: Path
    address: str

    def publish(self, number: int) -> None:
        publish(self.releases[number], self.site)

    def publish_alone(self, number: int) -> None:
        """Into a clean folder: nothing of the release before is left."""
        python = next((self.site / "run").glob("python-*"))
        target = python.resolve()
        shutil.rmtree(self.site)
        (self.site / "run").mkdir(parents=True)
        (self.site / "run" / python.name).symlink_to(target)
        self.publish(number)


def write_number(number: int, pages: Path, sources: Path) -> None:
    """Make a release say its number everywhere."""
    for page in pages.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        said = f' <b class="edition">{number}</b></h1>'
        page.write_text(text.replace("</h1>", said), encoding="utf-8")
    run = sources / "docs/root/run"
    styles = {path: "page" for path in pages.rglob("book.css")}
    for path, name in (styles | {run / "run.css": "run"}).items():
        append(path, f":root {{ --edition-{name}: {number}; }}")
    for name in ("main", "editor"):
        says = f"document.documentElement.dataset.{name} = {number};"
        append(run / f"{name}.js", says)
    append(sources / "snippets/edition.py", f"NUMBER = {number}")


def append(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


@pytest.fixture(scope="module")
def releases(site: Path, made_once: Made) -> dict[int, Path]:
    """Two releases of the book, made from the same pages."""
    (python,) = (site / "run").glob("python-*")

    def make(folder: Path) -> None:
        for number in (1, 2):
            pages, sources = folder / f"{number}.pages", folder / f"{number}.sources"
            shutil.copytree(raw(site), pages)
            for name in ("docs/root", "snippets", "page", "exercises", "live"):
                if (ROOT / name).is_dir():
                    shutil.copytree(ROOT / name, sources / name)
            write_number(number, pages, sources)
            made = folder / str(number)
            made.mkdir()
            make_release(pages, made, python, sources=sources)

    folder = made_once("releases", make)
    return {number: folder / str(number) for number in (1, 2)}


@pytest.fixture(params=["pages", "no-store"])
def book(
    request: pytest.FixtureRequest,
    releases: dict[int, Path],
    site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Book]:
    """Release 1, on a host whose files are kept for 10 minutes, or not at all."""
    monkeypatch.setitem(static.HOSTS, "no-store", NoStore)
    (python,) = (site / "run").glob("python-*")
    folder = tmp_path / "site"
    (folder / "run").mkdir(parents=True)
    (folder / "run" / python.name).symlink_to(python)
    publish(releases[1], folder)
    with served(folder, request.param) as address:
        yield Book(releases, folder, address)


only_no_store = pytest.mark.parametrize("book", ["no-store"], indirect=True)


@pytest.fixture
def visitor(context: BrowserContext, book: Book) -> Reader:
    """A reader of that book; the browser may log errors when it is offline."""
    return Reader(context.new_page(), book.address)


def edition(page: Page) -> str:
    """Return the one release that all parts of the page are of."""
    (number,) = set(page.evaluate(EDITIONS))
    return str(number)


def keep(reader: Reader, path: str = PAGE) -> None:
    """Run a block, and wait until the page is kept to be read without a network."""
    reader.run(1)
    reader.wait_until_kept(path)


def run(reader: Reader) -> None:
    """Python is of the page's release; the book's own block still runs as printed."""
    reader.try_out(PRINT)
    assert reader.printed(1) == f"{edition(reader.page)}\n"


def edit(reader: Reader) -> None:
    reader.write(1, "a = 1")


def reload(reader: Reader) -> None:
    reader.page.reload()
    expect(reader.button(1, "run")).to_be_visible(timeout=WAIT)


def go_on(reader: Reader) -> None:
    reader.page.locator(".md-footer__link--next").click()
    expect(reader.button(1, "run")).to_be_visible(timeout=WAIT)


def change_language(reader: Reader) -> None:
    reader.page.locator(".book-languages a:not([aria-current])").click()
    expect(reader.button(1, "run")).to_be_visible(timeout=WAIT)


def offline(reader: Reader) -> None:
    reader.page.context.set_offline(True)


def online(reader: Reader) -> None:
    reader.page.context.set_offline(False)


def come_back(reader: Reader) -> Reader:
    """Close the last page of the book; open one again."""
    page = reader.page.context.new_page()
    reader.page.close()
    page.wait_for_timeout(2000)
    return Reader(page, reader.address).open()


Step = Callable[[Reader], None]
# What a reader does before and after the book is renewed.
WALKS: dict[str, tuple[list[Step], list[Step]]] = {
    "read": ([], [run, edit, run, reload, run, go_on, change_language, run]),
    "read, written": ([edit], [reload, run, change_language, run, reload, run]),
    "run": ([keep], [run, edit, run, reload, run, change_language, edit, run]),
    "run, gone on": ([keep], [go_on, run, change_language, run, reload, run]),
    "lost": ([keep], [offline, edit, run, reload, run, online, run, reload, run]),
    "lost later": (
        [keep, edit],
        [reload, run, offline, reload, run, online, go_on, run],
    ),
}


# Each on one of the hosts: how long files are kept there matters to the tests below.
HOSTS = ["no-store", "pages"] * (len(WALKS) // 2)


@pytest.mark.parametrize(
    ("book", "before", "after"),
    [(host, *walk) for host, walk in zip(HOSTS, WALKS.values(), strict=True)],
    ids=WALKS,
    indirect=["book"],
)
def test_with_a_page_open_when_the_book_is_renewed_nothing_mixes(
    book: Book, visitor: Reader, before: list[Step], after: list[Step]
) -> None:
    visitor.open()
    for step in before:
        step(visitor)
    book.publish(2)
    for step in after:
        step(visitor)
        assert edition(visitor.page) in "12"


def test_a_new_release_takes_over_whole_when_the_old_pages_are_closed(
    book: Book, visitor: Reader
) -> None:
    keep(visitor.open())
    book.publish(2)
    visitor.page.evaluate(UPDATE)
    until(visitor.page, WAITING)
    offline(visitor)
    reload(visitor)
    assert edition(visitor.page) == "1"
    again = come_back(visitor)
    run(again)
    assert edition(again.page) == "2"
    assert len(again.page.evaluate("caches.keys()")) == 1


@only_no_store
def test_half_a_release_never_shows(book: Book, visitor: Reader) -> None:
    keep(visitor.open())
    book.publish(2)
    new = {path.name for path in (book.site / "run").glob("worker-*.gz")}
    new |= {path.name for path in (book.site / "run").glob("main-*.js")}
    old = {path.name for path in (book.releases[1] / "run").iterdir()}
    (gone,) = new - old
    (book.site / "run" / gone).unlink()
    visitor.page.evaluate(UPDATE)
    until(visitor.page, INSTALLED)
    assert not visitor.page.evaluate(WAITING)
    offline(visitor)
    again = come_back(visitor)
    run(again)
    assert edition(again.page) == "1"


@only_no_store
def test_where_the_old_files_are_gone_the_page_says_that_the_book_is_renewed(
    book: Book, visitor: Reader
) -> None:
    visitor.open()
    visitor.write(1, PRINT)
    book.publish_alone(2)
    visitor.run(1, "failed")
    expect(visitor.status(1)).to_contain_text("renewed")
    reload(visitor)
    assert visitor.code(1) == PRINT
    run(visitor)
    assert edition(visitor.page) == "2"


# The whole book -----------------------------------------------------------------


def keep_whole(reader: Reader, said: str) -> None:
    """Press the button on the first page, and wait for what is said."""
    reader.page.goto(f"{reader.address}/en/#offline")
    reader.page.locator(".run-keep").click()
    status = reader.page.locator(".keep-offer .run-status")
    expect(status).to_contain_text(said, timeout=WAIT)


def read_what_was_never_opened(reader: Reader) -> None:
    """Run a block, search, let an answer be judged, move a figure."""
    page = reader.open("en/activations/").page
    run(reader)
    form = page.locator(".exercise-form").first
    form.locator(".run-judge").click()
    expect(form.locator(".exercise-verdict")).not_to_be_empty(timeout=WAIT)
    figure = page.locator("figure[data-live]").first
    figure.scroll_into_view_if_needed()
    figure.locator(".live-button:visible").first.click(timeout=WAIT)
    expect(figure.locator(".live-said")).not_to_be_empty(timeout=WAIT)
    page.locator(".md-search__input").click()
    page.keyboard.type("keepdims")
    found = page.locator(".md-search-result__item mark").first
    expect(found).to_have_text("keepdims", timeout=WAIT)


@contextmanager
def without(file: Path) -> Iterator[None]:
    """For a while it is not at the host."""
    content = file.read_bytes()
    file.unlink()
    yield
    file.write_bytes(content)


@only_no_store
def test_the_whole_book_is_kept_and_renewed_whole_or_not_at_all(
    book: Book, visitor: Reader
) -> None:
    flower = "en/flower/"
    with without(book.site / flower / "index.html"):
        keep_whole(visitor, f"not the one that the book was built with ({flower})")
    NoStore.sent.clear()
    keep_whole(visitor, "The whole book is kept in English, as of")
    assert not [path for path in NoStore.sent if "/python-" in path]  # it is here
    offline(visitor)
    read_what_was_never_opened(visitor)
    book.publish(2)
    online(visitor)
    with without(book.site / flower / "index.html"):
        visitor.page.evaluate(UPDATE)
        until(visitor.page, NOTHING_COMES)
    for number in "12":
        offline(visitor)
        visitor = come_back(visitor)
        for path in (flower, "en/losses/"):
            visitor.open(path)
            run(visitor)
            assert edition(visitor.page) == number
        online(visitor)
        visitor.page.evaluate(UPDATE)
        until(visitor.page, WAITING if number == "1" else NOTHING_COMES)


@only_no_store
def test_a_book_that_is_renewed_while_it_comes_is_kept_as_the_new_one(
    book: Book, visitor: Reader
) -> None:
    visitor.page.goto(f"{visitor.address}/en/#offline")
    visitor.page.locator(".run-keep").click()
    expect(visitor.page.locator(".run-progress").last).to_be_visible(timeout=WAIT)
    book.publish(2)
    status = visitor.page.locator(".keep-offer .run-status")
    expect(status).to_contain_text("once all open pages", timeout=WAIT)
    offline(visitor)
    visitor = come_back(visitor).open("en/losses/")
    run(visitor)
    assert edition(visitor.page) == "2"


# A Cache Storage that a stranger's code has filled (which it cannot: test_lock) ------

POISON = """async (addresses) => {
  const names = [...(await caches.keys()), "book", "python-0123456789abcdef/", "evil"];
  for (const name of names) {
    const cache = await caches.open(name);
    const kept = (await cache.keys()).map(({ url }) => url);
    for (const address of [...addresses, ...kept]) {
      const headers = { "Content-Type": "text/html" };
      await cache.put(address, new Response("<title>evil</title>evil", { headers }));
    }
  }
  return names.length;
}"""
EVIL = """async (address) => {
  try {
    return (await (await fetch(address)).text()).endsWith("evil");
  } catch {
    return false;
  }
}"""


def poisoned(book: Book) -> list[str]:
    """Return addresses of the site, of its pages and of what was never there."""
    run = book.releases[1] / "run"
    (python,) = (book.site / "run").glob("python-*")
    return [
        f"{book.address}/{path}"
        for path in [
            "",
            PAGE,
            "en/model/",
            "en/model/?x=/run/evil-0123456789abcdef/",
            "en/evil/",
            "run/evil-0123456789abcdef/",
            f"run/{python.name}/snapshot.bin",
            f"run/{python.name}/snapshot.bin.gz",
            *(f"run/{path.name}" for path in run.glob("*.js")),
            *(f"run/{path.name}" for path in run.glob("*.zip")),
        ]
    ]


def landed(page: Page, address: str) -> str:
    """Return the title of what an address shows, if it shows anything."""
    try:
        page.goto(address)
    except Error as error:
        assert "net::ERR" in str(error) or "Download is starting" in str(error)
        return ""
    return page.title()


@only_no_store
@pytest.mark.parametrize("closed", [True, False])
def test_nothing_of_a_poisoned_cache_is_ever_served(
    book: Book, visitor: Reader, closed: bool
) -> None:
    keep(visitor.open())
    addresses = poisoned(book)
    assert visitor.page.evaluate(POISON, addresses) == 4
    modules = [address for address in addresses if address.endswith(".js")]
    visited = [address for address in addresses if address not in modules[1:]]
    if closed:
        visitor = come_back(visitor)
    run(visitor.open())  # and so Python is fetched anew
    go_on(visitor)
    run(visitor)
    for change in (online, offline):
        visitor.open()
        change(visitor)
        for address in addresses:
            assert not visitor.page.evaluate(EVIL, address), address
        for address in visited:
            assert landed(visitor.page, address) != "evil", address


@only_no_store
def test_of_a_kept_answer_only_the_bytes_are_believed(
    book: Book, visitor: Reader
) -> None:
    keep(visitor.open())
    visitor.page.evaluate(
        """async (address) => {
          const [name] = await caches.keys();
          const cache = await caches.open(name);
          const page = await (await cache.match(address)).text();
          const headers = { "Content-Type": "text/plain", "Refresh": "0;url=/evil" };
          await cache.put(address, new Response(page, { headers, status: 203 }));
        }""",
        f"{book.address}/{PAGE}",
    )
    offline(visitor)
    answer = visitor.page.reload()
    assert answer is not None and answer.status == 200
    assert set(answer.headers) == {"content-type"}
    run(visitor)


@only_no_store
def test_the_worker_keeps_the_page_that_asks_and_no_other(
    book: Book, visitor: Reader
) -> None:
    keep(visitor.open())
    visitor.page.evaluate(
        """async (address) => {
          for (const name of await caches.keys())
            await (await caches.open(name)).delete(address);
          const { active } = await navigator.serviceWorker.ready;
          for (const data of [null, 3, "keep", { type: "keep", path: "en/model/" }])
            active.postMessage(data);
        }""",
        f"{book.address}/{PAGE}",
    )
    visitor.wait_until_kept(PAGE)
    assert not visitor.page.evaluate(KEPT, "/en/model/")
    offline(visitor)
    for address in ("en/modle", "en/model/"):
        note = visitor.page.goto(f"{book.address}/{address}")
        assert note is not None and note.status == 503
    again, *kept = visitor.page.locator("main a").all()
    assert [link.get_attribute("href") for link in kept] == [PAGE]
    assert again.get_attribute("href") == f"{book.address}/en/model/"
    kept[0].click()
    run(visitor)
    visitor.page.go_back()
    online(visitor)
    again.click()
    expect(visitor.button(1, "run")).to_be_visible(timeout=WAIT)
