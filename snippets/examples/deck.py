# %% setup
import numpy as np

# %% copies
a = np.arange(6).reshape(2, 3)
print(np.shares_memory(a, a.reshape(6)), np.shares_memory(a, a.T.reshape(6)))
