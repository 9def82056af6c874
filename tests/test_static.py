"""The server of the browser tests and of the benchmark."""

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from book.runtime.compress import compress
from book.static import served

PYTHON = "/run/python-0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    python = tmp_path / "run/python-0123456789abcdef"
    python.mkdir(parents=True)
    (python / "core.wasm").write_bytes(b"wasm " * 100)
    (tmp_path / "run/main.js").write_text("main();\n" * 100)
    (tmp_path / "index.html").write_text("<title>A</title>")
    compress(tmp_path)
    return tmp_path


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


def get(address: str, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(address).netloc)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (f"{PYTHON}/core.wasm", "application/wasm"),
        ("/run/main.js", "text/javascript"),
        ("/", "text/html"),
    ],
)
def test_types_are_those_that_a_browser_demands(
    address: str, path: str, kind: str
) -> None:
    for encoding in ("br", "identity"):
        response, _ = get(address, path, **{"Accept-Encoding": encoding})
        assert response.headers.get_content_type() == kind


def test_a_browser_that_takes_brotli_gets_the_small_copy(address: str) -> None:
    response, small = get(address, "/run/main.js", **{"Accept-Encoding": "gzip, br"})
    assert response.headers["Content-Encoding"] == "br"
    response, whole = get(address, "/run/main.js")
    assert response.headers["Content-Encoding"] is None
    assert len(small) < len(gzip.compress(whole)) < len(whole)


@pytest.mark.parametrize("encoding", ["br", "identity"])
def test_only_an_address_that_changes_with_its_content_is_kept_for_good(
    address: str, encoding: str
) -> None:
    def kept(path: str) -> str:
        return get(address, path, **{"Accept-Encoding": encoding})[0].headers[
            "Cache-Control"
        ]

    assert "immutable" in kept(f"{PYTHON}/core.wasm")
    assert kept("/run/main.js") == kept("/") == "max-age=600"


@pytest.mark.parametrize("host", ["brotli", "pages", "plain"])
def test_what_is_not_there_is_not_found(folder: Path, host: str) -> None:
    with served(folder, host) as address:
        assert get(address, "/run/other.js")[0].status == 404


def test_github_pages_compresses_text_alone_and_keeps_all_for_ten_minutes(
    folder: Path,
) -> None:
    accepted = {"Accept-Encoding": "gzip, br"}
    with served(folder, "pages") as address:
        response, body = get(address, "/run/main.js", **accepted)
        assert response.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(body) == (folder / "run/main.js").read_bytes()
        response, body = get(address, f"{PYTHON}/core.wasm", **accepted)
        assert response.headers["Content-Encoding"] is None
        assert response.headers["Cache-Control"] == "max-age=600"
        assert body == (folder / f"{PYTHON[1:]}/core.wasm").read_bytes()
        response, body = get(address, f"{PYTHON}/core.wasm.gz", **accepted)
        assert response.headers["Content-Encoding"] is None
        assert response.headers.get_content_type() == "application/gzip"
        assert gzip.decompress(body) == b"wasm " * 100


def test_what_has_not_changed_is_not_sent_again(folder: Path) -> None:
    with served(folder, "pages") as address:
        tag = get(address, "/")[0].headers["ETag"]
        response, body = get(address, "/", **{"If-None-Match": tag})
        assert (response.status, body) == (304, b"")
        (folder / "index.html").write_text("<title>B</title>")
        assert get(address, "/", **{"If-None-Match": tag})[0].status == 200


def test_a_plain_host_knows_few_types_and_compresses_nothing(folder: Path) -> None:
    with served(folder, "plain") as address:
        response, body = get(
            address, f"{PYTHON}/core.wasm", **{"Accept-Encoding": "gzip, br"}
        )
    assert response.headers.get_content_type() == "application/octet-stream"
    assert response.headers["Content-Encoding"] is None
    assert body == b"wasm " * 100
