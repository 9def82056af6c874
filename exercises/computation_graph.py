"""Exercises of the page on the computation graph."""

from collections.abc import Callable

import numpy as np

from page.exercise import Ask, Predict, Said, Write

twice = Predict(
    asks=[
        Ask(
            "forward(3.0)",
            {
                "6": Said(
                    "u·u에 u를 더합니다. 9 + 3입니다.",
                    "It is u·u plus u: 9 + 3.",
                ),
                "9": Said(
                    "9는 u·u입니다. 여기에 u를 한 번 더 더합니다.",
                    "9 is u·u. One more u is added to it.",
                ),
            },
        ),
        Ask(
            "du",
            {
                "3": Said(
                    "한 길만 셌습니다. u는 곱셈의 왼쪽과 오른쪽, 그리고 더하기로 나갑니다.",
                    "That is one path. u goes to the left and to the right of the product, and to the sum.",
                ),
                "6": Said(
                    "u·u를 지나는 두 길만 더했습니다. 곧바로 더해지는 u도 길입니다.",
                    "That is the two paths through u·u alone; the u that is added is a path too.",
                ),
                "4": Said(
                    "u는 곱셈에 두 번 들어가므로 3이 두 번 더해집니다.",
                    "u goes into the product twice, so 3 is added twice.",
                ),
                "12": Said(
                    "값이 아니라 변화율입니다. 길마다 구한 미분을 더하세요.",
                    "That is the value, not the rate of change. Add up the derivatives along the paths.",
                ),
            },
        ),
    ]
)


def _examples() -> list[tuple[np.ndarray, float, np.ndarray, float]]:
    rng = np.random.default_rng(11)
    return [
        (rng.normal(size=(n, 1)).round(1), 0.5, rng.normal(size=(n, 1)).round(1), y)
        for n, y in ((1, 1.0), (2, 0.0), (3, 1.0))
    ]


def _loss(w: np.ndarray, b: float, x: np.ndarray, y: float) -> float:
    z = sum(float(p * q) for p, q in zip(w.ravel(), x.ravel(), strict=True)) + b
    return float(np.log1p(np.exp(-z if y else z)))


def _gradients(
    w: np.ndarray, b: float, x: np.ndarray, y: float
) -> tuple[np.ndarray, float]:
    h, dw = 1e-5, np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[place] += h
        down[place] -= h
        dw[place] = (_loss(up, b, x, y) - _loss(down, b, x, y)) / (2 * h)
    return dw, (_loss(w, b + h, x, y) - _loss(w, b - h, x, y)) / (2 * h)


gradients = Write(
    function="gradients",
    calls=_examples,
    oracle=_gradients,
    rel=1e-6,
    abs=1e-8,
    mistakes={
        "extra_slope": Said(
            "a(1 − a)가 남아 있습니다. 교차 엔트로피의 미분과 곱하면 지워지고 dz = a − y만 남습니다.",
            "a(1 − a) is still there. Multiplied by the derivative of the cross-entropy it cancels, and dz = a − y is left.",
        ),
        "sign": Said(
            "부호가 반대입니다. 예측이 너무 크면(a > y) 기울기는 양수여야 합니다.",
            "The sign is turned. Where the prediction is too large, a > y, the gradient is positive.",
        ),
        "no_label": Said(
            "dz에서 정답을 빼지 않았습니다. a만으로는 y가 0일 때만 맞습니다.",
            "Nothing is subtracted: a alone is dz only where y is 0.",
        ),
        "one_edge": Said(
            "a(1 − a)는 간선 하나의 몫인 ∂a/∂z입니다. ∂L/∂a를 마저 곱해야 dz입니다. 둘을 곱하면 무엇이 남았나요?",
            "a(1 − a) is ∂a/∂z, the factor of one edge. It becomes dz when it is multiplied by ∂L/∂a: what was left of the two?",
        ),
        "no_sigmoid": Said(
            "점수 z에서 정답을 뺐습니다. 빼야 할 것은 확률 a = σ(z)입니다.",
            "The label is subtracted from the score z. It is the probability a = σ(z) that it belongs to.",
        ),
        "no_input": Said(
            "dw에 x를 곱하지 않았습니다. z를 w로 미분하면 x입니다.",
            "dw lacks its x, the derivative of z by w.",
        ),
        "db_b": Said(
            "db에 b를 곱했습니다. z를 b로 미분하면 b가 아니라 1입니다.",
            "db is multiplied by b. The derivative of z by b is 1, not b.",
        ),
        "updated": Said(
            "기울기를 빼서 w와 b를 고치기까지 했습니다. 여기서는 기울기만 돌려주세요.",
            "This is w and b after a step. Return the gradients themselves.",
        ),
        "db_one": Said(
            "∂z/∂b가 1이라고 db도 1인 것은 아닙니다. 그 1에 dz를 곱해야 합니다.",
            "∂z/∂b is 1, and db is not: multiply that 1 by dz.",
        ),
        "row": Said(
            "dw가 행으로 나옵니다. w에서 빼려면 w와 같은 (n_x, 1)이어야 합니다.",
            "dw comes out as a row. To be subtracted from w it needs the shape of w, (n_x, 1).",
        ),
        "times_w": Said(
            "dw에 x 대신 w를 곱했습니다. z = w·x를 w로 미분하면 x가 남습니다.",
            "dw is multiplied by w instead of x. The derivative of z = w·x by w is x.",
        ),
    },
)


def square_sum(w: np.ndarray) -> float:
    return float(np.sum(w**2))


def cube_sum(w: np.ndarray) -> float:
    return float(np.sum(w**3))


def _slope(f: Callable[[np.ndarray], float], w: np.ndarray) -> np.ndarray:
    return 2 * w if f is square_sum else 3 * w**2


difference = Write(
    function="slope",
    calls=lambda: [
        (square_sum, np.array([3.0])),
        (cube_sum, np.array([1.0, -2.0])),
        (cube_sum, np.arange(1.0, 7.0).reshape(2, 3)),
    ],
    oracle=_slope,
    rel=1e-7,
    abs=1e-10,
    mistakes={
        "one_side": Said(
            "한쪽으로만 움직였습니다. 휘어서 생긴 오차가 h에 비례해 남습니다. 양쪽으로 움직이면 서로 상쇄됩니다.",
            "Moved to one side only: the bend leaves an error proportional to h. Moved both ways, the two cancel.",
        ),
        "over_h": Said(
            "두 점 사이의 거리는 2h입니다. h로 나누면 두 배가 나옵니다.",
            "The two points are 2h apart: divided by h the result is twice too large.",
        ),
        "times_h": Said(
            "/ 2 * h는 2로 나눈 다음 h를 곱합니다. 2h로 나누려면 괄호를 씌워 / (2 * h)라고 쓰세요.",
            "/ 2 * h divides by 2 and then multiplies by h. To divide by 2h use brackets: / (2 * h).",
        ),
        "all_at_once": Said(
            "모든 칸을 한꺼번에 움직여 수 하나가 나왔습니다. 칸마다 하나씩 움직이고, 결과도 칸마다 하나씩이어야 합니다.",
            "All elements move at once, which gives one number. Move them one by one: there is a slope for each.",
        ),
        "by_rows": Said(
            "w가 행렬이면 up[i]는 행 하나입니다. 행이 통째로 움직입니다. np.ndindex(w.shape)로 칸을 하나씩 훑으세요.",
            "Where w is a matrix, up[i] is a row, and all of it moves. Go through the elements with np.ndindex(w.shape).",
        ),
        "turned": Said(
            "부호가 반대입니다. 올린 쪽에서 내린 쪽을 빼세요.",
            "The sign is turned: take the lowered value from the raised one.",
        ),
        "tiny": Said(
            "h가 너무 작습니다. 두 값이 거의 같아서 빼고 나면 반올림 오차가 남습니다. 1e-5쯤이 좋습니다.",
            "h is too small: the two values are nearly equal, and their difference is mostly rounding. Some 1e-5 is good.",
        ),
        "view": Said(
            "w[:]는 복사본이 아니라 뷰입니다. up과 down이 같은 배열이라 차이가 0이 됩니다. w.copy()를 쓰세요.",
            "w[:] is a view, not a copy: up and down are one array, and their difference is 0. Use w.copy().",
        ),
        "left_nudged": Said(
            "움직인 칸을 되돌리지 않아, 받은 배열이 바뀐 채로 남습니다.",
            "The element that was moved is not put back: the array that came in stays changed.",
        ),
    },
)
