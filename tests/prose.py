"""The numbers that the prose of a page states, and where they may come from.

A claim is a decimal number, a percentage, a number in scientific notation, an integer
of two digits or more, and a smaller one where it is measured: before a unit, in
"3 of 4". Numbers in words, and small ones that only count what is in sight, are not.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import jupytext

from book import ROOT, exercises
from book.fences import Fence, fences
from book.figures import FIGURES, draw
from book.markdown import FIGURE
from book.run import Block, blocks, execute, namespace
from book.stored import is_stored, stored

FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
DESCRIBED = re.compile(r"(title|description): ")
HEADING = re.compile(r"^#{1,6} .*?(?:\{ *#([\w-]+) *\})? *$")
FORMULA = re.compile(r"\$\$.+?\$\$|(?<![\\$])\$[^$\n]+\$", re.DOTALL)
SETTING = re.compile(r"[^=]*|[\\\w{}^\[\]]+ = [-\d.]+")  # in $…$: states no equation
POWER = re.compile(r"(?<![\d.])(\d+)\^\{?(-?\d+)\}?")
SCIENTIFIC = re.compile(r"([-−]?[\d.]+) *\\(?:cdot|times) *10\^\{?(-?\d+)\}?")
LINK = re.compile(r"\]\([^)]*\)|\{[:#. ][^}\n]*\}|<[^>\n]*>|&\w+;")
CODE = re.compile(r"`[^`\n]*`")
LITERAL = re.compile(r"`[-\d\s.,()\[\]e]+`")
SENTENCE = re.compile(r"(?<=[.?!:])[\"”’)\]*]*\s+(?=\S)|\s*\|\s*")
# 0.36, −2, 4,000, 1e-7; no part of a name, of a version or of a list's number.
NUMERAL = re.compile(
    r"(?<![\w.,/#])[-−+±]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-−+]?\d+)?"
    r"(?![A-Za-z_\d]|[.,]\d|-[a-z])",
    re.ASCII,
)
PERCENT = re.compile(r" ?(?:%|per ?cent|퍼센트)")
MEASURED = re.compile(
    r" ?(?:%|×|배(?!열)|ns|µs|ms|s\b|초|GB|MB|KB)"
    r"|[ -](?:times|seconds|iterations|points)\b"
    r"|개 (?:중|가운데)|(?:명|점) 중| (?:out )?of (?:the )?\d"
)
EXACT = 4e-16  # of a number: 100 * 0.57 is 57
SCALES = {"만": 1e4, "억": 1e8}
SCALED = re.compile("([만억]) ?[개명번배점원]")
IN_CODE = re.compile(r"[-−+]?(?<![\d.])\d[\d,_]*(?:\.\d+)?(?:e[-−+]?\d+)?", re.ASCII)
WORDS = {
    **{"two": 2, "three": 3, "six": 6, "ten": 10, "twelve": 12, "half an hour": 30},
    **{"hundred": 100, "hundredth": 100, "four hundred": 400, "hundred thousand": 1e5},
    **{"tenth": 10, "fifty": 50, "십만": 1e5, "백": 100, "열": 10, "스물다섯": 25},
}
WORD = re.compile("|".join(sorted(WORDS, key=len, reverse=True)), re.IGNORECASE)
OF = re.compile(
    r"(?:\d (?:out )?of (?:the )?|\d(?:개|명|점)? ?(?:중|가운데)(?:에서?)? )$"
)
ABOUT = re.compile(
    r"\b(?:about|nearly|almost|around|roughly|close to|near|some|or so|little (?:over|"
    r"under|more|less|short)|just (?:over|under|above|below|short)|more than|less than|"
    r"above|below|over|under|at (?:most|least)|beyond|up to|not even|approximately)\b|"
    r"약 |쯤|가까이|가까운|거의|정도|무렵|언저리|근처|남짓|안팎|넘|못 미|미치지|"
    r"대(?:이|입|로|에|,)|이상|이하|아래|위로|밑|모자라"
)
FRAMES = {"canvas", "plt.subplots", "ax.set_xlim", "ax.set_ylim"}
STYLE = {"alpha", "aspect", "fontsize", "linewidth", "lw", "markersize", "rotation"}
STYLE |= {"size", "width", "xlim", "ylim", "xytext", "zorder"}
BEFORE, AFTER = 36, 18  # letters: as far as an "about" reaches


@dataclass(frozen=True)
class Claim:
    """A number that the prose states."""

    text: str
    value: float
    unit: float  # of its last digit that is written
    line: int  # from 1
    sentence: str
    beside: str  # what stands close to it in the sentence
    section: str
    percent: bool

    @property
    def about(self) -> bool:
        return bool(ABOUT.search(self.beside))

    @property
    def short(self) -> bool:
        """Whether it is an integer below 100, or has one digit beside zeros."""
        mantissa = self.text.lstrip("-−+±").partition("e")[0]
        integer = mantissa.isdigit() and abs(self.value) < 100
        return integer or len(re.sub("[.,]", "", mantissa).strip("0")) < 2

    def is_from(self, source: float) -> bool:
        """Whether it is this number, or this number rounded."""
        if self._finer(source):
            return False
        return any(self._rounds(one) for one in _scaled(source, self.percent))

    def equals(self, source: float) -> bool:
        """Whether it is this number as it stands."""
        if self._finer(source):
            return False
        signed = self.text[0] in "-−"
        return any(
            abs((one if signed else abs(one)) - self.value) <= EXACT * abs(self.value)
            for one in _scaled(source, self.percent)
        )

    def is_written(self, text: str) -> bool:
        """Whether an entry of `prose_numbers.yml` is about this number."""
        percent = text.endswith("%") <= self.percent
        return percent and number(text.rstrip("%")) == self.value

    def distance(self, source: float) -> float:
        return min(
            abs(abs(one) - abs(self.value)) for one in _scaled(source, self.percent)
        )

    def _finer(self, source: float) -> bool:
        """Whether it has decimals where its source is whole: 4.0 is not said by a 4."""
        return "." in self.text and isinstance(source, int)

    def _rounds(self, source: float) -> bool:
        signed = self.text[0] in "-−"
        source = source if signed else abs(source)
        error = abs(source - self.value)
        if error <= EXACT * abs(self.value):
            return True
        digits = self.text.lstrip("-−+±0.,").replace(".", "").replace(",", "")
        significant = digits.partition("e")[0]
        if len(significant) > 1 and error <= 0.5001 * self.unit:
            return True
        zeros = len(significant) - len(significant.rstrip("0"))
        rounded = self.unit if "." in self.text else self.unit * 10**zeros
        close = error <= min(0.5001 * rounded, 0.15 * abs(self.value))
        return self.about and close


def _scaled(source: float, percent: bool) -> tuple[float, ...]:
    return (source, 100 * source) if percent else (source,)


def number(text: str) -> float:
    plain = text.replace("−", "-").replace("±", "")
    plain = re.sub("[,_]", "", plain)
    return int(plain) if plain.lstrip("+-").isdigit() else float(plain)


def numbers(text: str) -> list[float]:
    """Return all numbers of an output, of code or of a figure; 64 of float64, too."""
    return [number(found[0]) for found in IN_CODE.finditer(text)]


@dataclass
class Page:
    """The prose of a page, line by line, and the numbers of its sections."""

    name: str  # ko/flower
    lines: list[str]  # all but the prose is empty
    sections: list[str]  # of each line
    shown: dict[str, list[float]]  # by section: in outputs and in figures
    written: dict[str, list[float]]  # in code, in formulas, in the code of figures

    def said(self) -> dict[str, set[float]]:
        """The numbers of the prose by section, in digits or in words, without signs."""
        found: dict[str, set[float]] = {one: set() for one in self.sections}
        for line, section in zip(self.lines, self.sections, strict=True):
            found[section] |= {abs(number(one[0])) for one in NUMERAL.finditer(line)}
            found[section] |= {WORDS[one[0].lower()] for one in WORD.finditer(line)}
        for claim in self.claims():
            found[claim.section].add(abs(claim.value))
        return found

    def claims(self) -> Iterator[Claim]:
        for row, line in enumerate(self.lines):
            start = 0
            for stop in [*(cut.end() for cut in SENTENCE.finditer(line)), len(line)]:
                sentence = line[start:stop].strip()
                for found in NUMERAL.finditer(line, start, stop):
                    if _claimed(line, found):
                        first = max(start, found.start() - BEFORE)
                        beside = line[first : min(stop, found.end() + AFTER)]
                        section = self.sections[row]
                        yield _claim(line, found, row, sentence, beside, section)
                start = stop

    def holds(self, claim: Claim) -> bool:
        """Whether a number has its source on the page.

        What its section shows may be rounded; what is written there, and what another
        section shows, is quoted as it stands: a number that is short only from its
        own, for any page shows it somewhere.
        """
        elsewhere = [] if claim.short else chain.from_iterable(self.shown.values())
        return (
            any(map(claim.is_from, self._of(self.shown, claim)))
            or any(map(claim.equals, self._of(self.written, claim)))
            or any(map(claim.equals, elsewhere))
        )

    def near(self, claim: Claim) -> list[float]:
        return [*self._of(self.shown, claim), *self._of(self.written, claim)]

    def _of(self, some: dict[str, list[float]], claim: Claim) -> Iterable[float]:
        """Return those of its section; before the first heading, those of all."""
        if claim.section == "":
            return chain.from_iterable(some.values())
        return some[claim.section]


def _claimed(line: str, found: re.Match[str]) -> bool:
    text = found[0]
    return bool(
        "." in text
        or "e" in text
        or abs(number(text)) >= 10
        or MEASURED.match(line, found.end())
        or OF.search(line[: found.start()])
    )


def _claim(
    line: str,
    found: re.Match[str],
    row: int,
    sentence: str,
    beside: str,
    section: str,
) -> Claim:
    text = found[0]
    mantissa, _, exponent = text.replace("−", "-").partition("e")
    decimals = len(mantissa.partition(".")[2])
    unit = 10.0 ** (int(exponent or 0) - decimals)
    percent = bool(PERCENT.match(line, found.end()))
    scaled = SCALED.match(line, found.end())
    scale = SCALES[scaled[1]] if scaled else 1
    value = scale * number(text)
    unit *= scale
    return Claim(text, value, unit, row + 1, sentence, beside, section, percent)


def page(path: Path) -> Page:
    """Read a page, or a notebook, in Markdown."""
    if path.suffix == ".py":
        return _notebook(path)
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if front := FRONT.match(text):
        for row in range(front[0].count("\n")):
            described = DESCRIBED.match(lines[row])
            lines[row] = lines[row][described.end() :] if described else ""
    found = fences(text)
    for fence in found:
        lines[fence.first : fence.last + 1] = [""] * (fence.last + 1 - fence.first)
    read = _read(path, lines)
    for fence in found:
        if fence.language in exercises.FENCES:
            calls = _checked(*fence.body.strip().split("."))
            shown = exercises.code(fence) + exercises.form(fence) + calls
            read.written[read.sections[fence.first]] += numbers(shown)
    for block in blocks(text):
        section = read.sections[block.fence.first]
        read.shown[section] += numbers(block.expected)
        read.written[section] += numbers(block.code)
    return read


def _notebook(path: Path) -> Page:
    """Run the cells that have a name; the numbers of a notebook are one section."""
    inside, lines = False, []
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith("# %%"):
            inside, row = "[markdown]" in row, ""
        lines.append(row[2:] if inside else "")
    read = _read(path, lines)
    cells = [cell for cell in jupytext.read(path).cells if cell.cell_type == "code"]
    for cell in cells:
        read.written[""] += numbers(cell.source)
        if is_stored(cell):
            printed = stored(path, cell.metadata["name"]).output
            read.shown[""] += numbers(printed)
    named = [cell for cell in cells if "name" in cell.metadata and not is_stored(cell)]
    program = tuple((cell.source, "tags" in cell.metadata) for cell in named)
    read.shown[""] += numbers(_printed(program, path.stem))
    return read


@cache
def _printed(program: tuple[tuple[str, bool], ...], stem: str) -> str:
    """Run cells, which may be meant to fail; the twin has the same."""
    names, printed = namespace(), ""
    for code, fails in program:
        options = {"raises": "ValueError"} if fails else {}
        fence = Fence("python", options, code, "", 0, 0)
        printed += execute(Block(code, fence, None), names, stem) + "\n"
    return printed


def _read(path: Path, lines: list[str]) -> Page:
    """Take from the prose the numbers of its formulas and figures."""
    language = path.parent.name
    sections, section = [], ""
    for line in lines:
        if (heading := HEADING.match(line)) and heading[1]:
            section = heading[1]
        sections.append(section)
    shown: dict[str, list[float]] = {one: [] for one in ["", *sections]}
    written: dict[str, list[float]] = {one: [] for one in ["", *sections]}
    prose = "\n".join(lines)
    for formula in FORMULA.finditer(CODE.sub(_blank, prose)):
        row = prose.count("\n", 0, formula.start())
        written[sections[row]] += _of_formula(formula[0])
    for row, line in enumerate(lines):
        if figure := FIGURE.match(line):
            svg = draw(figure["stem"], figure["name"], language)
            labels = " ".join(re.findall(r">([^<]+)<", svg))
            shown[sections[row]] += numbers(labels)
            written[sections[row]] += numbers(_code(figure["stem"], figure["name"]))
            lines[row] = f"{figure['alt']} | {figure['caption']}"
    prose = FORMULA.sub(_stated, CODE.sub(_literal, "\n".join(lines)))
    name = f"{language}/{path.stem}"
    return Page(name, LINK.sub(_blank, prose).split("\n"), sections, shown, written)


def _of_formula(latex: str) -> list[float]:
    """Return the numbers of an equation, with either sign, and powers: 2^{52}."""
    found = [
        float(base) ** int(exponent)
        for base, exponent in POWER.findall(latex)
        if int(base) and abs(int(exponent)) < 300
    ]
    if latex.startswith("$$") or not SETTING.fullmatch(latex.strip("$")):
        stated = numbers(latex)
        found += [*stated, *(-one for one in stated)]
    return found


@cache
def _checked(stem: str, name: str) -> str:
    """Return what an exercise is checked with: where its file says its name."""
    text = (ROOT / "exercises" / f"{stem}.py").read_text(encoding="utf-8")
    found = [
        ast.get_source_segment(text, node) or ""
        for node in ast.parse(text).body
        if isinstance(node, ast.Assign) and name in ast.unparse(node.targets[0])
    ]
    return "\n".join(found)


@cache
def _code(stem: str, name: str) -> str:
    """Return the function that draws a figure, without what is only its looks."""
    for node in ast.parse((FIGURES / f"{stem}.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            for call in ast.walk(node):
                if isinstance(call, ast.Call):
                    framed = ast.unparse(call.func) in FRAMES
                    said = [] if framed else call.keywords
                    call.keywords = [one for one in said if one.arg not in STYLE]
                    call.args = [] if framed else call.args
            return ast.unparse(node)
    raise ValueError(f"{stem} has no figure {name}")


def _blank(found: re.Match[str]) -> str:
    """Keep the lines: a page's numbers of lines are those of its file."""
    return " " + "\n" * found[0].count("\n")


def _literal(found: re.Match[str]) -> str:
    """A value in `code` is a claim; a name or a call is not."""
    return f" {found[0][1:-1]} " if LITERAL.fullmatch(found[0]) else " "


def _stated(found: re.Match[str]) -> str:
    """Keep of a formula what states a number and no equation, such as $w = 0.3$."""
    inside = found[0].strip("$")
    if found[0].startswith("$$") or not SETTING.fullmatch(inside):
        return _blank(found)
    inside = SCIENTIFIC.sub(r" \1e\2 ", inside)
    return f" {POWER.sub(' ', inside)} "
