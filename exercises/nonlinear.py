"""Exercises of the page on why a hidden layer must bend."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write

Arrays = tuple[np.ndarray, ...]


def _layers() -> list[Arrays]:
    rng = np.random.default_rng(22)
    return [
        (
            rng.normal(size=(n_h, n_x)).round(1),
            rng.normal(size=(n_h, 1)).round(1),
            rng.normal(size=(n_y, n_h)).round(1),
            rng.normal(size=(n_y, 1)).round(1),
        )
        for n_x, n_h, n_y in ((1, 1, 1), (2, 3, 1), (3, 4, 2))
    ]


def _collapse(W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> Arrays:
    """Send 0 and each unit vector through both layers."""
    n_x = W1.shape[1]

    def through(x: np.ndarray) -> np.ndarray:
        return np.asarray(W2 @ (W1 @ x + b1) + b2)

    b = through(np.zeros((n_x, 1)))
    columns = [through(np.eye(n_x)[:, [j]]) - b for j in range(n_x)]
    return np.hstack(columns), b


collapse = Write(
    function="collapse",
    calls=_layers,
    oracle=_collapse,
    mistakes={
        "no_b1": Said(
            "b1이 사라졌습니다. 두 번째 층을 지나면 W2 @ b1이 되어 남습니다.",
            "b1 is lost. Through the second layer it becomes W2 @ b1.",
        ),
        "swapped": Said(
            "곱하는 순서가 바뀌었습니다. x에 먼저 닿는 W1이 오른쪽에 옵니다.",
            "The order is turned. W1 meets x first, so it stands on the right.",
        ),
        "b1_unweighted": Said(
            "b1도 두 번째 층의 가중치를 지나야 합니다.",
            "b1 has to pass through the weights of the second layer.",
        ),
        "no_b2": Said(
            "b2가 빠졌습니다. W2 @ b1 다음에 두 번째 층의 편향이 그대로 더해집니다.",
            "b2 is missing: it is added to W2 @ b1 just as it is.",
        ),
        "sums": Said(
            "가중치를 더했습니다. x는 두 층을 차례로 지나니 행렬이 곱해집니다.",
            "The weights are added. x goes through one layer after the other, so they multiply.",
        ),
        "only_second": Said(
            "두 번째 층의 W와 b만 돌려줍니다. 그 층이 받는 것은 x가 아니라 W1 @ x + b1입니다.",
            "This is the second layer alone, and what that reads is W1 @ x + b1, not x.",
        ),
        "star": Said(
            "*는 원소별 곱입니다. 층을 지나는 일은 행렬 곱 @입니다.",
            "* multiplies element by element. To go through a layer is a matrix product, @.",
        ),
        "bias_turned": Said(
            "편향도 x처럼 두 번째 층을 지납니다. W2가 b1의 왼쪽에 와야 합니다.",
            "b1 goes through the second layer as x does: W2 stands on its left.",
        ),
        "column": Said(
            "로지스틱 회귀의 w처럼 세워 두었습니다. 층의 W는 행이 유닛이니 눕힌 채로 돌려주세요.",
            "This is a column, like the w of logistic regression. In the W of a layer a row is a unit: leave it lying.",
        ),
    },
)

rings = Predict(
    asks=[
        Ask(
            'right("identity") > 150',
            {
                "True": Said(
                    "두 층이 한 층으로 접히니 여전히 직선입니다. 직선은 고리를 감싸지 못합니다.",
                    "The two layers fold up into one, so it is still a straight line, and no line encloses a ring.",
                )
            },
        ),
        Ask(
            'other("identity")',
            {
                "100": Said(
                    "100은 로지스틱 회귀가 틀리는 점의 수와 비슷합니다. 묻는 것은 두 모델의 예측이 서로 다른 점의 수입니다.",
                    "About 100 is how many points logistic regression gets wrong. The question is where the two models disagree.",
                ),
                "200": Said(
                    "출발점은 달라도 둘 다 직선이고, 비용이 가장 낮은 직선은 하나입니다.",
                    "They start in different places, but both are lines, and one line has the lowest cost.",
                ),
            },
        ),
        Ask(
            'right("tanh") > 150',
            {
                "False": Said(
                    "tanh는 휘어 있어 두 층이 접히지 않습니다. 유닛 네 개의 직선을 합쳐 고리를 감쌀 수 있습니다.",
                    "tanh bends, so the layers do not fold up: the lines of four units can enclose a ring.",
                )
            },
        ),
    ]
)


def _pairs() -> list[tuple[np.ndarray]]:
    return [
        (np.array([[1], [1]]),),
        (np.array([[0, 1, 1], [1, 0, 1]]),),
        (np.array([[0, 0, 1, 1], [0, 1, 0, 1]]),),
    ]


xor = Write(
    kind="fix",
    function="xor",
    calls=_pairs,
    oracle=lambda X: np.array([[int(x1) ^ int(x2) for x1, x2 in X.T]]),
    mistakes={
        "either": Said(
            "(1, 1)에서도 1입니다. 두 번째 유닛은 둘 다 1일 때 1인데, 첫 번째 유닛은 그때 2입니다. 얼마를 빼야 0이 될까요?",
            "(1, 1) gives 1. There the second unit is 1, but the first is 2: how much has to go to leave 0?",
        ),
        "added": Said(
            "더했습니다. 두 번째 유닛은 둘 다 1일 때만 켜지니, 그때 값을 끌어내리도록 가중치가 음수여야 합니다.",
            "It is added. The second unit comes on where both are 1, and has to pull down there: its weight is negative.",
        ),
        "first_alone": Said(
            "첫 번째 유닛만 남았습니다. (1, 1)에서 2가 됩니다. 두 번째 유닛이 그 2를 지워야 합니다.",
            "Only the first unit is left, and (1, 1) gives 2. The second has to take that 2 away.",
        ),
        "linear": Said(
            "ReLU가 빠져 직선이 되었습니다. (0, 0)에서 두 번째 유닛은 −1이 아니라 0이어야 합니다.",
            "Without the ReLU this is a straight line. At (0, 0) the second unit has to be 0, not −1.",
        ),
        "no_shift": Said(
            "두 유닛이 똑같아졌습니다. 두 번째 유닛은 합이 1을 넘어야 켜지니 편향 −1이 있어야 합니다.",
            "The two units are the same. The second comes on where the sum is above 1: it needs the bias −1.",
        ),
        "reversed": Said(
            "부호가 반대입니다. 둘 다 1일 때 빠져야 하는 것은 두 번째 유닛입니다.",
            "The signs are turned. What has to be taken away is the second unit.",
        ),
        "doubled_first": Said(
            "두 배가 첫 번째 유닛에 붙었습니다. (0, 1)에서 2가 됩니다.",
            "The 2 is at the first unit, so (0, 1) gives 2.",
        ),
    },
)


def _straight(pieces: Mapping[str, str]) -> set[str]:
    """Which lines keep the middle of two points in the middle of their values?"""
    rng = np.random.default_rng(24)
    Z, V = rng.normal(scale=3, size=(2, 4, 50))
    found = set()
    for letter, code in pieces.items():
        values = []
        for z in (Z, V, (Z + V) / 2):
            names: dict[str, Any] = {"np": np, "Z1": z}
            execute(code, "piece", names)
            values.append(names["A1"])
        if np.allclose((values[0] + values[1]) / 2, values[2]):
            found.add(letter)
    return found


straight = Mark(
    right=_straight,
    mistakes={
        "a": Said(
            "3을 곱하고 1을 더해도 직선입니다. 다음 층의 가중치와 편향이 그만큼 달라질 뿐입니다.",
            "Times 3 plus 1 is a straight line still: the next layer's weights and bias can do it.",
        ),
        "b": Said(
            "절댓값은 0에서 꺾입니다. 음수 쪽과 양수 쪽의 기울기가 다릅니다.",
            "The absolute value has a corner at 0: its slope is −1 on one side and 1 on the other.",
        ),
        "c": Said(
            "유닛들의 평균을 빼는 일도 행렬 하나를 곱하는 것과 같습니다. 곡선도 모서리도 없습니다.",
            "To take away the mean over the units is to multiply by a matrix. Nothing bends.",
        ),
        "d": Said(
            "제곱은 휘어 있습니다. 기울기가 z마다 다릅니다.",
            "A square bends: its slope is another one at each z.",
        ),
        "e": Said(
            "ReLU는 음수를 0으로 자르니 0에서 꺾입니다.",
            "ReLU cuts negative numbers off at 0, and has a corner there.",
        ),
        "f": Said(
            "순서를 바꾸는 것도 행렬 곱입니다. 값은 하나도 휘지 않습니다.",
            "Another order is a product with a matrix, too, and bends no value.",
        ),
    },
)

deep = Predict(
    asks=[
        Ask(
            "(W3 @ W2 @ W1).shape",
            {
                "(5, 2)": Said(
                    "(5, 2)는 W1까지입니다. 왼쪽에서 곱한 W2와 W3이 행의 수를 바꿉니다.",
                    "(5, 2) is W1 alone. W2 and W3, on its left, change the number of rows.",
                ),
                "(1, 5)": Said(
                    "W3 @ W2까지 곱하면 (1, 5)입니다. 여기에 W1이 더 곱해집니다.",
                    "W3 @ W2 is (1, 5). There is still W1 to multiply by.",
                ),
                "(2, 1)": Said(
                    "행은 내보내는 쪽, 열은 받는 입력입니다. 출력 하나, 입력 둘이니 순서가 반대입니다.",
                    "Rows are what comes out, columns what goes in: one output and two inputs, so the other way round.",
                ),
                "(5, 4, 1)": Said(
                    "유닛의 수를 늘어놓았습니다. 행렬의 곱은 행렬이라 크기가 두 개입니다.",
                    "Those are the units of each layer. A product of matrices is a matrix, with two sizes.",
                ),
            },
        ),
        Ask(
            "np.linalg.matrix_rank(V2 @ V1)",
            {
                "10": Said(
                    "10 × 10 행렬이지만 모든 행이 V1의 한 행에 숫자를 곱한 것입니다.",
                    "The matrix is 10 × 10, but each of its rows is a multiple of the one row of V1.",
                ),
                "2": Said(
                    "층은 둘이지만 사이에 있는 유닛은 하나입니다. 그 하나가 행의 방향을 정합니다.",
                    "There are two layers, but one unit between them: that is the only direction that rows have.",
                ),
            },
        ),
        Ask(
            "V2.size + V1.size",
            {
                "100": Said(
                    "100은 곱의 원소 수입니다. 고를 수 있는 수는 두 행렬에 든 것이 전부입니다.",
                    "100 is how many entries the product has. What can be chosen are the numbers in the two matrices.",
                ),
                "10": Said(
                    "행렬 하나만 세었습니다. V1에도 V2에도 10개씩 있습니다.",
                    "That is one of the two. V1 and V2 hold 10 each.",
                ),
            },
        ),
    ]
)
