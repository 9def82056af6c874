"""Runs programs where the wheel is installed, each among new names: what they print.

They come as JSON on stdin, each a list of pieces of code; `page/`, which runs them, is
in the folder that is the first argument.
"""

import contextlib
import io
import json
import sys
from typing import Any

sys.path.insert(0, sys.argv[1])

import snippets
from page.block import run
from page.same import whole

answers: dict[str, list[str]] = {}
for name, program in json.load(sys.stdin).items():
    names: dict[str, Any] = {"__name__": "__main__"}
    answers[name] = []
    for code in program:
        stream = io.StringIO()
        with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
            ran = run(code, name, names)
        answers[name].append(whole(stream.getvalue(), ran))
json.dump({"snippets": snippets.__file__, "printed": answers}, sys.stdout)
