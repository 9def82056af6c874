"""Exercises of the page on the two losses."""

from collections.abc import Callable

import numpy as np

from page.exercise import Ask, Predict, Said, Write
from snippets.losses import cross_entropy

Cost = Callable[[np.ndarray, np.ndarray], float]


def mean_cost(A: np.ndarray, Y: np.ndarray) -> float:
    return float(np.mean(cross_entropy(A, Y)))


def summed_cost(A: np.ndarray, Y: np.ndarray) -> float:
    return float(np.sum(cross_entropy(A, Y)))


def halved_cost(A: np.ndarray, Y: np.ndarray) -> float:
    return mean_cost(A, Y) / 2


def doubled_cost(A: np.ndarray, Y: np.ndarray) -> float:
    return mean_cost(A, Y) * 2


def _catches(cost: Cost) -> None:
    if cost is summed_cost:
        raise AssertionError


catches_sum = Write(
    kind="assert",
    function="check",
    calls=lambda: [(mean_cost,), (summed_cost,), (halved_cost,), (doubled_cost,)],
    oracle=_catches,
    mistakes={
        "positive": Said(
            "합으로 구한 비용도 양수입니다. 데이터를 두 배로 늘려 비용이 어떻게 되는지 보세요.",
            "A summed cost is positive too. See what becomes of the cost when the data are doubled.",
        ),
        "log2": Said(
            "평균도 절반으로 줄이면 이 단언에 걸립니다. 값 하나를 외우지 말고, 평균이라면 늘 지키는 성질을 쓰세요.",
            "This also stops a cost that is half the mean. State what holds of any mean, not one value.",
        ),
    },
)


def _pairs() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(15)
    A = rng.uniform(0.05, 0.95, (1, 5)).round(2)
    return [
        (np.array([[0.5]]), np.array([[1.0]])),
        (A, np.array([[1.0, 0, 0, 1, 1]])),
        (np.array([[1.0, 0.0, 0.25]]), np.array([[1.0, 0.0, 1.0]])),
        (np.array([[1.0, 0.0]]), np.array([[0.0, 1.0]])),  # wrong without a doubt
        (rng.uniform(0.1, 0.9, (2, 3)).round(2), np.array([[1.0, 0, 1], [0, 0, 1]])),
    ]


def _losses(A: np.ndarray, Y: np.ndarray) -> np.ndarray:
    loss = np.zeros(A.shape)
    for place in np.ndindex(A.shape):
        a = A[place] if Y[place] == 1 else 1 - A[place]
        loss[place] = -np.log(a) if a > 0 else np.inf
    return loss


loss = Write(
    function="cross_entropy",
    calls=_pairs,
    oracle=_losses,
    abs=1e-15,
    mistakes={
        "nan": Said(
            "ŷ가 y와 정확히 같은 칸에서 0 × log 0이 nan이 됩니다. y에 맞는 쪽의 로그만 구하세요.",
            "Where ŷ is exactly y, 0 × log 0 is nan. Take only the logarithm that belongs to y.",
        ),
        "clipped": Said(
            "ŷ를 잘라서 nan은 피했지만, 맞힌 칸의 손실이 0이 아니게 되었습니다.",
            "Clipping ŷ avoids the nan, but a perfect prediction no longer has a loss of 0.",
        ),
        "epsilon": Said(
            "1e-12를 더해 nan은 피했지만 자신 있게 틀린 칸의 손실이 inf가 아니라 27.6이 되고, 맞힌 칸의 손실은 0보다 작아집니다. y에 맞는 쪽의 로그만 구하면 더할 것이 없습니다.",
            "Adding 1e-12 avoids the nan, but a sure and wrong prediction then costs 27.6 instead of inf, and a perfect one less than 0. Take only the logarithm that belongs to y, and nothing needs adding.",
        ),
        "squared": Said(
            "제곱 오차입니다. 교차 엔트로피는 정답에 준 확률에 로그를 씌우고 부호를 뒤집은 것입니다.",
            "That is the squared error. The cross-entropy is minus the logarithm of the probability that the right answer was given.",
        ),
        "swapped": Said(
            "두 경우가 바뀌었습니다. y가 1이면 ŷ, 0이면 1 − ŷ가 정답에 준 확률입니다.",
            "The two cases have changed places: what the right answer was given is ŷ where y is 1, and 1 − ŷ where it is 0.",
        ),
        "ones_only": Said(
            "y가 0인 칸의 손실이 모두 0입니다. 1 − ŷ가 들어가는 항이 하나 더 있습니다.",
            "Where y is 0, all losses are 0. There is one more term, with 1 − ŷ.",
        ),
        "nan_to_num": Said(
            "nan_to_num은 nan을 0으로 바꾸지만, 자신 있게 틀린 칸의 inf까지 큰 수로 바꾸어 버립니다. y에 맞는 쪽의 로그만 구하면 nan이 생기지 않습니다.",
            "nan_to_num turns nan into 0, and also the inf of a sure and wrong prediction into a large number. Take only the logarithm that belongs to y, and there is no nan.",
        ),
        "sum": Said(
            "모두 더했습니다. 손실은 샘플마다 하나씩이니 더하지 말고 칸마다 돌려주세요.",
            "This adds them up. There is a loss for each example: return them as they are.",
        ),
        "mean": Said(
            "평균까지 구했습니다. 손실은 샘플마다 하나씩이고, 평균은 비용에서 냅니다.",
            "This is the mean already. There is a loss for each example; the mean belongs to the cost.",
        ),
        "log2": Said(
            "밑이 2인 로그입니다. 책의 손실은 자연로그라, 미분이 a − y로 깔끔해집니다.",
            "That is the logarithm to base 2. The book's loss has the natural one, whose derivative is a − y.",
        ),
        "no_sign": Said(
            "부호가 빠져 손실이 음수입니다. 확률의 로그는 0 이하입니다.",
            "The sign is missing, and losses are negative: the logarithm of a probability is at most 0.",
        ),
    },
)

constant = Predict(
    asks=[
        Ask(
            "round(J(best), 3)",
            {
                "0.693": Said(
                    "0.5라고 답할 때의 비용입니다. 0이 더 많은 줄 안다면 더 낮출 수 있습니다.",
                    "That is the cost of answering 0.5. Knowing that zeros are more frequent, you can do better.",
                ),
                "4.499": Said(
                    "손실 여덟 개를 더한 값입니다. 비용은 평균이니 8로 나누세요.",
                    "That is the sum of the eight losses. The cost is their mean: divide by 8.",
                ),
                "0.25": Said(
                    "0.25는 가장 나은 답, 그러니까 1의 비율입니다. 그렇게 답했을 때의 손실을 평균하세요.",
                    "0.25 is the best answer, the share of ones. Take the mean loss of giving it.",
                ),
                "0": Said(
                    "같은 답만 하면 어느 쪽은 늘 틀립니다. 비용이 0이 될 수 없습니다.",
                    "One answer for all is wrong for some: the cost cannot be 0.",
                ),
            },
        ),
        Ask(
            "best",
            {
                "0.5": Said(
                    "레이블의 비율을 답하는 것이 가장 낫습니다.",
                    "The best answer is the share of ones.",
                ),
                "0.75": Said(
                    "0의 비율입니다. 답하는 것은 합격할(1일) 확률입니다.",
                    "That is the share of zeros. The answer is the probability of passing, of a 1.",
                ),
                "0": Said(
                    "1이 하나라도 있으면 손실이 무한대가 됩니다.",
                    "With a single 1 the loss is infinite.",
                ),
            },
        ),
    ]
)

valley = Predict(
    asks=[
        Ask(
            "valley(-0.6, squared_error_slope)",
            {
                "right": Said(
                    "−0.6은 언덕 꼭대기 −0.568의 왼쪽입니다. 경사 하강법은 더 깊은 골짜기를 찾아가는 것이 아니라 발밑의 내리막을 따라갑니다.",
                    "−0.6 is to the left of the hilltop, −0.568. Descent does not look for the deeper valley; it follows the slope under its feet.",
                )
            },
        ),
        Ask(
            "valley(-0.5, squared_error_slope)",
            {
                "left": Said(
                    "−0.5는 꼭대기 −0.568의 오른쪽입니다. 음수에서 출발했는지가 아니라 꼭대기의 어느 쪽인지가 정합니다.",
                    "−0.5 is to the right of the hilltop, −0.568. What decides is the side of the hill, not the sign of the start.",
                )
            },
        ),
        Ask(
            "valley(-0.6, cross_entropy_slope)",
            {
                "left": Said(
                    "교차 엔트로피에는 언덕도 왼쪽 골짜기도 없습니다. 어디서 출발하든 0.345입니다.",
                    "With cross-entropy there is no hill and no valley on the left: every start ends at 0.345.",
                )
            },
        ),
    ]
)
