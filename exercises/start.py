"""Exercises of the first page: is the reader ready, and what a page remembers."""

from page.exercise import Ask, Predict, Said

slope = Predict(
    asks=[
        Ask(
            "round(slope, 3)",
            {
                "10": Said(
                    "바깥만 미분한 2(3t − 1)입니다. 안쪽 3t − 1의 미분 3을 마저 곱하세요.",
                    "That is 2(3t − 1), the derivative of the outside. The inside, 3t − 1, still has its own: 3.",
                ),
                "25": Said(
                    "f(2)의 값입니다. 기울기는 t를 조금 움직일 때 값이 얼마나 빨리 변하는지입니다.",
                    "That is the value f(2). The slope says how fast the value changes as t moves.",
                ),
                "15": Said(
                    "3t − 1의 값 5에 안쪽의 미분 3만 곱했습니다. 지수 2도 앞으로 내려옵니다.",
                    "That is 3t − 1, which is 5, times the 3 of the inside. The exponent 2 comes down in front, too.",
                ),
                "12": Said(
                    "6t까지만 구했습니다. (3t − 1)²을 미분하면 6(3t − 1)입니다. −1이 빠졌습니다.",
                    "That is 6t. The derivative of (3t − 1)² is 6(3t − 1): the −1 got lost.",
                ),
                "6": Said(
                    "2와 3을 곱했지만 3t − 1이 빠졌습니다. 제곱을 미분하면 밑이 한 번 남습니다.",
                    "2 times 3, but without 3t − 1: the derivative of a square keeps its base once.",
                ),
            },
        )
    ]
)

loop = Predict(
    asks=[
        Ask(
            "total",
            {
                "55": Said(
                    "5의 제곱까지 더했습니다. range(1, 5)에 5는 들어가지 않습니다.",
                    "The square of 5 is in it. range(1, 5) stops before 5.",
                ),
                "14": Said(
                    "4의 제곱이 빠졌습니다. range(1, 5)에는 4도 들어 있습니다.",
                    "The square of 4 is missing: range(1, 5) holds the 4 as well.",
                ),
                "10": Said(
                    "제곱하지 않고 더했습니다. i * i입니다.",
                    "That adds the numbers themselves. Look at i * i.",
                ),
                "16": Said(
                    "마지막 제곱만 남았습니다. +=는 앞의 값에 더합니다.",
                    "Only the last square is left. += adds to what was there.",
                ),
            },
        )
    ]
)

product = Predict(
    asks=[
        Ask(
            "(M @ v).shape",
            {
                "(3, 1)": Said(
                    "v의 shape입니다. 곱에는 왼쪽의 행 수와 오른쪽의 열 수가 남습니다.",
                    "That is the shape of v. A product has the rows of the left and the columns of the right.",
                ),
                "(2, 3)": Said(
                    "M의 shape입니다. 행 하나와 열 하나가 만나 수 하나가 됩니다.",
                    "That is the shape of M. A row and a column make one number.",
                ),
                "(1, 2)": Said(
                    "행과 열이 바뀌었습니다. 왼쪽의 행마다 한 칸씩, 세로로 놓입니다.",
                    "Turned: there is one entry for each row of the left, one below the other.",
                ),
            },
        ),
        Ask(
            "(M @ v)[0, 0]",
            {
                "6": Said(
                    "v를 곱하지 않고 행을 더했습니다. 1·1 + 2·0 + 3·(−1)입니다.",
                    "The row was added up without v. It is 1·1 + 2·0 + 3·(−1).",
                ),
                "2": Said(
                    "짝지어 곱하지 않고 더했습니다. 곱한 것을 더합니다. 1·1 + 2·0 + 3·(−1)입니다.",
                    "Multiply in pairs first, and then add: 1·1 + 2·0 + 3·(−1).",
                ),
                "4": Said(
                    "−1의 부호가 빠졌습니다. 3·(−1)은 −3입니다.",
                    "The sign of −1 got lost: 3·(−1) is −3.",
                ),
            },
        ),
    ]
)

threshold = Predict(
    asks=[
        Ask(
            "z",
            {
                "2": Said(
                    "방향이 반대입니다. b가 −6에서 −7로 작아졌으니 점수도 1만큼 내려갑니다.",
                    "The wrong way: b went from −6 down to −7, and the score goes down by 1 with it.",
                ),
                "14": Said(
                    "b를 빼지 말고 더하세요. b가 −7입니다.",
                    "b is added, not taken away, and it is −7.",
                ),
            },
        ),
        Ask(
            "a",
            {
                "0": Said(
                    "0점은 확률 0이 아닙니다. e의 0제곱이 1이니 1 / (1 + 1)입니다.",
                    "A score of 0 is no probability of 0: e to the 0 is 1, so this is 1 / (1 + 1).",
                ),
                "1": Said(
                    "분모에 1이 하나 더 있습니다. 1 + e⁻ᶻ입니다.",
                    "The denominator has one more 1: it is 1 + e⁻ᶻ.",
                ),
            },
        ),
    ]
)

forgotten = Predict(
    asks=[
        Ask(
            "w.T @ x_rested",
            {
                "8": Said(
                    "w를 만든 블록을 아직 돌리지 않았습니다. 파일에는 코드가 남고 변수는 남지 않습니다.",
                    "The block that makes w has not run yet. A file keeps code, and no variables.",
                )
            },
        )
    ]
)
