# %% [markdown]
# # notebook_tour

# %%
import numpy as np

print(np.zeros(3).shape)
