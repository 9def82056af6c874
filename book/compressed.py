"""The .br and .gz beside each text of the site, for hosts that send those."""

from pathlib import Path

import brotli

from book.address import for_good
from book.runtime.compress import copies

TEXT = (".css", ".html", ".js", ".json", ".svg")


def compress_site(site: Path) -> None:
    """Write the copies of a site's text, but for the runtime's, which are there.

    What every page loads and never changes is compressed as far as it goes; all pages
    so would take ten seconds, and save a tenth.
    """
    text = [path for path in site.rglob("*") if path.suffix in TEXT]
    missing = [path for path in text if not path.with_name(f"{path.name}.br").exists()]
    copies(missing)
    for path in filter(_for_all_pages, missing):
        small = brotli.compress(path.read_bytes(), quality=11, lgwin=24)
        path.with_name(f"{path.name}.br").write_bytes(small)


def _for_all_pages(path: Path) -> bool:
    return for_good(path.name)
