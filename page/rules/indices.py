"""Picking by an index, a key or a condition, and sharing out to several names."""

from page.rules.rule import Rule

INDICES = [
    Rule(
        "IndexError",
        r"too many indices for array: array is (\d+)-dimensional, but (\d+) were",
        "축이 {0}개인 배열에 번호를 {1}개 썼습니다. 랭크 1 배열이라면 reshape가 필요합니다.",
        "The array has {0} axes and was given {1} indices; a rank-1 array may want a reshape.",
    ),
    Rule(
        "IndexError",
        r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)",
        "번호는 0부터 셉니다. axis={1}의 크기는 {2}, 마지막 번호는 그보다 하나 작습니다.",
        "Indices count from 0: axis={1} has the size {2}, and its last index is one less.",
    ),
    Rule(
        "IndexError",
        r"^tuple index out of range",
        "shape에 {0}번 자리가 없으니, 축이 그보다 적은 배열입니다. 랭크 1 배열이라면 reshape(1, -1)이나 reshape(-1, 1)로 행이나 열을 만드세요.",
        "The shape has no place {0}, so the array has fewer axes: make a rank-1 array a row or a column, with reshape(1, -1) or reshape(-1, 1).",
        line=r"\.shape\[(-?\d)\]",
    ),
    Rule(
        "IndexError",
        r"^(?:list|tuple|string) (?:assignment )?index out of range",
        "그 번호에는 아무것도 없습니다. 번호는 0부터 len(…) - 1까지입니다. 길이를 찍어 보고, 마지막 것은 [-1]로 꺼내세요.",
        "There is nothing at that index: they run from 0 to len(...) - 1. Print the length; the last one is [-1].",
    ),
    Rule(
        "IndexError",
        r"boolean index did not match.*size of axis is (\d+) but size of corresponding boolean axis is (\d+)",
        "참과 거짓으로 고르려면 크기가 같아야 하는데, 배열의 축은 {0}, 조건은 {1}입니다. 샘플을 고른다면 X[:, 조건]처럼 열의 자리에 쓰세요.",
        "A condition picks from an axis of its own size, and the axis has {0}, the condition {1}: to pick examples, put it in the place of the columns, X[:, condition].",
    ),
    Rule(
        "IndexError",
        r"only integers, slices|must be of integer \(or boolean\) type",
        "배열의 번호는 정수여야 합니다. 나눈 값이라면 / 대신 //를 쓰고, 이름으로 꺼내려는 것이라면 몇 번째 행인지 번호로 적으세요.",
        "An index is an integer: use // in place of / if it comes from a division, and give the number of a row in place of its name.",
    ),
    Rule(
        "IndexError",
        r"invalid index to scalar",
        "배열이 아니라 수 하나라서 번호로 꺼낼 것이 없습니다. [ ]를 하나 빼거나, 수를 꺼내기 전의 배열을 쓰세요.",
        "This is one number and no array, so there is nothing to pick: leave out one [ ], or use the array that it came from.",
    ),
    Rule(
        "TypeError",
        r"list indices must be integers or slices, not (\w+)",
        "리스트는 정수 번호 하나로만 꺼냅니다. 행과 열로 꺼내려면 np.array(…)로 배열을 먼저 만드세요.",
        "A list is indexed by one integer: make an array of it first, np.array(...), to index by row and column.",
    ),
    Rule(
        "TypeError",
        r"tuple indices must be integers or slices, not str",
        "이름이 있는 튜플(NamedTuple)에서는 params['W1']이 아니라 params.W1처럼 점으로 꺼냅니다.",
        "The fields of a NamedTuple are read with a dot: params.W1, not params['W1'].",
    ),
    Rule(
        "KeyError",
        r"^(.+)$",
        "딕셔너리에 {0} 키가 없습니다. list(d)로 어떤 키가 있는지 찍어 보세요. 대문자와 소문자도 다릅니다.",
        "The dictionary has no key {0}: print list(d) to see its keys; capitals and small letters differ.",
    ),
    Rule(
        "ValueError",
        r"values to unpack \(expected (?:at least )?(\d+)",
        "왼쪽에는 이름이 {0}개인데, 이 배열의 축은 그만큼이 아닙니다. shape를 찍어 보고, 랭크 1 배열이라면 reshape로 행이나 열을 만드세요.",
        "There are {0} names on the left, and the array has another number of axes: print its shape, and make a rank-1 array a row or a column by reshape.",
        line=r"\.shape\b",
    ),
    Rule(
        "ValueError",
        r"values to unpack \(expected (?:at least )?(\d+)",
        "왼쪽에는 이름이 {0}개인데, 오른쪽에 있는 값의 수가 다릅니다. 오른쪽을 print로 찍어 보고 수를 맞추세요.",
        "There are {0} names on the left and another number of values on the right: print the right side, and match them.",
    ),
    Rule(
        "TypeError",
        r"cannot unpack non-iterable (\S+) object",
        "오른쪽이 값 하나({0})라서 여러 이름에 나눠 담을 수 없습니다. 함수가 return에서 몇 개를 돌려주는지 살펴보세요.",
        "The right side is one thing ({0}) and cannot be shared out to several names: look at how many the function returns.",
    ),
]
