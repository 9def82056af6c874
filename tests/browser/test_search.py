"""The search: fetched when it is opened, by whichever way, and named if it is not."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from book import LANGUAGES
from tests.browser.reader import WAIT, Reader

SMALL = ("/run/main-", "/run/chunk-", "/run/run-", "/run/exercise-", "/run/live-")
FIGURE = "/run/stepper-"  # the one near the top of the page
WORDS = {
    "en": ("Getting the search ready", "Found on", "The search did not"),
    "ko": ("검색을 준비하고", "찾았습니다", "받지 못했습니다"),
}
BLOCKED = """for (const name of ["localStorage", "sessionStorage", "indexedDB"])
  Object.defineProperty(window, name, { get() { throw new Error("blocked"); } });"""


def searching(asked: list[str]) -> list[str]:
    return [url for url in asked if "/search/index-" in url or "/run/results-" in url]


def found(page: Page, language: str = "en", word: str = "keepdims") -> None:
    """Type a word; the results name it."""
    page.keyboard.type(word)
    status = page.locator(".md-search [role=status]")
    expect(status).to_contain_text(WORDS[language][1], timeout=WAIT)
    expect(page.locator(".md-search-result__item mark").first).to_contain_text(word)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_fetches_no_search_and_small_modules_only(
    reader: Reader, context: BrowserContext, language: str
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    reader.open(f"{language}/broadcasting/")
    reader.page.wait_for_timeout(1000)
    assert asked and not searching(asked)
    run = [url for url in asked if "/run/" in url]
    assert run and all(any(name in url for name in (*SMALL, FIGURE)) for url in run), (
        run
    )
    reader.page.locator(".md-search__input").click()
    found(reader.page, language)
    assert len(searching(asked)) == 2


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_it_and_enter_leads_to_what_was_found(
    reader: Reader, key: str
) -> None:
    page = reader.open().page
    page.keyboard.press(key)
    found(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/?h=keepdims*#keepdims")
    mark = page.locator("#keepdims ~ p mark").first
    expect(mark).to_have_text("keepdims")
    expect(mark).to_be_in_viewport()


def test_arrows_go_through_what_was_found_and_escape_back(reader: Reader) -> None:
    page = reader.open("ko/broadcasting/").page
    before = page.locator(".book-languages a").first
    before.focus()
    page.keyboard.press("/")
    page.keyboard.type("오차역전파법")  # the book says 역전파
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text("역전파", timeout=WAIT)
    expect(first).to_have_attribute("href", re.compile("/ko/backpropagation/"))
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(before).to_be_focused()


def test_code_and_formulas_are_marked_and_scrolled_into_view(reader: Reader) -> None:
    page = reader.page
    page.set_viewport_size({"width": 390, "height": 844})
    reader.open("ko/network/", "?h=W[1]&h=axis%3D1#matrix")
    formula = page.locator("math.found").first
    expect(formula).to_contain_text("W")
    reader.open("ko/numpy_functions/", "?h=axis%3D0")
    code = page.locator("pre mark")
    expect(code.first).to_have_text("axis")
    assert "".join(code.all_text_contents()[:3]) == "axis=0"


def test_on_a_phone_back_closes_it_and_leads_back_from_a_hit_to_the_list(
    reader: Reader,
) -> None:
    page = reader.page
    page.set_viewport_size({"width": 390, "height": 844})
    reader.open("ko/losses/")
    opener = page.locator(".md-header__button[for=__search]")
    toggle = page.locator("#__search")
    opener.click()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    opener.press("Enter")
    found(page, "ko")
    page.go_back()
    expect(toggle).not_to_be_checked()
    page.go_forward()
    links = page.locator(".md-search-result__item").first.locator("> a")
    links.first.click()  # the page's title
    page.wait_for_url("**/?h=keepdims*")
    expect(page.locator("article mark").first).to_have_text("keepdims")
    page.go_back()
    expect(toggle).to_be_checked()
    expect(page.locator(".md-search__input")).to_have_value("keepdims")
    expect(links.first).to_be_visible(timeout=WAIT)
    page.go_back()
    expect(toggle).not_to_be_checked()
    expect(page).to_have_url(re.compile("/ko/losses/$"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_with_a_question_opens_it(reader: Reader, language: str) -> None:
    page = reader.open(f"{language}/broadcasting/", "?q=keepdims").page
    status = page.locator(".md-search [role=status]")
    expect(status).to_contain_text(WORDS[language][1], timeout=WAIT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_that_it_loads_and_what_did_not_arrive(
    unlucky: Reader, language: str
) -> None:
    page = unlucky.open(f"{language}/broadcasting/").page
    loading, _, failed = WORDS[language]
    lost: list[bool] = []  # before that, the index never arrives
    page.route("**/search/index-*.json", lambda route: route.abort() if lost else None)
    page.keyboard.press("/")
    status = page.locator(".md-search-result__meta")
    expect(status).to_contain_text(loading)
    lost.append(True)
    page.reload()
    page.keyboard.press("/")
    expect(status).to_contain_text(failed)
    page.unroute("**/search/index-*.json")
    found(page, language)


def test_a_module_that_does_not_arrive_is_named_too(unlucky: Reader) -> None:
    unlucky.page.route("**/run/results-*", lambda route: route.abort())
    page = unlucky.open().page
    page.keyboard.press("/")
    status = page.locator(".md-search [role=status]")
    expect(status).to_contain_text(WORDS["en"][2])


def test_it_works_where_storage_is_blocked(
    context: BrowserContext, unlucky: Reader
) -> None:
    context.add_init_script(BLOCKED)
    page = unlucky.open().page
    page.keyboard.press("/")
    found(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_works_without_a_network_once_the_page_is_kept(
    context: BrowserContext, unlucky: Reader, language: str
) -> None:
    page = unlucky.open(f"{language}/broadcasting/").page
    unlucky.run(1)
    unlucky.wait_until_kept()
    context.set_offline(True)
    page.reload()
    page.keyboard.press("/")
    found(page, language)
