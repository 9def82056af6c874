"""Exercises of the page on vectorization."""

import numpy as np

from page.exercise import Ask, Predict, Race, Said, Write


def _pairs() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(2)
    return [(rng.normal(size=n), rng.normal(size=n)) for n in (1, 3, 50)]


def _mean_distance(u: np.ndarray, v: np.ndarray) -> float:
    return float(sum(abs(a - b) for a, b in zip(u, v, strict=True)) / len(u))


mean_distance = Write(
    kind="speed",
    function="mean_distance",
    calls=_pairs,
    oracle=_mean_distance,
    loops=False,
    race=Race(10, lambda: (np.linspace(0, 1, 20_000), np.linspace(1, 0, 20_000))),
    mistakes={
        "abs_of_mean": Said(
            "평균을 낸 뒤에 절댓값을 씌웠습니다. 양수와 음수가 서로 지워지니, 절댓값부터 구하세요.",
            "The mean comes first here, so that positive and negative differences cancel. Take the absolute values first.",
        ),
        "no_loop": Said(
            "리스트 컴프리헨션도 파이썬이 한 칸씩 도는 반복문입니다. 배열끼리 빼 보세요.",
            "A comprehension is a loop too, with Python at each element. Subtract the arrays.",
        ),
    },
)


products = Predict(
    asks=[
        Ask(
            "np.dot(u, v)",
            {
                "315": Said(
                    "곱하기만 하고 더하지 않았습니다.", "Multiplied, but not added up."
                )
            },
        ),
        Ask(
            "(u * v).shape",
            {
                "()": Said(
                    "*는 칸마다 곱할 뿐 더하지 않습니다.",
                    "* multiplies element by element, and adds nothing.",
                )
            },
        ),
        Ask(
            "np.sum(u * v) == np.dot(u, v)",
            {
                "False": Said(
                    "칸마다 곱해서 더한 것이 내적입니다.",
                    "Multiply and add: that is the dot product.",
                )
            },
        ),
        Ask(
            "(u @ v).shape",
            {
                "(1,)": Said(
                    "랭크 1끼리의 곱은 수 하나라 축이 남지 않습니다.",
                    "The product of two rank-1 arrays is a number: no axis is left.",
                ),
                "(1, 1)": Said("축이 하나도 남지 않습니다.", "No axis is left at all."),
            },
        ),
    ]
)
