"""A page is one program: a block sees the names above it, and nothing else."""

import sys
import time
from typing import Any

import numpy as np
import pytest

import snippets.losses
from page.copies import within
from page.settings import DEEPEST, limit_depth
from tests.pressed import Page

pytestmark = pytest.mark.usefixtures("worker")


def test_the_value_of_a_last_expression_is_its_repr() -> None:
    page = Page("x = 1\nx + 1", "'한글'", "x = 1", "None", "", "f'{__name__}'")
    values = [page.value(place) for place in range(1, 7)]
    assert values == ["2", "'한글'", None, None, None, "'__main__'"]


def test_the_next_block_runs_alone() -> None:
    page = Page("a = 2", "b = a * 3", "a + b")
    page.press(1)
    page.press(2)
    assert page.value(3) == "8"
    assert page.ran == [3]


def test_what_has_not_run_above_runs_first() -> None:
    page = Page("a = 2", "b = a * 3", "a + b")
    assert page.value(3) == "8"
    assert page.ran == [1, 2, 3]


def test_a_patched_name_does_not_survive_a_reset() -> None:
    page = Page("import numpy as np\nprint(np.sum([1, 2]))", "int(np.sum([3, 4]))")
    for sabotage in ("print = 3", "import numpy\nnumpy.sum = None", "1 / 0"):
        book = page.codes[0]
        page.edit(1, sabotage)
        page.press(1)
        page.edit(1, book)
        assert page.press(1)["error"] is None
        assert page.value(2) == "7"


def test_a_name_that_a_block_no_longer_makes_is_gone() -> None:
    page = Page("kept = 5", "print(kept)")
    page.press(2)
    page.edit(1, "KEPT = 7")
    error = page.press(2)["error"]
    assert (error["name"], page.ran) == ("NameError", [1, 2])


def test_an_import_that_is_gone_from_above_is_gone_from_below() -> None:
    page = Page("from typing import NamedTuple", "x = 1", "class P(NamedTuple): x: int")
    assert page.press(3)["error"] is None
    page.edit(1, "pass")
    assert page.press(3)["error"]["name"] == "NameError"


def test_a_block_sees_nothing_of_the_blocks_below() -> None:
    page = Page("later", "later = 1")
    page.press(2)
    page.edit(1, "pass")
    page.press(2)
    page.edit(1, "later")
    assert page.press(1)["error"]["name"] == "NameError"


def test_a_block_run_again_starts_from_what_is_above_it() -> None:
    page = Page("import numpy as np\na = np.zeros(3)\nb = [a]", "a += 1\nb[0].sum()")
    assert page.value(2) == page.value(2) == "np.float64(3.0)"
    assert page.ran == [2]


def test_after_an_edit_only_what_follows_from_it_runs() -> None:
    page = Page("n = 0", "n += 1", "n += 10", "n += 100", "n")
    assert page.value(5) == "111"
    page.edit(3, "n += 20")
    assert page.value(5) == "121"
    assert page.ran == [3, 4, 5]


def test_a_failed_block_leaves_nothing_behind() -> None:
    page = Page("a = [1]", "a.append(2); b = 1; 1 / 0")
    assert page.press(2)["failed"]
    page.edit(2, "a, 'b' in globals()")
    assert page.value(2) == "([1], False)"
    assert page.ran == [2]


def test_a_promised_error_is_no_failure() -> None:
    page = Page("a = 1\nnope", "a")
    result = page.press(1, raises="NameError")
    assert (result["error"]["name"], result["failed"]) == ("NameError", False)
    assert page.value(2) == "1"
    assert page.ran == [2]
    assert page.press(1, raises="ValueError")["failed"]


SHARED = {
    "one object, two names": "a = {'x': []}; b = a['x']|b.append(1); a|{'x': [1]}",
    "a view": "a = np.zeros(3); v = a[1:]|v += 1; a|array([0., 1., 1.])",
    "a view of the other order": (
        "a = np.zeros((2, 2), order='F'); v = a[:, 1:].T|v += 1; a"
        "|array([[0., 1.],\n       [0., 1.]])"
    ),
    "the base of a view": "a = np.zeros(4)\nv = a.reshape(2, 2)|v.base is a|True",
    "a list in itself": "a = []; a.append(a)|a.append(1); a[0] is a, len(a)|(True, 2)",
    "a named tuple": (
        "from typing import NamedTuple\n"
        "class P(NamedTuple):\n    W: list\n"
        "p = P([1])|p.W.append(2); p, isinstance(p, P)|(P(W=[1, 2]), True)"
    ),
    "an object": (
        "class A:\n    n = 0\n    def up(self):\n        self.n += 1\n"
        "a = A(); up = a.up|up(); a.n|1"
    ),
    "what a class keeps": "class A: seen = []|A.seen.append(1); A.seen|[1]",
    "what a function keeps": (
        "def count():\n    n = 0\n    def up():\n        nonlocal n\n        n += 1\n"
        "        return n\n    return up\nup = count()|up()|1"
    ),
    "a default": "def f(x, seen=[]):\n    seen.append(x)\n    return seen|f(1)|[1]",
    "random numbers": "rng = np.random.default_rng(1)|int(rng.integers(10**6))|473188",
    "a set": "a = {1}|a.add(2); a|{1, 2}",
    "objects in an array": (
        "a = np.array([[1], None], dtype=object)|a[0].append(2); a[0]|[1, 2]"
    ),
    "a method": "a = []; add = a.append|add(1); a|[1]",
    "a dataclass": (
        "from dataclasses import dataclass, field, fields\n"
        "@dataclass\nclass D:\n    x: list = field(default_factory=list)\n"
        "d = D()|d.x.append(1); d, len(fields(D))|(D(x=[1]), 1)"
    ),
    "an object with slots": (
        "class A:\n    __slots__ = ('n',)\na = A(); a.n = [1]|a.n.append(2); a.n|[1, 2]"
    ),
    "an abstract class": (
        "from abc import ABC\nclass A(ABC): n = 1\na = A()|A.n += 1; a.n|2"
    ),
    "a wrapped function": (
        "from functools import wraps\ndef twice(f):\n    @wraps(f)\n    def g(x):\n"
        "        g.calls.append(x)\n        return f(f(x))\n    g.calls = []\n"
        "    return g\n@twice\ndef f(x):\n    return x + 1|f(1), f.calls|(3, [1])"
    ),
    "all of the network": (
        "from snippets.two_layer_network import *; p = np.ones(2); q = (p, {'p': p})"
        "|q[1]['p'][0] = 5; q[0] is p, p|(True, array([5., 1.]))"
    ),
    "an enumeration": (
        "import enum\nclass E(enum.Enum):\n    A = 1\ne = E.A"
        "|e is E.A, E(1) is e|(True, True)"
    ),
}


@pytest.mark.parametrize("case", SHARED)
def test_going_back_gives_the_very_state(case: str) -> None:
    above, code, value = SHARED[case].split("|")
    page = Page("import numpy as np", above, code)
    assert page.value(3) == value
    assert page.value(3) == value
    assert page.value(3) == value
    assert page.ran == [3]


GONE_ON = {
    "a generator": "g = iter(c for c in 'abc')|next(g)|'a'",
    "a figure": (
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()"
        "|_ = ax.plot([1]); len(ax.lines)|1"
    ),
    "a file": "f = open(__import__('os').devnull)|f.close(); f.closed|True",
    "a cache": "from functools import cache\nn = 0\n@cache\ndef f():\n    return n"
    "|n = 7; f()|7",
    "very much": "import numpy as np\na = np.zeros(10**7)|a += 1; a.max()"
    "|np.float64(1.0)",
    "deeply nested": "a = []\nfor i in range(500):\n    a = [a]|len(a)|1",
}


@pytest.mark.parametrize("case", GONE_ON)
def test_what_cannot_be_copied_is_made_again(case: str) -> None:
    above, code, value = GONE_ON[case].split("|")
    page = Page("x = 1", above, code)
    assert page.value(3) == value
    assert page.value(3) == value
    assert page.ran == [2, 3]


def test_a_function_sees_the_names_of_later_blocks() -> None:
    page = Page("def f(): return scale", "scale = 2", "f()", "scale = 3", "f()")
    assert page.value(3) == "2"
    assert page.value(5) == "3"
    assert page.value(3) == "2"
    assert page.ran == [3]


def test_random_numbers_go_on_from_where_they_were() -> None:
    draw = "float(rng.random()), float(np.random.rand()), random.random()"
    page = Page(
        "import random\nimport numpy as np\nrng = np.random.default_rng()", draw, draw
    )
    page.press(2)
    third = page.value(3)
    assert page.value(3) == third
    assert page.value(2) != third


def test_a_program_from_its_start_has_new_random_numbers() -> None:
    page = Page("import random\nimport numpy as np\nrandom.random(), np.random.rand()")
    assert page.value(1) != page.value(1)


def test_arrays_that_did_not_change_are_kept_once() -> None:
    page = Page("import numpy as np\na = np.zeros(5 * 10**6)\nb = np.zeros(3)")
    for _ in range(4):  # each would be 40 of the 64 MB
        page.run("b += 1")
    page.run("b")
    assert page.value(6) == "array([4., 4., 4.])"
    assert page.ran == [6]
    page.edit(5, "b += 2")
    assert page.value(6) == "array([5., 5., 5.])"
    assert page.ran == [5, 6]


def test_the_last_states_are_those_that_are_kept() -> None:
    page = Page("import numpy as np", *["a = np.zeros(3 * 10**6)"] * 4, "a.sum()")
    page.press(6)
    assert page.value(6) == "np.float64(0.0)"
    assert page.ran == [6]
    page.press(3)
    assert page.ran == [1, 2, 3]


def test_a_state_far_back_costs_no_copy_for_the_next_block() -> None:
    page = Page("import numpy as np\na = np.zeros(7 * 10**6)", "1")
    page.press(1)
    started = time.perf_counter()
    assert page.program.plan(page.codes) == [2]
    assert time.perf_counter() - started < 0.01


@pytest.mark.parametrize(
    "sabotage",
    [
        "import builtins\nbuiltins.print = builtins.isinstance = None",
        "import builtins\ndel builtins.len, builtins.BaseException",
        "import builtins\nvars(builtins).clear()",
        "import numpy\nnumpy.sum = numpy.array = None",
        "import snippets.losses\nsnippets.losses.cross_entropy = None",
        "import sys\nsys.modules.clear()",
        "import sys\nsys.stdout.close()\nsys.stdin.close()\nsys.stderr = None",
        "import sys\nsys.stdout.detach()",
        "import sys\nsys.path.clear()\nsys.meta_path.clear()",
        "import warnings\nwarnings.showwarning = warnings.warn = None",
        "import page.program\npage.program._execute = page.program.described = None",
        "import ast, linecache\nast.parse = linecache.cache = None",
        "exit()",
        "globals().clear()",
    ],
)
def test_no_sabotage_outlives_its_reset(sabotage: str) -> None:
    good = """
        import warnings
        import numpy as np
        from snippets.losses import cross_entropy
        warnings.warn("careful")
        print(len([1]), isinstance(1, int))
        int(np.sum(np.array([1, 2]))), float(cross_entropy(0.5, 1.0))
    """
    page = Page(sabotage)
    page.press(1)
    page.edit(1, good)
    assert page.value(1) == "(3, 0.6931471805599453)"


@pytest.mark.parametrize(
    ("setting", "shown"),
    [
        ("np.set_printoptions(precision=2)", "np.array([1 / 3])"),
        ("np.seterr(all='raise')", "np.geterr()['divide']"),
        ("os.environ['HOME'] = 'x'", "os.environ['HOME']"),
        ("os.chdir('/')", "os.getcwd()"),
        ("sys.path.append('x')", "len(sys.path)"),
        ("sys.setrecursionlimit(500)", "sys.getrecursionlimit()"),
        ("plt.rcParams['lines.linewidth'] = 9", "plt.rcParams['lines.linewidth']"),
    ],
)
def test_a_setting_goes_with_the_block_that_made_it(setting: str, shown: str) -> None:
    imports = "import os, sys\nimport numpy as np"
    imports += "\nimport matplotlib.pyplot as plt"
    page = Page(imports, "pass", shown)
    before = page.value(3)
    page.edit(2, setting)
    page.press(3)
    page.edit(2, "pass")
    assert page.value(3) == before


def test_a_patch_of_the_program_itself_lasts_below_it() -> None:
    patch = "import snippets.losses as l\nl.cross_entropy = 3"
    page = Page(patch, "l.cross_entropy", "1")
    page.press(3)
    page.edit(2, "l.cross_entropy + 1")
    assert page.value(2) == "4"
    assert page.ran == [2]


def test_the_tested_files_are_whole_for_the_next_program() -> None:
    before = snippets.losses.cross_entropy
    page = Page("import snippets.losses\nsnippets.losses.cross_entropy = None")
    page.press(1)
    page.edit(1, "import snippets.losses\nsnippets.losses.cross_entropy(0.5, 1.0)")
    assert page.press(1)["error"] is None
    snippets.losses.cross_entropy = before


def test_classes_of_a_block_can_be_pickled_and_explained() -> None:
    page = Page("class A:\n    'Text.'\n    n = 1")
    assert page.run("import pickle\npickle.loads(pickle.dumps(A())).n")["value"] == "1"
    assert page.run("import inspect\ndef f():\n    pass\ninspect.getsource(f)")["value"]
    assert page.run("help(A)")["error"] is None


@pytest.mark.parametrize(
    "sabotage",
    [
        "import linecache\nlinecache.cache = None",
        "import os, tempfile\nos.chdir(tempfile.mkdtemp())\nos.rmdir(os.getcwd())",
        "import numpy\nnumpy.geterr = numpy.set_printoptions = None",
    ],
)
def test_no_sabotage_ends_python(sabotage: str) -> None:
    page = Page(sabotage, "1 + 1")
    page.press(1)
    page.press(2)
    page.edit(1, "pass")
    assert page.value(2) == "2"


def test_no_depth_that_a_browser_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "setrecursionlimit", sys.setrecursionlimit)
    limit_depth()
    assert Page("import sys\nsys.setrecursionlimit(10**6)").press(1)["error"] is None
    assert sys.getrecursionlimit() == DEEPEST


def test_a_block_cannot_take_the_pictures_of_the_next() -> None:
    page = Page("from page.figures import pictures\npictures.draw = None")
    page.press(1)
    page.run("import matplotlib.pyplot as plt\n_ = plt.figure()")
    assert len(page.figures) == 1


def test_numpy_is_the_one_of_the_tests() -> None:
    page = Page("import numpy")
    page.press(1)
    assert sys.modules["numpy"] is np


def test_an_integer_that_wraps_is_noted_where_integers_are_narrow() -> None:
    page = Page(
        "import numpy as np\nk = np.array([70000], dtype=np.int32)", "(k * k)[0]"
    )
    page.press(2)
    assert page.program.note("605032704") == ""
    page.program.narrow = True
    assert page.program.note("605032704") == "wrapped"
    page.edit(2, "k + 1")
    page.press(2)
    assert page.program.note("[70001]") == ""


def test_what_lies_deep_is_let_go_of_from_the_outside(worker: None) -> None:
    inner: list[Any] = [{"a": (1, [2])}]
    names = {"x": inner, "y": [inner]}
    found = within(names)
    order = {id(x): place for place, x in enumerate(found)}
    assert order[id(inner)] > order[id(inner[0])] > order[id(inner[0]["a"])]
    assert len(found) == len(order) == 5


def test_a_branch_goes_on_from_its_block_and_leaves_the_page_alone() -> None:
    page = Page("a = [1]; n = 0", "a.append(2)", "n += 1; a.append(3)")
    page.press(3)
    for _ in range(2):
        result = page.press_branch(2, "a.append('b'); n -= 1; own = 1; a, n")
        assert (result["value"], page.ran) == ("([1, 2, 'b'], -1)", [3])
    assert page.run("a, n, 'own' in globals()")["value"] == "([1, 2, 3], 1, False)"
    assert page.ran == [4]


def test_a_branch_of_the_last_block_leaves_the_next_what_it_needs() -> None:
    page = Page("import numpy as np", "x = np.zeros(2)\nnp.set_printoptions(1)")
    page.press(2)
    changed = page.press_branch(2, "x += 1\nnp.set_printoptions(3)\nx / 3")
    assert changed["value"] == "array([0.333, 0.333])"
    assert page.run("x + 1 / 3")["value"] == "array([0.3, 0.3])"
    assert page.ran == [3]


def test_a_branch_that_fails_does_not_fail_the_page() -> None:
    page = Page("a = 1", "a += 1", "a")
    page.press(2)
    result = page.press_branch(1, "a = 7\n1 / 0")
    assert (result["failed"], result["error"]["name"]) == (True, "ZeroDivisionError")
    assert "<block branch>" in result["error"]["traceback"]
    assert page.value(3) == "2"
    assert page.ran == [3]


def test_a_branch_runs_first_what_has_changed_above_it() -> None:
    page = Page("a = 1", "a += 1", "a")
    page.press(3)
    page.edit(1, "a = 10")
    assert page.press_branch(2, "a")["value"] == "11"
    assert page.ran == [1, 2, 3]
    assert page.value(3) == "11"
    assert page.ran == [3]
    page.edit(2, "1 / 0")
    assert page.press_branch(2, "a")["failed"]
    assert page.ran == [2]


def test_a_branch_of_the_start_sees_no_name() -> None:
    page = Page("a = 1", "a")
    page.press(1)
    assert page.press_branch(0, "'a' in globals()")["value"] == "False"
    assert page.value(2) == "1"
    assert page.ran == [2]


def test_after_a_branch_what_cannot_be_copied_is_made_again() -> None:
    page = Page("x = 1", "g = iter(c for c in 'abc')", "next(g)")
    page.press(2)
    for ran in ([3], [2, 3]):
        assert page.press_branch(2, "next(g)")["value"] == "'a'"
        assert page.ran == ran
    assert page.value(3) == "'a'"
    assert page.ran == [2, 3]


def test_after_a_branch_the_same_place_of_the_page_is_a_block_again() -> None:
    page = Page("a = 1")
    page.press_branch(1, "a = 2")
    assert page.run("a = 3")["error"] is None
    assert page.run("a")["value"] == "3"
    assert page.ran == [3]


def test_a_figure_computes_as_if_no_block_had_run_and_leaves_the_page_as_it_is() -> (
    None
):
    page = Page("import numpy as np\nnp.set_printoptions(precision=2)\nx = 1", "x + 1")
    lap = {"operands": [[2], [2]], "operation": "+"}

    def computed() -> list[float]:
        return [*page.program.compute("stepper.meet", lap)["result"]["data"]]

    assert computed() == computed() == [11, 22]
    page.edit(1, "import numpy as np\nnp.arange = None\nx = 1")
    page.press(1)
    assert computed() == computed() == [11, 22]
    assert page.value(2) == "2"
    spoilt = {**lap, "operands": ["np.seterr(all='raise') and np.ones(2)", [2]]}
    page.program.compute("stepper.meet", spoilt)
    assert np.geterr()["divide"] == "warn"
