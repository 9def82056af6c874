"""What matplotlib cannot draw."""

from page.rules.rule import Rule

FIGURES = [
    Rule(
        "ValueError",
        r"Parse(?:Fatal|Syntax)?Exception|ParseSyntaxError",
        '그림의 글에서 $와 $ 사이의 수식을 matplotlib이 읽지 못했습니다. r"$…$"처럼 앞에 r을 붙이고, 명령의 철자와 중괄호의 짝을 살펴보세요.',
        'matplotlib cannot read the formula between the dollar signs: write r"$...$" with an r in front, and check the command\'s spelling and that each brace closes.',
    ),
    Rule(
        "ValueError",
        r"x and y must (?:have same first dimension|be the same size)",
        "그림의 가로와 세로에 놓을 값은 개수가 같아야 합니다. 두 shape를 찍어 보세요. 행 (1, m)은 X[0]처럼 랭크 1로 꺼내서 그립니다.",
        "A plot needs as many values across as up: print both shapes; a row (1, m) is drawn as rank 1, X[0].",
    ),
    Rule(
        "ValueError",
        r"'c' argument has (\d+) elements, which is inconsistent with 'x' and 'y' with size (\d+)",
        "점은 {1}개인데 색은 {0}개입니다. 점마다 색이 하나씩이어야 합니다. 레이블이 행 (1, m)이면 c=Y[0]처럼 꺼내세요.",
        "There are {1} points and {0} colours, and each point takes one: from labels in a row (1, m), pick c=Y[0].",
    ),
]
# Of a figure that could not be drawn for the page, whatever the error is.
DRAWING = {
    "ko": "그림을 그릴 수 없었습니다. 제목과 축 이름의 수식($…$)과 figsize를 살펴보세요.",
    "en": "The figure could not be drawn: look at the formulas ($…$) in its titles, and at its figsize.",
}
