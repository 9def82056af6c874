"""Static servers as hosts are, good and plain: types, compression, how long to keep."""

import functools
import gzip
import http.server
import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from book.address import for_good

OCTETS = "application/octet-stream"
TEXT = (".css", ".html", ".js", ".json", ".svg", ".txt", ".xml")


class Plain(http.server.SimpleHTTPRequestHandler):
    """`python -m http.server` where the system knows few types; compresses nothing."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": OCTETS,
        ".wasm": OCTETS,
    }

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Pages(Plain):
    """GitHub Pages: sends no .br, compresses text as it goes, keeps all 10 minutes."""

    extensions_map = Plain.extensions_map | {
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def send_head(self) -> io.BytesIO | Any:
        path = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if not path.is_file():
            return super().send_head()
        body, encoding = self.encoded(path, self.headers.get("Accept-Encoding", ""))
        tag = f'"{path.stat().st_mtime_ns:x}-{len(body):x}"'
        same = self.headers.get("If-None-Match") == tag
        self.send_response(304 if same else 200)
        self.send_header("ETag", tag)
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Cache-Control", self.keep())
        if not same:
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Length", str(len(body)))
            if encoding:
                self.send_header("Content-Encoding", encoding)
        self.end_headers()
        return None if same else io.BytesIO(body)

    def encoded(self, path: Path, accepted: str) -> tuple[bytes, str]:
        """Return what is sent for a file, and how it is compressed."""
        body = path.read_bytes()
        if path.suffix in TEXT and "gzip" in accepted:
            return gzip.compress(body, 6, mtime=0), "gzip"
        return body, ""

    def keep(self) -> str:
        """Return how long a browser may keep it."""
        return "max-age=600"


class Brotli(Pages):
    """A good host: sends the .br beside a file, and knows what never changes."""

    def encoded(self, path: Path, accepted: str) -> tuple[bytes, str]:
        small = path.with_name(f"{path.name}.br")
        if "br" in accepted and small.is_file():
            return small.read_bytes(), "br"
        return super().encoded(path, accepted)

    def keep(self) -> str:
        return "max-age=31536000, immutable" if for_good(self.path) else "max-age=600"


HOSTS = {"brotli": Brotli, "pages": Pages, "plain": Plain}


class Server(http.server.ThreadingHTTPServer):
    """A reader who leaves in the middle of a download is no error."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, host: str = "brotli") -> Iterator[str]:
    """Serve a folder on a free port of this machine; yields the address."""
    handler = functools.partial(HOSTS[host], directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
