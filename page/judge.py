"""Judges an answer to an exercise, claim by claim."""

import ast
from collections.abc import Callable, Sequence
from typing import Any

from page import block
from page.claims import AT
from page.coded import judge_code
from page.exercise import Mark, Predict, Said, Write, load, pieces
from page.outcomes import quiet
from page.reading import answers
from page.report import Line, Report, Sayer, report


def judge(
    name: str,
    answer: str | Sequence[str],
    names: dict[str, Any],
    language: str,
    put_back: Callable[[], None] = lambda: None,
) -> Report:
    """Judge an answer to an exercise: code, or what was typed or marked.

    The code runs among `names`, which hold nothing of the page; `put_back` undoes what
    it has done to anything else.

    Raises:
        LookupError: there is no such exercise.
    """
    exercise, code = load(name)
    say = Sayer(language)
    if isinstance(exercise, Write):
        return judge_code(exercise, code, str(answer), names, say, put_back)
    if isinstance(exercise, Predict):
        return _judge_typed(exercise, code["starter"], list(answer), say)
    return _judge_marked(exercise, pieces(code["starter"]), set(answer), say)


def _judge_typed(
    exercise: Predict, starter: str, typed: list[str], say: Sayer
) -> Report:
    lines: list[Line] = []
    mistakes: dict[Said, int] = {}  # each is said once, of the first line that makes it
    typed += [""] * (len(exercise.asks) - len(typed))
    values = expected(exercise, starter)
    for n, (ask, value) in enumerate(zip(exercise.asks, values, strict=True), 1):
        text = typed[n - 1]
        holds = answers(text, value)
        claim = "said" if text.strip() else "unsaid"
        lines.append(say.line(claim, holds, name=ask.expression, came=text.strip()))
        if not holds:
            wrong = ask.mistakes.items()
            made = [said for one, said in wrong if answers(text, literal(one))]
            for said in made[:1]:
                mistakes.setdefault(said, n)
    of, language = len(lines), say.language
    about = [_about(n, said, of, language) for said, n in mistakes.items()]
    return report(lines, said=" ".join(about))


def _about(n: int, said: Said, of: int, language: str) -> str:
    """Return a sentence that names the line it is about, where there are several."""
    text = said.in_(language)
    return AT.in_(language).format(n=n, said=text) if of > 1 else text


def expected(exercise: Predict, starter: str) -> list[Any]:
    """Return the values of the expressions after the code, or their errors."""
    names: dict[str, Any] = {"__name__": "__main__"}
    block.run(starter, "exercise", names)
    return [_value(ask.expression, names) for ask in exercise.asks]


def _value(expression: str, names: dict[str, Any]) -> Any:
    with quiet():
        try:
            return eval(expression, dict(names))
        except Exception as error:
            return error


def literal(text: str) -> Any:
    """Return the value that a text of ours is: "(1, 1)", "0.25", "error", a word."""
    if text == "error":
        return ValueError()
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text


def _judge_marked(
    exercise: Mark, letters: dict[str, str], marked: set[str], say: Sayer
) -> Report:
    right = exercise.right(letters)
    wrong = [letter for letter in letters if (letter in marked) != (letter in right)]
    wrong.sort(key=lambda letter: letter not in marked)  # what was left comes last
    count = f"{len(letters) - len(wrong)}/{len(letters)}"
    named = [letter for letter in wrong if letter in exercise.mistakes][:1]
    said = [f"{x}: {exercise.mistakes[x].in_(say.language)}" for x in named]
    return report(
        [say.line("marked", not wrong, came=count)],
        mistake=wrong[0] if wrong else "",
        said="".join(said),
    )
