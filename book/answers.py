"""On paper hints and answers stand at the end, each with the way there and back."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from bs4 import BeautifulSoup, Tag

from book.solved import solved

KINDS = {"hint": "hints", "success": "answers"}  # class of a fold: part at the end
WORDS = {
    "ko": {"hints": "힌트", "answers": "풀이"},
    "en": {"hints": "Hints", "answers": "Answers"},
}
PAGE = {"ko": "{}쪽", "en": "p. {}"}
SPACE = "000"  # room for a number that is not known yet


@dataclass
class Aside:
    """What a page puts at the end, as HTML."""

    hints: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)


def at(target: str) -> str:
    """Return the place of a page's number, which printed.py fills in."""
    return f'<span data-at="{escape(target)}">{SPACE}</span>'


def page_of(target: str, language: str) -> str:
    """Return `p. 12`."""
    return PAGE[language].format(at(target))


def made(html: str) -> Tag:
    """Return the one element that HTML says."""
    tag = BeautifulSoup(html, "html.parser").find()
    assert isinstance(tag, Tag)
    return tag


def put_aside(article: Tag, stem: str, language: str) -> Aside:
    """Take hints and answers out of a page; a line says where they are."""
    aside = Aside()
    right = {}
    for form in article.select(".exercise-form"):
        box = form.find_parent(class_="exercise")
        right[id(box)] = solved(str(form["data-exercise"]), language)
        form.replace_with(*_blanks(form))
    for number, (home, folds) in enumerate(_homes(article), start=1):
        title = _title(home)
        if not home.get("id"):
            home["id"] = f"{stem}/question-{number}"
        ways = []
        for kind, part in KINDS.items():
            texts = [_inside(fold) for fold in folds if kind in fold["class"]]
            if not texts:
                continue
            if kind == "success":
                texts[0] = right.get(id(home), "") + texts[0]
            target = f"{part}/{home['id']}"
            back = f'<a href="#{home["id"]}">{title}</a>'
            see = f'<small class="see">{page_of(str(home["id"]), language)}</small>'
            body = texts[0] if len(texts) == 1 else _listed(texts)
            getattr(aside, part).append(
                f'<section class="aside"><h3 id="{target}">{back} {see}</h3>{body}'
                "</section>"
            )
            ways.append(
                f'<a href="#{target}">{WORDS[language][part]}</a> '
                f"{page_of(target, language)}"
            )
        folds[-1].insert_after(made(f'<p class="ways">{" · ".join(ways)}</p>'))
        for fold in folds:
            fold.extract()
    return aside


def _homes(article: Tag) -> Iterator[tuple[Tag, list[Tag]]]:
    """Yield each exercise, or what stands above a fold, with all that is folded."""
    seen: set[int] = set()
    for fold in article.select("details.hint, details.success"):
        if id(fold) in seen:
            continue
        box = fold.find_parent(class_="exercise")
        home = box if isinstance(box, Tag) else fold.find_previous_sibling()
        assert isinstance(home, Tag)
        folds = home.select("details.hint, details.success") if box else [fold]
        seen.update(map(id, folds))
        yield home, folds


def _title(home: Tag) -> str:
    """Return the title of an exercise; a question has that of its section."""
    title = home.select_one(".admonition-title")
    title = title or home.find_previous(["h2", "h3"])
    assert isinstance(title, Tag)
    return title.decode_contents()


def _inside(fold: Tag) -> str:
    summary = fold.find("summary")
    assert isinstance(summary, Tag)
    summary.extract()
    return fold.decode_contents()


def _listed(texts: list[str]) -> str:
    return f"<ol>{''.join(f'<li>{text}</li>' for text in texts)}</ol>"


def _blanks(form: Tag) -> list[Tag]:
    """Return room for a pen, where the screen has fields and boxes."""
    asks = json.loads(str(form.get("data-asks", "[]")))
    letters = json.loads(str(form.get("data-choices", "[]")))
    lines = "".join(
        f'<li><code>{escape(ask)}</code><span class="blank"></span></li>'
        for ask in asks
    )
    boxes = " ".join(f'<span class="box">{letter}</span>' for letter in letters)
    found = [f'<ul class="blanks">{lines}</ul>'] if lines else []
    found += [f'<p class="boxes">{boxes}</p>'] if boxes else []
    return [made(html) for html in found]
