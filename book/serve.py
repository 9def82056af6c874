"""`python -m book.serve` shows the book and builds it again when a file changes."""

import argparse
import logging
import socket
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from book import LANGUAGES, ROOT, BookError
from book.build import SITE, build
from book.pages import MkDocs

PAGES = {language: ROOT / "docs" / language for language in LANGUAGES}
SHARED = [
    ROOT / path
    for path in (
        *("book", "page", "snippets", "exercises", "live"),
        *("docs/figures", "docs/theme", "docs/root"),
    )
] + [ROOT / path for path in ("docs/terms.yml", "docs/reference.ko.yml", "mkdocs.yml")]

State = dict[Path, int]


class Builder:
    """Builds what has changed since the last good build: pages, a language or all."""

    def __init__(self, address: str, site: Path = SITE) -> None:
        self.address, self.site = address, site
        self.built: dict[str, State] = {}
        self.running: dict[str, MkDocs] = {}

    def __call__(self) -> None:
        now = {language: state([PAGES[language], *SHARED]) for language in LANGUAGES}
        changed = [key for key in LANGUAGES if now[key] != self.built.get(key)]
        if not changed:
            return
        quick = all(only_pages(self.built.get(key, {}), now[key]) for key in changed)
        if not quick:
            self.renew()
        print(f"Building {', '.join(changed)} …", flush=True)
        try:
            build(
                self.site,
                changed,
                self.address,
                with_policy=False,
                running=self.running,
                quick=quick,
            )
        except BookError as error:
            print(f"\n{error}\nThe site stays as it was.", file=sys.stderr, flush=True)
            return
        self.built |= {language: now[language] for language in changed}
        print(f"Read it at {self.address}/ (stop with Ctrl+C)", flush=True)

    def renew(self) -> None:
        """Let MkDocs import what the files hold now."""
        self.close()
        self.running = {language: MkDocs() for language in LANGUAGES}

    def close(self) -> None:
        """End what is running."""
        for mkdocs in self.running.values():
            mkdocs.close()


def only_pages(before: State, now: State) -> bool:
    """Whether the text of pages has changed, and nothing else."""
    changed = {path for path in now if now[path] != before.get(path)}
    return before.keys() == now.keys() and all(path.suffix == ".md" for path in changed)


def state(paths: list[Path]) -> State:
    """Return when each file under `paths` was changed."""
    files = [
        file
        for path in paths
        for file in ([path] if path.is_file() else path.rglob("*"))
    ]
    return {
        file: file.stat().st_mtime_ns
        for file in files
        if file.is_file() and file.suffix != ".pyc"
    }


def serve(port: int) -> None:
    """Serve the site until it is interrupted."""
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError as error:
        raise SystemExit(
            f"port {port} cannot be opened ({error.strerror}): stop the other server, "
            f"or choose another port: python -m book.serve --port {port + 1}"
        ) from None
    builder = Builder(f"http://127.0.0.1:{port}")
    server = LiveReloadServer(
        builder, "127.0.0.1", port, str(SITE), polling_interval=0.2
    )
    server.error_handler = lambda code: (SITE / "404.html").read_bytes()
    for path in [*PAGES.values(), *SHARED]:
        server.watch(str(path))
    try:
        builder()
        server.serve()
    except KeyboardInterrupt:
        print()
    finally:
        server.shutdown()
        builder.close()


def main(arguments: list[str] | None = None) -> None:
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(message)s")
    serve(parser.parse_args(arguments).port)


if __name__ == "__main__":
    main()
