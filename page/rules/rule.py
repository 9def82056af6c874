"""What a rule is."""

from typing import NamedTuple


class Rule(NamedTuple):
    """The error's name, message and line, as patterns; the sentence.

    What the groups of the patterns hold fills {0}, {1}, …. {at} is the number of the
    line, {meant} the name or the sign that was probably meant; a rule that has it speaks
    only if there is one. No Korean particle stands after what is filled in.
    """

    kind: str
    message: str
    ko: str
    en: str
    line: str = ""
