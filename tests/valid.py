"""`make valid`: the Nu Html Checker reads each page of the built site.

Needs Java. The checker knows MathML 3: in MathML Core, which browsers follow,
`displaystyle` and `scriptlevel` may stand on any element.
"""

import json
import shutil
import subprocess
import sys

from book.build import SITE
from book.runtime import node
from tests.lighthouse import TOOLS

CHECKER = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
CORE = r"Attribute “(displaystyle|scriptlevel)” not allowed on element “m\w+”.*"


def main() -> None:
    if not shutil.which("java"):
        sys.exit("no Java on this machine: install it (Debian: default-jre-headless)")
    node.install(TOOLS)
    checker = ["java", "-Xss4m", "-jar", str(CHECKER), "--errors-only"]
    form = ["--format", "json", "--filterpattern", CORE, "--skip-non-html"]
    ended = subprocess.run(
        [*checker, *form, str(SITE)], capture_output=True, encoding="utf-8", check=False
    )
    found = json.loads(ended.stderr)["messages"]
    for each in found:
        print(f"{each['url']}:{each.get('lastLine', '')}: {each['message']}")
    pages = len(list(SITE.rglob("*.html")))
    print(f"{pages} pages, {len(found)} errors")
    sys.exit(1 if found or not pages else 0)


if __name__ == "__main__":
    main()
