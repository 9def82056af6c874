"""The notebooks in JupyterLite: those of the pages, and the lists that it reads."""

import json
from pathlib import Path
from typing import Any

from book import LANGUAGES

KERNEL = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}
WHEN = "2026-01-01T00:00:00Z"  # the same bytes at every build

Model = dict[str, Any]


def write_contents(made: Path, home: Path) -> list[Path]:
    """Copy the notebooks of a release into JupyterLite; return where they are there."""
    files = home / "files"
    written = []
    for language in LANGUAGES:
        for path in sorted((made / language).rglob("*.ipynb")):
            place = files / language / path.name
            place.parent.mkdir(parents=True, exist_ok=True)
            text = for_lite(json.loads(path.read_text(encoding="utf-8")))
            place.write_text(json.dumps(text, ensure_ascii=False), "utf-8")
            written.append(place)
    folders = [files / language for language in LANGUAGES]
    for folder in folders:
        _list(home, folder, [_model(path, files) for path in sorted(folder.iterdir())])
    _list(home, files, [_model(folder, files) for folder in folders])
    return written


def for_lite(notebook: Model) -> Model:
    """Return a notebook that asks for JupyterLite's own kernel."""
    notebook["metadata"]["kernelspec"] = KERNEL
    return notebook


def _list(home: Path, folder: Path, content: list[Model]) -> None:
    files = home / "files"
    place = home / "api" / "contents" / folder.relative_to(files) / "all.json"
    place.parent.mkdir(parents=True, exist_ok=True)
    listed = _model(folder, files) | {"content": content, "format": "json"}
    place.write_text(json.dumps(listed, ensure_ascii=False), "utf-8")


def _model(path: Path, files: Path) -> Model:
    """Return what Jupyter says of a file or folder."""
    inside = path.relative_to(files).as_posix()
    return {
        "name": path.name if path != files else "",
        "path": inside if path != files else "",
        "type": "directory" if path.is_dir() else "notebook",
        "format": None,
        "mimetype": None,
        "content": None,
        "size": None if path.is_dir() else path.stat().st_size,
        "writable": True,
        "created": WHEN,
        "last_modified": WHEN,
    }
