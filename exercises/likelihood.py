"""Exercises of the page on maximum likelihood."""

import math

import numpy as np

from page.exercise import Ask, Predict, Said, Write


def _data() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(16)
    return [
        (np.array([[0.5, 0.25]]), np.array([[1.0, 0.0]])),
        (
            rng.uniform(0.1, 0.9, (1, 7)).round(1),
            rng.integers(0, 2, (1, 7)).astype(float),
        ),
        (np.full((1, 5000), 0.5), np.ones((1, 5000))),
    ]


def _log_likelihood(A: np.ndarray, Y: np.ndarray) -> float:
    return math.fsum(
        math.log(a if y == 1 else 1 - a) for a, y in zip(A[0], Y[0], strict=True)
    )


log_likelihood = Write(
    kind="fix",
    function="log_likelihood",
    calls=_data,
    oracle=_log_likelihood,
    mistakes={
        "log_of_product": Said(
            "확률을 먼저 다 곱하면 5,000개에서 0이 되고 log 0은 −inf입니다. 로그부터 구해서 더하세요.",
            "The product of 5,000 probabilities is 0, and log 0 is −inf. Take logarithms first, and add them.",
        ),
        "epsilon": Said(
            "작은 수를 더해 −inf는 피했지만, 나온 값은 그 작은 수의 로그입니다. 로그부터 구해서 더하세요.",
            "A small number added avoids −inf, and what comes out is its own logarithm. Take logarithms first, and add them.",
        ),
        "sum_first": Said(
            "확률을 더한 다음 로그를 씌웠습니다. 곱의 로그가 로그의 합입니다. 로그가 먼저입니다.",
            "The probabilities are added before the logarithm. It is the logarithm of a product that is a sum of logarithms: take those first.",
        ),
        "passes_only": Said(
            "y가 0인 칸에서도 ŷ를 썼습니다. 그때 실제로 일어난 일의 확률은 1 − ŷ입니다.",
            "ŷ is used where y is 0, too. What happened there had the probability 1 − ŷ.",
        ),
        "mean": Said(
            "평균입니다. 로그 가능도는 모두 더한 값이고, 평균에 음수를 붙인 것이 비용입니다.",
            "That is the mean. The log-likelihood is the sum; minus the mean is the cost.",
        ),
        "negative": Said(
            "부호가 뒤집혔습니다. 확률의 로그를 더한 것이니 0보다 클 수 없습니다.",
            "The sign is turned: a sum of logarithms of probabilities is never above 0.",
        ),
    },
)

coin = Predict(
    asks=[
        Ask(
            "best(heads=0, tosses=10)",
            {
                "1 / 12": Said(
                    "앞면과 뒷면을 하나씩 더 본 셈 치는 어림입니다. 미리 품은 믿음이 섞인 것이고, 가능도는 본 것만 씁니다. (1 − θ)^10은 어디서 가장 클까요?",
                    "That counts one more head and one more tail than were seen: a belief is mixed in. The likelihood knows only what was seen. Where is (1 − θ)^10 greatest?",
                ),
                "0.083": Said(
                    "1/12는 앞면과 뒷면을 하나씩 더 본 셈 치는 어림입니다. 가능도는 본 것만 씁니다. (1 − θ)^10은 어디서 가장 클까요?",
                    "1/12 counts one more head and one more tail than were seen. The likelihood knows only what was seen. Where is (1 − θ)^10 greatest?",
                ),
                "error": Said(
                    "0의 0제곱은 NumPy에서 1이니 에러가 나지 않습니다. 앞면이 한 번도 안 나와도 (1 − θ)^10에는 가장 큰 곳이 있습니다.",
                    "0 to the power 0 is 1 in NumPy, so nothing is raised. Without any heads (1 − θ)^10 still has a place where it is greatest.",
                ),
                "0.5": Said(
                    "동전이 공정하다고 믿는 것은 데이터가 아니라 우리입니다. 가능도를 가장 크게 하는 값은 0입니다.",
                    "That the coin is fair is our belief, not the data's. The likelihood is greatest at 0.",
                ),
            },
        ),
        Ask(
            "best(heads=7, tosses=10)",
            {
                "0.5": Said(
                    "본 것이 나올 확률은 0.7에서 더 큽니다.",
                    "What was seen is more probable at 0.7.",
                ),
                "7": Said(
                    "7은 앞면의 수입니다. 물은 것은 확률이니 0과 1 사이입니다.",
                    "7 is the number of heads. Asked for is a probability, between 0 and 1.",
                ),
            },
        ),
        Ask(
            "best(heads=70, tosses=100) == best(heads=7, tosses=10)",
            {
                "False": Said(
                    "많이 던지면 꼭대기가 뾰족해져서 더 믿을 수 있지만, 자리는 그대로 앞면의 비율 0.7입니다.",
                    "With more tosses the peak is sharper, and more to be trusted. Its place is still the share of heads, 0.7.",
                )
            },
        ),
    ]
)

reading = Predict(
    asks=[
        Ask(
            "read([0.9, 0.4])",
            {
                "0.65": Said(
                    "확률의 평균입니다. J는 로그의 평균이니 e^−J은 곱의 제곱근, √0.36입니다.",
                    "That is the mean of the probabilities. J is a mean of logarithms, so e^−J is the root of the product, √0.36.",
                ),
                "0.36": Said(
                    "두 확률을 곱한 가능도입니다. 평균이 되려면 제곱근이 남았습니다.",
                    "That is the product, the likelihood. For a mean of the two, take its square root.",
                ),
            },
        ),
        Ask(
            "read([1, 1, 1, 0.0001])",
            {
                "0.75": Said(
                    "확률의 평균이라면 그렇습니다. 곱은 0.0001이고, 그 네제곱근입니다. 한 번 크게 틀린 값이 이만큼 무겁습니다.",
                    "So it would be for the mean of probabilities. The product is 0.0001; take its fourth root. So heavy is one bad miss.",
                ),
                "0.0001": Said(
                    "그것은 곱입니다. 샘플이 넷이니 네제곱근을 구하세요.",
                    "That is the product. There are four examples: take the fourth root.",
                ),
            },
        ),
        Ask(
            "read([0.5] * 600) == read([0.5] * 6)",
            {
                "False": Said(
                    "곱은 훨씬 작아지지만 J는 로그의 합이 아니라 평균입니다. 똑같은 수를 몇 번 평균하든 그 수입니다.",
                    "The product is far smaller, but J is the mean of the logarithms and not their sum. The mean of equal numbers is that number, however many there are.",
                )
            },
        ),
    ]
)

steps = Write(
    kind="order",
    function="cost",
    calls=lambda: [
        (np.array([[0.9, 0.2, 0.6]]), np.array([[1.0, 0.0, 1.0]])),
        (np.array([[0.3, 0.7]]), np.array([[1.0, 1.0]])),
    ],
    oracle=lambda A, Y: -_log_likelihood(A, Y) / A.shape[1],
    mistakes={
        "log_last": Said(
            "로그를 구하기 전에 더했습니다. 확률을 더한 값에는 뜻이 없습니다.",
            "The sum comes before the logarithm; a sum of these probabilities means nothing.",
        )
    },
)


def _counts() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(18)
    sizes = ((1, 1), (1, 4), (2, 3))
    return [
        (rng.normal(0, 1, size).round(1), rng.integers(1, 6, size).astype(float))
        for size in sizes
    ]


def _poisson(z: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    def loss(z: float, y: float) -> float:
        rate, count = math.exp(z), math.factorial(int(y))
        return -math.log(rate**y * math.exp(-rate) / count) - math.log(count)

    h, L, dz = 1e-5, np.empty(z.shape), np.empty(z.shape)
    for place in np.ndindex(z.shape):
        at = float(z[place]), float(y[place])
        L[place] = loss(*at)
        dz[place] = (loss(at[0] + h, at[1]) - loss(at[0] - h, at[1])) / (2 * h)
    return L, dz


poisson = Write(
    function="poisson",
    calls=_counts,
    oracle=_poisson,
    rel=1e-7,
    abs=1e-8,
    mistakes={
        "by_rate": Said(
            "dz가 r로 미분한 값 1 − y/r에서 멈췄습니다. z를 움직이면 r = e^z도 움직이니, 연쇄 법칙대로 dr/dz = r를 곱하세요.",
            "dz stops at 1 − y/r, the derivative by r. When z moves, r = e^z moves too: by the chain rule, multiply by dr/dz = r.",
        ),
        "twice": Said(
            "dr/dz를 두 번 곱했습니다. r − y는 이미 z로 미분한 값입니다.",
            "dr/dz is in it twice: r − y is the derivative by z already.",
        ),
        "up": Said(
            "로그 가능도를 그대로 두었습니다. 손실은 작을수록 좋아야 하니, 손실과 기울기 둘 다 부호를 바꾸세요.",
            "This is the log-likelihood. A loss is better when it is smaller: turn the sign of both.",
        ),
        "sign": Said(
            "손실은 맞는데 기울기의 부호가 반대입니다. 예측 r이 y보다 크면 z를 낮춰야 하니 dz는 양수입니다.",
            "The loss is right, its slope has the wrong sign. If r is above y, z should come down, so dz is positive.",
        ),
        "squashed": Said(
            "비율에 시그모이드를 씌웠습니다. 한 시간에 팔리는 잔 수는 1을 넘을 수 있습니다. 여기서는 r = e^z입니다.",
            "The rate went through a sigmoid. So many cups can be more than 1: here r = e^z.",
        ),
        "no_exp": Said(
            "z를 곧바로 비율로 썼습니다. z는 음수일 수 있으니 먼저 r = e^z을 구하세요.",
            "z itself is used as the rate. It may be negative: first find r = e^z.",
        ),
        "no_count": Said(
            "dz에서 y가 빠졌습니다. 손실의 −y·z를 z로 미분하면 −y입니다.",
            "dz has no y in it. The −y·z of the loss has the derivative −y.",
        ),
        "rate_for_z": Said(
            "y에 z가 아니라 r를 곱했습니다. log r^y은 y·log r이고, log r은 z입니다.",
            "y is multiplied by r instead of z: log r^y is y·log r, and log r is z.",
        ),
        "kept": Said(
            "dz는 맞습니다. L에는 log y!이 남아 있는데, z와 상관없으니 빼기로 했습니다.",
            "dz is right. L still has the log y!, which does not depend on z and was to be left out.",
        ),
        "half": Said(
            "e^−r을 빠뜨렸습니다. 로그를 씌우면 −r이 되고, 손실에는 +r이 남아야 합니다. 이것이 없으면 z가 커질수록 손실이 끝없이 줄어듭니다.",
            "The factor e^−r got lost. Its logarithm is −r, which leaves +r in the loss; without it the loss falls for ever as z grows.",
        ),
    },
)
