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
