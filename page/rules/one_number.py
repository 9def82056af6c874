"""An array where one number is needed."""

from page.rules.rule import Rule

ONE_NUMBER = [
    Rule(
        "TypeError",
        r"only (?:0-dimensional|length-1|size-1) arrays can be converted",
        "math.{0} 함수는 수 하나만 받습니다. 배열에는 np.{0} 함수를 쓰세요.",
        "math.{0} takes one number: for an array there is np.{0}.",
        line=r"\bmath\.(\w+)",
    ),
    Rule(
        "TypeError",
        r"only (?:0-dimensional|length-1|size-1) arrays can be converted|unsupported format string passed to numpy\.ndarray",
        "수 하나가 올 자리에 배열이 왔습니다. 비용이라면 np.sum이나 np.mean으로 하나로 모으고(keepdims는 빼고), 원소가 하나뿐이면 .item()으로 꺼내세요.",
        "There is an array where one number is needed. If it is a cost, gather it with np.sum or np.mean, without keepdims; take a single element out with .item().",
    ),
    Rule(
        "ValueError",
        r"can only convert an array of size 1 to a Python scalar",
        ".item()은 원소가 하나인 배열에만 씁니다. 여럿이면 np.sum이나 np.mean으로 하나로 모으거나 번호로 하나를 고르세요.",
        ".item() is for an array of one element: gather several with np.sum or np.mean, or pick one by its indices.",
    ),
    Rule(
        "TypeError",
        r"ndarray doesn't define __round__",
        "round는 수 하나를 반올림합니다. 배열에는 np.round를 쓰세요.",
        "round takes one number: for an array there is np.round.",
    ),
]
