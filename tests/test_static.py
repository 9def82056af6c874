"""The server of the browser tests and of the benchmark."""

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from book.runtime.build import compress
from book.static import served


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    python = tmp_path / "run/python-0123456789abcdef"
    python.mkdir(parents=True)
    (python / "core.wasm").write_bytes(b"wasm " * 100)
    (tmp_path / "run/main.js").write_text("main();\n" * 100)
    (tmp_path / "index.html").write_text("<title>A</title>")
    compress(tmp_path)
    with served(tmp_path) as address:
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
        ("/run/python-0123456789abcdef/core.wasm", "application/wasm"),
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

    assert "immutable" in kept("/run/python-0123456789abcdef/core.wasm")
    assert kept("/run/main.js") == kept("/") == "max-age=600"


def test_what_is_not_there_is_not_found(address: str) -> None:
    assert get(address, "/run/other.js")[0].status == 404
