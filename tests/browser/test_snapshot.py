"""A later visit starts from Python as it was kept, and anew when that fails."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import Reader

KEPT = """async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const found = (await cache.keys()).find(({ url }) => url.includes("started"));
    if (found) return (await (await cache.match(found)).arrayBuffer()).byteLength;
  }
  return 0;
}"""
DAMAGE = """async (keep) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const found = (await cache.keys()).find(({ url }) => url.includes("started"));
    if (!found) continue;
    const bytes = new Uint8Array(await (await cache.match(found)).arrayBuffer());
    bytes.fill(255, keep);
    await cache.put(found, new Response(bytes));
  }
}"""
DRAW = "import random\nprint(random.random())"


def wait_until_kept(page: Page) -> int:
    for _ in range(100):
        if size := page.evaluate(KEPT):
            return int(size)
        page.wait_for_timeout(100)
    raise AssertionError("Python was not kept")


@pytest.fixture
def reader(page: Page, address: str) -> Reader:
    """A reader who has run a block before."""
    reader = Reader(page, address).open()
    reader.try_out(DRAW)
    wait_until_kept(page)
    return reader


def test_a_later_visit_starts_from_what_was_kept(
    reader: Reader, browser: Browser
) -> None:
    def secret(reader: Reader) -> str:
        """Python draws it when it starts anew."""
        reader.open().try_out("print(hash('a'))")
        return reader.printed(1)

    assert secret(reader) == secret(reader)
    stranger = Reader(browser.new_page(), reader.address)
    assert secret(stranger) != secret(reader)
    stranger.page.close()


def test_each_visit_draws_other_random_numbers(reader: Reader) -> None:
    drawn = {reader.printed(1)}
    for _ in range(2):
        reader.open()
        reader.try_out(DRAW)
        drawn.add(reader.printed(1))
    assert len(drawn) == 3


def test_a_later_visit_has_numpy_and_the_snippets(reader: Reader) -> None:
    reader.open()
    reader.try_out(
        "import json\nimport numpy as np\nfrom snippets.activations import sigmoid\n"
        "rng = np.random.default_rng(1)\n"
        "print(json.dumps(sigmoid(rng.normal(size=2)).round(3).tolist()))"
    )
    assert reader.printed(1) == "[0.586, 0.695]\n"


# Its head, its objects, its last part: each is damaged from there to the end.
@pytest.mark.parametrize("keep", [0, 2_000, 4_000_000])
def test_what_cannot_be_restored_is_started_anew(reader: Reader, keep: int) -> None:
    reader.page.evaluate(DAMAGE, keep)
    reader.open()
    reader.try_out("print(1 + 1)")
    assert reader.printed(1) == "2\n"
