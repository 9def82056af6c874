# ---
# jupyter:
#   title: 'Lab: the same network in PyTorch, JAX and scikit-learn'
#   description: 'One 2-layer network in PyTorch, JAX and scikit-learn, gradients equal to 1e-10. Beware of orientation, gradients that add up, float32.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="lab"
# # Lab: the same network in PyTorch, JAX and scikit-learn
#
# The network of this book is a few lines of NumPy. The networks of the world are mostly written in PyTorch or JAX. How far apart are the two? We hand them the same data and the same weights, and compare each element of the gradients, with a tolerance of 1e-10. In the end you can read their code and point at the [forward](forward.md) and the [backward](backpropagation.md) pass.
#
# These libraries are large, and the book does not need them. So **some cells are not run when the book is built; what you see is an output that was stored.** Such a cell has no Run button, and its date and versions stand below it. If someone changes its code and keeps the old output, the book's tests refuse it. To run them yourself, download the notebook and `pip install torch jax scikit-learn`.

# %% [markdown] slug="ours"
# ## Ours first
#
# [The handwriting](lab_digits.md) and 8 hidden units. We note the cost, and how large `dW1` is, to ten digits.

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
# `compare` says of each of the four gradients whether it has the same shape and differs nowhere by 1e-10 or more. Compared with themselves, ours are all `True`, of course.


# %% name="compare"
def compare(theirs):
    for name, mine, other in zip(grads._fields, grads, theirs, strict=True):
        other = np.asarray(other)
        same = mine.shape == other.shape and np.max(np.abs(mine - other)) < 1e-10
        print(name, mine.shape, bool(same))


compare(grads)

# %% [markdown] slug="torch"
# ## PyTorch: someone else walks back
#
# PyTorch records a [computation graph](computation_graph.md) and walks it backwards in `backward()`. That replaces the six lines that we wrote by hand. **Where do the two lines of the forward pass differ from ours?** The sigmoid of the output is not to be seen.

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
# All four agree. The sigmoid is inside the loss: that is what `with_logits` says, and [computed from the logits](floats.md), the loss does not overflow. We keep a `cross_entropy_from_logits` for the same reason.

# %% [markdown] slug="again"
# ## Call it once more
#
# **Change nothing, and do the forward pass and `backward()` again. What is `W1.grad` now?**

# %% name="again" needs="torch"
Z2 = W2 @ torch.tanh(W1 @ x + b1) + b2
torch.nn.functional.binary_cross_entropy_with_logits(Z2, y).backward()
print(f"‖dW1‖ {torch.linalg.norm(W1.grad).item():.10f}")
compare([V.grad for V in theirs])

# %% [markdown]
# It has doubled. PyTorch does not overwrite a gradient, it *adds* to it. That is handy for collecting over several batches; but leave `zero_grad()` out of the training loop, and the old gradients pile up, without an error. No PyTorch mistake is more common.

# %% [markdown] slug="jax"
# ## JAX: a function that differentiates a function
#
# In JAX you write the cost as a function of the parameters, and `grad` gives you the function of its gradient. Nothing is attached to the arrays, so nothing can pile up.

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
# We handed in a `NamedTuple` and got the gradients as one. `softplus(Z2) - Y * Z2` is [the cross-entropy from logits](floats.md). Without `jax_enable_x64`, JAX turns float64 arrays into float32 and says nothing.

# %% [markdown] slug="sklearn"
# ## scikit-learn: when nobody shows the gradient
#
# `MLPClassifier` has no function that returns its gradient. **Can you find it out all the same?** Let it take a single step with a learning rate of 1: what the weights lose is the gradient.

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
# It agrees once everything is off that is on by default: weight decay (`alpha`), momentum, shuffling and small batches. The arrays are turned, too. In scikit-learn an example is a row, and `coefs_[0]` has the shape `(64, 8)`, so our `W1` must be transposed.

# %% [markdown] slug="single"
# ## In float32
#
# The layers of PyTorch are float32 by default. **Done in float32, will the same computation pass 1e-10?**

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
# The costs part at the seventh digit. Nothing is wrong; that is how far apart [the marks of float32](floats.md#spacing) are. At `1e-6` it passes. The tolerance depends on the type, not on the formula. For training that is plenty, but check gradients in float64.

# %% [markdown] slug="training"
# ## Two hundred steps later
#
# If the gradients are the same, training should stay the same to the end. Our `train` takes two hundred steps.

# %% name="ours"
_, costs = train(X, Y, params, learning_rate=0.5, iterations=200)
for k in (0, 100, 199):
    print(f"{k:3}  {costs[k]:.10f}")

# %% [markdown]
# Now PyTorch as people write it, with layers and an optimizer. **Which function of this book is each of the four lines of the loop?**

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
# All ten digits agree. `net(x.T)` is `forward`, `loss` is `cost`, `J.backward()` is `backward`, and `descent.step()` is `update`. `Linear` takes arrays in which an example is a row, so `X` and `Y` went in transposed; its weights have our shape, `(8, 64)`.
#
# If you have come this far, the libraries are no magic. They do what you wrote by hand, larger and faster and for more layers.

# %% [markdown] slug="exercises"
# ## Exercises
#
# **1.** The bias of an `nn.Linear` has the shape `(8,)`. In our code a `b1` of shape `(8,)` [makes trouble](rank_1.md). Why not in PyTorch?
#
# <details class="success">
# <summary>Solution</summary>
#
# Where an example is a row, the output of the layer is `(178, 8)`, and `(8,)` is laid out as a row: a bias for each unit. Our examples are columns, so the output is `(8, 178)`, which `(8,)` does not fit.
#
# </details>
#
# **2.** Take `zero_grad()` out of the loop. What will the cost be after two hundred steps?
#
# <details class="success">
# <summary>Solution</summary>
#
# It is lower, of all things: after twenty steps it is below what two hundred proper ones reach. Each step goes along the sum of all gradients so far, a momentum that never fades. This data can be separated, so [the cost has no bottom](lab_digits.md#longer), and to go faster is to get lower. Where there is a bottom, it runs past it and swings. As in [the last lab](lab_gradient_check.md#learns), the cost does not give the bug away.
#
# </details>

# %% [markdown] slug="next"
# ## What is next
#
# That was the last lab. [The code](code.md) has all the functions, with their shapes and sources.
