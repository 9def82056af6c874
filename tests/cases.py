"""What blocks show and what help says of errors: one table for all Pythons.

Standard library, NumPy and what the page carries: tests/browser/test_cases.py runs this
whole file in a block.
"""

import contextlib
import io
import linecache
from typing import Any

import numpy as np

from page.advice import advice
from page.block import run
from page.code import execute
from page.same import verdict, whole

INTEGER = str(np.dtype(int))  # int32 in a browser
SETUP = """import math
import numpy as np
from snippets.checks import check
from snippets.gradient_check import compare, numerical_gradient
from snippets.logistic_regression import cost, train
from snippets.losses import cross_entropy
from snippets.two_layer_network import forward, initialize
from snippets.vectorization import dot
A, b, X = np.ones((3, 4)), np.ones(3), np.ones((2, 5))
Y, w, dw = np.ones((1, 5)), np.ones((2, 1)), np.ones((2, 3))
counts = np.array([1, 2, 3])
rows = [[1, 2], [3, 4]]
params = initialize(n_x=2, n_h=3, rng=np.random.default_rng(1))
learning_rate, nothing = 0.1, print
def half(x, y):
    return x
"""
# What the reader writes, and what the sentence names.
SHAPES = {
    "A + b": ["(3,4) (3,)", "A (3, 4), b (3,)"],
    "A @ X": ["4", "2", "A (3, 4), X (2, 5)"],
    "A @ 2": ["*"],
    "np.dot(A, b)": ["(3,4)", "(3,)", "A (3, 4), b (3,)"],
    "compare(dw, w)": [
        "numeric",
        "analytic",
        "(2, 1)",
        "(2, 3)",
        "dw (2, 3), w (2, 1)",
    ],
    "cross_entropy(Y, Y.T)": ["y_hat", "(1, 5)", "(5, 1)"],
    "dot(b, counts[:2])": ["(3,)", "(2,)"],
    "numerical_gradient(lambda w: w.T @ X, w)": ["(1, 5)", "np.sum", ".item()"],
    "numerical_gradient(lambda w: w, w[:1])": ["(1, 1)", "keepdims", ".item()"],
    "check(b=np.ones((1, 1)))": ["b", "(1, 1)", ".item()"],
    "check(X=X[:, 5:])": ["X", "(2, 0)"],
    "check(Y=b)": ["Y", "(3,)", "(1, m)"],
    "check(w=np.ones((1, 3)))": ["w", "(1, 3)", "(n_x, 1)"],
    "check(X=X, w=w.T)": ["w.T", "(1, 2)", "(2, 1)"],
    "check(X=X, Y=Y[:, 1:])": ["Y", "(1, 4)", "(1, 5)"],
    "check(X=X.T, w=w)": ["w", "(2, 1)", "(5, 1)"],
    "w += X": ["(2,1)", "(2,5)", "keepdims=True"],
    "b[:] = np.ones(4)": ["(4,)", "(3,)"],
    "b[0] = np.ones(3)": ["w[:]"],
    "A.reshape(5, 2)": ["12", "(5,2)", "A (3, 4)"],
    "A.reshape(-1, -1)": ["-1"],
    "A.T.reshape(-1, copy=False)": ["copy=False"],
    "np.concatenate((A, X))": ["axis"],
    "np.array([[1, 2], [3]])": ["."],
    "check(X=[[1, 2], [3]])": ["."],
    "if A > 0: pass": ["np.all", "np.any", "A (3, 4)"],
    "np.where(b > 0, b)": ["np.where(v > 0, p, q)"],
    "b.sum(axis=1)": ["axis=1", "b (3,)", "reshape"],
    "np.sum(b, axis=1)": ["axis=1", "b (3,)"],
}
VALUES = {
    "float(Y)": ["np.sum", ".item()", "Y (1, 5)"],
    "f'{Y:.4f}'": ["keepdims", ".item()", "Y (1, 5)"],
    "math.exp(b)": ["np.exp"],
    "b.item()": [".item()", "np.sum", "b (3,)"],
    "round(b, 2)": ["np.round"],
    "cost(Y * np.nan, Y)": ["A", "nan", "cross_entropy_from_logits(Z, Y)"],
    "cost(Y * 1.5, Y)": ["1.5", "0", "1"],
    "check(X=X * np.inf)": ["X", "inf", "np.isfinite"],
    "check(X=[['a']])": ["X", "float"],
    "train(X, Y, w, 0.0, learning_rate=-1, iterations=3)": ["learning_rate", "-1"],
    "train(X, Y, w, 0.0, learning_rate=1, iterations=3.5)": ["iterations", "3.5", "//"],
    "np.zeros(3, 1)": ["np.zeros((n, 1))"],
    "counts /= 2": ["float64", INTEGER, "dtype=float"],
    "counts += 0.5": ["float64", INTEGER, "dtype=float"],
    "counts ** -1": ["1 / k"],
    "np.array(['a']) + 1": ["add", ".astype(float)"],
    "float('three')": ["'three'"],
    "int('3.5')": ["'3.5'", "float"],
    "b.setflags(write=False); b[0] = 3": [".copy()"],
    "forward(X, params, activation='sigmod')": ["'sigmod'", "sigmoid"],
    "1 / 0": ["X.shape[1]"],
    "np.int32(1) + 3_000_000_000": ["32", "dtype=np.int64"],
    "np.array([1]) * 10**30": ["dtype=np.int64"],
    "2**100_000 / 3": ["1.8e308"],
    "math.exp(1000)": ["np.exp"],
    "math.log(0)": [
        "0",
    ],
    "raise ValueError('expected a positive input')": ["0"],  # 3.14's math.log(0)
    "str(2**100_000)": ["4300", "bit_length"],
    "raise MemoryError": ["shape"],
    "raise ValueError('array is too big; `arr.size`')": ["MemoryError", "shape"],
}
INDICES = {
    "b[0, 0]": ["1", "2", "b (3,)"],
    "b[3]": ["axis=0", "3", "b (3,)"],
    "b.shape[1]": ["1", "reshape", "b (3,)"],
    "rows[5]": ["[-1]"],
    "X[counts > 0]": ["2", "3", "X (2, 5)"],
    "X[0.5]": ["//"],
    "X['study']": ["."],
    "b[0][0]": ["b (3,)"],
    "rows[0, 1]": ["np.array("],
    "params['W1']": ["params.W1"],
    "{'ko': 1}['Ko']": ["'Ko'", "list(d)"],
    "n, m = b.shape": ["2", "reshape", "b (3,)"],
    "p, q = 1, 2, 3": ["2"],
    "p, q = 5": ["int", "return"],
}
NAMES = {
    "print(leraning_rate)": ["leraning_rate", "learning_rate"],
    "printt(1)": ["printt", "print"],
    "W": ["W", "w"],
    "lr": ["lr"],
    "w·X": ["*", "@"],
    "ㅔ갸ㅜㅅ(1)": ["한/영"],
    "del np\nnp.sum(b)": ["import numpy as np"],
    "def f():\n    learning_rate = learning_rate / 2\nf()": ["learning_rate"],
    "import pandas_of_the_future": ["pandas_of_the_future", "numpy"],
    "raise ModuleNotFoundError(\"No module named 'http'\")": ["snippets.datasets"],
    "import snippets.activation": ["snippets.activation"],
    "from snippets.activations import sigmod": ["sigmod", "dir(snippets.activations)"],
    "b.append(1)": ["append", "np.concatenate"],
    "np.float(1)": ["np.float64"],
    "rows.shape": ["list", "shape", "np.array("],
    "np.zeross(3)": ["zeross", "zeros"],
    "params.w1": ["w1", "W1"],
    "b.standardized": ["standardized", "type("],
    "params.W1 = 1": ["_replace"],
    "nothing().shape": ["None", "return"],
}
CALLS = {
    "half(1)": ["half", "'y'"],
    "train(X, Y, w, 0.0)": ["'learning_rate'", "'iterations'"],
    "train(X, Y, w, 0.0, 0.1, 100)": ["4", "6", "learning_rate=0.1"],
    "half(1, z=2)": ["half", "z"],
    "b.sum(axis=0, keepdim=True)": ["keepdim"],
    "2(3)": ["int", "*"],
    "X(0)": ["numpy.ndarray", "[ ]"],
    "np.array[1, 2]": ["np.array([1, 2]"],
    "nothing() + 1": ["None", "return"],
    "np.array([1, 2], [3, 4])": ["np.array([[1, 2], [3, 4]])"],
    "np.concatenate(b, b)": ["np.concatenate((p, q))"],
    "np.random.randn((2, 3))": ["rng.standard_normal((2, 3))"],
    "range(5 / 2)": ["//"],
    "np.ones(5 / 2)": ["//"],
    "rows * 0.5": ["np.array("],
    "rows - rows": ["np.array("],
    "'J = ' + 0.3": ["float(", "print"],
    "params[0] = 1": ["Parameters", "_replace"],
    "for i in 5: pass": ["range(n)"],
    "len(5)": ["range(n)"],
    "def f(n):\n    return f(n - 1)\nf(3)": [],
    "assert X.shape == (5, 2)": ["assert", "print"],
    "import sys\nsys.exit()": ["exit()"],
    "open('train.csv')": ["snippets.datasets"],
    "np.loadtxt('train.csv')": ["snippets.datasets"],
    "raise OSError(29, 'I/O error')": ["input()"],
    "import io; f = io.StringIO(); f.close(); f.read()": ["close()"],
    'raise RuntimeError("can\'t start new thread")': ["."],
    "raise ConnectionError('x could not be fetched (no network)')": ["."],
}
PLOT = "import matplotlib.pyplot as plt\ntry:\n    {}\nfinally:\n    plt.close('all')"
FIGURES = {
    r"plt.title(r'$\frac{$'); plt.gcf().canvas.draw()": ['r"$', "$"],
    r"plt.title(r'$\foo$'); plt.gcf().canvas.draw()": ['r"$', "$"],
    "plt.plot(b, X[0])": ["b (3,), X (2, 5)", "X[0]"],
    "plt.scatter(X[0], X[1], c=[1, 2])": ["5", "2", "c=Y[0]"],
}
TYPED = {
    "print（1）": ["（", "("],
    "x = 1，2": ["，", ","],
    "x = ３": ["３", "3"],
    "x = 5 − 3": ["−", "-"],
    "x = 2 × 3": ["×", "*"],
    "x = 2 ÷ 3": ["÷", "/"],
    "x = 3²": ["²", "**2"],
    "if 1 ≤ 3: pass": ["≤", "<="],
    "x = f'{1：d}'": ["：", ":"],
    "x = ₩n": ["₩", "\\"],
    "x = ☃": ["☃"],
    "print(“a”)": ["“", '"'],
    "print(‘a’)": ["‘", "'"],
    'print("a”)': ["."],
    "x\u00a0= 1": ["U+00A0"],
    "if 1:\n\u3000x = 1": ["U+3000"],
    "x = 1\u200b": ["U+200B"],
    "\ufeffx = 1": ["U+FEFF"],
    "%timeit dot(b, b)": ["%", "measure"],
    "!pip install numpy": ["import"],
    "pip install numpy": ["import"],
    "dot?": ["help(dot)"],
    "??np.sum": ["help(np.sum)"],
    "await half(1, 2)": ["await"],
    'print "x"': ["print(x)"],
    "if 1:\n    x = 1\nelse if 2:\n    x = 2": ["elif"],
    "for i in range(3)\n    print(i)": [":", "for i in range(3)"],
    "if learning_rate = 1: pass": ["=="],
    "learning-rate = 0.1": ["_"],
    "half(1, 2) = x": ["=="],
    "x = 1\nprint((1, 2)\ny = 2": ["(", "2"],
    "x = [1, 2)": ["[", ")"],
    "x = 1)": [")"],
    "x = '''abc\ndef": [
        "1",
    ],
    "x = 1\ny = 'abc": ["2"],
    "x = f'{learning_rate'": ["{", "}"],
    "x = [1 2 3]": [","],
    "half(y=1, 2)": ["learning_rate=0.1"],
    "x = 007": ["0"],
    "y = 2x": ["2 * x"],
    "return 3": ["return"],
    "lambda = 0.1": ["lambda", "lambda_"],
    "x++": ["++", "x += 1"],
    "if 1 && 2: pass": ["and", "or", "not"],
    "if 1:\n        x = 1\n\ty = 2": ["."],
    "if 1:\nprint(2)": ["1", "pass"],
    "  x = 1": ["."],
    "if 1:\n    x = 1\n  y = 2": [":"],
    "x = *": ["^"],
}
CASES = (
    SHAPES
    | VALUES
    | INDICES
    | NAMES
    | CALLS
    | {PLOT.format(code): parts for code, parts in FIGURES.items()}
    | TYPED
)
# What a block shows, whole; where Python cannot warn, the last one is told from it.
RUNS = {
    "print(1)\nprint('한글 −')": "1\n한글 −",
    "x = 2\nx + 3": "5",
    "print('first')\n'second'": "first\n'second'",
    "None": "",
    "x = 1": "",
    "print(__name__)\nclass P: pass\nP": "__main__\n<class '__main__.P'>",
    "b[:2] / 2": "array([0.5, 0.5])",
    "print('a  ')\nprint()\nprint('b')": "a\n\nb",
    "import sys\nprint('out')\nprint('err', file=sys.stderr)": "out\nerr",
    "import warnings\nwarnings.warn('old')\nprint(1)": "UserWarning: old\n1",
    "print(1)\n1 / 0": "1\nZeroDivisionError: division by zero",
    "A @ X": "ValueError: matmul: Input operand 1 has a mismatch in its core dimension "
    "0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 4)",
    "class E(Exception):\n    def __str__(self): return 1 / 0\nraise E": "E: "
    "<its message cannot be shown: ZeroDivisionError>",
    "exit()": "SystemExit: None",
    "x =": "SyntaxError: invalid syntax (<block 2>, line 1)",
    "np.exp(np.array([1000.0]))": "RuntimeWarning: overflow encountered in exp\n"
    "array([inf])",
}


def names() -> dict[str, Any]:
    given: dict[str, Any] = {"__name__": "__main__"}
    execute(SETUP, "<block 1>", given)
    return given


def raised(code: str, filename: str = "<block 2>") -> BaseException:
    """What the code raises in a block below SETUP."""
    lines = code.splitlines(keepends=True)
    linecache.cache[filename] = (len(code), None, lines, filename)
    try:
        execute(code, filename, names())
    except BaseException as error:
        return error
    raise AssertionError(f"{code} raises nothing")


def helped(code: str, language: str) -> str:
    return advice(raised(code), "<block 2>", language)


def shown(code: str) -> str:
    """All that a block below SETUP shows."""
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
        ran = run(code, "2", names())
    return whole(stream.getvalue(), ran)


def unlike(warns: bool) -> list[str]:
    """What this Python shows otherwise than the table says."""
    told = {code: verdict(shown(code), text, "", warns) for code, text in RUNS.items()}
    return [f"{code}: {shown(code)}" for code in told if told[code] == "other"]


def unhelped() -> list[str]:
    """The cases in which help does not name here what it should."""
    said = {code: helped(code, "en") for code in CASES}
    return [
        f"{code}: {said[code]}"
        for code, parts in CASES.items()
        if not all(part in said[code] for part in parts)
    ]
