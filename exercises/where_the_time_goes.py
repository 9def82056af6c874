"""Exercises of the page on where the time of a step goes."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from live import race
from page.exercise import Ask, Mark, Predict, Said, Write

weights = Predict(
    asks=[
        Ask(
            "Z1.nbytes",
            {
                "204800": Said(
                    "원소의 개수입니다. float64 하나는 8바이트입니다.",
                    "That is the number of elements; a float64 takes 8 bytes.",
                ),
                "13107200": Said(
                    "비트로 셌습니다. float64의 64는 비트이고, 8비트가 1바이트입니다.",
                    "Those are bits. The 64 of float64 counts bits, and 8 of them are a byte.",
                ),
            },
        ),
        Ask(
            "Z1.astype(np.float32).nbytes",
            {
                "1638400": Said(
                    "float32 하나는 4바이트라서 절반이면 됩니다.",
                    "A float32 takes 4 bytes, half as many.",
                ),
                "6553600": Said(
                    "비트로 셌습니다. float32의 32는 비트이고, 4바이트입니다.",
                    "Those are bits. The 32 of float32 counts bits: 4 bytes.",
                ),
            },
        ),
        Ask(
            "Z1[:64].nbytes",
            {
                "819200": Said(
                    "행 64개는 512개의 8분의 1입니다. 블록 하나가 이만큼이라 캐시에 들어갑니다.",
                    "64 of 512 rows are an eighth. One block is that large, and fits a cache.",
                ),
                "102400": Said(
                    "Z1은 그대로 float64입니다. astype은 새 배열을 만들 뿐 Z1을 바꾸지 않습니다.",
                    "Z1 is still float64: astype makes a new array and leaves Z1 as it is.",
                ),
                "25600": Said(
                    "원소의 개수입니다. 하나에 8바이트씩입니다.",
                    "That is the number of elements; each takes 8 bytes.",
                ),
            },
        ),
    ]
)


def _slopes() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(5)
    sizes = ((1, 2), (3, 1), (4, 5))
    return [(np.tanh(rng.normal(size=size)).round(1), np.zeros(size)) for size in sizes]


def _slope_in_place(A1: np.ndarray, out: np.ndarray) -> None:
    for place in np.ndindex(A1.shape):
        out[place] = (1 - A1[place]) * (1 + A1[place])


slope_in_place = Write(
    function="slope_in_place",
    calls=_slopes,
    oracle=_slope_in_place,
    mistakes={
        "returned": Said(
            "결과를 돌려주면 새 배열이 생깁니다. return 없이, 받은 out의 칸에 적으세요.",
            "A result that is returned is a new array. Return nothing, and write into the out that came in.",
        ),
        "rebinds": Said(
            "out = …은 out이라는 이름을 새 배열에 붙일 뿐입니다. 받은 배열의 칸에 쓰려면 out=을 넘기거나 out[...]에 넣으세요.",
            "out = … gives the name out to a new array. To write into the one that came, hand it over as out=, or assign to out[...].",
        ),
        "changes_A1": Said(
            "A1을 덮어썼습니다. 뒤의 줄이 아직 A1을 쓰므로 중간 결과는 out에만 두세요.",
            "A1 is overwritten, and later lines still need it: keep what is in between in out alone.",
        ),
        "half": Said(
            "제곱만 썼습니다. 1에서 빼는 일까지 out 안에서 끝내세요.",
            "That is the square alone; subtract it from 1, in out as well.",
        ),
    },
)


@cache
def _lap(kind: str, n: int) -> float:
    """The seconds of a lap of the race, here, measured once."""
    return float(race.lap(kind=kind, n=n)["seconds"])


def _holding(letters: Mapping[str, str]) -> set[str]:
    race.warm()
    return {x for x, piece in letters.items() if eval(piece, {"lap": _lap})}


raced = Mark(
    right=_holding,
    mistakes={
        "a": Said(
            "반복문은 처음부터 곧게 오릅니다. 길이에 0이 하나 붙으면 열 배쯤 걸립니다.",
            "The loop rises in a straight line from the start: one more zero, about ten times the time.",
        ),
        "b": Said(
            "짧은 배열에서는 부르는 값이 거의 전부라 선이 평평합니다.",
            "For short arrays nearly all of it is the price of calling, and the line is flat.",
        ),
        "c": Said(
            "컴프리헨션도 수를 하나씩 상자에 담습니다. 두 선의 사이가 한 칸이나 벌어져 있나요?",
            "A comprehension too puts each number in a box. Are the two lines a whole power of ten apart?",
        ),
        "d": Said(
            "10만 개에서 두 선의 사이를 세로축의 눈금으로 재어 보세요. 곱의 배열은 인터프리터에 한 번만 값을 치릅니다.",
            "Measure the gap at a hundred thousand by the marks on the left. The array of products pays the interpreter once.",
        ),
        "e": Said(
            "평평한 것은 부르는 값이 클 때까지입니다. 배열이 길어지면 이 선도 길이만큼 오릅니다.",
            "It is flat only as long as the calls cost more than the counting. For long arrays this line climbs as well.",
        ),
    },
)
