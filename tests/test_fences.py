"""Every fence of a page is seen, whatever stands in its info string."""

import pytest

from book import BookError
from book.fences import fences

PAGE = """\
text

```python raises="TypeError"
a
```

??? success "answer"

    ```output varies="timing"
      1.0 s
      2.0 s
    ```

```sh not-run="typed in a terminal"
make test
```
"""


def test_all_fences_with_options_lines_and_indent() -> None:
    first, second, third = fences(PAGE)
    assert (first.language, first.options) == ("python", {"raises": "TypeError"})
    assert (first.first, first.last) == (2, 4)
    assert (second.indent, second.body) == ("    ", "  1.0 s\n  2.0 s")
    assert third.options == {"not-run": "typed in a terminal"}


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("```\nx\n```\n", "line 1: a fence without a language"),
        ("\n```bash\nx\n```\n", "line 2: a bash fence is not run, so it must say why"),
        ('```python title="x"\nx\n```\n', "an option that is unknown .*: title"),
        ("```{.python .run}\nx\n```\n", "must say why"),
        ("```python\nx\n", "line 1: the fence ``` is never closed"),
        ("```python raises=\nx\n```\n", "has no value"),
    ],
)
def test_fence_that_nothing_would_check_is_refused(page: str, message: str) -> None:
    with pytest.raises(BookError, match=message):
        fences(page)
