"""What comes after MkDocs: from its pages to a release, published."""

import os
import shutil
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from book import LANGUAGES, ROOT, assets, licences, policy, search, valid
from book.announce import announce
from book.compressed import compress_site
from book.fingerprint import fingerprint
from book.font import kept_font
from book.hangul import LICENCE
from book.installable import make_installable
from book.lite.install import install as install_lab
from book.offer import write_offer
from book.release import publish, write_list
from book.runtime.build import install
from book.runtime.packs import installed
from book.suggest import suggest
from book.wheel import FOLDER, write_wheel

FONT = "assets/fonts/math.woff2"


def finish(
    pages: Path,
    site: Path,
    address: str,
    with_policy: bool = True,
    with_lab: bool = False,
) -> None:
    """Make of MkDocs' pages a release, and publish it."""
    python = installed(site / "run")
    with tempfile.TemporaryDirectory() as made:
        make_release(pages, Path(made), python, address, with_policy, with_lab=with_lab)
        publish(Path(made), site)


def base_of(address: str) -> str:
    """Return where the book lives on its host: `/` or `/name/`."""
    return urlsplit(address).path.rstrip("/") + "/"


def make_release(
    pages: Path,
    made: Path,
    python: Path,
    address: str = "",
    with_policy: bool = True,
    sources: Path = ROOT,
    with_lab: bool = False,
) -> None:
    """Make in an empty folder all of a release but the packs, which are in `python`."""
    base = base_of(address)
    copy_pages(pages, made)
    if repository := os.environ.get("REPO_URL"):
        suggest(made, repository, address)
    copy_root(sources / "docs" / "root", made, address)
    announce(made, address)
    write_wheel(made / FOLDER)
    runtime = install(made / "run", python, sources)
    assets.share(made, base)
    make_installable(made)
    (made / FONT).parent.mkdir(parents=True)
    (made / FONT).write_bytes(kept_font())
    indexes = search.write(made)
    valid.mend(made)
    fingerprint(made, base, {"run/main.js": runtime.main, **indexes})
    if with_policy:
        policy.apply(made, runtime.frame)
    if with_lab:
        install_lab(made, python, with_policy)
    write_list(made, python)
    if with_policy:
        compress_site(made)
    write_offer(made, python)


def copy_pages(pages: Path, made: Path) -> None:
    """Copy what MkDocs has made."""
    for language in LANGUAGES:
        if (pages / language).is_dir():
            shutil.copytree(pages / language, made / language, ignore=assets.UNUSED)


def copy_root(source: Path, site: Path, address: str) -> None:
    """Copy docs/root, but for the modules, which are bundled."""
    shutil.copytree(source, site, dirs_exist_ok=True, ignore=_modules)
    shutil.copy(LICENCE, site / "run" / "NanumGothic-LICENSE.txt")
    (site / "licences.txt").write_text(licences.notices(), "utf-8", newline="\n")
    for page in ("index.html", "404.html", "offline.html"):
        text = (site / page).read_text(encoding="utf-8")
        text = text.replace("{{ base }}", base_of(address))
        text = text.replace("{{ address }}", address.rstrip("/"))
        (site / page).write_text(text, encoding="utf-8", newline="\n")


def _modules(folder: str, names: list[str]) -> set[str]:
    run = Path(folder).name == "run"
    return {name for name in names if run and not name.endswith(".css")}
