"""Says a sum of products of factors."""

import re
from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

from book.spoken.tokens import CLOSING, OPENING, Unknown, place, raised, split
from book.spoken.words import (
    ALL,
    BRACKETS,
    FUNCTIONS,
    FURTHER,
    NAMES,
    PHRASES,
    RELATIONS,
    SIGNS,
    SLOPES,
    SUMS,
    letter,
    nth,
    say,
)

TEXT = re.compile(r"\\text\{(.*)\}")
CALLED = "JLPfg"  # letters that are functions wherever brackets follow
MATRIX = "{bmatrix}"


class Phrase(NamedTuple):
    text: str
    simple: bool = True  # is heard as one thing
    brackets: bool = False  # has its own


class Reader:
    """A recursive descent: sums of products of factors, and what hangs on a factor."""

    def __init__(self, tokens: list[str], language: str, nested: bool = False) -> None:
        self.tokens, self.language, self.at = tokens, language, 0
        self.nested = nested  # in a fraction

    @property
    def next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        if not self.next:
            raise Unknown("what is missing at the end")
        self.at += 1
        return self.tokens[self.at - 1]

    def until(self, closing: str) -> list[str]:
        """Take what an opening sign, the next, encloses."""
        start, depth = self.at + 1, 0
        while self.next:
            token = self.take()
            depth += token in OPENING or (token.startswith(r"\begin"))
            depth -= token in CLOSING or (token.startswith(r"\end"))
            if token == closing and depth == 0 and self.at > start:
                return self.tokens[start : self.at - 1]
        raise Unknown(f"what has no {closing}")

    def group(self) -> list[str]:
        """Take {…}, or the one token that stands for it."""
        return self.until("}") if self.next == "{" else [self.take()]

    def say(self, key: str, *parts: str) -> str:
        return say(PHRASES[key], self.language, *parts)

    def read(self, tokens: list[str], nested: bool = False) -> Phrase:
        return Reader(tokens, self.language, nested or self.nested).all()

    def all(self) -> Phrase:
        said = self.sum()
        if self.next:
            raise Unknown(self.next)
        return said

    def relation(self, less: str = "") -> str:
        """Say all sides; a line that begins with = goes on from the one above."""
        said = self.say("this") if self.next in RELATIONS else self.sum().text
        further = False
        while self.next in RELATIONS:
            sign = self.take()
            words = FURTHER.get(sign, RELATIONS[sign]) if further else RELATIONS[sign]
            words = PHRASES[less] if less else words
            said = say(words, self.language, said, self.sum().text)
            further = True
        if self.next:
            raise Unknown(self.next)
        return said

    def sum(self) -> Phrase:
        said = self.term()
        while self.next in ("+", "-"):
            key = "plus" if self.take() == "+" else "less by"
            said = Phrase(self.say(key, said.text, self.term().text), simple=False)
        return said

    def term(self) -> Phrase:
        if self.next != "-":
            return self.product()
        self.take()
        said = self.product()
        return Phrase(self.say("minus", said.text), said.simple)

    def product(self) -> Phrase:
        number = self.next[:1].isdigit()
        said = self.factor()
        while self.next and self.next not in ("+", "-", ",", *RELATIONS):
            sign = self.take() if self.next in SIGNS else ""
            if number and not sign and self.next.isalpha():
                said = Phrase(f"{said.text} {self.factor().text}")
            else:
                words = SIGNS[sign or r"\cdot"]
                text = say(words, self.language, said.text, self.factor().text)
                said = Phrase(text, simple=False)
            number = False
        return said

    def factor(self) -> Phrase:
        """Say one thing with its indices and powers, or a function of something."""
        token = self.next
        if token in FUNCTIONS:
            return self.function()
        if token in SUMS:
            return self.summed()
        said = self.scripts(self.name())
        if not self.called(token):
            return said
        if token == "P":
            return self.probability()
        return Phrase(self.say("call", said.text, self.arguments()))

    def called(self, name: str) -> bool:
        """Tell f (x) from the product a (1 - a)."""
        if self.next != "(":
            return False
        inside = Reader(self.tokens[self.at :], self.language).until(")")
        prime = self.tokens[self.at - 1] == "'"
        return name in CALLED or prime or len(split(inside, ",")) > 1

    def name(self) -> Phrase:
        """Say what may have indices and powers."""
        token = self.next
        if token in BRACKETS:
            return self.bracket()
        if token == r"\frac":
            return self.fraction()
        if token == r"\begin" + MATRIX:
            return self.matrix()
        self.take()
        if token == r"\hat":
            return Phrase(self.say("hat", self.read(self.group()).text))
        if token == "|":
            return self.size()
        if token == "d" and self.next.isalpha():
            return Phrase(self.say("change", letter(self.take(), self.language)))
        return Phrase(self.word(token))

    def word(self, token: str) -> str:
        """Say a number, a letter, a text; those of an index too."""
        if token in NAMES:
            return say(NAMES[token], self.language)
        if text := TEXT.fullmatch(token):
            if text[1].isupper():
                return " ".join(letter(each, self.language) for each in text[1])
            return text[1].strip()
        if token.isascii() and token.isalpha():
            return letter(token, self.language)
        if token[:1].isdigit():
            return token
        raise Unknown(token)

    def bracket(self) -> Phrase:
        opening = self.next
        inside = self.read(self.until(CLOSING[OPENING.index(opening)]))
        if inside.simple and opening == "(":
            return inside
        text = say(BRACKETS[opening], self.language, inside.text)
        return Phrase(text, brackets=True)

    def enclosed(self, said: Phrase) -> str:
        """Say something as what a function or a power is of."""
        if said.simple:
            return said.text
        return say(BRACKETS["("], self.language, said.text)

    def size(self) -> Phrase:
        end = place("|", self.tokens, self.at)
        inside, self.at = self.tokens[self.at : end], end + 1
        return Phrase(self.say("size", self.enclosed(self.read(inside))))

    def scripts(self, base: Phrase) -> Phrase:
        """Say a thing with its prime, index, layer, example, transpose and power."""
        hung: dict[str, list[str]] = {}
        while self.next in ("'", "_", "^"):
            sign = self.take()
            if sign == "^":
                hung |= raised(self.group())
            else:
                hung["index" if sign == "_" else "prime"] = (
                    self.group() if sign == "_" else []
                )
        said, power = base, hung.pop("power", None)
        for key in ("prime", "index", "layer", "example", "transpose"):
            if key in hung:
                said = Phrase(self.say(key, said.text, *self.hanging(key, hung[key])))
        return said if power is None else self.power(said, power)

    def hanging(self, key: str, tokens: list[str]) -> list[str]:
        if key in ("prime", "transpose"):
            return []
        if key == "index":
            return [" ".join(self.word(token) for token in tokens)]
        said = self.enclosed(self.read(tokens))
        return [nth(said, self.language) if key == "example" else said]

    def power(self, base: Phrase, tokens: list[str]) -> Phrase:
        short = base.brackets or " " not in base.text
        if tokens == ["2"]:
            text = self.say("squared" if short else "square", base.text)
        else:
            text = self.say("power", base.text, self.enclosed(self.read(tokens)))
        return Phrase(text, simple=False)

    def function(self) -> Phrase:
        name = self.take()
        if self.next == "'":
            name += self.take()
        if name not in FUNCTIONS:
            raise Unknown(name)
        if name == r"\sqrt":
            parts = [self.enclosed(self.read(self.group()))]
        elif name == r"\log":  # of a power too
            parts = [self.enclosed(self.factor())]
        elif name == r"\max":
            parts = [self.read(part).text for part in split(self.until(")"), ",")]
        else:
            parts = [self.arguments()]
        return Phrase(say(FUNCTIONS[name], self.language, *parts))

    def arguments(self) -> str:
        parts = [self.read(part) for part in split(self.until(")"), ",")]
        if len(parts) == 1:
            return self.enclosed(parts[0])
        return reduce(
            lambda one, two: self.say("and", one, two), (p.text for p in parts)
        )

    def probability(self) -> Phrase:
        event, *given = split(self.until(")"), r"\mid")
        sides = [self.read(side).text for side in split(event, "=")]
        key = "probability" if len(sides) == 1 else "probability that"
        said = self.say(key, *sides)
        for condition in given:
            said = self.say("given", said, self.read(condition).text)
        return Phrase(said, simple=self.language == "en")

    def fraction(self) -> Phrase:
        self.take()
        over, under = self.group(), self.group()
        if not over or not under:
            raise Unknown("an empty fraction")
        if over[0] == under[0] and over[0] in SLOPES and len(over) > 1:
            return self.slope(over, under)
        parts = [self.read(part, nested=True).text for part in (over, under)]
        short = not self.nested and not any(" " in part for part in parts)
        return Phrase(self.say("fraction" if short else "long fraction", *parts))

    def slope(self, over: list[str], under: list[str]) -> Phrase:
        sign, again = over[0], over[1:3] == ["^", "2"]
        of = self.read(over[3:] if again else over[1:]).text
        by = self.read(under[1:-2] if again else under[1:]).text
        return Phrase(say(SLOPES["second" if again else sign], self.language, of, by))

    def summed(self) -> Phrase:
        """Say a sum or a product, which goes as far as its term."""
        sign, bounds = self.take(), []
        while self.next in ("_", "^"):
            self.take()
            bounds += split(self.group(), "=")
        words = SUMS[sign] if len(bounds) == 3 else ALL[sign]
        said = [self.read(bound).text for bound in bounds]
        text = say(words, self.language, *said, self.product().text)
        if self.next and self.next not in RELATIONS:
            text = self.say("sum ends", text)
        return Phrase(text, simple=False)

    def matrix(self) -> Phrase:
        inside = self.until(r"\end" + MATRIX)
        rows = [split(row, "&") for row in split(inside, r"\\")]
        if all(len(row) == 1 for row in rows):
            return Phrase(self.say("column", self.row(cell for (cell,) in rows)))
        if len(rows) == 1:
            return Phrase(self.say("row", self.row(rows[0])))
        said = [self.row(row) for row in rows]
        return Phrase(self.say("matrix", reduce(self.next_row, said)))

    def next_row(self, above: str, below: str) -> str:
        return self.say("next row", above, below)

    def row(self, cells: Iterable[list[str]]) -> str:
        return ", ".join(self.read(cell).text for cell in cells if cell)
