"""What an operator or a loop cannot take."""

from page.rules.rule import Rule

TYPES = [
    Rule(
        "TypeError",
        r"can't multiply sequence by non-int|unsupported operand type\(s\) for .+: '(?:list|tuple)' and|unsupported operand type\(s\) for .+ and '(?:list|tuple)'",
        "리스트와 튜플은 계산하지 않습니다. np.array(…)로 배열을 만든 다음 계산하세요.",
        "Lists and tuples do not compute: make an array first, np.array(...).",
    ),
    Rule(
        "TypeError",
        r"can only concatenate str|unsupported operand type\(s\) for .*'str'",
        "글자와 수는 함께 계산할 수 없습니다. 글자라면 float(…)으로 바꾸고, 이어서 출력하려면 print에 쉼표로 나누어 넣으세요.",
        "Text and numbers do not mix: convert the text with float(...), or hand both to print, with a comma between them.",
    ),
    Rule(
        "TypeError",
        r"'(\S+)' object does not support item assignment",
        "안의 값을 바꿀 수 없는 것({0})입니다. 튜플이라면 params._replace(W1=…)로 새로 만들고, 수 하나라면 배열에 대고 w[0, 0] = …처럼 쓰세요.",
        "This ({0}) cannot be written into: make a new NamedTuple with params._replace(W1=...), or write into the array, w[0, 0] = ....",
    ),
    Rule(
        "TypeError",
        r"'(int|float|numpy\.\w+)' object is not (?:iterable|subscriptable)|object of type '(int|float|numpy\.\w+)' has no len",
        "수 하나는 돌거나 셀 것이 없습니다. 횟수만큼 되풀이하려면 range(n)을 쓰고, 배열이어야 했다면 앞에서 하나를 꺼내 버리지 않았는지 살펴보세요.",
        "One number has nothing to go through or to count: repeat with range(n); if it should be an array, look at where one element was picked.",
    ),
]
