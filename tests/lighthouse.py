"""`make lighthouse`: what Lighthouse says of five pages a language, on a phone.

The median of three visits to the built site, which is served as a good host does it.
Lighthouse is in tests/tools, with packages of its own. Ends with 1 where a claim does
not hold.
"""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from book import LANGUAGES, ROOT
from book.build import SITE
from book.runtime import node
from book.static import served

TOOLS = ROOT / "tests" / "tools"
PAGES = ("", "backpropagation/", "broadcasting/", "notebook_tour/", "flower/")
CLAIMS = {
    "performance": 97,
    "accessibility": 100,
    "best-practices": 100,
    "seo": 100,
}
VISITS = 3
COMMAND = [
    "node_modules/lighthouse/cli/index.js",
    "--quiet",
    "--output=json",
    f"--only-categories={','.join(CLAIMS)}",
    "--chrome-flags=--headless=new --no-sandbox",
]


def visit(address: str) -> dict[str, float]:
    """Return the scores of a page, of 100, at one visit."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        node.run([*COMMAND, f"--output-path={report}", address], folder=TOOLS)
        categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: 100 * categories[name]["score"] for name in CLAIMS}


def main() -> None:
    os.environ.setdefault("CHROME_PATH", shutil.which("chromium") or "")
    node.install(TOOLS)
    missed = []
    print(f"{'':26}{''.join(f'{name:>16}' for name in CLAIMS)}")
    with served(SITE) as address:
        for path in [f"{language}/{page}" for language in LANGUAGES for page in PAGES]:
            visits = [visit(f"{address}/{path}") for _ in range(VISITS)]
            scores = {name: median(each[name] for each in visits) for name in CLAIMS}
            print(f"{path:26}{''.join(f'{s:16.0f}' for s in scores.values())}")
            missed += [path for name in CLAIMS if scores[name] < CLAIMS[name]]
    sys.exit(f"Less than is claimed: {', '.join(missed)}" if missed else 0)


if __name__ == "__main__":
    main()
