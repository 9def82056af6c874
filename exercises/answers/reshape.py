"""The code of the exercises on reshape: cells, each run by itself."""


# %% columns.starter
def columns(images):
    return images / 255


# %% columns.solution
def columns(images):
    m = images.shape[0]
    return images.reshape(m, -1).T / 255


# %% columns.other_stack
import numpy as np


def columns(images):
    return np.stack([image.ravel() / 255 for image in images], axis=1)


# %% columns.other_moveaxis
import numpy as np


def columns(images):
    return np.moveaxis(images, 0, -1).reshape(-1, len(images)) / 255.0


# %% columns.mixed
def columns(images):
    return images.reshape(-1, images.shape[0]) / 255


# %% columns.rows
def columns(images):
    return images.reshape(images.shape[0], -1) / 255


# %% columns.bytes
def columns(images):
    return images.reshape(images.shape[0], -1).T


# %% columns.floor
def columns(images):
    return images.reshape(images.shape[0], -1).T // 255


# %% columns.reversed
def columns(images):
    return images.T.reshape(-1, len(images)) / 255


# %% columns.brightest
def columns(images):
    return images.reshape(len(images), -1).T / images.max()


# %% views.starter
import numpy as np

scores = np.array([50, 60, 70, 80])
first = scores[:2]
first += 10
first = first + 10
picked = scores[[2, 3]]
picked[:] = 0
scores[[3]] = 5
