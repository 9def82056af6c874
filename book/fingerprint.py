"""Names the site's own pictures, fonts, styles and scripts by their content."""

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from book.address import SERVICE_WORKER, for_good, named

# In this order: a style names a font, a page names all.
KINDS = (".svg", ".png", ".woff2", ".js", ".css")
REFERENCE = re.compile(r"""(\b(?:href|src|data-index)="|\burl\(["']?)([^"'()\s#]+)""")
BASE = re.compile(r'<base href="([^"]*)"')

Names = dict[str, str]  # a file's path in the site: the name that it has now


def fingerprint(site: Path, base: str, names: Names) -> None:
    """Rename in place, and write the new names wherever one is referred to.

    `base` is where the book lives on its host, `/` or `/name/`; `names` are those that
    have changed already.
    """
    names = dict(names)
    for kind in KINDS:
        for file in sorted(site.rglob(f"*{kind}")):
            path = file.relative_to(site).as_posix()
            if for_good(path) or path == SERVICE_WORKER:
                continue  # a browser, or Material's own script, asks by that name
            if kind == ".css":
                _rewrite(file, path, base, names)
            names[path] = named(file.name, file.read_bytes())
            file.rename(file.with_name(names[path]))
    for page in site.rglob("*.html"):
        _rewrite(page, page.relative_to(site).as_posix(), base, names)


def _rewrite(file: Path, path: str, base: str, names: Names) -> None:
    text = file.read_text(encoding="utf-8")
    found = BASE.search(text)
    here = found[1] if found else base + path

    def renamed(reference: re.Match[str]) -> str:
        before, address = reference.groups()
        target = urlsplit(urljoin(here, address)).path.removeprefix(base)
        old = target.rpartition("/")[2]
        name = names.get(target, old)
        return f"{before}{address.removesuffix(old)}{name}"

    text = REFERENCE.sub(renamed, text)
    file.write_text(text, encoding="utf-8", newline="\n")
