"""The Content-Security-Policy of each page, which allows the book and nothing else.

It stands in a <meta>, so that it holds on static hosting too; `frame-ancestors`, which
a <meta> cannot carry, is for the host's headers.
"""

import base64
import hashlib
import os
import re

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'none'",
    "object-src": "'none'",
}


def with_policy(html: str) -> str:
    """Put the policy at the head of a page; its inline scripts are allowed by hash.

    Under live reload, which adds a script of its own, BOOK_POLICY=off leaves it out.
    """
    if os.environ.get("BOOK_POLICY") == "off":
        return html
    hashes = dict.fromkeys(map(_hash, INLINE_SCRIPT.findall(html)))
    directives = DIRECTIVES | {
        "script-src": " ".join([DIRECTIVES["script-src"], *hashes])
    }
    policy = "; ".join(f"{name} {value}" for name, value in directives.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace("<head>", f"<head>\n{meta}", 1)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
