"""Puts JupyterLite into a release: what never changes, and what is this book's."""

import json
import shutil
from pathlib import Path
from typing import Any

from book.address import key
from book.lite.application import APPS, EXTENSION, application, extension
from book.lite.contents import write_contents
from book.lite.lock import lock
from book.policy import INLINE_SCRIPT, hashed

FOLDER = "jupyter"  # of the site
# What a notebook has from its first cell on; each brings what it needs.
PACKAGES = ["micropip", "piplite", "pyodide-kernel", "ipykernel", "comm"]
PACKAGES += ["ipython", "jedi", "numpy"]
# It would unregister the book's own: it takes every worker of the host for its own.
DISABLED = ["@jupyterlite/application-extension:service-worker-manager"]
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-eval'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "base-uri": "'self'",
    "form-action": "'none'",
    "object-src": "'none'",
}


def install(made: Path, python: Path, with_policy: bool = True) -> None:
    """Make JupyterLite in a release; `python` is the folder of the book's packs."""
    home = made / FOLDER
    shutil.copytree(application(), home)
    kernel = home / "extensions" / EXTENSION / "static" / "pypi"
    own = home / "python"
    said = lock([*own.glob("*.whl"), *kernel.glob("*-py3-none-any.whl")], own)
    (own / "pyodide-lock.json").write_text(json.dumps(said), "utf-8")
    own = own.rename(home / f"python-{key(json.dumps(said).encode())}")
    build = home / "build"
    build = build.rename(home / f"build-{key(build.name.encode())}")
    write_contents(made, home)
    _write_configuration(home, build.name, own.name, f"../run/{python.name}/")
    for page in [home / "index.html", *(home / app / "index.html" for app in APPS)]:
        text = page.read_text("utf-8").replace("../build/", f"../{build.name}/")
        page.write_text(locked(text) if with_policy else text, "utf-8", newline="\n")


def _write_configuration(home: Path, build: str, own: str, core: str) -> None:
    python = {
        "pyodideUrl": f"./{own}/pyodide.js",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {
            "indexURL": core,
            "lockFileURL": f"{own}/pyodide-lock.json",
            "stdLibURL": f"{own}/python_stdlib.zip",
            "packages": PACKAGES,
        },
    }
    said: dict[str, Any] = {
        "appName": "JupyterLite",
        "appUrl": "./tree",
        "baseUrl": "./",
        "contentsAllJsonFile": "all.json",
        "defaultKernelName": "python",
        "disabledExtensions": DISABLED,
        "faviconUrl": "./notebooks/favicon.ico",
        "federated_extensions": [extension(home)],
        "fullLabextensionsUrl": "./extensions",
        "fullStaticUrl": f"./{build}",
        "litePluginSettings": {f"{EXTENSION}:kernel": python},
    }
    _write(home / "jupyter-lite.json", {"jupyter-config-data": said})
    for app in APPS:
        place = home / app / "jupyter-lite.json"
        text = place.read_text("utf-8").replace("./build", f"./{build}")
        place.write_text(text, "utf-8", newline="\n")


def _write(place: Path, said: dict[str, Any]) -> None:
    place.write_text(json.dumps({"jupyter-lite-schema-version": 0} | said), "utf-8")


def locked(html: str) -> str:
    """Return a page of JupyterLite with its policy: this host, and no other."""
    hashes = [f"'{hashed(script)}'" for script in INLINE_SCRIPT.findall(html)]
    directives = DIRECTIVES | {
        "script-src": " ".join([DIRECTIVES["script-src"], *hashes])
    }
    policy = "; ".join(f"{name} {value}" for name, value in directives.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace("<head>", f"<head>\n{meta}", 1)
