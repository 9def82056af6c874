"""Addresses that change with their content: what is there may be kept for good.

The one rule, for the server, for what a new release leaves in place and for the service
worker: our own names (name-0123456789abcdef), the bundler's, and Material's.
"""

import hashlib
import re

SERVICE_WORKER = (
    "service-worker.js"  # a browser asks for it at the same address for ever
)
FOR_GOOD = r"-[0-9a-f]{16}[./]|-[0-9A-Z]{8}\.(?:js|css)|\.[0-9a-f]{8}\.min\.(?:js|css)"


def for_good(path: str) -> bool:
    """Whether what stands at this address never changes."""
    return re.search(FOR_GOOD, path) is not None


def key(content: bytes) -> str:
    """Return what stands for the content in an address."""
    return hashlib.sha256(content).hexdigest()[:16]


def named(name: str, content: bytes) -> str:
    """Return a name with the key of the content: root-0123456789abcdef.css."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}-{key(content)}{dot}{suffix}"
