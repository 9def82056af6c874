"""`python -m book.serve` shows the book and builds it again when a file changes."""

import argparse
import logging
import socket
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from book import LANGUAGES, ROOT, BookError
from book.build import CONFIGURATIONS, SITE, build

PAGES = {language: ROOT / "docs" / language for language in LANGUAGES}
SHARED = [
    ROOT / path
    for path in ("book", "snippets", "docs/figures", "docs/theme", "docs/root")
] + [ROOT / path for path in ("docs/terms.yml", *CONFIGURATIONS.values())]

State = dict[Path, int]


class Builder:
    """Builds the languages whose files have changed since the last good build."""

    def __init__(self, address: str, site: Path = SITE) -> None:
        self.address, self.site = address, site
        self.built: dict[str, State] = {}

    def __call__(self) -> None:
        now = {language: state([PAGES[language], *SHARED]) for language in LANGUAGES}
        changed = [key for key in LANGUAGES if now[key] != self.built.get(key)]
        if not changed:
            return
        print(f"Building {', '.join(changed)} …", flush=True)
        try:
            build(self.site, changed, self.address, with_policy=False)
        except BookError as error:
            print(f"\n{error}\nThe site stays as it was.", file=sys.stderr, flush=True)
            return
        self.built |= {language: now[language] for language in changed}
        print(f"Read it at {self.address}/ (stop with Ctrl+C)", flush=True)


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
    server = LiveReloadServer(builder, "127.0.0.1", port, str(SITE))
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


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(message)s")
    serve(parser.parse_args(arguments).port)


if __name__ == "__main__":
    main()
