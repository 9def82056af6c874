"""`make hosting`: what a host says beside the files, for nginx and for Caddy.

The policy is the one that the pages carry (policy.py), and one thing more, which only a
host can say; how long a file may be kept is address.py's rule.
"""

import re
from collections import defaultdict
from pathlib import Path

from book import ROOT
from book.address import FOR_GOOD
from book.build import SITE

HOST = ROOT / "site.host"
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
ONLY_A_HOST = {"frame-ancestors": ["'self'"]}
FIXED = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
A_YEAR = "public, max-age=31536000, immutable"
MINUTES = "public, max-age=600"

Policy = dict[str, list[str]]


def policies(site: Path) -> dict[str, str]:
    """Return the policy of each folder at the top, and of the top, "".

    It allows what the policy of any page in it does; a folder with a page that carries
    none has none.
    """
    found: dict[str, list[Policy | None]] = defaultdict(list)
    for page in sorted(site.rglob("*.html")):
        folder = page.relative_to(site).parts[0] if page.parent != site else ""
        meta = META.search(page.read_text(encoding="utf-8"))
        found[folder].append(_read(meta[1]) if meta else None)
    return {folder: _joined(policies) for folder, policies in found.items()}


def _read(policy: str) -> Policy:
    parts = (part.split() for part in policy.split(";"))
    return {name: values for name, *values in parts}


def _joined(policies: list[Policy | None]) -> str:
    joined: Policy = {}
    for policy in policies:
        if policy is None:
            return ""
        for name, values in policy.items():
            joined[name] = list(dict.fromkeys([*joined.get(name, []), *values]))
    joined |= ONLY_A_HOST
    return "; ".join(" ".join([name, *values]) for name, values in joined.items())


def nginx(said: dict[str, str]) -> str:
    """Return the headers for nginx; a 404 is not kept."""
    folders = [f'  "~^/{key}/" "{said[key]}";' for key in sorted(said) if key]
    return "\n".join(
        [
            "map $uri $policy {",
            f'  default "{said[""]}";',
            *folders,
            "}",
            "map $uri $keep {",
            f'  default "{MINUTES}";',
            f'  "~{FOR_GOOD}" "{A_YEAR}";',
            "}",
            "add_header Content-Security-Policy $policy always;",
            *(f'add_header {name} "{value}" always;' for name, value in FIXED.items()),
            "add_header Cache-Control $keep;",
            "",
        ]
    )


def caddy(said: dict[str, str]) -> str:
    """Return the headers for Caddy."""
    folders = [key for key in sorted(said) if key]
    lines = [f"@policy_ not path {' '.join(f'/{key}/*' for key in folders)}"]
    lines += [f"@policy_{key} path /{key}/*" for key in folders]
    lines += [
        f'header @policy_{key} Content-Security-Policy "{policy}"'
        for key, policy in said.items()
        if policy
    ]
    lines += [f'header {name} "{value}"' for name, value in FIXED.items()]
    return "\n".join(
        [
            *lines,
            f"@good path_regexp `{FOR_GOOD}`",
            f"@passing not path_regexp `{FOR_GOOD}`",
            f'header @good Cache-Control "{A_YEAR}"',
            f'header @passing Cache-Control "{MINUTES}"',
            "",
        ]
    )


def write(site: Path = SITE, host: Path = HOST) -> None:
    """Write the files that hosting/nginx.conf and hosting/Caddyfile include."""
    said = policies(site)
    host.mkdir(exist_ok=True)
    (host / "headers.nginx").write_text(nginx(said), encoding="utf-8", newline="\n")
    (host / "headers.caddy").write_text(caddy(said), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
