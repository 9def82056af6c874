"""The Content-Security-Policy of each page, which allows the book and nothing else.

It stands in a <meta>, so that it holds on static hosting too; `frame-ancestors`, which
a <meta> cannot carry, is for the host's headers.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self' blob:",
    "connect-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'none'",
    "object-src": "'none'",
}


def apply(site: Path, frame: str) -> None:
    """Put the policy into each page of a site."""
    for path in site.rglob("*.html"):
        page = with_policy(path.read_text(encoding="utf-8"), frame)
        path.write_text(page, encoding="utf-8", newline="\n")


def with_policy(
    html: str, *others: str, directives: Mapping[str, str] = DIRECTIVES
) -> str:
    """Put the policy at the head of a page; its inline scripts are allowed by hash.

    So are others: the script of the frame in which Python runs has the page's policy.
    """
    scripts = dict.fromkeys([*INLINE_SCRIPT.findall(html), *others])
    hashes = [f"'{hashed(script)}'" for script in scripts]
    allowed = {"script-src": " ".join([directives["script-src"], *hashes])}
    policy = "; ".join(
        f"{name} {value}" for name, value in {**directives, **allowed}.items()
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace("<head>", f"<head>\n{meta}", 1)


def hashed(script: str) -> str:
    """Return what allows an inline script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
