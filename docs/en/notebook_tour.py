# ---
# jupyter:
#   title: 노트북
#   description: 설명
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="notebook"
# # 노트북 둘러보기
#
# $z = w^T x + b < 3$ and `code $x$` and
#
# $$\frac{a}{b}  = \begin{aligned}a&=b\end{aligned}$$
#
# | a | b |
# |---|---|
# | `x` | 2 |

# %% [markdown] slug="cells"
# ## 셀과 커널
#
# [링크](start.md)

# %%
import numpy as np
print("x < 1")
np.zeros((2, 3))

# %% [markdown] slug="notebook"
# ```python
# 1 + 1
# ```

# %%
# %timeit -n 10 -r 2 sum(range(10))

# %% tags=["raises-exception"]
np.zeros(3) + np.zeros(2)

# %% alt="A line"
import matplotlib.pyplot as plt
plt.plot([1,2]);

# %%
import sys; print("err", file=sys.stderr)
# np.zeros?

# %%
# !echo hi
