"""`python -m book.drawer FILE …` draws figures, each once for both languages."""

import importlib.util
import inspect
import io
import json
import pickle
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
from matplotlib.figure import Figure
from matplotlib.text import Text

from book import LANGUAGES
from book.palette import STYLE
from book.svg import themed

FIRST = 0xE000  # of the letters that Unicode leaves free: each stands for a text


def drawn(path: Path) -> dict[str, dict[str, str]]:
    """Return the SVG of each figure of a file, by name and language."""
    figures = {}
    for name, function in _functions(path):
        try:
            figures[name] = _draw(function, f"{path.stem}-{name}")
        except Exception as error:
            error.add_note(f"while figure:{path.stem}.{name} was drawn")
            raise
    return figures


def _functions(path: Path) -> Iterator[tuple[str, FunctionType]]:
    """Yield the figures: the functions of the module whose names are public."""
    module = _module(path)
    for name, value in vars(module).items():
        own = inspect.isfunction(value) and value.__module__ == module.__name__
        if own and not name.startswith("_"):
            yield name, value


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"figure_{path.stem}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _Said:
    """The texts of a figure: a letter stands for each until a language is chosen."""

    def __init__(self) -> None:
        self.texts: list[dict[str, str]] = []

    def __call__(self, **texts: str) -> str:
        self.texts.append(texts)
        return chr(FIRST + len(self.texts) - 1)

    def say(self, figure: Figure, language: str) -> None:
        """Put the texts in their places."""
        chosen = {FIRST + k: text[language] for k, text in enumerate(self.texts)}
        for text in figure.findobj(Text):
            text.set_text(text.get_text().translate(chosen))
        for axis in (axis for ax in figure.axes for axis in (ax.xaxis, ax.yaxis)):
            ticks = axis.get_major_formatter().format_ticks(
                axis.get_majorticklocs().tolist()
            )
            labels = [tick.translate(chosen) for tick in ticks]
            if labels != ticks:
                axis.set_ticklabels(labels)


def _draw(function: FunctionType, prefix: str) -> dict[str, str]:
    """Compute a figure once, and set it in each language."""
    said = _Said()
    with plt.rc_context(STYLE), warnings.catch_warnings():
        # Korean is set by the browser's font, not by matplotlib's.
        warnings.filterwarnings("ignore", "Glyph .* missing from font")
        figure = function(said)
        computed = pickle.dumps(figure)
        plt.close(figure)
        return {
            language: themed(_svg(pickle.loads(computed), said, language), prefix)
            for language in LANGUAGES
        }


def _svg(figure: Figure, said: _Said, language: str) -> str:
    said.say(figure, language)
    stream = io.StringIO()
    figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None})
    plt.close(figure)
    return stream.getvalue()


def main() -> None:
    figures = {path: drawn(Path(path)) for path in sys.argv[1:]}
    sys.stdout.buffer.write(json.dumps(figures).encode())


if __name__ == "__main__":
    main()
