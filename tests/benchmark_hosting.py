"""`make bench-hosting`: the book behind nginx and Caddy, as hosting/ sets them up.

1,000 readers at once open a page each, with all that it loads, over a connection each;
no answer may be wrong. Then the headers, what is not there, and Chromium under the
policy that the host sends. Needs both servers (Debian: apt-get install nginx-light
libnginx-mod-http-brotli-static caddy) and the built site, `make hosting`.
"""

import asyncio
import os
import re
import resource
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median

import brotli
from playwright.sync_api import expect, sync_playwright

from book import ROOT, hosting
from book.address import for_good
from book.build import SITE
from book.chromium import FLAGS
from tests.browser.reader import WAIT, complaints
from tests.test_weight import first_visit

READERS = 1000
EDGE = 10e9 / 8  # bytes a second: a network card of 10 Gbit/s
PATIENCE = 60  # seconds
SERVERS = {
    "nginx": ["nginx", "-p", ".", "-c", "hosting/nginx.conf"],
    "caddy": ["caddy", "run", "--config", "hosting/Caddyfile", "--adapter=caddyfile"],
}
Headers = dict[str, str]


class Answer:
    """What a server has answered: status, headers, body."""

    def __init__(self, status: int, headers: Headers, body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body


@contextmanager
def running(name: str) -> Iterator[int]:
    """Run a server on a copy of hosting/, at a port of its own; yield the port."""
    assert shutil.which(name), f"{name} is not installed (see the head of this file)"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # nginx gives up root's rights
        shutil.copytree(ROOT / "hosting", Path(folder, "hosting"))
        shutil.copytree(hosting.HOST, Path(folder, "site.host"))
        shutil.copytree(SITE, Path(folder, "site"))
        for file in Path(folder, "hosting").iterdir():
            file.write_text(re.sub(r"\b8080\b", f"{port}", file.read_text()))
        said = Path(folder, "said")
        with open(said, "wb") as errors:
            server = subprocess.Popen(SERVERS[name], cwd=folder, stderr=errors)
            try:
                wait(port, server, said)
                yield port
            finally:
                server.terminate()
                server.wait()


def wait(port: int, server: subprocess.Popen[bytes], said: Path) -> None:
    """Wait until the server listens."""
    for _ in range(100):
        if server.poll() is not None:
            raise AssertionError(f"the server has ended:\n{said.read_text()}")
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not listen")


async def asked(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str
) -> Answer:
    """Ask for a path over an open connection."""
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        "Accept-Encoding: gzip, br\r\n\r\n".encode()
    )
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    headers = {
        key.lower(): value for key, _, value in (line.partition(": ") for line in lines)
    }
    if headers.get("transfer-encoding") == "chunked":
        body = await chunks(reader)
    else:
        body = await reader.readexactly(int(headers["content-length"]))
    return Answer(int(first.split()[1]), headers, body)


async def chunks(reader: asyncio.StreamReader) -> bytes:
    """Return a body that comes in pieces, each after its length."""
    body = b""
    while length := int(await reader.readline(), 16):
        body += await reader.readexactly(length)
        await reader.readline()
    await reader.readline()
    return body


async def visit(port: int, paths: list[str], start: asyncio.Event) -> list[Answer]:
    """Open a page and what it loads, when all readers are connected."""
    streams = await asyncio.open_connection("127.0.0.1", port)
    await start.wait()
    answers = [await asked(*streams, path) for path in paths]
    streams[1].close()
    return answers


async def crowd(port: int, visits: list[list[str]]) -> tuple[list[float], list[int]]:
    """Let all readers come at once; return their seconds and their bytes."""
    start = asyncio.Event()
    pages = cycle(visits)
    waiting = [
        asyncio.create_task(timed(port, next(pages), start)) for _ in range(READERS)
    ]
    await asyncio.sleep(2)  # all are connected
    start.set()
    found = await asyncio.gather(*waiting)
    return [seconds for seconds, _ in found], [size for _, size in found]


async def timed(port: int, paths: list[str], start: asyncio.Event) -> tuple[float, int]:
    """Return how long a reader waits for a page and all that it loads; its bytes."""
    work = asyncio.create_task(visit(port, paths, start))
    await start.wait()
    began = time.perf_counter()
    answers = await asyncio.wait_for(work, PATIENCE)
    for path, answer in zip(paths, answers, strict=True):
        assert answer.status == 200, (path, answer.status)
        assert answer.body == expected(path), path
    return time.perf_counter() - began, sum(len(answer.body) for answer in answers)


def file_of(path: str) -> Path:
    """Return the file of the site at a path."""
    return SITE / f"{path[1:]}{'index.html' if path.endswith('/') else ''}"


def expected(path: str) -> bytes:
    """Return what is to be sent: the .br that the build made, or the file."""
    file = file_of(path)
    small = file.with_name(f"{file.name}.br")
    return (small if small.is_file() else file).read_bytes()


def one(port: int, path: str) -> Answer:
    """Ask for one path."""

    async def ask() -> Answer:
        streams = await asyncio.open_connection("127.0.0.1", port)
        answer = await asked(*streams, path)
        streams[1].close()
        return answer

    return asyncio.run(ask())


def check_headers(port: int, paths: list[str]) -> None:
    """Hold what the host says of each file to the rules of the book."""
    policies = hosting.policies(SITE)
    for path in paths:
        answer, said = one(port, path), one(port, path).headers
        small = file_of(path).with_name(f"{file_of(path).name}.br").is_file()
        assert said.get("content-encoding") == ("br" if small else None), path
        if small:
            assert "accept-encoding" in said["vary"].lower(), path
            assert brotli.decompress(answer.body) == file_of(path).read_bytes()
        kept = hosting.A_YEAR if for_good(path) else hosting.MINUTES
        assert said["cache-control"] == kept, path
        assert said["x-content-type-options"] == "nosniff", path
        top = path.split("/")[1] if path.count("/") > 1 else ""
        policy = policies.get(top, policies[""])
        assert said["content-security-policy"] == policy, path
        wanted = "javascript" if path.endswith(".js") else ""
        assert wanted in said["content-type"], path


def check_lost(port: int) -> None:
    """What is not there is said in the reader's language, and kept by nobody."""
    for path, page in {
        "/ko/none/": "ko/404.html",
        "/en/none/": "en/404.html",
        "/none-0123456789abcdef.js": "404.html",
    }.items():
        answer = one(port, path)
        text = answer.body
        if answer.headers.get("content-encoding") == "br":
            text = brotli.decompress(text)
        assert answer.status == 404 and text == (SITE / page).read_bytes(), path
        assert "max-age" not in answer.headers.get("cache-control", ""), path
    assert one(port, "/.nojekyll").status == 404


def check_browser(port: int) -> None:
    """A block runs, under the policy of the page and of the host."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    address = f"http://127.0.0.1:{port}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        wrong = complaints(page, address)
        page.goto(f"{address}/en/broadcasting/")
        page.locator(".run-run.md-button").first.click()
        shown = page.locator(".run-output").first
        expect(shown).not_to_be_empty(timeout=WAIT)
        browser.close()
    assert wrong == []


def main() -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (8192, 8192))
    pages = sorted((SITE / "ko").rglob("index.html"))
    visits = [[*first_visit(SITE, page)] for page in pages]
    visits = [[path.removesuffix("index.html") for path in visit] for visit in visits]
    several = sorted({path for visit in visits for path in visit})
    print(f"{READERS} readers at once, {len(visits)} pages, first visits")
    for name in SERVERS:
        with running(name) as port:
            check_headers(port, [*several, "/", "/sitemap.xml", "/service-worker.js"])
            check_lost(port)
            check_browser(port)
            began = time.perf_counter()
            seconds, sizes = asyncio.run(crowd(port, visits))
            took = time.perf_counter() - began - 2
        late = sorted(seconds)[int(0.95 * READERS)]
        asks = sum(len(visits[k % len(visits)]) for k in range(READERS))
        print(
            f"{name:6} 0 errors, {asks} requests in {took:.1f} s; a whole visit "
            f"{median(seconds):.1f} s, 95 of 100 within {late:.1f} s"
        )
    weight = median(sizes)
    print(
        f"On paper: a first visit is {weight / 1e3:.0f} KB, so an edge of 10 Gbit/s "
        f"serves {EDGE / weight:,.0f} of them a second"
    )


if __name__ == "__main__":
    main()
