"""The code of the exercises on where the time goes: cells, each run by itself."""

# %% weights.starter
import numpy as np

Z1 = np.zeros((512, 400))

# %% slope_in_place.starter
import numpy as np


def slope_in_place(A1, out):
    out = 1 - A1 * A1


# %% slope_in_place.solution
import numpy as np


def slope_in_place(A1, out):
    np.multiply(A1, A1, out=out)
    np.subtract(1, out, out=out)


# %% slope_in_place.other_assign
import numpy as np


def slope_in_place(A1, out):
    out[...] = A1
    out *= A1
    out -= 1
    out *= -1


# %% slope_in_place.other_negative
import numpy as np


def slope_in_place(A1, out):
    np.negative(A1, out=out)
    out *= A1
    out += 1


# %% slope_in_place.returned
def slope_in_place(A1, out):
    return 1 - A1 * A1


# %% slope_in_place.rebinds
import numpy as np


def slope_in_place(A1, out):
    out = np.multiply(A1, A1)
    out = np.subtract(1, out)


# %% slope_in_place.changes_A1
import numpy as np


def slope_in_place(A1, out):
    np.multiply(A1, A1, out=A1)
    np.subtract(1, A1, out=out)


# %% slope_in_place.half
import numpy as np


def slope_in_place(A1, out):
    np.multiply(A1, A1, out=out)


# %% raced.starter
# a
lap("loop", 100_000) > 5 * lap("loop", 10_000)
# b
lap("whole", 1_000) > 5 * lap("whole", 100)
# c
lap("loop", 100_000) > 10 * lap("listed", 100_000)
# d
lap("loop", 100_000) > 10 * lap("whole", 100_000)
# e
lap("whole", 1_000_000) > 3 * lap("whole", 100_000)
