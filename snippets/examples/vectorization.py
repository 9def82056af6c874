# ruff: noqa: F401, F821
# %% setup
import math
from collections.abc import Callable
from time import perf_counter, perf_counter_ns

import numpy as np

from snippets.checks import check_vectors
from snippets.door import checked, checked_by
from snippets.examples.students import X, b, w
from snippets.vectorization import sum_loop

# %% student
x = X[:, 0:1]  # (n_x, 1)
print(f"{dot_loop(w, x) + b:.1f}")
print(f"{dot(w, x) + b:.1f}")

# %% race
n = 1_000_000
rng = np.random.default_rng(1)
u, v = rng.random(n), rng.random(n)  # (n,)

loop = measure(dot_loop, u, v, repeat=3)
array = measure(np.dot, u, v)
print(f"dot_loop  {1000 * loop:7.2f} ms")
print(f"np.dot    {1000 * array:7.2f} ms")
print(f"ratio     {loop / array:7.0f}×")
print(f"1 min  ->  {loop / array / 60:.0f} h")

# %% tick
t = 1_588_032_000.0  # 2020-04-28
print(1000 * ((t + 0.001) - t))

# %% coarse
readings = []
for _ in range(100):
    start = perf_counter_ns() // 1_000_000
    np.dot(u, v)
    readings.append(perf_counter_ns() // 1_000_000 - start)
for ms in range(3):
    print(f"ms = {ms}  {readings.count(ms):3}×")

# %% boxes
print(u.itemsize, u.strides)
print(type(u[0]).__name__, u[0] is u[0])

p, q = u.tolist(), v.tolist()
print(type(p[0]).__name__, p[0] is p[0])


# %% lists
def list_loop(p, q):
    c = 0.0
    for i in range(len(p)):
        c += p[i] * q[i]
    return c


print(f"arrays  {1000 * loop:7.2f} ms")
print(f"lists   {1000 * measure(list_loop, p, q, repeat=3):7.2f} ms")
print(f"np.dot  {1000 * array:7.2f} ms")

# %% spread
big = rng.random(1_600_000)
far = big[::16]
near = far.copy()
print(far.strides, near.strides, np.array_equal(far, near))
print(f"far   {1e6 * measure(np.dot, far, far):6.1f} µs")
print(f"near  {1e6 * measure(np.dot, near, near):6.1f} µs")

# %% sizes
print("n        dot_loop     np.dot")
for n in (1, 10, 100, 1_000, 10_000):
    small = measure(dot_loop, u[:n], v[:n], repeat=3)
    fast = measure(np.dot, u[:n], v[:n], repeat=3)
    print(f"{n:<6} {1e6 * small:7.1f} µs {1e6 * fast:6.1f} µs")

# %% digits
first, second = 249965.8632635132, 249965.86326351386
print(f"{(second - first) / first:.0e}")

# %% three
print((1e16 + 1 + 1) - 1e16)
print((1 + 1 + 1e16) - 1e16)

# %% sums
exact = math.fsum(u)
error_loop = abs(sum_loop(u) - exact) / exact
error_sum = abs(np.sum(u) - exact) / exact
print(f"{error_loop:.0e}")
print(error_sum < error_loop / 10)
print(np.isclose(1e-9, 2e-9), np.isclose(1e-9, 2e-9, atol=0))
