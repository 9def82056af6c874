"""Exercises of the page on the layers of a network."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from page.code import execute
from page.exercise import Ask, Mark, Predict, Said, Write

Shape = tuple[int, ...]

shapes = Predict(
    asks=[
        Ask(
            "W1.shape",
            {
                "(3, 5)": Said(
                    "받는 쪽이 먼저입니다. 행 하나가 유닛 하나입니다.",
                    "The receiver comes first: a row is a unit.",
                ),
                "(5, 7)": Said(
                    "7은 샘플의 수입니다. 샘플이 몇이든 W1은 그대로이니, 열은 입력의 수 3입니다.",
                    "7 counts examples, and W1 is the same for any number of them. Its columns are the 3 inputs.",
                ),
            },
        ),
        Ask(
            "b1.shape",
            {
                "(5,)": Said(
                    "샘플마다 더해지도록 열로 둡니다.",
                    "It is a column, so that it is added to every example.",
                ),
                "(1, 5)": Said(
                    "유닛이 행이니 편향은 열입니다.",
                    "Units are rows, so the biases are a column.",
                ),
                "(5, 7)": Said(
                    "(5, 7)은 더한 다음의 shape입니다. b1은 열 하나이고, 일곱 열로는 NumPy가 늘려 줍니다.",
                    "(5, 7) is the shape of the sum. b1 is one column, and NumPy stretches it to seven.",
                ),
                "(3, 1)": Said(
                    "편향은 받는 유닛마다 하나입니다. 입력층의 3이 아니라 은닉층의 5입니다.",
                    "Each unit that receives has a bias: the 5 hidden ones, not the 3 inputs.",
                ),
            },
        ),
        Ask(
            "W2.shape",
            {
                "(5, 2)": Said(
                    "W2는 유닛 다섯을 받아 둘을 냅니다. 받는 쪽이 먼저입니다.",
                    "W2 takes five and gives two: the receiver comes first.",
                ),
                "(2, 3)": Said(
                    "W2는 입력을 보지 않습니다. 바로 앞 은닉층의 유닛 5개를 받습니다.",
                    "W2 does not see the inputs. It reads the 5 units of the layer just before it.",
                ),
            },
        ),
        Ask(
            "(W2 @ np.tanh(W1 @ X + b1)).shape",
            {
                "(7, 2)": Said(
                    "샘플은 끝까지 열입니다.", "Examples stay columns to the end."
                ),
                "(2, 1)": Said(
                    "샘플 하나라면 (2, 1)입니다. X에 샘플이 7개이니 열도 7개입니다.",
                    "(2, 1) would be one example. X holds 7, so there are 7 columns.",
                ),
                "(5, 7)": Said(
                    "(5, 7)은 은닉층까지입니다. W2를 곱하면 행이 출력 유닛의 수가 됩니다.",
                    "(5, 7) is the hidden layer. Times W2, the rows are the output units.",
                ),
            },
        ),
    ]
)

lines_and_circles = Predict(
    asks=[
        Ask(
            "total(2, 4, 1)",
            {
                "12": Said(
                    "선만 세었습니다. 계산하는 동그라미 다섯 개마다 편향이 하나씩 있습니다.",
                    "Those are the lines. Each of the five circles that compute has a bias, too.",
                ),
                "19": Said(
                    "입력 동그라미에도 편향을 주었습니다. 입력은 계산하지 않습니다.",
                    "The input circles got biases as well, and they compute nothing.",
                ),
                "14": Said(
                    "편향을 층마다 하나로 세었습니다. 편향은 유닛마다 하나입니다.",
                    "That is one bias a layer. There is one for each unit.",
                ),
                "16": Said(
                    "출력 유닛의 편향 b2를 빠뜨렸습니다.",
                    "The bias of the output unit, b2, is missing.",
                ),
            },
        ),
        Ask(
            "total(2, 5, 1) - total(2, 4, 1)",
            {
                "3": Said(
                    "들어오는 선 둘과 편향 하나를 세었습니다. 출력으로 나가는 선도 있습니다.",
                    "Two lines in and a bias. There is a line out, to the output unit, as well.",
                ),
                "2": Said(
                    "들어오는 선만 세었습니다. 편향 하나와 나가는 선 하나가 더 있습니다.",
                    "Those are the lines in. There are a bias and a line out as well.",
                ),
                "1": Said(
                    "유닛은 하나지만 그 유닛에 딸린 선 셋과 편향 하나가 모두 매개변수입니다.",
                    "It is one unit, but its three lines and its bias are all parameters.",
                ),
            },
        ),
        Ask(
            "total(784, 100, 10)",
            {
                "79400": Said(
                    "편향이 빠졌습니다. 유닛 100개와 10개에 하나씩 있습니다.",
                    "The biases are missing: one for each of the 100 and the 10 units.",
                ),
                "80294": Said(
                    "픽셀에도 편향을 주었습니다. 입력층에는 매개변수가 없습니다.",
                    "The pixels got biases as well. The input layer has no parameters.",
                ),
                "79402": Said(
                    "편향을 층마다 하나로 세었습니다. 편향은 유닛마다 하나입니다.",
                    "That is one bias a layer. There is one for each unit.",
                ),
                "78500": Said(
                    "첫 번째 층만 세었습니다. 두 번째 층의 W2와 b2가 더 있습니다.",
                    "That is the first layer. The second has W2 and b2.",
                ),
                "79500": Said(
                    "출력 유닛의 편향 10개를 빠뜨렸습니다.",
                    "The 10 biases of the output units are missing.",
                ),
            },
        ),
    ]
)


def _count(sizes: tuple[int, ...]) -> int:
    total = 0
    for layer in range(1, len(sizes)):
        for _ in range(sizes[layer]):
            total += len(range(sizes[layer - 1])) + 1
    return total


count = Write(
    function="count",
    calls=lambda: [((1, 1),), ((2, 4, 1),), ((3, 5, 4, 2),)],
    oracle=_count,
    mistakes={
        "no_biases": Said(
            "가중치만 셌습니다. 유닛마다 편향이 하나씩 더 있습니다.",
            "Only the weights are counted; each unit has a bias, too.",
        ),
        "input_biases": Said(
            "입력에도 편향을 주었습니다. 입력층은 계산하지 않으니 매개변수가 없습니다.",
            "The inputs got biases. The input layer computes nothing and has no parameters.",
        ),
        "squares": Said(
            "층의 크기를 제곱했습니다. 가중치는 이웃한 두 층의 유닛을 하나하나 잇습니다.",
            "The sizes are squared. Weights join the units of two neighbouring layers, each with each.",
        ),
        "bias_a_layer": Said(
            "편향을 층마다 하나만 더했습니다. 편향은 유닛마다 하나라 b의 shape는 (유닛의 수, 1)입니다.",
            "Each layer gets one bias here. Each unit has one: b has the shape (units, 1).",
        ),
        "first_layer": Said(
            "첫 번째 층만 세고 끝났습니다. return이 반복문 안에 있지 않은지 보세요.",
            "Only the first layer is counted. Is the return inside the loop?",
        ),
        "two_layers": Said(
            "2층일 때의 공식입니다. 층이 더 많으면 이웃한 두 층마다 되풀이해야 합니다.",
            "This is the formula for two layers. With more, go over each pair of neighbours.",
        ),
        "sender_biases": Said(
            "편향을 보내는 쪽에 주었습니다. 편향은 받는 유닛마다 하나입니다.",
            "The biases went to the senders. Each unit that receives has one.",
        ),
        "units": Said(
            "유닛의 수를 더했습니다. 유닛마다 들어오는 선의 수만큼 가중치가 있습니다.",
            "These are the units, added up. Each unit has a weight for every line that enters it.",
        ),
        "unpacked": Said(
            "sizes를 이름 셋에 나눠 담아서 층이 둘일 때만 됩니다. 이웃한 두 크기를 반복문으로 훑으세요.",
            "Unpacked into three names, sizes must have three numbers. Go over neighbours in a loop.",
        ),
        "past_end": Said(
            "마지막 크기 다음에는 크기가 없습니다. 층의 수는 len(sizes) − 1입니다.",
            "After the last size there is none. There are len(sizes) − 1 layers.",
        ),
    },
)


def _fits(pieces: Mapping[str, str]) -> set[str]:
    """Run each line; which of them gives an array (n_h, m)?"""
    fit = set()
    for letter, code in pieces.items():
        names: dict[str, Any] = {"np": np, "X": np.ones((3, 7)), "W1": np.ones((5, 3))}
        names |= {"b1": np.ones((5, 1)), "m": 7}
        try:
            execute(code, "piece", names)
        except ValueError:
            continue
        if names["Z1"].shape == (5, 7):
            fit.add(letter)
    return fit


layer = Mark(
    right=_fits,
    mistakes={
        "a": Said(
            "(5, 3)과 (3, 7)의 곱은 (5, 7)이고, b1의 열 하나는 일곱 열에 모두 더해집니다.",
            "(5, 3) times (3, 7) is (5, 7), and the one column of b1 is added to all seven.",
        ),
        "b": Said(
            "W1.T는 (3, 5)라 X의 3과 만나지 못합니다.",
            "W1.T is (3, 5), and its 5 does not fit the 3 of X.",
        ),
        "c": Said(
            "(7, 3)과 (3, 5)의 곱은 (7, 5)인데, 전체를 한 번 더 전치해서 (5, 7)로 돌아옵니다.",
            "(7, 3) times (3, 5) is (7, 5), and the whole is transposed once more: (5, 7).",
        ),
        "d": Said(
            "b1을 눕히면 (1, 5)가 되어 (5, 7)의 7과 부딪칩니다.",
            "Laid on its side b1 is (1, 5), and its 5 meets the 7.",
        ),
        "e": Said(
            "X.T @ W1.T는 되지만 샘플이 행인 (7, 5)입니다.",
            "X.T @ W1.T works, but its examples are rows: (7, 5).",
        ),
        "f": Said(
            "W1에 b1을 붙이면 (5, 4), X 밑에 1로 된 행을 붙이면 (4, 7)입니다. 이 1에 b1이 곱해집니다.",
            "With b1 beside it W1 is (5, 4); with a row of ones X is (4, 7). The ones meet b1.",
        ),
    },
)


def _layers() -> list[tuple[np.ndarray, ...]]:
    """Layers that fit, then layers of which one array does not."""
    good: list[Shape] = [(3, 2), (3, 1), (1, 3), (1, 1)]
    wrong: list[tuple[int, Shape]] = [
        *[(0, (2, 3)), (1, (3,)), (1, (1, 3)), (1, (2, 1))],
        *[(2, (3, 1)), (2, (1, 2)), (3, (1,)), (3, (3, 1))],
    ]
    shapes: list[list[Shape]] = [
        [(1, 2), (1, 1), (1, 1), (1, 1)],
        good,
        [(3, 2), (3, 1), (2, 3), (2, 1)],  # n_x = n_y
        [(4, 3), (4, 1), (2, 4), (2, 1)],
    ]
    shapes += [[*good[:place], shape, *good[place + 1 :]] for place, shape in wrong]
    return [tuple(np.ones(shape) for shape in each) for each in shapes]


def _fit(W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> None:
    """Send one example through both layers: a column has to come out of each."""
    x = np.ones((W1.shape[1], 1))
    for W, b in ((W1, b1), (W2, b2)):
        if b.ndim != 2 or W.shape[1] != len(x) or b.shape != (W @ x).shape:
            raise AssertionError
        x = W @ x + b


chained = Write(
    kind="assert",
    function="check",
    calls=_layers,
    oracle=_fit,
    mistakes={
        "weights": Said(
            "W1과 W2만 봅니다. (3,)이나 (1, 3)인 b1도 지나갑니다. b의 shape도 (유닛의 수, 1)과 비교하세요.",
            "Only W1 and W2 are looked at, so a b1 of (3,) or (1, 3) gets through. Compare the shape of each b with (units, 1) as well.",
        ),
        "length": Said(
            "b의 길이만 봅니다. (3,)도 길이는 3입니다. b.shape를 튜플과 비교하세요.",
            "Only the length of b is looked at, and that of (3,) is 3, too. Compare b.shape with a tuple.",
        ),
        "size": Said(
            "b에 든 수의 개수만 봅니다. (3,)도 (1, 3)도 셋입니다. b.shape를 튜플과 비교하세요.",
            "Only how many numbers b holds is looked at: (3,) and (1, 3) hold three, too. Compare b.shape with a tuple.",
        ),
        "biases": Said(
            "층마다 W와 b는 맞추어 보았지만 두 층을 잇지 않았습니다. W2의 열은 W1의 행만큼 있어야 합니다.",
            "Each b is held against its own W, but the layers are not joined: W2 needs as many columns as W1 has rows.",
        ),
        "turned": Said(
            "받는 쪽과 보내는 쪽이 바뀌었습니다. W2의 열(보내는 쪽)이 W1의 행(받는 쪽)과 같아야 합니다.",
            "Sender and receiver are turned. The columns of W2 have to match the rows of W1.",
        ),
        "fixed": Said(
            "맞는 배열도 막습니다. 정해진 수가 아니라 W1과 W2의 행에서 얻은 크기와 비교하세요.",
            "Layers that fit are refused, too. Compare with sizes read from the rows of W1 and W2, not with fixed numbers.",
        ),
        "one_output": Said(
            "출력이 하나일 때만 통과합니다. 출력의 수는 W2의 행에서 얻으세요.",
            "Only one output gets through. Read their number from the rows of W2.",
        ),
        "no_b2": Said(
            "b2를 보지 않습니다. (1,)인 b2도 지나갑니다.",
            "b2 is not looked at: one of (1,) gets through.",
        ),
        "answers": Said(
            "비교한 결과를 돌려주기만 합니다. 틀렸을 때 멈추려면 assert를 쓰세요.",
            "This returns whether the shapes fit. To stop when they do not, write assert.",
        ),
    },
)
