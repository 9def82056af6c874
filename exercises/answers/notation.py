"""The code of the exercises on notation: cells, each run by itself."""

# %% element.starter
import numpy as np

A1 = np.arange(20).reshape(4, 5)  # (n_h, m)
unit, example = 3, 2
value = A1[unit - 1, example - 1]
X = np.zeros((2, 500))
W1 = np.zeros((4, 2))
b1 = np.zeros((4, 1))
