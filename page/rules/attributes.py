"""What stands after a dot."""

from page.rules.rule import Rule

ATTRIBUTES = [
    Rule(
        "AttributeError",
        r"'numpy\.ndarray' object has no attribute '(append|extend|insert)'",
        "배열은 크기가 정해져 있어 {0} 메서드가 없습니다. 하나씩 모을 때는 리스트에 담아 마지막에 np.array로 바꾸고, 배열끼리는 np.concatenate로 잇습니다.",
        "An array has a fixed size and no {0}: gather in a list and make it an array at the end with np.array; join arrays with np.concatenate.",
    ),
    Rule(
        "AttributeError",
        r"module 'numpy' has no attribute '(float|int|bool|object|str|complex)'",
        "np.{0} 이름은 NumPy에서 없어졌습니다. 그냥 {0} 하고 쓰거나 np.float64, np.int64처럼 크기까지 적으세요.",
        "np.{0} is gone from NumPy: write {0} alone, or the size as well, as in np.float64 and np.int64.",
    ),
    Rule(
        "AttributeError",
        r"'(list|tuple|int|float)' object has no attribute '(shape|T|reshape|sum|mean|dot|size|ndim|copy|astype)'",
        "배열이 아니라 {0} 객체라서 {1} 속성이 없습니다. np.array(…)로 배열을 먼저 만드세요.",
        "This is a {0} and no array, so it has no {1}: make an array of it first, np.array(...).",
    ),
    Rule(
        "AttributeError",
        r"'NoneType' object has no attribute",
        "값이 None입니다. 함수에 return을 빠뜨렸거나, print처럼 아무것도 돌려주지 않는 함수의 결과를 쓴 것입니다.",
        "The value is None: a function without a return, or one that gives nothing back, such as print.",
    ),
    Rule(
        "AttributeError",
        r"^can't set attribute|^attribute '\w+' of .* is not writable",
        "이름이 있는 튜플(NamedTuple)은 바꿀 수 없습니다. 바뀐 것을 새로 만드세요: params = params._replace(W1=…).",
        "A NamedTuple cannot be changed: make a new one, params = params._replace(W1=...).",
    ),
    Rule(
        "AttributeError",
        r"has no attribute '(\w+)'",
        "{0} 이름은 여기에 없습니다. 혹시 {meant} 아닌가요? 철자와 대소문자를 살펴보세요.",
        "There is no {0} here. Did you mean {meant}? Check the spelling, and capitals too.",
    ),
    Rule(
        "AttributeError",
        r"has no attribute '(\w+)'",
        "{0} 이름은 여기에 없습니다. 점 앞의 것을 dir(…)로 살펴보거나 type(…)이 생각한 것과 같은지 확인하세요.",
        "There is no {0} here: print dir(...) of what stands before the dot, or its type(...), to see whether it is what you think.",
    ),
]
