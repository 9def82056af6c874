"""Runs programs where the wheel is installed, each in fresh names: what they print.

Programs come as JSON on stdin: for each its blocks, with the error that one promises.
`page/` is imported from the folder that is the first argument.
"""

import contextlib
import io
import json
import sys

sys.path.insert(0, sys.argv[1])

import snippets
from page.block import run
from page.same import whole

answers: dict[str, list[str]] = {}
for name, blocks in json.load(sys.stdin).items():
    names = {"__name__": "__main__"}
    answers[name] = []
    for code, raises in blocks:
        stream = io.StringIO()
        with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
            ran = run(code, name, names, raises=raises)
        answers[name].append(whole(stream.getvalue(), ran))
json.dump({"snippets": snippets.__file__, "printed": answers}, sys.stdout)
