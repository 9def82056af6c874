"""Whether a block printed what the page shows under it. Nothing else compares."""

import re

from page.block import Ran

TIMING = re.compile(r"\d+(?:\.\d+)?(?= ?(?:ns|µs|ms|s|h|×)(?!\w))")
KERNEL = "-" * 75  # what a notebook writes above a traceback
FLOATING_POINT = "RuntimeWarning: "


def whole(text: str, ran: Ran) -> str:
    """Return all that a block has shown: what it printed, then its value or error."""
    if error := ran["error"]:
        return f"{text}{error['name']}: {error['message']}"
    return text + (ran["value"] or "")


def same(printed: str, shown: str, *, varies: str = "", warns: bool = True) -> bool:
    """Compare line by line, without what stands invisible at their ends.

    With `varies="timing"` a number before a unit of time, or before ×, may be another.
    Where Python does not warn (WebAssembly has no floating-point flags) warnings of
    floating-point numbers are left out.
    """
    return _comparable(printed, varies, warns) == _comparable(shown, varies, warns)


def verdict(printed: str, shown: str, varies: str, warns: bool) -> str:
    """Say what a reader is told: "same", "unwarned" (but for the warnings), "other"."""
    if not same(printed, shown, varies=varies, warns=warns):
        return "other"
    return "same" if warns or FLOATING_POINT not in shown else "unwarned"


def _comparable(text: str, varies: str, warns: bool) -> list[str]:
    lines = [line.rstrip() for line in text.strip("\n").splitlines()]
    if KERNEL in lines:  # a traceback: its last line is the error
        lines[lines.index(KERNEL) : -1] = []
    if not warns:
        lines = [line for line in lines if not line.startswith(FLOATING_POINT)]
    if varies == "timing":
        lines = [re.sub(r"[ \t]+", " ", TIMING.sub("#", line)) for line in lines]
    return lines
