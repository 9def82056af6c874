"""Exercises of the page on notation: from a symbol to its place in an array."""

from page.exercise import Ask, Predict, Said

element = Predict(
    asks=[
        Ask(
            "value",
            {
                "12": Said(
                    "샘플 번호는 1부터, 열 번호는 0부터 셉니다. 두 번째 샘플은 열 1입니다.",
                    "Examples count from 1 and columns from 0: the second example is column 1.",
                ),
                "16": Said(
                    "유닛 번호는 1부터, 행 번호는 0부터 셉니다. 세 번째 유닛은 행 2입니다.",
                    "Units count from 1 and rows from 0: the third unit is row 2.",
                ),
                "17": Said(
                    "둘 다 하나씩 밀렸습니다. 파이썬은 0부터 셉니다.",
                    "Both are one too far: Python counts from 0.",
                ),
                "7": Said(
                    "유닛과 샘플이 바뀌었습니다. 아래 첨자인 유닛이 행입니다.",
                    "Unit and example have changed places. The unit, below, is the row.",
                ),
            },
        ),
        Ask(
            "A1[2:3, 1:2].shape",
            {
                "()": Said(
                    "수 하나이지만 두 축을 모두 범위로 꺼냈습니다. 축은 둘 다 남습니다.",
                    "It is one number, but both places are ranges, so both axes stay.",
                ),
                "(1,)": Said(
                    "범위로 꺼낸 축은 남습니다. 두 축 모두 범위입니다.",
                    "An axis taken by a range stays, and here both are ranges.",
                ),
                "(3, 2)": Said(
                    "2:3은 2에서 시작해 3 앞에서 끝나니 한 칸입니다.",
                    "2:3 begins at 2 and ends before 3: that is one.",
                ),
            },
        ),
        Ask(
            "(W1 @ X + b1).shape",
            {
                "(4, 5)": Said(
                    "학생이 오백 명으로 늘었습니다. m이 있는 축이 따라 커집니다.",
                    "There are five hundred students now: the axis of m grows with them.",
                ),
                "(4, 1)": Said(
                    "그것은 b1의 shape입니다. W1 @ X는 (4, 500)이고, b1은 모든 열에 똑같이 더해집니다.",
                    "That is the shape of b1. W1 @ X is (4, 500), and b1 is added to each of its columns.",
                ),
                "error": Said(
                    "(4, 500)에 (4, 1)을 더하면 b1의 1이 500으로 늘어납니다.",
                    "(4, 1) is added to (4, 500): the 1 of b1 is stretched to 500.",
                ),
                "(500, 4)": Said(
                    "유닛이 행, 샘플이 열입니다.",
                    "Units are rows, examples are columns.",
                ),
            },
        ),
    ]
)
