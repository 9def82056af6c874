"""The table of cases, in the browser's Python: what blocks show, what help says."""

from book import ROOT
from tests.browser.reader import Reader

RUN = """
print("unlike", unlike(warns=False))
print("unhelped", unhelped())
print("warned", verdict("1", RUNS["np.exp(np.array([1000.0]))"], "", warns=False))
"""


def test_the_browsers_python_shows_and_helps_as_the_table_says(reader: Reader) -> None:
    table = (ROOT / "tests" / "cases.py").read_text(encoding="utf-8")
    reader.open()
    reader.try_out(table + RUN)
    assert reader.printed(1).splitlines()[-3:] == [
        "unlike []",
        "unhelped []",
        "warned other",
    ]
