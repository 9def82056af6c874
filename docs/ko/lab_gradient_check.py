# ---
# jupyter:
#   title: '실습: 기울기 검사로 버그 잡기'
#   description: '손글씨 데이터로 역전파 네 벌을 유한 차분과 견줍니다. 오차를 보고 틀린 줄을 찾고, 검사가 놓치는 버그와 버그가 있어도 학습되는 신경망을 봅니다.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="lab"
# # 실습: 기울기 검사로 버그 잡기
#
# 역전파를 직접 썼는데 비용도 내려가고 정확도도 높습니다. 그러면 맞게 쓴 걸까요? 이 실습에서는 동료 네 명이 쓴 [역전파](backpropagation.md)를 [기울기 검사](gradient_check.md)에 넣어 봅니다. 검사를 만들고, 오차의 모양에서 틀린 줄을 짚어 내고, 마지막에는 검사마저 속는 경우를 봅니다.
#
# 데이터는 [손글씨 1과 8](lab_digits.md)입니다. 검사에는 샘플이 많을 필요가 없으니 30장만, 은닉 유닛도 3개만 씁니다.

# %% name="setup"
import numpy as np

from snippets.datasets import digit_halves
from snippets.gradient_check import compare, numerical_gradient
from snippets.two_layer_network import (
    Gradients,
    Parameters,
    backward,
    cost,
    forward,
    initialize,
    predict,
    update,
)

(X_all, Y_all), (X_test, Y_test) = digit_halves(np.random.default_rng(1))
X, Y = X_all[:, :30], Y_all[:, :30]
params = initialize(64, 3, rng=np.random.default_rng(1), scale=0.1)
print([V.shape for V in params], sum(V.size for V in params))

# %% [markdown] slug="check"
# ## 검사를 만듭니다
#
# 매개변수는 모두 199개입니다. 하나씩 조금 올리고 내려서 비용이 얼마나 변하는지 잽니다. **순전파는 모두 몇 번 해야 할까요?**
#
# `check`는 매개변수 행렬마다 역전파가 준 기울기와 잰 기울기의 상대 오차를 구합니다. 1e-7보다 작으면 `ok`, 아니면 오차를 찍습니다. 먼저 책의 `backward`입니다.


# %% name="check"
def check(backward, params, X, Y):
    grads = backward(params, forward(X, params), X, Y)
    for place, (name, dV) in enumerate(zip(params._fields, grads, strict=True)):

        def J(V, place=place):
            changed = Parameters(*params[:place], V, *params[place + 1 :])
            return cost(forward(X, changed).A2, Y)

        error = compare(dV, numerical_gradient(J, params[place]))
        print(name, "ok" if error < 1e-7 else f"{error:.3f}")


check(backward, params, X, Y)

# %% [markdown]
# 하나에 두 번씩, 398번입니다. 느려 보이지만 한 번만 하면 되는 일이고 여기서는 눈 깜짝할 사이입니다.

# %% [markdown] slug="suspects"
# ## 용의자 네 명
#
# **돌려 보기 전에 읽으세요.** 넷 가운데 몇이 틀렸고, 어느 줄이 틀렸나요? 줄마다 [역전파의 식](backpropagation.md)과 견주면 됩니다.


# %% name="suspects"
def backward_a(params, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache.A2 - Y
    dW2 = dZ2 @ cache.A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = params.W2.T @ dZ2
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return Gradients(dW1, db1, dW2, db2)


def backward_b(params, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache.A2 - Y
    dW2 = dZ2 @ cache.A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = params.W2.T @ dZ2 * (1 - cache.A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True)
    return Gradients(dW1, db1, dW2, db2)


def backward_c(params, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache.A2 - Y
    dW2 = dZ2 @ cache.Z1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = params.W2.T @ dZ2 * (1 - cache.A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return Gradients(dW1, db1, dW2, db2)


def backward_d(params, cache, X, Y):
    m = Y.size
    dZ2 = cache.A2 - Y
    dW2 = dZ2 @ cache.A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = params.W2.T @ dZ2 * (1 - cache.A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return Gradients(dW1, db1, dW2, db2)


# %% [markdown] slug="verdicts"
# ## 판정
#
# **이번에는 코드를 덮어 두고 오차만 보세요.** 어느 행렬에서 틀렸는지만 알면 어느 줄이 틀렸는지 얼마나 좁힐 수 있을까요?

# %% name="verdicts"
for suspect in (backward_a, backward_b, backward_c, backward_d):
    print(suspect.__name__)
    check(suspect, params, X, Y)

# %% [markdown]
# 역전파는 출력에서 입력으로 흐릅니다. 그래서 틀린 곳보다 뒤에서 구한 기울기만 물듭니다.
#
# - **a**는 `W2`, `b2`가 맞고 `W1`, `b1`이 틀렸습니다. 버그는 `dZ2`와 `dZ1` 사이에 있습니다. $\tanh$의 도함수를 곱하지 않았습니다.
# - **b**는 편향만 틀렸습니다. 두 편향에만 있는 것은 샘플을 따라 더하는 줄입니다. `m`으로 나누지 않았습니다. 오차 0.935가 그 배수까지 알려 줍니다. 기울기가 $k$배가 되면 상대 오차는 $(k - 1) / (k + 1)$이니, 29를 31로 나눈 0.935는 30배, 바로 $m$배라는 뜻입니다.
# - **c**는 `W2` 하나만 틀렸습니다. 다른 데로 번지지 않았으니 `dW2`를 구하는 그 줄입니다. `A1`을 곱해야 하는데 `Z1`을 곱했습니다.
# - **d**는 모두 통과했습니다.

# %% [markdown] slug="outputs"
# ## 통과했는데 틀렸다
#
# **d는 정말 맞을까요?** `m = Y.size`를 다시 보세요. 출력이 하나면 `Y`의 원소 수가 곧 샘플 수입니다. 출력을 둘로 늘려, 8일 확률과 1일 확률을 따로 내게 해 봅니다.

# %% name="outputs"
two = initialize(64, 3, 2, rng=np.random.default_rng(1), scale=0.1)
Y_two = np.vstack([Y, 1 - Y])  # (2, 30)
check(backward_d, two, X, Y_two)

# %% [markdown]
# 모두 0.333입니다. $k = 2$일 때 $(k - 1) / (k + 1)$이 꼭 그 값이지요. 두 배로 나눈 것입니다. 버그는 처음부터 있었는데 출력이 하나인 데이터가 가려 주었습니다. **검사는 크기가 모두 다른 데이터로 해야 합니다.** $n_x$, $n_h$, $n_y$, $m$ 가운데 같은 수가 있거나 1이 있으면 그 사이의 혼동은 보이지 않습니다.

# %% [markdown] slug="blind"
# ## 눈을 가리는 자리
#
# 이번에는 a를 다른 자리에서 검사합니다. `W2`를 모두 0으로 두었습니다. **a의 버그가 잡힐까요?**

# %% name="blind"
W1, b1, W2, b2 = params
check(backward_a, Parameters(W1, b1, 0 * W2, b2), X, Y)

# %% [markdown]
# 통과합니다. `dZ1`은 `W2`를 곱해서 얻으니, `W2`가 0이면 무엇을 곱하고 무엇을 빠뜨렸든 0입니다. 역전파가 준 값도 0, 잰 값도 0입니다. 식이 맞아서가 아니라 견줄 것이 없어서 같은 것입니다. 검사는 **0에서 떨어진, 크기가 고만고만한 가중치**로 하세요. [처음에 0으로 두는 편향](initialization.md)도 검사할 때는 흔들어 두는 편이 낫습니다.

# %% [markdown] slug="learns"
# ## 그래도 학습은 됩니다
#
# **틀린 역전파 a와 c로 학습시키면 비용과 테스트 점수는 어떻게 될까요?**

# %% name="learns"
for suspect in (backward, backward_a, backward_c):
    now = initialize(64, 3, rng=np.random.default_rng(1), scale=0.1)
    for _ in range(300):
        grads = suspect(now, forward(X_all, now), X_all, Y_all)
        now = update(now, grads, learning_rate=0.5)
    J = cost(forward(X_all, now).A2, Y_all)
    wrong = np.sum(predict(X_test, now) != Y_test)
    print(f"{suspect.__name__:10}  J {J:.4f}  test {wrong} of {Y_test.size}")

# %% [markdown]
# 둘 다 배웁니다. 처음 보는 178장 가운데 틀린 수는 차례로 8, 9, 8입니다. c의 비용은 맞는 코드보다 낮기까지 합니다. 틀린 기울기도 내리막 쪽을 대충 가리키기만 하면 비용은 내려가기 때문입니다. 이 데이터가 쉬운 덕도 있습니다.
#
# 그러니 "학습이 잘된다"는 역전파가 맞다는 증거가 못 됩니다. 더 어려운 데이터나 더 깊은 신경망에서 조금 덜 배우는 것을 보고도 버그 탓인 줄 모르고 학습률만 만지게 됩니다. 버그를 말해 준 것은 비용도 정확도도 아니고 기울기 검사뿐이었습니다.

# %% [markdown] slug="exercises"
# ## 연습
#
# **1.** `backward_a`의 `dZ1`에 `* (1 - cache.A1)`을 곱하면(제곱을 빠뜨리면) 어떤 행렬에서 오차가 날까요?
#
# <details class="success">
# <summary>풀이</summary>
#
# a와 똑같이 `W1`과 `b1`입니다. 같은 줄이 틀렸으니 물드는 곳도 같습니다. 오차의 크기는 다릅니다. 검사는 줄을 알려 주고, 무엇이 틀렸는지는 그 줄을 읽어야 압니다.
#
# </details>
#
# **2.** 비용에 [가중치 감쇠](lab_digits.md#longer)를 더하고 기울기에는 더하지 않았습니다. 어떤 행렬에서 오차가 나고, $\lambda$가 작을수록 오차는 어떻게 될까요?
#
# <details class="success">
# <summary>풀이</summary>
#
# 벌을 받는 `W1`과 `W2`에서 나고, 빠진 항이 $\lambda W$이니 $\lambda$에 비례해 작아집니다. $\lambda$가 아주 작으면 허용 오차 아래로 숨을 수도 있습니다. 검사할 때는 $\lambda$도 1쯤으로 키우세요.
#
# </details>

# %% [markdown] slug="next"
# ## 다음
#
# 유한 차분 말고도 견줄 상대가 있습니다. [다음 실습](lab_frameworks.md)에서는 기울기를 스스로 구해 주는 PyTorch, JAX와 맞춰 봅니다.
