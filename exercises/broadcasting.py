"""Exercises of the page on broadcasting."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write

Shape = tuple[int, ...]

shapes = Predict(
    asks=[
        Ask(
            "(A + B).shape",
            {
                "(8, 7, 1)": Said(
                    "(7, 1)의 왼쪽에 1이 붙으면 (1, 7, 1)입니다. 마지막 축에서는 6과 1이 만나 6이 됩니다.",
                    "(7, 1) is padded on its left to (1, 7, 1). On the last axis 6 meets 1, which gives 6.",
                ),
                "(8, 1, 6)": Said(
                    "A의 가운데 1은 B의 7과 만납니다. 1은 어느 쪽에 있든 늘어납니다.",
                    "The 1 in the middle of A meets the 7 of B. A 1 is stretched on either side.",
                ),
                "error": Said(
                    "축의 수가 달라도 됩니다. (7, 1)을 (1, 7, 1)로 채우고 자리마다 견주어 보세요.",
                    "The number of axes may differ. Pad (7, 1) to (1, 7, 1) and compare place by place.",
                ),
            },
        ),
        Ask(
            "(v + c).shape",
            {
                "(3, 1)": Said(
                    "(3,)은 (1, 3)으로 읽히므로, 두 축이 모두 늘어나 표가 됩니다.",
                    "(3,) reads as (1, 3), so both axes stretch and make a table.",
                ),
                "(3,)": Said(
                    "둘 다 수가 세 개이지만 v는 (1, 3)인 행처럼 읽힙니다. c는 열입니다.",
                    "Both hold three numbers, but v reads as a row, (1, 3), and c is a column.",
                ),
                "error": Said(
                    "끝자리에서 3과 1이 만납니다. 한쪽이 1이면 늘어납니다.",
                    "At the right end 3 meets 1, and a 1 is stretched.",
                ),
            },
        ),
        Ask(
            "(E + F).shape",
            {
                "(2, 1)": Said(
                    "크기 1은 다른 쪽의 크기를 그대로 따릅니다. 그 크기가 0이어도 마찬가지입니다.",
                    "A 1 takes whatever size it meets, and that may be 0.",
                ),
                "error": Said(
                    "0도 크기입니다. 1은 0과 만나면 0이 되고, 칸이 없는 배열이 나옵니다.",
                    "0 is a size, too: a 1 that meets it becomes 0, and the result has no elements.",
                ),
            },
        ),
        Ask(
            "(G + u).shape",
            {
                "(5, 4)": Said(
                    "오른쪽부터 맞추므로 (5,)의 5는 4와 만납니다.",
                    "Shapes are aligned on the right, so the 5 of (5,) meets the 4.",
                ),
                "(5, 5)": Said(
                    "4와 5는 다르고 1도 없습니다. 큰 쪽을 따라가지 않습니다.",
                    "4 and 5 differ, and neither is 1. The larger one does not win.",
                ),
            },
        ),
    ]
)


def _unbroadcast_calls() -> list[tuple[np.ndarray, Shape]]:
    rng = np.random.default_rng(1)
    sizes = [((2, 3), (2, 1)), ((2, 3), (3,)), ((4, 2, 3), (1, 3)), ((2, 3), (2, 3))]
    return [(rng.integers(-9, 9, size).astype(float), small) for size, small in sizes]


def _unbroadcast(G: np.ndarray, shape: Shape) -> np.ndarray:
    """Follow each element of the small array: where did it go?"""
    small = np.arange(np.prod(shape)).reshape(shape)
    where = np.broadcast_to(small, G.shape)
    total = np.zeros(small.size)
    for place in np.ndindex(G.shape):
        total[where[place]] += G[place]
    return total.reshape(shape)


unbroadcast = Write(
    function="unbroadcast",
    calls=_unbroadcast_calls,
    oracle=_unbroadcast,
    mistakes={
        "mean": Said(
            "평균이 아니라 합입니다. 값 하나가 여러 칸에 쓰였으면, 각 칸의 기울기를 모두 더해야 그 값의 기울기가 됩니다.",
            "Not the mean but the sum: a value that was used in many cells has the gradients of all of them, added.",
        ),
        "keepdims": Said(
            "더한 축이 사라져서 축의 수가 달라졌습니다. keepdims=True를 쓰면 크기 1인 축이 남습니다.",
            "The axis that was summed is gone. With keepdims=True it stays, with the size 1.",
        ),
        "leading": Said(
            "왼쪽에 새로 붙은 축만 더했습니다. 크기 1이던 축이 늘어난 곳도 더해야 합니다.",
            "Only the new axes on the left are summed; those that were stretched from 1 must be, too.",
        ),
    },
)


def _two_shapes() -> list[tuple[Shape, Shape]]:
    return [
        ((3,), (3,)),
        ((2, 1), (3,)),
        ((8, 1, 6), (7, 1)),
        ((2, 0), (2, 1)),
        ((5, 4), (5,)),
    ]


result = Write(
    function="result",
    calls=_two_shapes,
    oracle=lambda a, b: np.broadcast_shapes(a, b) if a[-1] != 4 else None,
    mistakes={
        "left": Said(
            "왼쪽부터 맞추었습니다. 모자라는 축은 왼쪽에 1로 붙습니다.",
            "Aligned on the left; missing axes are ones on the left.",
        ),
        "largest": Said(
            "큰 쪽을 골랐습니다. 0과 1이 만나면 0이고, 5와 4가 만나면 맞지 않습니다.",
            "The larger size is taken. 1 meets 0 and gives 0, and 5 does not fit 4.",
        ),
        "short": Said(
            "zip은 짧은 쪽이 끝나면 멈춥니다. 먼저 짧은 shape의 왼쪽을 1로 채우세요.",
            "zip stops where the shorter one ends. Pad the shorter shape with ones on its left first.",
        ),
        "raises": Said(
            "맞지 않을 때 에러가 납니다. 이 함수는 그때 None을 돌려주어야 합니다.",
            "It raises an error where shapes do not fit. What is asked for is None.",
        ),
    },
)


kept = Predict(
    asks=[
        Ask(
            "(H / H.sum(axis=1)).shape",
            {
                "(3, 4)": Said(
                    "합의 shape는 (3,)입니다. 오른쪽 끝의 4와 3이 부딪힙니다.",
                    "The sums have the shape (3,): at the right end 4 meets 3.",
                ),
                "(3,)": Said(
                    "그것은 합의 shape입니다. H를 그 합으로 나눌 수 있는지 견주어 보세요.",
                    "That is the shape of the sums. Hold it against H: can they be divided?",
                ),
            },
        ),
        Ask(
            "(H / H.sum(axis=1, keepdims=True)).shape",
            {
                "error": Said(
                    "합이 (3, 1)로 남습니다. 끝의 1이 4로 늘어납니다.",
                    "The sums stay (3, 1), and the 1 at the end is stretched to 4.",
                ),
                "(3, 1)": Said(
                    "그것은 합의 shape입니다. H의 칸마다 나누니 H의 shape가 남습니다.",
                    "That is the shape of the sums. Each element of H is divided, so the shape of H stays.",
                ),
            },
        ),
        Ask(
            "(S / S.sum(axis=1)).shape",
            {
                "error": Said(
                    "이번에는 3과 3입니다. 에러 없이 엉뚱한 축으로 나누니 더 위험합니다.",
                    "This time it is 3 and 3: no error, only a division along the wrong axis.",
                )
            },
        ),
        Ask(
            "(S / S.sum(axis=1))[0, 1]",
            {
                "0.125": Said(
                    "제 행의 합 16으로 나눈 값입니다. 합이 행처럼 누워서, 둘째 열은 둘째 행의 합으로 나뉩니다.",
                    "That is divided by the sum of its own row, 16. But the sums lie down, and the second column is divided by the sum of the second row.",
                )
            },
        ),
    ]
)


third = Predict(
    asks=[
        Ask(
            "fits",
            {
                "4": Said(
                    "4는 맞습니다. 하나가 더 있습니다. 이 축에 늘일 수 있는 크기를 넣어 보세요.",
                    "4 fits, and so does one more: try the size that can be stretched.",
                ),
                "[1, 3, 4]": Said(
                    "3은 오른쪽 끝 축의 크기입니다. n은 왼쪽 축에서 4와 만납니다.",
                    "The 3 is on the other axis. On its own axis n meets a 4.",
                ),
                "[0, 1, 4]": Said(
                    "0은 1이 아니라서 4와 만나면 부딪힙니다. 1만이 다른 크기로 늘어납니다.",
                    "A 0 is not a 1: against a 4 it clashes. Only a 1 is stretched.",
                ),
                "[1, 2, 3, 4, 5, 6]": Said(
                    "왼쪽 축에는 이미 4가 있습니다. 거기에 5를 넣으면 그림에 무엇이 뜨나요?",
                    "The axis has a 4 already. What does the picture show for a 5?",
                ),
            },
        ),
        Ask(
            "empty",
            {
                "(1, 3)": Said(
                    "큰 쪽이 이기는 것이 아니라 1이 늘어나는 것입니다. 1이 0을 만나면 0이 됩니다.",
                    "It is not the larger size that wins: the 1 is stretched to what it meets, and that is a 0.",
                ),
                "(0, 1)": Said(
                    "왼쪽 축은 맞습니다. 오른쪽 축에서는 1이 3으로 늘어납니다.",
                    "Right on the left. On the right axis the 1 is stretched to 3.",
                ),
                "error": Said(
                    "0은 1과 만나면 부딪히지 않습니다. 1이 0으로 늘어납니다.",
                    "A 0 does not clash with a 1: the 1 is stretched to 0.",
                ),
            },
        ),
    ]
)
