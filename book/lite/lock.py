"""What Pyodide reads of the packages that it may load: pyodide-lock.json."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from book.runtime.node import MODULES

THEIRS = MODULES / "pyodide" / "pyodide-lock.json"
PYODIDE = {"sys_platform": "emscripten", "os_name": "posix", "python_version": "3.14"}
PYODIDE |= {"platform_system": "Emscripten", "extra": ""}

Entry = dict[str, Any]


def lock(wheels: Iterable[Path], home: Path) -> Entry:
    """Return the lock file for these wheels, which stands in the folder `home`.

    What Pyodide's own distribution has is described as it does that itself.
    """
    theirs = json.loads(THEIRS.read_text(encoding="utf-8"))
    by_hash = {entry["sha256"]: entry for entry in theirs["packages"].values()}
    entries = [described(wheel, by_hash, home) for wheel in sorted(wheels)]
    packages = {canonicalize_name(entry["name"]): entry for entry in entries}
    for entry in entries:
        entry["depends"] = [name for name in entry["depends"] if name in packages]
    return {"info": theirs["info"], "packages": packages}


def described(wheel: Path, theirs: dict[str, Entry], home: Path) -> Entry:
    """Return what the lock says of a wheel."""
    sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
    place = Path(os.path.relpath(wheel, home)).as_posix()
    if sha256 in theirs:
        return theirs[sha256] | {"file_name": place}
    said = metadata(wheel)
    needed = [Requirement(line) for line in said.get_all("Requires-Dist") or []]
    return {
        "name": canonicalize_name(said["Name"]),
        "version": said["Version"],
        "file_name": place,
        "install_dir": "site",
        "sha256": sha256,
        "package_type": "package",
        "imports": _modules(wheel),
        "depends": [
            canonicalize_name(one.name)
            for one in needed
            if one.marker is None or one.marker.evaluate(PYODIDE)
        ],
        "unvendored_tests": False,
    }


def metadata(wheel: Path) -> Message:
    """Return what a wheel says of itself."""
    with zipfile.ZipFile(wheel) as zipped:
        names = zipped.namelist()
        (place,) = [name for name in names if name.endswith(".dist-info/METADATA")]
        return message_from_bytes(zipped.read(place))


def _modules(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as zipped:
        tops = {name.split("/")[0].removesuffix(".py") for name in zipped.namelist()}
    return sorted(top for top in tops if top.isidentifier())
