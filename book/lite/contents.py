"""The notebooks in JupyterLite: those of the pages, and the list that it reads."""

import json
from pathlib import Path
from typing import Any

from nbformat import v4

from book.cells import text_cell

KERNEL = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}
FIRST = {
    "ko": "JupyterLite에서는 설치할 것이 없습니다. 첫 셀은 파이썬을 받아 시작하느라 "
    "10초 남짓 걸립니다. 고친 노트북은 이 브라우저에 남습니다.",
    "en": "In JupyterLite nothing has to be installed. Only the first cell takes ten "
    "seconds or more, while Python is fetched and started. What you change stays in "
    "this browser.",
}
PLACE = 2  # of that cell: after the title, and what the notebook is
WHEN = "2026-01-01T00:00:00Z"  # the same bytes at every build

Model = dict[str, Any]


def write_contents(pages: Path, home: Path, language: str) -> None:
    """Copy the notebooks of the pages of a language into its JupyterLite."""
    files, listed = home / "files", home / "api/contents/all.json"
    files.mkdir()
    listed.parent.mkdir(parents=True)
    notebooks = {path.name: path for path in pages.rglob("*.ipynb")}
    for name, path in sorted(notebooks.items()):
        notebook = v4.reads(
            path.read_text(encoding="utf-8")
        )  # texts whole, not in lines
        notebook["metadata"]["kernelspec"] = KERNEL
        first = text_cell(FIRST[language])
        notebook["cells"].insert(PLACE, first | {"id": "in-jupyterlite"})
        write_json(files / name, notebook)
    content = [_model(files / name) for name in sorted(notebooks)]
    write_json(listed, _model(files) | {"content": content, "format": "json"})


def _model(path: Path) -> Model:
    """Return what Jupyter says of a notebook, or of the folder of all."""
    whole = path.is_dir()
    return {
        "name": "" if whole else path.name,
        "path": "" if whole else path.name,
        "type": "directory" if whole else "notebook",
        "size": None if whole else path.stat().st_size,
        "content": None,
        "created": WHEN,
        "format": None,
        "last_modified": WHEN,
        "mimetype": None,
        "writable": True,
    }


def write_json(place: Path, said: Any) -> None:
    """Write a file that JupyterLite reads."""
    place.write_text(json.dumps(said, ensure_ascii=False), "utf-8", newline="\n")
