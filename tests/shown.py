"""What a cell of a notebook shows, but for pictures."""

from nbformat import NotebookNode


def shown(cell: NotebookNode) -> str:
    parts = [
        "\n".join(output["traceback"])
        if output["output_type"] == "error"
        else output.get("text", "")
        for output in cell["outputs"]
    ]
    return "".join(parts)
