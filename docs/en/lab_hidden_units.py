# ---
# jupyter:
#   title: 'Lab: how many hidden units?'
#   description: 'The handwritten 1s and 8s go through a 2-layer network with 1 to 16 hidden units; other seeds and other splits tell a real difference from luck.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="lab"
# # Lab: how many hidden units?
#
# In [the last lab](lab_digits.md), logistic regression got 9 of 178 new digits wrong. Would a [hidden layer](network.md) get fewer? On the flower, [four units changed everything](flower.md), so there is hope. We shall train well over thirty networks to find out, and take still more trouble to tell luck from skill.
#
# The data is shuffled, split and standardized by the training half, as before. `digit_halves` holds those three steps.

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
# ## One hidden unit
#
# **Will a network with a single hidden unit do better than logistic regression?**


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
# It is nearly the same. One unit gathers 64 pixels into one number, and $\tanh$ bends that number without changing the order. Whether the output is above 0.5 comes down to whether the number is above some value, so the [decision boundary](classifier.md) is still one plane. Only the way to it differs.

# %% [markdown] slug="sweep"
# ## From one to sixteen
#
# Now double the units, again and again. The weights start at random, so each size is trained from five seeds. The parameters (`numbers`) grow from 67 to 1,057.
#
# **What will happen to the mistakes in the training set, and to those in the test set?** Draw two curves on paper, then run the cell.

# %% name="sweep"
sizes = (1, 2, 4, 8, 16)
found = []
print("n_h  numbers  train       test")
for n_h in sizes:
    runs = [network(X, Y, X_test, Y_test, n_h, seed) for seed in range(5)]
    wrong, wrong_test = np.array(runs).T  # (5,)
    found.append(wrong_test)
    print(f"{n_h:3}  {n_h * 66 + 1:7}  {wrong}  {wrong_test}")

# %% name="picture" alt="Dots over the number of hidden units. Five blue dots a size are scattered up and down, with a black bar at their mean. The means lie close to eight everywhere; the red dashed line of logistic regression is slightly higher, at 9."
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
# The mean of the test is near 8 whatever the size. At one and the same size the seeds alone spread it from 5 to 10, and what the size changes is less than that. Whoever reads "more units are better" or "eight is best" in this picture is reading noise.
#
# Why does nothing improve? Look at the column of the training set: it is 0 with one unit already. No digit in there needs a bend to be right, so the power to bend has nothing to work on. The flower was another matter. There, a straight line got only half of the *training* points.

# %% [markdown] slug="best"
# ## What if we pick the best?
#
# In the table above, two networks make only 5 mistakes. **May we publish "97% with 8 hidden units"?**
#
# No. If you try twenty-five and pick the one with the best test score, the test set has taken part in the choice, and the score no longer says what happens on new digits. Roll twenty-five dice and show only the sixes, and you have done the same. To choose a hyperparameter such as the number of units, take another share out of the training set, a validation set, and open the test set once, at the end.

# %% [markdown] slug="splits"
# ## Split it another way
#
# So is it a real difference, 9 mistakes for the line and 8 for the network? Shuffle with eight seeds and give both of them the same halves. **Which will win?**

# %% name="splits"
halves = [digit_halves(np.random.default_rng(seed)) for seed in range(1, 9)]
lines = np.array([line(*a, *b)[1] for a, b in halves])
networks = np.array([network(*a, *b, n_h=8, seed=1)[1] for a, b in halves])
print("line   ", lines)
print("network", networks)
print(f"mean {np.mean(lines):.2f} {np.mean(networks):.2f}")
print("difference", lines - networks)

# %% [markdown]
# What seed 1 seemed to show is gone. Over all eight, logistic regression is ahead by a single picture, and that is no victory either: the eight runs shuffle the same 356 pictures, so they are not even independent. The honest conclusion is that **on this data there is no evidence that a hidden layer helps**. Then choose what has fewer parameters, is faster, and has weights that you can [look at](lab_digits.md#weights).

# %% [markdown] slug="random"
# ## Where did the power go?
#
# Have sixteen units no power, then? Here is a mean test. Shuffle the labels of the training set, so that there is nothing to learn from picture to label. **How many of the training set will be wrong?** The first line is logistic regression, then come 2, 8 and 16 hidden units.

# %% name="random"
shuffled = np.random.default_rng(1).permuted(Y, axis=1)
print(" 0", line(X, shuffled, X_test, Y_test))
for n_h in (2, 8, 16):
    print(f"{n_h:2}", network(X, shuffled, X_test, Y_test, n_h, seed=1, iterations=600))

# %% [markdown]
# Logistic regression never gets 53 of them right, but with 8 units all 178 are right, though there was nothing to learn. They were learned by heart. In the test that is no better than a coin. So the power was there. Before, it had nothing to do; here it went into memory. Remember how little it says that a model makes no mistake in its training set.

# %% [markdown] slug="exercises"
# ## Exercises
#
# **1.** With only 20 training examples (`X[:, :20]`, `Y[:, :20]`), which makes more mistakes in the test, 1 hidden unit or 16? Predict, and check with five seeds.
#
# <details class="success">
# <summary>Solution</summary>
#
# Both get their training examples right, and both make some three times as many mistakes in the test as with 178 of them. What is short is handwriting, not units. More data does far more than more units.
#
# </details>
#
# **2.** The test scores of the networks with shuffled labels lie a little off 89. Why?
#
# <details class="success">
# <summary>Solution</summary>
#
# Toss a coin 178 times, and you expect 89 heads without getting just that. The standard deviation is $\sqrt{178} / 2$, so to be off by about 7 is nothing special.
#
# </details>

# %% [markdown] slug="next"
# ## What is next
#
# All this time we trusted `backward`. The [next lab](lab_gradient_check.md) breaks it on purpose, and catches the bugs with finite differences.
