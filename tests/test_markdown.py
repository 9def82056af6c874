"""What the book adds to Markdown, seen in the HTML."""

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from book import BookError, source
from book import markdown as book_markdown
from book.mathml import to_mathml, without_found


def convert(text: str, language: str = "en") -> str:
    extensions: list[Any] = [
        "admonition",
        "attr_list",
        "tables",
        "pymdownx.details",
        "pymdownx.superfences",
        "pymdownx.highlight",
        "pymdownx.arithmatex",
        "book.mathml",
        "book.markdown",
    ]
    configs = {
        "pymdownx.arithmatex": {"generic": True},
        "pymdownx.highlight": {"pygments_lang_class": True},
        "book.markdown": {"language": language},
        "book.mathml": {"language": language},
    }
    return Markdown(extensions=extensions, extension_configs=configs).convert(text)


def test_included_code_is_highlighted_and_the_output_keeps_its_class() -> None:
    page = '```python\n--8<-- "activations.py:sigmoid"\n```\n\n```output\n1\n```\n'
    html = convert(page)
    assert 'class="language-python run highlight"' in html
    assert 'class="language-output highlight"' in html
    assert "--8&lt;--" not in html and '"""' not in html


@pytest.mark.parametrize(("names", "wall"), [(4, 7), (2, 0)])
def test_a_wall_of_imports_is_folded_and_the_code_stays_whole(
    names: int, wall: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = "\n".join(f"    name_{number}," for number in range(names))
    code = f"from somewhere import (\n{several}\n)\n\nx = 'a < b'"
    (tmp_path / "file.py").write_text(f"# %% cell\n{code}\n", encoding="utf-8")
    monkeypatch.setattr(source, "SNIPPETS", tmp_path)
    soup = BeautifulSoup(
        convert('```python\n--8<-- "file.py:cell"\n```'), "html.parser"
    )
    assert soup.code and soup.code.get_text().strip() == code
    walls = [part.get_text().count("\n") for part in soup.select("code > .imports")]
    assert walls == ([wall] if wall else [])
    assert len(soup.select("label > input")) == len(walls)


def test_promised_error_and_varying_output_reach_the_page() -> None:
    page = '```python raises="TypeError"\n--8<-- "activations.py:sigmoid"\n```\n\n'
    html = convert(page + '```output varies="timing"\n1\n```\n')
    assert 'data-raises="TypeError"' in html
    assert 'class="language-output highlight" data-varies="timing"' in html


def test_a_block_is_named_by_its_last_include() -> None:
    page = (
        "```python\n"
        '--8<-- "activations.py:sigmoid"\n'
        '--8<-- "examples/activations.py:values"\n'
        "```\n"
    )
    assert 'data-block="activations.values"' in convert(page)
    above = '```python\n--8<-- "losses.py:cost"\n```\n\n'
    names = re.findall(r'data-block="(.*?)"', convert(above + page))
    assert names == ["losses.cost", "activations.values"]


def test_two_blocks_of_one_name_are_both_shown() -> None:
    block = '```python\n{}--8<-- "losses.py:cost"\n```\n\n'
    first = '--8<-- "losses.py:Loss"\n'
    with pytest.raises(BookError, match=r"(?s)named losses\.cost\n.*:Loss\".*:cost\""):
        convert(block.format(first) + block.format(""))


def test_block_inside_a_folded_answer() -> None:
    page = '??? success "a"\n\n    ```python\n    --8<-- "losses.py:cost"\n    ```\n'
    html = convert(page)
    assert "<details" in html and "language-python" in html


def test_literal_fence_keeps_its_body_and_loses_its_reason() -> None:
    html = convert('```sh not-run="typed in a terminal"\nmake test\n```\n')
    assert "language-sh" in html and "not-run" not in html


def test_mathematics_becomes_mathml() -> None:
    html = convert("Text $a < b$.\n\n$$\n\\frac{1}{m}\n$$\n")
    assert "<mo>&lt;</mo>" in html
    assert '<div class="math-display" data-search-exclude><math' in html
    assert '<p class="spoken" data-search-exclude>1 over m.</p>' in html
    assert '<math display="block">' in html
    assert "arithmatex" not in html


def test_the_search_reads_a_formula_as_it_is_typed_and_no_answer() -> None:
    html = convert('So $e^{-z}$.\n\n??? success "Solution"\n\n    It is 1.\n')
    assert "<template data-found>e^(−z)</template><math data-search-exclude" in html
    assert "template" not in without_found(html)
    assert '<details class="success" data-search-exclude="answer">' in html


def test_formula_and_its_particle_stay_on_one_line() -> None:
    html = convert("값 $w$는 $b$ 옆에.", language="ko")
    html = re.sub(" data-search-exclude=[^>]*", "", without_found(html))
    assert re.search(r'<span class="one-word"><math>.*?</math>는</span> <math>', html)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("비용(cost)는 크다", ")는"),
        ("`Z1`에서만 크다", "<code>Z1</code>에서만"),
        ("[모양(shape)](a.md)을 본다", '<a href="a.md">모양(shape)</a>을'),
        ("점의 79%입니다", "%입니다"),
        ("a 2-layer network", "2-layer"),
        ("모양은 (4, 1)입니다", "(4, 1)입니다"),
    ],
)
def test_no_line_break_parts_a_word(text: str, whole: str) -> None:
    assert f'<span class="one-word">{whole}</span>' in convert(text, language="ko")


def test_a_line_of_a_phone_holds_short_code_whole() -> None:
    html = convert("`(1, 2)` `w` `np.sum(A, axis=1, keepdims=True)`")
    assert re.findall(r'<code class="one-word">(.*?)<', html) == ["(1, 2)"]


def test_a_message_in_an_output_is_told_from_what_is_printed() -> None:
    said = "ValueError: no\nRuntimeWarning: x\nError 3\n[[1 2]]"
    html = convert(
        f'```python\n--8<-- "activations.py:sigmoid"\n```\n\n```output\n{said}\n```\n'
    )
    assert re.findall(r'class="go message">(\w+)', html) == [
        "ValueError",
        "RuntimeWarning",
    ]


def test_code_and_formulas_keep_their_text() -> None:
    html = convert("`f(x)는` $2-a$ `2-layer`", language="ko")
    assert "<span" not in html


def test_korean_on_an_english_page_says_so() -> None:
    assert 'The <span lang="ko">출력 칸</span> and' in convert("The 출력 칸 and")
    assert "lang" not in convert("값은 크다", language="ko")


@pytest.mark.parametrize(
    "phrase", ["gradient descent", "not a number", "mini-batch", "Efficient BackProp"]
)
def test_an_english_phrase_on_a_korean_page_is_marked(phrase: str) -> None:
    for text in (f"경사 하강법({phrase})은", f"{phrase}는 쉽다"):
        html = convert(text, language="ko")
        assert f'<span lang="en">{phrase}</span>' in html
        assert "lang" not in convert(text, language="en").replace('lang="ko"', "")


@pytest.mark.parametrize(
    "text", ["NumPy로 쓴 Python", "`not a number`", "log P", "n-1", "ReLU, tanh"]
)
def test_code_symbols_and_single_words_are_read_as_they_are(text: str) -> None:
    assert "lang" not in convert(text, language="ko")


def test_a_link_that_holds_only_a_formula_has_a_name() -> None:
    html = convert("[$a - y$](b.md) and [see $a$](b.md)")
    assert 'aria-label="a−y"' in html and html.count("aria-label") == 1


def test_a_long_formula_is_marked() -> None:
    assert convert("$a = \\sigma(z) = 1 / (1 + e^{-z})$").count("math-long") == 1
    assert "math-long" not in convert("$W^{[2]} x$")


def test_bad_latex_is_an_error_that_shows_the_formula() -> None:
    with pytest.raises(BookError, match=r"bad LaTeX in the formula\n\\frac\{1\}\{"):
        to_mathml(r"\frac{1}{", display=True)


def test_figure_carries_its_description(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_markdown, "draw", lambda *_: "<svg></svg>")
    html = convert('![A "line" & a[0].](figure:losses.curves "a < b")')
    assert (
        '<figure class="figure"><svg role="img" '
        'aria-label="A &quot;line&quot; &amp; a[0]." data-search-exclude></svg>'
        "<figcaption>a &lt; b</figcaption></figure>"
    ) in html


def test_a_caption_keeps_its_words_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_markdown, "draw", lambda *_: "<svg></svg>")
    html = convert('![x](figure:losses.curves "f(x)는 크다")', language="ko")
    assert '<figcaption>f(x<span class="one-word">)는</span> 크다' in html


@pytest.mark.parametrize(("language", "word"), [("ko", "그림"), ("en", "Figure")])
def test_figures_of_a_chapter_are_counted(
    language: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book_markdown, "draw", lambda *_: "<svg></svg>")
    first, second = (f'![x](figure:losses.curves "{said}")' for said in "ab")
    page = f"{{{{ chapter 2.3 }}}}\n\n# Title\n\n{first}\n\n??? note\n\n    {second}\n"
    html = convert(page, language)
    numbers = re.findall(r'<span class="figure-number">(.*?)</span> (\w)', html)
    assert numbers == [(f"{word} 2.3.1", "a"), (f"{word} 2.3.2", "b")]


def test_title_carries_the_number_of_its_page() -> None:
    html = convert("{{ chapter 2.3 }}\n\n# A *title*\n\n## Part { #part }\n")
    assert '<h1><span class="chapter-number">2.3</span> A <em>title</em></h1>' in html
    assert "chapter" not in convert("# A title\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('![](figure:losses.curves "x")', "say in the brackets what is to be seen"),
        ("![x](figure:losses.curves)", "give the caption"),
        ('![x](figure:losses.curves " ")', "give the caption"),
        ("text ![x](figure:losses.curves)", "stands on a line of its own"),
        ('![x](figure:losses.gone "y")', "docs/figures/losses.py has no gone"),
        ('![x](figure:gone.curves "y")', "docs/figures/gone.py does not exist"),
        ("{{ reference gone }}", "no snippets/gone.py"),
        ("{{ nonsense }}", "write {{ glossary }} or {{ reference module }}"),
    ],
)
def test_bad_line_is_named(line: str, message: str) -> None:
    with pytest.raises(BookError, match=message):
        convert(line)


def test_language_is_required() -> None:
    with pytest.raises(BookError, match="language must be one of"):
        convert("", language="fr")


def test_glossary_and_reference_are_generated() -> None:
    assert '<td><span lang="ko">로지스틱 회귀</span></td>' in convert("{{ glossary }}")
    korean = convert("{{ glossary }}", language="ko")
    assert '<td><span lang="en">logistic regression</span></td>' in korean
    html = convert("{{ reference activations }}")
    assert 'id="activations-sigmoid"' in html
    assert "<code>leaky_relu(z, slope=0.01)</code>" in html


def test_only_a_notebook_brings_its_code_as_html() -> None:
    cell = (
        '<div class="language-python run highlight"><pre><code>1 + 1</code></pre></div>'
    )
    with pytest.raises(BookError, match="code written as HTML; write a fence"):
        convert(cell)
    assert cell in convert(f"{{{{ notebook }}}}\n\n{cell}\n")
