"""The recipes for hosts: one policy, one rule of what is kept, commands that exist."""

import re
from pathlib import Path

import pytest

from book import ROOT, hosting
from book.address import FOR_GOOD
from book.policy import DIRECTIVES, with_policy

FILES = [path for path in sorted((ROOT / "hosting").iterdir()) if path.is_file()]


def write(site: Path, path: str, script: str, policy: bool = True) -> str:
    """Write a page with an inline script; return what its policy allows."""
    html = f"<html><head><script>{script}</script></head></html>"
    page = site / path
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(with_policy(html, "frame") if policy else html, encoding="utf-8")
    found = hosting.META.search(page.read_text(encoding="utf-8"))
    return found[1] if found else ""


def allowed(policy: str) -> dict[str, set[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {name: set(values) for name, *values in parts}


def test_a_host_allows_what_the_pages_of_a_folder_allow_and_no_more(
    tmp_path: Path,
) -> None:
    pages = [write(tmp_path, f"ko/{name}/index.html", name) for name in "ab"]
    top = write(tmp_path, "index.html", "c")
    made = {key: allowed(text) for key, text in hosting.policies(tmp_path).items()}
    own = {"frame-ancestors": {"'self'"}}
    assert made[""] == allowed(top) | own
    both = {
        name: allowed(pages[0])[name] | allowed(pages[1])[name]
        for name in made[""]
        if name not in own
    }
    assert made["ko"] == both | own
    assert len(made["ko"]["script-src"]) == len(made[""]["script-src"]) + 1


def test_a_folder_with_a_page_of_another_policy_has_none(tmp_path: Path) -> None:
    write(tmp_path, "index.html", "")
    write(tmp_path, "lab/index.html", "a")
    write(tmp_path, "lab/b/index.html", "b", policy=False)
    said = hosting.policies(tmp_path)
    assert said["lab"] == ""
    assert '"~^/lab/" "";' in hosting.nginx(said)
    assert "header @policy_lab" not in hosting.caddy(said)
    assert "not path /lab/*" in hosting.caddy(said)


def test_each_page_of_the_site_is_allowed_what_it_says_itself(site: Path) -> None:
    said = {key: allowed(text) for key, text in hosting.policies(site).items()}
    assert {"", "ko", "en"} <= said.keys()
    for page in site.glob("[ke][on]/**/*.html"):
        meta = hosting.META.search(page.read_text(encoding="utf-8"))
        host = said[page.relative_to(site).parts[0]]
        assert meta
        for name, values in allowed(meta[1]).items():
            assert values <= host[name], (page, name)


@pytest.mark.parametrize("made", [hosting.nginx, hosting.caddy])
def test_the_rule_of_what_is_kept_is_the_books(made) -> None:
    text = made({"": "p", "ko": "p"})
    assert FOR_GOOD in text and hosting.A_YEAR in text and hosting.MINUTES in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_recipe_holds_a_copy_of_a_rule(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    copied = [*DIRECTIVES, *hosting.FIXED, "max-age", "[0-9a-f]"]
    assert [rule for rule in copied if re.search(re.escape(rule), text)] == []


def test_the_container_runs_commands_that_exist() -> None:
    recipe = (ROOT / "hosting/Containerfile").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"RUN make (\S+)", recipe):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    for path in re.findall(r"^COPY (hosting/\S+)", recipe, re.MULTILINE):
        assert (ROOT / path).is_file()
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert {".venv", "node_modules", "site", "site.host", "site.raw"} <= set(ignored)
