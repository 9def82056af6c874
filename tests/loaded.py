"""What modules of the page bring with them, and what of it a host sends."""

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from urllib.parse import urljoin

IMPORTED = re.compile(r"""(?:from|import) ?["']\./([^"']+)["']""")


def sent(file: Path) -> int:
    """Return the bytes that a host sends which knows .br."""
    small = file.with_name(f"{file.name}.br")
    return (small if small.is_file() else file).stat().st_size


def loaded(
    site: Path, addresses: Iterable[str], known: Container[str] = ()
) -> dict[str, int]:
    """Return the bytes of the files, and of what their modules import, by address."""
    sizes: dict[str, int] = {}
    todo = list(addresses)
    while todo:
        address = todo.pop()
        if address in sizes or address in known:
            continue
        file = site / address[1:]
        sizes[address] = sent(file)
        if address.startswith("/run/") and file.suffix == ".js":
            text = file.read_text(encoding="utf-8")
            todo += [urljoin(address, name) for name in _imports(text)]
    return sizes


def module(site: Path, name: str) -> str:
    """Return the address of a module that the page asks for by name."""
    (file,) = site.glob(f"run/{name}-*.js")
    return f"/run/{file.name}"


def _imports(text: str) -> Iterator[str]:
    for found in IMPORTED.finditer(text):
        if "import(" not in text[max(0, found.start() - 8) : found.end()]:
            yield found[1]
