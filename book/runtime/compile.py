"""Runs inside Pyodide when the book is built: wheels and the library to bytecode.

The bytecode is that of the browser's own Python: nothing is compiled at the reader's;
the archives are stored, not deflated: the web server's compression does better.
"""

import importlib.util
import py_compile
import zipfile
from pathlib import Path

DATE = (2020, 1, 1, 0, 0, 0)
SITE_PACKAGES = "/lib/python3.14/site-packages/"
BUILD_FILES = (".pyi", ".a", ".h", ".c", ".pxd", ".pyx", ".lib", ".typed", ".build")
BUILD_FOLDERS = {"tests", "f2py", "distutils", "_pyinstaller", "include", "sample_data"}
# Parts of the standard library that have no use in a page: no processes, no sockets,
# no terminal, no desktop; and text encodings other than Unicode and Korean.
# fmt: off
NO_USE = (
    "concurrent/futures/process", "ctypes/macholib/", "curses/", "dbm/",
    "encodings/big5", "encodings/cp1", "encodings/cp7", "encodings/cp8",
    "encodings/gb", "encodings/hz", "encodings/iso2022_jp", "encodings/iso8859",
    "encodings/koi", "encodings/kz", "encodings/mac_", "encodings/ptcp",
    "encodings/shift", "encodings/tis", "ensurepip/", "ftplib", "idlelib/",
    "http/cookie", "http/server", "imaplib", "mailbox", "multiprocessing/", "netrc",
    "poplib", "profile", "smtplib", "socketserver", "sqlite3/", "tkinter/", "turtle",
    "venv/", "webbrowser", "wsgiref/", "xml/dom/", "xml/sax/", "xmlrpc/",
)
# fmt: on


def bytecode(source: bytes, path: str) -> bytes:
    """Return an unchecked hash-based .pyc."""
    Path("/module.py").write_bytes(source)
    py_compile.compile(
        "/module.py",
        "/module.pyc",
        path,
        doraise=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    return Path("/module.pyc").read_bytes()


def needed(name: str) -> bool:
    """Leave out tests, headers, type stubs and what only a build uses."""
    return not (
        name.endswith(BUILD_FILES)
        or BUILD_FOLDERS & set(name.split("/")[:-1])
        or "_tests.cpython" in name
        or "lapack_lite.cpython" in name
    )


def read(archive: str) -> dict[str, bytes]:
    """Return the files of a wheel or a zip."""
    with zipfile.ZipFile(archive) as zipped:
        return {n: zipped.read(n) for n in zipped.namelist() if not n.endswith("/")}


def write(archive: str, files: dict[str, bytes]) -> None:
    """Store the files."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as zipped:
        for name, content in sorted(files.items()):
            zipped.writestr(zipfile.ZipInfo(name, DATE), content)


def compiled(files: dict[str, bytes], home: str) -> dict[str, bytes]:
    """Return the files, sources as bytecode."""
    return {
        f"{name}c" if name.endswith(".py") else name: (
            bytecode(content, home + name) if name.endswith(".py") else content
        )
        for name, content in files.items()
    }


def with_bytecode(source: str, target: str) -> None:
    """Put the bytecode of each module beside it, where an import looks first."""
    files = read(source)
    files |= {
        importlib.util.cache_from_source(name): bytecode(content, SITE_PACKAGES + name)
        for name, content in files.items()
    }
    write(target, files)


def standard_library(source: str, target: str) -> None:
    """Compile Pyodide's standard library."""
    files = {n: b for n, b in read(source).items() if not n.startswith(NO_USE)}
    write(target, compiled(files, "/lib/python314.zip/"))


def packages(sources: list[str], target: str, libraries: str = "") -> list[str]:
    """Merge wheels into one archive; with `libraries`, put the .so files there.

    Returns the paths of those, in the order in which they are to be loaded.
    """
    files: dict[str, bytes] = {}
    for source in sources:
        files |= {n: b for n, b in read(source).items() if needed(n)}
    apart = [n for n in files if libraries and n.endswith(".so")]
    for name in apart:
        path = Path(libraries) / (Path(name).name.split(".")[0] + ".wasm")
        path.write_bytes(files.pop(name))
    write(target, compiled(files, SITE_PACKAGES))
    return apart
