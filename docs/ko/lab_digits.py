# ---
# jupyter:
#   title: '실습: 손글씨 1과 8 가르기'
#   description: '손글씨 숫자 356장을 나누고 표준화하고 로지스틱 회귀로 가른 다음, 가중치를 그림으로 보고 scikit-learn의 답과 견줍니다.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="lab"
# # 실습: 손글씨 1과 8 가르기
#
# 지금까지는 우리가 만든 점으로 학습했습니다. 이번에는 사람이 쓴 글씨입니다. [분류기](classifier.md)와 [특성 스케일링](feature_scaling.md)을 읽었다면 함수는 이미 다 있습니다. 새로 할 일은 함수 바깥에 있습니다. 데이터를 나누고, 자로 재고, 틀린 것을 눈으로 보고, 그 결과를 어디까지 믿을지 정하는 일입니다.
#
# **실행하기 전에 먼저 답을 적어 보세요.** 굵은 질문이 나올 때마다 종이에 한 줄만 쓰고 셀을 실행하면 됩니다.

# %% [markdown] slug="data"
# ## 글씨 한 장이 열 하나
#
# 튀르키예 사람 열세 명이 쓴 숫자를 8 × 8 픽셀로 줄인 데이터입니다. 픽셀 하나는 0(빈 종이)부터 16(가장 진한 잉크)까지의 정수입니다. 널리 알려진 MNIST보다 훨씬 작지만 할 일은 같습니다. 이 데이터에서 1과 8만 골랐습니다. 또박또박 쓰면 헷갈릴 일이 없지만, 급히 쓴 8은 동그라미가 메워져 1을 닮습니다.

# %% name="data"
import numpy as np

from snippets.datasets import digits

X_all, Y_all = digits()
print("X", X_all.shape, "Y", Y_all.shape, "y = 1:", int(np.sum(Y_all)))
print(X_all[:, 0].reshape(8, 8).astype(int))

# %% [markdown]
# 픽셀을 한 줄로 쭉 펼치면 64개이니 $n_x = 64$입니다. `y = 1`은 8이라는 뜻입니다. 처음 열 장을 봅니다.

# %% name="pictures" alt="손글씨 열 장. 8 × 8 픽셀의 흐릿한 숫자 위에 y가 적혀 있다. 1은 세로획 하나이고 8은 동그라미 두 개인데, 어떤 8은 허리가 붙어 1처럼 보인다."
import matplotlib.pyplot as plt


def show(X, titles):
    axes = plt.subplots(2, 5, figsize=(5, 3))[1]
    for ax in axes.flat:
        ax.axis("off")
    for ax, x, title in zip(axes.flat, X.T, titles, strict=False):
        ax.imshow(x.reshape(8, 8), cmap="gray_r", vmin=0, vmax=16)
        ax.set_title(title, fontsize=10)
    plt.show()


show(X_all[:, :10], [f"y = {y:.0f}" for y in Y_all[0, :10]])

# %% [markdown]
# 출처는 E. Alpaydin과 C. Kaynak의 [Optical Recognition of Handwritten Digits](https://doi.org/10.24432/C50P49)(UCI, CC BY 4.0)입니다. scikit-learn에도 들어 있으니 똑같은지 확인해 둡니다.

# %% name="source" needs="scikit-learn"
from sklearn.datasets import load_digits

theirs = load_digits()
chosen = (theirs.target == 1) | (theirs.target == 8)
print(np.array_equal(X_all, theirs.data[chosen].T))
print(np.array_equal(Y_all[0], theirs.target[chosen] == 8))

# %% [markdown] slug="split"
# ## 먼저 나눕니다
#
# **훈련에 쓴 글씨를 얼마나 맞히는지만 보면 무엇을 놓칠까요?** 답을 통째로 외운 모델도 만점을 받습니다. 그래서 절반을 떼어 테스트 세트(test set)로 두고, 학습이 끝날 때까지 보지 않습니다. 파일에는 같은 사람의 글씨가 나란히 있을 수 있으니 순서를 섞은 다음 자릅니다.

# %% name="split"
rng = np.random.default_rng(1)
order = rng.permutation(356)
X, Y = X_all[:, order[:178]], Y_all[:, order[:178]]
X_test, Y_test = X_all[:, order[178:]], Y_all[:, order[178:]]
print("train", X.shape, "y = 1:", int(np.sum(Y)))
print("test ", X_test.shape, "y = 1:", int(np.sum(Y_test)))

# %% [markdown] slug="standardize"
# ## 훈련 세트의 자로 잽니다
#
# 픽셀마다 평균을 빼고 표준편차로 나눕니다. 평균과 표준편차는 훈련 세트에서만 구합니다. 테스트 세트까지 넣어 구하면 아직 보지 않기로 한 데이터를 엿보는 셈입니다.
#
# **그대로 나누면 픽셀 몇 개에서 `nan`이 나옵니다. 왜일까요?** 그림 가장자리를 떠올려 보세요.

# %% name="standardize"
mean = np.mean(X, axis=1, keepdims=True)  # (64, 1)
std = np.std(X, axis=1, keepdims=True)  # (64, 1)
print("std = 0:", int(np.sum(std == 0)))
std = np.where(std > 0, std, 1)
X = (X - mean) / std  # (64, 178)
X_test = (X_test - mean) / std  # (64, 178)
print("max |x| train", round(np.max(np.abs(X)), 1))
print("max |x| test ", round(np.max(np.abs(X_test)), 1))

# %% [markdown]
# 픽셀 11개는 훈련 세트 어디서나 0입니다. 표준편차가 0이니 0을 0으로 나누게 됩니다. 그래서 1로 나누고 넘어갑니다. 값이 늘 0이라 가중치도 끝까지 0에 머뭅니다.
#
# 가장 큰 값이 13.3이나 되는 것도 이상합니다. 이 픽셀에는 178장 가운데 한 장만 잉크를 묻혔습니다. 그런 픽셀을 표준화하면 그 한 장의 값은 $\sqrt{177}$이 됩니다. 드문 픽셀일수록 크게 부풀려진다는 뜻입니다.

# %% [markdown] slug="train"
# ## 학습하고 채점합니다
#
# [로지스틱 회귀](classifier.md) 함수를 그대로 가져옵니다.

# %% name="train"
from snippets.logistic_regression import forward, gradients, initialize, predict, train

w, b, costs = train(X, Y, *initialize(64), learning_rate=0.1, iterations=1000)
for k in (0, 10, 100, 999):
    print(f"{k:4}  {costs[k]:.4f}")


# %% name="accuracy"
def mistakes(X, Y, w, b):
    return int(np.sum(predict(X, w, b) != Y))


for name, x, y in (("train", X, Y), ("test ", X_test, Y_test)):
    wrong = mistakes(x, y, w, b)
    print(name, wrong, "of", y.size, f" accuracy {1 - wrong / y.size:.3f}")

# %% [markdown]
# 훈련 세트에서는 하나도 틀리지 않았는데 처음 보는 글씨에서는 9장을 틀렸습니다. 이 차이가 과적합(overfitting)입니다. 매개변수가 65개이고 훈련 샘플이 178개뿐이니 놀랄 일은 아닙니다.

# %% [markdown] slug="weights"
# ## 가중치를 그림으로 봅니다
#
# 가중치는 픽셀마다 하나씩이니 8 × 8로 되돌릴 수 있습니다. **8이라고 말하게 하는 픽셀(+)은 어디에, 1이라고 말하게 하는 픽셀(−)은 어디에 있을까요?**

# %% name="weights" alt="8 × 8 칸의 그림. 크기가 큰 가중치에는 부호가 적혀 있다. 더하기는 두 동그라미의 둘레에, 빼기는 동그라미의 구멍과 허리 양옆에 모여 있다."
picture = w.reshape(8, 8)
limit = 1.5 * np.max(np.abs(w))
plt.figure(figsize=(4.2, 3.4))
plt.imshow(picture, cmap="RdBu", vmin=-limit, vmax=limit)
for (i, j), weight in np.ndenumerate(picture):
    if abs(weight) > 0.4:
        plt.text(j, i, "+" if weight > 0 else "−", ha="center", va="center")
plt.colorbar()
plt.show()

# %% [markdown]
# 동그라미의 둘레에 잉크가 있으면 8 쪽으로, 동그라미의 구멍과 잘록한 허리 양옆에 있으면 1 쪽으로 기웁니다. 아무도 8에 구멍이 두 개라고 알려 주지 않았는데 알아서 찾아냈습니다. 그래도 조심해서 읽으세요. 나란한 픽셀은 함께 검어지곤 하므로, 가중치 하나만 떼어 그 픽셀이 중요하다고 말할 수는 없습니다.

# %% [markdown] slug="mistakes"
# ## 틀린 글씨를 봅니다
#
# 정확도는 수 하나지만 틀린 글씨는 아홉 장입니다. **사람이라면 이 가운데 몇 장을 맞힐까요?**

# %% name="mistakes" alt="로지스틱 회귀가 틀린 손글씨 아홉 장. 위에 정답 y와 예측 a가 적혀 있다. 허리가 굵게 붙은 8이 많고, 한 장은 8인데도 a가 0.00이다."
A_test = forward(X_test, w, b)  # (1, 178)
(wrong,) = np.nonzero(predict(X_test, w, b)[0] != Y_test[0])
titles = [f"y = {Y_test[0, i]:.0f}\na = {A_test[0, i]:.2f}" for i in wrong]
show(X_test[:, wrong] * std + mean, titles)

# %% [markdown]
# a가 0.5 언저리인 글씨는 모델도 망설인 것입니다. 문제는 8인데 a가 0.00으로 나온 글씨입니다. 자신 있게 틀렸습니다. [교차 엔트로피](losses.md)가 가장 크게 벌하는 경우입니다.

# %% [markdown] slug="longer"
# ## 끝나지 않는 학습
#
# **반복을 더 늘리면 가중치는 어떤 값으로 수렴할까요?**

# %% name="longer"
for iterations in (100, 1000, 3000):
    w_long, b_long, costs = train(
        X, Y, *initialize(64), learning_rate=0.1, iterations=iterations
    )
    print(f"{iterations:4}  J {costs[-1]:.4f}  ‖w‖ {np.linalg.norm(w_long):.2f}")

# %% [markdown]
# 수렴하지 않습니다. 훈련 세트가 직선(여기서는 평면) 하나로 완전히 갈리기 때문입니다. 이미 다 맞혔으니 $w$를 두 배로 늘이면 같은 쪽을 더 자신 있게 말하게 되고, 비용은 더 내려갑니다. 바닥이 없으니 "정답인 가중치"도 없습니다. 그래서 다른 라이브러리의 가중치와 견주려면 먼저 문제를 답이 있는 것으로 바꿔야 합니다.
#
# 비용에 $\frac{\lambda}{2} \lVert w \rVert^2$을 더합니다. 가중치가 커질수록 벌을 주는 가중치 감쇠(weight decay)입니다. 기울기에는 $\lambda w$가 더해집니다. $\lambda = 0.05$로 하고 학습률 1로 학습합니다.


# %% name="decay"
def train_with_decay(X, Y, decay, iterations):
    w, b = initialize(64)
    for _ in range(iterations):
        dw, db = gradients(X, forward(X, w, b), Y)
        w = w - (dw + decay * w)
        b = b - db
    return w, b


for iterations in (300, 1000):
    w_decay, b_decay = train_with_decay(X, Y, 0.05, iterations)
    print(f"{iterations:4}  ‖w‖ {np.linalg.norm(w_decay):.6f}")
print("w", np.round(w_decay[18:23, 0], 6), "b", round(b_decay, 6))
print("test", mistakes(X_test, Y_test, w_decay, b_decay))

# %% [markdown] slug="sklearn"
# ## scikit-learn과 견줍니다
#
# scikit-learn의 `LogisticRegression`은 손실의 평균이 아니라 합에 `C`를 곱하고 $\frac{1}{2} \lVert w \rVert^2$을 더합니다. 전체에 $\lambda$를 곱해 보면 $C = 1 / (m \lambda)$일 때 우리와 같은 문제입니다. 편향에는 둘 다 벌을 주지 않습니다.

# %% name="sklearn" needs="scikit-learn"
from sklearn.linear_model import LogisticRegression

m = X.shape[1]
theirs = LogisticRegression(C=1 / (0.05 * m), solver="newton-cholesky", tol=1e-10)
theirs.fit(X.T, Y[0])
w_theirs, b_theirs = theirs.coef_.T, float(theirs.intercept_[0])
print("w", np.round(w_theirs[18:23, 0], 6), "b", round(b_theirs, 6))
print(bool(np.max(np.abs(w_theirs - w_decay)) < 1e-10))
print("test", int(np.sum(theirs.predict(X_test.T) != Y_test[0])))

# %% [markdown]
# 가중치 64개가 모두 1e-10 안에서 같습니다. 저쪽은 뉴턴 방법으로 몇 걸음 만에, 우리는 경사 하강법으로 천 걸음에 도착했지만 바닥은 하나입니다.

# %% [markdown] slug="honest"
# ## 감쇠가 정말 도움이 되었을까요
#
# 틀린 글씨가 9장에서 5장으로 줄었습니다. 자랑하기 전에 섞는 시드를 바꿔 봅니다. 줄마다 시드, 감쇠 없이 틀린 수, 감쇠를 주고 틀린 수입니다.

# %% name="splits"
from snippets.datasets import digit_halves

for seed in range(1, 6):
    (X_s, Y_s), (X_t, Y_t) = digit_halves(np.random.default_rng(seed))
    w_s, b_s, _ = train(X_s, Y_s, *initialize(64), learning_rate=0.1, iterations=1000)
    plain = mistakes(X_t, Y_t, w_s, b_s)
    decayed = mistakes(X_t, Y_t, *train_with_decay(X_s, Y_s, 0.05, 300))
    print(seed, plain, decayed)

# %% [markdown]
# 시드 1에서만 크게 좋아졌고, 나머지는 한 장 차이로 오르내립니다. 나누는 방법에 따라 2장에서 9장까지 바뀌니, 한 번 나눠서 얻은 네 장 차이로는 아무것도 말할 수 없습니다. 테스트가 178장뿐이면 한 장이 0.6%쯤입니다.

# %% [markdown] slug="exercises"
# ## 연습
#
# **1.** 섞지 않고 앞에서 178장을 훈련에 쓰면 테스트에서 틀리는 수는 어떻게 될까요? 예측을 적고, `rng.permutation(356)`을 `np.arange(356)`으로 바꿔 실행해 보세요.
#
# <details class="success">
# <summary>풀이</summary>
#
# 9장이던 것이 16장으로 늘어납니다. 파일에는 한 사람의 글씨가 이어져 있어서, 앞뒤로 자르면 처음 보는 *사람*의 글씨로 시험을 치는 셈입니다. 처음 만난 사람의 글씨를 읽는 것이 목표라면 이쪽이 더 정직한 점수입니다.
#
# </details>
#
# **2.** 표준화하지 않은 픽셀로 `learning_rate=0.1`로 학습하면 비용은 어떻게 움직일까요?
#
# <details class="success">
# <summary>풀이</summary>
#
# 처음 몇 걸음 만에 0.69에서 50 위로 튀어 올랐다가 오르내리며 내려옵니다. 픽셀이 16까지 크니 기울기도 크고, 그만큼 걸음이 지나칩니다. 그래도 끝내 내려가는 것은 이 데이터가 완전히 갈리기 때문입니다. 자세한 이야기는 [특성 스케일링](feature_scaling.md)에 있습니다.
#
# </details>

# %% [markdown] slug="next"
# ## 다음
#
# 은닉층을 하나 넣으면 이 아홉 장을 더 맞힐까요? [다음 실습](lab_hidden_units.md)에서 은닉 유닛의 수를 바꿔 가며 확인합니다.
