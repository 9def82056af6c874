"""From modules, Python and packs to what a browser loads, in run/."""

import shutil
import tempfile
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from book import cache
from book.address import key
from book.kept import used
from book.runtime import manifest, measured, node
from book.runtime.archive import PACKED, archives
from book.runtime.compress import copies
from book.runtime.packs import settle

BUNDLE = Path(__file__).parent / "bundle.mjs"


class Runtime(NamedTuple):
    """What the pages must name: the module that they load, the script of the frame."""

    main: str
    frame: str


def install(run: Path, python: Path, sources: Path) -> Runtime:
    """Put what a page loads beside the packs in `python`, made now or once before.

    `sources` is the folder that holds docs/root/run and the packed Python.
    """
    done = cache() / f"run-{_key(python, sources)}"
    if not done.is_dir():
        with tempfile.TemporaryDirectory(dir=cache()) as folder:
            made = Path(folder, "made")
            (made / "run").mkdir(parents=True)
            make(made, python, sources)
            settle(made, done)
    shutil.copytree(used(done) / "run", run, dirs_exist_ok=True)
    frame = (done / "frame.js").read_text(encoding="utf-8")
    return Runtime(_only(done / "run", "main-*.js").name, frame)


def _key(python: Path, sources: Path) -> str:
    """Return what stands for all that decides what a page loads."""
    tops = [*chain(*PACKED.values()), "docs/root/run"]
    paths = [path for top in tops for path in sorted((sources / top).rglob("*"))]
    paths = [path for path in paths if path.suffix in (".py", ".js", ".css")]
    paths += [*sorted(Path(__file__).parent.glob("*.*")), node.LOCK]
    held = [
        (path.parts[-2:], path.read_bytes()) for path in [*paths, python / "start.json"]
    ]
    return key(repr((python.name, held)).encode())


def make(folder: Path, python: Path, sources: Path) -> None:
    """Make run/, and the script of the frame that its pages must allow."""
    run, modules = folder / "run", sources / "docs" / "root" / "run"
    with tempfile.TemporaryDirectory() as temporary:
        made = Path(temporary)
        bundle("worker", modules, made)
        script = shutil.copy(_only(made, "frame-*.js"), folder / "frame.js")
        frame = Path(script).read_text(encoding="utf-8")
        worker = Path(shutil.copy(_only(made, "worker-*.js"), run))
        own = {"worker": worker, **archives(sources, run)}
        copies(own.values())
        built = made / "made"
        built.mkdir()
        texts = {
            "built": manifest.module(python, own, frame),
            "rulers": measured.module(),
        }
        for name, text in texts.items():
            (built / f"{name}.js").write_text(text, encoding="utf-8", newline="\n")
        bundle("page", modules, made / "page", built)
        copies(
            Path(shutil.copy(path, run)) for path in sorted((made / "page").iterdir())
        )


def bundle(part: str, modules: Path, *targets: Path) -> None:
    """Let the bundler make a part of what the browser loads."""
    node.run([str(BUNDLE), part, str(modules), *map(str, targets)])


def _only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found
