"""Which language is built again, and what a reader is told."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from book import ROOT, BookError, serve


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of three files, and a list of what would have been built."""
    for name in ("ko", "en", "shared"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"page.{'py' if name == 'shared' else 'md'}").touch()
    pages = {language: tmp_path / language for language in ("ko", "en")}
    monkeypatch.setattr(serve, "PAGES", pages)
    monkeypatch.setattr(serve, "SHARED", [tmp_path / "shared"])
    return tmp_path


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    calls: list[str] = []

    def record(
        site: Path,
        languages: list[str],
        address: str,
        with_policy: bool,
        running: dict[str, Any],
        quick: bool,
    ) -> None:
        assert not with_policy  # live reload adds a script, which it would not let run
        calls.append(" ".join([*languages, *(["quick"] if quick else [])]))

    monkeypatch.setattr(serve, "build", record)
    monkeypatch.setattr(serve.Builder, "renew", lambda _: calls.append("renew"))
    return calls


def touch(path: Path) -> None:
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))


def test_only_the_language_concerned_is_built(book: Path, built: list[str]) -> None:
    builder = serve.Builder("http://127.0.0.1:1", book / "site")
    builder()
    builder()
    touch(book / "en/page.md")
    builder()
    touch(book / "shared/page.py")
    builder()
    (book / "ko/page.md").unlink()
    builder()
    assert built == ["renew", "ko en", "en quick", "renew", "ko en", "renew", "ko"]


def test_an_error_is_printed_and_the_next_save_builds_again(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise BookError("model.md has a slip")

    monkeypatch.setattr(serve, "build", fail)
    monkeypatch.setattr(serve, "MkDocs", lambda: None)
    monkeypatch.setattr(serve.Builder, "close", lambda _: None)
    builder = serve.Builder("http://127.0.0.1:1", book / "site")
    builder()
    builder()
    assert capsys.readouterr().err.count("model.md has a slip") == 2


def test_a_taken_port_is_named_before_anything_is_built() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = subprocess.run(
            [sys.executable, "-m", "book.serve", "--port", str(port)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert ran.returncode == 1
    assert f"port {port} cannot be opened" in ran.stderr
    assert f"--port {port + 1}" in ran.stderr
    assert ran.stdout == ""
