"""`make bench`: pictures a second and bytes of each figure that moves.

Measured in Chromium, warm, on an idle machine with two cores: the playground while it
trains 20 units on 400 points, the others while the reader moves something. Ends with 1
if a claim does not hold.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Locator, Page, expect, sync_playwright

from book.build import build
from book.static import served
from tests.browser.reader import WAIT
from tests.test_weight import FIGURE, FIGURES, KILOBYTE, figure_weight

# Where each is driven.
PAGES = {
    "stepper": "broadcasting",
    "ball": "losses",
    "edges": "backpropagation",
    "race": "vectorization",
    "rulers": "floats",
    "playground": "flower",
}
UNITS = "19"  # the place of 20 on the slider
PICTURES = 60
SLOWEST, LONGEST = 20, 200  # pictures a second; milliseconds until it has stopped

# Move something again and again; the milliseconds until each picture is there.
MOVE = """async ([name, count]) => {
  const figure = document.querySelector(`figure[data-live=${name}]`);
  const slide = (place) => {
    const slider = figure.querySelector("input[type=range]");
    slider.value = String(Number(slider.max) / 2 + (place % 8));
    slider.dispatchEvent(new Event("input"));
  };
  const moves = {
    stepper: (place) => {
      const key = place % 2 ? "ArrowDown" : "ArrowUp";
      const size = figure.querySelector(".live-size");
      size.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    },
    edges: (place) => {
      const [on, , , again] = figure.querySelectorAll(".live-button");
      (place % 18 === 17 ? again : on).click();
    },
    ball: slide,
    rulers: slide,
  };
  const picture = figure.querySelector(".live-picture");
  const times = [];
  for (let place = 0; place < count; place += 1) {
    await new Promise(requestAnimationFrame);
    const from = performance.now();
    await new Promise((drawn) => {
      const all = { attributes: true, childList: true, subtree: true };
      new MutationObserver((_, observer) => {
        observer.disconnect();
        drawn();
      }).observe(picture, all);
      moves[name](place);
    });
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - from);
  }
  return times;
}"""
# Play; the milliseconds between pictures, and from Stop to the last of them.
PLAY = """async (count) => {
  const figure = document.querySelector("figure[data-live=playground]");
  const times = [];
  await new Promise((resolve) => {
    new MutationObserver(() => {
      times.push(performance.now());
      if (times.length === count) resolve();
    }).observe(figure.querySelector(".live-running"), { childList: true });
    figure.querySelector(".live-strong").click();
  });
  const between = times.slice(1).map((time, place) => time - times[place]);
  const from = performance.now();
  figure.querySelector(".live-strong").click();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return [between, Math.max(0, times.at(-1) - from)];
}"""


def opened(page: Page, address: str, name: str) -> Locator:
    """Open the page of a figure; give the figure, with Python there."""
    page.goto(f"{address}/en/{PAGES[name]}/")
    figure = page.locator(f"figure[data-live={name}]")
    figure.scroll_into_view_if_needed()
    figure.locator(".live-button").first.click(timeout=WAIT)
    if name == "playground":
        figure.locator(".live-button").nth(2).click()
        figure.locator("summary").first.click()
        figure.locator("input[type=range]").first.fill(UNITS)
        expect(figure.locator(".live-unit")).to_have_count(20, timeout=WAIT)
    elif name != "race":
        expect(figure.locator(".live-said")).not_to_be_empty(timeout=WAIT)
    page.wait_for_timeout(1000)
    return figure


def race(figure: Locator) -> float:
    """Run the race; return its seconds."""
    start = "() => performance.now()"
    from_ = figure.page.evaluate(start)
    expect(figure.locator(".live-said")).not_to_be_empty(timeout=3 * WAIT)
    return float(figure.page.evaluate(start) - from_) / 1000


def driven(page: Page, address: str, name: str) -> str:
    """Return what is to be said of the speed of a figure."""
    figure = opened(page, address, name)
    if name == "race":
        return f"{race(figure):.0f} s, all of it"
    times = page.evaluate(MOVE, [name, PICTURES])
    return f"{1000 / median(times):.0f} pictures a second"


def main() -> int:
    """Print what was measured and claimed; return 1 if a claim does not hold."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        build(site)
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox"],
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        with served(site) as address:
            opened(page, address, "playground")
            between, stop = page.evaluate(PLAY, PICTURES)
            said = {name: driven(page, address, name) for name in FIGURES[:-1]}
        weights = {name: sum(figure_weight(site, name).values()) for name in FIGURES}
    rate = 1000 / median(between)
    said["playground"] = f"{rate:.0f} pictures a second (claim: at least {SLOWEST})"
    for name, weight in weights.items():
        print(f"{name:11}{weight / KILOBYTE:5.1f} KB  {said[name]}")
    print(f"the playground stops in {stop:.0f} ms (claim: at most {LONGEST})")
    print(f"load: {os.getloadavg()[0]:.1f}, on {os.cpu_count()} cores")
    heavy = any(weight > FIGURE for weight in weights.values())
    return int(heavy or rate < SLOWEST or stop > LONGEST)


if __name__ == "__main__":
    sys.exit(main())
