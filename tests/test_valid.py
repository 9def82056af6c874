"""What the standard of HTML refuses, and says nothing, is taken away."""

from book.valid import mended


def test_attributes_that_say_nothing_go_and_all_else_stays() -> None:
    label = '<label class="a" for="b" tabindex="">'
    box = '<input class="c" type="checkbox" id="d" autocomplete="off">'
    assert mended(f"{label}{box}") == (
        '<label class="a" for="b"><input class="c" type="checkbox" id="d">'
    )
    kept = '<label tabindex="0"><input type="text" autocomplete="off"><p tabindex="">'
    assert mended(kept) == kept
