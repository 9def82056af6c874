"""What a reader does with an exercise: answer it, right or wrong, by keyboard alone."""

from playwright.sync_api import Locator, Page

from book.solved import MEASURED
from page.exercise import Predict, Write, load, pieces
from page.judge import expected

Answer = str | list[str]


def answers(name: str, language: str) -> list[tuple[Answer, str]]:
    """Return the mistakes with what is said of each, then what is right."""
    return [*mistakes(name, language), (right(name), "")]


def right(name: str) -> Answer:
    exercise, code = load(name)
    if isinstance(exercise, Write):
        return code["solution"]
    if isinstance(exercise, Predict):
        return said_values(exercise, code["starter"])
    return [] if name in MEASURED else sorted(exercise.right(pieces(code["starter"])))


def mistakes(name: str, language: str) -> list[tuple[Answer, str]]:
    exercise, code = load(name)
    wrong: list[tuple[Answer, str]] = []
    if isinstance(exercise, Write):
        for cell, said in exercise.mistakes.items():
            wrong.append((code[cell], said.in_(language)))
    if isinstance(exercise, Predict):
        values = said_values(exercise, code["starter"])
        for place, ask in enumerate(exercise.asks):
            for text, said in ask.mistakes.items():
                given = [*values[:place], text, *values[place + 1 :]]
                wrong.append((given, said.in_(language)))
    return wrong


def said_values(exercise: Predict, starter: str) -> list[str]:
    return [
        "error" if isinstance(value, Exception) else str(value)
        for value in expected(exercise, starter)
    ]


def give(home: Locator, name: str, answer: Answer) -> None:
    """Answer by the keys of a keyboard."""
    exercise, _ = load(name)
    if exercise.kind == "order":
        order(home, str(answer))
    elif isinstance(exercise, Write):
        if home.locator("textarea").count() == 0:
            home.locator(".run-edit").press("Enter")
        home.locator("textarea").fill(str(answer))
    elif isinstance(exercise, Predict):
        for index, text in enumerate(answer):
            home.locator(".exercise-fields input").nth(index).fill(text)
    else:
        mark(home, [*answer])


def order(home: Locator, code: str) -> None:
    """Move each line to its place by the arrow keys."""
    wanted = [line for line in code.splitlines() if line.strip()]
    items = home.locator(".exercise-lines li")
    for place, line in enumerate(wanted):
        lines = items.locator("code").all_text_contents()
        now = lines.index(line, place)
        for step in range(now, place, -1):
            items.nth(step).locator("button").first.press("ArrowUp")
    assert items.locator("code").all_text_contents() == wanted


def mark(home: Locator, letters: list[str]) -> None:
    inputs = home.locator(".exercise-choices input")
    for index in range(inputs.count()):
        box = inputs.nth(index)
        if box.is_checked() != (box.get_attribute("value") in letters):
            box.press("Space")


def judged(page: Page, home: Locator) -> str:
    """Press Check, and return what is said when that has been judged."""
    home.locator(".exercise-verdict").evaluate("e => e.replaceChildren()")
    home.locator(".run-judge").press("Enter")
    home.locator(".exercise-head").wait_for(timeout=60_000)
    return home.locator(".exercise-verdict").inner_text()
