"""Exercises of the page on counting mistakes."""

import math

from page.exercise import Ask, Predict, Said, Write

surer = Predict(
    asks=[
        Ask(
            "mistakes(A)",
            {
                "0.25": Said(
                    "오류율입니다. 이 함수는 나누지 않고 틀린 개수를 셉니다.",
                    "That is the error rate. This function counts, and does not divide.",
                ),
                "2": Said(
                    "0.51은 아슬아슬해도 맞힌 것입니다. ½의 어느 쪽인지만 봅니다.",
                    "0.51 is close, and right. All that counts is the side of ½.",
                ),
                "0": Said(
                    "레이블이 1인데 0.49라고 한 예측은 틀렸습니다.",
                    "The 0.49 for a label 1 is on the wrong side.",
                ),
            },
        ),
        Ask(
            "mistakes(sure(A))",
            {
                "0": Said(
                    "더 자신 있게 말해도 ½의 같은 쪽에 있으니, 틀린 것은 그대로 틀렸습니다.",
                    "Said with more confidence it stays on its side of ½: what was wrong is still wrong.",
                ),
                "2": Said(
                    "½을 넘어간 예측이 없으니 개수도 그대로입니다.",
                    "No prediction has crossed ½, so the count stays.",
                ),
            },
        ),
        Ask(
            "J(sure(A)) > J(A)",
            {
                "False": Said(
                    "맞힌 쪽에서 줄어든 손실보다, 틀린 예측 하나가 자신 있게 틀려서 더 내는 손실이 큽니다.",
                    "What the right ones save is less than what the wrong one pays for being sure.",
                ),
            },
        ),
    ]
)


def _most(J: float, m: int) -> int:
    paid = 0
    while paid < m and (paid + 1) * math.log(2) <= m * J:
        paid += 1
    return paid


most_wrong = Write(
    function="most_wrong",
    calls=lambda: [(0.2, 1), (0.3, 2), (0.6, 3), (1.5, 4), (0.3623, 6), (0.1, 100)],
    oracle=_most,
    mistakes={
        "no_m": Said(
            "J는 평균입니다. m을 곱해야 모두가 낸 손실이 됩니다.",
            "J is a mean: what all examples pay together is m times as much.",
        ),
        "no_log": Said(
            "실수 하나는 1이 아니라 적어도 log 2를 냅니다. 자연로그 np.log(2)로 나누세요. np.log2(2)는 1입니다.",
            "A mistake pays at least log 2, not 1: divide by np.log(2), the natural one. np.log2(2) is 1.",
        ),
        "rounded": Said(
            "반올림하면 값을 다 치르지 못한 실수까지 셉니다. 소수 부분은 버리세요.",
            "Rounding counts a mistake that is not fully paid for. Drop the fraction.",
        ),
        "ceil": Said(
            "올림하면 값을 다 치르지 못한 실수까지 셉니다. 소수 부분은 버리세요.",
            "Rounding up counts a mistake that is not fully paid for. Drop the fraction.",
        ),
        "fraction": Said(
            "실수의 개수는 정수입니다. 소수 부분은 버리세요.",
            "Mistakes come whole: drop the fraction.",
        ),
        "uncapped": Said(
            "샘플이 m개이니 m번보다 많이 틀릴 수는 없습니다.",
            "There are m examples: no more than m can be wrong.",
        ),
    },
)
