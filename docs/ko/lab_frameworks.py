# ---
# jupyter:
#   title: '실습: PyTorch, JAX, scikit-learn에서 같은 신경망'
#   description: '같은 2층 신경망을 PyTorch, JAX, scikit-learn으로 쓰고 기울기를 1e-10까지 맞춥니다. 배열의 방향, 쌓이는 기울기, float32를 주의합니다.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="lab"
# # 실습: PyTorch, JAX, scikit-learn에서 같은 신경망
#
# 이 책의 신경망은 NumPy 몇 줄입니다. 세상의 신경망은 대개 PyTorch나 JAX로 씁니다. 둘은 얼마나 다를까요? 같은 데이터와 같은 가중치를 넣고, 나온 기울기(gradient)를 칸마다 견줍니다. 허용 오차는 1e-10입니다. 다 읽고 나면 그쪽 코드를 보고 어느 줄이 [순전파](forward.md)이고 어느 줄이 [역전파](backpropagation.md)인지 짚을 수 있습니다.
#
# 이 라이브러리들은 크고, 책을 만드는 데는 필요하지 않습니다. 그래서 **어떤 셀은 책을 만들 때 실행하지 않고, 미리 실행해 저장해 둔 출력을 보여 줍니다.** 그런 셀에는 실행 버튼이 없고, 아래에 날짜와 버전이 적혀 있습니다. 셀의 코드를 고치고 출력을 그대로 두면 책의 테스트가 막습니다. 직접 실행하려면 노트북을 내려받고 `pip install torch jax scikit-learn`을 하세요.

# %% [markdown] slug="ours"
# ## 우리 것부터
#
# [손글씨](lab_digits.md)와 은닉 유닛 8개입니다. 비용과, `dW1`의 크기를 열 자리까지 적어 둡니다.

# %% name="setup"
import numpy as np

from snippets.datasets import digit_halves
from snippets.two_layer_network import backward, cost, forward, initialize, train

(X, Y), _ = digit_halves(np.random.default_rng(1))
params = initialize(64, 8, rng=np.random.default_rng(1), scale=0.1)
cache = forward(X, params)
grads = backward(params, cache, X, Y)
print(f"J {cost(cache.A2, Y):.10f}  ‖dW1‖ {np.linalg.norm(grads.dW1):.10f}")

# %% [markdown]
# `compare`는 네 기울기의 shape(모양)가 같고 모든 칸의 차이가 1e-10보다 작은지 말합니다. 자기 자신과 견주면 당연히 모두 `True`입니다.


# %% name="compare"
def compare(theirs):
    for name, mine, other in zip(grads._fields, grads, theirs, strict=True):
        other = np.asarray(other)
        same = mine.shape == other.shape and np.max(np.abs(mine - other)) < 1e-10
        print(name, mine.shape, bool(same))


compare(grads)

# %% [markdown] slug="torch"
# ## PyTorch: 거꾸로 걷는 일을 맡깁니다
#
# PyTorch는 [계산 그래프](computation_graph.md)를 만들어 두었다가 `backward()`에서 거슬러 올라갑니다. 우리가 손으로 쓴 여섯 줄을 대신하는 것입니다. **순전파 두 줄은 우리 것과 어디가 다를까요?** 출력의 시그모이드가 보이지 않습니다.

# %% name="torch" needs="torch"
import torch

x, y = torch.tensor(X), torch.tensor(Y)
W1, b1, W2, b2 = theirs = [torch.tensor(V, requires_grad=True) for V in params]
Z2 = W2 @ torch.tanh(W1 @ x + b1) + b2
J = torch.nn.functional.binary_cross_entropy_with_logits(Z2, y)
J.backward()
print(f"J {J.item():.10f}  ‖dW1‖ {torch.linalg.norm(W1.grad).item():.10f}")
compare([V.grad for V in theirs])

# %% [markdown]
# 네 기울기가 모두 같습니다. 시그모이드는 손실 안에 들어 있습니다. 이름의 `with_logits`가 그 뜻이고, [로짓에서 바로 구하면](floats.md) 오버플로가 나지 않기 때문입니다. 우리가 `cross_entropy_from_logits`를 따로 둔 것과 같은 이유입니다.

# %% [markdown] slug="again"
# ## 한 번 더 부르면
#
# **아무것도 바꾸지 않고 순전파와 `backward()`를 한 번 더 하면 `W1.grad`는 어떻게 될까요?**

# %% name="again" needs="torch"
Z2 = W2 @ torch.tanh(W1 @ x + b1) + b2
torch.nn.functional.binary_cross_entropy_with_logits(Z2, y).backward()
print(f"‖dW1‖ {torch.linalg.norm(W1.grad).item():.10f}")
compare([V.grad for V in theirs])

# %% [markdown]
# 두 배가 됩니다. PyTorch는 기울기를 덮어쓰지 않고 *더합니다*. 배치를 여럿으로 나눠 모을 때는 편리하지만, 학습 반복문에서 `zero_grad()`를 빠뜨리면 지난 기울기가 계속 쌓입니다. 에러는 나지 않습니다. 가장 흔한 PyTorch 실수입니다.

# %% [markdown] slug="jax"
# ## JAX: 함수를 미분한 함수
#
# JAX에서는 비용을 매개변수의 함수로 적고, `grad`에 넘겨 기울기를 주는 함수를 받습니다. 배열에 기울기를 붙여 두지 않으니 쌓일 것도 없습니다.

# %% name="jax" needs="jax"
import jax
import jax.numpy as jnp

jax.config.update("jax_enable_x64", True)


def J_of(params):
    W1, b1, W2, b2 = params
    Z2 = W2 @ jnp.tanh(W1 @ X + b1) + b2
    return jnp.mean(jax.nn.softplus(Z2) - Y * Z2)


value, theirs = jax.value_and_grad(J_of)(params)
print(f"J {value:.10f}  ‖dW1‖ {jnp.linalg.norm(theirs.W1):.10f}")
compare(theirs)

# %% [markdown]
# `NamedTuple`을 그대로 넘겼더니 기울기도 `NamedTuple`로 돌아왔습니다. `softplus(Z2) - Y * Z2`는 [로짓에서 바로 구한 교차 엔트로피](floats.md)입니다. `jax_enable_x64`를 켜지 않으면 JAX는 float64 배열도 말없이 float32로 바꿉니다.

# %% [markdown] slug="sklearn"
# ## scikit-learn: 기울기를 보여 주지 않는다면
#
# scikit-learn의 `MLPClassifier`에는 기울기를 돌려주는 함수가 없습니다. **그래도 알아낼 수 있을까요?** 학습률 1로 딱 한 걸음만 걷게 하면, 가중치가 줄어든 만큼이 기울기입니다.

# %% name="sklearn" needs="scikit-learn"
from sklearn.neural_network import MLPClassifier

W1, b1, W2, b2 = params
net = MLPClassifier(
    (8,),
    activation="tanh",
    solver="sgd",
    alpha=0,
    batch_size=178,
    learning_rate_init=1,
    momentum=0,
    shuffle=False,
)
net.partial_fit(X.T, Y[0], classes=[0, 1])  # W1 (64, 8), b1 (8,)
net.coefs_[0][...], net.coefs_[1][...] = W1.T, W2.T
net.intercepts_[0][...], net.intercepts_[1][...] = b1[:, 0], b2[:, 0]
net.partial_fit(X.T, Y[0])
dW1, dW2 = W1 - net.coefs_[0].T, W2 - net.coefs_[1].T
db1, db2 = (b - a[:, None] for b, a in zip((b1, b2), net.intercepts_, strict=True))
print(f"J {net.loss_:.10f}  ‖dW1‖ {np.linalg.norm(dW1):.10f}")
compare([dW1, db1, dW2, db2])

# %% [markdown]
# 기본값으로 켜져 있는 것을 모두 꺼야 같아집니다. 가중치 감쇠(`alpha`), 모멘텀, 섞기, 작은 배치입니다. 배열의 방향도 다릅니다. scikit-learn은 행 하나가 샘플이고 `coefs_[0]`의 shape는 `(64, 8)`이어서 우리 `W1`을 전치해야 맞습니다.

# %% [markdown] slug="single"
# ## float32로 하면
#
# PyTorch의 층은 기본이 float32입니다. **같은 계산을 float32로 하면 1e-10을 통과할까요?**

# %% name="single" needs="torch"
low = [torch.tensor(V, dtype=torch.float32, requires_grad=True) for V in params]
Z2 = low[2] @ torch.tanh(low[0] @ x.float() + low[1]) + low[3]
J = torch.nn.functional.binary_cross_entropy_with_logits(Z2, y.float())
J.backward()
print(f"J {J.item():.10f}")
compare([V.grad for V in low])
error = max(
    np.max(np.abs(dV - V.grad.numpy())) for dV, V in zip(grads, low, strict=True)
)
print("error < 1e-6", bool(error < 1e-6))

# %% [markdown]
# 비용이 일곱째 자리에서 갈립니다. 틀린 것이 아니라 [float32의 눈금](floats.md#spacing)이 그만큼입니다. `1e-6`으로는 통과합니다. 허용 오차는 식이 아니라 자료형이 정합니다. 학습에는 넉넉하지만, 기울기가 맞는지 검사할 때는 float64를 쓰세요.

# %% [markdown] slug="training"
# ## 이백 걸음 뒤
#
# 기울기가 같다면 학습도 끝까지 같아야 합니다. 우리 `train`으로 이백 걸음을 걷습니다.

# %% name="ours"
_, costs = train(X, Y, params, learning_rate=0.5, iterations=200)
for k in (0, 100, 199):
    print(f"{k:3}  {costs[k]:.10f}")

# %% [markdown]
# 이번에는 PyTorch를 사람들이 쓰는 방식대로, 층과 최적화기(optimizer)로 씁니다. **반복문의 네 줄이 이 책의 어느 함수인지 짝지어 보세요.**

# %% name="modules" needs="torch"
net = torch.nn.Sequential(
    torch.nn.Linear(64, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)
).double()
with torch.no_grad():
    for place, V in zip(net.parameters(), params, strict=True):
        place.copy_(torch.tensor(V).reshape(place.shape))
descent = torch.optim.SGD(net.parameters(), lr=0.5)
loss = torch.nn.BCEWithLogitsLoss()
for k in range(200):
    descent.zero_grad()
    J = loss(net(x.T), y.T)  # (178, 64), (178, 1)
    J.backward()
    descent.step()
    if k in (0, 100, 199):
        print(f"{k:3}  {J.item():.10f}")

# %% [markdown]
# 열 자리가 모두 같습니다. `net(x.T)`가 `forward`, `loss`가 `cost`, `J.backward()`가 `backward`, `descent.step()`이 `update`입니다. `Linear`는 샘플이 행인 배열을 받으므로 `X`와 `Y`를 전치해 넣었고, 가중치의 shape는 우리와 같은 `(8, 64)`입니다.
#
# 여기까지 왔다면 라이브러리는 요술이 아닙니다. 우리가 손으로 쓴 것을 더 크고 빠르게, 더 많은 층에 대해 해 주는 도구입니다.

# %% [markdown] slug="exercises"
# ## 연습
#
# **1.** PyTorch의 `nn.Linear`에서 편향의 shape는 `(8,)`입니다. 우리 코드에서 `b1`을 `(8,)`로 두면 [문제가 생기는데](rank_1.md), 왜 PyTorch에서는 괜찮을까요?
#
# <details class="success">
# <summary>풀이</summary>
#
# 샘플이 행이면 층의 출력은 `(178, 8)`이고, `(8,)`은 행처럼 놓여 유닛마다 편향 하나가 붙습니다. 우리는 샘플이 열이라 출력이 `(8, 178)`이고, `(8,)`은 `(8, 178)`과 맞지 않습니다.
#
# </details>
#
# **2.** 반복문에서 `zero_grad()`를 지우면 이백 걸음 뒤의 비용은 어떻게 될까요?
#
# <details class="success">
# <summary>풀이</summary>
#
# 뜻밖에도 더 낮아집니다. 스무 걸음이면 이백 걸음을 제대로 걸었을 때보다 낮습니다. 걸음마다 지금까지의 기울기를 모두 더한 방향으로 가니, 식지 않는 모멘텀을 준 셈입니다. 이 데이터는 완전히 갈려서 [비용에 바닥이 없으므로](lab_digits.md#longer) 빨리 갈수록 낮아질 뿐입니다. 바닥이 있는 문제라면 지나쳐 출렁입니다. 비용만 봐서는 버그를 알 수 없다는 [앞 실습](lab_gradient_check.md#learns)의 이야기가 여기서도 되풀이됩니다.
#
# </details>

# %% [markdown] slug="next"
# ## 다음
#
# 실습을 마쳤습니다. 함수 하나하나의 shape와 출처는 [코드](code.md)에 모여 있습니다.
