"""The policy of a page allows the book and nothing else."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from book.policy import with_policy

PAGE = "<html><head><script>a = 1</script></head></html>"


def test_inline_script_is_allowed_by_its_hash_and_nothing_else_inline() -> None:
    policy = with_policy(PAGE)
    assert "'sha256-tbwf/ZCRL7GL7259gJCRksemSSiWMgFW1n+68QTGVEo='" in policy
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy


def test_another_script_gets_another_hash() -> None:
    assert with_policy(PAGE) != with_policy(PAGE.replace("a = 1", "a = 2"))


def test_live_reload_leaves_the_policy_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOOK_POLICY", "off")
    assert with_policy(PAGE) == PAGE


def test_every_page_has_the_policy_and_no_inline_style(site: Path) -> None:
    pages = [page for page in site.rglob("*.html") if page.parent != site]
    assert len(pages) > 50
    for page in pages:
        text = page.read_text(encoding="utf-8")
        soup = BeautifulSoup(text, "html.parser")
        assert soup.select_one("meta[http-equiv=Content-Security-Policy]"), page
        assert not soup.select("[style]"), (page, soup.select("[style]")[:1])
        assert not re.search(r"\son\w+=", re.sub(r">[^<]*<", "><", text)), page
