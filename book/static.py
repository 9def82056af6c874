"""A static server as a good host is: types, compressed copies, how long to keep.

What stands under an address that changes with its content is kept for good.
"""

import functools
import http.server
import io
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

TYPES = http.server.SimpleHTTPRequestHandler.extensions_map | {
    ".mjs": "text/javascript",
    ".py": "text/plain",
    ".wasm": "application/wasm",
}
FOR_GOOD = re.compile(r"/run/\w+-[0-9a-f]{16}[/.]")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends the .br beside a file to a browser that takes it."""

    protocol_version = "HTTP/1.1"
    extensions_map = TYPES

    def send_head(self) -> io.BytesIO | Any:
        path = self.translate_path(self.path)
        small = Path(f"{path}.br")
        if "br" not in self.headers.get("Accept-Encoding", "") or not small.is_file():
            return super().send_head()
        body = small.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        for_good = FOR_GOOD.search(self.path)
        keep = "max-age=31536000, immutable" if for_good else "max-age=600"
        self.send_header("Cache-Control", keep)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(http.server.ThreadingHTTPServer):
    """A reader who leaves in the middle of a download is no error."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yields the address."""
    handler = functools.partial(Handler, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
