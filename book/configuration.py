"""mkdocs.yml, which describes the book once, and a configuration for each language."""

import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from book import ROOT

DESCRIPTION = ROOT / "mkdocs.yml"
PROJECT = ROOT / "pyproject.toml"


class _Loader(yaml.SafeLoader):
    """Keeps what names a Python object as it is written."""


class _Dumper(yaml.SafeDumper):
    """Writes it again."""


_Loader.add_multi_constructor(
    "tag:yaml.org,2002:python/", lambda loader, suffix, node: node
)
_Dumper.add_multi_representer(yaml.Node, lambda dumper, node: node)


def description(path: Path = DESCRIPTION) -> dict[str, Any]:
    """Return what mkdocs.yml says."""
    read: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    return read


def project() -> dict[str, Any]:
    """Return what pyproject.toml says: the name, the version, what is needed."""
    said: dict[str, Any] = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    return said


def version() -> str:
    """Return the version of the book, which pyproject.toml alone defines."""
    return str(project()["version"])


def configuration(
    language: str,
    pages: Path,
    address: str,
    titles: dict[str, str],
    source: Path = DESCRIPTION,
) -> dict[str, Any]:
    """Return what MkDocs makes a language from, with its staged pages and address.

    It names each page's title: MkDocs can then make one without a look at the others.
    """
    made = description(source)
    english: dict[str, str] = made["extra"].pop("english")
    if language == "en":
        made = _translated(made, english)
    made["docs_dir"] = str(pages)
    made["site_url"] = f"{address.rstrip('/')}/{language}/"
    made["extra"]["release"] = version()
    made["theme"]["language"] = language
    made["theme"]["custom_dir"] = str(source.parent / made["theme"]["custom_dir"])
    for extension in ("book.markdown", "book.mathml"):
        made["markdown_extensions"][extension]["language"] = language
    del made["plugins"]["mkdocs-jupyter"], made["watch"]
    made["nav"] = _titled(made["nav"], titles)
    return made


def written(made: dict[str, Any]) -> str:
    """Return a configuration as MkDocs reads it."""
    text: str = yaml.dump(made, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return text


def _translated(part: Any, english: dict[str, str]) -> Any:
    """Put its English in the place of each text and of each title."""
    if isinstance(part, dict):
        return {english.get(k, k): _translated(v, english) for k, v in part.items()}
    if isinstance(part, list):
        return [_translated(item, english) for item in part]
    return english.get(part, part) if isinstance(part, str) else part


def _titled(nav: list[Any], titles: dict[str, str]) -> list[Any]:
    """Name notebooks as they are staged, as Markdown; say what each page is called."""
    made: list[Any] = []
    for item in nav:
        if isinstance(item, dict):
            made += [{key: _titled(part, titles)} for key, part in item.items()]
        else:
            page = str(PurePosixPath(item).with_suffix(".md"))
            made.append({titles[page]: page} if page in titles else page)
    return made
