"""Numbers that a browser has its own way with: 32-bit integers."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

NOTES = {
    "en": ("An integer went over 32 bits.", "where this output may differ."),
    "ko": ("정수 계산이 32비트를 넘었습니다.", "출력이 다를 수 있습니다."),
}


@pytest.mark.parametrize("language", NOTES)
def test_a_wrapped_integer_and_its_width_are_noted_and_floats_are_not(
    at_work: Reader, language: str
) -> None:
    wrapped, width = NOTES[language]
    note = at_work.part(1, "note")
    at_work.try_out("import numpy as np\nk = np.array([70000])\n(k * k)[0]")
    assert at_work.printed(1, "value") == "np.int32(605032704)"
    expect(note).to_contain_text(wrapped)
    at_work.try_out("import numpy as np\nnp.arange(3).dtype")
    expect(note).to_contain_text(width)
    at_work.try_out("import numpy as np\n(np.arange(3.0) * 70000.0) ** 2")
    at_work.page.wait_for_timeout(300)  # a note comes after the end of its block
    expect(note).to_have_count(0)


def test_no_block_of_a_page_has_a_note_where_the_book_shows_none(
    reader: Reader,
) -> None:
    reader.open("en/numpy_functions/")
    count = reader.unfold()
    assert count >= 10
    for number in range(1, count + 1):
        reader.run(number)
        expect(reader.status(number)).to_contain_text("The same as in the book")
    reader.page.wait_for_timeout(300)
    noted = [n for n in range(1, count + 1) if reader.part(n, "note").count()]
    assert noted == []
