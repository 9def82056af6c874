"""Code that does not end, prints without end, or asks for too much memory."""

from playwright.sync_api import expect

from tests.browser.reader import Reader


def test_stop_ends_a_loop_and_the_names_above_come_back(at_work: Reader) -> None:
    at_work.write(1, "kept = 5")
    at_work.try_out("print(kept)", 2)
    at_work.write(2, "while True: pass")
    at_work.press(2)
    at_work.becomes(2, "running")
    button = at_work.button(2, "run")
    expect(button).to_have_text("Stop")
    button.click()
    expect(at_work.status(2)).to_contain_text("Stopped")
    expect(button).to_have_text("Run")
    at_work.write(2, "print(kept)")
    at_work.run(2)
    assert at_work.printed(2) == "5\n"
    expect(at_work.status(2)).to_contain_text("the blocks above were run again")


def test_a_loop_above_is_stopped_from_either_button(at_work: Reader) -> None:
    at_work.write(1, "while True: pass")
    for number in (1, 2):
        at_work.press(2)
        at_work.becomes(1, "running")
        at_work.press(number)
        at_work.becomes(2, "failed")
        expect(at_work.button(1, "run")).to_have_text("Run")
        expect(at_work.button(2, "run")).to_have_text("Run")


def test_stop_while_python_starts_gives_the_page_back(reader: Reader) -> None:
    reader.open()
    reader.page.route("**/snapshot.bin", lambda route: None)  # never arrives
    reader.press(1)
    expect(reader.button(1, "run")).to_have_text("Stop")
    reader.press(1)
    expect(reader.button(1, "run")).to_have_text("Run")
    reader.page.unroute("**/snapshot.bin")
    reader.run(1)


def test_a_flood_is_capped_and_the_page_stays_alive(at_work: Reader) -> None:
    at_work.write(1, "while True: print('x')")
    at_work.press(1)
    expect(at_work.part(1, "note")).to_contain_text("more output", timeout=90_000)
    shown = len(at_work.printed(1))
    assert 50_000 < shown <= 100_000
    frames = at_work.page.evaluate(
        """() => new Promise((done) => {
          let frames = 0;
          const count = () => (frames += 1) && requestAnimationFrame(count);
          count();
          setTimeout(() => done(frames), 1000);
        })"""
    )
    assert frames > 5
    at_work.button(2, "edit").click()
    expect(at_work.editor(2)).to_be_focused()
    assert len(at_work.printed(1)) == shown
    at_work.press(1)
    expect(at_work.status(1)).to_contain_text("Stopped")


def test_too_large_an_array_is_an_error_and_the_page_goes_on(at_work: Reader) -> None:
    code = "import numpy as np\nnp.ones((10**6, 10**6))"
    at_work.try_out(code, state="failed")
    assert "MemoryError" in at_work.printed(1, "help")  # NumPy's own word is ValueError
    assert "larger than a browser can hold" in at_work.printed(1, "help")
    code = "import numpy as np\n[np.empty((16_000, 16_000)) for _ in range(3)]"
    at_work.try_out(code, state="failed")
    assert "MemoryError" in at_work.printed(1, "traceback")
    at_work.try_out("print('alive')")
    assert at_work.printed(1) == "alive\n"


def test_recursion_without_end_is_an_error_and_the_page_goes_on(
    at_work: Reader,
) -> None:
    at_work.try_out("def f(): return f()\nf()", state="failed")
    at_work.try_out("print('alive')")
    assert at_work.printed(1) == "alive\n"


def test_figures_and_values_without_end_leave_the_page_alive(at_work: Reader) -> None:
    at_work.write(
        1,
        "from page.figures import pictures\n"
        "while True: pictures.draw(b'x', 'a' * 10**6, False)",
    )
    at_work.press(1)
    expect(at_work.part(1, "note")).to_contain_text("more output", timeout=90_000)
    expect(at_work.output(1).locator("img")).to_have_count(100)
    at_work.press(1)
    expect(at_work.status(1)).to_contain_text("Stopped")
    at_work.try_out("'x' * 10**8")
    assert len(at_work.printed(1, "value")) < 101_000
    at_work.try_out("raise ValueError('x' * 10**7)", state="failed")
    assert len(at_work.printed(1, "traceback")) < 101_000
