"""The code of the exercises on forward propagation: cells, each run by itself."""

# %% one_student.starter
import numpy as np

X = np.array([[5, 2, 8], [6, 8, 4]])
W1 = np.array([[0.5, -0.5], [0.5, 0.5], [-0.5, 0.0]])
b1 = np.array([[1.0], [-4.0], [1.5]])


# %% others.starter
import numpy as np

W1 = np.array([[0.5, -0.5], [0.5, 0.5], [-0.5, 0.0]])
X = np.array([[5, 2, 8, 1, 6, 3], [6, 8, 4, 5, 2, 9]])
X_new = X.copy()
X_new[:, 2] = 0
changed = (W1 @ X_new != W1 @ X).any(axis=0)


# %% forward.starter
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = W1 @ X
    A2 = W2 @ A1
    return A1, A2


# %% forward.solution
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 @ X + b1)
    A2 = sigmoid(W2 @ A1 + b2)
    return A1, A2


# %% forward.no_tanh
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = W1 @ X + b1
    A2 = sigmoid(W2 @ A1 + b2)
    return A1, A2


# %% forward.sigmoid_twice
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = sigmoid(W1 @ X + b1)
    A2 = sigmoid(W2 @ A1 + b2)
    return A1, A2


# %% forward.no_sigmoid
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 @ X + b1)
    A2 = W2 @ A1 + b2
    return A1, A2


# %% forward.no_bias
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 @ X)
    A2 = sigmoid(W2 @ A1)
    return A1, A2


# %% forward.other_dot
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(np.dot(W1, X) + b1)
    A2 = 1 / (1 + np.exp(-(np.dot(W2, A1) + b2)))
    return A1, A2


# %% forward.other_loop
import numpy as np


def forward(X, W1, b1, W2, b2):
    hidden, output = [], []
    for i in range(X.shape[1]):
        a1 = np.tanh(W1 @ X[:, i : i + 1] + b1)
        hidden.append(a1)
        output.append(1 / (1 + np.exp(-(W2 @ a1) - b2)))
    return np.hstack(hidden), np.hstack(output)


# %% forward.one_bias
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 @ X + b1)
    A2 = sigmoid(W2 @ A1)
    return A1, A2


# %% forward.tanh_twice
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 @ X + b1)
    A2 = np.tanh(W2 @ A1 + b2)
    return A1, A2


# %% forward.swapped
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 @ X + b1)
    A2 = sigmoid(W2 @ A1 + b2)
    return A2, A1


# %% forward.from_z
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    Z1 = W1 @ X + b1
    Z2 = W2 @ np.tanh(Z1) + b2
    return Z1, Z2


# %% loop.starter
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.solution
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i : i + 1]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.other_index
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, [i]]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.other_column
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i].reshape(-1, 1)
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.rank_1
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.flat_bias
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i]
        a1 = np.tanh(W1 @ x + b1.ravel())
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.first
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, 0:1]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.stacked
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i : i + 1]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.vstack(results)


# %% forward.relu
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.maximum(W1 @ X + b1, 0)
    A2 = sigmoid(W2 @ A1 + b2)
    return A1, A2


# %% forward.inner
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 @ X + b1)
    A2 = sigmoid(W2 @ X + b2)
    return A1, A2


# %% forward.star
import numpy as np
from snippets.activations import sigmoid


def forward(X, W1, b1, W2, b2):
    A1 = np.tanh(W1 * X + b1)
    A2 = sigmoid(W2 * A1 + b2)
    return A1, A2


# %% loop.row
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[i : i + 1]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.hstack(results)


# %% loop.early
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i : i + 1]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
        return np.hstack(results)


# %% loop.array
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i : i + 1]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return np.array(results)


# %% loop.list
import numpy as np
from snippets.activations import sigmoid


def outputs(X, W1, b1, W2, b2):
    results = []
    for i in range(X.shape[1]):
        x = X[:, i : i + 1]
        a1 = np.tanh(W1 @ x + b1)
        results.append(sigmoid(W2 @ a1 + b2))
    return results


# %% apart.starter
import numpy as np


def check(f):
    x = np.array([[5.0], [6.0]])
    assert np.allclose(f(x), f(x[:, 0:1]))


# %% apart.solution
import numpy as np


def check(f):
    X = np.arange(1.0, 7).reshape(2, 3)
    alone = [f(X[:, i : i + 1]) for i in range(X.shape[1])]
    assert np.allclose(f(X), np.hstack(alone))


# %% apart.other_changed
import numpy as np


def check(f):
    X = np.array([[5.0, 2.0, 8.0], [6.0, 8.0, 4.0]])
    for i in range(3):
        changed = X.copy()
        changed[:, i] = 1.0
        same = [k for k in range(3) if k != i]
        assert np.array_equal(f(changed)[:, same], f(X)[:, same])


# %% apart.lets_all
import numpy as np


def check(f):
    X = np.array([[5.0, 2.0, 8.0], [6.0, 8.0, 4.0]])
    assert f(X).shape[1] == X.shape[1]


# %% apart.equal
import numpy as np


def check(f):
    X = np.ones((2, 3))
    alone = [f(X[:, i : i + 1]) for i in range(3)]
    assert np.allclose(f(X), np.hstack(alone))
