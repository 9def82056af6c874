"""The code of the exercises on gradient descent: cells, each run by itself."""


# %% update.starter
def update(W, dW, learning_rate):
    return W


# %% update.solution
def update(W, dW, learning_rate):
    return W - learning_rate * dW


# %% update.other_numpy
import numpy as np


def update(W, dW, learning_rate):
    return np.subtract(W, np.multiply(dW, learning_rate))


# %% update.other_copy
def update(W, dW, learning_rate):
    W = W.copy()
    W -= learning_rate * dW
    return W


# %% update.in_place
def update(W, dW, learning_rate):
    W -= learning_rate * dW
    return W


# %% update.uphill
def update(W, dW, learning_rate):
    return W + learning_rate * dW


# %% update.no_rate
def update(W, dW, learning_rate):
    return W - dW


# %% update.step_only
def update(W, dW, learning_rate):
    return learning_rate * dW


# %% update.step_back
def update(W, dW, learning_rate):
    return -learning_rate * dW


# %% update.divided
def update(W, dW, learning_rate):
    return W - dW / learning_rate


# %% steps.starter
def step(w, learning_rate):  # J = (w - 3)**2
    dw = 2 * (w - 3)
    return w - learning_rate * dw


# %% stale.starter
def step(w1, w2, x, y, learning_rate):  # L = (w2 * w1 * x - y)**2 / 2
    dz = w2 * w1 * x - y
    w2 = w2 - learning_rate * dz * w1 * x
    w1 = w1 - learning_rate * dz * w2 * x
    return w1, w2


# %% stale.solution
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    dw2 = dz * w1 * x
    dw1 = dz * w2 * x
    return w1 - learning_rate * dw1, w2 - learning_rate * dw2


# %% stale.swapped
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    w1 = w1 - learning_rate * dz * w2 * x
    w2 = w2 - learning_rate * dz * w1 * x
    return w1, w2


# %% stale.smaller
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    w2 = w2 - learning_rate / 2 * dz * w1 * x
    w1 = w1 - learning_rate / 2 * dz * w2 * x
    return w1, w2


# %% stale.uphill
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    dw2 = dz * w1 * x
    dw1 = dz * w2 * x
    return w1 + learning_rate * dw1, w2 + learning_rate * dw2


# %% stale.no_rate
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    dw2 = dz * w1 * x
    dw1 = dz * w2 * x
    return w1 - dw1, w2 - dw2


# %% stale.gradients
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    dw2 = dz * w1 * x
    dw1 = dz * w2 * x
    return dw1, dw2


# %% stale.exchanged
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    dw2 = dz * w1 * x
    dw1 = dz * w2 * x
    return w2 - learning_rate * dw2, w1 - learning_rate * dw1


# %% stale.crossed
def step(w1, w2, x, y, learning_rate):
    dz = w2 * w1 * x - y
    dw1 = dz * w1 * x
    dw2 = dz * w2 * x
    return w1 - learning_rate * dw1, w2 - learning_rate * dw2


# %% lap.solution
from snippets.two_layer_network import Parameters, backward, cost, forward, update


def lap(X, Y, params, learning_rate):
    params = Parameters(*params)
    cache = forward(X, params)
    before = cost(cache.A2, Y)
    grads = backward(params, cache, X, Y)
    params = update(params, grads, learning_rate=learning_rate)
    cache = forward(X, params)
    after = cost(cache.A2, Y)
    return before, after


# %% lap.old_cache
from snippets.two_layer_network import Parameters, backward, cost, forward, update


def lap(X, Y, params, learning_rate):
    params = Parameters(*params)
    cache = forward(X, params)
    before = cost(cache.A2, Y)
    after = cost(cache.A2, Y)
    grads = backward(params, cache, X, Y)
    cache = forward(X, params)
    params = update(params, grads, learning_rate=learning_rate)
    return before, after


# %% lap.both_new
from snippets.two_layer_network import Parameters, backward, cost, forward, update


def lap(X, Y, params, learning_rate):
    params = Parameters(*params)
    cache = forward(X, params)
    grads = backward(params, cache, X, Y)
    params = update(params, grads, learning_rate=learning_rate)
    cache = forward(X, params)
    before = cost(cache.A2, Y)
    after = cost(cache.A2, Y)
    return before, after


# %% lap.no_cache
from snippets.two_layer_network import Parameters, backward, cost, forward, update


def lap(X, Y, params, learning_rate):
    params = Parameters(*params)
    before = cost(cache.A2, Y)
    cache = forward(X, params)
    grads = backward(params, cache, X, Y)
    params = update(params, grads, learning_rate=learning_rate)
    cache = forward(X, params)
    after = cost(cache.A2, Y)
    return before, after


# %% lap.no_grads
from snippets.two_layer_network import Parameters, backward, cost, forward, update


def lap(X, Y, params, learning_rate):
    params = Parameters(*params)
    cache = forward(X, params)
    before = cost(cache.A2, Y)
    params = update(params, grads, learning_rate=learning_rate)
    grads = backward(params, cache, X, Y)
    cache = forward(X, params)
    after = cost(cache.A2, Y)
    return before, after


# %% swing.starter
from live import ball

students = ball.begin(name="hours")


def last(rate):
    """w on the cross-entropy before the last step and after it, of 400 from -1."""
    seen = ball.line(
        x=students["x"], y=students["y"], w=-1, learning_rate=rate, iterations=400
    )
    return seen["path"][1][-2:]


def moves(rate):
    before, after = last(rate)
    return abs(after - before) > 0.001


swings = min(rate for rate in (0.1, 0.2, 0.3, 0.4, 0.5) if moves(rate))
places = sorted(last(0.5).round(2).tolist())
