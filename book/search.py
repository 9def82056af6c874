"""Makes the index of the search lighter; every word in it is found as before."""

import json
import re
from pathlib import Path

CODE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
WORD = re.compile(r"[^\W\d]\w*")


def lighten(site: Path) -> None:
    """Write the index of each language anew, as UTF-8."""
    for path in site.glob("*/search/search_index.json"):
        index = json.loads(path.read_text(encoding="utf-8"))
        # Words are searched as they stand: lunr's part for Korean would do nothing.
        index["config"] |= {"lang": ["en"], "pipeline": []}
        for section in index["docs"]:
            section["text"] = lighter(section["text"])
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        path.write_text(text, encoding="utf-8", newline="\n")


def lighter(section: str) -> str:
    """Return a section; of code and output, the lines with a word not seen before."""
    seen = words(CODE.sub(" ", section))

    def new_lines(code: re.Match[str]) -> str:
        lines = [line.strip() for line in code[1].splitlines() if adds(line)]
        kept = "\n".join(lines)
        return f"<pre><code>{kept}</code></pre>" if kept else ""

    def adds(line: str) -> bool:
        new = words(line) - seen
        seen.update(new)
        return bool(new)

    return CODE.sub(new_lines, section)


def words(text: str) -> set[str]:
    """Return the words and names in a text, without numbers."""
    return {word.lower() for word in WORD.findall(text)}
