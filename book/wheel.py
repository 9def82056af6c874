"""The wheel of `snippets`: what `pip install` gets from the site, without a build."""

import base64
import hashlib
from pathlib import Path

from book import ROOT
from book.configuration import project
from book.runtime.archive import files, packed

FOLDER = "take"  # of the site; the name of a file in it never changes
TAG = "py3-none-any"


def stem() -> str:
    """Return `name-version`, with which the names of the wheel and in it begin."""
    said = project()
    return f"{said['name'].replace('-', '_')}-{said['version']}"


def wheel_name() -> str:
    """Return the name of the file; pip refuses any other."""
    return f"{stem()}-{TAG}.whl"


def wheel_address(address: str) -> str:
    """Return what `pip install` is given, for a book that lives at `address`."""
    return f"{address.rstrip('/')}/{FOLDER}/{wheel_name()}"


def write_wheel(folder: Path) -> Path:
    """Write the wheel into a folder: the same bytes wherever it is made."""
    content = {
        f"snippets/{path}": body
        for kind in ("*.py", "*.csv")
        for path, body in files(ROOT / "snippets", kind).items()
    }
    info = f"{stem()}.dist-info"
    for name in project()["license-files"]:
        content[f"{info}/licenses/{name}"] = files(ROOT, name)[name]
    content[f"{info}/METADATA"] = _metadata().encode()
    content[f"{info}/WHEEL"] = _lines(
        ("Wheel-Version", "1.0"),
        ("Generator", "book.wheel"),
        ("Root-Is-Purelib", "true"),
        ("Tag", TAG),
    ).encode()
    content[f"{info}/RECORD"] = _record(content, f"{info}/RECORD").encode()
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / wheel_name()
    place.write_bytes(packed(content))
    return place


def _metadata() -> str:
    said = project()
    return _lines(
        ("Metadata-Version", "2.4"),
        ("Name", said["name"]),
        ("Version", said["version"]),
        ("Summary", said["description"]),
        ("License-Expression", said["license"]),
        *(("License-File", name) for name in said["license-files"]),
        ("Requires-Python", said["requires-python"]),
        *(("Requires-Dist", needed) for needed in said["dependencies"]),
    )


def _lines(*fields: tuple[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields)


def _record(content: dict[str, bytes], own: str) -> str:
    """Return the list of the files, each with its hash and its size."""
    lines = []
    for path, body in content.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(body).digest())
        lines.append(f"{path},sha256={digest.rstrip(b'=').decode()},{len(body)}\n")
    return "".join([*lines, f"{own},,\n"])
