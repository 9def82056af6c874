"""Exercises of the page on reshape, views and copies."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write


def _photos() -> list[tuple[np.ndarray]]:
    rng = np.random.default_rng(5)
    sizes = [(1, 1, 2, 3), (2, 1, 4, 3), (4, 3, 2, 3)]
    return [(rng.integers(0, 256, size).astype(np.uint8),) for size in sizes]


def _columns(images: np.ndarray) -> np.ndarray:
    """Walk through the pixels, one number after another."""
    m, h, w, colours = images.shape
    X = np.zeros((h * w * colours, m))
    for i, y, x, c in np.ndindex(images.shape):
        X[(y * w + x) * colours + c, i] = int(images[i, y, x, c]) / 255
    return X


columns = Write(
    function="columns",
    calls=_photos,
    oracle=_columns,
    mistakes={
        "mixed": Said(
            "shape는 맞지만 한 열에 여러 이미지의 픽셀이 섞였습니다. m을 앞에 두고 끊은 다음 전치하세요.",
            "The shape is right, but each column mixes pixels of several images. Cut with m in front, then transpose.",
        ),
        "rows": Said(
            "이미지 한 장이 행 하나가 되었습니다. 이 책에서는 샘플 하나가 열 하나입니다.",
            "Each image is a row here. In this book one example is one column.",
        ),
        "bytes": Said(
            "열은 맞게 섰지만 아직 0부터 255까지의 정수입니다. 255로 나누면 0과 1 사이의 수가 됩니다.",
            "The columns are right, but they still hold integers from 0 to 255. Divide by 255 for numbers from 0 to 1.",
        ),
        "floor": Said(
            "//는 나눈 몫의 정수 부분만 남겨서, 가장 밝은 값이 아니면 모두 0이 됩니다. /로 나누세요.",
            "// keeps the whole part alone: all but the brightest become 0. Divide with /.",
        ),
        "reversed": Said(
            "images.T는 축 넷의 순서를 모두 뒤집어, 한 이미지 안에서도 픽셀과 색의 차례가 바뀝니다. 먼저 끊고 나서 전치하세요.",
            "images.T reverses all four axes, so pixels and colours change their order even within one image. Cut first, then transpose.",
        ),
        "brightest": Said(
            "가장 밝은 값으로 나누면 묶음마다 자가 달라집니다. uint8의 가장 큰 값인 255로 나누세요.",
            "Divided by the brightest value, each batch has a scale of its own. Divide by 255, the largest value of uint8.",
        ),
    },
)

views = Predict(
    asks=[
        Ask(
            "scores[0]",
            {
                "50": Said(
                    "범위로 자른 first는 뷰라서, +=로 고치면 scores에서도 보입니다.",
                    "A slice is a view: what += writes into first shows in scores.",
                ),
                "70": Said(
                    "first + 10은 새 배열이고 first라는 이름만 그리로 옮겨 갑니다.",
                    "first + 10 is a new array, and only the name first moves to it.",
                ),
            },
        ),
        Ask(
            "scores[2]",
            {
                "0": Said(
                    "번호의 목록으로 고른 것은 복사본입니다. 채워도 scores는 그대로입니다.",
                    "What a list of indices picks is a copy; filling it leaves scores alone.",
                )
            },
        ),
        Ask(
            "scores[3]",
            {
                "80": Said(
                    "등호 왼쪽에 오면 꺼내는 것이 아니라 scores 안에 적어 넣습니다.",
                    "On the left of = nothing is taken out: it writes into scores itself.",
                ),
                "0": Said(
                    "0으로 채운 것은 복사본 picked입니다. 그다음 줄이 scores에 적습니다.",
                    "What was filled with 0 is picked, a copy. The line after it writes into scores.",
                ),
            },
        ),
    ]
)
