"""The `# %%` cells of a Python file, by their names."""

import re

CELL = re.compile(r"^# %%\s*(\S*)\s*$")


def cells(text: str) -> dict[str, str]:
    """Return the cells, in order.

    Raises:
        ValueError: two have one name.
    """
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in text.splitlines():
        if start := CELL.match(line):
            if start[1] in found:
                raise ValueError(f"two cells are named {start[1]!r}")
            current = found.setdefault(start[1], [])
        elif current is not None:
            current.append(line)
    return {name: "\n".join(body).strip("\n") for name, body in found.items() if name}
