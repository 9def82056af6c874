"""Signs that look like Python's are replaced in code, and nowhere else."""

import ast

import pytest

from book import LANGUAGES, ROOT
from book.run import blocks
from page.signs import SIGNS, replaced

PAGES = [p for x in LANGUAGES for p in sorted((ROOT / "docs" / x).rglob("*.md"))]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("print（1，2）", "print(1,2)"),
        ("x ＝ ［１，２］＋ｙ", "x = [1,2]+y"),
        ("if x ＞ 3：\n　print(x)", "if x > 3:\n print(x)"),
        ("a − b × c ÷ d", "a - b * c / d"),
        ("w·x", "w*x"),
        ("x² ≤ 3", "x**2 <= 3"),
        ("x\u00a0= 1\u200b", "x = 1"),
        ("\ufeffx = 1", "x = 1"),
        ("print(“비용: −1”)", 'print("비용: −1")'),
        ("print(‘a’, “b”)", "print('a', \"b\")"),
        ("print(“” + ””)", 'print("" + "")'),
        ("x = 1 ＃ 괄호（）", "x = 1 # 괄호（）"),
        ('print("안녕”, 1，2)', 'print("안녕", 1,2)'),
        ('print(“안녕"，1)', 'print("안녕",1)'),
        ("“““문서（1）”””；x", '"""문서（1）""";x'),
        (r'f(r"\\"，"−")', r'f(r"\\","−")'),
        ("x = 1；y = ‘열린 （", "x = 1;y = '열린 （"),
    ],
)
def test_what_was_meant_is_written(typed: str, meant: str) -> None:
    assert replaced(typed) == meant


@pytest.mark.parametrize(
    "code",
    [
        'print("−")',
        "s = '한국어（괄호）'",
        's = "“따옴표” 안의 ‘글’"',
        's = "it\'s"  # 뺄셈（−）, it’s',
        's = """여러 줄\n（괄호）"따옴표" ’\n"""\nx = 1',
        "s = '''\n“a”\n'''",
        r's = "a \" （b）"',
        's = "이어진 \\\n（줄）"',
        's = f"{x}：−"',
        "점수 = 3",
        "",
        '"',
        "'''",
        "\\",
    ],
)
def test_strings_comments_and_hangul_stay(code: str) -> None:
    assert replaced(code) == code


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_blocks_of_the_book_stay(page: object) -> None:
    for block in blocks((ROOT / str(page)).read_text(encoding="utf-8")):
        assert replaced(block.code) == block.code


def test_every_sign_becomes_what_python_reads() -> None:
    for sign, plain in SIGNS.items():
        assert plain.isascii()
        assert not sign.isascii()
        assert replaced(sign) == plain
        assert replaced(f"x  # {sign}") == f"x  # {sign}"


def test_what_is_replaced_is_python() -> None:
    typed = "def f（x， y）：\n　　return “답：” ＋ str（x − y）\nprint（f（３， １））"
    ast.parse(replaced(typed))
    assert "답：" in replaced(typed)
