"""Words and signs in places where Python has others."""

from page.rules.rule import Rule

SYNTAX = [
    Rule(
        "SyntaxError",
        r"'(await|async \w+)' outside (?:async )?function",
        "{0} 문은 async def 안에서만 씁니다. 이 책에는 기다릴 일이 없으니 {0} 없이 쓰세요.",
        "{0} belongs inside async def; nothing in this book has to be waited for, so write it without.",
    ),
    Rule(
        "SyntaxError",
        r"Missing parentheses in call to 'print'",
        "print도 함수라서 괄호가 필요합니다: print(x).",
        "print is a function and needs parentheses: print(x).",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax|^expected ':'",
        "파이썬에서는 else if를 elif라고 씁니다.",
        "Python writes else if as elif.",
        line=r"^\s*else\s+if\b",
    ),
    Rule(
        "SyntaxError",
        r"expected ':'",
        "줄 끝에 콜론(:)이 빠졌습니다: {0}. if, for, while, def의 첫 줄은 콜론으로 끝납니다.",
        "A colon (:) is missing: {0}. The first line of if, for, while and def ends in one.",
        line=r"^\s*(.+?)\s*$",
    ),
    Rule(
        "SyntaxError",
        r"Maybe you meant '=='",
        "같은지 물을 때는 =가 아니라 ==를 씁니다. = 하나는 이름에 값을 담습니다.",
        "To ask whether two are equal, write ==; a single = stores a value under a name.",
        line=r"^\s*(?:if|elif|while|assert)\b",
    ),
    Rule(
        "SyntaxError",
        r"cannot assign to (?:True|False|None|literal|expression|comparison|function call)",
        "=의 왼쪽에는 값을 담을 이름이 하나 와야 합니다. 계산은 오른쪽에 쓰고, 이름에는 - 대신 _를 쓰고, 같은지 물을 때는 ==를 쓰세요.",
        "On the left of = stands the name that takes the value: write the calculation on the right, _ and not - inside a name, and == to ask whether two are equal.",
    ),
    Rule(
        "SyntaxError",
        r"Perhaps you forgot a comma",
        "값과 값 사이에 쉼표(,)가 빠진 것 같습니다. 곱하기였다면 *를 적으세요.",
        "A comma between two values seems to be missing; if it is a product, write *.",
    ),
    Rule(
        "SyntaxError",
        r"positional argument follows keyword",
        "이름 붙인 인수(learning_rate=0.1)는 이름 없는 인수보다 뒤에 와야 합니다. 순서를 바꾸세요.",
        "Arguments with a name (learning_rate=0.1) come after those without: change the order.",
    ),
    Rule(
        "SyntaxError",
        r"leading zeros in decimal",
        "0으로 시작하는 정수는 쓸 수 없습니다. 앞의 0을 지우세요.",
        "An integer cannot begin with 0: delete the zeros in front.",
    ),
    Rule(
        "SyntaxError",
        r"invalid decimal literal",
        "숫자 바로 뒤에 글자가 붙었습니다. 2x처럼 곱하려면 2 * x라고 쓰세요. 이름은 숫자로 시작할 수 없습니다.",
        "A letter follows right after a number: write 2 * x for 2x. A name cannot begin with a digit.",
    ),
    Rule(
        "SyntaxError",
        r"'(return|yield|break|continue)'? (?:not properly in|outside) (?:function|loop)",
        "{0} 문이 함수나 반복문 밖에 있습니다. 들여쓰기를 맞추어 안으로 옮기거나 지우세요.",
        "{0} stands outside of a function or a loop: indent it into one, or delete it.",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "{0} 단어는 파이썬이 쓰고 있어 이름으로 삼을 수 없습니다. {0}_처럼 조금 다른 이름을 쓰세요.",
        "{0} is a word of Python's own and cannot be a name: choose another, such as {0}_.",
        line=r"^\s*(lambda|class|def|for|if|in|is|not|and|or|from|import|pass|with|while|try|del|global)\s*=[^=]",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "파이썬에는 {0} 연산자가 없습니다. x += 1처럼 쓰세요.",
        "Python has no {0}: write x += 1.",
        line=r"\w(\+\+|--)\s*$",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "파이썬에서는 and, or, not이라고 쓰고, 비교는 !=, <=, >=로 합니다.",
        "Python writes and, or, not, and compares with !=, <= and >=.",
        line=r"&&|\|\||<>|!\w|=<|=>",
    ),
    Rule(
        "SyntaxError",
        r"",
        "파이썬 문법에 맞지 않습니다. ^ 표시 앞뒤의 괄호, 쉼표, 콜론을 살펴보세요.",
        "This is not valid Python: look at the brackets, commas and colons around the ^.",
    ),
]
