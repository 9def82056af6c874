"""Reads a displayed equation and computes each of its sides with numbers.

The LaTeX itself is evaluated, in the book's notation: `W^{[1]}` is a name with a layer,
`x^{(i)}` column i of the examples, `a_k` an element, products of arrays are matrix
products, `\\circ` is element by element. Names get their values from a dictionary; a
name that is followed by brackets is a function if the dictionary has `name()`.
"""

import itertools
import re
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

TOKEN = re.compile(
    r"\\(?:[a-zA-Z]+|.)|\d+(?:\.\d+)?|d(?=[zZwWabA])[zZwWabA]|[a-zA-Z]|[^\s]"
)
SPACES = {"\\,", "\\;", "\\left", "\\right", "\\textstyle", "\\quad", "\\!"}
SIGNS = {"\\circ", "\\cdot", "\\times", "/"}
NAMES = {
    "\\sigma": "σ",
    "\\alpha": "α",
    "\\theta": "θ",
    "\\tanh": "tanh",
    "\\max": "max",
    "\\infty": "∞",
}
ROUNDED = 5e-4  # of numbers with three decimals
DECIMALS = re.compile(r"\.\d{3}")
CONDITION = re.compile(
    r"(?:\\text\{if \})?(.*?)\\text\{(?:,|이면)\} *\\quad(.*)", re.DOTALL
)

Env = Mapping[str, Any]
Index = dict[str, int]
Expression = Callable[[Env, Index], Any]


class Unread(Exception):
    """The equation has something that this reader does not know."""


def tokens(latex: str) -> list[str]:
    latex = latex.replace("\\tfrac", "\\frac").replace(":=", "\\becomes ")
    found = TOKEN.findall(latex)
    return [":=" if t == "\\becomes" else t for t in found if t not in SPACES]


def equations(latex: str) -> list[list[str]]:
    """Split into chains of sides: rows of an alignment that begin with = go on."""
    body = re.sub(r"\\(begin|end)\{aligned\}", "", latex)
    body = re.sub(r"&\s*\(\d\)", "", body)
    chains: list[list[str]] = []
    for row in _split(body, "\\\\"):
        for part in re.split(r",?\s*\\qquad", row) if "\\text" not in row else [row]:
            text = part.replace("&", " ") if "bmatrix" not in part else part
            text = text.strip().rstrip(",")
            if text.startswith("=") and chains:
                chains[-1].append(text)
            elif text:
                chains.append([text])
    return chains


def _split(text: str, mark: str) -> list[str]:
    """Split at a mark that stands in no matrix."""
    parts, depth = [""], 0
    for piece in re.split(r"(\\begin\{bmatrix\}|\\end\{bmatrix\}|\\\\)", text):
        depth += piece.startswith("\\begin") - piece.startswith("\\end")
        if piece == mark and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


class Corners:
    """Of a matrix of which only the corners are written."""

    def __init__(self, values: np.ndarray) -> None:
        self.values = values


def agree(one: Any, other: Any, tolerance: float) -> bool:
    if isinstance(other, Corners):
        return agree(np.asarray(one)[np.ix_((0, -1), (0, -1))], other.values, tolerance)
    return np.shape(one) == np.shape(other) and np.allclose(
        one, other, rtol=tolerance, atol=tolerance
    )


RELATIONS: dict[str, Callable[[Any, Any, float], bool]] = {
    "=": agree,
    ":=": agree,
    "\\ge": lambda one, other, _: bool(np.all(one >= other)),
    "<": lambda one, other, _: bool(one < other),
}


class Reader:
    """A recursive descent; each method returns a function of the names' values."""

    def __init__(self, text: str) -> None:
        self.tokens = tokens(text)
        self.at = 0

    @property
    def next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.next
        if not token or (expected and token != expected):
            raise Unread(f"expected {expected or 'more'} in {' '.join(self.tokens)}")
        self.at += 1
        return token

    def group(self) -> list[str]:
        """The tokens of a {…}, or the one that stands without."""
        if self.next != "{":
            return [self.take()]
        self.take("{")
        found, depth = [], 1
        while depth:
            token = self.take()
            depth += (token == "{") - (token == "}")
            found.append(token)
        return found[:-1]

    def sides(self) -> list[tuple[str, Expression]]:
        """Each side, with the relation before it."""
        found = []
        relation = ""
        while self.next:
            found.append((relation, self.sum()))
            if not self.next:
                break
            relation = self.take()
            if relation not in RELATIONS:
                raise Unread(f"{relation} in {' '.join(self.tokens)}")
        return found

    def sum(self) -> Expression:
        sign = -1 if self.next == "-" else 1
        if self.next in ("-", "+"):
            self.take()
        first = self.product()
        terms = [(sign, first)]
        while self.next in ("+", "-"):
            sign = -1 if self.take() == "-" else 1
            terms.append((sign, self.product()))
        if terms == [(1, first)]:
            return first
        return lambda env, index: sum(s * f(env, index) for s, f in terms)

    def product(self) -> Expression:
        factors = [("", self.factor())]
        while self.next and self.next not in (
            *RELATIONS,
            "+",
            "-",
            ")",
            "]",
            "}",
            ",",
            "&",
            "\\\\",
            "\\mid",
            "|",
            "\\end",
        ):
            circ = self.take() if self.next in SIGNS else ""
            factors.append((circ, self.factor()))
        return lambda env, index: _multiplied(
            [(circ, f(env, index)) for circ, f in factors]
        )

    def factor(self) -> Expression:
        token = self.next
        if token in ("\\sum", "\\prod"):
            return self.over()
        if token == "\\partial":  # ∂L / ∂w on one line
            line = self.tokens[self.at :]
            cut = line.index("/")
            end = next((i for i, t in enumerate(line) if t in RELATIONS), len(line))
            self.at += end
            return derivative(line[1:cut], line[cut + 2 : end])
        if token == "\\log":
            self.take()
            inner = self.factor()
            return lambda env, index: np.log(inner(env, index))
        base = self.base()
        return self.powers(base)

    def powers(self, base: Expression) -> Expression:
        while self.next in ("^", "_"):
            mark, content = self.take(), self.group()
            if mark == "_":
                base = _element_of(base, content)
            elif content == ["T"]:
                base = _transposed(base)
            else:
                base = _power(base, within(content))
        return base

    def over(self) -> Expression:
        """A sum or a product over an index."""
        kind = self.take()
        self.take("_")
        below = self.group()
        name, upper = below[0], None
        if self.next == "^":
            self.take()
            upper = within(self.group())
        body = self.product()

        def value(env: Env, index: Index) -> Any:
            last = upper(env, index) if upper else env["range"][name]
            terms = [body(env, {**index, name: k}) for k in range(1, int(last) + 1)]
            return sum(terms) if kind == "\\sum" else np.prod(terms, axis=0)

        return value

    def base(self) -> Expression:
        token = self.take()
        if re.fullmatch(r"\d+(\.\d+)?", token):
            return lambda env, index: float(token)
        if token == "\\frac":
            return self.fraction()
        if token == "\\sqrt":
            inner = within(self.group())
            return lambda env, index: np.sqrt(inner(env, index))
        if token == "\\begin":
            return self.matrix()
        if token in "([|":
            inner = self.sum()
            if self.next == ",":
                return self.row(inner)
            self.take({"(": ")", "[": "]", "|": "|"}[token])
            return (
                (lambda env, index: abs(inner(env, index))) if token == "|" else inner
            )
        if token == "e" and self.next == "^":
            self.take()
            exponent = within(self.group())
            return lambda env, index: np.exp(exponent(env, index))
        return self.name(token)

    def row(self, first: Expression) -> Expression:
        """[a, b, …] is a row."""
        entries = [first]
        while self.next == ",":
            self.take()
            entries.append(self.sum())
        self.take("]")
        return lambda env, index: np.array([[entry(env, index) for entry in entries]])

    def fraction(self) -> Expression:
        above, below = self.group(), self.group()
        if above[0] in ("\\partial", "d") and below[0] == above[0]:
            return derivative(above[1:], below[1:])
        top, bottom = within(above), within(below)
        return lambda env, index: top(env, index) / bottom(env, index)

    def name(self, token: str) -> Expression:
        named = Named(self, token)
        if self.next == "(":
            return self.call(named)
        return named.valued(named.name)

    def call(self, named: "Named") -> Expression:
        """A function's value, or a product with what stands in the brackets."""
        self.take("(")
        arguments = [self.argument()]
        while self.next in (",", "\\mid"):
            self.take()
            arguments.append(self.argument())
        self.take(")")
        factor = named.valued(named.name)

        def called(env: Env, index: Index) -> Any:
            values = [argument(env, index) for argument in arguments]
            if function := env.get(f"{named.name}()"):
                return function(*values)
            if len(values) > 1:
                raise Unread(f"{named.name}() has no value")
            return _multiplied([("", factor(env, index)), ("", values[0])])

        return called

    def argument(self) -> Expression:
        if self.next == "\\text":
            self.take()
            said = " ".join(self.group())
            return lambda env, index: said
        value = self.sum()
        if self.next == "=":  # of P(y = 1 | x)
            self.take()
            value = self.sum()
        return value

    def matrix(self) -> Expression:
        self.group()  # {bmatrix}
        rows: list[list[list[str]]] = [[[]]]
        while self.next != "\\end":
            token = self.take()
            if token == "\\\\":
                rows.append([[]])
            elif token == "&":
                rows[-1].append([])
            else:
                rows[-1][-1].append(token)
        self.take("\\end")
        self.group()
        if any(["\\vdots"] in row for row in rows):
            corners = [[rows[r][c] for c in (0, -1)] for r in (0, -1)]
            entries = [[within(entry) for entry in row] for row in corners]
            return lambda env, index: Corners(_block(entries, env, index))
        if ["\\cdots"] in rows[0]:
            return _range(rows[0])
        entries = [[within(entry) for entry in row] for row in rows]
        return lambda env, index: _block(entries, env, index)


class Named:
    """A name with its marks: prime, layer, example, indices, transposed, powers."""

    def __init__(self, reader: Reader, token: str) -> None:
        name = NAMES.get(token, token)
        if token in ("\\hat", "\\mathcal", "\\mathrm"):
            inner = "".join(reader.group())
            name = inner + "\u0302" if token == "\\hat" else inner
        self.name, self.example = name, ""
        self.indices: list[Any] = []
        self.marks: list[Callable[[Expression], Expression]] = []
        while reader.next in ("_", "^", "'"):
            mark = reader.take()
            if mark == "'":
                self.name += "'"
                continue
            content = reader.group()
            if mark == "_":
                self.below(content)
            elif not self.above(content):
                reader.tokens[reader.at : reader.at] = ["^", "{", *content, "}"]
                break

    def below(self, content: list[str]) -> None:
        if content[0] == "\\text":
            self.name += "_" + "".join(content[2:-1])
        elif content == ["01"]:  # the loss that is 0 or 1; an index begins at 1
            self.name += "_01"
        elif self.name == "n":
            self.name += "_" + "".join(content)
        else:
            self.indices += content

    def above(self, content: list[str]) -> bool:
        """Read [l], (i) and T; say whether that is all there is: else it is a power."""
        text = "".join(content)
        found = re.fullmatch(r"(\[[^]]+\])?(\((\w)\))?(T)?", text)
        if not text or found is None:
            return False
        self.name += found[1] or ""
        self.example = found[3] or self.example
        if found[4]:
            self.marks.append(_transposed)
        return True

    def valued(self, key: str) -> Expression:
        indices, example = self.indices, self.example

        def value(env: Env, index: Index) -> Any:
            if key not in env:
                raise Unread(f"{key} has no value")
            found = env[key]
            at = [_position(i, env, index) for i in indices]
            if callable(found):
                return found(*at)
            if np.ndim(found) < 2:
                return found if not at else np.asarray(found)[tuple(at)]
            if example:
                column = _position(example, env, index)
                found = found[:, column : column + 1]
            return _element(found, at)

        expression: Expression = value
        for mark in self.marks:
            expression = mark(expression)
        return expression


def derivative(above: list[str], below: list[str]) -> Expression:
    """A derivative is a name: ∂L/∂w, with the indices of its variable."""
    order = ""
    if above[0] == "^":  # d^2 J / d w^2
        order, above, below = "²", above[2:], below[:-2]
    function, variable = Reader(" ".join(above)), Reader(" ".join(below))
    of = Named(function, function.take()).name
    by = Named(variable, variable.take())
    return by.valued(f"∂{order}{of}/∂{by.name}")


def within(content: list[str]) -> Expression:
    """The expression that these tokens are, to the last one."""
    reader = Reader("")
    reader.tokens = [token for token in content if token not in SPACES]
    value = reader.sum()
    if reader.next:
        raise Unread(f"{reader.next} in {' '.join(content)}")
    return value


def _position(name: str, env: Env, index: Index) -> int:
    if name.isdigit():
        return int(name) - 1
    return int(index[name] if name in index else env[name]) - 1


def _element(found: Any, at: list[int]) -> Any:
    if not at:
        return found.item() if found.size == 1 else found
    if len(at) == 2:
        return found[at[0], at[1]]
    if 1 in found.shape:
        return found.ravel()[at[0]]
    return found[at[0] : at[0] + 1]


def _element_of(base: Expression, indices: list[str]) -> Expression:
    return lambda env, index: _element(
        base(env, index), [_position(i, env, index) for i in indices]
    )


def _transposed(base: Expression) -> Expression:
    return lambda env, index: np.transpose(base(env, index))


def _power(base: Expression, exponent: Expression) -> Expression:
    return lambda env, index: base(env, index) ** exponent(env, index)


def _multiplied(factors: list[tuple[str, Any]]) -> Any:
    result = factors[0][1]
    for sign, value in factors[1:]:
        both = np.ndim(result) == 2 and np.ndim(value) == 2
        if sign == "/":
            result = result / value
        elif both and sign != "\\circ":
            result = result @ value
        else:
            result = result * value
    return result.item() if np.ndim(result) == 2 and np.size(result) == 1 else result


def _block(entries: list[list[Expression]], env: Env, index: Index) -> np.ndarray:
    return np.block(
        [[np.atleast_2d(entry(env, index)) for entry in row] for row in entries]
    )


def _range(row: list[list[str]]) -> Expression:
    """A row a^{(1)} … a^{(m)}: the last entry for each number up to its own."""
    written = [entry for entry in row if entry != ["\\cdots"]]
    last = written[-1]
    top = within(["m"])

    def value(env: Env, index: Index) -> np.ndarray:
        columns = []
        for k in range(1, int(top(env, index)) + 1):
            number = [str(k) if token == "m" else token for token in last]
            if k < len(written) and written[k - 1] != number:
                raise Unread(f"{written[k - 1]} is not {number}")
            columns.append(np.atleast_2d(within(number)(env, index)))
        return np.hstack(columns)

    return value


def holds(chain: list[str], env: Env, index: Index) -> bool:
    """Whether all sides of a chain agree, for one value of each free index."""
    text = " ".join(chain)
    if condition := CONDITION.match(text):
        if not holds([condition[1]], env, index):
            return True
        text = condition[2]
    if "\\iff" in text:
        one, other = (holds([part], env, index) for part in text.split("\\iff"))
        return one == other
    if " : " in text:
        name, _, sizes = text.partition(" : ")
        shape = [value(size, env) for size in sizes.split("\\times")]
        return list(np.shape(value(name, env))) == shape
    tolerance = ROUNDED if DECIMALS.search(text) else 1e-6
    sides = Reader(text).sides()
    if len(sides) < 2:
        raise Unread(f"{text} states nothing")
    for (_, left), (relation, right) in itertools.pairwise(sides):
        known = {**env, **env["after"]} if relation == ":=" else env
        one, other = left(known, index), right(env, index)
        if not RELATIONS[relation](one, other, tolerance):
            return False
    return True


def free(chain: list[str], env: Env) -> list[Index]:
    """All values of the indices that occur in a chain."""
    found = sorted(set(tokens(" ".join(chain))) & env["range"].keys())
    ranges = [range(1, env["range"][name] + 1) for name in found]
    return [dict(zip(found, at, strict=True)) for at in itertools.product(*ranges)]


def value(latex: str, env: Env) -> Any:
    """What an expression without a relation is."""
    ((_, side),) = Reader(latex).sides()
    return side(env, {})
