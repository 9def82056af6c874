"""Exercises of the page on feature scaling."""

import numpy as np

from page.exercise import Ask, Predict, Said, Write

shrink = Predict(
    asks=[
        Ask(
            "step(1.0, 0.25)",
            {
                "0.75": Said(
                    "기울기는 e가 아니라 λe, 그러니까 4입니다. 0.25에 4를 곱해 빼세요.",
                    "The slope is not e but λe, which is 4: subtract 0.25 times 4.",
                )
            },
        ),
        Ask(
            "step(1.0, 0.4)",
            {
                "0.6": Said(
                    "크기는 맞지만 바닥을 지나쳤습니다. 1 − 0.4 · 4의 부호를 보세요.",
                    "The size is right, but you have passed the bottom: look at the sign of 1 − 0.4 · 4.",
                )
            },
        ),
        Ask(
            "step(1.0, 0.5)",
            {
                "1": Said(
                    "거리는 그대로지만 맞은편입니다.",
                    "As far as before, but on the other side.",
                ),
                "0": Said(
                    "0에 닿는 것은 1/λ입니다. 2/λ인 0.5로는 그만큼 더 갑니다.",
                    "It is 1/λ that lands on 0; 0.5 is 2/λ and goes as far again.",
                ),
            },
        ),
        Ask(
            "step(1.0, 0.6)",
            {
                "1.4": Said(
                    "바닥 건너편이니 부호가 음수입니다.",
                    "It is beyond the bottom: the sign is minus.",
                )
            },
        ),
    ]
)


def _data() -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(9)

    def hours(*shape: int) -> np.ndarray:
        return rng.integers(1, 10, shape).astype(float)

    return [
        (hours(n_x, m), hours(n_x, new))
        for n_x, m, new in ((1, 3, 2), (2, 4, 1), (3, 6, 5))
    ]


def _standardize(X: np.ndarray, X_new: np.ndarray) -> np.ndarray:
    rows = []
    for row, new in zip(X, X_new, strict=True):
        mean = sum(row) / len(row)
        std = (sum((x - mean) ** 2 for x in row) / len(row)) ** 0.5
        rows.append([(x - mean) / std for x in new])
    return np.array(rows)


standardize = Write(
    function="standardize",
    calls=_data,
    oracle=_standardize,
    mistakes={
        "own": Said(
            "새 데이터의 평균과 표준편차를 썼습니다. 모델은 훈련 세트의 자로 배웠으니, 새 데이터도 그 자로 재야 합니다.",
            "These are the new data's own mean and deviation. The model has learned by the training set's ruler, so new data are measured by it too.",
        ),
        "all_data": Said(
            "둘을 합쳐서 평균을 냈습니다. 테스트 데이터가 학습에 새어 들어갑니다.",
            "The mean is taken over both: the test data leak into the training.",
        ),
        "axis_0": Said(
            "샘플마다 평균을 냈습니다. 특성 하나는 행 하나이니 axis=1을 따라 평균을 내야 합니다.",
            "This is the mean of each example. A feature is a row: take the mean along axis=1.",
        ),
        "whole": Said(
            "특성을 모두 섞어 평균과 표준편차를 하나씩만 구했습니다. axis=1을 주어 특성마다 따로 구하세요.",
            "One mean and one deviation of all features together: with axis=1 each feature gets its own.",
        ),
        "columns": Said(
            "X의 열마다, 그러니까 학생마다 평균을 냈습니다. 특성 하나는 행 하나이니 axis=1입니다.",
            "This takes the mean of each column of X, a student. A feature is a row, so it is axis=1.",
        ),
        "no_keepdims": Said(
            "평균이 (n_x,)라서 열과 짝이 맞지 않습니다. keepdims=True를 주면 (n_x, 1)로 남아 열마다 뺄 수 있습니다.",
            "The mean is (n_x,) and does not fit the columns. With keepdims=True it stays (n_x, 1), and can be taken from each.",
        ),
        "variance": Said(
            "분산으로 나누었습니다. 표준편차는 분산의 제곱근이고, np.std가 구해 줍니다.",
            "Divided by the variance. The standard deviation is its square root, which np.std gives.",
        ),
        "sample_std": Said(
            "ddof=1을 주어 m − 1로 나눈 표준편차입니다. 훈련 세트의 표준편차가 1이 되려면 m으로 나누어야 합니다. ddof를 빼세요.",
            "With ddof=1 the deviation is divided by m − 1. For the training set to have deviation 1 it must be m: leave ddof out.",
        ),
        "no_std": Said(
            "평균을 빼기만 했습니다. 흩어진 정도도 1로 맞추려면 표준편차로 나누어야 합니다.",
            "Only the mean is subtracted: for a spread of 1, divide by the standard deviation as well.",
        ),
        "no_mean": Said(
            "표준편차로 나누기만 했습니다. 가운데를 0으로 옮기려면 평균도 빼야 합니다.",
            "Only divided by the deviation: to move the middle to 0, subtract the mean as well.",
        ),
    },
)


def _models() -> list[tuple[np.ndarray, float, np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(12)
    return [
        (
            rng.uniform(-2, 2, (n_x, 1)).round(1),
            0.5,
            rng.normal(4, 1, (n_x, 1)).round(1),
            rng.uniform(2, 3, (n_x, 1)).round(1),
        )
        for n_x in (1, 2, 3)
    ]


def _raw_weights(
    w: np.ndarray, b: float, mean: np.ndarray, std: np.ndarray
) -> tuple[np.ndarray, float]:
    def z(x: np.ndarray) -> float:
        total = b
        for j in range(len(w)):
            total += w[j, 0] * (x[j] - mean[j, 0]) / std[j, 0]
        return float(total)

    b_raw = z(np.zeros(len(w)))
    return np.array([[z(x) - b_raw] for x in np.eye(len(w))]), b_raw


raw_weights = Write(
    function="raw_weights",
    calls=_models,
    oracle=_raw_weights,
    mistakes={
        "times": Said(
            "std를 곱했습니다. 표준화할 때 x를 std로 나누니 w도 std로 나뉩니다.",
            "This multiplies by std. Standardising divides x by std, so w is divided by it.",
        ),
        "same_b": Said(
            "w는 맞습니다. 그런데 x에서 뺀 평균도 z를 옮기니, 그 몫을 b에서 빼야 합니다.",
            "The weights are right. But the mean that was subtracted moves z as well: b has to take that.",
        ),
        "old_w": Said(
            "b에서 뺄 때 나누기 전의 w를 곱했습니다. 평균에 곱해지는 것은 w / std입니다.",
            "What you take from b uses w before the division. What multiplies the mean is w / std.",
        ),
        "b_array": Said(
            "값은 맞습니다. w.T @ (mean / std)가 (1, 1) 배열이라 b도 배열이 되었습니다. 끝에 .item()을 붙이거나 np.sum으로 더하세요.",
            "The values are right. But w.T @ (mean / std) is a (1, 1) array, and b becomes one: add .item(), or use np.sum.",
        ),
        "plus": Said(
            "평균은 빼는 것이라 b에서도 뺍니다.",
            "The mean is subtracted, so its part is subtracted from b, not added.",
        ),
    },
)
