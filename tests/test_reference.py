"""The code page says what the docstrings say, in the page's language."""

import pytest
import yaml

from book import ROOT, BookError
from book import reference as made

MODULES = sorted(
    path.stem for path in (ROOT / "snippets").glob("*.py") if path.stem != "__init__"
)


@pytest.mark.parametrize("module", MODULES)
def test_every_docstring_has_its_korean_line(module: str) -> None:
    assert "ValueError if" not in made.reference(module, "ko")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_code_page_shows_every_module(language: str) -> None:
    page = (ROOT / "docs" / language / "code.md").read_text(encoding="utf-8")
    for module in MODULES:
        assert f"{{{{ reference {module} }}}}" in page


def test_no_korean_line_is_left_over(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[str] = set()
    said = made.said

    def spy(text: str, language: str) -> str:
        seen.add(text)
        return said(text, language)

    monkeypatch.setattr(made, "said", spy)
    for module in MODULES:
        made.reference(module, "ko")
    assert set(yaml.safe_load(made.KOREAN.read_text(encoding="utf-8"))) - seen == set()


def test_missing_korean_line_is_named() -> None:
    with pytest.raises(BookError, match="no line for the docstring's 'A new thing"):
        made.said("A new thing.", "ko")


def test_symbols_need_no_translation() -> None:
    assert made.said("A and Y (1, m).", "ko") == "A, Y (1, m)."


def test_source_leads_to_the_deck_page() -> None:
    assert "- **Source:** deck [D4](deck.md#D4)." in made.reference("losses", "en")


def test_function_as_a_default_is_written_by_its_name() -> None:
    assert "`cost(A, Y, loss=cross_entropy)`" in made.reference("losses", "en")
