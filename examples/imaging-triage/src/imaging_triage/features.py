"""Turn a picture into cells, and each cell into a few numbers that a person can explain."""

import numpy as np

CELL_PX = 5
"""Side of a cell; 80 pixels make 16 cells."""

ROWS, COLUMNS = range(2, 12), range(1, 15)
"""Cells inside the chest. The burnt-in words lie outside, so no model can read them."""

WAVES = 24
"""How many shapes of a normal chest are learned; see `Expected`."""

NAMES = (
    "grey",
    "grey_minus_mirror",
    "unexpected",
    "unexpected_minus_mirror",
    "unexpected_around",
    "row",
    "column_from_midline",
)


class Expected:
    """What a chest without an opacity looks like: the mean and its main ways to differ.

    Fitted on training pictures without an opacity. What a new picture holds beyond that is
    unexpected, whatever the size of the chest or the depth of the breath.
    """

    def __init__(self, pictures: np.ndarray) -> None:
        coarse = _coarse(pictures)
        self.mean = coarse.mean(axis=0)
        self.shapes = np.linalg.svd(coarse - self.mean, full_matrices=False)[2][:WAVES]

    def beyond(self, pictures: np.ndarray) -> np.ndarray:
        """Return what is not expected, by cell, shape (pictures, rows, columns)."""
        gap = _coarse(pictures) - self.mean
        rest = gap - gap @ self.shapes.T @ self.shapes
        side = pictures.shape[1] // CELL_PX
        return rest.reshape(-1, side, side)


def describe(pictures: np.ndarray, expected: Expected) -> np.ndarray:
    """Return the numbers of each cell, shape (pictures, cells, len(NAMES))."""
    grey = _pooled(standardised(pictures), CELL_PX)
    beyond = expected.beyond(pictures)
    rows, columns = np.indices(grey.shape[1:])
    middle = (grey.shape[2] - 1) / 2
    layers = [
        grey,
        grey - grey[:, :, ::-1],
        beyond,
        beyond - beyond[:, :, ::-1],
        _around(beyond),
        np.broadcast_to(rows, grey.shape),
        np.broadcast_to(np.abs(columns - middle), grey.shape),
    ]
    inside = np.stack(layers, axis=-1)[:, ROWS.start : ROWS.stop, COLUMNS.start : COLUMNS.stop]
    return inside.reshape(len(pictures), -1, len(NAMES))


def standardised(pictures: np.ndarray) -> np.ndarray:
    """Return pictures with mean 0 and spread 1 over the chest: exposure no longer shows."""
    chest = pictures[:, _px(ROWS), _px(COLUMNS)]
    mean = chest.mean(axis=(1, 2), keepdims=True)
    return (pictures - mean) / chest.std(axis=(1, 2), keepdims=True)


def marked(boxes: list[np.ndarray]) -> np.ndarray:
    """Return for each cell whether its middle lies in one of the study's boxes."""
    y = (np.array(ROWS)[:, None] + 0.5) * CELL_PX
    x = (np.array(COLUMNS)[None, :] + 0.5) * CELL_PX
    cells = np.zeros((len(boxes), len(ROWS), len(COLUMNS)), dtype=bool)
    for study, corners in enumerate(boxes):
        for left, top, right, bottom in corners:
            cells[study] |= (left <= x) & (x < right) & (top <= y) & (y < bottom)
    return cells.reshape(len(boxes), -1)


def on_picture(cells: np.ndarray, side_px: int) -> np.ndarray:
    """Return the values of one picture's cells as a picture, NaN outside the chest."""
    whole = np.full((side_px, side_px), np.nan)
    grid = cells.reshape(len(ROWS), len(COLUMNS))
    whole[_px(ROWS), _px(COLUMNS)] = np.kron(grid, np.ones((CELL_PX, CELL_PX)))
    return whole


def _coarse(pictures: np.ndarray) -> np.ndarray:
    small = _pooled(standardised(pictures), CELL_PX)
    return small.reshape(len(pictures), -1)


def _pooled(pictures: np.ndarray, side: int) -> np.ndarray:
    """Return the mean of each block of `side` by `side`."""
    count, rows, columns = pictures.shape
    blocks = pictures.reshape(count, rows // side, side, columns // side, side)
    return blocks.mean(axis=(2, 4))


def _around(cells: np.ndarray) -> np.ndarray:
    """Return the mean of each cell and its eight neighbours."""
    padded = np.pad(cells, ((0, 0), (1, 1), (1, 1)), mode="edge")
    rows, columns = cells.shape[1:]
    shifts = [padded[:, i : i + rows, j : j + columns] for i in range(3) for j in range(3)]
    return np.mean(shifts, axis=0)


def _px(cells: range) -> slice:
    return slice(cells.start * CELL_PX, cells.stop * CELL_PX)
