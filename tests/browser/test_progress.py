"""What is solved is kept in this browser, shown, carried elsewhere, and forgotten."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

PAGE = "en/broadcasting/"
EXERCISE = "broadcasting.unbroadcast"
SOLUTION = """
import numpy as np
def unbroadcast(G, shape):
    padded = (1,) * (G.ndim - len(shape)) + shape
    axes = tuple(k for k in range(G.ndim) if padded[k] == 1)
    return G.sum(axis=axes).reshape(shape)
"""


def solve(page: Page, address: str) -> None:
    page.goto(f"{address}/{PAGE}")
    form = page.locator(f'[data-exercise="{EXERCISE}"]')
    home = page.locator(".admonition", has=form)
    home.locator(".run-edit").click()
    home.locator("textarea").fill(SOLUTION)
    home.locator("textarea").press("Shift+Enter")
    expect(home.locator(".exercise-passed")).to_be_visible(timeout=60_000)


def test_what_is_solved_is_marked_and_can_be_taken_along(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}/en/")
    expect(page.locator(".exercise-count")).to_have_count(0)
    solve(page, address)
    mark = page.locator(".md-nav--primary .exercise-count")
    expect(mark).to_have_text("✓1")
    page.reload()
    expect(mark).to_have_text("✓1")
    page.goto(f"{address}/ko/")
    summary = page.locator(".exercise-summary")
    expect(summary).to_contain_text("가운데 1개를 풀었습니다")
    go_on = summary.locator("a.md-button")
    stem, _, anchor = (go_on.get_attribute("href") or "").partition("/#")
    assert page.request.get(f"{address}/ko/{stem}/").text().count(f'id="{anchor}"') == 1
    assert anchor.startswith("exercise-")
    with page.expect_download() as saved:
        summary.locator(".run-export").click()
    file = tmp_path / "progress.json"
    saved.value.save_as(file)
    assert json.loads(file.read_text()) == {"broadcasting": ["unbroadcast"]}
    page.on("dialog", lambda dialog: dialog.accept())
    summary.locator(".run-clear").click()
    expect(summary).to_contain_text("가운데 0개를 풀었습니다")
    expect(mark).to_have_count(0)
    summary.locator("input[type=file]").set_input_files(file)
    expect(summary).to_contain_text("가운데 1개를 풀었습니다")
    expect(mark).to_have_text("✓1")


@pytest.mark.parametrize("held", ["5", "{", '{"a": 1}', '{"a": ["b", 2]}'])
def test_a_file_that_is_no_progress_changes_nothing(
    page: Page, address: str, tmp_path: Path, held: str
) -> None:
    file = tmp_path / "progress.json"
    file.write_text(held)
    page.goto(f"{address}/en/")
    summary = page.locator(".exercise-summary")
    summary.locator("input[type=file]").set_input_files(file)
    expect(summary.locator("[role=status]")).to_contain_text("holds no progress")


def test_without_storage_an_exercise_is_judged_as_well(
    context: BrowserContext, page: Page, address: str
) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{ get() { throw new DOMException('blocked', 'SecurityError') } })"
    )
    solve(page, address)


def test_a_link_holds_the_attempt_and_is_not_checked(page: Page, address: str) -> None:
    page.goto(f"{address}/{PAGE}")
    form = page.locator('[data-exercise="broadcasting.shapes"]')
    form.locator("input").first.fill("(8, 7, 6)")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(1) }")
    form.locator(".run-link").click()
    expect(form.locator(".run-status")).to_contain_text("address bar")
    linked = page.url
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(linked)
    expect(form.locator("input").first).to_have_value("(8, 7, 6)")
    expect(form.locator(".exercise-verdict")).to_be_empty()
    expect(form.locator(".run-status")).to_contain_text("came with the link")
