"""Pages are numbered as the nav has them."""

from book.chapters import number


def test_a_page_has_the_number_of_its_chapter_and_its_place() -> None:
    assert number("model") == "1.1"
    assert number("whole_training_set") == "2.3"
    assert number("backpropagation") == "4.6"
    assert number("lab_digits") == "5.1"


def test_pages_outside_the_chapters_have_none() -> None:
    stems = ("index", "start", "notebook_tour", "notation", "glossary", "code", "404")
    assert {number(stem) for stem in stems} == {None}
