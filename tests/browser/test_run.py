"""Run: what is above comes first, what was printed is told apart from the book's."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.browser.reader import Reader

COUNT = "import numpy as np\n\ntry:\n    count += 1\nexcept NameError:\n    count = 1"


def test_a_block_runs_what_is_above_it_once(at_work: Reader) -> None:
    at_work.write(1, COUNT)
    at_work.try_out("print(count)", 3)
    assert at_work.printed(3) == "1\n"
    at_work.becomes(1, "done")
    at_work.becomes(2, "done")
    at_work.run(3)
    assert at_work.printed(3) == "1\n"


def test_after_a_change_above_all_that_follows_is_run_again(at_work: Reader) -> None:
    at_work.write(1, "import numpy as np\nx = 1")
    at_work.write(2, "y = x + 1")
    at_work.try_out("print(y)", 3)
    assert at_work.printed(3) == "2\n"
    at_work.write(1, "import numpy as np\nx = 10")
    at_work.write(3, "print(y)  # the same")
    at_work.run(3)
    assert at_work.printed(3) == "11\n"


def test_output_from_before_a_change_above_is_marked(at_work: Reader) -> None:
    at_work.run(2)
    at_work.write(1, "import numpy as np")
    expect(at_work.status(2)).to_contain_text("The code above has changed")
    at_work.run(2)
    expect(at_work.status(2)).not_to_contain_text("changed")


def test_output_of_code_that_changed_before_its_turn_is_marked(at_work: Reader) -> None:
    at_work.write(1, "import time\ntime.sleep(2)")
    at_work.write(2, "print('old')")
    at_work.press(2)
    at_work.becomes(1, "running")
    at_work.write(2, "print('new')")
    at_work.becomes(2, "done")
    assert at_work.printed(2) == "old\n"
    expect(at_work.home(2)).to_have_class(re.compile(r"\brun-stale\b"))


def test_output_equal_to_the_books_is_said_to_be(at_work: Reader) -> None:
    at_work.run(1)
    expect(at_work.status(1)).to_have_text("The same as in the book.")
    expect(at_work.output(1)).to_be_hidden()


def test_shift_enter_and_control_enter_run(at_work: Reader) -> None:
    for keys in ("Shift+Enter", "Control+Enter"):
        at_work.write(1, f"print({keys!r})")
        at_work.editor(1).press(keys)
        expect(at_work.part(1, "stdout")).to_have_text(f"{keys}\n", timeout=90_000)
        assert at_work.editor(1).input_value() == f"print({keys!r})"


def test_a_second_block_waits_for_the_first(at_work: Reader) -> None:
    at_work.write(1, "import time\ntime.sleep(1)\nprint('first')")
    at_work.write(2, "print('second')")
    at_work.press(1)
    at_work.press(2)
    assert at_work.home(2).get_attribute("data-state") == "waiting"
    at_work.becomes(2, "done")
    assert (at_work.printed(1), at_work.printed(2)) == ("first\n", "second\n")


def test_a_waiting_block_can_be_called_off(at_work: Reader) -> None:
    at_work.write(1, "import time\ntime.sleep(2)")
    at_work.press(1)
    at_work.press(2)
    at_work.press(2)
    at_work.becomes(2, "idle")
    at_work.becomes(1, "done")
    at_work.becomes(2, "idle")


def test_a_failure_above_is_named(at_work: Reader) -> None:
    at_work.write(1, "1 / 0")
    at_work.run(2, "failed")
    expect(at_work.status(2)).to_have_text("Not run, because block 1 above failed.")


def test_output_errors_and_a_last_value_look_different(at_work: Reader) -> None:
    code = "import sys\nprint('out')\nprint('wrong', file=sys.stderr)\n[1, 2]"
    at_work.try_out(code)
    said = {kind: at_work.printed(1, kind) for kind in ("stdout", "stderr", "value")}
    assert said == {"stdout": "out\n", "stderr": "wrong\n", "value": "[1, 2]"}
    looks = [
        at_work.part(1, kind).evaluate(
            "part => [getComputedStyle(part).color, getComputedStyle(part).fontWeight,"
            "getComputedStyle(part, '::before').content].join()"
        )
        for kind in said
    ]
    assert len(set(looks)) == 3


def test_an_array_is_shown_as_python_shows_it(at_work: Reader) -> None:
    at_work.try_out("import numpy as np\nnp.arange(6).reshape(2, 3)")
    assert at_work.printed(1, "value") == "array([[0, 1, 2],\n       [3, 4, 5]])"


def test_output_is_text_and_never_html(at_work: Reader) -> None:
    at_work.try_out("print('<img src=x onerror=alert(1)>')")
    assert at_work.printed(1) == "<img src=x onerror=alert(1)>\n"
    expect(at_work.output(1).locator("img")).to_have_count(0)


def test_the_tested_snippets_are_there(at_work: Reader) -> None:
    at_work.try_out(
        "from snippets.two_layer_network import train\n"
        "import inspect\nprint(inspect.getsource(train))"
    )
    source = Path("snippets/two_layer_network.py").read_text(encoding="utf-8")
    assert at_work.printed(1).strip() in source


def test_output_is_shown_while_the_block_runs(at_work: Reader) -> None:
    at_work.write(1, "print('begun')\nwhile True: pass")
    at_work.press(1)
    expect(at_work.part(1, "stdout")).to_have_text("begun\n", timeout=90_000)
    at_work.becomes(1, "running")
    at_work.press(1)


def test_a_figure_is_shown_with_what_it_says(
    reader: Reader, context: BrowserContext
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    reader.open()
    reader.run(1)
    assert not any("matplotlib" in url for url in asked)
    reader.try_out(
        "import matplotlib.pyplot as plt\n"
        "plt.plot([1, 4, 9])\nplt.title('Squares')\nplt.xlabel('n')\nplt.show()"
    )
    picture = reader.output(1).locator("img")
    expect(picture).to_have_attribute(
        "alt", "The figure that this code draws: Squares, n"
    )
    assert picture.evaluate("picture => picture.decode().then(() => true)")
    assert any(url.endswith("matplotlib.zip") for url in asked)
    assert reader.printed(1, "stderr") == ""
