"""What JupyterLite is told: where all is, and what it leaves alone."""

from pathlib import Path
from typing import Any, NamedTuple

from book.configuration import project
from book.lite.application import APPS, EXTENSION
from book.lite.contents import write_json

# What a notebook has from its first cell on; each brings what it needs.
PACKAGES = ["micropip", "piplite", "pyodide-kernel", "ipykernel", "comm"]
PACKAGES += ["ipython", "jedi", str(project()["name"])]
DISABLED = [
    # It takes every service worker of the host for its own, and would end the book's.
    "@jupyterlite/application-extension:service-worker-manager",
    # "Not Trusted", on notebooks of text and pictures, over the menus of a phone.
    "@jupyter-notebook/notebook-extension:trusted",
    # "Last checkpoint: 11 months ago", by the date that the list of notebooks gives.
    "@jupyter-notebook/notebook-extension:checkpoints",
]
LOCALES = {"ko": "ko_KR", "en": "en"}


class Parts(NamedTuple):
    """The folders that both languages share, as theirs name them."""

    build: str
    extensions: str
    python: str
    core: str


def configure(place: Path, parts: Parts, language: str, kernel: dict[str, str]) -> None:
    """Say where all is, below the folder of a language and beside it."""
    python = {
        "pyodideUrl": f"./{parts.python}/pyodide.js",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {
            "indexURL": parts.core,
            "lockFileURL": f"{parts.python}/pyodide-lock.json",
            "stdLibURL": f"{parts.python}/python_stdlib.zip",
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
        "federated_extensions": [kernel],
        "fullLabextensionsUrl": f"./{parts.extensions}",
        "fullStaticUrl": f"./{parts.build}",
        "showLoadingIndicator": True,
        "litePluginSettings": {f"{EXTENSION}:kernel": python},
        "settingsOverrides": {
            "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
            "@jupyterlab/translation-extension:plugin": {"locale": LOCALES[language]},
        },
    }
    write_json(place / "jupyter-lite.json", {"jupyter-config-data": said})
    for app in APPS:
        file = place / app / "jupyter-lite.json"
        text = file.read_text(encoding="utf-8")
        text = text.replace('"../build', f'"../{parts.build}')
        text = text.replace('"./build', f'"./{parts.build}')
        file.write_text(text, encoding="utf-8", newline="\n")
