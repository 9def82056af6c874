"""How much the whole book is to fetch, for the page that offers to keep it."""

import json
from pathlib import Path

from book import LANGUAGES
from book.release import files_of, packs, published, whole
from book.runtime.compress import copies

OFFER = "run/offer.json"
CHOICES = {**{language: (language,) for language in LANGUAGES}, "both": LANGUAGES}


def write_offer(made: Path, python: Path) -> None:
    """Write it, in bytes: by how a host compresses, for each language and for both."""
    release, files = published(made), files_of(made) | packs(python)
    sizes = {
        ending: {
            name: sum(sent(files, path, ending) for path in whole(release, languages))
            for name, languages in CHOICES.items()
        }
        for ending in ("br", "gz")
    }
    offer = made / OFFER
    offer.write_text(json.dumps(sizes), encoding="utf-8", newline="\n")
    copies([offer])


def sent(files: dict[str, Path], address: str, ending: str) -> int:
    """Return the bytes of a file as a host sends it that knows these copies."""
    path = f"{address}index.html" if address[-1:] in ("/", "") else address
    return files.get(f"{path}.{ending}", files[path]).stat().st_size
