"""Exercises of the page on vectorization."""

import numpy as np

from page.exercise import Ask, Predict, Race, Said, Write


def _pairs() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(2)
    return [
        (rng.normal(size=n).round(1), rng.normal(size=n).round(1)) for n in (1, 3, 50)
    ]


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
        "summed": Said(
            "모두 더하기만 했습니다. 평균이니 개수로 나누어야 합니다.",
            "All are added up, and that is no mean yet: divide by how many there are.",
        ),
        "squared": Said(
            "차를 제곱해서 평균을 낸 뒤 루트를 씌웠습니다. 이렇게 하면 큰 차이가 더 크게 반영됩니다. 여기서는 절댓값의 평균입니다.",
            "This is the root of the mean square, in which large differences count for more. Here it is the mean of the absolute values.",
        ),
        "no_abs": Said(
            "절댓값을 빠뜨렸습니다. 양수와 음수가 서로 지워집니다.",
            "The absolute value is missing, so positive and negative differences cancel.",
        ),
        "no_mean": Said(
            "칸마다 거리를 구하는 데까지 왔습니다. 이제 그 평균을 내세요.",
            "Those are the distances, element by element; now take their mean.",
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
                "[4, 10, 18]": Said(
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
                "(1, 3)": Said(
                    "u와 v에는 행도 열도 없습니다. 축이 하나씩뿐이고, @가 둘 다 없앱니다.",
                    "u and v are neither rows nor columns: each has a single axis, and @ takes both away.",
                ),
                "(1, 1)": Said("축이 하나도 남지 않습니다.", "No axis is left at all."),
                "(3,)": Said(
                    "@는 칸마다 곱한 것을 더하기까지 합니다. (3,)이 남는 것은 *입니다.",
                    "@ adds the products up as well; it is * that leaves (3,).",
                ),
                "error": Said(
                    "랭크 1끼리는 길이만 같으면 @로 곱할 수 있고, 내적이 나옵니다.",
                    "Two rank-1 arrays of one length can meet at @: it is their dot product.",
                ),
            },
        ),
    ]
)


boxes = Predict(
    asks=[
        Ask(
            "u.strides[0]",
            {
                "1": Said(
                    "번호는 1씩 늘지만 strides는 바이트로 셉니다. float64 하나는 8바이트입니다.",
                    "The index grows by 1, but strides count bytes, and a float64 has 8.",
                ),
                "4": Said(
                    "4바이트는 float32입니다. 따로 말하지 않으면 NumPy의 실수는 float64이고 8바이트입니다.",
                    "4 bytes are a float32. Unless told otherwise NumPy takes float64, which has 8.",
                ),
                "64": Said(
                    "64는 비트입니다. 8비트가 1바이트이니 나누어 보세요.",
                    "64 is its bits; 8 of them are a byte.",
                ),
            },
        ),
        Ask(
            "u[0] is u[0]",
            {
                "True": Said(
                    "값은 같아도 꺼낼 때마다 새 객체에 담깁니다. is는 같은 객체인지를 묻습니다.",
                    "The values are equal, but each time a new object is made, and `is` asks for the object.",
                )
            },
        ),
        Ask(
            "p[0] is p[0]",
            {
                "False": Said(
                    "리스트는 만들어 둔 객체를 가리킵니다. 두 번 물어도 같은 객체입니다.",
                    "A list points at objects that are there already, so it is the same one twice.",
                )
            },
        ),
    ]
)
