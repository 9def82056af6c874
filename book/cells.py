"""Cells of a notebook, made without a look at their schema: the tests look."""

import re
from typing import Any

from nbformat import NotebookNode, from_dict

MAY_FAIL = "raises-exception"  # a tag: Jupyter runs the cells below all the same
ERROR = re.compile(r"^(?P<name>\w+Error):(?P<message>.*)", re.MULTILINE | re.DOTALL)


def text_cell(text: str) -> NotebookNode:
    """Return a cell of Markdown."""
    return _node(cell_type="markdown", metadata={}, source=text)


def code_cell(text: str, **metadata: Any) -> NotebookNode:
    """Return a cell of code that has printed nothing yet."""
    return _node(
        cell_type="code",
        metadata=metadata,
        source=text,
        execution_count=None,
        outputs=[],
    )


def stream(text: str) -> NotebookNode:
    """Return what a cell has printed."""
    text = text.strip("\n") + "\n"
    return _node(output_type="stream", name="stdout", text=text)


def picture(png: str, alt: str) -> NotebookNode:
    """Return a picture, in base64."""
    data = {"image/png": png, "text/plain": alt}
    return _node(output_type="display_data", data=data, metadata={})


def failure(text: str) -> NotebookNode:
    """Return the error with which a cell has ended, from what is shown of it."""
    found = ERROR.search(text)
    said = (found["name"], found["message"].strip()) if found else ("", text)
    lines = text.strip("\n").splitlines()
    return _node(output_type="error", ename=said[0], evalue=said[1], traceback=lines)


def _node(**fields: Any) -> NotebookNode:
    made: NotebookNode = from_dict(fields)
    return made
