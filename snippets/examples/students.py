"""Six students: hours of study and of sleep, who passed, and a model of it."""

# %% imports
import numpy as np

# %% data
study = [5, 2, 8, 1, 6, 3]
sleep = [6, 8, 4, 5, 3, 9]
X = np.array([study, sleep])  # (n_x, m)
Y = np.array([[1, 0, 1, 0, 0, 1]])  # (1, m)

# %% weights
w = np.array([[0.8], [0.5]])  # (n_x, 1)
b = -6.0
