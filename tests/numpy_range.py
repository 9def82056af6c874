"""`make numpy-oldest`, `make numpy-newest`: pages and `snippets` with another NumPy.

All else stays what `requirements.txt` pins; NumPy alone stands before it.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

from book import ROOT, BookError

SNIPPETS = [path.stem for path in sorted((ROOT / "snippets").glob("[a-z]*.py"))]
TESTS = [ROOT / "tests" / f"test_{stem}.py" for stem in SNIPPETS]
PAGES = ROOT / "docs"


def oldest() -> str:
    """Return the oldest NumPy that pyproject.toml promises."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (needed,) = project["project"]["dependencies"]
    found = re.match(r"numpy>=([\d.]+)", needed)
    if not found:
        raise BookError(f"pyproject.toml asks for {needed}: name the oldest, numpy>=…")
    return found[1]


def environment(folder: Path, numpy: str) -> Path:
    """Make an environment with this NumPy, and else what is here; return its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--upgrade"]
    subprocess.run([*install, "--only-binary=:all:", numpy], check=True)
    site = next(folder.glob("[Ll]ib/**/site-packages"))
    (site / "book.pth").write_text("\n".join([str(ROOT), *sys.path[1:]]))
    return python


def main() -> None:
    asked = {"oldest": f"numpy=={oldest()}", "newest": "numpy"}[sys.argv[1]]
    tests = [path for path in TESTS if path.is_file()]
    with tempfile.TemporaryDirectory() as folder:
        python = environment(Path(folder), asked)
        show = "import numpy; print('NumPy', numpy.__version__, flush=True)"
        subprocess.run([python, "-c", show], check=True)
        ran = subprocess.run([python, "-m", "pytest", "-n", "0", PAGES, *tests])
    sys.exit(ran.returncode)


if __name__ == "__main__":
    main()
