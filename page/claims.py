"""What is claimed of an answer, in both languages: where it holds, and where not."""

import ast

from page.exercise import Said

LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
LOOPING = {"map", "vectorize", "apply_along_axis", "frompyfunc", "fromiter"}

AT = Said("{n}번째 줄: {said}", "Line {n}: {said}")  # of several predictions
KINDS = {
    "array": Said("수나 배열", "a number or an array"),
    "None": Said("None", "None"),
    "several": Said("값 {n}개", "{n} values"),
}

CLAIMS = {
    "runs": (
        Said("코드가 실행됩니다.", "The code runs."),
        Said("코드를 실행하다 에러가 났습니다.", "The code ends with an error."),
    ),
    "defined": (
        Said("{name} 함수가 있습니다.", "There is a function {name}."),
        Said(
            "{name}: 이런 함수가 없습니다. def {name}(…)으로 시작하세요.",
            "There is no function {name}: begin with def {name}(…).",
        ),
    ),
    "no_loop": (
        Said("반복문이 없습니다.", "There is no loop."),
        Said(
            "아직 반복문이 있습니다. 배열 전체를 한 번에 계산해 보세요.",
            "There still is a loop: compute with whole arrays.",
        ),
    ),
    "ends": (
        Said("호출이 에러 없이 끝납니다.", "Each call ends as it should."),
        Said("호출하면 에러가 납니다.", "A call ends with an error."),
    ),
    "outside": (
        Said("", ""),
        Said(
            "{name}: 함수 밖에 있는 이름입니다. 채점할 때는 이 코드만 실행하므로, "
            "필요한 값은 모두 인수로 받아야 합니다.",
            "{name} comes from outside the function. Only this code runs when it is "
            "checked, so all that it needs must come in as an argument.",
        ),
    ),
    "raises": (
        Said("", ""),
        Said(
            "이 호출은 에러를 내야 하는데 값을 돌려줍니다.",
            "This call should raise an error, and gives a value.",
        ),
    ),
    "given": (
        Said("값을 돌려줍니다.", "It returns what it should."),
        Said(
            "돌려주는 것이 다릅니다. return을 빠뜨리지 않았는지 보세요.",
            "It returns something of another kind. Is there a return?",
        ),
    ),
    "shape": (
        Said("shape가 맞습니다.", "The shapes are right."),
        Said("shape가 다릅니다.", "The shape is another."),
    ),
    "values": (
        Said("값이 맞습니다.", "The values are right."),
        Said("값이 다릅니다.", "The values are others."),
    ),
    "unchanged": (
        Said("받은 배열을 바꾸지 않습니다.", "What comes in stays as it was."),
        Said(
            "받은 배열이 바뀌었습니다. 부른 쪽의 배열까지 달라집니다.",
            "An array that came in was changed, and with it the caller's.",
        ),
    ),
    "written": (
        Said(
            "받은 배열에 맞게 적습니다.",
            "The arrays that came in hold what they should.",
        ),
        Said(
            "호출이 끝난 뒤 받은 배열에 든 값이 다릅니다.",
            "After the call, the arrays that came in hold the wrong values.",
        ),
    ),
    "faster": (
        Said("충분히 빠릅니다.", "It is fast enough."),
        Said("아직 느립니다.", "It is not fast enough yet."),
    ),
    "said": (Said("{name}", "{name}"), Said("{name}", "{name}")),
    "unsaid": (
        Said("", ""),
        Said("{name}: 아직 답을 쓰지 않았습니다.", "{name}: there is no answer yet."),
    ),
    "marked": (
        Said("모두 바르게 골랐습니다.", "All are marked rightly."),
        Said("바르게 고른 것의 수입니다.", "So many are marked rightly."),
    ),
}
