"""Names that are not there, and modules."""

from page.rules.rule import Rule

NAMES = [
    Rule(
        "NameError",
        r"name '([^']*[\u1100-\u11ff\u3131-\u3163][^']*)' is not defined",
        "한글 자판으로 친 이름 같습니다. 한/영 키를 누르고 다시 치세요.",
        "This name looks typed with the Korean keyboard: press the 한/영 key and type it again.",
    ),
    Rule(
        "NameError",
        r"name '([^']*·[^']*)' is not defined",
        "가운뎃점(·)은 파이썬에서 곱셈이 아니라 이름의 일부입니다({0}). 원소끼리 곱할 때는 *, 행렬 곱은 @를 쓰세요.",
        "The dot · is no product in Python but part of a name ({0}): write * for each element, @ for the matrix product.",
    ),
    Rule(
        "NameError",
        r"name 'np' is not defined",
        "np라는 이름이 아직 없습니다. 이 페이지의 첫 블록을 먼저 실행하거나, import numpy as np를 맨 위에 적으세요.",
        "There is no np yet: run the first block of this page, or begin with import numpy as np.",
    ),
    Rule(
        "UnboundLocalError",
        r"local variable '(\w+)'",
        "함수 안에서 {0} = …로 값을 정하면 함수 안의 새 이름이 되어, 그 앞에서는 읽을 수 없습니다. 인수로 받거나, 안에서는 다른 이름을 쓰세요.",
        "{0} is assigned inside the function, which makes it a new name there that cannot be read before: take it as an argument, or use another name inside.",
    ),
    Rule(
        "NameError",
        r"name '(\w+)' is not defined",
        "'{0}' 이름이 아직 없습니다. 혹시 {meant} 아닌가요? 철자와 대소문자를 살펴보세요.",
        "There is no {0} yet. Did you mean {meant}? Check the spelling, and capitals too.",
    ),
    Rule(
        "NameError",
        r"name '(\w+)' is not defined",
        "'{0}' 이름이 아직 없습니다. 철자를 살펴보고, 위의 블록에서 이름을 지웠다면 되돌려 주세요.",
        "There is no {0} yet: check the spelling, and whether a block above was changed and no longer makes it.",
    ),
    Rule(
        "ModuleNotFoundError",
        r"No module named '(http|ssl|socket|urllib3?|requests)\b",
        "이 페이지의 파이썬은 인터넷에서 파일을 가져올 수 없습니다({0}). 데이터를 코드에 적거나 snippets.datasets를 쓰세요.",
        "Python in this page fetches nothing from the internet ({0}): write the data into the code, or use snippets.datasets.",
    ),
    Rule(
        "ModuleNotFoundError",
        r"No module named '(snippets\.[\w.]+)'",
        "snippets에 그런 모듈은 없습니다({0}). 어떤 모듈이 있는지 코드 페이지에서 철자를 확인하세요.",
        "There is no {0}: the page on the code lists the modules of snippets; check the spelling.",
    ),
    Rule(
        "ModuleNotFoundError",
        r"No module named '([\w.]+)'",
        "이 페이지에서는 numpy, matplotlib, snippets와 표준 라이브러리 대부분을 쓸 수 있습니다. {0} 패키지는 들어 있지 않습니다.",
        "This page has numpy, matplotlib, snippets and most of the standard library, and no {0}.",
    ),
    Rule(
        "ImportError",
        r"cannot import name '(\w+)' from '([\w.]+)'",
        "{1} 모듈에 {0} 이름이 없습니다. 철자를 살펴보거나 dir({1})로 어떤 이름이 있는지 찍어 보세요.",
        "{1} has no {0}: check the spelling, or print dir({1}) to see what it has.",
    ),
]
