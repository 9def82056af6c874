"""The code of the exercises on pitfalls: cells, each run by itself."""

# %% costs.starter
# a
J = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

# b
J = -np.mean(Y.T * np.log(A) + (1 - Y).T * np.log(1 - A))

# c
J = -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / m

# d
J = -np.mean(np.log(A[Y == 1])) - np.mean(np.log(1 - A[Y == 0]))
