"""Exercises of the page on the flower: the whole network from an empty cell."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write
from snippets.datasets import flower
from snippets.two_layer_network import initialize

Arrays = tuple[np.ndarray, ...]
Call = tuple[np.ndarray, np.ndarray, Arrays, float, int]


def _nets() -> list[Call]:
    """Three small networks with both labels, and one that learns the flower."""
    rng = np.random.default_rng(7)
    calls: list[Call] = []
    sizes = ((1, 1, 1, 1, 1), (2, 3, 1, 5, 2), (3, 4, 2, 7, 2))
    for n_x, n_h, n_y, m, iterations in sizes:
        params = tuple(initialize(n_x, n_h, n_y, rng=rng, scale=1.0))
        Y = (np.arange(n_y * m).reshape(n_y, m) % 3 == 0).astype(float)
        calls.append((rng.normal(size=(n_x, m)), Y, params, 0.5, iterations))
    X, Y = flower(np.random.default_rng(2), m=100)
    params = tuple(initialize(2, 3, rng=np.random.default_rng(2), scale=1.0))
    return [*calls, (X, Y, params, 2.0, 100)]


def _costs(
    X: np.ndarray, Y: np.ndarray, W1: np.ndarray, *rest: np.ndarray
) -> np.ndarray:
    """J of many networks at once, from the logits."""
    b1, W2, b2 = rest
    Z2 = W2 @ np.tanh(W1 @ X + b1) + b2
    L = np.logaddexp(0, Z2) - Y * Z2
    J: np.ndarray = L.sum(axis=(1, 2)) / X.shape[1]
    return J


def _train(
    X: np.ndarray, Y: np.ndarray, params: Arrays, learning_rate: float, iterations: int
) -> Arrays:
    """Measure all slopes at once by differences; no line of backpropagation."""
    flat = np.concatenate([V.ravel() for V in params])
    ends = np.cumsum([V.size for V in params])[:-1]
    h = 1e-5 * np.eye(flat.size)

    def split(rows: np.ndarray) -> list[np.ndarray]:
        pieces = np.split(rows, ends, axis=1)
        pairs = zip(pieces, params, strict=True)
        return [piece.reshape(-1, *V.shape) for piece, V in pairs]

    for _ in range(iterations):
        J = _costs(X, Y, *split(np.vstack([flat + h, flat - h])))
        flat = flat - learning_rate * (J[: flat.size] - J[flat.size :]) / 2e-5
    return tuple(V[0] for V in split(flat[np.newaxis]))


train = Write(
    function="train",
    calls=_nets,
    oracle=_train,
    rel=1e-5,
    abs=1e-6,
    mistakes={
        "lost": Said(
            "매개변수가 들어온 그대로 나옵니다. update가 돌려준 것을 params에 다시 담아야 다음 반복이 거기서 시작합니다.",
            "The parameters come out as they went in. Put what update returns back into params, so that the next iteration starts from it.",
        ),
        "stale": Said(
            "순전파가 반복문 위에 있어서, 처음 예측의 오차를 반복마다 다시 씁니다. 매개변수가 바뀌면 예측도 새로 해야 합니다.",
            "The forward pass stands above the loop, so each iteration uses the errors of the very first predictions. New parameters need new predictions.",
        ),
        "rows": Said(
            "m = X.shape[0]은 특성의 수입니다. 샘플은 열이니 m = X.shape[1]입니다.",
            "m = X.shape[0] is the number of features. Examples are columns: m = X.shape[1].",
        ),
        "no_axis": Said(
            "axis 없이 더해서 모든 유닛의 편향이 한 수로 움직입니다. 브로드캐스팅 때문에 에러도 나지 않습니다. axis=1로 샘플만 더하세요.",
            "A sum without an axis moves the biases of all units by one number, and broadcasting hides it. Sum over the examples, axis=1.",
        ),
        "uphill": Said(
            "기울기를 더하면 비용이 커지는 쪽으로 갑니다. 빼야 내려갑니다.",
            "Plus the gradient, the cost goes up. Descent subtracts it.",
        ),
        "summed": Said(
            "m으로 나누지 않았습니다. 비용은 손실의 평균이니 기울기도 평균이어야 합니다. 샘플이 하나일 때만 맞습니다.",
            "Nothing is divided by m. The cost is the mean loss, so its gradient is a mean; this is right for a single example only.",
        ),
        "no_slope": Said(
            "dZ1에서 tanh의 기울기 1 − A1²이 빠졌습니다. shape는 맞아서 에러가 나지 않습니다.",
            "dZ1 lacks the slope of tanh, 1 − A1². The shapes fit, so nothing complains.",
        ),
        "new_W2": Said(
            "dZ1이 이미 고친 W2를 읽습니다. 기울기 네 개를 모두 구한 다음에 고치세요.",
            "dZ1 reads a W2 that has been updated already. Compute all four gradients first.",
        ),
        "extra_slope": Said(
            "dZ2에 A2(1 − A2)가 한 번 더 곱해졌습니다. 교차 엔트로피와 시그모이드를 합치면 그 인수는 이미 지워지고 A2 − Y만 남습니다.",
            "dZ2 has A2(1 − A2) once too often. Cross-entropy and sigmoid together cancel it, and A2 − Y is left.",
        ),
    },
)


def _splits() -> list[tuple[list[int], list[float], list[float], list[float]]]:
    return [
        ([3], [0.9], [0.8], [0.7]),
        ([1, 4], [0.6, 0.9], [0.85, 0.8], [0.6, 0.65]),
        (
            [2, 3, 5, 20],
            [0.7, 0.9, 0.92, 0.99],
            [0.6, 0.86, 0.9, 0.8],
            [0.7, 0.88, 0.86, 0.84],
        ),
        ([1, 3, 9], [0.7, 0.8, 0.9], [0.7, 0.9, 0.9], [0.6, 0.85, 0.87]),
    ]


def _choose(
    sizes: list[int], train: list[float], valid: list[float], test: list[float]
) -> tuple[int, float]:
    """Sort by the validation score, then by the size."""
    ranked = sorted(zip(valid, [-n_h for n_h in sizes], test, strict=True))
    _, minus, share = ranked[-1]
    return -minus, share


choose = Write(
    function="choose",
    calls=_splits,
    oracle=_choose,
    mistakes={
        "reports_train": Said(
            "학습에 쓴 점의 점수를 보고했습니다. 외운 것까지 맞힌 점수이니, 세 번째 세트의 점수를 돌려주세요.",
            "This reports the score on the points it was trained on, learned by heart or not. Return the score on the third split.",
        ),
        "turned": Said(
            "값은 맞는데 순서가 바뀌었습니다. 유닛의 수, 점수의 차례로 돌려주세요.",
            "The values are right, their order is not: return the number of units, then the score.",
        ),
        "by_train": Said(
            "훈련 점수로 고르면 외운 신경망이 이깁니다. 고르는 일은 검증 세트로 하세요.",
            "By its training score, the network that learns by heart wins. Choose on the validation split.",
        ),
        "by_test": Said(
            "테스트 점수로 고르면 테스트 세트가 더는 처음 보는 데이터가 아닙니다. 검증 점수로 고르세요.",
            "Chosen by the test score, the test split is no longer new. Choose by the validation score.",
        ),
        "reports_valid": Said(
            "고를 때 쓴 점수를 그대로 보고했습니다. 가장 높은 것을 골랐으니 그 점수에는 운이 섞여 있습니다. 세 번째 세트의 점수를 돌려주세요.",
            "This reports the score by which it chose. The highest of several has been lucky, too. Return the score on the third split.",
        ),
        "best_of_each": Said(
            "테스트 점수의 최댓값은 다른 신경망의 점수일 수 있습니다. 고른 바로 그 신경망의 점수를 돌려주세요.",
            "The highest test score may be another network's. Return that of the network you chose.",
        ),
        "position": Said(
            "몇 번째인지가 아니라 유닛이 몇 개인지 돌려주세요.",
            "Return the number of units, not its position in the list.",
        ),
    },
)


def _points() -> list[tuple[np.ndarray]]:
    side = np.arange(-2.0, 3.0)
    grid = np.stack(np.meshgrid(side, side)).reshape(2, -1)
    rng = np.random.default_rng(9)
    return [(np.array([[1.0], [2.0]]),), (rng.normal(size=(2, 7)),), (grid,)]


def _sectors(X: np.ndarray) -> np.ndarray:
    """Count, point by point, the lines on whose negative side it lies."""
    labels = []
    for x1, x2 in X.T.tolist():
        on_line = x1 in (0, x2, -x2)
        below = (x1 < x2) + (x1 < 0) + (x1 < -x2)
        labels.append(float(below % 2 == 1 and not on_line))
    return np.array([labels])


sectors = Write(
    function="sectors",
    calls=_points,
    oracle=_sectors,
    mistakes={
        "columns": Said(
            "열을 꺼냈습니다. 열은 점 하나이고, 특성은 행입니다.",
            "These are columns. A column is one point; the features are the rows.",
        ),
        "flipped": Said(
            "0과 1이 뒤바뀌었습니다. 1은 곱이 음수인 쪽입니다.",
            "0 and 1 are the wrong way round: 1 is where the product is negative.",
        ),
        "on_line": Said(
            "선 위의 점은 곱이 0입니다. 0은 음수가 아니니 레이블도 0입니다.",
            "On a line the product is 0, which is not negative: the label is 0.",
        ),
        "rank_1": Said(
            "X[0]은 shape가 (m,)입니다. X[0:1]로 뽑아야 (1, m) 행이 남습니다.",
            "X[0] has the shape (m,). Take X[0:1], and a row (1, m) is left.",
        ),
        "two_lines": Said(
            "선이 두 개뿐입니다. 세로선의 식 x1도 곱해야 여섯 조각이 납니다.",
            "There are only two lines. For six sectors x1, the vertical one, must be a factor too.",
        ),
    },
)


def _scores() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(8)
    return [
        (np.array([[0.9]]), np.array([[1.0]])),
        (np.array([[0.5, 0.7]]), np.array([[0.0, 1.0]])),
        (rng.uniform(0.01, 0.99, (1, 7)), rng.integers(0, 2, (1, 7)).astype(float)),
        (np.array([[0.3, 0.45, 0.6, 0.8]]), np.array([[0.0, 1.0, 0.0, 1.0]])),
    ]


def _accuracy(A2: np.ndarray, Y: np.ndarray) -> float:
    right = [(a > 0.5) == (y == 1) for a, y in zip(A2[0], Y[0], strict=True)]
    return sum(map(bool, right)) / len(right)


accuracy = Write(
    kind="fix",
    function="accuracy",
    calls=_scores,
    oracle=_accuracy,
    mistakes={
        "rounded_mean": Said(
            "평균을 먼저 내면 어느 샘플을 맞혔는지 알 수 없습니다. 샘플마다 0.5와 견준 다음에 평균을 내세요.",
            "A mean taken first no longer knows which examples were right. Compare each with 0.5, then take the mean.",
        ),
        "count": Said(
            "맞힌 개수입니다. 정확도는 그것을 m으로 나눈 값입니다.",
            "That is how many are right; the accuracy is their share of m.",
        ),
        "ones": Said(
            "1이라고 답한 비율입니다. 그 답이 맞았는지 Y와 견주세요.",
            "That is the share answered with 1. Compare the answers with Y.",
        ),
        "percent": Said(
            "퍼센트로 냈습니다. 맞힌 비율은 0과 1 사이의 수이니 100을 곱하지 마세요.",
            "This is in percent. The share lies between 0 and 1: do not multiply by 100.",
        ),
        "errors": Said(
            "틀린 비율입니다. 같은 것을 세세요.",
            "That is the share of wrong answers. Count those that agree.",
        ),
        "half": Said(
            "0.5도 1로 보았습니다. 0.5보다 클 때만 1입니다.",
            "0.5 counts as 1 here. Only more than 0.5 does.",
        ),
    },
)


corners = Predict(
    asks=[
        Ask(
            "enough",
            {
                "2": Said(
                    "XOR의 점 네 개라면 유닛 두 개로 가를 수 있습니다. 그런데 여기에는 점이 400개 있고, 두 개로는 0.83에서 멈춥니다.",
                    "Two units split the four points of XOR. Here there are 400 points, and with two units it stops at 0.83.",
                ),
                "3": Said(
                    "셋이면 0.9를 넘지만 0.95에는 닿지 못합니다. 하나 더 늘려 보세요.",
                    "Three get above 0.9 and stay below 0.95. Try one more.",
                ),
                "5": Said(
                    "다섯이면 넉넉합니다. 하나 줄여도 될까요?",
                    "Five are enough. Would one fewer do?",
                ),
                "1": Said(
                    "하나는 직선 하나입니다. 정확도를 읽어 보세요.",
                    "One unit is one straight line. Read the accuracy.",
                ),
            },
        ),
        Ask(
            "straight",
            {
                "True": Said(
                    "항등 함수로는 유닛이 몇 개든 직선 하나입니다. 절반쯤에서 움직이지 않습니다.",
                    "With the identity any number of units makes one straight line, and half of the points stay wrong.",
                )
            },
        ),
    ]
)
