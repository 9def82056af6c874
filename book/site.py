"""The one MkDocs hook: what of the site is neither a page nor the theme."""

import os

from mkdocs.config.defaults import MkDocsConfig

from book import ROOT


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the address from SITE_URL; let the notebook import snippets."""
    language = config.theme["language"]
    if address := os.environ.get("SITE_URL"):
        config.site_url = f"{address.rstrip('/')}/{language}/"
    os.environ["PYTHONPATH"] = str(ROOT)
    return config
