"""What the public host runs is the README's own, pinned, and all before Pages."""

import re
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from book import ROOT, upgrade
from tests import numpy_range

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def jobs(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return dict(read["jobs"])


def steps(path: Path) -> list[dict[str, Any]]:
    return list(chain.from_iterable(job["steps"] for job in jobs(path).values()))


def commands(text: str) -> set[str]:
    """Return the commands of a text's shell blocks, without their comments."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = "".join(blocks).splitlines()
    return {re.split(r" +#", line)[0].strip() for line in lines if line}


def targets() -> set[str]:
    """Return the Makefile's commands."""
    said = re.findall(r"^\.PHONY: (.*)", MAKEFILE, re.MULTILINE)
    return {f"make {name}" for names in said for name in names.split()}


def spelled(path: Path) -> list[str]:
    """Return what the steps run, once for each of a matrix."""
    found = []
    for job in jobs(path).values():
        rows = job.get("strategy", {}).get("matrix", {}).get("include", [{}])
        for step, row in [(step, row) for step in job["steps"] for row in rows]:
            if "run" in step:
                said = re.sub(r"\$\{\{ matrix\.(\w+) \}\}", r"{\1}", step["run"])
                found.append(said.format(**row))
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_step_is_a_command_of_the_readme_or_the_makefile(path: Path) -> None:
    found = spelled(path)
    assert len(found) > 4
    assert set(found) <= commands(README) | targets()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_action_is_pinned_by_its_commit_with_its_version_beside(
    path: Path,
) -> None:
    text = path.read_text(encoding="utf-8")
    uses = [step["uses"] for step in steps(path) if "uses" in step]
    assert len(PINNED.findall(text)) == len(uses) > 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_one_commit_of_an_action_and_no_right_to_write_but_pages(path: Path) -> None:
    pins = set()
    for other in WORKFLOWS:
        pins |= {step["uses"] for step in steps(other) if "uses" in step}
    assert len({pin.partition("@")[0] for pin in pins}) == len(pins)
    assert yaml.safe_load(path.read_text("utf-8"))["permissions"] == {
        "contents": "read"
    }
    for name, job in jobs(path).items():
        writes = {
            key for key, may in job.get("permissions", {}).items() if may[0] > "r"
        }
        assert writes == ({"pages", "id-token"} if name == "publish" else set())
        assert job["timeout-minutes"] <= 90


def test_the_book_is_tested_on_every_python_that_it_promises() -> None:
    needed = tomllib.loads(PROJECT)["project"]["requires-python"]
    first, end = (int(minor) for minor in re.findall(r"3\.(\d+)", needed))
    (book,) = (path for path in WORKFLOWS if path.stem == "book")
    tested = jobs(book)["test"]["strategy"]["matrix"]["python"]
    assert tested == [f"3.{minor}" for minor in range(first, end)]


def test_nothing_is_published_before_all_is_proved() -> None:
    (book,) = (path for path in WORKFLOWS if path.stem == "book")
    others = set(jobs(book)) - {"publish", "zensical"}
    assert set(jobs(book)["publish"]["needs"]) == others
    assert jobs(book)["publish"]["if"] == "github.ref == 'refs/heads/main'"


def test_the_page_and_ci_run_the_numpy_that_is_promised() -> None:
    oldest = [int(part) for part in numpy_range.oldest().split(".")]
    (pinned,) = re.findall(r'"numpy==([\d.]+)"', PROJECT)
    assert oldest <= [int(part) for part in pinned.split(".")]
    assert {"make numpy-oldest", "make numpy-newest"} <= targets()
    assert len([path for path in numpy_range.TESTS if path.is_file()]) >= 8


def test_an_upgrade_pins_the_newest_of_all_but_what_the_page_has() -> None:
    new = upgrade.upgraded(PROJECT, lambda name: "99.1")
    before, after = (
        dict(upgrade.PIN.findall(upgrade.GROUP.findall(text)[0]))
        for text in (PROJECT, new)
    )
    assert after == {
        name: version if name == "numpy" else "99.1" for name, version in before.items()
    }
    assert len(before) > 5 and upgrade.GROUP.sub("", new) == upgrade.GROUP.sub(
        "", PROJECT
    )


def test_an_upgrade_asks_npm_for_all_but_pyodide() -> None:
    text = '{"dependencies": {"pyodide": "1"}, "devDependencies": {"esbuild": "1"}}'
    assert upgrade.packages(text) == ["esbuild@latest"]
