"""Figures belong to the block that drew them, are drawn whole, and fit the page."""

from playwright.sync_api import expect

from tests.browser.reader import Reader

PLOT = "import matplotlib.pyplot as plt\nplt.figure(figsize=(2, 2))\n"
# What stands in an output, in order: texts, and what pictures say.
PARTS = "output => [...output.children].map((part) => part.alt ?? part.textContent)"
PIXELS = """async picture => {
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.toDataURL();
}"""
DARK = "() => document.body.setAttribute('data-md-color-scheme', 'slate')"


def test_each_show_gives_its_picture_in_its_place(at_work: Reader) -> None:
    at_work.try_out(
        f"{PLOT}plt.plot([1, 2])\nplt.title('A')\nprint('one')\nplt.show()\n"
        "print('two')\nplt.plot([2, 1])\nplt.xlabel('B')\nplt.show()\nprint('three')"
    )
    drawn = "The figure that this code draws: "
    parts = ["one\n", f"{drawn}A", "two\n", f"{drawn}B", "three\n"]
    assert at_work.output(1).evaluate(PARTS) == parts


def test_a_figure_that_cannot_be_drawn_is_an_error_of_its_block(
    at_work: Reader,
) -> None:
    wrong = ("plt.title('$\\\\fooo{$')", "plt.gcf().set_size_inches(200, 200)")
    for line in wrong:
        at_work.try_out(f"{PLOT}{line}\nplt.show()", state="failed")
        assert "ValueError" in at_work.printed(1, "traceback")
        expect(at_work.part(1, "help")).to_contain_text("The figure could not be drawn")
        at_work.try_out(f"{PLOT}plt.title('next')")  # shown at the end of its block
        expect(at_work.output(1).locator("img")).to_have_count(1)
    at_work.try_out(f"{PLOT}plt.title('before')\n1 / 0", state="failed")
    parts = at_work.output(1).evaluate(PARTS)
    assert parts[0] == "The figure that this code draws: before"
    assert "ZeroDivisionError" in parts[1]
    at_work.reset(1)
    at_work.run(2)
    for number in (1, 2):
        expect(at_work.output(number).locator("img")).to_have_count(0)


def test_korean_and_minus_are_drawn_and_a_drawing_fits_the_dark(
    reader: Reader,
) -> None:
    reader.open("ko/broadcasting/")
    pictures = {}
    for title in ("", "각", "한", "−", "\ue000"):  # no font has the last one
        reader.try_out(f"{PLOT}plt.plot([-1, 1])\nplt.title({title!r})")
        pictures[title] = reader.output(1).locator("img").evaluate(PIXELS)
        noise = "UserWarning: no font has \ue000\n" if title == "\ue000" else ""
        assert reader.printed(1, "stderr") == noise
    assert len(set(pictures.values())) == len(pictures)
    looks = []
    for draw in ("plt.plot([1, 2])", "plt.imshow([[1, 2]])"):
        reader.try_out(f"{PLOT}{draw}")
        for _ in ("light", "dark"):
            looks.append(
                reader.output(1)
                .locator("img")
                .evaluate("p => getComputedStyle(p).filter")
            )
            reader.page.evaluate(DARK)
    dark = "invert(0.9) hue-rotate(180deg)"
    assert looks == ["none", dark, "none", "none"]
