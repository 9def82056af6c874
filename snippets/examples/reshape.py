# Run on its page, top to bottom.

# %% setup
import numpy as np

from snippets.vectorization import measure

a = np.array([[100, 200, 300], [450, 520, 664]])  # (2, 3)
print(a.reshape(2, 3))
print(a.reshape(6))
print(a.reshape(3, 2))

# %% minus_one
print(a.reshape(-1, 1).shape, a.reshape(1, -1).shape, a.reshape(-1).shape)

# %% does_not_fit
a.reshape(4, 2)

# %% places
for V in (a, a.reshape(3, 2), a.reshape(6)):
    print(V.shape, [s // V.itemsize for s in V.strides])

# %% transpose
print(a.T)
print(a.reshape(3, 2))

# %% images
pixels = "11111001000010000100", "10000100001000011111", "11111100011000111111"
images = np.array([[int(p) for p in image] for image in pixels]).reshape(3, 4, 5)
m = images.shape[0]

X = images.reshape(m, -1).T  # (n_x, m)
wrong_X = images.reshape(-1, m)  # (n_x, m)
print(images.shape, X.shape, wrong_X.shape)
print(X[:, 0].reshape(4, 5))
print(wrong_X[:, 0].reshape(4, 5))

# %% photos
rng = np.random.default_rng(6)
photos = rng.integers(0, 256, (2, 3, 4, 3)).astype(np.uint8)  # (m, h, w, 3)
photos[0, 0, 0], photos[1, 2, 3] = 0, 255
P = photos.reshape(2, -1).T / 255  # (n_x, m)
print(photos.dtype, P.dtype, P.shape, P.min(), P.max())

# %% view
c = a.copy()  # (2, 3)
d = c.reshape(3, 2)
d[0, 0] = -1
print(c)
print(np.shares_memory(c, d), np.shares_memory(c, a))

# %% fancy
part = c[:, 0:2]  # (2, 2)
picked = c[:, [0, 1]]  # (2, 2)
print(np.array_equal(part, picked))
print(np.shares_memory(c, part), np.shares_memory(c, picked))
picked[:] = 0
print(c)
part[:] = 0
print(c)

# %% transposed
t = a.T  # (3, 2)
flat = t.reshape(6)
print(np.shares_memory(a, t), [s // t.itemsize for s in t.strides])
print(np.shares_memory(a, flat), flat)

# %% times
print("n         view       copy")
for n in (100, 400, 1600):
    V = np.ones((n, n))
    view = measure(np.reshape, V, -1)
    copy = measure(np.reshape, V.T, -1)
    print(f"{n:<5} {1e6 * view:6.1f} µs {1e6 * copy:8.1f} µs")

# %% refuse
print(a.reshape(6, copy=False))
a.T.reshape(6, copy=False)

# %% flat
for V in (a, a.T):
    print(np.shares_memory(a, V.ravel()), np.shares_memory(a, V.flatten()))
