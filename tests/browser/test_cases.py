"""The table of cases, in the browser's Python: what blocks show, what help says."""

from book import ROOT
from tests.browser.reader import Reader

RUN = """
warned = verdict("array([inf])", RUNS["np.exp(np.array([1000.0]))"], "", warns=False)
found = [unlike(warns=False), unhelped(), warned]  # the cases print too
print(found)
"""


def test_the_browsers_python_shows_and_helps_as_the_table_says(at_work: Reader) -> None:
    table = (ROOT / "tests" / "cases.py").read_text(encoding="utf-8")
    at_work.try_out(table + RUN)
    assert at_work.printed(1).endswith("[[], [], 'unwarned']\n")
