"""Functions: how they are called, and how a block ends."""

from page.rules.rule import Rule

CALLS = [
    Rule(
        "TypeError",
        r"(\w+)\(\) missing \d+ required (?:keyword-only|positional) arguments?: (.+)$",
        "{0}에 넣을 것이 빠졌습니다: {1}. 괄호 안에 이름을 붙여 {0}(…, 이름=값)처럼 넘기세요.",
        "{0} lacks {1}: pass it by name in the parentheses, {0}(..., name=value).",
    ),
    Rule(
        "TypeError",
        r"(\w+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given",
        "{0} 함수가 이름 없이 받는 인수는 {1}개인데 {2}개가 왔습니다. 나머지는 learning_rate=0.1처럼 이름을 붙이거나, 괄호를 잘못 묶지 않았는지 살펴보세요.",
        "{0} takes {1} arguments without a name and was given {2}: pass the others by name, as in learning_rate=0.1, and look at where the parentheses close.",
    ),
    Rule(
        "(TypeError|AttributeError)",
        r"(\w+)\(\) got an unexpected keyword argument '(\w+)'",
        "{0}에는 이름이 {1}인 인수가 없습니다. 철자를 살펴보고, help(…)로 인수의 이름을 확인하세요.",
        "{0} has no argument by the name of {1}: check its spelling, and ask help(...) for the names.",
    ),
    Rule(
        "TypeError",
        r"'(\S+)' object is not callable",
        "함수가 아닌 것({0}) 바로 뒤에 괄호 ( )가 왔습니다. 곱하기라면 *를 적고, 꺼내기라면 [ ]를 쓰세요. sum 같은 함수 이름에 값을 담았다면 다른 이름으로 바꾸세요.",
        "There are parentheses after something that is no function ({0}): write * to multiply, [ ] to pick. If a value was stored under a name such as sum, choose another name.",
    ),
    Rule(
        "TypeError",
        r"'(?:builtin_function_or_method|function|type|method|_ArrayFunctionDispatcher|numpy\.ufunc)' object is not subscriptable",
        "함수는 대괄호가 아니라 소괄호로 부릅니다. np.array([1, 2])처럼 ( )로 감싸세요.",
        "A function is called with parentheses: np.array([1, 2]), not np.array[1, 2].",
    ),
    Rule(
        "TypeError",
        r"NoneType",
        "값이 None입니다. 함수에 return을 빠뜨렸거나, print처럼 아무것도 돌려주지 않는 함수의 결과를 쓴 것입니다.",
        "The value is None: a function without a return, or one that gives nothing back, such as print.",
    ),
    Rule(
        "TypeError",
        r"Field elements must be 2- or 3-tuples",
        "행들을 대괄호로 한 번 더 묶어야 합니다: np.array([[1, 2], [3, 4]]).",
        "The rows need a pair of brackets around them: np.array([[1, 2], [3, 4]]).",
    ),
    Rule(
        "TypeError",
        r"only integer scalar arrays can be converted to a scalar index",
        "이어 붙일 배열들을 괄호로 한 번 더 묶으세요: np.concatenate((p, q)).",
        "The arrays to join need a pair of parentheses around them: np.concatenate((p, q)).",
    ),
    Rule(
        "TypeError",
        r"Cannot interpret '(\d+)' as a data type",
        "shape는 인수 하나입니다. 괄호를 한 겹 더 씌워 np.zeros((n, {0}))처럼 쓰세요.",
        "The shape is one argument: add a pair of parentheses, np.zeros((n, {0})).",
    ),
    Rule(
        "TypeError",
        r"'tuple' object cannot be interpreted as an integer",
        "이 함수는 shape를 튜플이 아니라 수로 나눠 받습니다: np.random.randn(2, 3). 이 책처럼 rng.standard_normal((2, 3))을 쓰는 편이 낫습니다.",
        "This function takes the sizes one by one: np.random.randn(2, 3). Better is what this book uses, rng.standard_normal((2, 3)).",
    ),
    Rule(
        "TypeError",
        r"'float' object cannot be interpreted as an integer|expected a sequence of integers or a single integer",
        "개수나 크기는 정수여야 합니다. 나눗셈 /는 소수를 주니, 몫을 구하는 //를 쓰거나 int(…)로 바꾸세요.",
        "A count or a size is an integer, and / gives a float: use //, or int(...).",
    ),
    Rule(
        "RecursionError",
        r"",
        "함수가 자기 자신을 끝없이 부릅니다. 멈추는 조건이 있는지, 부를 때마다 그 조건에 가까워지는지 살펴보세요.",
        "A function calls itself without an end: is there a condition at which it stops, and does each call come closer to it?",
    ),
    Rule(
        "AssertionError",
        r"",
        "assert 뒤의 조건이 참이 아닙니다. 바로 윗줄에서 양쪽을 print로 찍어 무엇이 다른지 보세요.",
        "What stands after assert is not true: print both sides on the line above and see where they differ.",
    ),
    Rule(
        "SystemExit",
        r"",
        "블록은 마지막 줄에서 저절로 끝나니 exit()은 필요 없습니다. 그 줄을 지우세요. 위에서 만든 이름은 그대로 있습니다.",
        "A block ends by itself after its last line, with no exit(): take that line out. The names made above are still there.",
    ),
]
