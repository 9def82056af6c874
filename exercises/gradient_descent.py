"""Exercises of the page on gradient descent."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write

Arrays = tuple[np.ndarray, ...]


def _updates() -> list[tuple[np.ndarray, np.ndarray, float]]:
    rng = np.random.default_rng(6)
    sizes = ((1, 1), (2, 3), (4,))
    return [
        (rng.normal(size=n).round(1), rng.normal(size=n).round(1), 0.5) for n in sizes
    ]


def _update(W: np.ndarray, dW: np.ndarray, learning_rate: float) -> np.ndarray:
    new = np.empty(W.shape)
    for place in np.ndindex(W.shape):
        new[place] = W[place] + -learning_rate * dW[place]
    return new


update = Write(
    function="update",
    calls=_updates,
    oracle=_update,
    mistakes={
        "in_place": Said(
            "값은 맞지만 W -= …가 부른 쪽의 배열까지 바꿉니다. 옛 W로 아직 계산할 것이 남아 있을 수 있으니 새 배열을 돌려주세요.",
            "The values are right, but W -= … changes the caller's array too, and somebody may still need the old W. Return a new one.",
        ),
        "uphill": Said(
            "더하면 비용이 커지는 쪽으로 갑니다. 기울기는 오르막 방향이니 빼야 합니다.",
            "Adding goes uphill: the gradient points to where the cost grows, so subtract it.",
        ),
        "no_rate": Said(
            "학습률을 곱하지 않았습니다. 걸음의 길이는 learning_rate가 정합니다.",
            "The learning rate is missing: it sets the length of the step.",
        ),
        "step_only": Said(
            "걸음의 길이만 구했습니다. 그 걸음을 W에서 빼면 새 W입니다.",
            "This is the step alone. Subtract it from W to get the new one.",
        ),
        "step_back": Said(
            "W에서 움직인 만큼만 돌려줍니다. 거기에 옛 W를 더해야 새 W입니다.",
            "This is how far W moves. Add the old W to get the new one.",
        ),
        "divided": Said(
            "학습률로 나누었습니다. 학습률이 작을수록 걸음이 짧아지려면 곱해야 합니다.",
            "The gradient is divided by the learning rate. A smaller rate should give a shorter step: multiply.",
        ),
    },
)

steps = Predict(
    asks=[
        Ask(
            "step(0.0, 0.25)",
            {
                "-1.5": Said(
                    "기울기 −6에 0.25를 곱해 빼면 +1.5입니다. 음수를 빼는 것이니 오른쪽으로 갑니다.",
                    "The slope is −6; minus 0.25 times that is +1.5. To subtract a negative number is to go right.",
                ),
                "0.75": Said(
                    "(w − 3)²의 미분에는 2가 붙습니다. w = 0에서 기울기는 −3이 아니라 −6입니다.",
                    "The derivative of (w − 3)² has a factor of 2: at w = 0 it is −6, not −3.",
                ),
            },
        ),
        Ask(
            "step(0.0, 1.0)",
            {
                "3": Said(
                    "바닥에 바로 닿으려면 학습률이 0.5여야 합니다. 1이면 그만큼을 한 번 더 갑니다.",
                    "A rate of 0.5 lands on the floor at once; 1 goes as far again.",
                ),
                "-6": Said(
                    "기울기가 −6입니다. 음수를 빼니 오른쪽으로 6만큼 갑니다.",
                    "The slope is −6. To subtract a negative number is to go right, by 6.",
                ),
            },
        ),
        Ask(
            "step(step(0.0, 1.0), 1.0)",
            {
                "12": Said(
                    "6에서는 기울기가 +6이므로 되돌아옵니다. 두 점 사이를 끝없이 오갑니다.",
                    "At 6 the slope is +6, so the step goes back: it leaps between two points for ever.",
                ),
                "6": Said(
                    "6은 첫 걸음 뒤의 자리입니다. 거기서 한 걸음 더 갑니다.",
                    "6 is the place after the first step. Take one more from there.",
                ),
            },
        ),
    ]
)


def _one_step() -> list[tuple[float, float, float, float, float]]:
    return [(1.0, 1.0, 1.0, 0.0, 0.5), (0.5, -2.0, 3.0, 1.0, 0.1)]


def _stale(
    w1: float, w2: float, x: float, y: float, learning_rate: float
) -> tuple[float, float]:
    def L(u: float, v: float) -> float:
        return (v * u * x - y) ** 2 / 2

    h = 1e-6
    d1 = (L(w1 + h, w2) - L(w1 - h, w2)) / (2 * h)
    d2 = (L(w1, w2 + h) - L(w1, w2 - h)) / (2 * h)
    new = w1 - learning_rate * d1, w2 - learning_rate * d2
    return round(new[0], 8), round(new[1], 8)  # of what is measured, nothing beyond


stale = Write(
    kind="fix",
    function="step",
    calls=_one_step,
    oracle=_stale,
    rel=1e-6,
    mistakes={
        "swapped": Said(
            "순서를 바꾸었더니 이번에는 w2의 기울기가 새 w1을 읽습니다. 두 기울기를 모두 옛 값으로 구한 다음에 고치세요.",
            "Now the gradient of w2 reads the new w1. Compute both gradients from the old values first, then update.",
        ),
        "smaller": Said(
            "걸음을 줄여도 w1의 기울기는 여전히 새 w2로 구합니다. 문제는 크기가 아니라 순서입니다.",
            "With a smaller step the gradient of w1 still comes from the new w2. It is the order that is wrong, not the size.",
        ),
        "uphill": Said(
            "기울기 두 개는 맞는데 더했습니다. 내려가려면 빼세요.",
            "Both gradients are right, but they are added. To go down, subtract.",
        ),
        "no_rate": Said(
            "기울기 두 개는 맞는데 learning_rate를 곱하지 않고 뺐습니다.",
            "Both gradients are right, but they are subtracted without learning_rate.",
        ),
        "gradients": Said(
            "기울기 두 개를 맞게 구했습니다. 이제 학습률을 곱해 w1과 w2에서 빼고, 그 값을 돌려주세요.",
            "Both gradients are right. Now subtract them from w1 and w2, times the learning rate, and return that.",
        ),
        "exchanged": Said(
            "값은 맞는데 순서가 바뀌었습니다. w1, w2의 차례로 돌려주세요.",
            "The values are right, their order is not: return w1, then w2.",
        ),
        "crossed": Said(
            "기울기 두 개가 서로 바뀌었습니다. w1로 미분하면 w1이 아니라 w2와 x가 남습니다.",
            "The two gradients are exchanged. The derivative by w1 keeps w2 and x, not w1.",
        ),
    },
)


def _laps() -> list[tuple[np.ndarray, np.ndarray, Arrays, float]]:
    rng = np.random.default_rng(19)
    calls = []
    for n_x, n_h, n_y, m in ((1, 1, 1, 1), (2, 3, 1, 4), (3, 2, 2, 5)):
        sizes = ((n_h, n_x), (n_h, 1), (n_y, n_h), (n_y, 1))
        params = tuple(rng.normal(size=size).round(1) for size in sizes)
        X, Y = rng.normal(size=(n_x, m)).round(1), rng.integers(0, 2, (n_y, m))
        calls.append((X, Y.astype(float), params, 0.5))
    return calls


def _lap(
    X: np.ndarray, Y: np.ndarray, params: Arrays, learning_rate: float
) -> tuple[float, float]:
    """Measure each slope by moving one number, then move all of them."""

    def J(params: Arrays) -> float:
        W1, b1, W2, b2 = params
        Z2 = W2 @ np.tanh(W1 @ X + b1) + b2
        return float(np.sum(np.logaddexp(0, Z2) - Y * Z2) / X.shape[1])

    h, moved = 1e-5, tuple(V.copy() for V in params)
    for k, V in enumerate(params):
        for place in np.ndindex(V.shape):
            up, down = ([W.copy() for W in params] for _ in range(2))
            up[k][place] += h
            down[k][place] -= h
            slope = (J(tuple(up)) - J(tuple(down))) / (2 * h)
            moved[k][place] -= learning_rate * slope
    return J(params), J(moved)


lap = Write(
    kind="order",
    function="lap",
    calls=_laps,
    oracle=_lap,
    rel=1e-6,
    mistakes={
        "old_cache": Said(
            "두 비용이 같습니다. after를 구할 때 cache는 아직 옛 매개변수로 계산한 것입니다. 업데이트한 뒤에 순전파를 다시 해야 합니다.",
            "Both costs are the same: at after, the cache still comes from the old parameters. Go forward again once they are updated.",
        ),
        "both_new": Said(
            "두 비용이 모두 업데이트한 뒤의 값입니다. before는 cache를 덮어쓰기 전에 구해 두세요.",
            "Both costs come from after the update. Take before while the cache is still the first one.",
        ),
        "no_cache": Said(
            "cache가 아직 없는데 썼습니다. 비용도 기울기도 순전파가 남긴 값에서 나옵니다.",
            "cache is used before it is there. The cost and the gradients both come from what the forward pass leaves.",
        ),
        "no_grads": Said(
            "grads가 아직 없는데 썼습니다. 기울기를 구해야 그 반대쪽으로 옮길 수 있습니다.",
            "grads is used before it is there: first the gradients, then the step against them.",
        ),
    },
)


swing = Predict(
    asks=[
        Ask(
            "swings",
            {
                "0.3": Said(
                    "0.3에서는 마지막 걸음까지 굴려 보면 0.105에 멈추어 있습니다.",
                    "With 0.3 the ball lies still at 0.105 when all steps are done.",
                ),
                "0.5": Said(
                    "0.5에서도 오가지만 더 작은 값이 있습니다. 그림 아래의 2/곡률과 견주어 보세요.",
                    "It swings at 0.5 too, but a smaller rate will do. Compare with the 2 / curvature below the figure.",
                ),
                "0.2": Said(
                    "0.2는 2/곡률인 0.388보다 작아서 바닥에 멈춥니다.",
                    "0.2 is below 2 / curvature, 0.388, and the ball settles.",
                ),
                "1": Said(
                    "1에서는 두 곳이 아니라 여러 곳을 튑니다. 오가기는 훨씬 작은 값에서 시작됩니다.",
                    "With 1 it leaps about in more than two places. The swinging begins far below.",
                ),
                "2": Said(
                    "제곱 오차의 공을 보셨습니다. 그 곡률은 더 작아서 α가 더 커야 넘칩니다.",
                    "That is the ball on the squared error, whose curvature is smaller. Look at the other one.",
                ),
            },
        ),
        Ask(
            "places",
            {
                "[0.03, 0.2]": Said(
                    "α = 0.4일 때의 두 곳입니다. 0.5로 올려 다시 굴려 보세요.",
                    "Those are the two places for 0.4. Set 0.5 and roll again.",
                ),
                "0.1": Said(
                    "0.105는 바닥이고, 공은 거기에 머물지 않습니다. 끝까지 굴린 뒤 그림 아래에 적힌 두 w를 읽으세요.",
                    "0.105 is the bottom, and the ball does not stay there. Read the two w in the sentence below the figure.",
                ),
            },
        ),
    ]
)
