"""The Content-Security-Policy of the built pages."""

import base64
import hashlib
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from book.policy import with_policy
from tests.soup import soup


def directives(page: BeautifulSoup) -> dict[str, list[str]]:
    meta = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert isinstance(meta, Tag)
    parts = [part.split() for part in str(meta["content"]).split(";")]
    return {name: values for name, *values in parts}


def hashed(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def pages(site: Path) -> dict[Path, BeautifulSoup]:
    found = {
        path: soup(path)
        for language in ("ko", "en")
        for path in sorted((site / language).rglob("*.html"))
    }
    assert len(found) > 40
    return found


def test_the_policy_comes_before_all_that_a_page_loads() -> None:
    page = with_policy("<html><head><script src='a.js'></script></head></html>", "")
    assert page.index("Content-Security-Policy") < page.index("a.js")


def test_inline_scripts_and_the_frames_are_allowed_by_their_hash_alone(
    site: Path,
) -> None:
    frames = set()
    for path, page in pages(site).items():
        allowed = directives(page)["script-src"]
        inline = [
            tag.get_text()
            for tag in page.find_all("script")
            if not tag.get("src") and tag.get("type") in (None, "module")
        ]
        hashes = {hashed(script) for script in inline}
        (frame,) = set(allowed) - hashes - {"'self'", "'wasm-unsafe-eval'"}
        assert len(allowed) == len(hashes) + 3, path
        frames.add(frame)
    assert len(frames) == 1
    assert frames.pop().strip("'") in "".join(
        script.read_text(encoding="utf-8") for script in (site / "run").glob("*.js")
    )


def test_nothing_unsafe_and_no_other_host_is_allowed(site: Path) -> None:
    for path, page in pages(site).items():
        policy = directives(page)
        assert policy["default-src"] == policy["object-src"] == ["'none'"], path
        for values in policy.values():
            for value in values:
                assert value in (
                    "'none'",
                    "'self'",
                    "'wasm-unsafe-eval'",
                    "data:",
                    "blob:",
                ) or value.startswith("'sha256-"), (path, value)


def test_no_page_has_styles_or_handlers_of_its_own(site: Path) -> None:
    for path, page in pages(site).items():
        assert page.find("style") is None, path
        for tag in page.find_all(True):
            own = [name for name in tag.attrs if name == "style" or name[:2] == "on"]
            assert not own, (path, tag.name, own)
