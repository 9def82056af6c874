"""Python goes on from its snapshot; where an engine cannot, it starts anew."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from book.static import served
from tests.browser.reader import Reader

REST = ("python.zip", "numpy.zip")  # what a Python that starts anew is made of
DRAW = """import random
import numpy as np
print(random.random(), np.random.random(), np.random.default_rng().random())"""
CHECK = """import json
import numpy as np
from snippets.activations import sigmoid
rng = np.random.default_rng(1)
print(json.dumps(sigmoid(rng.normal(size=2)).round(3).tolist()))"""


@pytest.fixture
def asked(context: BrowserContext) -> list[str]:
    """The names of the files of Python that were asked for."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.rsplit("/")[-1]))
    return asked


def damage(context: BrowserContext, other: str, body: bytes) -> None:
    """Give another snapshot, from another host, and let the page believe in it."""

    def session(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        match = re.search(r"(python-\w+/snapshot\.bin).{1,99}?([0-9a-f]{64})", text)
        assert match
        text = text.replace(match[2], hashlib.sha256(body).hexdigest())
        route.fulfill(body=text, content_type="text/javascript")

    context.route("**/snapshot.bin", lambda route: route.continue_(url=other))
    context.route(re.compile(r"/run/\w+-\w+\.js$"), session_or_else(session))


def session_or_else(session: Callable[[Route], None]) -> Callable[[Route], None]:
    """Only the module that names the files is changed."""

    def handle(route: Route) -> None:
        if "snapshot.bin" in route.fetch().text():
            session(route)
        else:
            route.continue_()

    return handle


def test_python_goes_on_from_the_snapshot(reader: Reader, asked: list[str]) -> None:
    reader.open().try_out(CHECK.replace("import json\n", "").replace("json.dumps", ""))
    assert reader.printed(1) == "[0.586, 0.695]\n"
    assert "snapshot.bin" in asked
    assert not set(REST) & set(asked)


def test_a_module_that_the_snapshot_lacks_is_fetched_when_it_is_imported(
    reader: Reader, asked: list[str]
) -> None:
    code = (
        "import statistics\nimport numpy as np\n"
        "print(statistics.mean([1, 3]), abs(np.fft.fft([1, 1])).tolist())"
    )
    reader.open().try_out(code)
    assert reader.printed(1) == "2 [2.0, 0.0]\n"
    assert [asked.count(name) for name in REST] == [1, 1]
    reader.try_out("import decimal\nprint(decimal.Decimal('0.1') * 3)")
    assert reader.printed(1) == "0.3\n"
    reader.try_out("import nothing_of_the_kind", state="failed")
    assert "ModuleNotFoundError" in reader.printed(1, "traceback")
    assert [asked.count(name) for name in REST] == [1, 1]


def test_a_module_that_does_not_arrive_can_be_asked_for_again(unlucky: Reader) -> None:
    unlucky.page.context.route("**/python.zip", lambda route: route.abort())
    unlucky.open().try_out("import statistics", state="failed")
    assert "statistics could not be fetched" in unlucky.printed(1, "traceback")
    assert "check the connection" in unlucky.printed(1, "help")
    unlucky.page.context.unroute("**/python.zip")
    unlucky.try_out("import statistics\nprint(statistics.mean([1, 3]))")
    assert unlucky.printed(1) == "2\n"


def test_each_visit_draws_other_random_numbers(reader: Reader) -> None:
    drawn: list[str] = []
    for _ in range(2):
        reader.open().try_out(DRAW)
        drawn += reader.printed(1).split()
    assert len(set(drawn)) == 6


# Its head, its first objects, its middle: each is damaged from there to the end.
@pytest.mark.parametrize("keep", [0, 2_000, 10_000_000])
def test_where_the_snapshot_does_not_work_python_starts_anew(
    unlucky: Reader, asked: list[str], site: Path, tmp_path: Path, keep: int
) -> None:
    (snapshot,) = site.glob("run/python-*/snapshot.bin")
    whole = snapshot.read_bytes()
    body = whole[:keep] + b"\xff" * (len(whole) - keep)
    (tmp_path / snapshot.name).write_bytes(body)
    with served(tmp_path) as other:
        damage(unlucky.page.context, f"{other}/{snapshot.name}", body)
        starts_anew(unlucky, asked)


def starts_anew(unlucky: Reader, asked: list[str]) -> None:
    warned: list[str] = []
    unlucky.page.on("console", lambda said: warned.append(said.text))
    unlucky.open().try_out(CHECK)
    expect(unlucky.status(1)).to_contain_text("could not use its stored state")
    assert any("did not go on from its snapshot" in text for text in warned)
    assert unlucky.printed(1) == "[0.586, 0.695]\n"
    assert set(REST) <= set(asked)
    unlucky.try_out("import statistics\nprint(statistics.mean([1, 3]))")
    assert unlucky.printed(1) == "2\n"
