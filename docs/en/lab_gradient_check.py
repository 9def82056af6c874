# ---
# jupyter:
#   title: 'Lab: catching bugs with a gradient check'
#   description: 'Four backpropagations meet finite differences on handwritten digits. The errors point at the wrong line; some bugs hide, and broken networks still learn.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="lab"
# # Lab: catching bugs with a gradient check
#
# You wrote backpropagation yourself; the cost goes down and the accuracy is high. So is it right? In this lab four colleagues hand in their [backpropagation](backpropagation.md) for a [gradient check](gradient_check.md). You build the check, read the wrong line off the errors, and in the end see what fools even the check.
#
# The data is [the handwritten 1s and 8s](lab_digits.md). A check needs few examples, so we take 30 of them, and 3 hidden units.

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
# ## Build the check
#
# There are 199 parameters. Each is moved a little up and a little down, to see how the cost changes. **How many forward passes does that take?**
#
# `check` has the relative error between what backpropagation gives and what is measured, for each matrix of parameters: `ok` below 1e-7, else the error. First the book's own `backward`.


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
# Two for each, 398. It sounds slow, but it is done once, and here it takes no time at all.

# %% [markdown] slug="suspects"
# ## Four suspects
#
# **Read before you run.** How many of the four are wrong, and in which line? Hold each line against [the equations](backpropagation.md).


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
# ## The verdicts
#
# **Now cover the code and look at the errors only.** If you know which matrices are wrong, how far can you narrow down the line?

# %% name="verdicts"
for suspect in (backward_a, backward_b, backward_c, backward_d):
    print(suspect.__name__)
    check(suspect, params, X, Y)

# %% [markdown]
# Backpropagation runs from the output to the input. A mistake stains only what is computed from it.
#
# - **a** has `W2` and `b2` right, `W1` and `b1` wrong. The bug sits between `dZ2` and `dZ1`: the derivative of $\tanh$ is missing.
# - **b** is wrong in the biases alone. What only they have is the sum over the examples, and it is not divided by `m`. The 0.935 even tells the factor. A gradient that is $k$ times too large has the relative error $(k - 1) / (k + 1)$, and 29 over 31 is 0.935, so $k$ is 30, which is $m$.
# - **c** is wrong in `W2` and nowhere else. Nothing was stained, so it must be the very line of `dW2`: it multiplies by `Z1` where `A1` belongs.
# - **d** passes everything.

# %% [markdown] slug="outputs"
# ## Passed, and wrong
#
# **Is d right, then?** Look at `m = Y.size` once more. With one output, the elements of `Y` are as many as the examples. Let there be two outputs, one for an 8 and one for a 1.

# %% name="outputs"
two = initialize(64, 3, 2, rng=np.random.default_rng(1), scale=0.1)
Y_two = np.vstack([Y, 1 - Y])  # (2, 30)
check(backward_d, two, X, Y_two)

# %% [markdown]
# It is 0.333 throughout, and that is $(k - 1) / (k + 1)$ for $k = 2$: d divides by twice as much. The bug was there all along, hidden by data with a single output. **Check with sizes that all differ.** Where two of $n_x$, $n_h$, $n_y$ and $m$ are the same number, or one is 1, you will not see them confused.

# %% [markdown] slug="blind"
# ## A blind spot
#
# Now check a at another place, where all of `W2` is 0. **Will its bug be caught?**

# %% name="blind"
W1, b1, W2, b2 = params
check(backward_a, Parameters(W1, b1, 0 * W2, b2), X, Y)

# %% [markdown]
# It passes. `dZ1` is made by multiplying by `W2`, and where that is 0, so is `dZ1`, whatever else was multiplied or forgotten. Backpropagation gives 0 and the measurement gives 0. They agree because there is nothing to compare. Check **away from 0, with weights of ordinary size**. The [biases, which start at 0](initialization.md), are better shaken a little for a check, too.

# %% [markdown] slug="learns"
# ## It learns all the same
#
# **Train with the broken a and c. What becomes of the cost, and of the test?**

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
# Both learn. Of 178 new digits, 8, 9 and 8 are wrong, in that order, and the cost of c is even below that of the right code. A wrong gradient that points roughly downhill still takes the cost down, and this data is kind.
#
# So "it trains well" is no evidence that backpropagation is right. On harder data, or in a deeper network, it would learn a little less, and you would turn the learning rate up and down without suspecting a bug. Neither the cost nor the accuracy gave it away. Only the gradient check did.

# %% [markdown] slug="exercises"
# ## Exercises
#
# **1.** Multiply `dZ1` of `backward_a` by `* (1 - cache.A1)`, forgetting the square. In which matrices will there be an error?
#
# <details class="success">
# <summary>Solution</summary>
#
# In `W1` and `b1`, as for a: the same line is wrong, so the same gradients are stained. The size of the error differs. A check names the line; to know what is wrong there, you have to read it.
#
# </details>
#
# **2.** You add [weight decay](lab_digits.md#longer) to the cost and forget it in the gradient. Which matrices show an error, and what happens to it for a smaller $\lambda$?
#
# <details class="success">
# <summary>Solution</summary>
#
# Those that are fined, `W1` and `W2`. The missing term is $\lambda W$, so the error shrinks with $\lambda$, and for a tiny one it can hide below the tolerance. For a check, make $\lambda$ about 1.
#
# </details>

# %% [markdown] slug="next"
# ## What is next
#
# Finite differences are not the only ones to compare with. The [next lab](lab_frameworks.md) turns to PyTorch and JAX, which find gradients by themselves.
