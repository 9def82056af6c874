"""Plants lies in pages and code: `python -m tests.mutations [seed [kind ...]]`.

Each goes into a scratch copy of the book and is red as soon as one check fails:
a page's pages and twins, its HTML, its blocks in the languages that changed; for a
line of code the pages that print or import it, then the tests that name its module;
for a number in a sentence, or in an output that it quotes, the numbers of the prose.
A process is forked for each, with the libraries already imported. A green one is
explained in `mutations.yml`, or the script fails. Outside CI: it takes a while.
"""

import ast
import contextlib
import importlib
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tokenize
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

NEEDED = ("book", "docs", "exercises", "live", "page", "snippets", "tests")
HERE = Path(__file__).parent.parent
LANGUAGES = ("ko", "en")
COUNTS = {"output": 60, "varies": 48, "structure": 72, "code": 132}
NUMBERS = {"prose": 40, "result": 20}  # drawn apart: the others stay as they were
OPTIONS = ("-x", "-p", "no:xdist", "-p", "no:cacheprovider", "-k", "not coarse_clock")
SECONDS = 120  # of work: a mutation that never ends is red, on a busy machine too
SWAPS = {
    **{"+": "-", "-": "+", "*": "/", "/": "*", "@": "*", "**": "*", "//": "/"},
    **{"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="},
    **{"+=": "-=", "-=": "+=", "True": "False", "False": "True", "and": "or"},
    **{"zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "max": "min"},
    **{"mean": "sum", "sum": "mean", "dot": "multiply", "log": "log1p", "exp": "expm1"},
    **{
        "maximum": "minimum",
        "abs": "square",
        "tanh": "sin",
        "standard_normal": "random",
    },
}


@dataclass(frozen=True)
class Mutation:
    """A lie: which files change, and how."""

    kind: str
    name: str
    changed: dict[Path, str]


def shown_lines(text: str) -> set[int]:
    """Return the lines of a snippet (from 1) that are neither docstring nor comment."""
    hidden: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        documented = ast.Module | ast.FunctionDef | ast.ClassDef
        if isinstance(node, documented) and ast.get_docstring(node):
            first = node.body[0]
            hidden |= set(range(first.lineno, (first.end_lineno or 0) + 1))
    return set(range(1, text.count("\n") + 2)) - hidden


def code_mutations(file: Path, printed: set[int]) -> Iterator[tuple[str, str]]:
    """Yield (name, text) with one token changed in a line that a page prints."""
    text = file.read_text("utf-8")
    lines = text.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        (row, start), (_, end) = token.start, token.end
        line = lines[row - 1] if row in printed else "import"
        if "import" in line or line.lstrip().startswith("def "):
            continue
        if token.type == tokenize.NUMBER:
            other = str(int(token.string) + 1) if token.string.isdigit() else "0.375"
        elif token.string in SWAPS:
            other = SWAPS[token.string]
        else:
            continue
        new = line[:start] + other + line[end:]
        yield (
            f"{file.stem}: {line.strip()} -> {new.strip()}",
            "".join([*lines[: row - 1], new, *lines[row:]]),
        )


def printed_lines(docs: Path, snippets: Path) -> dict[Path, set[int]]:
    """Return the lines of each snippet that pages print."""
    from book.source import INCLUDE
    from page.cells import CELL

    named: dict[Path, set[str]] = {}
    for page in sorted((docs / "en").glob("*.md")):
        for line in page.read_text("utf-8").splitlines():
            if found := INCLUDE.match(line.strip()):
                named.setdefault(snippets / found["path"], set()).add(found["name"])
    lines: dict[Path, set[int]] = {}
    for file, names in named.items():
        text = file.read_text("utf-8")
        spans: set[int] = set()
        for node in ast.parse(text).body:
            if getattr(node, "name", None) in names:
                spans |= set(range(node.lineno, (node.end_lineno or 0) + 1))
        cell = ""
        for number, line in enumerate(text.splitlines(), 1):
            if start := CELL.match(line):
                cell = start[1]
            elif cell in names:
                spans.add(number)
        lines[file] = spans & shown_lines(text)
    return lines


def output_mutations(
    page: Path, chance: random.Random
) -> Iterator[tuple[bool, str, str, str]]:
    """Yield (varies, name, old line, new text or None) for the outputs of a page."""
    from book.run import blocks
    from book.source import block_name

    for block in blocks(page.read_text("utf-8")):
        fence, here = block.output, block_name(block.fence.body)
        if fence is None:
            continue
        rows = range(fence.first + 1, fence.last)
        lines = page.read_text("utf-8").splitlines()
        for row in rows:
            line = lines[row]
            changes: list[tuple[str, str | None]] = [("deleted", None)]
            if digits := list(re.finditer(r"\d", line)):
                one = chance.choice(digits)
                digit = str((int(one[0]) + chance.randint(1, 9)) % 10)
                changes.append(
                    ("digit", line[: one.start()] + digit + line[one.end() :])
                )
                if number := re.search(r"(?<![\w.])-?\d", line):
                    new = number[0][1:] if number[0][0] == "-" else "-" + number[0]
                    new = line[: number.start()] + new + line[number.end() :]
                    changes.append(("sign", new))
            if words := list(re.finditer(r"[A-Za-z_]{2,}", line)):
                word = chance.choice(words)
                new = {"True": "False", "False": "True"}.get(word[0], word[0][::-1])
                if new != word[0]:
                    new = line[: word.start()] + new + line[word.end() :]
                    changes.append(("word", new))
            for what, changed in changes:
                new = (changed or "").strip()
                name = f"{page.stem}, {here} {what}: {line.strip()} -> {new}"
                yield "varies" in fence.options, name, str(row), changed or ""


def edited(text: str, row: int, new: str) -> str:
    lines = text.splitlines()
    lines[row : row + 1] = [new] if new else []
    return "\n".join(lines) + "\n"


def structure_mutations(page: Path, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield (name, text) with the shape of a page changed."""
    from book.fences import fences
    from book.source import block_name

    text = page.read_text("utf-8")
    lines = text.splitlines()
    found = [one for one in fences(text) if one.language in ("python", "output")]
    pythons = [one for one in found if one.language == "python" and not one.indent]
    if not pythons:
        return
    one = chance.choice(pythons)
    after = [f for f in found if f.language == "output" and f.first == one.last + 2]
    last = after[0].last if after else one.last

    def with_lines(change: Callable[[str], str], stop: int = last) -> str:
        block = [change(line) for line in lines[one.first : stop + 1]]
        return "\n".join([*lines[: one.first], *block, *lines[stop + 1 :]]) + "\n"

    def opening(new: str) -> str:
        return "\n".join([*lines[: one.first], new, *lines[one.first + 1 :]]) + "\n"

    here = f"{page.stem}, {block_name(one.body)}"
    yield f"{here} indented", with_lines(lambda line: f"    {line}")
    yield f"{here} under a tab", with_lines(lambda line: f"\t{line}", one.last)
    yield f"{here} in quotes", with_lines(lambda line: f"> {line}".rstrip())
    yield f"{here} title=", opening('```python title="x"')
    yield f"{here} in braces", opening("```{.python .run}")
    yield f"{here} pycon", opening("```pycon")
    yield f"{here} not run", opening('```python not-run="typed in a terminal"')
    yield f"{here} as text", opening('```text not-run="typed in a terminal"')
    yield f"{here} raises", opening('```python raises="ValueError"')
    yield f"{here} no include", edited(text, one.first + 1, "")
    yield f"{here} pasted code", edited(text, one.first + 1, "print(1)")
    yield f"{here} <pre>", with_lines(lambda line: f"<pre>{line}</pre>", one.first)
    yield f"{here} 4 spaces", text + "\nSo:\n\n    print(2 + 2)  # 5\n"
    yield f"{here} quoted paste", text + "\n> ```python\n> print(2 + 2)\n> ```\n"
    yield (
        f"{here} false text",
        text + '\n```text not-run="typed in a terminal"\n2 + 2 = 5\n```\n',
    )
    yield f"{here} listed fence", text + "\n- ```python\n  print(2 + 2)\n  ```\n"
    if after:
        output = after[0]
        yield (
            f"{here} output varies",
            edited(text, output.first, '```output varies="timing"'),
        )
        gone = lines[: output.first] + lines[output.last + 1 :]
        yield f"{here} output gone", "\n".join(gone) + "\n"
    count = int(re.search(r"^blocks: (\d+)$", text, re.M)[1])  # type: ignore[index]
    fewer = text.replace(f"blocks: {count}", f"blocks: {count - 1}", 1)
    yield f"{here} count", fewer
    cut = max(f.last for f in found if f.first <= last and f.first >= one.first)
    kept = fewer.splitlines()
    yield (
        f"{here} block gone with its count",
        "\n".join(kept[: one.first] + kept[cut + 1 :]) + "\n",
    )
    final = pythons[-1]
    outputs = [f for f in found if f.language == "output" and f.first == final.last + 2]
    end = outputs[0].last if outputs else final.last
    yield (
        f"{page.stem} last block gone with its count",
        "\n".join(kept[: final.first] + kept[end + 1 :]) + "\n",
    )
    ids = re.findall(r"\{ #[\w-]+ \}", text)
    if len(ids) > 2:
        yield f"{page.stem} id twice", text.replace(ids[1], ids[0], 1)
        yield f"{page.stem} id gone", text.replace(f" {ids[1]}", "", 1)


def all_mutations(root: Path, seed: int) -> list[Mutation]:
    """Return the mutations of a seed, of all kinds."""
    chance = random.Random(seed)
    pools: dict[str, list[Mutation]] = {kind: [] for kind in COUNTS}
    docs = root / "docs"
    for page in sorted((docs / "en").glob("*.md")):
        twin = docs / "ko" / page.name
        texts = [twin.read_text("utf-8"), page.read_text("utf-8")]
        same_shape = _rows(texts[0]) == _rows(texts[1])
        for varies, name, row, new in output_mutations(page, chance):
            both = same_shape and chance.random() < 0.6
            changed = {page: edited(texts[1], int(row), new)}
            if both:
                changed[twin] = edited(texts[0], int(row), new)
            kind = "varies" if varies else "output"
            name = f"{name} ({'both' if both else 'en'})"
            pools[kind].append(Mutation(kind, name, changed))
        state = chance.getstate()
        english = dict(structure_mutations(page, chance))
        chance.setstate(state)
        korean = dict(structure_mutations(twin, chance))
        for name, text in english.items():
            changed = {page: text}
            both = name in korean
            if both:
                changed[twin] = korean[name]
            name = f"{name} ({'both' if both else 'en'})"
            pools["structure"].append(Mutation("structure", name, changed))
    for file, lines in printed_lines(docs, root / "snippets").items():
        for name, text in code_mutations(file, lines):
            pools["code"].append(Mutation("code", name, {file: text}))
    return [
        one
        for kind, pool in pools.items()
        for one in chance.sample(pool, min(COUNTS[kind], len(pool)))
    ] + number_mutations(docs, seed)


def number_mutations(docs: Path, seed: int) -> list[Mutation]:
    """Return numbers changed in sentences, and in the results that they quote."""
    from tests.prose_mutations import in_prose, in_results

    chance = random.Random(seed)
    pools: dict[str, list[Mutation]] = {kind: [] for kind in NUMBERS}
    for path in sorted((docs / "en").glob("*.md")):
        for kind, found in (("prose", in_prose), ("result", in_results)):
            for name, changed in found(docs, path.stem, chance):
                pools[kind].append(Mutation(kind, name, changed))
    return [
        one
        for kind, pool in pools.items()
        for one in chance.sample(pool, min(NUMBERS[kind], len(pool)))
    ]


def numbers_fail(mutation: Mutation) -> str:
    """Say which sentence has a number without a source, or one that its twin lacks."""
    from tests.prose import page
    from tests.prose_sources import alone
    from tests.test_prose_numbers import unfounded, unshared

    said = [
        line for path in mutation.changed for line in unfounded(page(path), path.stem)
    ]
    name = next(iter(mutation.changed)).name
    said += [
        line
        for value, line in unshared(name).items()
        if value not in alone(Path(name).stem)
    ]
    return said[0] if said else ""


def _rows(text: str) -> list[tuple[int, int]]:
    from book.fences import fences

    return [(fence.first, fence.last) for fence in fences(text)]


def page_fails(page: Path) -> str:
    """Say why the blocks of a page, or its HTML, are wrong; "" if they are not."""
    from book.outputs import promised
    from book.run import blocks, execute, namespace
    from tests.test_checked import render

    text = page.read_text("utf-8")
    if render(text, page.parent.name).count(' run highlight"') != promised(text):
        return "the HTML has another number of blocks"
    names, ran = namespace(), 0
    for block in blocks(text):
        if not block.agrees(execute(block, names, str(page))):
            return f"line {block.fence.first + 1} prints something else"
        ran += 1
    return "" if ran == promised(text) else "another number of blocks ran"


def why_red(root: Path, mutation: Mutation) -> str:
    """Return what the first check says that fails, or ""."""
    import pytest

    from book import markdown
    from book.checked import check_pages
    from tests.test_twins import _sections, first_difference, structure

    setattr(markdown, "draw", lambda *_: "<svg></svg>")  # noqa: B010
    docs = root / "docs"
    pages = [path for path in mutation.changed if path.suffix == ".md"]
    if pages:
        check_pages(docs)
        name = pages[0].name
        ko, en = (
            structure((docs / key / name).read_text("utf-8")) for key in LANGUAGES
        )
        if different := first_difference(_sections(ko), _sections(en)):
            return f"twins: {different}"
        words = [pages[0].stem]
    else:
        [file] = mutation.changed
        words = [file.stem]
        pages = concerned(docs, file)
    for page in pages:
        if wrong := page_fails(page):
            return f"{page.parent.name}/{page.name}: {wrong}"
    names = [f"test_{words[0]}.py", f"test_{words[0]}_page.py"]
    if mutation.kind == "varies" or words[0] == "vectorization":
        names.append("test_timings.py")
    claims = (root / "tests/test_claims.py").read_text("utf-8")
    if re.search(rf'snippets\.{words[0]}\b|"{words[0]}:', claims):
        names.append("test_claims.py")
    tests = [str(root / "tests" / name) for name in names]
    tests = [test for test in tests if Path(test).exists()]
    if not tests:
        return ""
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = pytest.main([*OPTIONS, *tests])
    return f"pytest: {said.getvalue()[-300:]}" if code in (1, 2) else ""


def concerned(docs: Path, file: Path) -> list[Path]:
    """Return the English pages that print a snippet, then those that import it."""
    module = (
        f"snippets.{'examples.' if file.parent.name == 'examples' else ''}{file.stem}"
    )
    from book.run import blocks

    first, then = [], []
    for page in sorted((docs / "en").glob("*.md")):
        text = page.read_text("utf-8")
        if f"{file.name}:" in text:
            first.append(page)
        elif any(module in block.code for block in blocks(text)):
            then.append(page)
    return sorted(first, key=lambda page: page.stem != file.stem) + then


def printed_by(page: Path) -> list[str]:
    """Return what the blocks of a page print: no output fence changes that."""
    from book.run import blocks, execute, namespace

    names = namespace()
    found = blocks(page.read_text("utf-8"))
    return [execute(block, names, str(page)) for block in found]


def output_fails(root: Path, mutation: Mutation, printed: dict[str, list[str]]) -> str:
    """Compare a changed output with what the blocks of its page print."""
    from book.run import blocks
    from tests import test_timings

    for page in mutation.changed:
        said = printed[page.stem]
        for block, text in zip(blocks(page.read_text("utf-8")), said, strict=True):
            if not block.agrees(text):
                return (
                    f"{page.parent.name}: line {block.fence.first + 1} prints another"
                )
        if mutation.kind == "varies":
            test_timings.test_what_a_page_shows_bears_out_its_claims(page)
            test_timings.test_both_languages_show_one_measurement()
    return ""


def forked(work: Callable[[], object]) -> object:
    """Do work in a process of its own; return what it returns, or what it raised."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        signal.alarm(10 * SECONDS)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            said = work()
        except BaseException as error:
            said = f"{type(error).__name__}: {error}"
        with open(write, "w") as answer:
            json.dump(said, answer)
        os._exit(0)
    os.close(write)
    with open(read) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return json.loads(said or '"it never ends"')


def judged(root: Path, mutation: Mutation, printed: dict[str, list[str]]) -> str:
    """Plant a mutation, ask for a verdict, take it out again."""
    before = {path: path.read_text("utf-8") for path in mutation.changed}
    for path, text in mutation.changed.items():
        path.write_text(text, "utf-8")
    try:
        if mutation.kind in ("output", "varies"):
            return output_fails(root, mutation, printed)
        if mutation.kind in NUMBERS:
            return str(forked(lambda: numbers_fail(mutation)))
        return str(forked(lambda: why_red(root, mutation)))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        for path, text in before.items():
            path.write_text(text, "utf-8")


def plant(root: Path, seed: int, shard: int, shards: int, kinds: list[str]) -> int:
    """Judge the mutations of a shard; print each, then the table."""
    for name in ("numpy", "pytest", "matplotlib.pyplot", "tests.test_checked"):
        importlib.import_module(name)
    explained = (
        yaml.safe_load((root / "tests" / "mutations.yml").read_text("utf-8")) or {}
    )
    chosen = [
        one for one in all_mutations(root, seed) if not kinds or one.kind in kinds
    ]
    # Choosing has imported some: each check imports what is planted.
    for name in [name for name in sys.modules if name.startswith("snippets")]:
        del sys.modules[name]
    mutations = chosen[shard::shards]
    stems = {
        path.stem
        for one in mutations
        if one.kind in ("output", "varies")
        for path in one.changed
    }
    printed: dict[str, list[str]] = {}
    for stem in sorted(stems):
        said = forked(partial(printed_by, root / f"docs/en/{stem}.md"))
        assert isinstance(said, list), f"{stem} is red by itself: {said}"
        printed[stem] = said
    table: Counter[tuple[str, str]] = Counter()
    for one in mutations:
        if one.kind in NUMBERS:
            pages = dict.fromkeys(one.changed, "")
            green = forked(partial(numbers_fail, Mutation("", "", pages)))
            assert not green, f"{one.name}: its page is red by itself: {green}"
    for mutation in mutations:
        start = time.monotonic()
        said = judged(root, mutation, printed)
        verdict = (
            "red" if said else "explained" if mutation.name in explained else "GREEN"
        )
        table[mutation.kind, verdict] += 1
        why = said.strip().splitlines()[0][:100] if said else ""
        print(
            f"{verdict:9} {time.monotonic() - start:5.1f} s  {mutation.kind:9} "
            f"{mutation.name} | {why}",
            flush=True,
        )
    for (kind, verdict), count in sorted(table.items()):
        print(f"table {kind:9} {verdict:9} {count}", flush=True)
    return int(any(verdict == "GREEN" for _, verdict in table))


def main(seed: str = "1", *kinds: str) -> int:
    """Copy the book, once a core, and plant in the copies."""
    if kinds and "/" in kinds[0]:
        shard, root, *kinds_ = kinds
        return plant(Path(root), int(seed), *map(int, shard.split("/")), kinds_)
    with tempfile.TemporaryDirectory() as folder:
        running = []
        for number in range(2):
            copy = Path(folder, str(number))
            for name in NEEDED:
                shutil.copytree(HERE / name, copy / name)
            for file in (
                *HERE.glob("*.yml"),
                *HERE.glob("*.toml"),
                *HERE.glob("*.json"),
                *HERE.glob("*.md"),
            ):
                shutil.copy(file, copy)
            command = [
                sys.executable,
                "-m",
                "tests.mutations",
                seed,
                f"{number}/2",
                copy,
                *kinds,
            ]
            environment = os.environ | {
                "MPLBACKEND": "agg",
                "PYTHONDONTWRITEBYTECODE": "1",
                "OPENBLAS_NUM_THREADS": "1",
            }
            running.append(subprocess.Popen(command, cwd=copy, env=environment))
        return max([process.wait() for process in running])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
