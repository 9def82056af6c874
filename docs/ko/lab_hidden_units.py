# ---
# jupyter:
#   title: '실습: 은닉 유닛은 몇 개면 될까'
#   description: '손글씨 1과 8을 2층 신경망으로 가르며 은닉 유닛을 1개에서 16개까지 늘려 봅니다. 시드와 나누기를 바꿔 차이가 진짜인지 따집니다.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="lab"
# # 실습: 은닉 유닛은 몇 개면 될까
#
# [앞 실습](lab_digits.md)에서 로지스틱 회귀는 처음 보는 글씨 178장 가운데 9장을 틀렸습니다. [은닉층](network.md)을 넣으면 줄어들까요? 꽃 데이터에서는 [네 개로도 세상이 달라졌으니](flower.md) 기대할 만합니다. 신경망을 서른 번 넘게 학습시켜 답을 찾되, 운과 실력을 가려내는 데 더 공을 들이겠습니다.
#
# 데이터는 앞에서 한 대로 섞고 나누고 훈련 세트의 자로 표준화합니다. 그 세 단계가 `digit_halves`에 들어 있습니다.

# %% name="setup"
import numpy as np

from snippets import logistic_regression, two_layer_network
from snippets.datasets import digit_halves

(X, Y), (X_test, Y_test) = digit_halves(np.random.default_rng(1))


def line(X, Y, X_test, Y_test):
    w, b, _ = logistic_regression.train(
        X, Y, *logistic_regression.initialize(64), learning_rate=0.1, iterations=1000
    )
    wrong = logistic_regression.predict(X, w, b) != Y
    wrong_test = logistic_regression.predict(X_test, w, b) != Y_test
    return int(np.sum(wrong)), int(np.sum(wrong_test))


print("X", X.shape, "X_test", X_test.shape)
print("train, test", line(X, Y, X_test, Y_test))

# %% [markdown] slug="one"
# ## 은닉 유닛 하나
#
# **은닉 유닛이 하나뿐인 신경망은 로지스틱 회귀보다 나을까요?**


# %% name="network"
def network(X, Y, X_test, Y_test, n_h, seed, iterations=150):
    params = two_layer_network.initialize(
        64, n_h, rng=np.random.default_rng(seed), scale=0.1
    )
    params, _ = two_layer_network.train(
        X, Y, params, learning_rate=0.5, iterations=iterations
    )
    wrong = two_layer_network.predict(X, params) != Y
    wrong_test = two_layer_network.predict(X_test, params) != Y_test
    return int(np.sum(wrong)), int(np.sum(wrong_test))


print("train, test", network(X, Y, X_test, Y_test, n_h=1, seed=1))

# %% [markdown]
# 거의 같습니다. 유닛 하나는 픽셀 64개를 수 하나로 모으고, $\tanh$는 그 수를 순서를 지킨 채 구부립니다. 출력이 0.5를 넘는지는 결국 그 수가 어떤 값을 넘는지와 같습니다. 그러니 [결정 경계](classifier.md)는 여전히 평면 하나입니다. 다른 점은 평면까지 가는 길뿐입니다.

# %% [markdown] slug="sweep"
# ## 하나에서 열여섯까지
#
# 이제 유닛을 두 배씩 늘립니다. 시작하는 가중치가 무작위이므로 크기마다 시드 다섯 개로 학습시킵니다. 매개변수(`numbers`)는 67개에서 1,057개까지 늘어납니다.
#
# **오른쪽으로 갈수록 훈련 세트와 테스트 세트에서 틀린 수는 각각 어떻게 될까요?** 선 두 개를 종이에 그려 본 다음 실행하세요.

# %% name="sweep"
sizes = (1, 2, 4, 8, 16)
found = []
print("n_h  numbers  train       test")
for n_h in sizes:
    runs = [network(X, Y, X_test, Y_test, n_h, seed) for seed in range(5)]
    wrong, wrong_test = np.array(runs).T  # (5,)
    found.append(wrong_test)
    print(f"{n_h:3}  {n_h * 66 + 1:7}  {wrong}  {wrong_test}")

# %% name="picture" alt="가로축이 은닉 유닛 수인 점 그림. 크기마다 파란 점 다섯 개가 세로로 흩어져 있고 검은 막대가 평균이다. 평균은 어디서나 여덟 언저리이며, 로지스틱 회귀의 빨간 점선은 그보다 조금 위인 9에 있다."
import matplotlib.pyplot as plt

plt.figure(figsize=(5, 2.8))
for place, wrong_test in enumerate(found):
    plt.plot(np.full(5, place), wrong_test, "o", color="tab:blue", alpha=0.5)
    plt.plot(place, np.mean(wrong_test), "_", color="black", markersize=22)
plt.axhline(9, color="tab:red", linestyle="--")
plt.xticks(range(len(sizes)), sizes)
plt.ylim(0, 12)
plt.xlabel("$n_h$")
plt.show()

# %% [markdown]
# 테스트의 평균은 크기와 상관없이 8 근처입니다. 같은 크기에서 시드만 바꿔도 5에서 10까지 흩어지는데, 크기를 바꿔서 생긴 차이는 그보다 작습니다. 이 그림에서 "유닛이 많으면 좋다"거나 "여덟 개가 가장 좋다"고 읽으면 잡음을 읽은 것입니다.
#
# 왜 좋아지지 않을까요? 훈련 세트의 열을 보세요. 유닛이 하나일 때 이미 0입니다. 더 휘어야만 맞힐 수 있는 글씨가 훈련 세트에 한 장도 없으니, 휠 수 있는 힘을 늘려 주어도 쓸 데가 없습니다. 꽃은 달랐습니다. 거기서는 직선이 훈련 샘플조차 절반밖에 맞히지 못했습니다.

# %% [markdown] slug="best"
# ## 가장 잘 나온 것을 고르면
#
# 위의 표에는 5장만 틀린 신경망이 둘 있습니다. **"은닉 유닛 8개로 정확도 97%"라고 발표해도 될까요?**
#
# 안 됩니다. 스물다섯 번 해 보고 테스트 점수가 가장 좋은 것을 골랐다면 테스트 세트도 고르는 데 쓴 것이고, 그 점수는 이제 처음 보는 글씨에서 나올 점수가 아닙니다. 주사위 스물다섯 개를 던져 6이 나온 것만 보여 주는 셈입니다. 유닛 수 같은 하이퍼파라미터(hyperparameter)를 고르고 싶다면 훈련 세트에서 한 몫을 더 떼어 검증 세트(validation set)로 쓰고, 테스트 세트는 마지막에 한 번만 엽니다.

# %% [markdown] slug="splits"
# ## 나누는 방법을 바꾸면
#
# 그렇다면 로지스틱 회귀의 9장과 신경망의 8장은 진짜 차이일까요? 섞는 시드 여덟 개로 다시 나누고, 같은 반쪽을 둘에게 똑같이 주어 견줍니다. **어느 쪽이 이길까요?**

# %% name="splits"
halves = [digit_halves(np.random.default_rng(seed)) for seed in range(1, 9)]
lines = np.array([line(*a, *b)[1] for a, b in halves])
networks = np.array([network(*a, *b, n_h=8, seed=1)[1] for a, b in halves])
print("line   ", lines)
print("network", networks)
print(f"mean {np.mean(lines):.2f} {np.mean(networks):.2f}")
print("difference", lines - networks)

# %% [markdown]
# 시드 1에서 보이던 차이는 온데간데없습니다. 여덟 번을 모두 더하면 오히려 로지스틱 회귀가 한 장을 덜 틀리는데, 이것도 승패를 말하기에는 모자랍니다. 여덟 번 모두 같은 356장을 다시 섞은 것이라 서로 독립도 아닙니다. 정직한 결론은 이것입니다. **이 데이터에서는 은닉층이 도움이 된다는 증거가 없습니다.** 그렇다면 매개변수가 적고, 빠르고, 가중치를 [그림으로 볼 수 있는](lab_digits.md#weights) 쪽을 고르면 됩니다.

# %% [markdown] slug="random"
# ## 힘은 어디에 썼을까
#
# 그럼 유닛 열여섯 개는 아무 힘도 없는 걸까요? 짓궂은 시험을 하나 해 봅니다. 훈련 세트의 레이블을 마구 섞습니다. 그림과 레이블 사이에 배울 것이 하나도 없습니다. **훈련 세트에서 몇 장이나 틀릴까요?** 첫 줄은 로지스틱 회귀, 그다음은 은닉 유닛 2, 8, 16개입니다.

# %% name="random"
shuffled = np.random.default_rng(1).permuted(Y, axis=1)
print(" 0", line(X, shuffled, X_test, Y_test))
for n_h in (2, 8, 16):
    print(f"{n_h:2}", network(X, shuffled, X_test, Y_test, n_h, seed=1, iterations=600))

# %% [markdown]
# 로지스틱 회귀는 53장을 끝내 맞히지 못하는데 유닛 8개는 178장을 모두 맞힙니다. 배울 것이 없는데도 말입니다. 통째로 외운 것입니다. 테스트에서는 동전 던지기와 같습니다. 힘은 있었습니다. 앞에서는 쓸 데가 없었고, 여기서는 외우는 데 썼습니다. 훈련 세트에서 하나도 틀리지 않았다는 말이 얼마나 약한 말인지 기억해 두세요.

# %% [markdown] slug="exercises"
# ## 연습
#
# **1.** 훈련 샘플을 20개만 쓰면(`X[:, :20]`, `Y[:, :20]`) 은닉 유닛 1개와 16개 가운데 어느 쪽이 테스트에서 많이 틀릴까요? 예측하고, 시드 다섯 개로 확인하세요.
#
# <details class="success">
# <summary>풀이</summary>
#
# 둘 다 훈련 샘플은 모두 맞히고, 테스트에서는 178개를 쓸 때의 세 배쯤 틀립니다. 모자란 것은 유닛이 아니라 글씨입니다. 데이터를 늘리는 쪽이 유닛을 늘리는 쪽보다 훨씬 잘 듣습니다.
#
# </details>
#
# **2.** 위에서 레이블을 섞은 신경망의 테스트 점수가 시드에 따라 89장에서 조금씩 벗어나는 것은 왜일까요?
#
# <details class="success">
# <summary>풀이</summary>
#
# 동전을 178번 던지면 앞면이 89번 나오리라 기대하지만 꼭 그렇게 나오지는 않습니다. 표준편차는 $\sqrt{178} / 2$이니 7장쯤은 예사로 벗어납니다.
#
# </details>

# %% [markdown] slug="next"
# ## 다음
#
# 지금까지 `backward`가 옳다고 믿고 썼습니다. [다음 실습](lab_gradient_check.md)에서는 일부러 망가뜨린 역전파를 유한 차분으로 잡아냅니다.
