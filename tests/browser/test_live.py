"""Figures that move, driven: in both languages they show what snippets compute."""

import re
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from book import LANGUAGES
from live import edges, rulers
from snippets.datasets import circles, flower, stuck
from snippets.descent import cross_entropy_slope, descend, squared_error_slope
from snippets.two_layer_network import cost, forward, initialize, train
from tests.browser.reader import WAIT, WIDE, complaints, until

PYTHON = re.compile(r"/run/python-[^/]+/")
NUMBER = re.compile(r"−?\d+(?:\.\d+)?(?:e[−+]?\d+)?")
# How far the page has jumped, without the reader having done anything.
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) sum += one.hadRecentInput ? 0 : one.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 100);
})"""
FRAMES = """() => {
  window.frames_ = 0;
  new MutationObserver(() => { window.frames_ += 1; })
    .observe(document.querySelector(".live-running"), { childList: true });
}"""
# Whether some line of the chart has so many places.
LAPS = """(most) => [...document.querySelectorAll(".live-line:not(.live-thin)")].some(
  (line) => (line.getAttribute("d").match(/[ML]/g) ?? []).length >= most)"""
ENLARGE = "(one, size) => { one.style.fontSize = size; }"
LIT_LINES = """() => [...CSS.highlights.get("live-lit")]
  .map((range) => range.toString().trim())"""
# The middle of the first letters of a line of `backward`, in the window.
PLACE = """(start) => {
  const code = document.querySelector('[data-block$=".backward"] code');
  const at = code.textContent.indexOf(start);
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (seen + node.length > at) {
      const range = new Range();
      range.selectNode(node);
      const { x, y, height } = range.getBoundingClientRect();
      return [x + 2, y + height / 2];
    }
    seen += node.length;
  }
}"""
SIZE = re.compile("기울기의 크기|Size of the gradient")
ANY_SIZE = re.compile("이 축에는 어떤 크기든 맞습니다.|Any size fits on this axis.")

Reader = tuple[str, BrowserContext]


@pytest.fixture(scope="module")
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A phone whose reader wants no motion; Python's files are fetched once."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, reduced_motion="reduce", has_touch=True
    )
    context.set_default_timeout(WAIT)
    yield request.param, context
    context.close()


in_both = pytest.mark.parametrize("phone", LANGUAGES, indirect=True)
in_korean = pytest.mark.parametrize("phone", ["ko"], indirect=True)
Opened = Callable[..., tuple[Page, Locator]]


@pytest.fixture
def open_at(phone: Reader, address: str) -> Iterator[Opened]:
    """Open a page in the language; give it and its first figure that moves."""
    language, context = phone
    page = context.new_page()
    wrong = complaints(page, address)

    def opened(stem: str, fragment: str = "") -> tuple[Page, Locator]:
        page.goto(f"{address}/{language}/{stem}/{fragment}")
        figure = page.locator("figure[data-live]").first
        figure.scroll_into_view_if_needed()
        expect(figure.locator(".live-button").first).to_be_visible(timeout=WAIT)
        return page, figure

    yield opened
    page.close()
    assert wrong == []


def numbers(text: str | None) -> list[float]:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text or "")  # 1,000
    return [float(one.replace("−", "-")) for one in NUMBER.findall(plain)]


def said(figure: Locator) -> list[float]:
    """The numbers in the sentence on what is to be seen."""
    return numbers(figure.locator(".live-said").text_content())


def wait_until(figure: Locator, holds: Callable[[list[float]], bool]) -> None:
    """Wait until it holds of the numbers in the sentence."""
    for _ in range(WAIT // 200):
        found = said(figure)
        if found and holds(found):
            return
        figure.page.wait_for_timeout(200)
    raise AssertionError(said(figure))


def middle(one: Locator) -> tuple[float, float]:
    box = one.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def begin(figure: Locator) -> None:
    """Press what begins: it stays in its place, and nothing moves when Python comes."""
    button = figure.locator(".live-button:visible").first
    top = "one => one.getBoundingClientRect().top"
    button.evaluate("one => one.parentElement.scrollIntoView({ block: 'end' })")
    before = button.evaluate(top)
    button.click()
    expect(figure.locator(".live-picture")).to_be_visible(timeout=WAIT)
    assert abs(button.evaluate(top) - before) <= 1
    assert figure.page.evaluate(SHIFTS) < 0.03  # of which the bars of blocks make 0.02
    assert not figure.page.evaluate(WIDE)


def swipe(page: Page, one: Locator, dx: float, dy: float) -> tuple[float, float]:
    """Drag something with a finger; where it was, and how far the page was scrolled."""
    one.evaluate("one => one.scrollIntoView({ block: 'center' })")
    (x, y), scrolled = middle(one), page.evaluate("scrollY")
    send = page.context.new_cdp_session(page).send
    for k in range(11):
        point = {"x": x + dx * k / 10, "y": y + dy * k / 10}
        kind = "touchMove" if k else "touchStart"
        send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        page.wait_for_timeout(30)  # of which Python needs some for what it draws
    send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(200)
    return y, scrolled


def press(figure: Locator, place: int = 0) -> None:
    figure.locator(".live-button:visible").nth(place).click()


@in_both
def test_the_stepper_knows_the_rule_without_python_and_the_numbers_with_it(
    open_at: Opened,
) -> None:
    page, figure = open_at("broadcasting")
    fetched: list[str] = []
    page.on("request", lambda sent: fetched.append(sent.url))
    second = figure.locator(".live-fields input").nth(1)
    second.fill("(2, 4)")
    assert figure.locator(".live-clash").count() == 3  # both sizes, and no result
    second.fill("（３，）")
    assert said(figure) == [4, 2, 3]
    size = figure.locator(".live-size").first
    size.focus()
    fits = figure.locator(".live-hint").first
    expect(fits).to_have_text(ANY_SIZE)
    page.keyboard.press("ArrowUp")
    assert said(figure) == [4, 3, 3]
    expect(size).to_be_focused()
    expect(fits).not_to_be_empty()
    press(figure)  # a step back
    assert "→" in figure.locator(".live-stretched").inner_text()
    press(figure)
    expect(figure.locator(".live-stretched")).to_have_count(0)
    press(figure, 1)
    press(figure, 1)
    assert not any(PYTHON.search(url) for url in fetched)

    second.fill("np.arange(3)[:, None] * 1001")
    assert said(figure) == []  # until it has been read
    second.press("Enter")
    last = figure.locator(".live-grid").last
    expect(last).to_be_visible()
    shown = np.array(numbers(" ".join(last.locator("td").all_text_contents())))
    wanted = np.arange(1, 10).reshape(3, 3) + np.arange(3)[:, None] * 1001
    assert np.array_equal(shown.reshape(3, 3), wanted)
    group = last.locator("[tabindex]")
    group.focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    expect(figure.locator(".live-met")).to_have_text(["5", "1001", "1006"])
    assert numbers(figure.locator(".live-hint").last.text_content())[-1] == 1006
    second.fill("np.ones(")
    second.press("Enter")
    expect(figure.locator(".live-status")).to_contain_text("SyntaxError")
    expect(figure.locator(".live-grid")).to_have_count(0)  # they were of another


@in_both
def test_the_ball_rolls_where_gradient_descent_goes(open_at: Opened) -> None:
    page, figure = open_at("losses")
    begin(figure)
    expect(figure.locator(".live-said")).to_contain_text("400")
    X, Y = stuck()
    for slope in (squared_error_slope, cross_entropy_slope):
        w = descend(X, Y, -1.0, slope, 400)[-1]
        assert round(w, 3) in said(figure)
    first = figure.locator(".live-data").first
    first.focus()
    page.keyboard.press("Shift+ArrowRight")  # the point moves, and the ball starts anew
    expect(figure.locator(".live-said")).not_to_contain_text("400")
    start = figure.locator(".live-chart .live-handle").first
    swipe(page, start, 100, 10)
    wait_until(figure, lambda said: said[1] > 2.5)  # from -1
    first.press("Enter")
    expect(first).to_have_class(re.compile("live-is1"))


@in_korean
def test_the_ball_rolls_far_better_where_inputs_are_standardized(
    open_at: Opened,
) -> None:
    page, figure = open_at("feature_scaling")
    press(figure)
    expect(figure.locator(".live-said")).to_contain_text("400")
    raw = said(figure)[3]  # the condition number
    figure.locator("input[type=checkbox]").check()
    press(figure)
    wait_until(figure, lambda said: said[0] == 400 and said[3] < raw / 50)
    swipe(page, figure.locator(".live-plane .live-handle"), 100, 10)  # no scrolling
    wait_until(figure, lambda said: said[0] == 0 and said[1] > 2)


@in_both
def test_the_race_is_run_and_stopped(open_at: Opened) -> None:
    page, figure = open_at("where_the_time_goes")
    begin(figure)
    until(page, LAPS, 2)
    expect(figure.locator(".live-status")).not_to_be_empty()
    press(figure)
    expect(figure.locator(".live-said")).not_to_be_empty()
    n, ratio, *_ = said(figure)  # of the loop and np.dot; how much is the machine's
    assert n in [10**power for power in range(2, 8)] and ratio > 0
    expect(figure.locator(".live-chart > svg .live-thin[d*=L]")).to_have_count(5)
    press(figure)  # again, while Python may still be at a lap of the race before
    assert said(figure) == []
    page.locator(".run-run.md-button:not(.exercise *)").first.click()
    expect(page.locator(".language-python.run").first).to_have_attribute(
        "data-state", "done", timeout=WAIT
    )
    until(page, LAPS, 2)
    press(figure)


@in_both
def test_the_walk_shows_every_derivative_and_lights_up_its_line(
    open_at: Opened,
) -> None:
    page, figure = open_at("backpropagation")
    begin(figure)
    expect(figure.locator(".live-graph")).to_be_visible()
    press(figure, 2)
    given = edges.begin(n_h=2, m=1)
    seen = edges.walk(**given)
    red = sorted(numbers(" ".join(figure.locator(".live-slope").all_text_contents())))
    names = ("dZ2", "dW2", "db2", "dA1", "dZ1", "dW1", "db1")
    wanted = np.concatenate([np.ravel(seen[name]) for name in names])
    assert red == sorted(np.round(wanted, 3).tolist())
    node = figure.locator('[data-node="z1.1"]')
    node.focus()
    lines = page.evaluate(LIT_LINES)
    assert len(lines) >= 2  # in the walk, and in the six lines
    assert all(line.lower().startswith("dz1 = ") for line in lines)
    assert page.locator(".live-lit").count() >= 2  # formulas
    copies = figure.locator(".live-copies")  # for who does not see the others
    expect(copies.locator("code")).to_have_text("dZ1 = W2.T @ dZ2 * g_prime(Z1)")
    expect(copies.locator("math")).to_have_count(1)
    rows = figure.locator(".live-grid tr").all_text_contents()
    assert numbers(" ".join(rows)) == np.round(seen["dZ1"].ravel(), 3).tolist()
    live = figure.locator(".live")
    live.evaluate(ENLARGE, "1.7rem")  # the longest formula is as wide as the page
    assert not page.evaluate(WIDE)
    live.evaluate(ENLARGE, "")
    box = page.locator('[data-block$=".backward"] code').first
    box.scroll_into_view_if_needed()
    line = page.evaluate(PLACE, "dW2 = ")
    page.mouse.move(*line)
    expect(figure.locator(".live-grid")).to_contain_text("dW2")

    press(figure, 3)
    for _ in range(7):  # to the loss, forward
        press(figure)
    figure.locator("input[type=checkbox]").check()
    question = figure.locator(".live-question")
    question.locator("input").fill("1.5")
    question.locator("input").press("Enter")
    expect(question.locator("output")).not_to_be_empty()
    question.locator("input").fill(f"{seen['dZ2'].item():.3f}")
    question.locator("input").press("Enter")
    assert round(seen["dZ2"].item(), 3) in said(figure)


@in_korean
def test_what_is_changed_in_the_network_is_computed_anew(open_at: Opened) -> None:
    _, figure = open_at("forward")
    begin(figure)
    figure.locator("summary").first.click()
    field = figure.locator(".live-numbers input").nth(3)  # Y is the third
    field.fill("-2")
    field.press("Tab")
    press(figure, 2)
    given = edges.begin(n_h=3, m=1)
    given["W1"] = given["W1"].copy()
    given["W1"][0, 0] = -2
    seen = edges.walk(**given)
    expect(figure.locator('[data-node="L"]')).to_contain_text(f"{seen['L'].item():.3f}")
    figure.locator("summary").nth(1).click()
    figure.locator("details select").last.select_option("mean")
    error = edges.broken(fault="mean", **given)["check"]
    expect(figure.locator(".live-detectors dd").last).to_contain_text(f"{error:.3f}")


@in_both
def test_the_rulers_show_what_the_page_prints_without_python(open_at: Opened) -> None:
    page, figure = open_at("floats")
    fetched: list[str] = []
    page.on("request", lambda sent: fetched.append(sent.url))
    begin(figure)
    slider = figure.get_by_role("slider", name="z")
    for key, z in (("", 40), ("ArrowLeft", 37), ("ArrowLeft", 36), ("Home", -1000)):
        if key:
            slider.press(key)
        wanted = rulers.loss(z=z, y=1)
        pairs = zip(wanted["losses"], wanted["errors"], strict=True)
        finite = [z, 1, float(wanted["true"]), *np.ravel([*pairs])]
        finite = [one for one in finite if np.isfinite(one)]
        assert said(figure) == pytest.approx(finite, rel=0.05)
    page, figure = open_at("gradient_check")
    begin(figure)
    size = figure.get_by_role("slider", name=SIZE)
    for key in ("Home", "ArrowRight"):
        size.press(key)
    wanted = rulers.steps(size=1e-6)
    now, best = np.isclose(rulers.STEPS, 1e-5).argmax(), wanted["both"].argmin()
    at_1e_5 = [rulers.STEPS[now], wanted["both"][now], wanted["one"][now]]
    floor = [rulers.STEPS[best], wanted["both"][best]]
    assert said(figure) == pytest.approx(at_1e_5 + floor, rel=0.05)
    assert not any(PYTHON.search(url) for url in fetched)


@in_both
def test_the_playground_trains_as_snippets_do_and_prints_its_code(
    open_at: Opened,
) -> None:
    page, figure = open_at("flower")
    press(figure, 1)
    wait_until(figure, lambda said: said[0] == 1)
    page.evaluate(FRAMES)
    press(figure)
    until(page, "() => window.frames_ >= 5")
    press(figure)
    expect(figure.locator(".live-said")).not_to_be_empty()
    iterations, J = said(figure)[:2]
    assert iterations >= 51 and iterations % 10 == 1
    X, Y = flower(np.random.default_rng(2))
    params = initialize(2, 4, rng=np.random.default_rng(2))
    params, _ = train(X, Y, params, learning_rate=1.2, iterations=int(iterations))
    assert pytest.approx(cost(forward(X, params).A2, Y), abs=1e-6) == J

    figure.locator("summary").nth(1).click()
    page.locator(".live-handle").first.focus()
    page.keyboard.press("ArrowRight")  # moves the line of the first unit
    wait_until(figure, lambda said: said[0] == 0)
    moved = said(figure)[1]
    assert moved != J
    press(figure, 3)  # the code of this state
    code = page.locator('[data-block="live.playground.code"]')
    expect(code).to_contain_text("Parameters(")
    code.locator(".run-run").click()
    expect(code).to_have_attribute("data-state", "done", timeout=WAIT)
    printed = page.locator('[data-block="live.playground.code"] + .run-output')
    assert numbers(printed.locator("[data-kind=stdout]").text_content()) == [moved]


@in_korean
def test_a_link_opens_the_playground_as_it_was_and_stopped(open_at: Opened) -> None:
    page, figure = open_at("nonlinear")
    press(figure, 2)
    expect(figure.locator(".live-said")).to_contain_text("0.6")
    figure.locator("summary").first.click()
    figure.locator("select").nth(1).select_option("tanh")
    for _ in range(3):
        press(figure, 1)
    wait_until(figure, lambda said: said[0] == 3)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    press(figure, 4)
    expect(figure.locator(".live-status")).not_to_be_empty()
    link = page.evaluate("() => navigator.clipboard.readText()")
    before = said(figure)
    page.goto("about:blank")
    _, figure = open_at("nonlinear", f"#{link.partition('#')[2]}")
    expect(figure.locator(".live-said")).not_to_be_empty()
    assert said(figure) == before
    X, Y = circles(np.random.default_rng(2))
    params, _ = train(
        X,
        Y,
        initialize(2, 4, rng=np.random.default_rng(2)),
        learning_rate=1.2,
        iterations=3,
    )
    assert before[:2] == [3, round(cost(forward(X, params).A2, Y), 6)]


@in_korean
def test_points_are_drawn_by_the_keyboard_and_learnt(open_at: Opened) -> None:
    page, figure = open_at("flower")
    figure.locator("summary").first.click()
    figure.locator("select").first.select_option("drawn")
    cursor = figure.locator(".live-cursor")
    cursor.focus()
    page.keyboard.press("Enter")
    figure.locator(".live-button").nth(3).click()  # now y = 0
    cursor.focus()
    for key in ("Shift+ArrowLeft", "Enter", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    expect(figure.locator(".live-y0, .live-y1")).to_have_count(3)
    figure.locator(".live-button").nth(5).click()  # the last one is taken back
    expect(figure.locator(".live-y0, .live-y1")).to_have_count(2)
    press(figure, 1)
    expect(figure.locator(".live-said")).to_contain_text("0.69")


@in_korean
def test_a_finger_drags_a_handle_and_scrolls_over_a_slider(open_at: Opened) -> None:
    page, figure = open_at("flower")
    figure.locator("summary").first.click()
    figure.locator("select").first.select_option("drawn")
    before, at = swipe(page, figure.locator(".live-cursor"), 0, -60)
    _, after = middle(figure.locator(".live-cursor"))
    assert page.evaluate("scrollY") == at
    assert after == pytest.approx(before - 60, abs=2)
    slider = figure.locator("input[type=range]").first
    kept = slider.input_value()
    _, at = swipe(page, slider, 0, -60)
    assert page.evaluate("scrollY") > at and slider.input_value() == kept


@in_korean
@pytest.mark.parametrize("stem", ["broadcasting", "flower", "backpropagation"])
def test_nothing_jumps_when_a_figure_comes_to_life(open_at: Opened, stem: str) -> None:
    page, _ = open_at(stem)
    page.goto("about:blank")
    page, _ = open_at(stem)
    for _ in range(12):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(60)
    assert page.evaluate(SHIFTS) < 0.03  # of which the bars of blocks make 0.02


@in_korean
def test_a_figure_waits_for_a_block_and_a_block_for_a_figure(open_at: Opened) -> None:
    page, figure = open_at("flower")
    begin(figure)
    expect(figure.locator(".live-running")).not_to_be_empty()
    page.locator(".run-run.md-button:not(.exercise *)").first.click()
    block = page.locator(".language-python.run").first
    expect(block).to_have_attribute("data-state", "done", timeout=WAIT)
    page.evaluate(FRAMES)
    until(page, "() => window.frames_ >= 2")
    press(figure)


@in_korean
def test_printed_the_still_figure_stands_there(open_at: Opened) -> None:
    page, figure = open_at("flower")
    press(figure, 1)
    expect(figure.locator(".live-running")).not_to_be_empty()
    assert not figure.locator("> svg").is_visible()
    page.emulate_media(media="print")
    assert figure.locator("> svg").is_visible()
    assert not figure.locator(".live").is_visible()
    page.emulate_media(media="screen")
