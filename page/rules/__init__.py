"""What is said about an error, in both languages: the first rule that fits speaks."""

from page.rules.attributes import ATTRIBUTES
from page.rules.calls import CALLS
from page.rules.commands import COMMANDS
from page.rules.door import DOOR
from page.rules.figures import DRAWING, FIGURES
from page.rules.indentation import INDENTATION
from page.rules.indices import INDICES
from page.rules.keyboard import KEYBOARD
from page.rules.names import NAMES
from page.rules.numbers import NUMBERS
from page.rules.one_number import ONE_NUMBER
from page.rules.pairs import PAIRS
from page.rules.rule import Rule
from page.rules.shapes import SHAPES
from page.rules.surroundings import SURROUNDINGS
from page.rules.syntax import SYNTAX
from page.rules.types import TYPES

__all__ = ["DRAWING", "ONE_NUMBER", "RULES", "Rule"]

RULES = [
    *DOOR,
    *SHAPES,
    *ONE_NUMBER,
    *NUMBERS,
    *INDICES,
    *NAMES,
    *ATTRIBUTES,
    *CALLS,
    *TYPES,
    *SURROUNDINGS,
    *FIGURES,
    *KEYBOARD,
    *COMMANDS,
    *PAIRS,
    *SYNTAX,
    *INDENTATION,
]
