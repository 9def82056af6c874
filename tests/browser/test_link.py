"""A link to a block's code: it is shown and never run by itself."""

import re

from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.reader import PAGE, Reader

CODE = "print('공유', 1 + 1)"
NEW_BLOCK = (
    '<div class="language-python run highlight" data-block="broadcasting.new">'
    "<pre><code>print('new')</code></pre></div>"
)


def linked(reader: Reader, context: BrowserContext, number: int = 2) -> str:
    """Write, press Link, return the fragment."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open()
    reader.write(number, CODE)
    reader.button(number, "link").click()
    expect(reader.status(number)).to_have_text("The link to this is copied.")
    address = reader.page.evaluate("navigator.clipboard.readText()")
    reader.page.evaluate("localStorage.clear()")
    return "#" + address.split("#")[1]


def test_a_link_shows_its_code_and_does_not_run_it(
    reader: Reader, context: BrowserContext
) -> None:
    fragment = linked(reader, context)
    reader.page.goto("about:blank")
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open(fragment=fragment)
    expect(reader.status(2)).to_contain_text("Read it before you run it")
    assert reader.code(2) == CODE
    reader.page.wait_for_timeout(500)
    assert not any(url.endswith((".wasm", "worker.js")) for url in asked)
    assert reader.home(2).get_attribute("data-state") == "idle"
    reader.run(2)
    assert reader.printed(2) == "공유 2\n"


def test_a_link_opens_in_the_other_language_too(
    reader: Reader, context: BrowserContext
) -> None:
    fragment = linked(reader, context)
    reader.open("ko/broadcasting/", fragment)
    expect(reader.status(2)).to_contain_text("링크에 담겨 온 코드입니다")
    assert reader.code(2) == CODE


def test_a_link_keeps_the_readers_own_change_until_he_writes(
    reader: Reader, context: BrowserContext
) -> None:
    fragment = linked(reader, context)
    reader.open()
    reader.write(2, "print('mine')")
    reader.page.goto("about:blank")
    reader.open(fragment=fragment)
    expect(reader.status(2)).to_contain_text("came with the link")
    reader.page.goto("about:blank")
    reader.open()
    assert reader.code(2) == "print('mine')"
    reader.page.goto("about:blank")
    reader.open(fragment=fragment)
    expect(reader.status(2)).to_contain_text("came with the link")
    reader.write(2, "print('new')")
    expect(reader.page).to_have_url(f"{reader.address}/{PAGE}")
    reader.page.reload()
    assert reader.code(2) == "print('new')"


def test_a_damaged_link_leaves_the_books_code(
    reader: Reader, context: BrowserContext
) -> None:
    fragment = linked(reader, context)
    _, file, name, packed = fragment.replace("=", ".").split(".")
    assert (file, name) == ("broadcasting", "row")
    gone = f"#code={file}.gone.{packed}"
    number = f"#code=2.{packed}"
    for damaged in (fragment[:-9], f"#code={file}.{name}.%%%", gone, number, "#code="):
        reader.page.goto("about:blank")
        reader.open(fragment=damaged)
        expect(reader.status(1)).to_contain_text("The link is damaged")
        expect(reader.button(2, "reset")).to_be_hidden()


def test_a_link_is_followed_on_the_page_itself(
    reader: Reader, context: BrowserContext
) -> None:
    fragment = linked(reader, context)
    reader.open()
    expect(reader.status(2)).to_have_text("")
    reader.page.evaluate("fragment => { location.hash = fragment; }", fragment)
    expect(reader.status(2)).to_contain_text("came with the link")


def test_a_refused_clipboard_leaves_the_link_in_the_address(reader: Reader) -> None:
    reader.page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));"
    )
    reader.open()
    reader.write(1, CODE)
    reader.button(1, "link").click()
    expect(reader.status(1)).to_contain_text("the address bar now holds the link")
    assert "#code=broadcasting.setup." in reader.page.url


def with_a_block_above(route: Route) -> None:
    """The page of the next release: a block stands above all others."""
    response = route.fetch()
    first = re.compile(r'(?=<div class="language-python run )')
    route.fulfill(response=response, body=first.sub(NEW_BLOCK, response.text(), 1))


def test_a_block_inserted_above_changes_no_link_and_no_edit(
    reader: Reader, context: BrowserContext
) -> None:
    fragment = linked(reader, context)
    reader.open()
    codes = [reader.code(number) for number in range(1, 5)]
    reader.write(2, "print('mine')")
    reader.page.goto("about:blank")
    reader.page.route(f"**/{PAGE}", with_a_block_above)
    reader.open()
    shown = [reader.code(number) for number in range(1, 6)]
    assert shown == ["print('new')", codes[0], "print('mine')", *codes[2:]]
    reader.page.goto("about:blank")
    reader.open(fragment=fragment)
    expect(reader.status(3)).to_contain_text("came with the link")
    assert [reader.code(number) for number in (2, 3, 4)] == [codes[0], CODE, codes[2]]
